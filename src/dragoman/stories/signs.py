"""What outlives translation: names by their sound, and numbers by their digits."""

import re
from collections.abc import Set
from functools import lru_cache

from anyascii import anyascii

NUMBER = re.compile(r"\d[\d.,]*")
LEAST = 3
"""Sounds of the shortest name that is compared."""
YEAR = re.compile(r"(?:19|20)\d\d")
_NAME = re.compile(r"(?<=[\w,;:)»”’] )[^\W\d_a-zа-я][^\W\d_]{2,}")
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"kh|gh|h(?=[^aeiou]|$)", ""),
        (r"s?ch|sh|zh|dzh?|ts|tz|j|x", "s"),
        (r"ph|[fw]", "v"),
        (r"c(?=[eiy])|z", "s"),
        (r"[gcq]", "k"),
        (r"d", "t"),
        (r"b", "p"),
        (r"[aeiouyh]", ""),
        (r"(.)\1+", r"\1"),
    )
)


@lru_cache(maxsize=100_000)
def sound(name: str) -> str:
    """Return the consonants of a name in classes that transliterations keep.

    >>> sound("Yermékov"), sound("Ермеков"), sound("Ermekow")
    ('rmkv', 'rmkv', 'rmkv')
    """
    letters = re.sub(r"[^a-z]", "", anyascii(name).lower())
    for pattern, to in _SOUNDS:
        letters = pattern.sub(to, letters)
    return letters


def sounds(text: str) -> frozenset[str]:
    """Return the sounds of the words in capitals inside sentences; none in other scripts."""
    found = {sound(name) for name in _NAME.findall(text) if not name.islower()}
    return frozenset(one for one in found if len(one) >= LEAST)


def figures(text: str) -> frozenset[str]:
    """Return the digits that count of each number of two or more, however it is written.

    >>> sorted(figures("8.500 millones, 280 km, desde 2028")), sorted(figures("8,5 Mrd., 280 km"))
    (['28', '85'], ['28', '85'])
    """
    found = set()
    for match in NUMBER.findall(text):
        digits = re.sub(r"\D", "", match)
        if not YEAR.fullmatch(digits):
            found.add(digits.strip("0"))
    return frozenset(one for one in found if len(one) > 1)


def overlap(a: Set[str], b: Set[str]) -> float:
    """Return the cosine of two sets; 0 where one is empty.

    >>> overlap({"x", "y"}, {"x", "z"})
    0.5
    """
    product: int = len(a) * len(b)
    shared: float = len(a & b) / product**0.5 if product else 0.0
    return shared
