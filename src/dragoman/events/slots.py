"""Slots of an event word: which tokens of the parse fill subject, "with" and the rest."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from dragoman.events.clause import (
    DEPTH,
    NOMINAL,
    actors_of,
    agents,
    governor,
    is_passive,
    is_verb,
    objects,
    possessors,
    subjects,
    with_conjuncts,
)
from dragoman.events.embedded import (
    inside,
    made_by,
    maker,
    named_before_purpose,
    refusals,
    site,
)
from dragoman.events.frames import lemma_of, words

if TYPE_CHECKING:
    from spacy.tokens import Token

CARRIED = frozenset({"dobj", "nsubjpass", "prep", "conj"})
CARRYING = frozenset({"of", "into"})
AROUND = frozenset({"before", "after", "at", "in", "during", "following", "ahead", "of", "to"})
REMARKS = frozenset({"remarks", "statement", "statements", "transcript", "comments"})
"""Words of a title for what two sides said to the press when they met."""
MODIFIERS = frozenset({"amod", "compound", "nmod", "poss"})


def reach(token: "Token", slot: str) -> list["Token"]:
    """Return the tokens that fill `slot` of `token`; "obj_with" is "with" of its object."""
    return Reach(token).fill(slot)


class Reach:
    """The slots of one word, each looked up once: many frames ask for the same."""

    def __init__(self, token: "Token") -> None:
        self.token = token
        self._filled: dict[str, list[Token]] = {"": [token]}

    def fill(self, slot: str) -> list["Token"]:
        """Return the tokens that fill a slot; they are not to be changed."""
        found = self._filled.get(slot)
        if found is None:
            before, _, step = slot.rpartition("_")
            rule = STEPS.get(step)
            found = self._filled[slot] = [
                t
                for start in self.fill(before)
                for t in (rule(start) if rule else preps(start, step))
            ]
        return found


def _own_preps(token: "Token", word: str) -> list["Token"]:
    """Return the objects of a preposition that hangs on the token itself."""
    own = [c for c in token.children if c.dep_ == "prep" and c.lower_ == word]
    return with_conjuncts(t for c in own for t in c.children if t.dep_ == "pobj")


def preps(token: "Token", word: str) -> list["Token"]:
    """Return the objects of the preposition `word`, wherever the parse hung it in the phrase.

    "^from" is only the one that hangs on the token itself.
    """
    if word.startswith("^"):
        return _own_preps(token, word[1:])
    found = [
        t
        for start in _starts(token)
        for prep in _prepositions(start, word, 4)
        for c in prep.children
        if c.dep_ in {"pobj", "pcomp"}
        for t in named_before_purpose(c)
    ]
    return with_conjuncts(found)


def _starts(token: "Token") -> list["Token"]:
    """Return the words whose prepositions may belong to `token`: its object, its conjunct."""
    if is_verb(token):
        return [token, *objects(token)]
    return [token, *(c for c in token.children if c.dep_ == "conj" and c.pos_ == "NOUN")]


def _prepositions(token: "Token", word: str, depth: int) -> Iterator["Token"]:
    for child in token.children:
        if child.dep_ in {"prep", "dative", "agent"} or (child.pos_ == "ADP" and depth):
            if child.lower_ == word:
                yield child
            elif depth and child.i > token.i:
                for pobj in child.children:
                    if pobj.dep_ in {"pobj", "prep"} and not is_verb(pobj):
                        inner = pobj if pobj.dep_ == "pobj" else child
                        yield from _prepositions(inner, word, depth - 1 if inner is pobj else 0)


def remarked(noun: "Token") -> list["Token"]:
    """Return who speaks together in a title: "Remarks by X and Y before bilateral meeting"."""
    prep = noun.head
    if noun.dep_ != "pobj" or prep.lower_ not in AROUND:
        return []
    before = [t for t in noun.doc[noun.sent.start : noun.i] if t.lower_ in REMARKS]
    return _own_preps(before[-1], "by") if before else []


def counted(noun: "Token") -> list["Token"]:
    """Return what a word of quantity counts: "agreements" of "dozens of agreements"."""
    return [g for c in noun.children if c.lower_ == "of" for g in c.children if g.dep_ == "pobj"]


def titles(name: "Token") -> list["Token"]:
    """Return the words of office before a name: "Ambassador" of "Ambassador Ana Ruiz"."""
    return [c for c in name.lefts if c.dep_ in MODIFIERS] if name.pos_ == "PROPN" else []


def light_verb(noun: "Token") -> "Token | None":
    """Return the verb that only carries the noun, as "held" in "held a series of talks"."""
    token = noun
    for _ in range(4):
        head = token.head
        if is_verb(head):
            light = token.dep_ in CARRIED and lemma_of(head) in words("verbs", "light")
            return head if light else None
        within = token.dep_ == "pobj" and head.lower_ in CARRYING
        if head == token or not (within or token.dep_ in {"conj", "prep"}):
            return None
        token = head
    return None


def _light_subjects(noun: "Token") -> list["Token"]:
    verb = light_verb(noun)
    if verb is None:
        return []
    return subjects(verb)


def _clause_subjects(noun: "Token") -> list["Token"]:
    """Return who acts in the clause of "during a visit", "after talks", "for a meeting"."""
    if noun.dep_ not in {"pobj", "dobj", "conj", "npadvmod"}:
        return []
    if any(c.dep_ == "poss" and c.tag_ != "PRP$" for c in noun.children):
        return []
    verb = governor(noun)
    if verb is None or not _directly(noun, verb):
        return []
    return actors_of(verb, DEPTH)


def _directly(noun: "Token", verb: "Token") -> bool:
    """Tell whether only prepositions and places stand between a noun and its verb."""
    token = noun.head
    while token != verb and token.head != token:
        if token.dep_ not in {"prep", "agent", "conj"} and token.pos_ not in {"PROPN", "ADP"}:
            return False
        token = token.head
    return True


def _clause_objects(noun: "Token") -> list["Token"]:
    verb = governor(noun)
    return [
        t for o in (objects(verb) if verb is not None else []) if o != noun for t in (o, *_mods(o))
    ]


def _mods(noun: "Token") -> list["Token"]:
    found = [c for c in noun.children if c.dep_ in MODIFIERS and c.i < noun.i]
    return found + [g for c in found for g in c.children if g.dep_ in MODIFIERS]


def _lightverb(noun: "Token") -> list["Token"]:
    verb = light_verb(noun)
    return [] if verb is None else [verb]


def _complements(verb: "Token") -> list["Token"]:
    return [
        c
        for c in verb.children
        if c.dep_ in {"xcomp", "ccomp", "advcl"}
        and is_verb(c)
        and (c.dep_ != "advcl" or c.tag_ == "VB")
    ]


def _infinitives(verb: "Token") -> list["Token"]:
    """Return what someone agrees or refuses to do himself: "to send", "that it would send"."""
    found = []
    for clause in _complements(verb):
        own = [c for c in clause.children if c.dep_ in {"nsubj", "nsubjpass"}]
        to = any(c.dep_ == "aux" and c.lower_ == "to" for c in clause.children)
        if (to and not own) or (own and own[0].tag_ == "PRP"):
            found.append(clause)
    return found


def _complement_subjects(verb: "Token") -> list["Token"]:
    """Return whom an infinitive names as its doer: "want Iran to stop"."""
    found = [
        c
        for c in verb.children
        if c.dep_ in {"dobj", "dative"} and any(x.dep_ == "xcomp" for x in verb.children)
    ]
    for clause in _complements(verb):
        if any(c.dep_ == "aux" and c.lower_ == "to" for c in clause.children):
            found += [c for c in clause.children if c.dep_ in {"nsubj", "nsubjpass"}]
    return with_conjuncts(found)


def _clause_owners(verb: "Token", modals: frozenset[str]) -> list["Token"]:
    """Return whose duty a clause states: "said that Iran must stop", "demanded that Iran stop"."""
    found = []
    for clause in verb.children:
        if clause.dep_ != "ccomp" or not is_verb(clause):
            continue
        aux = {c.lower_ for c in clause.children if c.dep_ in {"aux", "auxpass"}}
        bare = not modals and not aux and clause.tag_ in {"VB", "VBP"}
        if (aux & modals) or bare:
            # "Iran must be punished" is no duty of Iran, but of who is to punish it.
            found += agents(clause) if is_passive(clause) else _own_subjects(clause)
    return with_conjuncts(found)


def _later_infinitives(verb: "Token") -> list["Token"]:
    """Return what comes with "to" after a verb, wherever the parse hung it."""
    after = verb.doc[verb.i + 1 : verb.sent.end]
    return [t for t in after if t.tag_ == "VB" and any(c.lower_ == "to" for c in t.children)]


def _own_subjects(clause: "Token") -> list["Token"]:
    return [c for c in clause.children if c.dep_ == "nsubj"]


def _children(*deps: str) -> Callable[["Token"], list["Token"]]:
    return lambda token: [c for c in token.children if c.dep_ in deps]


STEPS: dict[str, Callable[["Token"], list["Token"]]] = {
    "subj": subjects,
    "obj": objects,
    "dative": lambda verb: with_conjuncts(
        t
        for c in verb.children
        if c.dep_ == "dative"
        for t in ([c] if c.pos_ in NOMINAL else [g for g in c.children if g.dep_ == "pobj"])
    ),
    "csubj": _complement_subjects,
    "xcomp": _complements,
    "must": lambda verb: _clause_owners(verb, words("status", "called_modals")),
    "that": lambda verb: _clause_owners(verb, frozenset()),
    "inf": _infinitives,
    "later": _later_infinitives,
    "pred": _children("oprd", "attr"),
    "acomp": _children("acomp", "oprd"),
    "adv": _children("advmod"),
    "prt": _children("prt", "advmod"),
    "acl": _children("acl", "relcl"),
    "neg": _children("neg"),
    "conj": _children("conj"),
    "remarks": remarked,
    "site": site,
    "maker": maker,
    "made": made_by,
    "refused": refusals,
    "inside": inside,
    "poss": possessors,
    "worth": lambda noun: [c for c in noun.children if c.lower_ == "worth"],
    "mod": _mods,
    "light": _light_subjects,
    "lightverb": _lightverb,
    "clause": _clause_subjects,
    "clauseobj": _clause_objects,
}
