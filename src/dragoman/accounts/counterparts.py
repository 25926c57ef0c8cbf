"""Cities that one account alone names, where another account names one of its own instead."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, product

from dragoman.accounts.apart import is_another
from dragoman.accounts.deeds import Meeting
from dragoman.accounts.encounters import is_future
from dragoman.accounts.moments import other_years
from dragoman.accounts.named import distance
from dragoman.accounts.one_day import DAY
from dragoman.accounts.one_deed import values_meet
from dragoman.accounts.parallels import Line, lemma
from dragoman.accounts.places import are_near, city_key, is_city, names_place
from dragoman.accounts.restated_times import is_other_deed
from dragoman.accounts.rules import rules
from dragoman.accounts.told import claim
from dragoman.accounts.towns import Town, names_of_cities, towns
from dragoman.accounts.verdict import Sources, clashing
from dragoman.knowledge.frequency import rarity
from dragoman.knowledge.names import name_words
from dragoman.model import Finding, MentionKind, Reading, Span

SCORE = 0.65


@dataclass(frozen=True, eq=False)
class _Map:
    """The cities of one account: those in which things are done, and all that it names."""

    reading: Reading
    lines: Sequence[Line]

    @cached_property
    def towns(self) -> dict[str, list[Town]]:
        """The cities in which things are done, by their keys."""
        found: dict[str, list[Town]] = {}
        for line in self.lines:
            for town in towns(line):
                found.setdefault(town.key, []).append(town)
        return found

    @cached_property
    def named(self) -> frozenset[str]:
        """The keys of all cities that it names."""
        text = self.reading.article.text
        return frozenset(city_key(name) for name, _ in names_of_cities(text)).union(self.towns)

    def alone(self, other: "_Map") -> list[str]:
        """Return the keys of its cities that another account does not name in any form."""
        return sorted(
            key
            for key, told in self.towns.items()
            if key not in other.named and not any(names_place(other.reading, t.name) for t in told)
        )


def compare_counterparts(
    readings: Sequence[Reading], origin: Sources, lines: Sequence[Line]
) -> Iterator[Finding]:
    """Yield a finding for each two cities of which each account names one, for one thing."""
    known = {reading.article.id: reading for reading in readings}
    own_lines = {id: [n for n in lines if n.sentence.article == id] for id in sorted(known)}
    maps = [_Map(known[id], told) for id, told in own_lines.items()]
    found: dict[tuple[str, ...], set[Span]] = {}
    for a, b in combinations(maps, 2):
        own, others = a.alone(b), b.alone(a)
        least = rules("towns")["several" if min(len(own), len(others)) > 1 else "least"]
        for x, y in product(own, others):
            if any(m.named >= {x, y} for m in maps) or distance(x, y) <= rules("towns")["spelt"]:
                continue
            best = max(_told_alike(a.towns[x], b.towns[y]), default=None)
            listed = all(is_city(told[0].name) for told in (a.towns[x], b.towns[y]))
            if best and best[0] >= (least if listed else max(least, rules("towns")["unlisted"])):
                found.setdefault(tuple(sorted((x, y))), set()).update(best[1:])
    for _, spans in sorted(found.items()):
        claims = [claim(known[span.article], span) for span in sorted(spans)]
        yield clashing("where", "where.instead", claims, origin, score=SCORE)


def _told_alike(left: Sequence[Town], right: Sequence[Town]) -> Iterator[tuple[float, Span, Span]]:
    """Yield how much is told alike of two cities in two sentences, where they tell of one thing."""
    for x, y in product(left, right):
        if not (are_near(x.name, y.name) or _is_other_time(x, y)):
            near = _shared(x.near, y.near)
            weight = near + rules("towns")["around"] * _shared(x.around, y.around)
            said = _shared(x.said, y.said)
            if is_other_deed(x.line, y.line):
                continue
            if _says_enough(x, y) or said >= rules("towns")["much"]:
                yield weight + rules("towns")["said"] * said, x.span, y.span


def _shared(a: frozenset[str], b: frozenset[str]) -> float:
    """Return the weight of the stems that two sets share; a small number weighs little."""
    return round(sum(map(_weight, a & b)), 6)


def _weight(stem: str) -> float:
    small = stem.isdigit() and len(stem) < 4
    return min(rarity(stem), float(rules("towns")["number"])) if small else rarity(stem)


def _says_enough(x: Town, y: Town) -> bool:
    """Tell whether more than one thing, or one person, is told next to both cities."""
    shared = x.around & y.around
    people = [
        {lemma(word) for word in name_words(m.name)}
        for t in (x, y)
        for m in t.line.mentions
        if m.kind is MentionKind.PERSON
    ]
    named = {stem for name in people for stem in name}
    return len(shared - named) + bool(shared & named) >= int(rules("towns")["words"])


def _is_other_time(x: Town, y: Town) -> bool:
    """Tell whether the sentences of two cities name days, and none in common.

    Or one names another year next to its city, tells of plans there, or of what was done again.
    """
    if is_future(x.words) is not is_future(y.words) or is_another(x.words) or is_another(y.words):
        return True
    days = [
        [d.value for d in t.line.reading.dates if t.line.sentence.covers(d.span)] for t in (x, y)
    ]
    days = [[value for value in told if DAY.match(value)] for told in days]
    left, right = (other_years(t.words, t.line.reading) for t in (x, y))
    return values_meet(*days) is Meeting.CLASH or (left != right and not left & right)
