"""Deeds told by a noun: "Saturday's attack on the port", "the sentence handed down on Friday"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.events.clause import is_verb, possessors, with_conjuncts
from dragoman.events.frames import lemma_of
from dragoman.knowledge.predicates import carries, predicate_of

if TYPE_CHECKING:
    from spacy.tokens import Token

DATING = frozenset({"poss", "compound", "nmod", "npadvmod", "nummod"})
"""How a time stands at a noun: "Saturday's attack", "the May 18 rally"."""
UNDER = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})


def told(noun: "Token") -> str | None:
    """Return the verb of what a noun tells was done, None where it tells of a thing."""
    return predicate_of(noun.lower_) if noun.pos_ == "NOUN" and noun.dep_ != "compound" else None


def doers(noun: "Token") -> list["Token"]:
    """Return who does what a noun tells: its possessor, or whom "by" names."""
    own = [t for t in possessors(noun) if not is_time(t)]
    return own or _after(noun, "by")


def done_to(noun: "Token") -> list["Token"]:
    """Return to whom or what it is done: "the killing of a clerk", "the attack on a port"."""
    return _after(noun, "of", "on", "against")


def times(noun: "Token") -> list["Token"]:
    """Return the times that stand at a noun without a preposition."""
    return [c for c in noun.children if c.dep_ in DATING and is_time(c)]


def hosts(noun: "Token") -> Iterator["Token"]:
    """Yield a noun, and the verbs that only say that it took place: "is set for", "held in"."""
    yield noun
    over = [noun.head] if noun.dep_ in UNDER and is_verb(noun.head) else []
    below = [c for c in noun.children if c.dep_ in {"relcl", "acl"} and is_verb(c)]
    for verb in (*over, *below):
        if carries(lemma_of(verb)):
            yield verb


def is_time(token: "Token") -> bool:
    """Tell whether a word names a time."""
    return token.ent_type_ in {"DATE", "TIME"}


def _after(noun: "Token", *words: str) -> list["Token"]:
    found = (c for c in noun.rights if c.dep_ in {"prep", "agent"} and c.lower_ in words)
    return with_conjuncts(
        t for c in found for t in c.children if t.dep_ == "pobj" and not is_time(t)
    )
