"""Small questions about the words around a deed, asked by the status rules."""

from typing import TYPE_CHECKING

from dragoman.events.frames import frames, lemma_of
from dragoman.model import EventType

if TYPE_CHECKING:
    from spacy.tokens import Token


def negative_party(verb: "Token") -> bool:
    """Tell whether nobody does it, or it is done to nothing."""
    return any(
        c.dep_ in {"nsubj", "nsubjpass", "dobj"}
        and (
            c.lower_ in {"nobody", "none", "nothing"}
            or any(g.lower_ in {"no", "neither"} and g.dep_ == "det" for g in c.children)
        )
        for c in verb.children
    )


def finite(verb: "Token") -> bool:
    """Tell whether a clause states something by itself: a subject and a finite verb."""
    kids = list(verb.children)
    return any(c.dep_ in {"nsubj", "nsubjpass"} for c in kids) and not any(
        c.dep_ == "aux" and c.lower_ == "to" for c in kids
    )


def looks_forward(prep: "Token") -> bool:
    """Tell whether a preposition is that of "look forward to"."""
    verb = prep.head if prep.lower_ == "to" else prep
    if lemma_of(verb) == "forward":
        verb = verb.head
    return (
        prep.lower_ == "to"
        and lemma_of(verb) == "look"
        and any(c.lower_ == "forward" for c in verb.children)
    )


def phoned(verb: "Token") -> bool:
    """Tell "called her" from "called on her"."""
    kids = {c.lower_ for c in verb.children if c.dep_ in {"prep", "prt"}}
    return lemma_of(verb) == "call" and not kids & {"on", "for", "upon"}


def says(verb: "Token") -> bool:
    """Tell whether a purpose is itself speech: "called to thank" has thanked."""
    found = frames().get((False, lemma_of(verb)), ())
    return any(f.type in {EventType.SUPPORT, EventType.ACCUSE, EventType.REQUEST} for f in found)
