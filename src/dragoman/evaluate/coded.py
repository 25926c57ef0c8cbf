"""Reading single sentences for an evaluation, as the pipeline reads whole reports."""

from collections.abc import Iterator, Sequence

from dragoman.annotate import parse
from dragoman.model import Article, Block, BlockKind, Event, Span, Status
from dragoman.pipeline import read_parse

UNREAL = frozenset({Status.DENIED, Status.HYPOTHETICAL, Status.CALLED_FOR})
SURE = 0.5
BATCH = 256


def events_of(sentences: Sequence[str]) -> Iterator[tuple[Event, ...]]:
    """Yield the certain events of each sentence that are told as real or planned."""
    for start in range(0, len(sentences), BATCH):
        numbered = enumerate(sentences[start : start + BATCH], start)
        for one in parse([_article(str(number), text) for number, text in numbered]):
            found = read_parse(one).events
            yield tuple(e for e in found if e.score >= SURE and e.status not in UNREAL)


def _article(id: str, text: str) -> Article:
    return Article(id, text, (Block(Span(id, 0, len(text)), BlockKind.BODY),), language="en")
