"""The words of a report as weighted terms."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from dragoman.knowledge.frequency import rarity, stem

_NAME = re.compile(
    r"(?<![.!?:“\"] )(?<!\n)\b([A-Z][\w’'-]+(?: (?:of |the |de |al-)?[A-Z][\w’'-]+)*)"
)


def names(text: str) -> Iterator[str]:
    """Yield the stems of words in capitals inside sentences, which are mostly names."""
    for found in _NAME.findall(text):
        yield from map(stem, found.split())


def weigh(words: Iterable[str]) -> dict[str, float]:
    """Return a unit vector of TF-IDF weights; words in half of all reports have none."""
    counts = Counter(words)
    vector = {w: (1 + math.log(n)) * rarity(w) for w, n in counts.items() if rarity(w)}
    norm = math.sqrt(sum(w * w for w in vector.values())) or 1.0
    return {word: weight / norm for word, weight in vector.items()}
