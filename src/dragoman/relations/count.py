"""From the events of readings to counts for each ordered pair of states."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import permutations, product

from dragoman.model import Event, Reading, Span, Status
from dragoman.relations.dyad import UNDATED, Dyad, Month

TOLD = frozenset({Status.HAPPENED, Status.UNDERWAY})
"""What counts: not plans, denials, hopes or history."""
CERTAIN = 0.5
"""Events with a lower score are left out."""
WEEK = re.compile(r"(\d{4})-W(\d\d)")
MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])(?=$|[-T])")


@dataclass(slots=True)
class _Tally:
    """What is counted for one pair while its events are read."""

    months: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0] * 5))
    days: list[str] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)


def dyads(readings: Sequence[Reading]) -> tuple[Dyad, ...]:
    """Count what each state did towards each other one; pairs are sorted.

    Every event of the readings counts, so a story's event must stand in one reading only.
    An event without a date counts in the month its report speaks from, one of which only the
    year is told in none. Events among states
    (a meeting) count in both directions; a state's dealings with itself are left out.
    """
    tallies: dict[tuple[str, str], _Tally] = defaultdict(_Tally)
    for reading in readings:
        for event in reading.events:
            if event.status in TOLD and event.score >= CERTAIN:
                month, day = _when(event, reading)
                for pair in pairs_of(event):
                    tally = tallies[pair]
                    tally.months[month][event.quad] += 1
                    tally.days += [day] if day else []
                    tally.spans.append(event.trigger)
    return tuple(_dyad(pair, tally) for pair, tally in sorted(tallies.items()))


def pairs_of(event: Event) -> Iterator[tuple[str, str]]:
    """Yield the ordered pairs of states of an event, each once, sorted."""
    actors = sorted({a.country for a in event.actors if a.country})
    recipients = sorted({r.country for r in event.recipients if r.country})
    if event.reciprocal:
        yield from permutations(sorted({*actors, *recipients}), 2)
    else:
        yield from ((a, r) for a, r in product(actors, recipients) if a != r)


def _when(event: Event, reading: Reading) -> tuple[str, str | None]:
    """Return the month of an event, and its day where that is told."""
    anchor = reading.anchor.day if reading.anchor else ""
    value = event.when.value if event.when else ""
    month = month_of(value)
    if month is None and not value[:2].isdigit():
        month = month_of(anchor)
    return month or UNDATED, _day(value)


def month_of(value: str) -> str | None:
    """Return the month of a TIMEX3 value, a week's by its Thursday; None for a coarser one.

    >>> month_of("2024-06-20TMO"), month_of("2024-W27"), month_of("2024")
    ('2024-06', '2024-07', None)
    """
    if week := WEEK.match(value):
        try:
            return date.fromisocalendar(int(week[1]), int(week[2]), 4).isoformat()[:7]
        except ValueError:
            return None
    found = MONTH.match(value)
    return found[0] if found else None


def _day(value: str) -> str | None:
    try:
        return date.fromisoformat(value[:10]).isoformat() if len(value) >= 10 else None
    except ValueError:
        return None


def _dyad(pair: tuple[str, str], tally: _Tally) -> Dyad:
    months = tuple(
        Month(month, (q[0], q[1], q[2], q[3], q[4])) for month, q in sorted(tally.months.items())
    )
    first, last = (min(tally.days), max(tally.days)) if tally.days else (None, None)
    return Dyad(*pair, months, first, last, tuple(tally.spans))
