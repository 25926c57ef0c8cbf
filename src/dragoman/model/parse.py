"""The shared parse: every sentence of an article is parsed once, and all stages read it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dragoman.model.article import Article, BlockKind
from dragoman.model.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Sentence:
    """One parsed sentence.

    `tokens` is a spaCy Span of a Doc that holds one block (paragraph) of the article;
    `token.idx + offset` is the token's place in the article's text. `block` is the index of
    its block in `article.blocks`, `index` its number in the article.
    """

    span: Span
    index: int
    block: int
    kind: BlockKind
    tokens: "Tokens"
    offset: int

    def locate(self, first: "Token", last: "Token | None" = None) -> Span:
        """Return the span in the article from token `first` to token `last`, both included."""
        end = first if last is None else last
        return Span(self.span.article, first.idx + self.offset, end.idx + len(end) + self.offset)


@dataclass(frozen=True, slots=True)
class Parse:
    """An article with its sentences, in the order of the text.

    `tagged` is False when no parser for the language is installed: then the tokens carry no
    tags, heads or entities, and only rules over forms apply.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    tagged: bool = True

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that holds the character at `offset`, if any."""
        for sentence in self.sentences:
            if sentence.span.start <= offset < sentence.span.end:
                return sentence
        return None
