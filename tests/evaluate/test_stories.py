"""Scores of same-event groups on rows written here."""

import json
from pathlib import Path

import pytest

from dragoman.evaluate.stories import bcubed, evaluate, pairwise

ROWS = [
    ("1", "x", "Quake hits Iquique", "A quake shook Iquique and Arica in the north of Chile."),
    ("2", "x", "Chile quake", "Iquique and Arica were shaken by a quake, said Chile's office."),
    ("3", "y", "Norway holds rate", "Governor Ida Bache left the key rate of Norges Bank alone."),
]


@pytest.mark.parametrize("sets", [("a", "a", "a"), ("a", "a", "b")])
def test_stories_scores_each_set_and_the_mixed_stream(tmp_path: Path, sets: tuple[str]) -> None:
    file = tmp_path / "dev.jsonl"
    rows = [
        {"id": i, "cl": c, "title": t, "text": x, "date": "2031-03-03", "set": s}
        for (i, c, t, x), s in zip(ROWS, sets, strict=True)
    ]
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    figures = evaluate(file)
    names = [name for name, _ in figures.rows]
    assert figures["a pairwise f1"] == figures["a bcubed f1"] == 1.0
    assert ("mixed bcubed f1" in names) == (len(set(sets)) > 1)


def test_stories_scores_punish_a_wrong_merge_and_a_split() -> None:
    merged = [("a", "x"), ("a", "x"), ("a", "y")]
    split = [("a", "x"), ("b", "x"), ("c", "y")]
    assert pairwise(merged) == pytest.approx(0.5)
    assert pairwise(split) == 0.0
    assert bcubed(merged) == pytest.approx(2 * (5 / 9) / (1 + 5 / 9))
    assert bcubed(split) == pytest.approx(2 * (2 / 3) / (1 + 2 / 3))


@pytest.mark.parametrize(
    ("name", "pairs", "cubed"),
    [("newscluster", 0.885, 0.93), ("basil", 0.975, 0.985), ("seesaw", 0.955, 0.975)],
)
def test_stories_of_gold_stay_above_their_floor(
    gold: Path, tmp_path: Path, name: str, pairs: float, cubed: float
) -> None:
    lines = (gold / "stories" / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    file = tmp_path / f"{name}.jsonl"
    file.write_text("\n".join(r for r in lines if json.loads(r)["set"] == name), encoding="utf-8")
    figures = evaluate(file)
    assert figures[f"{name} pairwise f1"] >= pairs
    assert figures[f"{name} bcubed f1"] >= cubed
