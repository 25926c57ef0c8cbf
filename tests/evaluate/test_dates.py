from pathlib import Path

import pytest

from dragoman.evaluate.dates import Marked, evaluate, read_timeml, score

TIMEML = """<?xml version="1.0" ?>
<TimeML>
<DCT><TIMEX3 tid="t0" type="TIME"
value="2024-06-22" functionInDocument="CREATION_TIME">x</TIMEX3></DCT>
<TEXT>
The ministers <EVENT eid="e1">met</EVENT> on
<TIMEX3 tid="t1" type="DATE" value="2024-06-20">Thursday</TIMEX3> &amp; left.

They had talked for <TIMEX3 tid="t2" type="DURATION" value="P3D">three days</TIMEX3>.
</TEXT>
</TimeML>
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "one.tml").write_text(TIMEML, encoding="utf-8")
    return tmp_path


def test_read_timeml_offsets_and_creation_day(folder: Path) -> None:
    document = read_timeml(folder / "one.tml")
    assert document.day == "2024-06-22"
    assert "&" in document.text
    assert "<" not in document.text
    words = [(document.text[m.start : m.end], m.value) for m in document.marked]
    assert words == [("Thursday", "2024-06-20"), ("three days", "P3D")]


@pytest.mark.parametrize("single", [True, False])
def test_evaluate_all_right(folder: Path, single: bool) -> None:
    figures = evaluate(folder / "one.tml" if single else folder)
    assert figures["gold"] == figures["found"] == 2
    assert figures["strict f1"] == figures["value f1"] == figures["day right"] == 1.0


def test_score_strict_relaxed_and_value_apart() -> None:
    gold = (Marked(0, 5, "2024"), Marked(10, 15, "2024-06-20"), Marked(20, 25, "P1D"))
    found = [Marked(0, 5, "2023"), Marked(9, 15, "2024-06-20TMO"), Marked(40, 45, "P1D")]
    counts = score(gold, found)
    assert (counts["strict"], counts["relaxed"], counts["value"]) == (1, 2, 0)
    assert (counts["days"], counts["day"]) == (1, 1)


def test_score_one_find_matches_one_gold_only() -> None:
    gold = (Marked(0, 5, "2024"), Marked(6, 9, "2024"))
    assert score(gold, [Marked(0, 9, "2024")])["relaxed"] == 1


@pytest.mark.parametrize(
    ("name", "floor"), [("relaxed f1", 0.945), ("value f1", 0.788), ("day right", 0.92)]
)
def test_evaluate_aquaint_floor(aquaint: dict[str, float], name: str, floor: float) -> None:
    assert aquaint[name] >= floor


@pytest.fixture(scope="module")
def aquaint(gold: Path) -> dict[str, float]:
    return dict(evaluate(gold / "dates" / "AQUAINT").rows)
