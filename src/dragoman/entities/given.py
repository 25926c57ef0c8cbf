"""Given names, and what sex a whole name tells."""

from functools import cache

from dragoman.knowledge.names import fold
from dragoman.knowledge.table import rows


@cache
def _given() -> dict[str, str]:
    return {row["name"]: row["gender"] for row in rows("entities_given.csv")}


def gender_of(name: tuple[str, ...]) -> str | None:
    """Return the pronoun that a whole name calls for: by an ending, else by the given name.

    >>> gender_of(("angela", "merkel")), gender_of(("kim", "jong", "un"))
    ('she', None)
    >>> gender_of(("aliya", "serikovna", "bekova")), gender_of(("jonas", "petrauskas"))
    ('she', 'he')
    """
    if len(name) < 2:
        return None
    return _by_ending(name) or _given().get(name[0])


def _by_ending(name: tuple[str, ...]) -> str | None:
    """Return what a patronymic or the family name's ending tells; None where they disagree."""
    genders: set[str] = set()
    for ending, (whole, gender) in _endings().items():
        words = name[1:] if whole else name[-1:]
        genders.update(gender for w in words if w.endswith(ending) and len(w) > len(ending) + 1)
    return next(iter(genders)) if len(genders) == 1 else None


@cache
def _endings() -> dict[str, tuple[bool, str]]:
    table = rows("entities_endings.csv")
    return {row["ending"]: (row["word"] == "any", row["gender"]) for row in table}


def is_given(word: str) -> bool:
    """Tell whether a word is a common given name."""
    return fold(word) in _given()
