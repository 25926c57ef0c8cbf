"""Like and opposed predicates: hand-made pairs, of which a part guided the lexicon."""

import csv
from itertools import combinations
from pathlib import Path

import pytest

from dragoman.knowledge.predicates import likeness, negative, opposed, predicate_of
from dragoman.knowledge.table import rows, settings

LINES = (Path(__file__).parent / "predicate_pairs.csv").read_text(encoding="utf-8").splitlines()
PAIRS = list(csv.DictReader(line for line in LINES if not line.startswith("#")))
FLOOR = 0.95
"""Share judged right in each part."""


@pytest.mark.parametrize("part", ["tune", "held", "fresh"])
def test_predicates_judged_as_by_hand(part: str) -> None:
    half = [row for row in PAIRS if row["part"] == part]
    like = [(likeness(r["a"], r["b"]) >= 0.5) == (r["kind"] == "alike") for r in half]
    against = [opposed(r["a"], r["b"]) == (r["kind"] == "opposed") for r in half]
    assert len(half) == 60
    assert min(sum(like), sum(against)) / 60 >= FLOOR


def test_predicates_judgement_has_no_order() -> None:
    for row in PAIRS:
        assert likeness(row["a"], row["b"]) == likeness(row["b"], row["a"])
        assert opposed(row["a"], row["b"]) == opposed(row["b"], row["a"])


def test_predicates_never_alike_and_opposed() -> None:
    both = [(a, b) for a, b in combinations(_lemmas(), 2) if likeness(a, b) and opposed(a, b)]
    assert both == []


def _lemmas() -> list[str]:
    lines = settings("predicates.toml")["opposed"]
    return sorted({lemma.strip() for line in lines for lemma in line.replace("/", ",").split(",")})


@pytest.mark.parametrize("verb", settings("predicates.toml")["light"].split(", "))
def test_predicates_light_verbs_are_like_few(verb: str) -> None:
    others = {r["a"] for r in rows("predicates.csv")} - {verb}
    assert sum(likeness(verb, other) >= 0.5 for other in others) <= 12


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("arrest", "detention"),
        ("make a decision", "decide"),
        ("recognise", "recognize"),
        ("pay a visit", "tour"),
        ("put out to sea", "sail"),
    ],
)
def test_predicates_read_nouns_phrases_and_spellings(a: str, b: str) -> None:
    assert likeness(a, b) >= 0.5


def test_predicates_held_up_are_still_held() -> None:
    assert not opposed("hold", "hold up")


@pytest.mark.parametrize(
    ("a", "b"),
    [("attend", "fail to attend"), ("not sign", "sign"), ("decline to meet", "hold talks")],
)
def test_predicates_refused_are_opposed_to_done(a: str, b: str) -> None:
    assert opposed(a, b)
    assert likeness(a, b) == 0
    assert not opposed(a, a)


def test_predicates_negative_say_not_done() -> None:
    assert all(map(negative, ("cancel", "rule out", "deny", "call off", "skip", "postpone")))
    assert not any(map(negative, ("announce", "sign", "leave", "criticise")))


def test_predicates_of_nouns() -> None:
    found = [predicate_of(n) for n in ("departure", "talks", "killing", "sinking", "river")]
    assert found == ["depart", "talk", "kill", "sink", None]
