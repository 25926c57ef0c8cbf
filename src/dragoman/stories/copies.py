"""Copies: agency text and rewrites of it, found by what one report contains of another."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import combinations

from dragoman.knowledge.table import settings
from dragoman.model import Copy, Reading
from dragoman.stories.passages import Print, passages, printed, runs
from dragoman.stories.vectors import day_of

COMMON = 200
"""Reports from which on a shared run says nothing about a pair (a standing phrase)."""


@dataclass(frozen=True, slots=True)
class _Side:
    """One report of a pair: its print, day, agency and a key that no order of input moves."""

    text: Print
    day: str | None
    key: str


def rules() -> dict[str, dict[str, float | str]]:
    """Return the thresholds of stories_copies.toml."""
    return settings("stories_copies.toml")


def find_copies(readings: Sequence[Reading]) -> tuple[Copy, ...]:
    """Return which of the reports repeat another one, sorted by the repeating article.

    Each report has at most one source, and no circle arises. Only `article` need be filled.
    """
    if len(readings) < 2:
        return ()
    sides = sorted((_side(r) for r in readings), key=lambda s: (s.key, s.text.article.id))
    candidates = [c for a, b in _sharing(sides) if (c := _judge(sides[a], sides[b])) is not None]
    candidates.sort(key=lambda c: (c.kind, -c.score, c.article, c.of))
    source: dict[str, Copy] = {}
    for copy in candidates:
        if copy.article not in source and not _reaches(source, copy.of, copy.article):
            source[copy.article] = copy
    return tuple(source[article] for article in sorted(source))


def _side(reading: Reading) -> _Side:
    article = reading.article
    key = sha256(f"{article.title or ''}\n{article.text}".encode()).hexdigest()
    return _Side(printed(article), day_of(reading), key)


def _reaches(source: dict[str, Copy], start: str, goal: str) -> bool:
    while start in source:
        start = source[start].of
        if start == goal:
            return True
    return start == goal


def _sharing(sides: Sequence[_Side]) -> list[tuple[int, int]]:
    """Return the pairs that share enough shingles to be worth a closer look."""
    holders: dict[tuple[str, ...], list[int]] = {}
    for number, side in enumerate(sides):
        for shingle in side.text.starts:
            holders.setdefault(shingle, []).append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in holders.values():
        if 1 < len(numbers) <= COMMON:
            shared.update(combinations(numbers, 2))
    least = float(rules()["derived"]["share"]) / 2
    return sorted(
        (a, b)
        for (a, b), n in shared.items()
        if n >= least * min(len(sides[a].text.starts), len(sides[b].text.starts))
    )


def _judge(a: _Side, b: _Side) -> Copy | None:
    """Return the verdict on a pair, the repeating report first."""
    limits = rules()
    there, back = runs(a.text, b.text), runs(b.text, a.text)
    shares = _share(a.text, there), _share(b.text, back)
    if _follows(b, a, shares[1], shares[0]):
        a, b, there, shares = b, a, back, (shares[1], shares[0])
    spoken = sum(not a.text.quoted[k] for i, _, length in there for k in range(i, i + length))
    if shares[0] >= float(limits["copy"]["share"]):
        kind = "copy"
    elif spoken >= float(limits["derived"]["words"]) and (
        shares[0] >= float(limits["derived"]["share"])
        or shares[1] >= float(limits["derived"]["reverse"])
    ):
        kind = "derived"
    else:
        return None
    why = f"{limits[kind]['id']}: {limits[kind]['reason']}"
    pairs = tuple(passages(a.text, b.text, there))
    ids = a.text.article.id, b.text.article.id
    return Copy(*ids, kind, round(shares[0], 4), pairs, why)


def _share(text: Print, found: Sequence[tuple[int, int, int]]) -> float:
    return sum(length for _, _, length in found) / max(len(text.words), 1)


def _follows(x: _Side, y: _Side, share_x: float, share_y: float) -> bool:
    """Tell whether `x` came after `y`: by agency, by day, by what it contains, by key."""
    own = _is_agency(x), _is_agency(y)
    if own[0] != own[1]:
        return own[1]
    if x.day and y.day and x.day != y.day:
        return x.day > y.day
    credited = bool(x.text.article.agency), bool(y.text.article.agency)
    if own == (False, False) and credited[0] != credited[1]:
        return credited[0]
    if abs(share_x - share_y) >= float(rules()["direction"]["margin"]):
        return share_x > share_y
    return (x.key, x.text.article.id) > (y.key, y.text.article.id)


def _is_agency(side: _Side) -> bool:
    """Tell whether a report is printed by the agency that it credits."""
    article = side.text.article
    if not article.agency or not article.outlet:
        return False
    fold = [re.sub(r"\W", "", name).casefold() for name in (article.agency, article.outlet)]
    return fold[0] in fold[1] or fold[1] in fold[0]
