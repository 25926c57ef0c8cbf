"""One noun for several parties, and a place the parse took for one."""

from typing import TYPE_CHECKING

from dragoman.events.clause import with_conjuncts

if TYPE_CHECKING:
    from spacy.tokens import Token

PLURAL = frozenset({"NNS", "NNPS"})
EXAMPLES = frozenset({"including", "like", "as", "namely"})
"""Words before examples; "as" is that of "such as"."""
SUFFIXES = frozenset({"Jr.", "Sr.", "Jr", "Sr"})
DASHES = frozenset({"—", "–", "-", "--"})


def each_of(noun: "Token") -> list["Token"]:
    """Return the states of "the presidents of X, Y and Z", those of one noun."""
    if noun.tag_ not in PLURAL and not (noun.tag_ == "NNP" and noun.lower_.endswith("s")):
        return []
    of = next((c for c in noun.children if c.lower_ == "of"), None)
    if of is None:
        return []
    found = with_conjuncts(c for c in of.children if c.dep_ == "pobj" and c.pos_ == "PROPN")
    return [t for t in found if not any(c.lower_ == "of" for c in t.children)]


def behind_dateline(place: "Token") -> "Token | None":
    """Return the subject that the parse hung on a dateline: "PARIS — A court …"."""
    if place.dep_ not in {"nsubj", "nsubjpass"}:
        return None
    dash = next((c for c in place.children if c.text in DASHES), None)
    if dash is None:
        return None
    after = [c for c in place.children if c.dep_ == "appos" and c.i > dash.i]
    return after[0] if after else None


def listed_after(noun: "Token") -> list["Token"]:
    """Return those that a plural names as examples: "allies including X and Y"."""
    if noun.tag_ not in PLURAL:
        return []
    preps = [c for c in noun.children if c.dep_ == "prep" and c.i > noun.i]
    named = [p for p in preps if p.lower_ in EXAMPLES]
    return with_conjuncts(t for p in named for t in p.children if t.dep_ == "pobj")


def before_suffix(token: "Token") -> "Token":
    """Return the name before "Jr.", which the parse may take for a subject of its own."""
    first = token
    while first.text in SUFFIXES | {","} and first.i > first.sent.start:
        first = first.nbor(-1)
    return first if token.text in SUFFIXES else token
