"""dragoman: the diplomacy in a pile of news reports, each datum tied to its words.

>>> import dragoman
>>> pile = dragoman.read("no/such/folder")
>>> pile.reports, len(pile.skips)
((), 1)
"""

from importlib.metadata import version

__version__ = version("dragoman")

from dragoman.case import brief, long_view, read, save

__all__ = ["__version__", "brief", "long_view", "read", "save"]
