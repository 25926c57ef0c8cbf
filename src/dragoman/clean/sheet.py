"""The lines of one text and the labels found for them so far."""

from dataclasses import dataclass, field

from dragoman.clean.lines import Line
from dragoman.clean.within import Cut
from dragoman.model import BlockKind

BULLETS = ("- ", "• ", "⦁ ", "* ", "– ", "▶ ", "► ")

Label = tuple[BlockKind, str]
"""The kind of a line and the rule that told it."""


@dataclass(slots=True)
class Sheet:
    """The lines of one text while their labels are being found; a body line has none."""

    lines: tuple[Line, ...]
    labels: list[Label | None] = field(default_factory=list)
    cuts: list[tuple[Cut, ...]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.labels = [None] * len(self.lines)
        self.cuts = [()] * len(self.lines)

    @property
    def free(self) -> list[bool]:
        """Whether each line is still without a label."""
        return [label is None for label in self.labels]

    @property
    def body(self) -> list[int]:
        """The indices of the lines without a label."""
        return [i for i, label in enumerate(self.labels) if label is None]

    @property
    def end(self) -> int:
        """The index after the last line of running text; lists of headlines are none."""
        for i in reversed(self.body):
            if self.lines[i].running and not self.lines[i].text.startswith(BULLETS):
                return i + 1
        return len(self.lines)
