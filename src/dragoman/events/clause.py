"""Slots of a clause: which tokens of the parse fill subject, object, "with" and the rest."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from dragoman.events.frames import words

if TYPE_CHECKING:
    from spacy.tokens import Token

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"})
RELATIVE = frozenset({"WP", "WDT", "WP$"})
OBJECTS = frozenset({"dobj", "obj", "nsubjpass"})
DEPTH = 12


def reach(token: "Token", slot: str) -> list["Token"]:
    """Return the tokens that fill `slot` of `token`; "obj_with" is "with" of its object."""
    found = [token]
    for step in slot.split("_"):
        rule = STEPS.get(step)
        found = [t for start in found for t in (rule(start) if rule else preps(start, step))]
    return found


def is_verb(token: "Token") -> bool:
    """Tell whether a token heads a clause."""
    return token.pos_ in {"VERB", "AUX"} or token.tag_.startswith("VB")


def with_conjuncts(tokens: Iterable["Token"]) -> list["Token"]:
    """Return the tokens with what is coordinated to the right of each."""
    found: list[Token] = []
    for token in tokens:
        found.append(token)
        found.extend(
            t for t in _conjuncts(token, DEPTH) if t.pos_ in NOMINAL and not is_verb(t)
        )
    return found


def _conjuncts(token: "Token", depth: int) -> Iterator["Token"]:
    for child in token.rights:
        if child.dep_ in {"conj", "appos"} and depth and child.i > token.i:
            if child.dep_ == "conj":
                yield child
            yield from _conjuncts(child, depth - 1)


def subjects(verb: "Token", depth: int = DEPTH) -> list["Token"]:
    """Return who does what the verb says: through passives, control, relatives, conjunction."""
    if is_passive(verb):
        return agents(verb)
    own = [c for c in verb.children if c.dep_ == "nsubj" and c.tag_ != "EX"]
    if own:
        return with_conjuncts(t for o in own for t in antecedents(o, verb))
    if not depth or any(c.dep_ in {"nsubj", "csubj", "expl"} for c in verb.children):
        return []
    return _shared_subjects(verb, depth - 1)


def _shared_subjects(verb: "Token", depth: int) -> list["Token"]:
    head, dep = verb.head, verb.dep_
    if head == verb:
        return []
    if dep in {"relcl", "acl"} and not is_verb(head):
        return [head] if verb.tag_ == "VBG" or dep == "relcl" else []
    if dep in {"xcomp", "ccomp"} and is_verb(head) and verb.tag_ != "VBN":
        controlled = [c for c in head.children if c.dep_ in {"dobj", "dative", "nsubjpass"}]
        if controlled and (
            head.lemma_.lower() in words("verbs", "object_control") or _could_act(controlled[0])
        ):
            return with_conjuncts(controlled)
        return actors_of(head, depth)
    if dep in {"conj", "advcl", "dep", "parataxis", "prep"} and is_verb(head):
        return actors_of(head, depth)
    if dep == "conj":
        return reach(head, "poss")
    if dep in {"xcomp", "advcl", "ccomp"}:
        return subjects(head, depth) if is_verb(head) else _owner(head, depth)
    if dep == "pcomp":
        return _adjunct_subjects(head, depth)
    return []


def _could_act(noun: "Token") -> bool:
    """Tell whether an object can be the doer of the infinitive after it."""
    return noun.dep_ != "nsubjpass" and (
        noun.ent_type_ in {"PERSON", "GPE", "ORG", "NORP"} or noun.tag_ in {"PRP", "NNP", "NNPS"}
    )


def _adjunct_subjects(prep: "Token", depth: int) -> list["Token"]:
    """Return the subject of "after meeting": that of its clause, or whom "for" blames."""
    head = prep.head
    if is_verb(head):
        if prep.lower_ in {"for", "of", "against", "from"}:
            objects_ = [c for c in head.children if c.dep_ in OBJECTS]
            if objects_ and head.lemma_.lower() not in words("verbs", "light"):
                return with_conjuncts(objects_)
        return actors_of(head, depth)
    if head.pos_ in {"NOUN", "PROPN", "ADV"} and depth:
        return reach(head, "poss") or _owner(head, depth)
    if head.dep_ in {"prep", "advmod", "npadvmod"} and head.head != head and depth:
        return _adjunct_subjects(head, depth - 1)
    return []


def _owner(noun: "Token", depth: int) -> list["Token"]:
    """Return the subject of the clause a noun stands in."""
    verb = governor(noun)
    return actors_of(verb, depth) if verb is not None and depth else []


def actors_of(verb: "Token", depth: int) -> list["Token"]:
    """Return the subject that a dependent clause shares: a passive's patient counts."""
    if is_passive(verb):
        return with_conjuncts(
            t
            for c in verb.children
            if c.dep_ in {"nsubjpass", "nsubj"}
            for t in antecedents(c, verb)
        ) or (_shared_subjects(verb, depth - 1) if depth else [])
    return subjects(verb, depth)


def is_passive(verb: "Token") -> bool:
    """Tell whether a verb stands in the passive, "signed by" after a noun included."""
    if any(c.dep_ in {"nsubjpass", "auxpass"} for c in verb.children):
        return True
    if verb.tag_ != "VBN" or any(c.dep_ in {"aux", "nsubj"} for c in verb.children):
        return False
    if verb.dep_ == "conj" and is_verb(verb.head) and verb.head.tag_ == "VBN":
        return is_passive(verb.head)
    return verb.dep_ in {"acl", "amod", "relcl", "advcl", "ROOT"}


def agents(verb: "Token") -> list["Token"]:
    """Return the agent of a passive verb."""
    by = [c for c in verb.children if c.dep_ in {"agent", "prep"} and c.lower_ == "by"]
    return with_conjuncts(t for b in by for t in b.children if t.dep_ == "pobj")


def objects(verb: "Token") -> list["Token"]:
    """Return the direct object; of a passive, what it is done to."""
    found = [c for c in verb.children if c.dep_ in OBJECTS]
    if is_passive(verb):
        found = [c for c in verb.children if c.dep_ in {"nsubjpass", "nsubj"}]
        if not found and verb.dep_ in {"acl", "relcl", "amod"}:
            found = [verb.head]
        if not found and verb.dep_ == "conj" and is_verb(verb.head):
            return objects(verb.head)
    if not found:
        found = [c for c in verb.children if c.dep_ == "dative" and c.pos_ in NOMINAL]
    if not found:
        found = [c for v in verb.conjuncts if v.head == verb for c in v.children if c.dep_ == "dobj"]
    return with_conjuncts(t for f in found for t in antecedents(f, verb))


def antecedents(token: "Token", verb: "Token") -> list["Token"]:
    """Return what a relative pronoun stands for, or the token itself."""
    if token.tag_ not in RELATIVE and token.lower_ != "that":
        return [token]
    clause = verb
    for _ in range(DEPTH):
        if clause.dep_ == "relcl":
            return [clause.head]
        if clause.head == clause:
            break
        clause = clause.head
    return [token] if token.lower_ == "that" else []


def preps(token: "Token", word: str) -> list["Token"]:
    """Return the objects of the preposition `word`, wherever the parse hung it in the phrase."""
    found = [
        t
        for start in ([token, *objects(token)] if is_verb(token) else [token])
        for prep in _prepositions(start, word, 4)
        for t in prep.children
        if t.dep_ in {"pobj", "pcomp"}
    ]
    return with_conjuncts(found)


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


def counted(noun: "Token") -> list["Token"]:
    """Return what a word of quantity counts: "agreements" of "dozens of agreements"."""
    return [g for c in noun.children if c.lower_ == "of" for g in c.children if g.dep_ == "pobj"]


def governor(noun: "Token") -> "Token | None":
    """Return the verb of the clause a noun stands in."""
    token = noun
    for _ in range(DEPTH):
        token = token.head
        if is_verb(token):
            return token
        if token.head == token:
            return None
    return None


def light_verb(noun: "Token") -> "Token | None":
    """Return the verb that only carries the noun, as "held" in "held talks"."""
    verb = noun.head
    hops = 0
    while not is_verb(verb) and verb.head != verb and hops < 3:
        if verb.dep_ not in {"pobj", "prep", "conj", "dobj", "nsubjpass"}:
            return None
        verb, hops = verb.head, hops + 1
    if not is_verb(verb) or verb.lemma_.lower() not in words("verbs", "light"):
        return None
    chain = noun if hops == 0 else next(iter(noun.ancestors), noun)
    if hops and chain.dep_ == "prep" and verb.lemma_.lower() in {"make", "have", "open", "give"}:
        return None
    return verb


def _light_subjects(noun: "Token") -> list["Token"]:
    verb = light_verb(noun)
    if verb is None or noun.dep_ == "nsubj":
        return []
    return subjects(verb)


def _clause_subjects(noun: "Token") -> list["Token"]:
    """Return who acts in the clause of "during a visit", "after talks", "for a meeting"."""
    if noun.dep_ not in {"pobj", "dobj", "conj", "npadvmod"}:
        return []
    if any(c.dep_ in {"poss"} for c in noun.children):
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
    return [t for o in (objects(verb) if verb is not None else []) if o != noun for t in (o, *_mods(o))]


def _mods(noun: "Token") -> list["Token"]:
    found = [c for c in noun.children if c.dep_ in {"amod", "compound", "nmod"} and c.i < noun.i]
    return found


def _poss(noun: "Token") -> list["Token"]:
    own = [c for c in noun.children if c.dep_ == "poss"]
    if not own and noun.dep_ == "conj" and noun.head.pos_ == "NOUN":
        own = [c for c in noun.head.children if c.dep_ == "poss"]
    return with_conjuncts(own)


def _lightverb(noun: "Token") -> list["Token"]:
    verb = light_verb(noun)
    return [] if verb is None else [verb]


def _complements(verb: "Token") -> list["Token"]:
    return [c for c in verb.children if c.dep_ in {"xcomp", "ccomp", "advcl"} and is_verb(c)
            and (c.dep_ != "advcl" or c.tag_ == "VB")]


def _complement_subjects(verb: "Token") -> list["Token"]:
    """Return whom an infinitive names as its doer: "want Iran to stop"."""
    found = [c for c in verb.children if c.dep_ in {"dobj", "dative"}
             and any(x.dep_ == "xcomp" for x in verb.children)]
    for clause in _complements(verb):
        if any(c.dep_ == "aux" and c.lower_ == "to" for c in clause.children):
            found += [c for c in clause.children if c.dep_ in {"nsubj", "nsubjpass"}]
    return with_conjuncts(found)


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
    "acomp": _children("acomp", "oprd"),
    "adv": _children("advmod"),
    "prt": _children("prt", "advmod"),
    "poss": _poss,
    "mod": _mods,
    "light": _light_subjects,
    "lightverb": _lightverb,
    "clause": _clause_subjects,
    "clauseobj": _clause_objects,
}
