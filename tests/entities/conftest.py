"""Texts made by hand, parsed once."""

from collections.abc import Callable

import pytest

from dragoman.annotate.parse import parse
from dragoman.entities import find_mentions
from dragoman.model import Article, Block, BlockKind, Reading, Span


def article_of(text: str, name: str = "a", language: str = "en") -> Article:
    """Return an article whose lines are body paragraphs."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(Span(name, at, at + len(line)), BlockKind.BODY))
        at += len(line) + 1
    return Article(name, text, tuple(blocks), language=language)


def read(text: str, *, name: str = "a", day: str | None = None, language: str = "en") -> Reading:
    """Return the reading of a text with its mentions."""
    article = article_of(text, name, language)
    (parsed,) = parse([article])
    return Reading(article, mentions=find_mentions(parsed, day=day))


@pytest.fixture(scope="session")
def reader() -> Callable[..., Reading]:
    """Read a text; the parser is loaded once."""
    return read


def entities(reading: Reading, words: str) -> list[str]:
    """Return the entities of the mentions whose head is `words`, in order."""
    text = reading.article.text
    return [m.entity for m in reading.mentions if m.head.of(text) == words]
