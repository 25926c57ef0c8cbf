"""How names are compared: without accents, case and marks."""

import re
from functools import cache, lru_cache

from dragoman.knowledge.table import rows

SPLIT = re.compile(r"[^\W_]+")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return a name in plain lower-case letters, without accents.

    >>> fold("Élysée")
    'elysee'
    """
    if text.isascii():
        return text.lower()
    from anyascii import anyascii

    return str(anyascii(text)).lower()


@lru_cache(maxsize=65536)
def name_words(name: str) -> tuple[str, ...]:
    """Return the folded words of a name; marks inside a word are dropped.

    >>> name_words("Abdel Fattah el-Sisi")
    ('abdel', 'fattah', 'el', 'sisi')
    """
    return tuple(SPLIT.findall(fold(name).replace("'", "").replace("’", "")))


def slug(name: str) -> str:
    """Return the name as it stands in an id.

    >>> slug("Bui Thanh Son")
    'bui-thanh-son'
    """
    return "-".join(name_words(name)) or "unnamed"


@cache
def nicknames() -> dict[str, str]:
    """Return the full given name of each short form ("joe": "joseph")."""
    return {row["short"]: row["full"] for row in rows("names_short.csv")}


def same_given(left: str, right: str) -> bool:
    """Tell whether two folded given names may be one: equal, an initial, or a short form.

    >>> same_given("joe", "joseph"), same_given("j", "joe"), same_given("joe", "anna")
    (True, True, False)
    """
    if left == right or (min(len(left), len(right)) == 1 and left[0] == right[0]):
        return True
    short = nicknames()
    return short.get(left, left) == short.get(right, right)
