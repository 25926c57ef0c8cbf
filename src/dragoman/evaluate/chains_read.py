"""Chains as NewsWCL50 has them: reports with gold mentions, from CoNLL columns or tables."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from dragoman.model import Article, Block, BlockKind, Parse, Span

EVENTS = ("ACTION", "EVENT", "MISC")
"""Types at the end of a chain's name that are no entities."""


@dataclass(slots=True)
class Document:
    """One report of a topic: its text, paragraphs, and gold mentions.

    A gold mention is (start, end, chain, whether it is an entity).
    """

    topic: str
    id: str
    text: str = ""
    blocks: list[tuple[int, int]] = field(default_factory=list)
    gold: list[tuple[int, int, str, bool]] = field(default_factory=list)


def conll_files(path: Path) -> list[Path]:
    """Return the .conll files at a path: itself, or those of the folder."""
    return [path] if path.is_file() else sorted(path.glob("*.conll"))


def read(path: Path) -> list[Document]:
    """Read .conll files, or a folder of .csv files whose mentions come without their text."""
    return [d for file in conll_files(path) for d in _conll(file)] or list(_tables(path))


def _conll(path: Path) -> Iterator[Document]:
    document, sentence, opened = Document("", ""), "", list[tuple[int, str]]()
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) < 5 or line.startswith("#"):
            continue
        if cells[0] != document.id:
            if document.text:
                yield _closed(document)
            document, sentence, opened = Document(cells[0].split("/")[0], cells[0]), "", []
        if cells[1] != sentence and document.text:
            document.blocks.append((_start(document), len(document.text)))
            document.text += "\n"
        elif document.text:
            document.text += " "
        sentence = cells[1]
        start = len(document.text)
        document.text += cells[3].strip() or "-"
        for name in re.findall(r"\(([^()|]+)", cells[4]):
            opened.append((start, name.strip()))
        for name in map(str.strip, re.findall(r"([^()|]+)\)", cells[4])):
            at = max((i for i, (_, other) in enumerate(opened) if other == name), default=None)
            if at is None:
                continue
            first, _ = opened.pop(at)
            document.gold.append((first, len(document.text), name, not name.endswith(EVENTS)))
    yield _closed(document)


def _start(document: Document) -> int:
    return document.blocks[-1][1] + 1 if document.blocks else 0


def _closed(document: Document) -> Document:
    document.blocks.append((_start(document), len(document.text)))
    return document


def _tables(path: Path) -> Iterator[Document]:
    """Read mentions without their text: each is a paragraph of its own, in printed order."""
    for file in sorted(path.glob("*.csv")):
        found: dict[str, Document] = {}
        with file.open(encoding="utf-8-sig", newline="") as lines:
            rows = [r for r in csv.DictReader(lines) if not r["Code"].startswith("Properties")]
        for row in sorted(rows, key=lambda r: (r["Document name"], int(r["Beginning"] or 0))):
            name = row["Document name"]
            document = found.setdefault(name, Document(name.split("_")[0], name))
            words = " ".join(row["Segment"].split())
            if not words:
                continue
            start = len(document.text) + 1 if document.text else 0
            document.text += ("\n" if document.text else "") + words
            document.blocks.append((start, len(document.text)))
            entity = bool(re.match(r"[A-Z]{3}(\\|$)", row["Code"]))
            document.gold.append((start, len(document.text), row["Code"], entity))
        yield from (found[k] for k in sorted(found))


def article_of(document: Document) -> Article:
    """Return the report as the stages read it: all its paragraphs are body."""
    blocks = tuple(
        Block(Span(document.id, a, b), BlockKind.BODY) for a, b in document.blocks if a < b
    )
    return Article(document.id, document.text, blocks, language="en")


def head_of(parse: Parse, start: int, end: int) -> tuple[int, str]:
    """Return where the head word of a mention starts, and its lemma."""
    sentence = parse.sentence_at(start)
    if sentence is None:
        return start, parse.article.text[start:end].lower()
    inside = [t for t in sentence.tokens if start <= t.idx + sentence.offset < end]
    if not inside:
        return start, parse.article.text[start:end].lower()
    own = {t.i for t in inside}
    head = next((t for t in inside if t.head.i not in own or t.head.i == t.i), inside[-1])
    return head.idx + sentence.offset, head.lemma_.lower()
