"""Who is named within a phrase: the last resort where no slot of a frame is filled."""

from typing import TYPE_CHECKING

from dragoman.events.clause import agents, governor, is_verb, subjects, with_conjuncts
from dragoman.events.frames import lemma_of, words

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


UPON = frozenset({"on", "against", "upon", "at"})
"""Prepositions that lead from violence to its victim, who is not to blame for it."""


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
    if child.lower_ in UPON and lemma_of(child.head) in words("nouns", "violence"):
        return False
    if is_verb(child):
        return child.tag_ in {"VBG", "VBN"} or (child.tag_ == "VB" and is_verb(top))
    return child.dep_ not in {"nsubj", "nsubjpass"} or child.head != top


def made_by(noun: "Token") -> list["Token"]:
    """Return who does what a noun names, told after it: "the war launched by X"."""
    deeds = [c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN"]
    return [t for deed in deeds for t in agents(deed)]


def maker(noun: "Token") -> list["Token"]:
    """Return who made "a charge that X rejected": the doer in the clause the charge stands in."""
    if not any(c.dep_ == "relcl" for c in noun.children):
        return []
    verb = governor(noun)
    above = governor(verb) if verb is not None else None
    return [t for v in (verb, above) if v is not None for t in subjects(v)]


def site(verb: "Token") -> list["Token"]:
    """Return where a relative clause sets a deed: "Crimea, where X seized ships"."""
    if verb.dep_ != "relcl" or not any(c.lower_ == "where" for c in verb.children):
        return []
    return [verb.head]


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


def named_before_purpose(word: "Token") -> list["Token"]:
    """Return the name that the parse made subject of a purpose: "spoke with X to thank him"."""
    if word.dep_ == "pcomp" and is_purpose(word):
        return [c for c in word.children if c.dep_ == "nsubj"]
    return [word]


def is_purpose(verb: "Token") -> bool:
    """Tell whether a verb under a preposition is an infinitive with "to"."""
    return verb.tag_ == "VB" and any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)
