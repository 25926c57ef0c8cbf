"""Residue: which lines of an extracted page are told from the article, and what is lost."""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from dragoman.clean import clean
from dragoman.evaluate.figures import Figures
from dragoman.model import Article, BlockKind, Report

LINES = "residue_lines.jsonl"
FINAL = (".", "!", "?", '"', "”")


@dataclass(frozen=True, slots=True)
class Judged:
    """One line of the gold: is it residue, is it taken for residue, how many words has it."""

    gold: bool
    found: bool
    words: int


def evaluate(path: Path) -> Figures:
    """Score the lines of a `residue_lines.jsonl` (or the folder that holds one).

    A line counts as residue when most of its characters lie in no body block. The baseline
    is the line rule of the C4 corpus: a stop at the end and at least five words.
    """
    pages = read_pages(path)
    judged = {page: judge(page, lines) for page, lines in pages.items()}
    every = [line for lines in judged.values() for line in lines]
    f1, precision, recall = scores(every)
    dirty = [lines for lines in judged.values() if any(line.gold for line in lines)]
    left = sum(any(line.gold and not line.found for line in lines) for lines in dirty)
    c4 = [
        Judged(bool(r["residue"]), not _keeps(str(r["text"])), len(str(r["text"]).split()))
        for lines in pages.values()
        for r in lines
    ]
    return Figures(
        "residue",
        (
            ("f1", f1),
            ("precision", precision),
            ("recall", recall),
            ("good_words_lost", lost(every)),
            ("pages_with_residue", len(dirty)),
            ("pages_with_leftovers", left),
            ("lines", len(every)),
            ("baseline_f1", scores(c4)[0]),
            ("baseline_good_words_lost", lost(c4)),
        ),
        ("baseline: the C4 line rule (a stop at the end, five words)",),
    )


def read_pages(path: Path) -> dict[str, list[dict[str, object]]]:
    """Return the lines of each page, in order."""
    source = path / LINES if path.is_dir() else path
    pages: dict[str, list[dict[str, object]]] = defaultdict(list)
    with source.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            pages[str(record["page"])].append(record)
    return {page: sorted(rows, key=_place) for page, rows in sorted(pages.items())}


def _place(record: dict[str, object]) -> int:
    return int(str(record["line"]))


def judge(page: str, records: Iterable[dict[str, object]]) -> list[Judged]:
    """Clean a page given as lines, and compare each line with the gold."""
    rows = [(" ".join(str(r["text"]).split()), bool(r["residue"])) for r in records]
    article = clean(Report(page, text="\n".join(text for text, _ in rows), language="en"))
    kept = _body_characters(article)
    judged, start = [], 0
    for text, gold in rows:
        end = start + len(text)
        inside = sum(kept[start:end])
        judged.append(Judged(gold, inside * 2 < len(text) - text.count(" "), len(text.split())))
        start = end + 1
    return judged


def _body_characters(article: Article) -> bytearray:
    """Mark the characters of body blocks with 1, white space left out."""
    marks = bytearray(len(article.text))
    for block in article.blocks:
        if block.kind is BlockKind.BODY:
            for i in range(block.span.start, block.span.end):
                marks[i] = not article.text[i].isspace()
    return marks


def _keeps(line: str) -> bool:
    return line.rstrip().endswith(FINAL) and len(line.split()) >= 5


def scores(lines: Iterable[Judged]) -> tuple[float, float, float]:
    """Return F1, precision and recall of the residue class."""
    rows = list(lines)
    right = sum(r.gold and r.found for r in rows)
    precision = right / max(1, sum(r.found for r in rows))
    recall = right / max(1, sum(r.gold for r in rows))
    return 2 * precision * recall / max(1e-9, precision + recall), precision, recall


def lost(lines: Iterable[Judged]) -> float:
    """Return the share of the words of good lines that are taken for residue."""
    good = [r for r in lines if not r.gold]
    return sum(r.words for r in good if r.found) / max(1, sum(r.words for r in good))
