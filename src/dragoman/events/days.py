"""Dates that an event takes from the events around it: the visit it belongs to, a day before."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from dragoman.events.clause import is_verb
from dragoman.events.draft import Draft
from dragoman.events.frames import lemma_of
from dragoman.events.merge import alike, closer
from dragoman.events.sameday import same_day
from dragoman.events.slots import reach
from dragoman.events.when import day_of, last_day
from dragoman.model import Sentence, Status, When

if TYPE_CHECKING:
    from spacy.tokens import Token

TALK = frozenset(
    {
        "praise",
        "rebuke",
        "support",
        "accusation",
        "request",
        "warning",
        "threat",
        "rejection",
        "denial",
        "condolence",
    }
)
DAYS = {"a": 1, "one": 1, "the": 1, "two": 2, "three": 3, "four": 4, "five": 5}
NEAR_SENTENCES = 5
NEAR_DAYS = 10
RECALLED = 60
"""Days before the report from which a visit gives its days to nothing else."""


def inherit(events: Sequence[Draft], *, today: date | None = None) -> None:
    """Let events take their date from the visit they belong to, and visits theirs from events."""
    visits = [e for e in events if e.kind == "visit" and e.status is not Status.DENIED]
    for visit in visits:
        if visit.when is None:
            _day_after(visit, visits)
    _days_apart(visits)
    for visit in visits:
        _visit_days(visit, events)
    for event in events:
        if (
            event.when is None
            and event.kind != "visit"
            and event.status in {Status.HAPPENED, Status.UNDERWAY}
        ):
            _from_visit(event, visits, events, today)
    for event in events:
        if event.when is None and event.reciprocal and event.status is Status.HAPPENED:
            _beside_visit(event, events, visits)
    same_day(events, today)
    for event in events:
        if event.when is None and event.kind in TALK:
            _from_statement(event, events)


def _day_after(visit: Draft, visits: Sequence[Draft]) -> None:
    """Date "arrived the day after X left" by the visit of X."""
    if not is_verb(visit.token):
        return
    for noun in visit.token.children:
        if noun.dep_ != "npadvmod" or lemma_of(noun) != "day":
            continue
        clause = next((c for c in noun.children if c.dep_ in {"advcl", "relcl", "acl"}), None)
        if clause is None or not any(c.lower_ == "after" for c in clause.children):
            continue
        low = {t.idx + visit.sentence.offset for t in reach(clause, "subj")}
        for other in visits:
            if other is not visit and other.when is not None and _named_at(other, low, visit):
                end = last_day((other.until or other.when).value)
                if end is not None:
                    span = visit.sentence.locate(noun.left_edge, clause.right_edge)
                    visit.when = When(span, (end + timedelta(1)).isoformat(), "day")
                    visit.reasons.append("day after another visit")
                    return


def _days_apart(visits: Sequence[Draft]) -> None:
    """Date one of two visits by the other: "comes a day after Putin's visit"."""
    for early in visits:
        for sentence, token in early.mentions:
            days = days_after(token)
            late = next(
                (v for v in visits if v is not early and _precedes(v, sentence, token)), None
            )
            if days is None or late is None:
                continue
            prep, span = token.head, sentence.locate(token.head.left_edge, token)
            if early.when is None and late.when is not None:
                start = day_of(late.when.value)
                if start is not None and late.when.precision == "day":
                    early.when = When(span, (start - timedelta(days)).isoformat(), "day")
                    early.reasons.append(f"{days} day(s) {prep.lower_} another visit")
            elif late.when is None and early.when is not None and early.when.precision == "day":
                end = last_day((early.until or early.when).value)
                if end is not None:
                    late.when = When(span, (end + timedelta(days)).isoformat(), "day")
                    late.reasons.append(f"{days} day(s) {prep.lower_} another visit")


def days_after(token: "Token") -> int | None:
    """Return n of "n days after" before a noun, None for anything less exact."""
    prep = token.head
    if token.dep_ != "pobj" or prep.lower_ != "after":
        return None
    day = next((c for c in prep.children if c.dep_ == "npadvmod" and lemma_of(c) == "day"), None)
    if day is None:
        return None
    words_ = [c.lower_ for c in day.lefts]
    if any(w in {"few", "several", "some", "less", "more"} for w in words_):
        return None
    return next((DAYS[w] for w in words_ if w in DAYS), None)


def _precedes(visit: Draft, sentence: Sentence, token: "Token") -> bool:
    return any(s is sentence and t.i < token.i for s, t in visit.mentions)


def _named_at(other: Draft, starts: set[int], visit: Draft) -> bool:
    text = {t.text for t in visit.sentence.tokens if t.idx + visit.sentence.offset in starts}
    return any(word in p.who.name.split() for p in other.actors for word in text)


def _visit_days(visit: Draft, events: Sequence[Draft]) -> None:
    """Stretch a visit over what its visitor did in the host country."""
    host = visit.recipients[0].who.country
    for event in events:
        if event is visit or event.when is None or event.when.precision != "day":
            continue
        if event.status not in {Status.HAPPENED, Status.UNDERWAY, Status.PLANNED}:
            continue
        there = event.where is not None and event.where.country == host
        if not any(alike(a, b) for a in event.actors for b in visit.actors) or not (
            there or (event.reciprocal and host in event.countries() and event.kind == "meeting")
        ):
            continue
        _stretch(visit, event.when)
    for event in events:
        there = event.where is not None and event.where.country == host
        if there and any(alike(a, b) for a in event.actors for b in visit.actors):
            visit.where = closer(visit.where, event.where)


def _stretch(visit: Draft, when: When) -> None:
    day = day_of(when.value)
    if visit.when is None:
        if day is not None:
            visit.when = when
        return
    start, end = day_of(visit.when.value), last_day((visit.until or visit.when).value)
    if day is None or start is None or end is None or visit.when.precision != "day":
        return
    if end < day <= start + timedelta(NEAR_DAYS):
        visit.until = when


def _from_visit(
    event: Draft, visits: Sequence[Draft], events: Sequence[Draft], today: date | None
) -> None:
    for visit in visits:
        host = visit.recipients[0].who.country
        there = event.where is not None and event.where.country == host
        if visit.when is None or not (there or host in event.countries()):
            continue
        if visit.when.precision in {"year", "decade", "century"}:
            continue
        if event.where is not None and event.where.country not in {None, host}:
            continue
        shared = any(a.who.entity == b.who.entity for a in event.actors for b in visit.actors)
        near = there or _near(event, visit) or _goes_on(event, visit, events)
        told = shared and near and not long_ago(visit.when, today)
        if told or (_during(event, visit) and _near(event, visit)):
            _take_days(event, visit)
            return


def long_ago(when: When, today: date | None) -> bool:
    """Tell whether a date lies so far back that the report only recalls it."""
    last = last_day(when.value)
    return today is not None and last is not None and (today - last).days > RECALLED


def _goes_on(event: Draft, visit: Draft, events: Sequence[Draft]) -> bool:
    """Tell whether an event follows, by the same people, on one that is known for the visit's."""
    return any(
        e.when == visit.when
        and "days of the visit" in e.reasons
        and 0 <= event.sentence.index - e.sentence.index <= 1
        and any(a.who.entity == b.who.entity for a in event.actors for b in e.actors)
        for e in events
    )


def _near(event: Draft, visit: Draft) -> bool:
    """Tell whether an event is told close to a mention of the visit."""
    return any(abs(s.index - event.sentence.index) <= NEAR_SENTENCES for s, _ in visit.mentions)


def _take_days(event: Draft, visit: Draft) -> None:
    event.when, event.until = visit.when, visit.until
    if event.where is None:
        event.where = visit.where
    event.reasons.append("days of the visit")


def _beside_visit(event: Draft, events: Sequence[Draft], visits: Sequence[Draft]) -> None:
    """Date what two states did by the visit that the rest of the paragraph tells."""
    beside = [e for e in events if e.sentence.block == event.sentence.block]
    for visit in visits:
        pair = {visit.actors[0].who.country, visit.recipients[0].who.country}
        known = any(
            e is visit or (e.when == visit.when and "days of the visit" in e.reasons)
            for e in beside
        )
        if visit.when is not None and known and event.countries() == pair:
            _take_days(event, visit)
            return


def _during(event: Draft, visit: Draft) -> bool:
    """Tell whether the event's words say that it took place "during" the visit."""
    return any(
        t.dep_ == "pobj"
        and t.head.lower_ in {"during", "on", "amid"}
        and t.head.head == event.token
        for s, t in visit.mentions
        if s is event.sentence
    )


def _from_statement(event: Draft, events: Sequence[Draft]) -> None:
    """Date a rebuke by what the same body's speaker says in the sentence after."""
    for other in events:
        if other.kind != "statement" or other.when is None:
            continue
        near = 0 <= other.sentence.index - event.sentence.index <= 1
        ours = {p.who.country for p in event.actors} - {None}
        if near and ours & {p.who.country for p in other.actors}:
            event.when = other.when
            event.reasons.append("date of the statement beside it")
            return
