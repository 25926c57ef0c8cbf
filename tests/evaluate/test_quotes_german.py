"""The German form of the gold."""

import json
from pathlib import Path

from dragoman.evaluate.quotes_gold import Attribution, read_gold


def spans(low: int, high: int) -> dict[str, object]:
    return {"spans": [{"charBegin": low, "charEnd": high}]}


def test_read_gold_of_annotated_documents(tmp_path: Path) -> None:
    text = "Kern sagte, die Lage sei ernst."
    notes = [
        {"quote": spans(12, 30), "cue": spans(5, 10), "speaker": spans(0, 4)},
        {"quote": spans(12, 30), "cue": [], "speaker": []},
        {"quote": [], "cue": [], "speaker": []},
    ]
    document = {"originalText": text, "annotations": notes}
    (tmp_path / "a.json").write_text(json.dumps(document), encoding="utf-8")
    (marked,) = read_gold(tmp_path)
    assert (marked.text, marked.language) == (text, "de")
    assert marked.gold == (
        Attribution(((12, 30),), ((5, 10),), ((0, 4),)),
        Attribution(((12, 30),), (), ()),
    )
