"""Galleries in running text: pictures or videos that are counted, "3 of 25", "3/25"."""

import re
from collections.abc import Iterator

FEWEST = 3
"""Counts in a row that make a gallery when they stand by "Hide Caption"."""
FEWEST_BARE = 4
"""Counts in a row that make a gallery otherwise."""
REACH = 900
"""Characters within which the first item of a gallery begins before its count."""
REST = 160
"""Characters around a gallery that belong to it when no sentence ends in them."""

_COUNT = re.compile(
    r"(?<![\d/.])(?P<mark>Hide Caption )?(?P<n>\d{1,3})(?: of |/)(?P<all>\d{1,3})(?![\d/]|\.\d|\w)"
)
_OPENER = re.compile(r"Photos: |Skip in Skip ")
_STOP = re.compile(r"[.!?](?:\s|$)")
_THREAD = re.compile(r"— [^()—]{2,60}\(@")


def find_gallery(text: str) -> tuple[int, int] | None:
    """Return where the first gallery of a line begins and ends.

    >>> find_gallery("1/4 At the door A 2/4 At the desk B 3/4 In town C 4/4 Leaving D")
    (0, 63)
    >>> find_gallery("They hold 1/4 of it, then 2/4 of it.") is None
    True
    """
    for row in _rows(text):
        first, last = row[0], row[-1]
        fewest = FEWEST if first["mark"] else FEWEST_BARE
        if len(row) >= fewest and not _THREAD.search(text, first.start(), last.end() + REST):
            return _begin(text, first), _end(text, last)
    return None


def _rows(text: str) -> Iterator[list[re.Match[str]]]:
    """Give the runs of counts that go up by one toward the same number."""
    row: list[re.Match[str]] = []
    for match in _COUNT.finditer(text):
        if row and (match["all"], int(match["n"])) != (row[-1]["all"], int(row[-1]["n"]) + 1):
            yield row
            row = []
        row.append(match)
    if row:
        yield row


def _begin(text: str, first: re.Match[str]) -> int:
    """Return the start of the first item: its opener, the line's own, or its count."""
    opener = _OPENER.search(text, max(0, first.start() - REACH), first.start())
    if opener:
        return opener.start()
    lead = first.start() <= REST and not _STOP.search(text, 0, first.start())
    return 0 if lead else first.start()


def _end(text: str, last: re.Match[str]) -> int:
    rest = len(text) - last.end()
    return len(text) if rest <= REST and not _STOP.search(text, last.end()) else last.end()
