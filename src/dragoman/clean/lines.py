"""A text to its lines, with wrapped ones joined to the paragraphs they were."""

import re
from dataclasses import dataclass
from itertools import pairwise

BREAKS = "\n\r\u2028\u2029\x0b\x0c\x85\x1c\x1d\x1e"
STOPS = ".!?…。！？؟।"
CLOSERS = "”\"’'»)]“」』"
LONG = 100
"""Characters from which a line that ends in a stop is taken for running text."""
DENSER = 3
"""How many letters a Chinese, Japanese or Korean sign stands for, about."""
WIDEST = 120
"""The longest line of a text that is wrapped, in characters; addresses may be longer."""
NARROW = 80
"""The usual width of wrapped lines: where none is longer, one broken sentence tells."""

_INNER_STOP = re.compile(r"[^\W\d_]{3}[.!?…][”\"’»)]*\s|[。！？][^」』）\s]")
_ITEM = re.compile(r"(?:[-–•*]|\d{1,2}[.)])\s")
_BREAK = re.compile(f"\r\n|[{BREAKS}]")
_LINE = re.compile(f"[^{BREAKS}]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without white space around it; `gap` tells that a blank line stands before it."""

    start: int
    end: int
    text: str
    gap: bool = False

    @property
    def stopped(self) -> bool:
        """Whether the line ends like a sentence."""
        return ends_sentence(self.text)

    @property
    def running(self) -> bool:
        """Whether the line is long and holds the end of a sentence, as running text does."""
        dense = "\u2e80" <= self.text[0] < "\ufb00"
        return len(self.text) >= (LONG // DENSER if dense else LONG) and (
            self.stopped or self.parted
        )

    @property
    def parted(self) -> bool:
        """Whether a sentence ends inside the line."""
        return _INNER_STOP.search(self.text) is not None


def ends_sentence(text: str) -> bool:
    """Tell whether the last sign is a stop, closing quotes and brackets aside.

    >>> ends_sentence("They met.”"), ends_sentence("Envoy in Hanoi")
    (True, False)
    """
    return text.rstrip(CLOSERS + " ")[-1:] in STOPS if text.rstrip(CLOSERS + " ") else False


def split_lines(text: str) -> tuple[Line, ...]:
    """Return the lines of a text, leaving out what is only white space."""
    lines: list[Line] = []
    last = 0
    for match in _LINE.finditer(text):
        words = match[0].strip()
        if not words:
            continue
        start = match.start() + match[0].index(words[0])
        gap = len(_BREAK.findall(text, last, start)) > 1
        lines.append(Line(start, start + len(words), words, gap and bool(lines)))
        last = start + len(words)
    return _unwrap(text, lines) if _is_wrapped(lines) else tuple(lines)


def _is_wrapped(lines: list[Line]) -> bool:
    """Tell whether lines were broken at a width, so that sentences run on in the next."""
    if len(lines) < 4 or any(_is_wide(line.text) for line in lines):
        return False
    pairs = [(a, b) for a, b in pairwise(lines) if not b.gap]
    running = [a for a, b in pairs if not a.stopped and b.text[0].islower()]
    narrow = any(len(a.text) >= NARROW * 0.6 for a in running)
    narrow = narrow and all(len(line.text) <= NARROW for line in lines)
    return len(running) >= (1 if narrow else 2) and len(running) >= len(pairs) * 0.25


def _is_wide(text: str) -> bool:
    """Tell whether a line is longer than any wrapped one; an address can't be broken."""
    return len(text) > WIDEST and max(map(len, text.split())) < WIDEST // 2


def _goes_on(first: Line, line: Line) -> bool:
    """Tell whether an indented line goes on with an item of a list or with its sentence."""
    return line.text[0].islower() or _ITEM.match(first.text) is not None


def _unwrap(text: str, lines: list[Line]) -> tuple[Line, ...]:
    width = max(len(line.text) for line in lines)
    joined = [lines[0]]
    for before, line in pairwise(lines):
        short = before.stopped and len(before.text) < width * 0.7
        item = _ITEM.match(line.text) is not None
        indented = text.endswith(("   ", "\t"), 0, line.start) and not _goes_on(joined[-1], line)
        if line.gap or short or indented or item:
            joined.append(line)
        else:
            first = joined[-1]
            joined[-1] = Line(first.start, line.end, text[first.start : line.end], first.gap)
    return tuple(joined)
