"""Dates against TimeML: spans, values and days, with the document's own creation time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from time import process_time

from dragoman.annotate import find_dates, parse
from dragoman.evaluate.figures import Figures
from dragoman.model import Anchor, Article, Block, BlockKind, Parse, Span

CREATED = re.compile(r'<TIMEX3[^>]*functionInDocument="CREATION_TIME"[^>]*>|<DCT>\s*<TIMEX3[^>]*>')
TEXT = re.compile(r"<TEXT>(.*?)</TEXT>", re.DOTALL)
VALUE = re.compile(r'\bvalue="([^"]*)"')
TAG = re.compile(r"<[^>]*>")
BATCH = 32


@dataclass(frozen=True, slots=True)
class Marked:
    """One expression of the gold, as offsets in the document's plain text."""

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class Document:
    """One TimeML document: plain text, creation day and marked expressions."""

    id: str
    text: str
    day: str
    marked: tuple[Marked, ...]


def evaluate(path: Path) -> Figures:
    """Score the dates found in every .tml file of a folder (or in one file)."""
    files = sorted(path.rglob("*.tml")) if path.is_dir() else [path]
    documents = [read_timeml(file) for file in files]
    counts = dict.fromkeys(("gold", "found", "strict", "relaxed", "value", "days", "day"), 0)
    seconds = 0.0
    for document, parsed in _parsed(documents):
        begun = process_time()
        dates = find_dates(parsed, Anchor(document.day, "published"))
        seconds += process_time() - begun
        found = [Marked(d.span.start, d.span.end, d.value) for d in dates]
        for key, number in score(document.marked, found).items():
            counts[key] += number
    return _figures(counts, len(documents), seconds)


def read_timeml(file: Path) -> Document:
    """Read one document; only its TEXT is scored."""
    source = file.read_text(encoding="utf-8", errors="replace")
    created = CREATED.search(source)
    value = VALUE.search(created[0]) if created else None
    inner = TEXT.search(source)
    text, marked = _plain(inner[1] if inner else "")
    return Document(file.stem, text, value[1][:10] if value else "", marked)


def _plain(inner: str) -> tuple[str, tuple[Marked, ...]]:
    """Return the text without tags, and the offsets of its TIMEX3 elements."""
    pieces: list[str] = []
    opened: list[tuple[int, str]] = []
    marked: list[Marked] = []
    at, length = 0, 0
    for tag in [*TAG.finditer(inner), None]:
        piece = unescape(inner[at : tag.start() if tag else len(inner)])
        pieces.append(piece)
        length += len(piece)
        if tag is None:
            break
        at = tag.end()
        if tag[0].startswith("<TIMEX3"):
            value = VALUE.search(tag[0])
            opened.append((length, value[1] if value else ""))
        elif tag[0] == "</TIMEX3>" and opened:
            start, words = opened.pop()
            if start < length:
                marked.append(Marked(start, length, words))
    return "".join(pieces), tuple(sorted(marked, key=lambda m: m.start))


def _parsed(documents: list[Document]) -> Iterator[tuple[Document, Parse]]:
    for at in range(0, len(documents), BATCH):
        batch = documents[at : at + BATCH]
        yield from zip(batch, parse([_article(document) for document in batch]), strict=True)


def _article(document: Document) -> Article:
    """Return the document as an article, a block for each paragraph."""
    blocks = tuple(
        Block(Span(document.id, match.start(), match.end()), BlockKind.BODY, "paragraph")
        for match in re.finditer(r"\S(?:.|\n(?!\s*\n))*", document.text)
    )
    return Article(document.id, document.text, blocks, language="en")


def score(gold: tuple[Marked, ...], found: list[Marked]) -> dict[str, int]:
    """Count what is found: the same span, an overlapping one, and one with the right value.

    Each gold expression is matched with the first free one that overlaps it.
    """
    strict = sum((m.start, m.end) in {(f.start, f.end) for f in found} for m in gold)
    free = list(found)
    relaxed = value = days = day = 0
    for one in gold:
        is_day = re.fullmatch(r"\d{4}-\d\d-\d\d", one.value) is not None
        days += is_day
        match = next((f for f in free if f.start < one.end and one.start < f.end), None)
        if match is None:
            continue
        free.remove(match)
        relaxed += 1
        value += match.value == one.value
        day += is_day and match.value[:10] == one.value
    return {
        "gold": len(gold),
        "found": len(found),
        "strict": strict,
        "relaxed": relaxed,
        "value": value,
        "days": days,
        "day": day,
    }


def _figures(counts: dict[str, int], documents: int, seconds: float) -> Figures:
    def f1(right: int) -> float:
        total = counts["gold"] + counts["found"]
        return 2 * right / total if total else 0.0

    rows = (
        ("documents", float(documents)),
        ("gold", float(counts["gold"])),
        ("found", float(counts["found"])),
        ("strict f1", f1(counts["strict"])),
        ("relaxed precision", counts["relaxed"] / max(counts["found"], 1)),
        ("relaxed recall", counts["relaxed"] / max(counts["gold"], 1)),
        ("relaxed f1", f1(counts["relaxed"])),
        ("value f1", f1(counts["value"])),
        ("day right", counts["day"] / max(counts["days"], 1)),
        ("days", float(counts["days"])),
        ("documents per second", documents / seconds if seconds else 0.0),
    )
    notes = ("anchored on the creation time of each document", "speed: dates alone, parsed before")
    return Figures("dates", rows, notes)
