"""How each account words one person or act."""

from dataclasses import dataclass

from dragoman.model.display import Shown
from dragoman.model.span import Span


@dataclass(frozen=True, slots=True)
class Use(Shown):
    """Words that one account uses: where it does so first, and how often."""

    span: Span
    words: str
    times: int = 1


@dataclass(frozen=True, slots=True)
class Naming(Shown):
    """The words of several accounts for one thing, side by side.

    `kind` is person (or body), act or speech (how the same quotation is introduced); `about`
    names the thing. `uses` are sorted by article, then by how often. Nothing is said about
    which words are better.
    """

    kind: str
    about: str
    uses: tuple[Use, ...]
