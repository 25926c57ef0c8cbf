"""Who and what is named, and which names are one: inside a report and across reports."""

from dragoman.entities.join import join
from dragoman.entities.mentions import find_mentions

__all__ = ["find_mentions", "join"]
