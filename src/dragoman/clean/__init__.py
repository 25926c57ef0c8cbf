"""Cleaning: a report becomes an article, the same words with every block labelled."""

from dragoman.clean.article import clean
from dragoman.clean.plain import dateline_in
from dragoman.clean.problem import CleanError

__all__ = ["CleanError", "clean", "dateline_in"]
