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


def seed_files(gold: Path) -> list[Path]:
    """The two seed reports, RT's first."""
    return sorted((gold / "seeds").glob("*.txt"))


@pytest.fixture(scope="session")
def seeds(gold: Path) -> Brief:
    """The brief of the two reports the project began with, and of a third about neither."""
    third = ROOT / "examples" / "hanoi" / "quake-ledger.txt"
    return dragoman.brief(dragoman.read([*seed_files(gold), third]))


@pytest.fixture(scope="session")
def rt(seeds: Brief, gold: Path) -> Reading:
    """The first seed: RT, taken from an aggregator."""
    return _member(seeds, seed_files(gold)[0].stem)


@pytest.fixture(scope="session")
def efe(seeds: Brief, gold: Path) -> Reading:
    """The second seed: EFE, machine-translated by a content farm."""
    return _member(seeds, seed_files(gold)[1].stem)


def _member(brief: Brief, id: str) -> Reading:
    for story in brief.stories:
        for reading in story.readings:
            if reading.article.id == id:
                return reading
    raise LookupError(id)


@pytest.fixture(scope="session")
def hanoi() -> Brief:
    """The brief of the project's own example."""
    return dragoman.brief(dragoman.read(ROOT / "examples" / "hanoi"))
