"""The two seed reports against their hand-made gold, read from the records."""

import json
from pathlib import Path

import pytest

from dragoman.annotate import find_anchor, find_dates, parse
from dragoman.model import Article, Block, BlockKind, Parse, Span, Timex

A, B = 0, 1
"""RT's report and EFE's, in the order of their files."""


def seed(gold: Path, number: int) -> Parse:
    """Return a seed with one block a line, residue as the gold has it."""
    path = sorted((gold / "seeds").glob("*.txt"))[number]
    name, text = path.name, path.read_text(encoding="utf-8")
    record = json.loads((gold / "seeds" / "gold_quotes_residue_dates.json").read_text())[name]
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            end = at + len(line)
            out = any(start < end and at < stop for start, stop in record["residue"])
            kind = BlockKind.RESIDUE if out else BlockKind.BODY
            blocks.append(Block(Span(name, at, end), kind))
        at += len(line) + 1
    return parse([Article(name, text, tuple(blocks), language="en")])[0]


def values(parsed: Parse, words: str) -> set[str]:
    """Return the values of all dates with these words."""
    dates: tuple[Timex, ...] = find_dates(parsed, find_anchor(parsed))
    return {d.value for d in dates if d.span.of(parsed.article.text) == words}


@pytest.mark.parametrize(
    ("name", "words", "value"),
    [
        (A, "Thursday", "2024-06-20"),
        (A, "Saturday", "2024-06-22"),
        (A, "Monday", "2024-06-17"),
        (A, "February 2022", "2022-02"),
        (A, "last September", "2023-09"),
        (A, "the 1990s", "199X"),
        (B, "June 22", "2024-06-22"),
        (B, "Friday", "2024-06-21"),
        (B, "this Saturday", "2024-06-22"),
        (B, "the previous day", "2024-06-21"),
        (B, "last September", "2023-09"),
        (B, "last December", "2023-12"),
        (B, "a year", "P1Y"),
    ],
)
def test_find_dates_seeds(gold: Path, name: int, words: str, value: str) -> None:
    assert values(seed(gold, name), words) == {value}


def test_find_dates_age_in_residue_is_left_out(gold: Path) -> None:
    assert values(seed(gold, A), "5 months ago") == set()
