"""Events in single sentences: the form of the gold decides what can be scored."""

from pathlib import Path

from dragoman.evaluate import actors, classes, dyads
from dragoman.evaluate.figures import Figures


def evaluate(path: Path) -> Figures:
    """Score dyads (.xml, .tsv with a head), classes (.tsv without) or actors (.conll)."""
    if path.suffix == ".conll":
        return actors.evaluate(path)
    if path.suffix == ".tsv" and _is_headless(path):
        return classes.evaluate(path)
    return dyads.evaluate(path)


def _is_headless(path: Path) -> bool:
    with path.open(encoding="utf-8") as lines:
        return next(lines, "").rstrip().rpartition("\t")[2].isdigit()
