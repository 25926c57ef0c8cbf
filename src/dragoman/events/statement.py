"""Statements: what political actors say about others, when it is no other event."""

from collections.abc import Sequence

from dragoman.events.draft import Draft
from dragoman.events.frames import frames, words
from dragoman.events.parties import Cast, Party, once
from dragoman.model import Mention, MentionKind, Parse, Participant, Quote, Sentence

SHORTEST = 20
"""Characters of content below which a quotation is a term, not a statement."""


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
    if sentence is None:
        return True
    cue = quote.cue[0]
    lemmas = [
        t.lemma_.lower() for t in sentence.tokens if cue.start <= t.idx + sentence.offset < cue.end
    ]
    return not set(lemmas) & words("verbs", "carriers")


def statements(
    parse: Parse, quotes: Sequence[Quote], drafts: Sequence[Draft], cast: Cast
) -> list[Draft]:
    """Return a draft for each quotation in which one country's actor speaks of another."""
    taken = [d.trigger for d in drafts]
    found: list[Draft] = []
    for quote in quotes:
        if not quote.cue or sum(c.end - c.start for c in quote.content) < SHORTEST:
            continue
        if any(cue.overlaps(t) for cue in quote.cue for t in taken) or not speaks(quote, parse):
            continue
        draft = _statement(quote, parse, drafts, cast)
        if draft is not None:
            found.append(draft)
    return found


def _statement(quote: Quote, parse: Parse, drafts: Sequence[Draft], cast: Cast) -> Draft | None:
    who = speaker_of(quote, cast)
    sentence = parse.sentence_at(quote.cue[0].start)
    if who is None or who.country is None or sentence is None or who.sector == "MED":
        return None
    topics = _topics(quote, who, drafts, cast, sentence)
    token = next(
        (t for t in sentence.tokens if t.idx + sentence.offset >= quote.cue[0].start), None
    )
    if not topics or token is None:
        return None
    speaker = Party(who, MentionKind.PERSON, token)
    frame = frames()[(False, "<quote>")][0]
    return Draft(
        frame, token, sentence, [speaker], topics[:1], kind=frame.kind, score=0.8, marked=True
    )


def _topics(
    quote: Quote, who: Participant, drafts: Sequence[Draft], cast: Cast, sentence: Sentence
) -> list[Party]:
    """Return the foreign states a quotation concerns: hosts of visits first, then names."""
    found: list[Party] = []
    for draft in drafts:
        if any(c.covers(draft.trigger) for c in quote.content) and draft.kind == "visit":
            found += draft.recipients
    for span in quote.content:
        for mention in cast.within(span):
            if _foreign(mention, who):
                found.append(_party(mention, sentence, cast))
    return once(p for p in found if p.who.country and p.who.country != who.country)


def _foreign(mention: Mention, who: Participant) -> bool:
    if mention.kind not in {MentionKind.STATE, MentionKind.PERSON} or not mention.country:
        return False
    return mention.country != who.country


def _party(mention: Mention, sentence: Sentence, cast: Cast) -> Party:
    token = sentence.tokens[0]
    state = cast.state(mention.country or "", mention.span)
    return Party(state, MentionKind.STATE, token)
