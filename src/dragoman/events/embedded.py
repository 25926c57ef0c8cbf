"""Who is named within a phrase: the last resort where no slot of a frame is filled."""

from typing import TYPE_CHECKING

from dragoman.events.clause import agents, is_verb, with_conjuncts

if TYPE_CHECKING:
    from spacy.tokens import Token

REACH = 5
"""Steps down the parse within which a name still belongs to a phrase."""
DOWN = frozenset(
    {"dobj", "pobj", "prep", "poss", "amod", "compound", "nmod", "conj", "acl", "xcomp", "ccomp"}
    | {"pcomp", "agent", "appos", "dative", "nsubj", "nsubjpass"}
)
ASIDE = frozenset(
    {"after", "before", "since", "until", "during", "amid", "despite", "like", "as", "than"}
    | {"because", "following", "under", "without", "such", "including"}
)
"""Prepositions that lead out of what is said or done."""


def inside(token: "Token") -> list["Token"]:
    """Return the words within a phrase that may name someone, nearest first."""
    found: list[Token] = []
    layer = [token]
    for _ in range(REACH):
        layer = [c for t in layer for c in t.children if _belongs(c, token)]
        found += [t for t in layer if not is_verb(t) and t.dep_ != "prep"]
    return found


def _belongs(child: "Token", top: "Token") -> bool:
    if child.dep_ not in DOWN or child.lower_ in ASIDE or child.i < top.left_edge.i:
        return False
    if is_verb(child):
        return child.tag_ in {"VB", "VBG", "VBN"}
    return child.dep_ not in {"nsubj", "nsubjpass"} or child.head != top


def made_by(noun: "Token") -> list["Token"]:
    """Return who does what a noun names, told after it: "the war launched by X"."""
    deeds = [c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN"]
    return [t for deed in deeds for t in agents(deed)]


def refusals(verb: "Token") -> list["Token"]:
    """Return what someone says he will not do: "said it would not hand over the recorders"."""
    found = []
    for clause in verb.children:
        if clause.dep_ != "ccomp" or not is_verb(clause):
            continue
        kids = {c.lower_: c.dep_ for c in clause.children}
        will = {"will", "would", "wo", "'ll", "’ll"} & set(kids)
        never = any(dep == "neg" or low == "never" for low, dep in kids.items())
        own = [c for c in clause.children if c.dep_ == "nsubj"]
        if will and never and own and own[0].tag_ == "PRP":
            found.append(clause)
    return with_conjuncts(found) or found
