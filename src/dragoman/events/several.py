"""One noun for several parties, and a place the parse took for one."""

from typing import TYPE_CHECKING

from dragoman.events.clause import with_conjuncts

if TYPE_CHECKING:
    from spacy.tokens import Token

PLURAL = frozenset({"NNS", "NNPS"})
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
