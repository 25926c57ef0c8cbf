"""Relations between states: what is told of each pair, counted over time."""

from dragoman.relations.deeds import Told, deeds, pairs_of
from dragoman.relations.view import long_view, longest_short, powers

__all__ = ["Told", "deeds", "long_view", "longest_short", "pairs_of", "powers"]
