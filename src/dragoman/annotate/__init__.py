"""Reading marks on a text: the shared parse, and dates with the day they are told from."""

from dragoman.annotate.anchor import find_anchor
from dragoman.annotate.dates import find_dates
from dragoman.annotate.parse import parse

__all__ = ["find_anchor", "find_dates", "parse"]
