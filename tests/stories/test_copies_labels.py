"""Copies against 150 pairs of real reports, labelled by hand as row numbers."""

import csv
import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from dragoman.evaluate.copies import KINDS, reading
from dragoman.model import Reading
from dragoman.stories import find_copies

LABELS = Path(__file__).parent / "copies_labels.csv"


@pytest.fixture(scope="module")
def judged(gold: Path) -> list[tuple[str, str]]:
    """Each pair's label and what was found."""
    source = (gold / "stories" / "dev.jsonl").read_bytes()
    lines = LABELS.read_text(encoding="utf-8").splitlines()
    if sha256(source).hexdigest() not in lines[0]:
        pytest.skip("the labels belong to another version of the stories file")
    rows = [json.loads(line) for line in source.decode().splitlines()]
    read: dict[str, Reading] = {}
    found = []
    for pair in csv.DictReader(line for line in lines if not line.startswith("#")):
        for number in (pair["a"], pair["b"]):
            if number not in read:
                row = rows[int(number)]
                read[number] = reading(number, row["text"], row["title"], row["date"][:10] or None)
        copies = find_copies([read[pair["a"]], read[pair["b"]]])
        found.append((pair["label"], copies[0].kind if copies else "independent"))
    assert len(found) == 150
    return found


def _share(pairs: list[tuple[str, str]], right: Callable[[str, str], bool]) -> float:
    return sum(right(label, kind) for label, kind in pairs) / len(pairs)


def test_copies_three_kinds_are_told_apart(judged: list[tuple[str, str]]) -> None:
    scores = []
    for kind in KINDS:
        both = sum(label == found == kind for label, found in judged)
        total = sum(label == kind for label, _ in judged) + sum(f == kind for _, f in judged)
        scores.append(2 * both / total)
    assert sum(scores) / len(scores) >= 0.9


def test_copies_near_duplicates_are_found(judged: list[tuple[str, str]]) -> None:
    assert _share([p for p in judged if p[0] == "copy"], lambda _, found: found == "copy") >= 0.95
    assert _share([p for p in judged if p[1] == "copy"], lambda label, _: label == "copy") >= 0.95
