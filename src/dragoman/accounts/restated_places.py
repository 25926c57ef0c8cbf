"""The cities of two sentences that tell of one thing."""

import re
from functools import lru_cache

from dragoman.accounts.encounters import is_future
from dragoman.accounts.moments import other_years
from dragoman.accounts.one_day import DAY
from dragoman.accounts.parallels import Line, Pair, around, names
from dragoman.accounts.places import are_near, city_key
from dragoman.accounts.restated_times import Clash, is_like, is_other_deed
from dragoman.accounts.rules import rules
from dragoman.knowledge.cities import city
from dragoman.knowledge.frequency import rarity
from dragoman.model import Reading, Span, Timex

_CITY = re.compile(r"\b(?:[Ii]n|to|at|near) (?P<city>(?:[A-Z][\w’'-]+ ){0,2}[A-Z][\w’'-]+)")
_BORN = re.compile(r"\b[Bb]orn\b")


def city_clash(pair: Pair) -> Clash | None:
    """Return the cities of two sentences that tell of one thing, each with a city of its own."""
    a, b = pair.sides
    x, y = _only_city(a), _only_city(b)
    if x is None or y is None or _is_other_time(a, b) or is_other_deed(a, b):
        return None
    left, right = a.reading.article.words(x), b.reading.article.words(y)
    here, there = city(left), city(right)
    if not here or not there or here.code != there.code or city_key(left) == city_key(right):
        return None
    if are_near(left, right):
        return None
    if left in b.text or right in a.text or _BORN.search(a.text) or _BORN.search(b.text):
        return None
    if _placed_elsewhere(a.reading, right, b) or _placed_elsewhere(b.reading, left, a):
        return None
    return ("where", "where.restated", x, y) if _is_one_place(pair, x, y) else None


def _is_one_place(pair: Pair, x: Span, y: Span) -> bool:
    """Tell whether two cities are that of one thing, by words around them or whole sentences."""
    shared, limits = around(pair, x, y), rules("parallels")["placed"]
    plain = shared - names(*pair.sides)
    if plain and len(shared) > 1 and sum(map(rarity, shared)) >= limits["near"]:
        return bool(pair.score >= limits["loosely"])
    enough = pair.weight >= limits["weight"] and pair.score >= limits["share"]
    much = pair.weight >= limits["much"] and pair.score >= limits["surely"]
    return bool(plain and enough) or much


def _placed_elsewhere(reading: Reading, name: str, line: Line) -> bool:
    """Tell whether an account, too, names a city in a sentence like the other's."""
    sentences = (reading.article.words(s) for s in reading.sentences)
    return any(name in text and is_like(text, line) for text in sentences)


def _is_other_time(a: Line, b: Line) -> bool:
    """Tell whether two sentences name days or years, and none in common, or one speaks of plans."""
    if len({is_future(n.text) for n in (a, b)}) > 1:
        return True
    left, right = ({d.value[:10] for d in n.reading.dates if _within(n, d)} for n in (a, b))
    years = [other_years(n.text, n.reading) for n in (a, b)]
    return bool(left and right and not left & right) or not (
        years[0] == years[1] or years[0] & years[1]
    )


def _within(line: Line, date: Timex) -> bool:
    return line.sentence.covers(date.span) and bool(DAY.match(date.value))


@lru_cache(maxsize=4096)
def _only_city(line: Line) -> Span | None:
    found = [m for m in _CITY.finditer(line.text) if city(m["city"])]
    return line.span(*found[0].span("city")) if len(found) == 1 else None
