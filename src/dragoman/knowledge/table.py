"""Reading the tables that ship with the package."""

import csv
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of a CSV table; lines that start with # hold source and licence.

    >>> rows("states.csv")[0]["code"]
    'ABW'
    """
    text = files("dragoman.knowledge").joinpath("data", name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return tuple(csv.DictReader(lines))


@cache
def settings(name: str) -> dict[str, Any]:
    """Return the content of a TOML file of rules and word lists."""
    text = files("dragoman.knowledge").joinpath("data", name).read_text(encoding="utf-8")
    return tomllib.loads(text)
