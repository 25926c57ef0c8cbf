"""Who said what: quotations with their speaker and cue."""

from dataclasses import dataclass
from enum import StrEnum

from dragoman.model.display import Shown
from dragoman.model.span import Span


class QuoteKind(StrEnum):
    """How speech is given: in quotation marks, in the reporter's words, or both."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Speaker(Shown):
    """The words that name a speaker, and the entity behind them (None: not resolved)."""

    span: Span
    name: str
    entity: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Quote(Shown):
    """A quotation; marks belong to the content of a direct one.

    `speech` is False where the words tell a thought, a wish or a judgement instead of speech.
    `balanced` is False when a mark was never closed or never opened. `addressee` is the
    span of whom it was said to.
    """

    kind: QuoteKind
    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    speaker: Speaker | None = None
    addressee: Span | None = None
    balanced: bool = True
    score: float = 1.0
    why: str = ""
    speech: bool = True
