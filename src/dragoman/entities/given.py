"""Given names, and what sex a whole name tells."""

from functools import cache

from dragoman.knowledge.names import fold
from dragoman.knowledge.table import rows


@cache
def _given() -> dict[str, str]:
    return {row["name"]: row["gender"] for row in rows("entities_given.csv")}


def gender_of(name: tuple[str, ...]) -> str | None:
    """Return the pronoun that a whole name's given name calls for, where it is known.

    >>> gender_of(("angela", "merkel")), gender_of(("kim", "jong", "un"))
    ('she', None)
    """
    return _given().get(name[0]) if len(name) > 1 else None


def is_given(word: str) -> bool:
    """Tell whether a word is a common given name."""
    return fold(word) in _given()
