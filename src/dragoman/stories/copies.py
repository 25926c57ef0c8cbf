"""Copies: agency text and rewrites of it, found by what one report contains of another."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import sha256

from dragoman.knowledge.table import rows, settings
from dragoman.model import Article, Copy, Reading
from dragoman.stories.passages import SHINGLE, Print, passages, printed, runs, words_of
from dragoman.stories.shingles import sharing
from dragoman.stories.vectors import day_of

NAME = 4
"""Letters of the shortest name of an outlet that is looked for in another's text."""
COMMON = 200
"""Reports from which on a shared run says nothing about a pair (a standing phrase)."""


@dataclass(frozen=True, slots=True, eq=False)
class _Side:
    """One report of a pair: the article, its day and a key that no order of input moves."""

    article: Article
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
    sides = sorted((_side(r) for r in readings), key=lambda s: (s.key, s.article.id))
    least = float(rules()["derived"]["share"]) / 2
    texts = (words_of(side.article) for side in sides)
    pairs = _by_flock(sharing(texts, length=SHINGLE, least=least, common=COMMON))
    candidates = [c for a, b in pairs if (c := _judge(sides[a], sides[b])) is not None]
    candidates.sort(key=lambda c: (c.kind, -c.score, c.article, c.of))
    source: dict[str, Copy] = {}
    for copy in candidates:
        if copy.article not in source and not _reaches(source, copy.of, copy.article):
            source[copy.article] = copy
    return tuple(source[article] for article in sorted(source))


def _by_flock(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the pairs with those of one flock of prints together, so that words are kept."""
    first: dict[int, int] = {}

    def flock(one: int) -> int:
        while (above := first.get(one, one)) != one:
            first[one] = one = first.get(above, above)
        return one

    for a, b in pairs:
        low, high = sorted((flock(a), flock(b)))
        first[high] = low
    return sorted(pairs, key=lambda pair: (flock(pair[0]), pair))


def _side(reading: Reading) -> _Side:
    article = reading.article
    key = sha256(f"{article.title or ''}\n{article.text}".encode()).hexdigest()
    return _Side(article, day_of(reading), key)


@lru_cache(maxsize=2048)
def _printed(side: _Side) -> Print:
    """Return the words of a report; kept for a while, since prints come in flocks."""
    return printed(side.article)


def _reaches(source: dict[str, Copy], start: str, goal: str) -> bool:
    while start in source:
        start = source[start].of
        if start == goal:
            return True
    return start == goal


def _judge(a: _Side, b: _Side) -> Copy | None:
    """Return the verdict on a pair, the repeating report first."""
    limits = rules()
    x, y = _printed(a), _printed(b)
    there, back = runs(x, y), runs(y, x)
    shares = _share(x, there), _share(y, back)
    if _follows(b, a, shares[1], shares[0]):
        a, b, x, y, there, shares = b, a, y, x, back, (shares[1], shares[0])
    told = sum(int((~(x.quoted[i : i + n] | y.quoted[j : j + n])).sum()) for i, j, n in there)
    if shares[0] >= float(limits["copy"]["share"]):
        kind = "copy"
    elif told >= float(limits["derived"]["words"]) and max(shares) >= float(
        limits["derived"]["share"]
    ):
        kind = "derived"
    else:
        return None
    why = f"{limits[kind]['id']}: {limits[kind]['reason']}"
    pairs = tuple(passages(x, y, there))
    return Copy(a.article.id, b.article.id, kind, round(shares[0], 4), pairs, why)


def _share(text: Print, found: Sequence[tuple[int, int, int]]) -> float:
    return sum(length for _, _, length in found) / max(len(text.words), 1)


def _follows(x: _Side, y: _Side, share_x: float, share_y: float) -> bool:
    """Tell whether `x` came after `y`: by agency, by who names whom, by day, by share, by key."""
    own = _is_agency(x), _is_agency(y)
    if own[0] != own[1]:
        return own[1]
    named = _names(x, y), _names(y, x)
    if named[0] != named[1]:
        return named[0]
    if x.day and y.day and x.day != y.day:
        return x.day > y.day
    if max(share_x, share_y) >= float(rules()["direction"]["contained"]):
        return (share_x, x.key) > (share_y, y.key)
    credited = bool(x.article.agency), bool(y.article.agency)
    if own == (False, False) and credited[0] != credited[1]:
        return credited[0]
    if abs(share_x - share_y) >= float(rules()["direction"]["margin"]):
        return share_x > share_y
    return (x.key, x.article.id) > (y.key, y.article.id)


def _is_agency(side: _Side) -> bool:
    """Tell whether a report is printed by the agency that it credits, or by nobody known."""
    article = side.article
    if not article.agency:
        return False
    if not article.outlet:
        return True
    outlet = _folded(article.outlet)
    return any(name in outlet or outlet in name for name in _forms(article.agency))


@cache
def _forms(agency: str) -> frozenset[str]:
    """Return the folded names of an agency; short ones, which other names hold, are left out."""
    forms = [
        form
        for row in rows("clean_agencies.csv")
        if row["name"] == agency
        for form in row["forms"].split("|")
    ]
    return frozenset(_folded(form) for form in (agency, *forms))


def _folded(name: str) -> str:
    return re.sub(r"\W", "", name).casefold()


def _names(x: _Side, y: _Side) -> bool:
    """Tell whether a report names the outlet of another, which it takes its words from."""
    outlet = (y.article.outlet or "").partition(" (")[0]
    if len(outlet) < NAME or outlet == x.article.outlet:
        return False
    return bool(re.search(rf"(?<!\w){re.escape(outlet)}(?!\w)", x.article.text))
