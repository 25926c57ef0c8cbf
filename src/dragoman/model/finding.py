"""Where accounts agree, differ or stay silent."""

from dataclasses import dataclass
from enum import StrEnum

from dragoman.model.display import Shown
from dragoman.model.span import Span


class FindingKind(StrEnum):
    """The verdict on one slot over the accounts of a story."""

    AGREE = "agree"
    DIFFER = "differ"
    COMPATIBLE = "compatible"
    ONLY_IN = "only_in"


@dataclass(frozen=True, slots=True)
class Claim(Shown):
    """What one article says for a slot; `span` is the words, `sentence` what holds them."""

    span: Span
    value: str
    sentence: Span
    said_by: str | None = None


SURE = 0.5
"""Score from which a datum is likelier right than wrong."""


@dataclass(frozen=True, slots=True)
class Finding(Shown):
    """One slot (count, office, name, when, where, status, fields, tier, ...) compared.

    `about` names what the slot belongs to ("signing: Russia, Vietnam"). `independent` is
    False when all claims rest on one source. `score` is 0 to 1; `why` is the rule and reason.
    """

    slot: str
    kind: FindingKind
    about: str
    claims: tuple[Claim, ...]
    independent: bool = True
    score: float = 1.0
    why: str = ""

    @property
    def sure(self) -> bool:
        """Tell whether it is likelier right than wrong."""
        return self.score >= SURE
