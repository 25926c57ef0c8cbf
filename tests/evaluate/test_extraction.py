"""The score of extraction."""

import gzip
import json
from pathlib import Path

import pytest

from dragoman.evaluate.extraction import evaluate, score, scores, words

BODY = (
    "The two ministers met in Hanoi on Thursday and agreed to raise trade between their states, "
    "a spokesman of the ministry told reporters after the talks in the palace."
)


def test_extraction_of_a_page_that_holds_only_its_article_is_whole(tmp_path: Path) -> None:
    page = f"<html><body><article><p>{BODY}</p><p>{BODY.upper()}</p></article></body></html>"
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "a.html.gz").write_bytes(gzip.compress(page.encode()))
    (tmp_path / "html" / "b.html.gz").write_bytes(gzip.compress(b"<html></html>"))
    truth = {"a": {"articleBody": f"{BODY}\n{BODY.upper()}"}, "b": {"articleBody": BODY}}
    (tmp_path / "ground-truth.json").write_text(json.dumps(truth))
    figures = evaluate(tmp_path)
    assert (figures["precision"], figures["recall"]) == (0.5, 0.5)
    assert (figures["pages"], figures["pages_without_article"]) == (2, 1)


@pytest.mark.parametrize(
    ("found", "true", "f1"),
    [("a b c d", "a b c d", 1.0), ("", "a b c d", 0.0), ("a b c d x", "a b c d y", 0.5)],
)
def test_extraction_scores_count_shingles(found: str, true: str, f1: float) -> None:
    assert scores([(found, true)], words)[0] == pytest.approx(f1)


def test_extraction_floor_on_the_gold_pages(gold: Path) -> None:
    assert score(gold / "extraction" / "aeb")["f1"] >= 0.978


def test_extraction_floor_of_the_fast_path(gold: Path) -> None:
    pytest.importorskip("resiliparse")
    assert score(gold / "extraction" / "aeb", fast=True)["f1"] >= 0.946
