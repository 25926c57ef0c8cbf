"""Pairs of short reports: one event, or look-alikes that clash in key facts."""

import json
from pathlib import Path

import pytest

from dragoman.model import Article, Reading
from dragoman.stories import group

HERE = Path(__file__).parent
LIMITS = [
    # Tuned on.
    ("hard_cases", 12, 3),
    # Written before the clashes were weighed; totals were seen, and two faults mended from them.
    ("hard_cases_second", 14, 1),
    # Written before clashes were weighed anew, and not fitted on; on its first run 7 and 8.
    ("hard_cases_third", 9, 1),
    # Of the same kind, but told by two newsrooms in very unlike words; on its first run 1 and 8.
    ("hard_cases_fourth", 4, 1),
    # Written like the fourth, and tuned on: each event, and what comes of it days later.
    ("hard_cases_fifth", 9, 8),
    # Written like the fifth, and not tuned on; these are the figures of its first run.
    ("hard_cases_sixth", 6, 2),
]
"""File, pairs of one event that are joined at least, look-alikes that are joined at most."""


def joined(pair: list[dict[str, str]]) -> bool:
    readings = [
        Reading(Article(str(n), one["text"], (), title=one["title"], published=one["published"]))
        for n, one in enumerate(pair)
    ]
    return len(group(readings)) == 1


@pytest.mark.parametrize(("name", "least", "most"), LIMITS)
def test_hard_cases_keep_look_alikes_apart(name: str, least: int, most: int) -> None:
    lines = (HERE / f"{name}.jsonl").read_text("utf-8").splitlines()
    cases = [json.loads(line) for line in lines]
    found = [(case["same"], joined(case["pair"])) for case in cases]
    assert found.count((True, True)) >= least
    assert found.count((False, True)) <= most
