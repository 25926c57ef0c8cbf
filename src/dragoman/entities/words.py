"""One sentence as the room's rules see it: tokens, forms, and what the tables know of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from dragoman.entities.lexicon import Hit, find
from dragoman.knowledge.roster import BUILT_IN, Roster
from dragoman.knowledge.table import settings
from dragoman.model import Sentence, Span

if TYPE_CHECKING:
    from spacy.tokens import Token


@cache
def rule_words(section: str, key: str) -> frozenset[str]:
    """Return one list of words of the rules' file."""
    return frozenset(settings("entities_rules.toml")[section][key])


@cache
def rules() -> dict[str, Any]:
    """Return the rules' file."""
    return settings("entities_rules.toml")


@dataclass(slots=True)
class Words:
    """A sentence with its hits; positions count tokens from the sentence's first."""

    sentence: Sentence
    tokens: "list[Token]"
    texts: list[str]
    lowers: list[str]
    hit_at: list[Hit | None]
    names: list[tuple[int, int]] = field(default_factory=list)
    quoted: list[bool] = field(default_factory=list)
    tagged: bool = True
    roster: Roster = BUILT_IN

    @property
    def hits(self) -> list[Hit]:
        """The hits from left to right."""
        return [h for i, h in enumerate(self.hit_at) if h is not None and h.start == i]

    def span(self, start: int, end: int) -> Span:
        """Return the span from token `start` up to, not including, token `end`."""
        return self.sentence.locate(self.tokens[start], self.tokens[end - 1])

    def text(self, start: int, end: int) -> str:
        """Return the words as printed, runs of white space as one blank."""
        first, last = self.tokens[start], self.tokens[end - 1]
        # Doc.text joins all tokens anew at each call; a slice joins only its own.
        return " ".join(first.doc[first.i : last.i + 1].text.split())

    def kind(self, i: int) -> str:
        """Return the kind of the hit at a token, or an empty string."""
        hit = self.hit_at[i] if 0 <= i < len(self.hit_at) else None
        return hit.entry.kind if hit else ""

    def lower(self, i: int) -> str:
        """Return a token's lower-case text; an empty string outside the sentence."""
        return self.lowers[i] if 0 <= i < len(self.lowers) else ""

    def add_name(self, start: int, end: int) -> None:
        """Add a name, with the rest of a hyphenated one ("Kim Jong-un"), where none stands."""
        if start < end < len(self.texts) - 1 and self.texts[end] == "-":
            tail = self.tokens[end + 1]
            joined = not self.tokens[end].whitespace_ and not self.hit_at[end + 1]
            fitting = tail.is_lower or (end - start > 1 and tail.text.isalpha())
            if fitting and len(tail) < 6 and joined:
                end += 2
        if start < end and self.free(start, end):
            self.names.append((start, end))

    def names_at(self, i: int) -> bool:
        """Tell whether a name starts at a token."""
        return any(s == i for s, _ in self.names)

    def free(self, start: int, end: int) -> bool:
        """Tell whether no name covers a token of the range."""
        return all(end <= s or e <= start for s, e in self.names)


def words_of(
    sentence: Sentence, language: str = "en", *, tagged: bool = True, roster: Roster = BUILT_IN
) -> Words:
    """Look a sentence's tokens up in the tables."""
    tokens = list(sentence.tokens)
    texts = [t.text for t in tokens]
    hit_at: list[Hit | None] = [None] * len(tokens)
    for hit in find(texts, language, roster):
        for i in range(hit.start, hit.end):
            hit_at[i] = hit
    lowers = [t.lower() for t in texts]
    return Words(sentence, tokens, texts, lowers, hit_at, tagged=tagged, roster=roster)


OPENING, CLOSING, EITHER = frozenset("“«„"), frozenset("”»"), frozenset('"')


def mark_quotes(sentences: Sequence[Words]) -> None:
    """Fill `quoted`: which tokens stand inside quotation marks; a paragraph starts outside."""
    inside, block = False, -1
    for words in sentences:
        if words.sentence.block != block:
            inside, block = False, words.sentence.block
        for token, text in zip(words.tokens, words.texts, strict=True):
            if text in OPENING or (text in EITHER and not inside):
                inside = True
                words.quoted.append(True)
                continue
            words.quoted.append(inside)
            if text in CLOSING or text in EITHER:
                inside = False
            if "\n" in token.whitespace_ or text.startswith("\n"):
                inside = False
