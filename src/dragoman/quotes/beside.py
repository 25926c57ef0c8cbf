"""Nouns right beside a cue to which the parse gives no subject."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token


def noun_after(cue: "Token") -> "Token | None":
    """Return the noun that follows a cue which the parse gives no subject: "said Li"."""
    for token in cue.doc[cue.i + 1 : cue.i + 3]:
        if token.pos_ in ("PROPN", "PRON", "NOUN", "DET"):
            return top_of(token, cue)
        if token.is_punct or (token.pos_ == "ADP" and token.dep_ != "prt"):
            break
    return None


def noun_before(cue: "Token") -> "Token | None":
    """Return the noun that stands before a cue which the parse gives no subject."""
    for token in reversed(cue.doc[max(0, cue.i - 4) : cue.i]):
        name = token.i > cue.sent.start and token.is_title and token.i + 1 == cue.i
        if token.pos_ in ("PROPN", "PRON", "NOUN") or name:
            return top_of(token, cue)
        if token.pos_ not in ("AUX", "ADV", "PART"):
            break
    return None


def top_of(token: "Token", cue: "Token") -> "Token":
    """Return the head of the noun phrase that a token is part of."""
    while token.dep_ in ("compound", "det", "amod", "nmod", "poss", "nummod") and token.head != cue:
        token = token.head
    return token
