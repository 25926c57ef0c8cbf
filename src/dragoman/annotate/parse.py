"""Parsing: each distinct paragraph once, whichever article it stands in."""

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from dragoman.annotate.language import PARSED, pipeline_for
from dragoman.model import READ, Article, Parse, Sentence, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

BATCH = 64
BLANKS = dict.fromkeys(map(ord, "\t\n\r\x0b\x0c\x85\xa0\u2028\u2029"), " ")
"""White space that the parser takes for a token of its own, which breaks names in two."""
LONGEST = 20_000
"""Characters of one block that are parsed; the rest of a longer one is left unread."""
_MARKS = re.compile(r"[^\w\s]{50,}")
"""Rows of marks, which say nothing, and cost the tokenizer the square of their length."""


def parse(articles: Sequence[Article]) -> tuple[Parse, ...]:
    """Parse the title, body and captions of each article, in the order given.

    Paragraphs with the same words, as in wire copy, are parsed once and share their Doc.
    """
    wanted: dict[str, dict[str, None]] = {}
    for article in articles:
        texts = wanted.setdefault(_language(article), {})
        texts.update((text, None) for _, text, _ in _blocks(article))
    docs = {
        language: dict(zip(texts, _parse_texts(language, texts), strict=True))
        for language, texts in wanted.items()
    }
    return tuple(_assemble(article, docs[_language(article)]) for article in articles)


def _language(article: Article) -> str:
    """Return the article's language; where it is not known, English if its letters can be."""
    if article.language:
        return article.language
    sample = article.text[:1000]
    foreign = sum(char.isalpha() and not char.isascii() for char in sample)
    return "xx" if foreign > len(sample) / 3 else "en"


def _parse_texts(language: str, texts: Iterable[str]) -> "Iterable[Doc]":
    docs: Iterable[Doc] = pipeline_for(language).pipe(texts, batch_size=BATCH)
    return docs


def _blocks(article: Article) -> list[tuple[int, str, int]]:
    """Return (index, text, start) of the blocks to parse; a blank for each white space."""
    return [
        (i, _plain(block.span.of(article.text)[:LONGEST]), block.span.start)
        for i, block in enumerate(article.blocks)
        if block.kind in READ
    ]


def _plain(text: str) -> str:
    """Return a text with blanks for other white space and for rows of marks."""
    return _MARKS.sub(lambda row: " " * len(row[0]), text.translate(BLANKS))


def _assemble(article: Article, docs: "dict[str, Doc]") -> Parse:
    sentences: list[Sentence] = []
    for index, text, start in _blocks(article):
        for tokens in docs[text].sents:
            words = tokens.text
            if not words.strip():
                continue
            first = start + tokens.start_char + len(words) - len(words.lstrip())
            span = Span(article.id, first, start + tokens.start_char + len(words.rstrip()))
            kind = article.blocks[index].kind
            sentences.append(Sentence(span, len(sentences), index, kind, tokens, start))
    return Parse(article, tuple(sentences), tagged=_language(article) in PARSED)
