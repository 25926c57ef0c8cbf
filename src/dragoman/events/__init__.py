"""Who did what to whom: PLOVER events and statements, coded from the parse."""

from dragoman.events.clauses import find_clauses
from dragoman.events.coder import find_events
from dragoman.events.typing import TypeAnswer, TypeQuery, classify

__all__ = ["TypeAnswer", "TypeQuery", "classify", "find_clauses", "find_events"]
