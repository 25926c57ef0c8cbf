"""Actors of single sentences: reading columns, matching roles."""

from pathlib import Path

import pytest

from dragoman.evaluate.actors import read
from dragoman.evaluate.events_task import evaluate

CONLL = (
    "Peru B-S\ncondemned O\nChile B-T\n. O\n\n"
    "Rain O\nfell O\n. O\n\n"
    "Ghana B-R\nand O\nTogo B-R\nsigned O\ntwo O\nagreements O\n. O\n"
)


def test_read_puts_sentences_together_with_their_spans() -> None:
    first, second, third = read(CONLL)
    assert first.text == "Peru condemned Chile ."
    assert [first.text[a:b] for _, a, b in first.gold] == ["Peru", "Chile"]
    assert second.gold == ()
    assert [role for role, _, _ in third.gold] == ["R", "R"]


def test_evaluate_finds_actors_in_their_roles(tmp_path: Path) -> None:
    path = tmp_path / "gold.conll"
    path.write_text(CONLL, encoding="utf-8")
    figures = evaluate(path)
    assert (figures["sentences"], figures["gold"]) == (3, 4)
    assert figures["recall S"] == figures["recall T"] == figures["recall R"] == 1.0
    path.write_text(CONLL.replace("B-S", "x").replace("B-T", "B-S").replace("x", "B-T"))
    assert evaluate(path)["recall S"] == 0.0


@pytest.mark.parametrize(("gold", "accuracy"), [("3\n", 1.0), ("1\n", 0.0)])
def test_evaluate_classes_of_sentences(tmp_path: Path, gold: str, accuracy: float) -> None:
    path = tmp_path / "classes.tsv"
    path.write_text(f"Peru condemned Chile on Monday.\t{gold}", encoding="utf-8")
    assert evaluate(path)["accuracy"] == accuracy


def test_evaluate_classes_counts_false_alarms(tmp_path: Path) -> None:
    path = tmp_path / "classes.tsv"
    path.write_text("Peru condemned Chile.\t0\nThe rain fell on Monday.\t0\n", encoding="utf-8")
    assert evaluate(path)["alarms without event"] == 0.5
