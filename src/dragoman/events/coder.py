"""From a parsed article and its mentions to its events."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dragoman.events.clause import governor, is_verb
from dragoman.events.context import complete, settle
from dragoman.events.contexts import contexts_of
from dragoman.events.days import inherit
from dragoman.events.detail import detail, listed_fields, rank_visit
from dragoman.events.draft import Draft
from dragoman.events.frames import lemma_of, words
from dragoman.events.match import drafts_in
from dragoman.events.merge import merged
from dragoman.events.parties import Cast, Party, agents
from dragoman.events.pronouns import uncertain
from dragoman.events.slots import light_verb, reach
from dragoman.events.stance import take_stance, told_twice
from dragoman.events.statement import speaker_of, speaks, statements
from dragoman.events.status import status_of
from dragoman.events.stay import lasting
from dragoman.events.toll import place_tolls, toll_alone
from dragoman.events.when import Calendar
from dragoman.model import (
    Anchor,
    Event,
    EventType,
    Mention,
    MentionKind,
    Parse,
    Participant,
    Quote,
    QuoteKind,
    Status,
    Timex,
)

DOMESTIC = frozenset(
    {EventType.COERCE, EventType.PROTEST, EventType.ASSAULT, EventType.SANCTION, EventType.ACCUSE}
)
LEAD = 3
"""Sentences, the title among them, that say what a report is about."""
CALLED = re.compile(
    r"\b(?:Calls? (?:with|between)|phone|phoned|telephone|telephoned|video ?conference|"
    r"video call)\b",
    re.IGNORECASE,
)
PACT_NOUNS = ("pact", "agreement", "deal", "accord", "document", "treaties", "memorand", "contract")


def find_events(
    parse: Parse,
    mentions: Sequence[Mention],
    dates: Sequence[Timex],
    quotes: Sequence[Quote],
    *,
    anchor: Anchor | None = None,
) -> tuple[Event, ...]:
    """Return the events of one article, one per happening, in the order of their main trigger.

    Events below a score of .5 are uncertain. A language without a parser gives none.
    """
    if not parse.tagged:
        return ()
    cast = Cast(parse, mentions)
    quotes = [q for q in quotes if speaks(q, parse)]
    calendar = Calendar(dates, anchor)
    drafts = [d for sentence in parse.sentences for d in drafts_in(sentence, cast)]
    drafts = [
        kept for d in drafts for kept in (toll_alone(d, cast) if uncertain(d, parse, cast) else [d])
    ]
    for draft in drafts:
        _complete(draft, cast, calendar, quotes)
    drafts = [
        d for d in drafts if not told_twice(d, [x for x in drafts if x.sentence is d.sentence])
    ]
    _phoned(drafts, parse)
    place_tolls(drafts, parse, cast)
    drafts = complete([d for d in drafts if not _behind(d)], parse, cast)
    said = statements(parse, quotes, drafts, cast)
    for draft in said:
        calendar.date(draft)
        detail(draft, cast)
    for draft in drafts:
        calendar.date_from_fragment(draft, parse)
    _fields_that_follow(drafts, parse)
    events = merged([*drafts, *said])
    inherit(events, today=calendar.today)
    events = settle(events)
    for event in events:
        calendar.judge(event)
    return tuple(_frozen(e) for e in events)


def _frozen(draft: Draft) -> Event:
    event = draft.event()
    return replace(event, contexts=contexts_of(event, draft.sentence))


def _complete(draft: Draft, cast: Cast, calendar: Calendar, quotes: Sequence[Quote]) -> None:
    draft.status, words_ = status_of(draft.token)
    if "held" in draft.frame.flags:
        draft.status, words_ = Status.HAPPENED, ""
    verb = draft.token if is_verb(draft.token) else light_verb(draft.token)
    draft.marked = bool(words_) or verb is not None
    if words_:
        draft.reasons.append(f"{draft.status.value}: {words_}")
    take_stance(draft)
    calendar.date(draft)
    detail(draft, cast)
    lasting(draft, calendar)
    rank_visit(draft)
    _lend_country(draft)
    _doubts(draft, cast)
    draft.said_by = _claimed_by(draft, cast, quotes)


def _behind(draft: Draft) -> bool:
    """Tell whether what counts only while it is still to come has been done: "responded"."""
    if "ahead" not in draft.frame.flags:
        return False
    done = draft.status not in {Status.PLANNED, Status.HYPOTHETICAL}
    draft.status, draft.marked = Status.HAPPENED, True
    return done


def _phoned(drafts: Sequence[Draft], parse: Parse) -> None:
    """Make "spoke with" a call where the title, or a sentence of the lead, says so."""
    spoken = [d for d in drafts if d.kind == "meeting" and "spoken" in d.frame.flags]
    if not spoken:
        return
    lead = " ".join(s.span.of(parse.article.text) for s in parse.sentences[:LEAD])
    if not CALLED.search(f"{parse.article.title or ''} {lead}"):
        return
    for draft in spoken:
        if draft.where is None:
            draft.kind, draft.mode = "call", "phone"
            draft.reasons.append("the report tells of a call")


def _claimed_by(draft: Draft, cast: Cast, quotes: Sequence[Quote]) -> Participant | None:
    """Return who claims the event; a noun in reported speech is the reporter's own knowledge."""
    for quote in quotes:
        if any(c.covers(draft.trigger) for c in quote.content):
            if quote.kind is QuoteKind.INDIRECT and (not draft.marked or _presupposed(draft)):
                return None
            known = quote.speaker is not None and quote.speaker.entity is not None
            return speaker_of(quote, cast) if known else None
    return None


def _presupposed(draft: Draft) -> bool:
    """Tell whether reported words take the event for known: "worried about the pact X struck"."""
    verb = draft.token if is_verb(draft.token) else light_verb(draft.token)
    return verb is not None and verb.dep_ == "relcl"


def _lend_country(draft: Draft) -> None:
    """Give police, courts and crowds without a country that of the place they act in."""
    if draft.where is None or draft.where.country is None or draft.type not in DOMESTIC:
        return
    for parties in (draft.actors, draft.recipients):
        for i, party in enumerate(parties):
            if draft.type is EventType.ASSAULT and parties is draft.actors and _attacker(party):
                continue
            if party.who.country is None and _unnamed(party):
                parties[i] = replace(party, who=replace(party.who, country=draft.where.country))


def _attacker(party: Party) -> bool:
    """Tell whether whoever attacks may come from elsewhere: all but the forces of order."""
    return party.who.sector not in {"COP", "JUD", "GOV"}


def _unnamed(party: Party) -> bool:
    """Tell whether a party is "police" or "protesters" rather than a body with a name."""
    described = party.kind is MentionKind.PERSON and not party.named and not party.pronoun
    return party.kind is MentionKind.GROUP or described or lemma_of(party.token) in agents()


def _doubts(draft: Draft, cast: Cast) -> None:
    """Lower the score where the sentence leaves open who acts."""
    token = draft.token
    said = token if is_verb(token) else light_verb(token)
    hedges = [c.lower_ for c in (said.children if said is not None else ())]
    hedge = next((h for h in hedges if h in words("status", "doubt_adverbs")), None)
    if hedge is not None:
        draft.doubt(0.2, hedge)
    if _half(draft):
        draft.doubt(0.45, "one side not known")
    prep = token.head
    adjunct = token.dep_ == "pcomp" and prep.lower_ in {"after", "before", "since", "while"}
    verb = governor(prep)
    if verb is None or not adjunct or not draft.reciprocal or not draft.described:
        return
    if cast.parties([*reach(verb, "with"), *reach(verb, "obj")], draft.sentence):
        draft.doubt(0.5, "subject left out, and the other side only described")


def _half(draft: Draft) -> bool:
    """Tell whether a meeting lacks a side that its words name: "the two leaders", "X and Y"."""
    if "recip" not in draft.frame.flags or draft.type is not EventType.CONSULT:
        return False
    if len(draft.actors) == 1:
        return is_verb(draft.token) and len(reach(draft.token, "subj")) > 1
    return any(
        p.who.country is None
        and not p.named
        and any(c.dep_ == "nummod" or c.lower_ == "both" for c in p.token.children)
        for p in draft.actors
    )


def _fields_that_follow(drafts: Sequence[Draft], parse: Parse) -> None:
    """Take the fields of a signing from a next sentence that begins with "The pacts"."""
    for draft in drafts:
        if draft.kind not in {"signing", "agreement"}:
            continue
        following = parse.sentences[draft.sentence.index + 1 : draft.sentence.index + 2]
        for sentence in following:
            subject = sentence.tokens[:3].text.lower()
            if any(noun in subject for noun in PACT_NOUNS):
                draft.about = (*draft.about, *listed_fields(sentence))


__all__ = ["MentionKind", "find_events"]
