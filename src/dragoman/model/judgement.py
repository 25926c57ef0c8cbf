"""Same or different: a decision with its score, reasons and author, never a silent merge."""

from dataclasses import dataclass
from enum import StrEnum

from dragoman.model.display import Shown


class Verdict(StrEnum):
    """Whether two things are the same."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Judgement(Shown):
    """A verdict on two ids (entities or articles); `features` are (name, weight) pairs.

    `author` is `rule` or the user who decided.
    """

    left: str
    right: str
    verdict: Verdict
    score: float
    features: tuple[tuple[str, float], ...] = ()
    author: str = "rule"
