"""Words that say a deed was not, or is no longer, or may never be."""

from typing import TYPE_CHECKING

from dragoman.events.clause import is_verb
from dragoman.events.frames import lemma_of, words
from dragoman.model import Status

if TYPE_CHECKING:
    from spacy.tokens import Token

Found = tuple[Status, str] | None


def called_off(noun: "Token") -> Found:
    """Put the verb before the noun's own words: "cancelled a planned visit", "was averted"."""
    verb = noun.head
    if noun.dep_ not in {"dobj", "nsubjpass"} or not is_verb(verb):
        return None
    off = lemma_of(verb) in words("status", "called_off")
    off = off or (lemma_of(verb) == "call" and any(c.lower_ == "off" for c in verb.children))
    return (Status.DENIED, verb.lower_) if off else None


def taken(noun: "Token") -> bool:
    """Tell whether an occasion was taken: "took the opportunity to condemn"."""
    verb = noun.head
    known = lemma_of(noun) in words("verbs", "occasion") and noun.dep_ == "dobj"
    return known and verb.tag_ != "VB" and lemma_of(verb) in {"take", "use", "seize"}


def no_longer(verb: "Token") -> bool:
    """Tell whether a verb is said of what has ended: "no longer supports"."""
    return any(
        c.lower_ in {"longer", "more"} and any(g.lower_ in {"no", "any"} for g in c.children)
        for c in verb.children
        if c.dep_ == "advmod"
    )


def has_yet(verb: "Token") -> bool:
    """Tell whether "have" is that of "has yet to sign"."""
    return any(c.lower_ == "yet" for c in verb.children)


def stopped_short(lower: "Token", upper: "Token") -> Found:
    """Read "stopped short of imposing"."""
    if lower.dep_ != "pcomp":
        return None
    over = [upper, upper.head, upper.head.head]
    short = any(t.lower_ == "short" for t in over)
    stop = any(lemma_of(t) in {"stop", "fall"} for t in over)
    return (Status.DENIED, "short of") if short and stop else None


def doubted(lower: "Token", upper: "Token") -> Found:
    """Read "it is unlikely that X will meet Y" and "denied claims that X had met Y"."""
    if lower.dep_ == "acl":
        return _claimed(lower, upper)
    if lower.dep_ != "ccomp":
        return None
    adjectives = [upper] if upper.pos_ == "ADJ" else []
    adjectives += [c for c in upper.children if c.dep_ in {"acomp", "advmod"}]
    word = next((a for a in adjectives if a.lower_ in words("status", "unsure")), None)
    return (Status.HYPOTHETICAL, word.lower_) if word is not None else None


def _claimed(clause: "Token", noun: "Token") -> Found:
    """Read what is only claimed: "allegations that X had met Y", the more so if denied."""
    if not any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children):
        return None
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    lemma = lemma_of(noun)
    told = lemma in words("nouns", "claim")
    if lemma_of(verb) in words("status", "denying") and (told or lemma == "report"):
        return Status.DENIED, f"{verb.lower_} {noun.lower_}"
    if not told or lemma_of(verb) in words("status", "confirming"):
        return None
    return Status.HYPOTHETICAL, noun.lower_
