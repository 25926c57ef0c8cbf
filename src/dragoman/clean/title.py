"""The title of a text: its first line, when it is no sentence and a report follows."""

import re
from collections.abc import Sequence

from dragoman.clean.dateline import find_dateline
from dragoman.clean.lines import Line
from dragoman.clean.rules import words

SHORTEST, LONGEST = 8, 220
AHEAD = 8
"""Lines after a title within which running text has to begin."""
FEWEST, MOST = 3, 24
"""Words of a title."""
FIRST = 6
"""Lines among which the title stands."""

_INNER_STOP = re.compile(r"[.!?]\s")
_SIGN = re.compile(r"[\W_]+")


def plain(text: str) -> str:
    """Return the words of a line in small letters, to compare titles.

    >>> plain("Envoy in Hanoi – talks")
    'envoy in hanoi talks'
    """
    return _SIGN.sub(" ", text).strip().lower()


def find_title(lines: Sequence[Line], free: Sequence[bool], given: str | None) -> int | None:
    """Return the index of the title line; `free` marks the lines no rule has taken.

    The given title is looked for first; then the first free line counts, when it has the
    form of a title and running text follows.
    """
    first = [i for i in range(min(len(lines), FIRST)) if free[i]]
    if given:
        for i in first:
            if same_title(lines[i].text, given):
                return i
    if not first or not is_title(lines, first[0]):
        return None
    return first[0] if not given or _akin(lines[first[0]].text, given) else None


def _akin(line: str, title: str) -> bool:
    """Tell whether a line shares most of its longer words with a title."""
    left, right = ({w for w in plain(t).split() if len(w) > 3} for t in (line, title))
    return bool(left) and len(left & right) * 2 >= min(len(left), len(right) or 1)


def same_title(line: str, title: str) -> bool:
    """Tell whether a line repeats a title, with or without the outlet's name after it."""
    left, right = plain(line), plain(title)
    if not left or not right:
        return False
    if left == right:
        return True
    short, long = sorted((left, right), key=len)
    return len(short) >= 20 and long.startswith(short) and len(short) * 2 > len(long)


def is_title(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a line has the form of a title that a report follows."""
    text = lines[index].text
    if not SHORTEST <= len(text) <= LONGEST or not _counts(text):
        return False
    if text[-1] in ".,;:。।" and not text.endswith("..."):
        return False
    if text[0].islower() or "www." in text or "://" in text or not any(map(str.isalpha, text)):
        return False
    dateline = find_dateline(text)
    if dateline and (dateline.end >= len(text) or dateline.day or dateline.agency):
        return False
    after = lines[index + 1 : index + 1 + AHEAD]
    return any(line.stopped and len(line.text) >= min(60, len(text)) for line in after)


def _counts(text: str) -> bool:
    """Tell whether a line has as many words as titles have; scripts without spaces pass."""
    count = len(text.split())
    if count < FEWEST:
        return any(c >= "\u2e80" for c in text)
    return count <= MOST and not (count > MOST * 2 // 3 and _INNER_STOP.search(text))


def find_masthead(lines: Sequence[Line], free: Sequence[bool]) -> tuple[int, ...]:
    """Return the indices of an outlet's name on top, and of a section's name below it.

    A title has to follow, so that a short title that names an outlet is not taken for one.
    """
    if not lines or not free[0] or not is_outlet(lines[0].text):
        return ()
    top: tuple[int, ...] = (0,)
    after = [i for i in range(1, min(len(lines), FIRST)) if free[i]]
    if after and len(lines[after[0]].text.split()) < FEWEST and not lines[after[0]].stopped:
        top, after = (0, after[0]), after[1:]
    return top if after and is_title(lines, after[0]) else ()


def is_outlet(text: str) -> bool:
    """Tell whether a line is the name of an outlet: a few capitals, "Times" or the like in it."""
    names = text.split()
    if len(names) > 5 or not all(w[0].isupper() or w in ("of", "de", "the") for w in names):
        return False
    return any(w.lower() in words("outlet_words") for w in names)
