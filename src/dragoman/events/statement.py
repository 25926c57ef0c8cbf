"""Statements: what political actors say about others, when it is no other event."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dragoman.events.clause import is_verb, subjects
from dragoman.events.draft import Draft
from dragoman.events.frames import frames, lemma_of, words
from dragoman.events.parties import Cast, Party, once
from dragoman.events.status import status_of
from dragoman.model import (
    EventType,
    Mention,
    MentionKind,
    Parse,
    Participant,
    Quote,
    Sentence,
    Span,
    Status,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

SAID = frozenset({Status.HAPPENED, Status.UNDERWAY, Status.PLANNED})
GUILT = frozenset({"responsible", "guilty", "culpable", "complicit", "behind"})
SHORTEST = 20
"""Characters of content below which a quotation is a term, not a statement."""


@dataclass(frozen=True, slots=True)
class Saying:
    """That someone says something: where the word of speech starts, who speaks, what is said."""

    start: int
    token: "Token"
    sentence: Sentence
    who: Participant
    content: tuple[Span, ...]
    root: "Token | None" = None


def speaker_of(quote: Quote, cast: Cast) -> Participant | None:
    """Return the speaker of a quotation as a participant."""
    speaker = quote.speaker
    if speaker is None:
        return None
    mention = next((m for m in cast.within(speaker.span) if m.entity == speaker.entity), None)
    sector = mention.sector if mention else None
    country = speaker.country or (mention.country if mention else None)
    entity = speaker.entity or f"unnamed:{speaker.name.lower()}"
    return Participant(speaker.span, speaker.name, entity, country, sector)


def speaks(quote: Quote, parse: Parse) -> bool:
    """Tell whether the cue of a quotation is a word of speech, not one that only carries a noun."""
    if not quote.cue:
        return True
    sentence = parse.sentence_at(quote.cue[0].start)
    return sentence is None or not _lemmas(quote, sentence) & words("verbs", "carriers")


def _lemmas(quote: Quote, sentence: Sentence) -> set[str]:
    cue = quote.cue[0]
    return {lemma_of(t) for t in sentence.tokens if cue.start <= t.idx + sentence.offset < cue.end}


def statements(
    parse: Parse, quotes: Sequence[Quote], drafts: Sequence[Draft], cast: Cast
) -> list[Draft]:
    """Return a draft for each time that one country's actor is told to speak of another."""
    taken = {d.trigger.start for d in drafts}
    sayings = {s.start: s for s in _quoted(parse, quotes, cast)}
    sayings |= {s.start: s for s in _told(parse, cast)}
    found = [
        _statement(saying, drafts, cast)
        for start, saying in sorted(sayings.items())
        if start not in taken
    ]
    return [draft for draft in found if draft is not None]


def _quoted(parse: Parse, quotes: Sequence[Quote], cast: Cast) -> Iterator[Saying]:
    """Yield what the quotations say, terms and mere thoughts left out."""
    for quote in quotes:
        who = speaker_of(quote, cast)
        if who is None or not quote.cue or sum(c.end - c.start for c in quote.content) < SHORTEST:
            continue
        sentence = parse.sentence_at(quote.cue[0].start)
        if sentence is None or not _lemmas(quote, sentence) & words("verbs", "speech"):
            continue
        start = quote.cue[0].start
        token = next((t for t in sentence.tokens if t.idx + sentence.offset >= start), None)
        if token is not None:
            yield Saying(start, token, sentence, who, quote.content)


def _told(parse: Parse, cast: Cast) -> Iterator[Saying]:
    """Yield what verbs of speech report in a clause: "said that …"."""
    for sentence in parse.sentences:
        for token in sentence.tokens:
            if lemma_of(token) not in words("verbs", "speech") or not is_verb(token):
                continue
            clause = next((c for c in token.children if c.dep_ == "ccomp"), None)
            if clause is not None and status_of(token)[0] not in SAID:
                continue
            who = cast.parties(subjects(token), sentence) if clause is not None else []
            who = [p for p in who if p.kind is not MentionKind.PLACE]
            if who and clause is not None:
                span = sentence.locate(clause.left_edge, clause.right_edge)
                start = token.idx + sentence.offset
                yield Saying(start, token, sentence, who[0].who, (span,), clause)


def _statement(saying: Saying, drafts: Sequence[Draft], cast: Cast) -> Draft | None:
    who = saying.who
    if who.country is None or who.sector == "JRN":
        return None
    accused = _accused(saying, drafts)
    accused = accused or _held_responsible(saying, cast)
    topics = accused or _topics(saying, drafts, cast)
    if not topics:
        return None
    speaker = Party(who, MentionKind.PERSON, saying.token)
    frame = frames()[(False, "<claim>" if accused else "<quote>")][0]
    return Draft(
        frame,
        saying.token,
        saying.sentence,
        [speaker],
        topics if accused else topics[:1],
        kind=frame.kind,
        mode=frame.mode,
        score=0.8,
        marked=True,
    )


def _accused(saying: Saying, drafts: Sequence[Draft]) -> list[Party]:
    """Return whom a statement charges with violence, in its own clause and as a fact."""
    for draft in drafts:
        if draft.sentence is not saying.sentence or not _charged(draft):
            continue
        if draft.token != saying.root or draft.reciprocal or draft.status is not Status.HAPPENED:
            continue
        others = [p for p in draft.actors if p.who.country != saying.who.country]
        if others:
            return others
    return []


def _charged(draft: Draft) -> bool:
    """Tell whether to say that someone does it is to accuse him."""
    return draft.type in {EventType.ASSAULT, EventType.COERCE} or draft.kind == "violation"


def _held_responsible(saying: Saying, cast: Cast) -> list[Party]:
    """Return whom a clause calls the doer: "says X is responsible", "that X was behind it"."""
    root = saying.root
    if root is None or lemma_of(root) != "be" or status_of(root)[0] is not Status.HAPPENED:
        return []
    said = any(c.lower_ in GUILT and c.dep_ in {"acomp", "prep"} for c in root.children)
    if not said or any(c.dep_ == "neg" for c in root.children):
        return []
    parties = cast.parties(subjects(root), saying.sentence)
    ours = saying.who.country
    return [p for p in parties if p.who.country and p.who.country != ours]


def _topics(saying: Saying, drafts: Sequence[Draft], cast: Cast) -> list[Party]:
    """Return the foreign states a statement concerns: hosts of visits first, then names."""
    found: list[Party] = []
    for draft in drafts:
        if draft.kind == "visit" and any(c.covers(draft.trigger) for c in saying.content):
            found += draft.recipients
    for span in saying.content:
        for mention in cast.within(span):
            if _foreign(mention, saying.who):
                found.append(_party(mention, saying.sentence, cast))
    return once(p for p in found if p.who.country and p.who.country != saying.who.country)


def _foreign(mention: Mention, who: Participant) -> bool:
    if mention.kind not in {MentionKind.STATE, MentionKind.PERSON} or not mention.country:
        return False
    return mention.country != who.country


def _party(mention: Mention, sentence: Sentence, cast: Cast) -> Party:
    token = sentence.tokens[0]
    state = cast.state(mention.country or "", mention.span)
    return Party(state, MentionKind.STATE, token)
