"""The two reports the project began with: all quotations with their speakers, and no trap."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dragoman.model import Quote, Reading

FILE = "gold_quotes_residue_dates.json"
SHARE = 0.5


def overlap(quote: Quote, spans: list[list[int]]) -> float:
    mine = {i for s in quote.content for i in range(s.start, s.end)}
    gold = {i for low, high in spans for i in range(low, high)}
    return len(mine & gold) / len(mine | gold)


def read(gold: Path, readings: tuple[Reading, ...]) -> Iterator[tuple[dict[str, Any], Reading]]:
    data = json.loads((gold / "seeds" / FILE).read_text(encoding="utf-8"))
    for name, one in sorted(data.items()):
        yield one, next(r for r in readings if r.article.id.startswith(name[:3]))


def last_name(speaker: str) -> str:
    return speaker.split(",")[0].split()[-1].lower()


def test_seeds_every_quotation_with_its_speaker(gold: Path, rt: Reading, efe: Reading) -> None:
    count = 0
    for one, reading in read(gold, (rt, efe)):
        for wanted in one["quotes"]:
            best = max(reading.quotes, key=lambda q: overlap(q, wanted["content"]))
            assert overlap(best, wanted["content"]) >= SHARE, wanted
            assert best.speaker is not None
            assert last_name(wanted["speaker"]) in best.speaker.name.lower(), wanted
            assert best.kind == wanted["type"]
            count += 1
    assert count == 13


def test_seeds_no_trap_becomes_a_quotation(gold: Path, rt: Reading, efe: Reading) -> None:
    for one, reading in read(gold, (rt, efe)):
        for trap in one["traps"]:
            low, high = trap["span"]
            inside = [
                q for q in reading.quotes for s in q.content if low <= s.start and s.end <= high
            ]
            assert not inside, trap


def test_seeds_unclosed_quotation_is_marked(efe: Reading) -> None:
    assert any(not quote.balanced for quote in efe.quotes)


@pytest.mark.parametrize("word", ["bamboo", "comprehensive strategic"])
def test_seeds_terms_in_marks_are_no_direct_speech(rt: Reading, efe: Reading, word: str) -> None:
    for reading in (rt, efe):
        text = reading.article.text
        for quote in reading.quotes:
            if quote.kind != "indirect":
                assert not any(word in span.of(text) for span in quote.content)
