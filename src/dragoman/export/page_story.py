"""What the page shows of one story, each datum linked to its words and back."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from dragoman.export import cast, outline, tally, telling
from dragoman.export.days import day_words
from dragoman.export.labels import label
from dragoman.export.marks import cut
from dragoman.export.outline import Account, tidy
from dragoman.export.page_views import (
    AccountView,
    BlockView,
    Book,
    Cast,
    Chip,
    ClaimView,
    EventView,
    FindingView,
    NamingView,
    SayingView,
    StoryView,
    WordsView,
)
from dragoman.export.places import places
from dragoman.export.positions import of_kind, positions
from dragoman.export.sayings import UNKNOWN_SPEAKER, Saying, sayings, sure
from dragoman.model import (
    BlockKind,
    Claim,
    Event,
    Finding,
    FindingKind,
    Judgement,
    Naming,
    Quote,
    QuoteKind,
    StoryBrief,
)
from dragoman.model.identity import datum_id

MARKS = {
    FindingKind.DIFFER: "differ",
    FindingKind.ONLY_IN: "only",
    FindingKind.COMPATIBLE: "compatible",
    FindingKind.AGREE: "agree",
}
SURE = 0.85
"""Score from which one name in two reports is not worth a line on the page."""
TINTS = 6
"""Values of one slot that are told apart by tint; further ones share the last."""


def story_view(story: StoryBrief, number: int, book: Book) -> StoryView:
    """Return what the page shows of a story; the words of each datum are marked in `book`."""
    known = outline.accounts(story)
    write = _Writer(known, book)
    found = tally.happenings(story)
    past = [one for one in found if one.past]
    said = sayings(story)
    id = book.id(f"story-{number}")
    return StoryView(
        id=id,
        number=number,
        headline=tidy(story.headline) or "Without a headline",
        facts=_facts(story),
        differences=write.findings(of_kind(story, FindingKind.DIFFER)),
        lone=_by_account(write.findings(of_kind(story, FindingKind.ONLY_IN)), known),
        left_out=_by_silent(write.findings(outline.left_out(story)), known),
        shared=write.findings(
            f
            for f in of_kind(story, FindingKind.COMPATIBLE) + of_kind(story, FindingKind.AGREE)
            if f.slot != outline.SILENCE
        ),
        events=tuple(write.event(one) for one in found[: len(found) - len(past)]),
        background=tuple(write.event(one) for one in past),
        cast=_cast(story, known),
        sayings=tuple(
            (speaker, tuple(write.saying(one) for one in says)) for speaker, says in sure(said)
        ),
        doubtful=tuple(
            (speaker, write.saying(one)) for speaker, says in said for one in says if one.uncertain
        ),
        judgements=tuple(j for j in story.judgements if not _plain(j)),
        naming=tuple(write.naming(one, f"{id}-n{i}") for i, one in enumerate(story.naming)),
        # The texts come last, when all marks are known.
        accounts=tuple(_account_view(a, known, id, book) for a in known.values()),
    )


def _facts(story: StoryBrief) -> tuple[str, ...]:
    total, own = len(story.readings), outline.independent(story)
    facts = [
        outline.window_words(story),
        ", ".join(places(story)),
        outline.plural(total, "account") + (f", {own} independent" if own != total else ""),
    ]
    if total > 1:
        facts.append(f"{outline.plural(outline.agreed(story), 'point')} agreed on")
    return tuple(fact for fact in facts if fact)


class _Writer:
    """Turns a story's records into views, and marks their words."""

    def __init__(self, known: dict[str, Account], book: Book) -> None:
        self.known = known
        self.book = book
        self.texts = {id: account.article.text for id, account in known.items()}
        self.order = {account.letter: number for number, account in enumerate(known.values())}

    def findings(self, found: Iterable[Finding]) -> tuple[FindingView, ...]:
        return tuple(self.finding(one) for one in found)

    def finding(self, finding: Finding) -> FindingView:
        id = self.book.id(datum_id(finding))
        kind, about = MARKS[finding.kind], label(finding, self.texts)

        def mark(claim: Claim) -> str:
            return self.book.mark(claim.span, kind, id, f"{finding.slot}: {about}")

        spots = positions(finding, self.known)
        # Where no value has most claims, none is shown as the usual one.
        tied = len(spots) > 1 and len(spots[0].claims) == len(spots[1].claims)
        claims = [
            self.claim(claim, spot.value, min(tint, TINTS - 1), mark(claim))
            for tint, spot in enumerate(spots, start=int(tied))
            for claim in spot.claims
        ]
        claims.sort(key=lambda c: self.order[c.account.letter])
        return FindingView(id, finding, about, tuple(claims), outline.doubts(finding))

    def naming(self, naming: Naming, wanted: str) -> NamingView:
        id = self.book.id(wanted)
        held: dict[str, list[tuple[str, int, str]]] = {}
        for use in naming.uses:
            link = self.book.mark(use.span, "agree", id, f"words: {naming.about}")
            held.setdefault(use.span.article, []).append((tidy(use.words), use.times, link))
        words = tuple(
            WordsView(self.known[one], tuple(held[one])) for one in self.known if one in held
        )
        return NamingView(id, tidy(naming.about), words)

    def claim(self, claim: Claim, value: str, tint: int, link: str) -> ClaimView:
        account = self.known[claim.span.article]
        text = self.texts[claim.span.article]
        parts = outline.excerpt(text, claim.sentence, claim.span, longest=320)
        said_by = outline.unnamed_speaker(claim, "".join(parts))
        return ClaimView(account, value, tint, *parts, said_by, link)

    def event(self, one: tally.Happening) -> EventView:
        main = one.main
        return EventView(
            day=day_words(one.day) if one.day else "",
            act=telling.act(main),
            sides=telling.sides(main),
            details=(*telling.details(one.events, self.texts), *one.variants),
            status=telling.status_words(main),
            score=one.score,
            uncertain=one.uncertain,
            why=tidy(main.why),
            chips=self.in_order(self.event_chip(event) for event in one.events),
        )

    def in_order(self, chips: Iterable[Chip]) -> tuple[Chip, ...]:
        return tuple(sorted(chips, key=lambda chip: self.order[chip.account.letter]))

    def event_chip(self, event: Event) -> Chip:
        id = self.book.id(datum_id(event))
        label = f"event: {telling.act(event)}, {telling.status_words(event)}"
        links = [self.book.mark(span, "event", id, label) for span in event.triggers]
        return Chip(id, self.known[event.trigger.article], links[0])

    def saying(self, one: Saying) -> SayingView:
        chips = self.in_order(self.quote_chip(quote) for quote in one.quotes)
        return SayingView(one.shown, one.told, one.uncertain, one.variants, chips)

    def quote_chip(self, quote: Quote) -> Chip:
        id = self.book.id(datum_id(quote))
        speaker = tidy(quote.speaker.name) if quote.speaker else UNKNOWN_SPEAKER
        kind = "told" if quote.kind is QuoteKind.INDIRECT else "quote"
        links = [self.book.mark(span, kind, id, f"said by: {speaker}") for span in quote.content]
        return Chip(id, self.known[quote.content[0].article], links[0])


def _by_account(
    found: Iterable[FindingView], known: dict[str, Account]
) -> tuple[tuple[Account, tuple[FindingView, ...]], ...]:
    groups: dict[str, list[FindingView]] = {}
    for view in found:
        groups.setdefault(view.claims[0].account.article.id, []).append(view)
    return tuple((known[id], tuple(groups[id])) for id in known if id in groups)


def _by_silent(
    found: Iterable[FindingView], known: dict[str, Account]
) -> tuple[tuple[Account, tuple[FindingView, ...]], ...]:
    """Return what is left out, by the first account that does."""
    groups: dict[str, list[FindingView]] = {}
    for view in found:
        for id in outline.missing_in(view.finding, known)[:1]:
            groups.setdefault(id, []).append(view)
    return tuple((known[id], tuple(groups[id])) for id in known if id in groups)


def _cast(story: StoryBrief, known: dict[str, Account]) -> Cast:
    found = cast.figures(story)
    groups = (
        (title, tuple((f, outline.letters(f.articles, known)) for f in found if f.kind is kind))
        for kind, title in cast.BODIES.items()
    )
    return tuple((title, group) for title, group in groups if group)


def _account_view(
    account: Account, known: dict[str, Account], story: str, book: Book
) -> AccountView:
    article = account.article
    titled = any(block.kind is BlockKind.TITLE for block in article.blocks)
    facts = (
        day_words(article.published) if article.published else "",
        f"agency {article.agency}" if article.agency else "",
        article.byline or "",
        article.origin,
    )
    marks = book.marks.get(article.id, [])
    texts = cut(article.text, [block.span for block in article.blocks], marks)
    return AccountView(
        id=book.id(f"{story}-{account.letter}"),
        account=account,
        title="" if titled else tidy(article.title or ""),
        facts=tuple(tidy(fact) for fact in facts if fact),
        url=_web(article.url),
        remarks=outline.remarks(account, known),
        blocks=tuple(
            BlockView(block.kind, block.kind in outline.LEFT_OUT, segments)
            for block, segments in zip(article.blocks, texts, strict=True)
        ),
    )


def _web(url: str | None) -> str:
    """Return an address only if following it opens a web page."""
    try:
        return url if url and urlsplit(url).scheme in ("http", "https") else ""
    except ValueError:
        return ""


def _plain(judgement: Judgement) -> bool:
    """Tell whether a judgement only says that one name in two reports is one person."""
    same_name = judgement.left.split("@")[0] == judgement.right.split("@")[0]
    return same_name and judgement.author == "rule" and judgement.score >= SURE
