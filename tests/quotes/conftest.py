"""Articles built by hand, one paragraph a line, and mentions for names in them.

Reports of our own have their quotations marked up: `[q1d words]` is the content of quotation 1,
direct (i: indirect, x: indirect and free, r: told in short); `[s1 words]` is its speaker,
`[c1 words]` its cue. Reports are parted by lines of `===`.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from dragoman.annotate import parse
from dragoman.evaluate.quotes_gold import Attribution, Marked
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


_TAG = re.compile(r"\[([qsc])(\d+)[a-z]? |\]")


def read_marked_up(path: Path, language: str) -> Iterator[Marked]:
    """Yield the reports of a file, their marks taken out."""
    for number, words in enumerate(path.read_text(encoding="utf-8").split("\n===\n")):
        text, spans = _unmarked(words.strip())
        gold = tuple(
            Attribution(
                *(tuple(sorted(spans.get(part + quote, ()))) for part in "qcs"),
            )
            for quote in sorted({name[1:] for name in spans if name[0] == "q"}, key=int)
        )
        yield Marked(f"{language}-{number}", text, gold, language)


def _unmarked(words: str) -> tuple[str, dict[str, list[tuple[int, int]]]]:
    text, at = "", 0
    open_at: list[tuple[str, int]] = []
    spans: dict[str, list[tuple[int, int]]] = {}
    for tag in _TAG.finditer(words):
        text += words[at : tag.start()]
        at = tag.end()
        if tag.group() == "]":
            name, start = open_at.pop()
            spans.setdefault(name, []).append((start, len(text)))
        else:
            open_at.append((tag.group(1) + tag.group(2), len(text)))
    return text + words[at:], spans


@pytest.fixture(scope="session")
def marked_up() -> Callable[[str, str], list[Marked]]:
    """A function from a file beside this one and a language to its reports with their gold."""

    def read(name: str, language: str) -> list[Marked]:
        return list(read_marked_up(Path(__file__).parent / name, language))

    return read
