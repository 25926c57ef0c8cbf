"""Articles built by hand, one block a line, for the tests of dates."""

from collections.abc import Callable

import pytest

from dragoman.annotate import parse
from dragoman.model import Article, Block, BlockKind, Parse, Span

Build = Callable[..., Parse]


def build_article(
    text: str, kinds: dict[int, BlockKind] | None = None, **fields: str | None
) -> Article:
    """Return an article with a block for each line; `kinds` names those that are not body."""
    blocks, at = [], 0
    for number, line in enumerate(text.split("\n")):
        if line.strip():
            kind = (kinds or {}).get(number, BlockKind.BODY)
            blocks.append(Block(Span("a1", at, at + len(line)), kind))
        at += len(line) + 1
    return Article("a1", text, tuple(blocks), **{"language": "en", **fields})  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def parsed() -> Build:
    """A function from text (and kinds of lines, and fields of the article) to its parse."""

    def build(text: str, kinds: dict[int, BlockKind] | None = None, **fields: str | None) -> Parse:
        return parse([build_article(text, kinds, **fields)])[0]

    return build
