"""Articles built by hand, one paragraph a line, and mentions for names in them."""

from collections.abc import Callable, Sequence

import pytest

from dragoman.annotate import parse
from dragoman.model import (
    Article,
    Block,
    BlockKind,
    Mention,
    MentionKind,
    Parse,
    Quote,
    Span,
)
from dragoman.quotes import find_quotes

Build = Callable[..., Parse]
Find = Callable[..., tuple[tuple[Quote, ...], str]]


def build_article(text: str, *, language: str = "en", title: bool = False) -> Article:
    """Return an article with a block for each line."""
    blocks, at = [], 0
    for number, line in enumerate(text.split("\n")):
        if line.strip():
            kind = BlockKind.TITLE if title and not number else BlockKind.BODY
            blocks.append(Block(Span("a1", at, at + len(line)), kind))
        at += len(line) + 1
    return Article("a1", text, tuple(blocks), language=language)


def mentions_of(text: str, names: Sequence[tuple[str, str, str]]) -> list[Mention]:
    """Return a mention for each (words, entity, fullest name), at each place of the words."""
    found = []
    for words, entity, name in names:
        at = text.find(words)
        while at >= 0:
            span = Span("a1", at, at + len(words))
            found.append(Mention(span, span, MentionKind.PERSON, name, entity))
            at = text.find(words, at + 1)
    return found


@pytest.fixture(scope="session")
def parsed() -> Build:
    """A function from text to its parse."""

    def build(text: str, *, language: str = "en", title: bool = False) -> Parse:
        return parse([build_article(text, language=language, title=title)])[0]

    return build


@pytest.fixture(scope="session")
def found(parsed: Build) -> Find:
    """A function from text (and names in it) to its quotations and the text."""

    def find(
        text: str,
        names: Sequence[tuple[str, str, str]] = (),
        *,
        language: str = "en",
        title: bool = False,
    ) -> tuple[tuple[Quote, ...], str]:
        one = parsed(text, language=language, title=title)
        return find_quotes(one, mentions_of(text, names)), text

    return find
