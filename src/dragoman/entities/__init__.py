"""Who and what is named, and which names are one: inside a report and across reports."""

from dragoman.entities.decided import NONE_DECIDED, Decisions
from dragoman.entities.join import join
from dragoman.entities.mentions import find_mentions

__all__ = ["NONE_DECIDED", "Decisions", "find_mentions", "join"]
