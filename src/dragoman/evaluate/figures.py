"""What an evaluation gives: named figures over counted items."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figures:
    """The scores of one task on one data set, in the order they are shown.

    `rows` are (name, value) pairs: shares and F1 between 0 and 1, counts as they are.
    `notes` say what a reader must know to compare the figures.
    """

    task: str
    rows: tuple[tuple[str, float], ...]
    notes: tuple[str, ...] = ()

    def __getitem__(self, name: str) -> float:
        """Return the value of one row; raises KeyError with the names that exist."""
        for key, value in self.rows:
            if key == name:
                return value
        raise KeyError(f"no figure {name!r}; there are {', '.join(k for k, _ in self.rows)}")
