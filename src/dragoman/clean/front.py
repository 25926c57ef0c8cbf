"""The front matter of a text kept in Markdown: fields between two lines of dashes."""

import re

from dragoman.clean.sheet import Sheet
from dragoman.model import BlockKind

MOST = 40
"""Lines within which front matter ends."""
FENCE = "---"

_FIELD = re.compile(r"[\w-]{2,30}:(?:\s|$)|\s|[-\\\]\"'}]")


def label_front_matter(sheet: Sheet) -> None:
    """Label the fields above a text; they are data about it and no sentence of it."""
    lines = [line.text for line in sheet.lines[:MOST]]
    if not lines or not lines[0].startswith(FENCE):
        return
    if lines[0] != FENCE:
        ends = [0] if lines[0].endswith("\n" + FENCE) else []
    else:
        ends = [i for i, text in enumerate(lines) if i and text.endswith(FENCE)][:1]
    if not ends:
        return
    fields = "\n".join(lines[: ends[0] + 1]).split("\n")
    if sum(_FIELD.match(field) is not None for field in fields[1:-1]) * 2 > len(fields) - 2:
        for i in range(ends[0] + 1):
            sheet.labels[i] = (BlockKind.RESIDUE, "residue.front_matter")
