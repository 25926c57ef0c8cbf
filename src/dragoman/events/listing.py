"""Lists of names, and the words around a name."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.model import Sentence, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

LIST = re.compile(r"\s*(?:,|,?\s*(?:and|&|as well as|along with))\s*(?:the\s+)?", re.IGNORECASE)
CLOSES_LIST = re.compile(r"\band\b|&|as well|along with", re.IGNORECASE)


def without_dates(sentence: Sentence, start: int, end: int) -> str:
    """Return the words between two names less "last September" or "in May"."""
    inside = [t for t in sentence.tokens if start <= t.idx + sentence.offset < end]
    kept = [
        t
        for t in inside
        if t.ent_type_ != "DATE"
        and not (t.pos_ == "ADP" and t.i + 1 < len(t.doc) and t.nbor().ent_type_ == "DATE")
    ]
    return "".join(t.text_with_ws for t in kept)


def subject_of_later(token: "Token") -> bool:
    """Tell whether a name is the subject of a clause that follows, and closes no list."""
    top = token
    while top.dep_ in {"compound", "amod", "nmod", "poss"} and top.head != top:
        top = top.head
    return top.dep_ in {"nsubj", "nsubjpass"} and top.head.i > top.i


def phrase(token: "Token", sentence: Sentence) -> Span:
    """Return a noun with its words to the left."""
    first = token
    for child in token.children:
        if child.i < first.i and child.dep_ in {"amod", "compound", "poss", "nmod", "nummod"}:
            first = child.left_edge
    return sentence.locate(first, token)


def shared_out(noun: "Token") -> Iterator["Token"]:
    """Yield the states among which a group is shared out: "leaders of Peru, Chile and Cuba"."""
    for child in noun.children:
        if child.dep_ in {"amod", "nmod", "compound"}:
            yield from (child, *child.conjuncts)
        elif child.lower_ in {"of", "from"} and noun.tag_ in {"NNS", "NNPS"}:
            for name in child.children:
                if name.dep_ == "pobj" and name.pos_ == "PROPN":
                    yield from (name, *name.conjuncts)
