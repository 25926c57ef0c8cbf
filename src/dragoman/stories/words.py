"""The words of a report as terms: lower case, light stems, how common each one is."""

import csv
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from importlib.resources import files

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\d,.]*\d|\d")
_NAME = re.compile(
    r"(?<![.!?:“\"] )(?<!\n)\b([A-Z][\w’'-]+(?: (?:of |the |de |al-)?[A-Z][\w’'-]+)*)"
)
_DATA = "dragoman.knowledge"
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


def terms(text: str) -> Iterator[str]:
    """Yield the stem of each word and number, in order."""
    return map(stem, WORD.findall(text))


def names(text: str) -> Iterator[str]:
    """Yield the stems of words in capitals inside sentences, which are mostly names."""
    for found in _NAME.findall(text):
        yield from map(stem, found.split())


@cache
def background() -> tuple[int, dict[str, int]]:
    """Return the number of reports counted, and how many of them hold each stem."""
    with (files(_DATA) / "data" / "stories_frequency.csv").open(encoding="utf-8") as lines:
        rows = csv.reader(line for line in lines if not line.startswith("#"))
        counts = {stem: int(count) for stem, count in rows}
    return counts.pop(""), counts


def weigh(words: Iterable[str]) -> dict[str, float]:
    """Return a unit vector of TF-IDF weights; words in half of the background have none."""
    total, counts = background()
    vector = {}
    for word, times in Counter(words).items():
        common = max(counts.get(word, RARE), RARE)
        if common <= total / 2:
            vector[word] = (1 + math.log(times)) * math.log((total + 1) / common)
    norm = math.sqrt(sum(w * w for w in vector.values())) or 1.0
    return {word: weight / norm for word, weight in vector.items()}
