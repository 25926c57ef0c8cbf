"""The scorer of event types, on a small table of our own."""

from pathlib import Path

import pytest

from dragoman.evaluate.type_task import evaluate, macro_f1

HEAD = "sentence\tsource\ttarget\tgold_penta\tgold_root\n"
ROWS = (
    "Norway condemned Chad.\tNorway\tChad\t3\tACCUSE\n"
    "Malta freed two fishermen.\tMalta\ttwo fishermen\t2\tYIELD\n"
)


def test_type_task_counts_a_query_once(tmp_path: Path) -> None:
    table = tmp_path / "plv.tsv"
    table.write_text(HEAD + ROWS + ROWS, encoding="utf-8")
    figures = evaluate(table)
    assert figures["queries"] == 2
    assert figures["macro F1 root"] == 1
    assert figures["macro F1 binary"] == 1


def test_type_task_wrong_type_costs(tmp_path: Path) -> None:
    table = tmp_path / "plv.tsv"
    table.write_text(HEAD + ROWS.replace("ACCUSE", "AID"), encoding="utf-8")
    assert evaluate(tmp_path)["accuracy root"] == 0.5
    assert evaluate(tmp_path)["macro F1 root"] == pytest.approx(1 / 3)


def test_type_task_missing_column(tmp_path: Path) -> None:
    (tmp_path / "plv.tsv").write_text("sentence\tsource\n", encoding="utf-8")
    with pytest.raises(ValueError, match="no column target"):
        evaluate(tmp_path / "plv.tsv")
    with pytest.raises(ValueError, match="no table with the columns"):
        evaluate(tmp_path)


def test_type_task_macro_f1_counts_found_classes() -> None:
    assert macro_f1([("a", "a"), ("b", "c")]) == pytest.approx(1 / 3)
