"""Who does what in a clause: subjects and objects through passives, control and relatives."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from dragoman.events.frames import lemma_of, words

if TYPE_CHECKING:
    from spacy.tokens import Token

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"})
RELATIVE = frozenset({"WP", "WDT", "WP$"})
OBJECTS = frozenset({"dobj", "obj", "nsubjpass"})
DEPTH = 12
NO_OBJECT = frozenset({"ccomp", "xcomp", "acomp", "attr", "oprd"})
ASKING = frozenset({"where", "when", "why", "how"})
WHEN_OR_WHY = frozenset({"day", "time", "way", "reason", "moment", "place", "manner", "point"})
"""Nouns that a clause says the time, place or ground of, and not what was done to them."""
LISTING = frozenset({"including", "like", "as"})
"""Prepositions after which a gerund is one of what the noun before them names."""


def is_verb(token: "Token") -> bool:
    """Tell whether a token heads a clause."""
    return token.pos_ in {"VERB", "AUX"} or token.tag_.startswith("VB")


def with_conjuncts(tokens: Iterable["Token"]) -> list["Token"]:
    """Return the tokens with what is coordinated to the right of each."""
    found: list[Token] = []
    for token in tokens:
        found.append(token)
        found.extend(t for t in _conjuncts(token, DEPTH) if t.pos_ in NOMINAL and not is_verb(t))
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
    if verb.dep_ == "pcomp" and verb.tag_ == "VB" and depth and is_verb(verb.head.head):
        return actors_of(verb.head.head, depth - 1)
    if own:
        own = [*_listed_before(own[0], verb), *own]
        return with_conjuncts(t for o in own for t in antecedents(o, verb))
    if not depth or any(c.dep_ in {"nsubj", "csubj", "expl"} for c in verb.children):
        return []
    return _shared_subjects(verb, depth - 1)


def _listed_before(subject: "Token", verb: "Token") -> list["Token"]:
    """Return the state that a headline names before its subject: "India, Iran sign pact"."""
    names = [c for c in verb.lefts if c.i < subject.left_edge.i and c.ent_type_ == "GPE"]
    if not names or names[-1].dep_ not in {"npadvmod", "dep", "nmod"}:
        return []
    between = names[-1].doc[names[-1].right_edge.i + 1 : subject.left_edge.i].text
    return [names[-1]] if between == "," else []


def _shared_subjects(verb: "Token", depth: int) -> list["Token"]:
    head, dep = verb.head, verb.dep_
    if head == verb:
        return []
    if dep in {"relcl", "acl"} and not is_verb(head):
        return _of_noun_clause(verb, head, depth)
    if dep in {"xcomp", "ccomp"} and is_verb(head) and verb.tag_ != "VBN":
        controlled = [c for c in head.children if c.dep_ in {"dobj", "dative", "nsubjpass"}]
        if lemma_of(head) in {"call", "appeal", "prevail"}:
            on = [c for c in head.children if c.lower_ in {"on", "upon", "to"} and c.i < verb.i]
            called = [t for c in on for t in c.children if t.dep_ == "pobj"]
            if called:
                return with_conjuncts(called)
        if controlled and (
            lemma_of(head) in words("verbs", "object_control") or _could_act(controlled[0])
        ):
            return with_conjuncts(controlled)
        return actors_of(head, depth)
    if dep == "advcl" and verb.tag_ == "VB" and lemma_of(head) in words("verbs", "send"):
        return objects(head) or actors_of(head, depth)
    if dep in {"conj", "advcl", "dep", "parataxis", "prep"} and is_verb(head):
        return actors_of(head, depth)
    if dep == "conj":
        return possessors(head)
    if dep in {"xcomp", "advcl", "ccomp"}:
        return subjects(head, depth) if is_verb(head) else _owner(head, depth)
    if dep == "pcomp" or (dep == "pobj" and verb.tag_ == "VBG"):
        return _adjunct_subjects(head, depth)
    return []


def _of_noun_clause(verb: "Token", noun: "Token", depth: int) -> list["Token"]:
    """Return who does what a clause on a noun tells: "a statement condemning", "a chance to"."""
    over = governor(noun)
    if over is not None and depth and lemma_of(noun) in words("nouns", "utterance"):
        return possessors(noun) or actors_of(over, depth - 1)
    purpose = verb.tag_ == "VB" and any(c.lower_ == "to" for c in verb.children)
    if purpose and noun.pos_ == "PROPN" and over is not None and depth:
        return actors_of(over, depth - 1)
    if verb.tag_ == "VBG" or verb.dep_ == "relcl":
        return [noun]
    if verb.tag_ == "VB" and over is not None and depth and noun.dep_ == "dobj":
        return possessors(noun) or actors_of(over, depth - 1)
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
        objects_ = [c for c in head.children if c.dep_ in OBJECTS]
        blaming = lemma_of(head) in words("verbs", "blaming")
        if prep.lower_ in {"for", "of", "against", "from"} and objects_:
            if blaming or lemma_of(head) not in words("verbs", "light"):
                return with_conjuncts(objects_)
        elif prep.lower_ == "with" and blaming:
            return with_conjuncts(objects_)
        if prep.lower_ in LISTING and objects_:
            return _listed(prep, head)
        return actors_of(head, depth)
    if head.pos_ in {"NOUN", "PROPN", "ADV"} and depth:
        return possessors(head) or _blamed(head, depth, listed=prep.lower_ in LISTING)
    if head.dep_ in {"prep", "advmod", "npadvmod"} and head.head != head and depth:
        return _adjunct_subjects(head, depth - 1)
    return []


def _listed(prep: "Token", verb: "Token") -> list["Token"]:
    """Return who does what "including" lists: the owner of the noun before, or who is blamed."""
    before = [t for t in verb.doc[verb.i : prep.i] if t.pos_ == "NOUN"]
    owners = possessors(before[-1]) if before else []
    return owners or (objects(verb) if lemma_of(verb) in words("verbs", "blaming") else [])


def _blamed(noun: "Token", depth: int, *, listed: bool) -> list["Token"]:
    """Return who is charged on "counts of attacking"; else the subject, if a deed is its own."""
    verb = governor(noun)
    if verb is not None and lemma_of(verb) in words("verbs", "blaming"):
        return objects(verb)
    return [] if listed else _owner(noun, depth)


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
    found = [c for c in verb.children if c.dep_ in OBJECTS and not _possessive(c)]
    if is_passive(verb):
        found = [c for c in verb.children if c.dep_ in {"nsubjpass", "nsubj"}]
        if not found and verb.dep_ in {"acl", "relcl", "amod"}:
            found = [verb.head]
        if not found and verb.dep_ == "conj" and is_verb(verb.head):
            return objects(verb.head)
    if not found:
        found = [c for c in verb.children if c.dep_ == "dative" and c.pos_ in NOMINAL]
    if not found:
        found = _bare_relative(verb)
    if not found:
        found = [
            c for v in verb.conjuncts if v.head == verb for c in v.children if c.dep_ == "dobj"
        ]
    return with_conjuncts(t for f in found for t in antecedents(f, verb))


def _bare_relative(verb: "Token") -> list["Token"]:
    """Return what "a charge Belgrade rejected" says was rejected, with "that" or without."""
    noun = verb.head
    if verb.dep_ != "relcl" or noun.ent_type_ in {"DATE", "TIME"} or noun.lower_ in WHEN_OR_WHY:
        return []
    own = [c for c in verb.children if c.dep_ == "nsubj" and c.tag_ not in RELATIVE]
    if not own or own[0].lower_ == "that" or is_passive(verb):
        return []
    if any(c.dep_ in NO_OBJECT or c.lower_ in ASKING for c in verb.children):
        return []
    return [noun]


def _possessive(noun: "Token") -> bool:
    """Tell whether a supposed object only owns what follows: "called Trump's remarks"."""
    return any(c.tag_ == "POS" for c in noun.children)


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


def possessors(noun: "Token") -> list["Token"]:
    own = [c for c in noun.children if c.dep_ == "poss"]
    if not own and noun.dep_ == "conj" and noun.head.pos_ == "NOUN":
        own = [c for c in noun.head.children if c.dep_ == "poss"]
    return with_conjuncts(own)
