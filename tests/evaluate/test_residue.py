"""The score of residue."""

import json
from pathlib import Path

import pytest

from dragoman.evaluate.residue import Judged, evaluate, lost, scores

LINES = [
    ("Envoys meet in Hanoi today", True),
    (
        "The two ministers met in Hanoi on Thursday and agreed to raise trade between the states.",
        False,
    ),
    ("Read more: Other talks", True),
    ("They will meet again in June, the host said.", False),
    ("An unmarked line of another page", True),
]


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    rows = [
        {"page": "a", "line": i, "lines": len(LINES), "text": text, "residue": residue}
        for i, (text, residue) in enumerate(LINES)
    ]
    path = tmp_path / "residue_lines.jsonl"
    path.write_text("\n".join(map(json.dumps, reversed(rows))) + "\n")
    return path


@pytest.mark.parametrize("folder", [False, True])
def test_residue_is_scored_by_line(lines: Path, folder: bool) -> None:
    figures = evaluate(lines.parent if folder else lines)
    assert figures["precision"] == 1
    assert figures["recall"] >= 2 / 3
    assert figures["good_words_lost"] == 0
    assert (figures["pages_with_residue"], figures["lines"]) == (1, 5)


def test_residue_words_lost_are_those_of_good_lines() -> None:
    judged = [Judged(False, True, 3), Judged(False, False, 7), Judged(True, True, 90)]
    assert lost(judged) == pytest.approx(0.3)
    assert scores(judged) == pytest.approx((2 / 3, 0.5, 1.0))


def test_residue_floors_on_the_gold_lines(gold: Path) -> None:
    figures = evaluate(gold / "extraction" / "aeb")
    assert figures["f1"] >= 0.71
    assert figures["good_words_lost"] <= 0.003
    assert figures["pages_with_leftovers"] <= 45
