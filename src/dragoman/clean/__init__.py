"""Cleaning: a report becomes an article, the same words with every block labelled."""

from dragoman.clean.article import clean
from dragoman.clean.plain import dateline_in
from dragoman.clean.problem import CleanError
from dragoman.clean.repeated import Repeats, without_repeats

__all__ = ["CleanError", "Repeats", "clean", "dateline_in", "without_repeats"]
