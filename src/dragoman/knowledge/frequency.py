"""How common words are in news: stems, and a weight for each."""

import math
import re
from collections.abc import Iterator
from functools import cache, lru_cache

from dragoman.knowledge.table import rows

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\d,.]*\d|\d")
RARE = 5
"""Reports of the background below which a word counts as rare, and as no rarer."""


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Return a word in lower case without its ending; crude, and the same for all languages.

    >>> [stem(w) for w in ("Ministers", "agreed", "agrees", "Vietnam's")]
    ['minister', 'agre', 'agre', 'vietnam']
    """
    word = word.lower().removesuffix("'s").removesuffix("’s")
    if len(word) <= 4:
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    for ending, least in (("ing", 7), ("ed", 6), ("es", 6), ("s", 5)):
        if word.endswith(ending) and len(word) >= least and not word.endswith("ss"):
            word = word[: -len(ending)]
            break
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


def stems(text: str) -> Iterator[str]:
    """Yield the stem of each word and number, in order."""
    return map(stem, WORD.findall(text))


@cache
def background() -> tuple[int, dict[str, int]]:
    """Return the number of reports counted, and how many of them hold each stem."""
    counts = {row["stem"]: int(row["reports"]) for row in rows("stories_frequency.csv")}
    return counts.pop(""), counts


def is_unheard(word: str) -> bool:
    """Tell whether a word is as rare as any that the background does not hold.

    >>> is_unheard("zzyzxq"), is_unheard("ministers")
    (True, False)
    """
    return background()[1].get(stem(word), 0) <= RARE


@lru_cache(maxsize=200_000)
def rarity(stem: str) -> float:
    """Return the weight of a stem: 0 in half of the background's reports or more, else up to 6.

    >>> rarity("the"), rarity("minister") < rarity("kritenbrink")
    (0.0, True)
    """
    total, counts = background()
    common = max(counts.get(stem, RARE), RARE)
    return math.log((total + 1) / common) if common <= total / 2 else 0.0
