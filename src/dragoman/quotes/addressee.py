"""To whom it was said: "told Reuters", "said to reporters"."""

from typing import TYPE_CHECKING

from dragoman.quotes.features import group_of
from dragoman.quotes.lexicon import lexicon
from dragoman.quotes.option import Piece

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOMINAL = frozenset(("PROPN", "NOUN", "PRON"))


def addressee_of(cue: "Token") -> Piece | None:
    """Return the words in a paragraph that name whom a verb of speech speaks to."""
    words = lexicon()
    group = group_of(cue, words)
    if cue.pos_ != "VERB" or group == "phrase" or group not in words.speech:
        return None
    speaks_to = cue.lemma_.lower() in words.addressing
    for child in cue.rights:
        if child.dep_ in ("dobj", "dative") and child.pos_ in _NOMINAL and speaks_to:
            return _bounds(child)
        if child.dep_ in ("prep", "dative") and child.lower_ == "to":
            noun = next((t for t in child.children if t.dep_ == "pobj"), None)
            if noun is not None:
                return _bounds(noun)
    return None


def _bounds(noun: "Token") -> Piece:
    last = noun
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ == "of":
            last = child.right_edge
    return noun.left_edge.idx, last.idx + len(last)
