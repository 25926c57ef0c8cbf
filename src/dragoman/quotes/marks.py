"""The mark reader: quotation marks paired in one paragraph, whatever their style or damage."""

import re
from dataclasses import dataclass
from functools import cache

from dragoman.knowledge.table import settings

OPENING, CLOSING, EITHER, PRIME = "open", "close", "either", "prime"
_PRIMES = frozenset(("″", '"', "''"))
_CLOSERS = "“”\"'’»` "
WIDE = 5
"""Characters that closing marks and blanks between them take at most."""
_ENDS = ".?!…。！？"
_AFTER_CLOSE = frozenset(" \t\u00a0.,;:!?)]}—–-…/”’»\"'。，、）")
_BEFORE_OPEN = frozenset(" \t\u00a0([{—–-…/“‘«\"':")


@dataclass(frozen=True, slots=True)
class Marked:
    """A quoted stretch of a paragraph, marks included; offsets are the paragraph's.

    `opened` or `closed` is False when the mark is missing; `depth` is 0 for an outer one.
    """

    start: int
    end: int
    family: str
    depth: int = 0
    opened: bool = True
    closed: bool = True

    @property
    def balanced(self) -> bool:
        """Tell whether both marks are there."""
        return self.opened and self.closed


@dataclass(frozen=True, slots=True)
class _Mark:
    """One mark in the text; `role` is open, close or either."""

    start: int
    end: int
    family: str
    role: str


@dataclass(frozen=True, slots=True)
class _Style:
    pattern: re.Pattern[str]
    of: dict[str, tuple[str, str]]
    elisions: frozenset[str]


@cache
def _style() -> _Style:
    data = settings("quotes_marks.toml")
    of: dict[str, tuple[str, str]] = {}
    for family in data["family"]:
        for role in (OPENING, CLOSING, EITHER):
            of.update((mark, (family["id"], role)) for mark in family[role])
    longest_first = sorted(of, key=lambda mark: (-len(mark), mark))
    pattern = re.compile("|".join(map(re.escape, longest_first)))
    return _Style(pattern, of, frozenset(data["elisions"]["words"]))


def read_marks(text: str) -> tuple[Marked, ...]:
    """Return the quoted stretches of one paragraph, outer and nested, by their start.

    >>> [text[m.start:m.end] for text in ["He said “go” and 'no'."] for m in read_marks(text)]
    ['“go”', "'no'"]
    >>> read_marks("The ministers' plan isn't new.")
    ()
    """
    found: list[Marked] = []
    stack: list[_Mark] = []
    marks = _marks(text)
    for place, mark in enumerate(marks):
        role = mark.role
        if role in (EITHER, PRIME):
            inside = any(m.family == mark.family for m in stack)
            if role == PRIME and not inside:
                continue
            role = CLOSING if inside else OPENING
        if role == OPENING:
            _open(mark, stack, found, text, marks[place:])
        else:
            _close(mark, stack, found, text)
    for depth, mark in reversed(list(enumerate(stack))):
        if mark.family != "single":
            end = _unclosed_end(text, mark, len(text))
            found.append(Marked(mark.start, end, mark.family, depth, closed=False))
    return tuple(sorted(found, key=lambda m: (m.start, -m.end)))


def last_within(text: str, end: int) -> str:
    """Return the last character of quoted words whose marks end at `end`, "" for none.

    >>> last_within("''We go on,'' he said", 13), last_within("“We ‘go.’”", 10)
    (',', '.')
    """
    return text[max(0, end - WIDE) : end].rstrip(_CLOSERS)[-1:]


def _marks(text: str) -> list[_Mark]:
    style = _style()
    marks: list[_Mark] = []
    for match in style.pattern.finditer(text):
        family, role = style.of[match.group()]
        mark = _Mark(match.start(), match.end(), family, role)
        told = _tell_single(text, mark) if family == "single" else _tell(text, mark)
        if told is not None:
            marks.append(_Mark(mark.start, mark.end, family, told))
    return _german(text, marks)


def _german(text: str, marks: list[_Mark]) -> list[_Mark]:
    """Turn the roles where “ closes „ and where »so« is the custom."""
    out: list[_Mark] = []
    low = 0
    angles = [text[m.start] for m in marks if m.family == "angle"]
    turned = angles[:1] == ["»"] and "«" in angles
    for mark in marks:
        char = text[mark.start]
        role = mark.role
        if char in "„‚":
            low += 1
        elif char in "“‘" and low:
            low, role = low - 1, CLOSING
        elif char in "”’" and low:
            low -= 1
        if turned and mark.family == "angle":
            role = OPENING if role == CLOSING else CLOSING
        out.append(_Mark(mark.start, mark.end, mark.family, role))
    return out


def _around(text: str, mark: _Mark) -> tuple[str, str]:
    before = text[mark.start - 1] if mark.start else " "
    after = text[mark.end] if mark.end < len(text) else " "
    return before, after


def _tell(text: str, mark: _Mark) -> str | None:
    """Return the role of a double mark by its neighbours; None for a prime."""
    before, after = _around(text, mark)
    char = text[mark.start : mark.end]
    if mark.role == EITHER or char == "″":
        if before.isdigit() and char in _PRIMES:
            return PRIME
        opens = before in _BEFORE_OPEN and not after.isspace()
        closes = not before.isspace() and after in _AFTER_CLOSE
        if opens != closes:
            return OPENING if opens else CLOSING
        return EITHER
    if char == "“" and not before.isspace() and after.isspace() and mark.start:
        return CLOSING
    if char == "”" and before.isspace() and not after.isspace():
        return OPENING
    return mark.role


def _tell_single(text: str, mark: _Mark) -> str | None:
    """Return the role of a single mark; None for an apostrophe."""
    before, after = _around(text, mark)
    if mark.role == OPENING:
        return None if before.isalnum() and after.isalnum() else OPENING
    if after.isalnum():
        if before not in _BEFORE_OPEN or text[mark.start] == "’":
            return None
        word = re.match(r"\w+", text[mark.end :])
        if word is not None and (
            word.group().lower() in _style().elisions or word.group()[0].isdigit()
        ):
            return None
        return OPENING if _closes_later(text, mark) else None
    if before.isspace() or after not in _AFTER_CLOSE:
        return None
    return CLOSING


def _closes_later(text: str, mark: _Mark) -> bool:
    rest = text[mark.end : mark.end + 600]
    return re.search(r"[\w.,!?…]['’](?!\w)", rest) is not None


def _open(
    mark: _Mark, stack: list[_Mark], found: list[Marked], text: str, later: list[_Mark]
) -> None:
    """Push a mark; a second opening of the same family ends the first unless it nests."""
    same = [i for i, m in enumerate(stack) if m.family == mark.family]
    if same and not _nests(later):
        cut = same[0]
        for depth in range(len(stack) - 1, cut - 1, -1):
            old = stack[depth]
            if old.family != "single":
                end = _unclosed_end(text, old, mark.start)
                found.append(Marked(old.start, end, old.family, depth, closed=False))
        del stack[cut:]
    stack.append(mark)


def _nests(later: list[_Mark]) -> bool:
    """Tell whether two closings of the family follow before its next opening but one."""
    balance = 0
    for mark in later[:6]:
        if mark.family == later[0].family:
            balance += 1 if mark.role == OPENING else -1
            if balance < 0:
                return True
            if balance > 1:
                return False
    return False


def _close(mark: _Mark, stack: list[_Mark], found: list[Marked], text: str) -> None:
    for depth in range(len(stack) - 1, -1, -1):
        if stack[depth].family == mark.family:
            if mark.end - stack[depth].start > 2:
                found.append(Marked(stack[depth].start, mark.end, mark.family, depth))
            del stack[depth:]
            return
    if mark.family != "single" and not stack:
        start = _unopened_start(text, mark, found)
        if mark.end - start > 3:
            found.append(Marked(start, mark.end, mark.family, 0, opened=False))


def _unclosed_end(text: str, mark: _Mark, limit: int) -> int:
    """Return where a quotation without a closing mark ends: its last sentence before `limit`."""
    stretch = text[mark.start : limit].rstrip()
    if limit == len(text):
        return mark.start + len(stretch)
    last = max(stretch.rfind(end) for end in _ENDS)
    if last > 0:
        return mark.start + last + 1
    return max(mark.start + len(stretch), mark.end)


def _unopened_start(text: str, mark: _Mark, found: list[Marked]) -> int:
    floor = max((m.end for m in found if m.end <= mark.start), default=0)
    if floor:
        inner = text[floor : mark.start]
        sentence = [m.end() for m in re.finditer(rf"[{_ENDS}]\s+", inner)]
        if sentence:
            floor += sentence[0]
    while floor < mark.start and text[floor].isspace():
        floor += 1
    return floor
