"""How likely the days of two sentences date one thing, so that one of the days is wrong."""

import re
from collections.abc import Iterable
from functools import lru_cache

from dragoman.accounts.apart import dates_one_deed
from dragoman.accounts.moments import Days, value_days
from dragoman.accounts.odds import chance
from dragoman.accounts.parallels import Line, Pair, around, names, overlap
from dragoman.accounts.rules import rules
from dragoman.knowledge.frequency import rarity, stems
from dragoman.model import QuoteKind, Timex

DAY = re.compile(r"\d{4}-\d\d-\d\d|XXXX-WXX-\d$|XXXX-\d\d-\d\d")
_PRINTED = re.compile(r"day,? .*\d{4}\b")
"""A day as captions of pictures and datelines name it: weekday, month and year."""
LEAD = 2
"""Number of the last sentence that counts as the lead."""


@lru_cache(maxsize=4096)
def named_days(line: Line) -> list[Timex]:
    """Return the days that a sentence names outside quotations."""
    own = [d for d in line.reading.dates if line.sentence.covers(d.span)]
    own = [d for d in own if not _PRINTED.search(line.reading.article.words(d.span))]
    dates = [d for d in own if DAY.match(d.value) and (d.type == "DATE" or _names_day(line, d))]
    quoted = [
        span
        for q in line.reading.quotes
        if q.balanced
        for span in q.content
        if q.kind is QuoteKind.DIRECT
    ]
    return [
        d
        for d in dates
        if not line.is_quoted(d.span.start - line.sentence.start)
        and not any(span.covers(d.span) for span in quoted)
    ]


def _names_day(line: Line, date: Timex) -> bool:
    """Tell whether the words of a time name its day ("Monday morning", not "midday")."""
    words = set(re.findall(r"[a-z]+", line.reading.article.words(date.span).lower()))
    return bool(words & {*rules("echoes")["weekdays"], *rules("echoes")["months"]})


class DatedLines:
    """The sentences of a story's accounts by the days that they name."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._lines: dict[tuple[str, Days | None], list[Line]] = {}
        self._days: dict[str, set[Days | None]] = {}
        for line in lines:
            article = line.sentence.article
            if article not in self._days:
                self._days[article] = {_days(time) for time in line.reading.dates} - {None}
            for time in named_days(line):
                self._lines.setdefault((article, _days(time)), []).append(line)

    def knows(self, article: str, time: Timex) -> bool:
        """Tell whether an account names a day anywhere."""
        return _days(time) in self._days[article]

    def likest(self, article: str, time: Timex, line: Line) -> float:
        """Return how much an account says of a sentence where it names that sentence's day."""
        own = self._lines.get((article, _days(time)), ())
        return max((overlap(n.weights, line.weights)[1] for n in own), default=0.0)


def likelihood(pair: Pair, x: Timex, y: Timex, told: DatedLines) -> float:
    """Return how likely two days of two sentences date one thing, 0 to 1."""
    return chance(rules("days")["weights"], evidence(pair, x, y, told))


def evidence(pair: Pair, x: Timex, y: Timex, told: DatedLines) -> dict[str, float]:
    """Return what speaks for, and against, two days dating one thing, by name."""
    a, b = pair.sides
    named = names(a, b)
    common = [word for word in a.weights if word in b.weights]
    one, other = a.sentence.article, b.sentence.article
    printed = [n.reading.anchor.day if n.reading.anchor else "" for n in pair.sides]
    return {
        "bias": 1.0,
        "weight": min(pair.weight, 30) / 10,
        "share": pair.score,
        "likest": float(pair.best),
        "plain": sum(word not in named for word in common) / 4,
        "near": sum(map(rarity, around(pair, x.span, y.span))) / 8,
        "alone": float(len(named_days(a)) == 1) + float(len(named_days(b)) == 1),
        "lead": float(max(a.number, b.number) <= LEAD),
        "known": float(told.knows(other, x)) + float(told.knows(one, y)),
        "elsewhere": told.likest(other, x, a) + told.likest(one, y, b),
        "unlike": float(not dates_one_deed(pair, x.span, y.span)),
        "subject": float(bool(_subjects(a, x) & _subjects(b, y))),
        "printed": float(bool(printed[0]) and printed[0] == printed[1]),
    }


def _subjects(line: Line, day: Timex) -> set[str]:
    """Return the main words of those who act in the innermost clause that holds a day."""
    clauses = [c for c in line.reading.clauses if c.sentence == line.sentence and not c.nominal]
    holding = [c for c in clauses if c.holds(day.span)]
    if not holding:
        return set()
    inner = min(holding, key=lambda c: (sum(w.end - w.start for w in c.words), c.predicate))
    return {s for part in inner.subjects for s in stems(line.reading.article.words(part.head))}


def _days(time: Timex) -> Days | None:
    return value_days(time.value)
