"""Names: damage is fixed, and a small file is scored."""

import json
from pathlib import Path

import pytest

from dragoman.evaluate.names import evaluate
from dragoman.evaluate.names_damage import DAMAGE, damaged


@pytest.mark.parametrize("kind", list(DAMAGE))
def test_names_damage_is_the_same_each_time_and_keeps_most_letters(kind: str) -> None:
    name = "Marguerite Obiang Kasavubu"
    first = damaged(name, kind)
    assert first == damaged(name, kind)
    assert first != name
    assert len(first) > len(name) / 2


def test_names_of_a_small_file(tmp_path: Path) -> None:
    row = {"country": "Kenya", "fips": "ke", "role": "chief of state", "last_seen": "2024-06-01"}
    rows = [
        row | {"text": "President Uhuru KENYATTA", "since": "9 April 2013"},
        row | {"text": "President William RUTO", "since": "13 September 2022"},
    ]
    rows[0]["last_seen"] = "2022-08-01"
    path = tmp_path / "leaders.jsonl"
    path.write_text("\n".join(json.dumps(r) for r in rows), encoding="utf-8")
    figures = evaluate(path)
    assert figures["leader by day"] == 1.0
    assert figures["days asked"] == 300
    assert figures["false merges"] == 0.0
