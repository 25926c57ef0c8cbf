"""Dates of short reports in eight languages, through the filter: anchors, tense, lengths."""

import json
from pathlib import Path
from typing import Any

import pytest

from dragoman import filters

REPORTS: dict[str, Any] = json.loads(
    Path(__file__).with_name("dates_reports.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("language", sorted(REPORTS))
def test_dates_of_a_report(language: str) -> None:
    text, values = REPORTS[language]["text"], REPORTS[language]["dates"]
    line = json.dumps({"id": language, "text": text, "published": "2024-06-22"})
    (output,) = filters.run("dates", [line], processes=1)
    found = output.record["dates"]
    assert isinstance(found, list)
    for words, value in values.items():
        start = text.index(words)
        near = [d["value"] for d in found if d["start"] < start + len(words) and d["end"] > start]
        assert near == [value], words
