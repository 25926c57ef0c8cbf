"""The city in which two people met, as accounts word it in one sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dragoman.accounts.moments import Days, gap, value_days
from dragoman.accounts.places import city_key, relate_cities
from dragoman.accounts.rules import rules
from dragoman.accounts.told import claim
from dragoman.accounts.verdict import Sources, Value, Verdict, judge
from dragoman.model import Finding, FindingKind, Mention, MentionKind, Reading, Span

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Encounter:
    """A meeting told in one sentence: a named person, the other's state, and the city."""

    reading: Reading
    who: Pair
    city: Span


def compare_encounters(readings: Sequence[Reading], origin: Sources) -> Iterator[Finding]:
    """Yield a finding for each two people whom accounts let meet in different cities."""
    found: dict[Pair, dict[str, list[Encounter]]] = {}
    for reading in sorted(readings, key=lambda r: r.article.id):
        for one in encounters(reading):
            found.setdefault(one.who, {}).setdefault(reading.article.id, []).append(one)
    shown: set[Span] = set()
    for who, accounts in sorted(found.items()):
        # An account that names two cities tells of two meetings.
        told = [own[0] for _, own in sorted(accounts.items()) if len(_cities(own)) == 1]
        values = [Value(claim(e.reading, e.city), e.reading.article.words(e.city)) for e in told]
        about = f"encounter: {_name(told, who[0])}" if told else ""
        finding = judge("where", about, values, _relate, origin)
        if not finding or finding.kind is not FindingKind.DIFFER:
            continue
        # The same two people, seen from the other side.
        if not shown & {c.span for c in finding.claims}:
            yield finding
        shown.update(c.span for c in finding.claims)


def _relate(a: Value[str], b: Value[str]) -> Verdict:
    return relate_cities(a.is_, b.is_, score=0.7)


def _cities(own: Sequence[Encounter]) -> set[str]:
    return {city_key(e.reading.article.words(e.city)) for e in own}


def _name(told: Sequence[Encounter], entity: str) -> str:
    mentions = (m for e in told for m in e.reading.mentions if m.entity == entity)
    return max((m.name for m in mentions), key=lambda name: (len(name), name), default=entity)


def encounters(reading: Reading) -> Iterator[Encounter]:
    """Yield the meetings of these days that one account places in a city."""
    for sentence in reading.sentences:
        text = reading.article.words(sentence)
        places = list(_city_pattern().finditer(text))
        if len(places) != 1 or not _meeting().search(text) or not _is_news(reading, sentence):
            continue
        start, end = (sentence.start + place for place in places[0].span("city"))
        people = _people(reading, sentence)
        if len({m.entity for m in people}) == 2:
            for who in sorted(_pairs(people)):
                yield Encounter(reading, who, Span(sentence.article, start, end))


def _people(reading: Reading, sentence: Span) -> list[Mention]:
    found = [m for m in reading.mentions if m.country and sentence.covers(m.span)]
    return [
        m for m in found if m.kind is MentionKind.PERSON and m.entity[:7] in ("person:", "office:")
    ]


def _pairs(people: Sequence[Mention]) -> set[Pair]:
    """Return each named person with the state of the other one."""
    return {
        (a.entity, b.country or "")
        for a in people
        for b in people
        if a.entity != b.entity and a.entity.startswith("person:")
    }


def _is_news(reading: Reading, sentence: Span) -> bool:
    """Tell whether a sentence speaks of the report's own days, and not of what is to come."""
    if is_future(reading.article.words(sentence)):
        return False
    today = value_days(reading.anchor.day) if reading.anchor else None
    dates = [d for d in reading.dates if sentence.covers(d.span) and d.type != "DURATION"]
    dated = [value_days(date.value) for date in dates]
    return all(_close(day, today) for day in dated)


def _close(day: Days | None, today: Days | None) -> bool:
    return day is not None and today is not None and gap(day, today) <= rules("align")["days"]


def is_future(sentence: str) -> bool:
    """Tell whether a sentence speaks of what is still to come, or of what was long before."""
    return bool(_future().search(sentence))


@cache
def _meeting() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(rules('encounters')['words'])})\b", re.IGNORECASE)


@cache
def _future() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(rules('encounters')['future'])})\b", re.IGNORECASE)


@cache
def _city_pattern() -> re.Pattern[str]:
    return re.compile(r"\b[Ii]n (?P<city>(?:[A-Z][\w’'-]+ ){0,3}[A-Z][\w’'-]+)")
