"""The days of two sentences that tell of one thing."""

import re
from collections.abc import Iterator
from itertools import product

from dragoman.accounts.align import CLASH, kinship, sides, weighted
from dragoman.accounts.brief import is_brief
from dragoman.accounts.encounters import is_future
from dragoman.accounts.moments import gap, is_weekday, near_days
from dragoman.accounts.numbers import is_moving
from dragoman.accounts.one_day import DatedLines, likelihood, named_days
from dragoman.accounts.parallels import Line, Pair, overlap
from dragoman.accounts.rules import rules
from dragoman.accounts.told import Told
from dragoman.knowledge.names import name_words
from dragoman.model import Mention, MentionKind, Span, Status, Timex

_RELATIVE = re.compile(r"\bdays (?:after|before|earlier|later)\b")
"""A second day, told by its distance from the one that is named."""
Clash = tuple[str, str, Span, Span]
"""A slot, the rule that says it clashes, and the words of both sides."""


def day_clash(pair: Pair, told: DatedLines) -> Clash | None:
    """Return the days of two sentences that likeliest date one thing, if that is likely enough."""
    both = list(clashing_days(pair))
    if not both:
        return None
    brief = all(is_brief(line.reading) for line in pair.sides)
    if brief:
        both = [(x, y) for x, y in both if _of_one_tense(pair, x, y)]
    found = [(likelihood(pair, x, y, told), x.span, y.span) for x, y in both]
    likely, here, there = max(found, default=(0.0, pair.a.sentence, pair.b.sentence))
    least = rules("days")["brief" if brief else "least"]
    return ("when", "when.restated", here, there) if likely >= least else None


def _of_one_tense(pair: Pair, x: Timex, y: Timex) -> bool:
    """Tell whether two days are both of what is still to come, or neither is."""
    return _is_ahead(pair.a, x) is _is_ahead(pair.b, y)


def _is_ahead(line: Line, day: Timex) -> bool:
    clauses = (c for c in line.reading.clauses if c.sentence == line.sentence)
    planned = any(c.status is Status.PLANNED and c.holds(day.span) for c in clauses)
    return planned or is_future(line.text)


def clashing_days(pair: Pair) -> Iterator[tuple[Timex, Timex]]:
    """Yield two days of two sentences that are not one, and near enough for one to be wrong."""
    a, b = pair.sides
    left, right = named_days(a), named_days(b)
    if not left or not right or is_other_deed(a, b):
        return
    if any(is_moving(n.text) or _RELATIVE.search(n.text) for n in pair.sides):
        return
    for x, y in product(left, right):
        if _apart(a, x, b, y):
            yield x, y


def _apart(a: Line, x: Timex, b: Line, y: Timex) -> bool:
    """Tell whether two days are not one, and yet near enough for one of them to be wrong."""
    weekday = is_weekday(a.reading, x) or is_weekday(b.reading, y)
    left, right = near_days(x.value, y.value, weekday=weekday)
    return bool(left and right and 0 < gap(left, right) <= rules("parallels")["days"])


def is_other_deed(a: Line, b: Line) -> bool:
    """Tell whether the deeds of one sort in two sentences are all those of other sides."""
    told = [
        [Told(n.reading, e) for e in n.reading.events if e.sentence == n.sentence] for n in (a, b)
    ]
    alike = [(x, y) for x, y in product(*told) if kinship(x, y)]
    return bool(alike) and all(sides(x, y) == CLASH for x, y in alike)


def is_like(text: str, line: Line) -> bool:
    """Tell whether a text says some of what a sentence says."""
    _, share = overlap(weighted(text), line.weights)
    return bool(share >= rules("parallels")["elsewhere"])


def plays(mention: Mention, line: Line) -> bool:
    """Tell whether a side, or its country, is named in a sentence."""
    words = set(name_words(mention.name))
    return any(
        m.entity == mention.entity
        or (mention.country and m.country == mention.country and m.kind is not MentionKind.PERSON)
        or words & set(name_words(m.name))
        for m in line.mentions
    )
