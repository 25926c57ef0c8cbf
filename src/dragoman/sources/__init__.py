"""Sources: files, folders and streams become reports; what cannot be read is named."""

from dragoman.sources.decisions import RULE, decide, decision, read_decisions, undo
from dragoman.sources.people import read_people
from dragoman.sources.problem import SourceError
from dragoman.sources.read import read
from dragoman.sources.record import report_from

__all__ = [
    "RULE",
    "SourceError",
    "decide",
    "decision",
    "read",
    "read_decisions",
    "read_people",
    "report_from",
    "undo",
]
