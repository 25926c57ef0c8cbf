"""The state of actors in wire sentences: at least nine of ten spans right."""

import csv
from hashlib import sha256
from pathlib import Path

import pytest

from dragoman.annotate.parse import parse
from dragoman.entities import find_mentions
from dragoman.model import Article, Block, BlockKind, Mention, Span

HERE = Path(__file__).parent
SHA256 = "2fb46c2ad2fddb052158c4d81f6f5be1cb8c29bf3ef0a60fae37c7788c37a2b1"
LABELS = {"cameo_countries.csv": (206, 0.92), "cameo_countries_more.csv": (154, 0.92)}
"""Spans and floor of each file; rules were tuned on the first and half of the second."""


def sentences(path: Path) -> list[str]:
    """Return the sentences of a file with one token a line."""
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    rows = [[line.split()[0] for line in b.splitlines() if line.split()] for b in blocks]
    return [" ".join(words) for words in rows if words]


def article(number: int, text: str) -> Article:
    block = Block(Span(str(number), 0, len(text)), BlockKind.BODY)
    return Article(str(number), text, (block,), language="en")


def country_of(mentions: tuple[Mention, ...], start: int, end: int) -> str | None:
    near = [m for m in mentions if m.span.start < end and start < m.span.end and m.country]
    return near[0].country if near else None


@pytest.mark.parametrize("name", sorted(LABELS))
def test_cameo_country_of_actors(gold: Path, name: str) -> None:
    path = gold / "events" / "cameo_ner_dev.conll"
    assert sha256(path.read_bytes()).hexdigest() == SHA256
    texts = sentences(path)
    lines = [x for x in (HERE / name).read_text().splitlines() if not x.startswith("#")]
    labels = list(csv.DictReader(lines))
    articles = [article(n, texts[n]) for n in sorted({int(row["sentence"]) for row in labels})]
    found = {int(p.article.id): find_mentions(p) for p in parse(articles)}
    right = [
        country_of(found[int(r["sentence"])], int(r["start"]), int(r["end"])) == r["country"]
        for r in labels
    ]
    spans, floor = LABELS[name]
    assert len(right) == spans
    assert sum(right) / len(right) >= floor
