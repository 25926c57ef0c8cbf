"""The trained weights: how likely one reading of a cue and its content is to be a report."""

import json
import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Weights:
    """Two logistic regressions over named facts: of a reading, and of a word as a cue.

    `gate` and `gate_bias` tell from the cue alone whether its readings are worth scoring;
    `floor` is the least sum to go on, `threshold` the least probability to be taken, `unlisted`
    that of a cue which no list of reporting words holds, `marked` that of a content which holds
    quoted words.
    """

    bias: float
    of: dict[str, float]
    threshold: float
    unlisted: float
    marked: float
    gate_bias: float
    gate: dict[str, float]
    floor: float

    def passes(self, facts: Iterable[str]) -> bool:
        """Tell whether a possible cue is worth a look at what it may report."""
        gate = self.gate
        total = math.fsum(gate[fact] for fact in facts if fact in gate) + self.gate_bias
        return total >= self.floor

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
    return Weights(
        data["bias"],
        data["weights"],
        data["threshold"],
        data["unlisted"],
        data["marked"],
        data["gate_bias"],
        data["gate"],
        data["floor"],
    )
