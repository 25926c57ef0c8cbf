"""The state of actors in wire sentences: at least nine of ten spans right."""

import csv
from pathlib import Path

from dragoman.annotate.parse import parse
from dragoman.entities import find_mentions
from dragoman.model import Article, Block, BlockKind, Mention, Span

LABELS = Path(__file__).parent / "cameo_countries.csv"
FLOOR = 0.9


def sentences(path: Path) -> list[str]:
    """Return the sentences of a file with one token a line."""
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    rows = [[line.split()[0] for line in b.splitlines() if line.split()] for b in blocks]
    return [" ".join(words) for words in rows if words]


def country_of(mentions: tuple[Mention, ...], start: int, end: int) -> str | None:
    near = [m for m in mentions if m.span.start < end and start < m.span.end and m.country]
    return near[0].country if near else None


def test_cameo_country_of_actors(gold: Path) -> None:
    texts = sentences(gold / "events" / "cameo_ner_dev.conll")
    lines = [x for x in LABELS.read_text().splitlines() if not x.startswith("#")]
    labels = list(csv.DictReader(lines))
    numbers = sorted({int(row["sentence"]) for row in labels})
    articles = [
        Article(
            str(n),
            texts[n],
            (Block(Span(str(n), 0, len(texts[n])), BlockKind.BODY),),
            language="en",
        )
        for n in numbers
    ]
    found = {int(p.article.id): find_mentions(p) for p in parse(articles)}
    right = [
        country_of(found[int(r["sentence"])], int(r["start"]), int(r["end"])) == r["country"]
        for r in labels
    ]
    assert len(right) >= 200
    assert sum(right) / len(right) >= FLOOR
