"""Labelled lines to pieces: a line may hold more than one block."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dragoman.clean.dateline import find_dateline
from dragoman.clean.ending import agency_in, find_stray
from dragoman.clean.found import Found
from dragoman.clean.lines import Line
from dragoman.clean.rules import trail_of
from dragoman.clean.sheet import Label, Sheet
from dragoman.clean.within import Cut
from dragoman.model import BlockKind

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
    outlet: str | None = None
    agency: str | None = None
    byline: str | None = None
    dateline: Found | None = None
    dateline_at: int = 0


def assemble(sheet: Sheet, title: str | None, *, whole: bool = False) -> Labels:
    """Cut the lines that hold more than one block, and gather what they say.

    With `whole` only the dateline and the last line are cut.
    """
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
        if whole and not (found or last or sheet.labels[i]):
            line = sheet.lines[i]
            pieces.append(Piece(line.start, line.end, BlockKind.BODY, ""))
        else:
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


def _byline(sheet: Sheet) -> str | None:
    for line, found in zip(sheet.lines, sheet.labels, strict=True):
        if found and found[0] is BlockKind.BYLINE:
            return line.text.strip(" |-–—•")
    return None


def _cut(sheet: Sheet, index: int, dateline: Found | None, last: bool) -> Iterator[Piece]:
    line = sheet.lines[index]
    found = sheet.labels[index]
    if found:
        cuts = sheet.cuts[index] if found[0] is BlockKind.CAPTION else ()
        yield from (
            _cut_teaser(line, *found) if not cuts else _fill(line, (0, len(line.text)), cuts, found)
        )
        return
    start = dateline.end if dateline else 0
    end, kind, why = _tail(line.text, last, followed=index + 1 < len(sheet.lines))
    end = max(start, end)
    yield from _piece(line, 0, start, BlockKind.DATELINE, "dateline.form")
    yield from _fill(line, (start, end), sheet.cuts[index], (BlockKind.BODY, ""))
    yield from _piece(line, end, len(line.text), kind, why)


def _fill(line: Line, span: tuple[int, int], cuts: Iterable[Cut], found: Label) -> Iterator[Piece]:
    """Give a stretch of a line, with the furniture in it cut out."""
    at, end = span
    for cut in cuts:
        if cut.start >= at and cut.end <= end:
            yield from _piece(line, at, cut.start, *found)
            yield from _piece(line, cut.start, cut.end, cut.kind, cut.why)
            at = cut.end
    yield from _piece(line, at, end, *found)


def _tail(text: str, last: bool, *, followed: bool) -> tuple[int, BlockKind, str]:
    """Return where a line of the report ends and a sign-off or promotion in it begins."""
    if last and (stray := find_stray(text, followed=followed)):
        return stray[0], BlockKind.SIGNATURE, stray[1]
    if trail := trail_of(text):
        return trail[0], trail[1].kind, trail[1].id
    return len(text), BlockKind.BODY, ""


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
