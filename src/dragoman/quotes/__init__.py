"""Who said what: direct, indirect and mixed quotations with cue, speaker and addressee."""

from dragoman.quotes.find import find_quotes

__all__ = ["find_quotes"]
