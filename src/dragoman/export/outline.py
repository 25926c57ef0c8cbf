"""What a brief shows of a story, derived from its records: accounts, window, positions."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlsplit

from dragoman.export.days import range_words
from dragoman.model import (
    Article,
    BlockKind,
    Claim,
    Copy,
    Finding,
    FindingKind,
    Reading,
    Span,
    Status,
    StoryBrief,
    known_day,
)

NEAR = timedelta(days=14)
"""Events further than this from every report's day are history, not the story's window."""
LABEL = 40
"""The longest name of an account."""
TOLD = frozenset({Status.HAPPENED, Status.UNDERWAY, Status.PLANNED})
SILENCE = "silence"
"""The slot of what all accounts tell but one."""
_PLACE = re.compile(r"\((in the headline|in the lead|early on|late)\)$")
LEFT_OUT = frozenset({BlockKind.RESIDUE, BlockKind.PROMO, BlockKind.SIGNATURE})
"""Kinds of block that are shown as not part of the report."""


@dataclass(frozen=True, slots=True)
class Account:
    """One report of a story: a letter to refer to it by, and the outlet's name."""

    letter: str
    outlet: str
    reading: Reading
    copy: Copy | None = None

    @property
    def article(self) -> Article:
        """The account's article."""
        return self.reading.article


def accounts(story: StoryBrief) -> dict[str, Account]:
    """Return the accounts of a story by article id, lettered in the order of the readings."""
    copies = {copy.article: copy for copy in story.story.copies}
    names = Counter(outlet_name(reading.article) for reading in story.readings)
    made: dict[str, Account] = {}
    for index, reading in enumerate(story.readings):
        article = reading.article
        name = outlet_name(article)
        if names[name] > 1 and name != article.id:
            name = f"{name} ({letter(index)})"
        made[article.id] = Account(letter(index), name, reading, copies.get(article.id))
    return made


def letter(index: int) -> str:
    """Return A, B, ... Z, AA, AB, ...

    >>> letter(0), letter(25), letter(26)
    ('A', 'Z', 'AA')
    """
    head = letter(index // 26 - 1) if index >= 26 else ""
    return head + chr(ord("A") + index % 26)


def outlet_name(article: Article) -> str:
    """Return the name of a report's outlet or agency, else its site or id."""
    name = tidy(article.outlet or article.agency or "").removeprefix("www.") or _host(article.url)
    if name:
        return shorten(name, LABEL)
    return article.id if len(article.id) <= LABEL else f"{article.id[:12]}…"


def _host(url: str | None) -> str:
    """Return the site of an address, empty where there is none.

    >>> _host("https://www.example.org/a/b"), _host("http://[broken"), _host(None)
    ('example.org', '', '')
    """
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def independent(story: StoryBrief) -> int:
    """Return how many accounts are left when copies and rewrites of others are taken away."""
    return len({r.article.id for r in story.readings} - {c.article for c in story.story.copies})


def window(story: StoryBrief) -> tuple[date, date] | None:
    """Return the first and last day that the story's reports tell of, history left aside."""
    days = _days(story)
    anchors = [day for r in story.readings if r.anchor and (day := known_day(r.anchor.day))]
    near = [day for day in days if any(abs(day - anchor) <= NEAR for anchor in anchors)]
    days = near or (anchors if anchors else days)
    return (min(days), max(days)) if days else None


def _days(story: StoryBrief) -> list[date]:
    times = [
        time.value
        for reading in story.readings
        for event in reading.events
        if event.status in TOLD
        for time in (event.when, event.until)
        if time is not None
    ]
    return [day for value in times if (day := known_day(value))]


def window_words(story: StoryBrief) -> str:
    """Return the window as words, empty where no day is known."""
    found = window(story)
    return range_words(*found) if found else ""


def unnamed_speaker(claim: Claim, sentence: str) -> str:
    """Return who a claim is attributed to, unless the sentence itself names them."""
    name = tidy(claim.said_by or "")
    return "" if not name or name.split()[-1] in sentence else name


def residue(reading: Reading) -> tuple[str, ...]:
    """Return the stretches recognised as not part of the report, in order."""
    text = reading.article.text
    blocks = (b for b in reading.article.blocks if b.kind in LEFT_OUT)
    return tuple(tidy(block.span.of(text)) for block in blocks)


def excerpt(text: str, sentence: Span, span: Span, *, longest: int) -> tuple[str, str, str]:
    """Return the words of `span` with what stands before and after them in the sentence.

    White space is closed up and the ends are cut at words so that about `longest`
    characters are left.
    """
    if not sentence.covers(span):
        sentence = span
    before = _close(text[sentence.start : span.start]).lstrip()
    words = shorten(_close(span.of(text)), longest)
    after = _close(text[span.end : sentence.end]).rstrip()
    room = max(longest - len(words), 30)
    kept = min(len(before), max(room // 3, room - len(after)))
    return _tail(before, kept), words, _head(after, room - kept)


def _tail(words: str, longest: int) -> str:
    if len(words) <= longest:
        return words
    cut = words[len(words) - longest :]
    return "… " + (cut.split(" ", 1)[1] if " " in cut.rstrip() else cut)


def _head(words: str, longest: int) -> str:
    if len(words) <= longest:
        return words
    return words[:longest].rsplit(" ", 1)[0].rstrip() + " …"


def shorten(words: str, longest: int) -> str:
    """Cut words to a length at a space, with an ellipsis.

    >>> shorten("met the foreign minister", 12)
    'met the …'
    """
    return words if len(words) <= longest else words[: longest - 2].rsplit(" ", 1)[0] + " …"


def _close(words: str) -> str:
    return re.sub(r"\s+", " ", words)


def tidy(words: str) -> str:
    """Close up white space.

    >>> tidy("Bui  Thanh\\nSon ")
    'Bui Thanh Son'
    """
    return " ".join(words.split())


def letters(found: Iterable[str], known: dict[str, Account]) -> tuple[str, ...]:
    """Return the letters of the accounts with these article ids, each once, in their order."""
    wanted = set(found)
    return tuple(a.letter for id, a in known.items() if id in wanted)


def agreed(story: StoryBrief) -> int:
    """Return on how many points the accounts agree, coarser and finer values included."""
    return sum(f.kind in (FindingKind.AGREE, FindingKind.COMPATIBLE) for f in story.findings)


def silent(finding: Finding, known: Sequence[str]) -> tuple[str, ...]:
    """Return the article ids that make no claim for a finding."""
    return tuple(id for id in known if id not in {claim.span.article for claim in finding.claims})


def left_out(story: StoryBrief) -> tuple[Finding, ...]:
    """Return what all accounts of a story tell but one, the weightiest first."""
    return tuple(finding for finding in story.findings if finding.slot == SILENCE)


def missing_in(finding: Finding, known: dict[str, Account]) -> tuple[str, ...]:
    """Return the article ids that make no claim, and repeat or are repeated by none that does."""
    telling = {_source(claim.span.article, known) for claim in finding.claims}
    return tuple(id for id in known if _source(id, known) not in telling)


def _source(id: str, known: dict[str, Account]) -> str:
    """Return the account that an account repeats in the end, itself if it repeats none."""
    seen = {id}
    while (copy := known[id].copy) and copy.of in known and copy.of not in seen:
        id = copy.of
        seen.add(id)
    return id


def place(finding: Finding) -> str:
    """Return where the account that makes most of it has it ("in the lead"), if that is told."""
    found = _PLACE.search(finding.why)
    return found[1] if found else ""


def remarks(account: Account, known: dict[str, Account]) -> str:
    """Return what a reader must know of an account: what it repeats, what could not be read."""
    tongue = account.article.language or "not known"
    unread = "" if account.reading.parsed else f"language {tongue}: read without events"
    return "; ".join(note for note in (repeats(account, known), unread) if note)


def repeats(account: Account, known: dict[str, Account]) -> str:
    """Return what an account copies or rewrites, empty when it stands on its own."""
    copy = account.copy
    if copy is None or copy.of not in known:
        return ""
    kind = "rewritten from" if copy.kind == "derived" else "a copy of"
    return f"{kind} {known[copy.of].letter}, which has {copy.score:.0%} of its words"


def doubts(finding: Finding) -> tuple[str, ...]:
    """Return why a finding is to be read with care."""
    source = "" if finding.independent else "one source"
    score = "" if finding.sure else f"uncertain ({finding.score:.2f})"
    return tuple(note for note in (source, score) if note)


def plural(number: int, noun: str) -> str:
    """Return a number with its noun.

    >>> plural(1, "account"), plural(3, "account")
    ('1 account', '3 accounts')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
