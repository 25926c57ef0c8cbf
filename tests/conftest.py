"""Shared data: the gold folder, which tests skip without, and the seeds' brief."""

from pathlib import Path

import pytest

import dragoman
from dragoman.model import Brief, Reading

ROOT = Path(__file__).parent.parent
GOLD = ROOT.parent / "shared" / "gold"


@pytest.fixture(scope="session")
def gold() -> Path:
    """The folder of gold data; the test skips where it is absent."""
    if not GOLD.is_dir():
        pytest.skip("the gold data of ../shared/gold is not on this machine")
    return GOLD


@pytest.fixture(scope="session")
def seeds(gold: Path) -> Brief:
    """The brief of the two reports the project began with, and of a third about neither."""
    pile = dragoman.read([gold / "seeds" / "000_0fb7740b7bc02af7.txt"])
    pile_b = dragoman.read([gold / "seeds" / "002_0f8ffef260d8c37b.txt"])
    third = dragoman.read([ROOT / "examples" / "hanoi" / "quake-ledger.txt"])
    return dragoman.brief([*pile.reports, *pile_b.reports, *third.reports])


@pytest.fixture(scope="session")
def rt(seeds: Brief) -> Reading:
    """The first seed: RT, taken from an aggregator."""
    return _member(seeds, "000")


@pytest.fixture(scope="session")
def efe(seeds: Brief) -> Reading:
    """The second seed: EFE, machine-translated by a content farm."""
    return _member(seeds, "002")


def _member(brief: Brief, start: str) -> Reading:
    for story in brief.stories:
        for reading in story.readings:
            if reading.article.id.startswith(start):
                return reading
    raise LookupError(start)


@pytest.fixture(scope="session")
def hanoi() -> Brief:
    """The brief of the project's own example."""
    return dragoman.brief(dragoman.read(ROOT / "examples" / "hanoi"))
