"""To whom it was said: "told Reuters", "said to reporters"."""

from typing import TYPE_CHECKING

from dragoman.quotes.features import group_of
from dragoman.quotes.option import Piece

if TYPE_CHECKING:
    from spacy.tokens import Token

_TOLD = frozenset(("tell", "ask", "urge", "warn", "say", "announce"))
_DIRECT = frozenset(("tell", "ask"))


def addressee_of(cue: "Token") -> Piece | None:
    """Return the words in a paragraph that name whom a verb of speech speaks to."""
    group = group_of(cue)
    if cue.pos_ != "VERB" or group not in _TOLD:
        return None
    for child in cue.rights:
        if child.dep_ in ("dobj", "dative") and (group in _DIRECT or cue.lemma_ in ("warn", "ask")):
            return _bounds(child) if child.pos_ in ("PROPN", "NOUN", "PRON") else None
        if child.dep_ in ("prep", "dative") and child.lower_ == "to":
            noun = next((t for t in child.children if t.dep_ == "pobj"), None)
            if noun is not None:
                return _bounds(noun)
    return None


def _bounds(noun: "Token") -> Piece:
    first, last = noun.left_edge, noun
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ == "of":
            last = child.right_edge
    return first.idx, last.idx + len(last)
