"""The tasks that can be evaluated, each scored by one module."""

from importlib import import_module
from pathlib import Path

from dragoman.evaluate.figures import Figures

TASKS = {
    "extraction": "extraction",
    "residue": "residue",
    "names": "names",
    "quotes": "quotes",
    "dates": "dates",
    "type": "type_task",
    "dyads": "events_task",
    "visits": "visits",
    "stories": "stories",
    "copies": "copies",
    "differences": "differences",
    "chains": "chains",
}
"""Each task and the module of this package that scores it."""


def run(task: str, path: Path) -> Figures:
    """Score `task` on the gold data at `path`; raises KeyError for an unknown task."""
    figures: Figures = import_module(f"dragoman.evaluate.{TASKS[task]}").evaluate(path)
    return figures
