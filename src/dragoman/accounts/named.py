"""Names as printed, and when two of them may be one."""

import re
from dataclasses import dataclass
from functools import lru_cache

from dragoman.accounts.rules import rules
from dragoman.knowledge.names import name_words
from dragoman.model import Mention, Reading

_ARTICLE = re.compile(r"^(?:[Aa]l|[Ee]l|[Aa]sh|[Aa]s|[Aa]n|[Aa]r)-(?=\w)")


@dataclass(frozen=True, slots=True)
class Named:
    """A person as one account names it."""

    reading: Reading
    mention: Mention

    @property
    def words(self) -> tuple[str, ...]:
        """The folded words of the name as printed here, without particles and initials."""
        printed = self.reading.article.words(self.mention.head)
        return name_key(re.sub(r"['’]s?$", "", printed.strip()))


@lru_cache(maxsize=20_000)
def name_key(printed: str) -> tuple[str, ...]:
    """Return the words of a name that identify it: no initials, articles or small particles.

    >>> name_key("Abdel Fattah al-Sisi"), name_key("Daniel J. Kritenbrink"), name_key("Le Van")
    (('abdel', 'fattah', 'sisi'), ('daniel', 'kritenbrink'), ('le', 'van'))
    """
    words = [_ARTICLE.sub("", word) for word in printed.split()]
    small = rules("names")["particles"]
    kept = [w for w in words if w[:1].isupper() or name_words(w)[:1] not in [(s,) for s in small]]
    found = tuple(w for word in kept for w in name_words(word) if len(w) > 1)
    return found or name_words(printed)


@lru_cache(maxsize=20_000)
def sound(word: str) -> str:
    """Return a name's word with the letters that transcription varies made one.

    >>> sound("zelenskyy") == sound("zelensky"), sound("chin") == sound("chinh")
    (True, False)
    """
    for pattern, letter in rules("names")["transcription"]:
        word = word.replace(pattern, letter)
    return re.sub(r"(.)\1+", r"\1", word)


@lru_cache(maxsize=50_000)
def near(a: str, b: str) -> bool:
    """Tell whether two words may be one name spelled in two ways."""
    if a == b or sound(a) == sound(b):
        return True
    if min(len(a), len(b)) < 4 or a[0] != b[0]:
        return False
    return distance(a, b) <= (1 if min(len(a), len(b)) < 7 else 3)


def distance(a: str, b: str) -> int:
    """Return how many letters must be changed, added, left out or swapped.

    >>> distance("kritenbrink", "kretenbrick")
    2
    """
    from rapidfuzz.distance import OSA

    return int(OSA.distance(a, b))
