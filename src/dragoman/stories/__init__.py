"""Which reports tell of the same event, and which of them are copies of one another."""

from dragoman.stories.copies import find_copies
from dragoman.stories.group import group

__all__ = ["find_copies", "group"]
