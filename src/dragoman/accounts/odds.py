"""How likely two things that accounts tell are one: shared words, and evidence weighed."""

import math
from collections.abc import Collection, Mapping

LATE = 8
"""Number of the sentence after which a report grows late."""


def chance(weights: Mapping[str, float], seen: Mapping[str, float]) -> float:
    """Return what a logistic model makes of evidence, both by name, 0 to 1."""
    return 1 / (1 + math.exp(-sum(weights[name] * value for name, value in seen.items())))


def shared(
    a: Mapping[str, float], b: Mapping[str, float], *, but: Collection[str] = ()
) -> tuple[float, float]:
    """Return the weight of the words that both hold, and its share of the poorer side.

    >>> shared({"gas": 2.0, "deal": 1.0}, {"gas": 2.0, "port": 4.0}, but={"deal"})
    (2.0, 1.0)
    """
    left, right = ({w: v for w, v in words.items() if w not in but} for words in (a, b))
    both = sum(left[word] for word in sorted(left.keys() & right.keys()))
    least = min(sum(left.values()), sum(right.values()))
    return both, both / least if least else 0.0
