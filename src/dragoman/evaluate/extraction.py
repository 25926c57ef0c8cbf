"""Extraction: how much of each page's article is found, and how little else."""

import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

from dragoman.clean import CleanError, clean
from dragoman.evaluate.figures import Figures
from dragoman.model import Report

TRUTH = "ground-truth.json"
SHINGLE = 4
WARM = 8
"""Pages read before the clock starts, as the first ones load rules and models."""

Tokens = Callable[[str], list[str]]


def evaluate(path: Path) -> Figures:
    """Score the usual path and, where resiliparse is installed, the fast one; as `score`."""
    figures = score(path)
    if find_spec("resiliparse") is None:
        return figures
    quick = score(path, fast=True)
    kept = ("f1", "precision", "recall", "pages_without_article", "pages_per_second")
    rows = tuple((f"fast_{name}", quick[name]) for name in kept)
    return replace(figures, rows=figures.rows + rows)


def score(path: Path, *, fast: bool = False) -> Figures:
    """Score the body against `articleBody` on a folder of pages and `ground-truth.json`.

    Per page, the multisets of token 4-grams are compared; precision and recall are averaged
    over pages, F1 is theirs. Tokens are runs of letters and digits, as in the scorer of the
    article extraction benchmark; `f1_whitespace` splits at white space instead.
    """
    truth = json.loads((path / TRUTH).read_text(encoding="utf-8"))
    pages = sorted(truth)
    for page in pages[:WARM]:
        _body(path, page, fast)
    found = [_body(path, page, fast) for page in pages]
    seconds = sum(spent for _, spent in found)
    pairs = [
        (body, str(truth[page]["articleBody"]))
        for page, (body, _) in zip(pages, found, strict=True)
    ]
    f1, precision, recall = scores(pairs, words)
    return Figures(
        "extraction",
        (
            ("f1", f1),
            ("precision", precision),
            ("recall", recall),
            ("f1_whitespace", scores(pairs, str.split)[0]),
            ("pages", len(pairs)),
            ("pages_without_article", sum(not body for body, _ in pairs)),
            ("pages_per_second", len(pairs) / max(seconds, 1e-9)),
        ),
        (
            "pages per second of processor time on one core",
            "tokens: runs of letters and digits, as in the benchmark's own scorer",
        ),
    )


def _body(path: Path, page: str, fast: bool) -> tuple[str, float]:
    """Return the body found on a page, and the seconds of processor time it took."""
    html = gzip.decompress((path / "html" / f"{page}.html.gz").read_bytes())
    report = Report(page, html=html.decode("utf-8", "replace"))
    began = time.process_time()
    try:
        body = clean(report, fast=fast).body
    except CleanError:
        body = ""
    return body, time.process_time() - began


def words(text: str) -> list[str]:
    """Return the runs of letters and digits of a text.

    >>> words("Trade: up 3.5 %")
    ['Trade', 'up', '3', '5']
    """
    return re.findall(r"\w+", text)


def scores(pairs: list[tuple[str, str]], tokens: Tokens) -> tuple[float, float, float]:
    """Return F1, precision and recall over (found, true) texts.

    >>> scores([("a b c d e", "a b c d")], str.split)
    (0.6666666666666666, 0.5, 1.0)
    """
    precision = recall = 0.0
    for found, true in pairs:
        left, right = _shingles(tokens(found)), _shingles(tokens(true))
        same = sum((left & right).values())
        precision += same / max(1, sum(left.values()))
        recall += same / max(1, sum(right.values()))
    precision, recall = precision / max(1, len(pairs)), recall / max(1, len(pairs))
    return 2 * precision * recall / max(1e-9, precision + recall), precision, recall


def _shingles(tokens: list[str]) -> Counter[tuple[str, ...]]:
    """Count the 4-grams; a shorter text is one shingle."""
    if not tokens:
        return Counter()
    last = max(1, len(tokens) - SHINGLE + 1)
    return Counter(tuple(tokens[i : i + SHINGLE]) for i in range(last))
