"""A day or year that no line states, inferred from weekdays, dates and office holders."""

import re
from dataclasses import replace
from datetime import date
from functools import cache

from dragoman.annotate.anchor_evidence import Evidence, Printed, anchor_words
from dragoman.annotate.dates_calendar import make_day, nearest_weekday
from dragoman.knowledge.leaders import Leader, leader_forms, leaders_named
from dragoman.knowledge.names import name_words
from dragoman.model import Anchor

NEAR = 3
"""Days between a printed date and the day of the report that tells of it."""
LEAD = 400
"""Characters behind a dateline in which the lead stands."""
FIRST, LAST = 1990, 2027
"""Years that a report without any may be from; offices are known up to 2026."""
NAME = r"[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,3}"


def peg_day(evidence: Evidence) -> Anchor | None:
    """Return the day on which a report tells of weekdays around one printed date.

    The date must be the latest one told and fall on one of the weekdays. The report then
    speaks from the weekday of its newest development, told first, if that comes within
    three days of the date; else from the date itself.
    """
    told = [weekday for weekday in evidence.weekdays if weekday.tense <= 0]
    if not told:
        return _paired_day(evidence)
    numbers = {weekday.number for weekday in told}
    printed = [line for line in (*evidence.captions, *evidence.told) if line.full is not None]
    if not printed:
        return _paired_day(evidence)
    last = max(printed, key=lambda line: (line.full or date.min, -line.span.start))
    day = last.full
    if day is None or day.isoweekday() not in numbers:
        return None
    if any((day.year, day.month) < month for month in evidence.months):
        return None
    if any(
        all(since > day.isoformat() for since, _ in terms) for terms in _terms_named(evidence.text)
    ):
        return None  # A leader named by title was not in office yet: the date is history.
    peg = nearest_weekday(day, told[0].number, ahead=True)
    if peg is None or (peg - day).days > NEAR:
        why = f"anchor-date: {day.isoformat()}, the latest day told, is one of the weekdays told"
        return Anchor(day.isoformat(), "inferred", last.span, score=0.6, why=why)
    why = f"anchor-peg: the weekday told first, from {day.isoformat()} on"
    return Anchor(peg.isoformat(), "inferred", told[0].span, score=0.7, why=why)


def _paired_day(evidence: Evidence) -> Anchor | None:
    """Return the latest "Wednesday, June 19" told, in the one year that fits it."""
    pairs = [line for line in evidence.told if line.weekday and not line.year]
    found = [anchor for anchor in (year_of(line, evidence) for line in pairs) if anchor]
    if not found or len(found) < len(pairs):
        return None
    last = max(found, key=lambda anchor: anchor.day)
    why = f"{last.why}; the latest day told with its weekday"
    return replace(last, score=0.5, why=why)


def year_of(line: Printed, evidence: Evidence) -> Anchor | None:
    """Return the day of a dateline in the one year that everything told fits, or None."""
    reasons: list[str] = []
    years = [y for y in range(FIRST, LAST + 1) if make_day(y, line.month, line.day)]
    for name, kept in (
        ("weekday beside a date", _by_pairs(years, line, evidence)),
        ("dates told as past", _by_past(years, line, evidence)),
        ("offices held", _by_offices(years, line, evidence)),
        ("this weekday", _by_this(years, line, evidence)),
        ("weekday of the lead", _by_lead(years, line, evidence)),
    ):
        both = [year for year in years if year in kept]
        if both and len(both) < len(years):
            years = both
            reasons.append(name)
    if len(years) != 1:
        return None
    day = f"{years[0]:04d}-{line.month:02d}-{line.day:02d}"
    why = f"anchor-year: the only year that fits {', '.join(reasons)}"
    score = 0.6 if reasons[-1:] == ["weekday of the lead"] else 0.8
    return Anchor(day, "inferred", line.span, score=score, why=why)


def _by_pairs(years: list[int], line: Printed, evidence: Evidence) -> set[int]:
    """Years in which "Thursday, June 20" is a Thursday."""
    pairs = [one for one in (line, *evidence.told) if one.weekday and not one.year]
    return {year for year in years if all(_weekday(year, one) == one.weekday for one in pairs)}


def _by_past(years: list[int], line: Printed, evidence: Evidence) -> set[int]:
    """Years that are not before what is told as past."""
    past = list(evidence.months)
    return {year for year in years if all((year, line.month) >= one for one in past)}


def _by_this(years: list[int], line: Printed, evidence: Evidence) -> set[int]:
    """Years in which "this Saturday" is the dateline's own day."""
    this = {weekday.number for weekday in evidence.weekdays if weekday.this}
    if not this:
        return set(years)
    return {year for year in years if _weekday(year, line) in this}


def _by_lead(years: list[int], line: Printed, evidence: Evidence) -> set[int]:
    """Years in which the weekday the lead tells is the dateline's own, as agencies have it."""
    told = [weekday for weekday in evidence.weekdays if weekday.tense < 0]
    if not told or line.weekday or told[0].span.start - line.span.end > LEAD:
        return set(years)
    return {year for year in years if _weekday(year, line) == told[0].number}


def _weekday(year: int, line: Printed) -> int | None:
    day = make_day(year, line.month, line.day)
    return day.isoweekday() if day else None


def _by_offices(years: list[int], line: Printed, evidence: Evidence) -> set[int]:
    """Years in which every leader named with a title is in office."""
    kept = set(years)
    for terms in _terms_named(evidence.text):
        fits = {
            year
            for year in kept
            if (day := make_day(year, line.month, line.day)) is not None
            and any(since <= day.isoformat() <= until for since, until in terms)
        }
        kept = fits or kept
    return kept


Terms = tuple[tuple[str, str], ...]


def _terms_named(text: str) -> list[Terms]:
    """Return the terms of the leaders whom the text names by title, as (since, until) days."""
    found: dict[str, Terms] = {}
    for match in _titled().finditer(text):
        if match["name"]:
            terms = _terms_of(re.sub(r"['’]s$", "", match["name"].split(",")[0]).rstrip("."))
            if terms:
                found.setdefault(match["name"], terms)
    return list(found.values())


@cache
def _titled() -> re.Pattern[str]:
    titles = "|".join(map(re.escape, anchor_words("titles")))
    former = "|".join(map(re.escape, anchor_words("former")))
    gone = rf"(?i:{former})[ -](?:\w+ )?(?i:{titles})"
    return re.compile(rf"(?<![\w-])(?:{gone}|(?i:{titles}) (?P<name>{NAME}))")


@cache
def _terms_of(name: str) -> Terms:
    """Return the main terms of the one leader a name stands for; of more than one, none."""
    words = name.split()
    forms = leader_forms()
    found: tuple[Leader, ...] = ()
    for end in range(len(words), 0, -1):
        found = forms.get(" ".join(name_words(" ".join(words[:end]))), ())
        found = found or tuple(
            leader
            for leader in leaders_named(words[end - 1])
            if end == 1 or leader.given[:1] == words[0][:1]
        )
        if found:
            break
    held = [leader for leader in found if leader.main]
    if len({(leader.family, leader.given[:1]) for leader in held}) != 1:
        return ()
    return tuple(sorted({(one.since, one.until or f"{LAST}-12-31") for one in held}))
