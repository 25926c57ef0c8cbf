"""Every line of a text to a kind of block, with the reason."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from dragoman.clean.dateline import Found, find_dateline
from dragoman.clean.ending import agency_in, find_stray, is_slogan
from dragoman.clean.lines import STOPS, Line, split_lines
from dragoman.clean.rules import Rule, rule_of
from dragoman.clean.title import find_title, plain, same_title
from dragoman.model import BlockKind

HEAD = 12
"""Lines within which a byline or the like stands."""
TAIL = 4
"""Last lines that always count as the tail."""
BULLETS = ("- ", "• ", "* ", "– ", "▶ ", "► ")
TEASER = 170
"""The longest headline of another story, in characters."""
RUN = 12
"""The most headlines under one heading."""
SHOUT = 6
"""Words from which a line in capitals is a link and not a heading."""

_PICTURED = re.compile(
    r"(?P<caption>.{20,260}?(?:\b(?:19|20)\d\d|[©)]|\bpictured?|\bseen here)[^.]{0,30}\.)\s+(?=\S)"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A labelled stretch of the text."""

    start: int
    end: int
    kind: BlockKind
    why: str


@dataclass(frozen=True, slots=True)
class Labels:
    """The pieces of a text, and what they say about it."""

    pieces: tuple[Piece, ...]
    title: str | None = None
    agency: str | None = None
    byline: str | None = None
    dateline: Found | None = None
    dateline_at: int = 0


@dataclass(slots=True)
class _Sheet:
    """The lines of one text while their labels are being found."""

    lines: tuple[Line, ...]
    labels: list[tuple[BlockKind, str] | None] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.labels = [None] * len(self.lines)

    @property
    def free(self) -> list[bool]:
        return [label is None for label in self.labels]

    @property
    def body(self) -> list[int]:
        return [i for i, label in enumerate(self.labels) if label is None]


def label(text: str, *, title: str | None = None) -> Labels:
    """Label all lines of a text; `title` is the one its source states."""
    sheet = _Sheet(split_lines(text))
    _apply_rules(sheet)
    titled = _apply_title(sheet, title)
    _apply_runs(sheet)
    _apply_spill(sheet)
    _apply_lists(sheet)
    _apply_shouts(sheet)
    _apply_slogan(sheet)
    return _assemble(sheet, titled)


def _apply_rules(sheet: _Sheet) -> None:
    running = [i for i, line in enumerate(sheet.lines) if line.running]
    running = running or [i for i, line in enumerate(sheet.lines) if line.stopped]
    first, last = (min(running[0], HEAD), running[-1]) if running else (TAIL, len(sheet.lines))
    count = len(sheet.lines)
    for i, line in enumerate(sheet.lines):
        head = count > 1 and i <= first
        tail = count > 2 and (i > last or i >= count - max(TAIL, count // 6)) and i > 0
        if rule := rule_of(line.text, head=head, tail=tail):
            sheet.labels[i] = (rule.kind, rule.id)


def _apply_title(sheet: _Sheet, given: str | None) -> str | None:
    """Label the title and its repetitions; returns the title as printed."""
    index = find_title(sheet.lines, sheet.free, given)
    if index is None:
        return None
    title = sheet.lines[index].text
    why = "title.given" if given and same_title(title, given) else "title.form"
    sheet.labels[index] = (BlockKind.TITLE, why)
    words = plain(title)
    for i, line in enumerate(sheet.lines):
        if (
            sheet.labels[i] is None
            and len(line.text) <= 2 * len(title)
            and plain(line.text) == words
        ):
            sheet.labels[i] = (BlockKind.RESIDUE, "residue.repeated_title")
    return title


def _apply_runs(sheet: _Sheet) -> None:
    """Label the headlines that stand under a heading such as "Read more"."""
    openers = {rule.id for rule in _openers()}
    gapped = sum(line.gap for line in sheet.lines) * 3 >= len(sheet.lines)
    last = max((i for i, line in enumerate(sheet.lines) if line.running), default=-1)
    for i, found in enumerate(sheet.labels):
        if found and found[1] in openers:
            for j in _run(sheet, i, gapped, i > last):
                sheet.labels[j] = sheet.labels[j] or (BlockKind.PROMO, "promo.teaser")


def _openers() -> tuple[Rule, ...]:
    from dragoman.clean.rules import rules

    return tuple(rule for rule in rules() if rule.opens)


def _run(sheet: _Sheet, opener: int, gapped: bool, tail: bool) -> Iterator[int]:
    """Give the indices of the teasers under an opener.

    In the tail all short lines count; before it, the lines set close to the opener, or one.
    """
    close = True
    for count, j in enumerate(range(opener + 1, min(len(sheet.lines), opener + 1 + RUN))):
        line = sheet.lines[j]
        close = close and gapped and not line.gap
        listed = line.text.startswith(BULLETS)
        short = len(line.text) <= TEASER and line.text[-1] not in STOPS[:1] and not line.parted
        if sheet.labels[j] is not None and not tail:
            return
        beside = close and len(line.text) <= 2 * TEASER and not line.running
        below = (tail or listed or not count) and len(line.text) <= TEASER and (short or listed)
        if not (beside or below):
            return
        yield j


def _apply_spill(sheet: _Sheet) -> None:
    """Label what follows the first promotion after the report: it seldom begins again."""
    plain_body = [i for i, line in enumerate(sheet.lines) if _carries(line, sheet.labels[i])]
    after = plain_body[-1] + 1 if plain_body else len(sheet.lines)
    spilled = False
    for i in range(after, len(sheet.lines)):
        line, found = sheet.lines[i], sheet.labels[i]
        sentence = line.stopped or (line.parted and len(line.text) > TEASER // 2)
        open_ended = not sentence or line.text.startswith(BULLETS)
        if found is None and spilled and open_ended:
            sheet.labels[i] = (BlockKind.PROMO, "promo.after_promo")
        elif found and found[0] is BlockKind.PROMO:
            spilled = True


def _carries(line: Line, found: tuple[BlockKind, str] | None) -> bool:
    """Tell whether a line is running text, lists of headlines left out."""
    return found is None and line.running and not line.text.startswith(BULLETS)


def _apply_lists(sheet: _Sheet) -> None:
    """Label headlines listed after the report, when it has no lists of its own."""
    carrying = [i for i, ln in enumerate(sheet.lines) if _carries(ln, sheet.labels[i])]
    after = carrying[-1] + 1 if carrying else len(sheet.lines)
    listed = [i for i in sheet.body if sheet.lines[i].text.startswith(BULLETS)]
    if len(listed) < 2 or listed[0] < after or sheet.body[-len(listed) :] != listed:
        return
    if all(_is_headline(sheet.lines[i].text) for i in listed):
        for i in listed:
            sheet.labels[i] = (BlockKind.PROMO, "promo.list_after_report")


def _is_headline(text: str) -> bool:
    """Tell whether a line has no stop and most of its longer words begin with a capital."""
    long_words = [w for w in text.split() if len(w) > 3 and w[0].isalpha()]
    capitals = sum(w[0].isupper() for w in long_words)
    return text[-1] not in ".。;" and capitals >= 0.6 * max(1, len(long_words))


def _apply_shouts(sheet: _Sheet) -> None:
    """Label links in capitals between paragraphs; a text all in capitals has none."""
    shouted = [i for i in sheet.body if i and _is_shouted(sheet.lines[i].text)]
    if len(shouted) * 3 > len(sheet.lines):
        return
    for i in shouted:
        before, after = sheet.lines[i - 1], sheet.lines[min(i + 1, len(sheet.lines) - 1)]
        if before.running and (after.running or sheet.labels[min(i + 1, len(sheet.lines) - 1)]):
            sheet.labels[i] = (BlockKind.PROMO, "promo.shouted")


def _is_shouted(text: str) -> bool:
    return text.isupper() and len(text.split()) >= SHOUT and text[-1] not in ".:"


def _apply_slogan(sheet: _Sheet) -> None:
    for i in reversed(sheet.body[-2:]):
        if i and is_slogan(sheet.lines[i].text):
            sheet.labels[i] = (BlockKind.SIGNATURE, "signature.slogan")


def _assemble(sheet: _Sheet, title: str | None) -> Labels:
    """Cut the lines that hold more than one block, and gather what they say."""
    body = sheet.body
    dateline, at = None, -1
    for i in body[:2]:
        if dateline := find_dateline(sheet.lines[i].text):
            at = i
            break
    pieces: list[Piece] = []
    for i in range(len(sheet.lines)):
        found = dateline if i == at else None
        last = bool(body) and i == body[-1]
        pieces.extend(_cut(sheet, i, found, last))
    signatures = [
        line
        for line, found in zip(sheet.lines, sheet.labels, strict=True)
        if found and found[0] in (BlockKind.SIGNATURE, BlockKind.BYLINE)
    ]
    return Labels(
        pieces=tuple(pieces),
        title=title,
        agency=(dateline.agency if dateline else None) or agency_in(signatures),
        byline=_byline(sheet),
        dateline=dateline,
        dateline_at=sheet.lines[at].start if dateline else 0,
    )


def _byline(sheet: _Sheet) -> str | None:
    for line, found in zip(sheet.lines, sheet.labels, strict=True):
        if found and found[0] is BlockKind.BYLINE:
            return line.text.strip(" |-–—•")
    return None


def _cut(sheet: _Sheet, index: int, dateline: Found | None, last: bool) -> Iterator[Piece]:
    line = sheet.lines[index]
    found = sheet.labels[index]
    if found:
        yield from _cut_teaser(line, *found)
        return
    start, end = 0, len(line.text)
    stray = find_stray(line.text, followed=index + 1 < len(sheet.lines)) if last else None
    if dateline:
        yield from _piece(line, 0, dateline.end, BlockKind.DATELINE, "dateline.form")
        start = dateline.end
    if stray and stray[0] > start:
        end = stray[0]
    yield from _piece(line, start, end, BlockKind.BODY, "")
    if stray and end == stray[0]:
        yield from _piece(line, end, len(line.text), BlockKind.SIGNATURE, stray[1])


def _cut_teaser(line: Line, kind: BlockKind, why: str) -> Iterator[Piece]:
    """Part the caption of a teaser's picture from the teaser: it dates what it shows."""
    match = _PICTURED.match(line.text) if why == "promo.teaser" else None
    cut = match.end("caption") if match else 0
    if cut:
        yield from _piece(line, 0, cut, BlockKind.CAPTION, "caption.teaser")
    yield from _piece(line, cut, len(line.text), kind, why)


def _piece(line: Line, start: int, end: int, kind: BlockKind, why: str) -> Iterator[Piece]:
    """Give the piece without white space around it, unless nothing is left."""
    words = line.text[start:end]
    if words.strip():
        first = start + len(words) - len(words.lstrip())
        last = start + len(words.rstrip())
        yield Piece(line.start + first, line.start + last, kind, why)
