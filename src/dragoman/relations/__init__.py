"""Relations between states: what is told of each pair, counted over time."""

from dragoman.relations.count import dyads
from dragoman.relations.dyad import Dyad, Month

__all__ = ["Dyad", "Month", "dyads"]
