"""The trained weights: how likely one reading of a cue and its content is to be a report."""

import json
import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Weights:
    """A logistic regression over named facts; `floor` is the least sum a cue must bring."""

    bias: float
    of: dict[str, float]
    threshold: float
    floor: float

    def sum(self, facts: Iterable[str]) -> float:
        """Return the sum of the weights of distinct facts."""
        of = self.of
        return math.fsum(of[fact] for fact in dict.fromkeys(facts) if fact in of)

    def share(self, total: float) -> float:
        """Return the probability for a sum of weights, 0 to 1."""
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total + self.bias))))


@cache
def weights() -> Weights:
    """Return the weights shipped beside this file; their card is `weights.md`."""
    path = resources.files("dragoman.quotes") / "weights.json"
    data = json.loads(path.read_text(encoding="utf-8"))
    return Weights(data["bias"], data["weights"], data["threshold"], data["floor"])
