"""Who did what to whom: PLOVER events and statements, coded from the parse."""

from dragoman.events.coder import find_events

__all__ = ["find_events"]
