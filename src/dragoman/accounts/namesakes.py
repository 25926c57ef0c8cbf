"""Which ids stand for one person, whose name one account may have wrong."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import combinations

from dragoman.accounts.named import Named, distance, name_key, near
from dragoman.accounts.offices import parse_offices
from dragoman.knowledge.frequency import is_unheard
from dragoman.knowledge.names import same_given
from dragoman.knowledge.states import state_of
from dragoman.knowledge.table import rows

People = Mapping[str, Sequence[Named]]
LONG = 5
"""Letters of the shortest family name in which a letter may be wrong."""


def one_person(people: People) -> list[list[str]]:
    """Return groups of ids that stand for one person, whose name one account may misspell."""
    groups = [[entity] for entity in sorted(people)]
    for a, b in combinations(sorted(people), 2):
        if _is_one(people, a, b):
            left, right = (next(g for g in groups if entity in g) for entity in (a, b))
            if left is not right:
                left.extend(right)
                groups.remove(right)
    return groups


def _is_one(people: People, first: str, second: str) -> bool:
    """Tell whether two ids are never in one account, and alike in name and office."""
    a, b = people[first], people[second]
    if {n.reading.article.id for n in a} & {n.reading.article.id for n in b}:
        return False
    x, y = (name_key(max((n.mention.name for n in side), key=len)) for side in (a, b))
    short, long = sorted((x, y), key=len)
    if len(short) < 2:
        return False
    close = all(near(v, w) for v, w in zip(short, long, strict=False))
    if close and _offices(a) & _offices(b):
        return True
    styled = bool(_style(a) & _style(b))
    if len(x) == len(y) and x[:-1] == y[:-1]:
        return _is_slip(x[-1], y[-1], most=2 if styled else 1, known=styled)
    return styled and other_given(short, long) and _alone(people, first, second, short[-1])


def _is_slip(a: str, b: str, *, most: int, known: bool) -> bool:
    """Tell whether two family names may be one with letters wrong: `most`, of a rare one.

    The names of people of one office, who are `known` to be alike, need not be rare.
    """
    if min(len(a), len(b)) < LONG or distance(a, b) > most:
        return False
    return known or (is_unheard(a) and is_unheard(b))


def _offices(named: Sequence[Named]) -> set[tuple[str, str]]:
    return {office for n in named for office in parse_offices(n.mention.role or "")}


def _style(named: Sequence[Named]) -> set[str]:
    """Return the words for what somebody is, without his state ("judge", "rear", "admiral")."""
    words = {w for n in named for w in re.findall(r"[a-z]+", (n.mention.role or "").lower())}
    return {w for w in words if len(w) > 3 and not state_of(w) and not state_of(w.title())}


def other_given(a: Sequence[str], b: Sequence[str]) -> bool:
    """Tell whether two names have one family name and two given names that are no forms of one.

    >>> other_given(("anna", "costa"), ("maria", "costa")), other_given(("p", "li"), ("jo", "li"))
    (True, False)
    """
    if len(a) != 2 or len(b) != 2 or a[1] != b[1] or not {a[0], b[0]} <= given_names():
        return False
    short, long = sorted((a[0], b[0]), key=len)
    return not (long.startswith(short) or near(short, long) or same_given(short, long))


@cache
def given_names() -> frozenset[str]:
    """Return the given names that are known, folded."""
    return frozenset(row["name"] for row in rows("entities_given.csv"))


def _alone(people: People, first: str, second: str, family: str) -> bool:
    """Tell whether no third id has a family name, so that no relative is meant."""
    others = (named for id, named in people.items() if id not in (first, second))
    return not any(name_key(n.mention.name)[-1:] == (family,) for named in others for n in named)
