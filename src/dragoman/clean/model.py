"""The line classifier: how likely a line that no rule knows is residue."""

from collections.abc import Iterator, Sequence

from dragoman.clean.lines import Line


def residue_scores(lines: Sequence[Line], free: Sequence[bool]) -> Iterator[tuple[int, float]]:
    """Give (index, probability) of the free lines."""
    yield from ()
