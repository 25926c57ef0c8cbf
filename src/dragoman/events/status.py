"""Whether an event is told as a fact: read from the words that govern it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.events.clause import governor, is_verb
from dragoman.events.frames import lemma_of, words
from dragoman.events.outlook import called_off, doubted, has_yet, no_longer, stopped_short, taken
from dragoman.events.signs import finite, looks_forward, negative_party, phoned, says
from dragoman.events.slots import light_verb
from dragoman.model import Status

if TYPE_CHECKING:
    from spacy.tokens import Token

LIMIT = 8
PREPOSED = {"without": Status.DENIED, "against": Status.HYPOTHETICAL}
"""The status of a deed after a preposition: "without signing", "warned against attacking"."""
PAST = frozenset({"after", "since", "following", "despite"})
"""Prepositions that take a deed for done, whatever may come of it."""
YET = frozenset({"after", "once", "until", "before", "when"})
RANKS = frozenset({"first", "second", "third", "last", "only", "latest"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
OBJECT_OF = (
    (Status.PLANNED, "planned_objects"),
    (Status.CALLED_FOR, "called_objects"),
    (Status.DENIED, "denied_objects"),
    (Status.HYPOTHETICAL, "wished_objects"),
)
"""The status of "a visit" as object of a verb, with the class of such verbs."""
CLAUSES = frozenset({"xcomp", "ccomp", "pcomp", "acl", "relcl", "csubj"})


def status_of(token: "Token") -> tuple[Status, str]:
    """Return the status of the event that `token` tells and the words it rests on.

    The word itself is asked first, then the verbs and nouns that govern it, outward.
    """
    verb: Token | None = token if is_verb(token) else light_verb(token)
    if not is_verb(token):
        found = _noun_status(token)
        if found:
            return found
    if verb is not None:
        found = _verb_status(verb) or _outward(verb)
        if found:
            return found
        return _tense(verb)
    return _by_its_clause(token)


def _by_its_clause(noun: "Token") -> tuple[Status, str]:
    """Take a noun for a plan when its clause is about the future: "will speak on his visit"."""
    verb = governor(noun)
    direct = noun.dep_ != "pobj" or noun.head.head == verb
    if verb is not None and direct and noun.dep_ in {"pobj", "appos", "npadvmod"}:
        found = _verb_status(verb)
        if found is not None and found[0] is Status.PLANNED:
            return Status.PLANNED, ""
    if verb is not None and any(c.lower_ in {"a", "an"} for c in noun.children):
        found = _verb_status(verb)
        if found is not None and found[0] in {Status.PLANNED, Status.HYPOTHETICAL}:
            return Status.HYPOTHETICAL, found[1]
    return Status.HAPPENED, ""


def _noun_status(noun: "Token") -> tuple[Status, str] | None:
    return (
        called_off(noun)
        or _own_words(noun)
        or _over_noun(noun)
        or _over_verb(noun)
        or _object_of_plan(noun)
    )


def _object_of_plan(noun: "Token") -> tuple[Status, str] | None:
    """Take over the status of the verb that has a noun as object: "hopes to win talks"."""
    if noun.dep_ != "dobj" or not is_verb(noun.head):
        return None
    return _verb_status(noun.head) or _outward(noun.head)


def _own_words(noun: "Token") -> tuple[Status, str] | None:
    """Read the words before a noun: "no meeting", "planned visit"."""
    for child in noun.children:
        low = child.lower_
        if low in words("status", "future_adjectives") and child.dep_ == "amod":
            return Status.PLANNED, low
        if low in words("status", "no_words") and child.dep_ in {"det", "neg"}:
            return Status.DENIED, low
        if low == "any" and child.dep_ == "det":
            return Status.HYPOTHETICAL, low
    return None


def _over_noun(noun: "Token") -> tuple[Status, str] | None:
    """Read what a noun hangs on: "plans for a visit", "ahead of a visit", "without talks"."""
    prep = noun.head
    if noun.dep_ != "pobj":
        return None
    if prep.lower_ == "without":
        return Status.DENIED, "without"
    if prep.lower_ == "against" and lemma_of(prep.head) in words("status", "warned"):
        return Status.HYPOTHETICAL, "against"
    if prep.lower_ in {"ahead", "before"} or (prep.lower_ == "of" and prep.head.lower_ == "ahead"):
        return Status.PLANNED, "ahead of"
    over = lemma_of(prep.head)
    if is_verb(prep.head) or prep.lower_ not in {"of", "for", "to"}:
        return None
    if over in words("status", "planned_nouns"):
        return Status.PLANNED, over
    return (Status.HYPOTHETICAL, over) if over in words("status", "doubt_nouns") else None


def _over_verb(noun: "Token") -> tuple[Status, str] | None:
    """Read the verb that has a noun as object: "planned a visit", "called for talks"."""
    direct = noun.dep_ == "dobj"
    verb = noun.head if direct else noun.head.head
    if noun.dep_ not in {"dobj", "pobj"} or not is_verb(verb):
        return None
    lemma = lemma_of(verb)
    if not direct and looks_forward(noun.head):
        return Status.PLANNED, "look forward to"
    if not direct and noun.head.lower_ == "for" and lemma == "prepare":
        return Status.PLANNED, "prepare for"
    if not direct:
        called = noun.head.lower_ == "for" and lemma in words("status", "called")
        return (Status.CALLED_FOR, f"{verb.lower_} for") if called else None
    for status, name in OBJECT_OF:
        if lemma in words("status", name):
            return status, verb.lower_
    return None


def _verb_status(verb: "Token") -> tuple[Status, str] | None:
    """Read a verb's own negation, modals and conjunctions."""
    kids = {c.lower_ for c in verb.children if c.i < verb.i or c.dep_ in {"neg", "advmod"}}
    aux = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    if any(
        c.dep_ == "neg" or (c.lower_ in {"never", "no"} and c.dep_ == "advmod")
        for c in verb.children
    ) or negative_party(verb):
        if aux & words("status", "called_modals"):
            return Status.CALLED_FOR, "should not"
        return Status.DENIED, "not"
    if no_longer(verb):
        return Status.DENIED, "no longer"
    if kids & words("status", "if_words"):
        return Status.HYPOTHETICAL, next(iter(sorted(kids & words("status", "if_words"))))
    if aux & words("status", "called_modals"):
        return Status.CALLED_FOR, next(iter(sorted(aux & words("status", "called_modals"))))
    if aux & words("status", "future_modals"):
        return Status.PLANNED, "will"
    if aux & words("status", "doubt_modals"):
        return _would(verb, aux)
    if "for" in kids and "to" in aux:
        asked = is_verb(verb.head) and lemma_of(verb.head) in words("status", "called")
        return (Status.CALLED_FOR if asked else Status.HYPOTHETICAL), "for … to"
    if verb.dep_ == "advcl" and verb.tag_ in {"VBZ", "VBP"} and kids & YET and not aux:
        return Status.HYPOTHETICAL, next(iter(sorted(kids & YET)))
    if verb.dep_ == "conj" and is_verb(verb.head) and not aux and verb.tag_ == "VB":
        return _verb_status(verb.head)
    return None


def _would(verb: "Token", aux: set[str]) -> tuple[Status, str]:
    """ "said he would visit" is a plan; "would visit" alone is not a fact."""
    head = verb.head
    if (
        aux & {"would", "'d"}
        and verb.dep_ == "ccomp"
        and is_verb(head)
        and head.tag_ in {"VBD", "VBN"}
    ):
        return Status.PLANNED, "would"
    return Status.HYPOTHETICAL, next(iter(sorted(aux & words("status", "doubt_modals"))))


def _outward(token: "Token") -> tuple[Status, str] | None:
    """Read the words that govern a clause: "expected to", "urged … to", "denied that"."""
    for lower, upper in _governors(token):
        if lower.dep_ in {"pcomp", "pobj"} and looks_forward(upper):
            return Status.PLANNED, "look forward to"
        if lower.dep_ in {"pcomp", "pobj"} and upper.lower_ in PREPOSED:
            return PREPOSED[upper.lower_], upper.lower_
        found = _governed(lower, upper) or doubted(lower, upper) or stopped_short(lower, upper)
        if found is None and is_verb(upper) and _shares_fate(lower, upper):
            found = _verb_status(upper)
            if found and found[0] is Status.HYPOTHETICAL and lower.lower_ in PAST:
                found = None
        if found:
            return found
    return None


def _shares_fate(lower: "Token", upper: "Token") -> bool:
    """Tell whether a clause is no more real than the verb over it."""
    if lower.dep_ == "ccomp":
        return lemma_of(upper) not in words("verbs", "report")
    return lower.dep_ in {"xcomp", "prep"}


def _governors(token: "Token") -> Iterator[tuple["Token", "Token"]]:
    lower = token
    for _ in range(LIMIT):
        upper = lower.head
        if upper == lower:
            return
        gerund = lower.dep_ == "pobj" and lower.tag_ == "VBG"
        purpose = lower.dep_ == "advcl" and lower.tag_ == "VB"
        if lower.dep_ in CLAUSES or gerund or purpose:
            yield lower, upper
            if lower.dep_ == "ccomp" and finite(lower):
                return
        elif lower.dep_ == "prep" and is_verb(upper) and token.dep_ == "pcomp":
            yield lower, upper
        elif lower.dep_ not in {"conj", "prep", "pobj", "dobj"} or (
            lower.dep_ in {"dobj"} and not is_verb(upper)
        ):
            return
        if lower.dep_ == "relcl" or (lower.dep_ == "acl" and lower.tag_ in {"VBN", "VBG"}):
            return
        if lower.dep_ == "conj" and lower.tag_ in FINITE and upper.tag_ == "VB":
            return
        lower = upper


def _governed(lower: "Token", upper: "Token") -> tuple[Status, str] | None:
    infinitive = any(c.dep_ == "aux" and c.lower_ == "to" for c in lower.children)
    if is_verb(upper) or upper.pos_ == "ADJ":
        return _under_verb(lower, upper, infinitive=infinitive)
    lemma = lemma_of(upper)
    if (
        infinitive
        and lower.dep_ in {"acl", "relcl"}
        and lemma not in words("status", "denied_nouns")
    ):
        if any(c.tag_ in {"JJS", "RBS"} or c.lower_ in RANKS for c in upper.subtree):
            return Status.HAPPENED, ""
        if taken(upper):
            return Status.HAPPENED, ""
        if lemma in words("status", "called"):
            return Status.CALLED_FOR, upper.lower_
        if lemma in words("status", "planned_nouns"):
            return Status.PLANNED, upper.lower_
        return Status.HYPOTHETICAL, upper.lower_
    over = lemma_of(upper.head) if lower.dep_ == "pcomp" and not is_verb(upper.head) else ""
    if lemma in words("status", "denied_nouns") or over in words("status", "denied_nouns"):
        return Status.DENIED, over or lemma
    return (Status.HYPOTHETICAL, over) if over in words("status", "doubt_nouns") else None


def _under_verb(lower: "Token", upper: "Token", *, infinitive: bool) -> tuple[Status, str] | None:
    """Read the verb or adjective over a clause: "refused to", "urged … to", "expected to"."""
    lemma = lemma_of(upper)
    if lemma in words("status", "denied") and lower.dep_ in {"xcomp", "ccomp", "pcomp"}:
        return Status.DENIED, upper.lower_
    if lower.dep_ == "ccomp" and lemma in words("status", "assumed"):
        return Status.HYPOTHETICAL, upper.lower_
    if lower.tag_ == "VBG" and lemma in words("status", "topics"):
        return Status.HYPOTHETICAL, upper.lower_
    called = lemma in words("status", "called") and not phoned(upper)
    if called and (infinitive or lower.tag_ == "VB"):
        return Status.CALLED_FOR, upper.lower_
    return _infinitive(lower, upper) if infinitive else None


def _infinitive(lower: "Token", upper: "Token") -> tuple[Status, str] | None:
    lemma = lemma_of(upper)
    if lemma in words("status", "planned"):
        return Status.PLANNED, upper.lower_
    if lemma in words("status", "wished"):
        return Status.HYPOTHETICAL, upper.lower_
    if lemma == "be":
        undone = any(c.dep_ == "aux" and c.lower_ == "have" for c in lower.children)
        return (Status.HYPOTHETICAL if undone else Status.PLANNED), "is to"
    if lemma == "have" and has_yet(upper):
        return Status.DENIED, "has yet to"
    if lower.dep_ == "advcl":
        above = _verb_status(upper)
        if above is not None and above[0] is Status.DENIED:
            return Status.HYPOTHETICAL, above[1]
        said = lemma in words("status", "phoned") and says(lower)
        return None if said else (Status.PLANNED, "to")
    told = [c for c in upper.children if c.dep_ in {"dobj", "dative"} and c.i < lower.i]
    told += [c for c in lower.children if c.dep_ == "nsubj"]
    if told and lemma not in words("status", "brought_about"):
        return Status.HYPOTHETICAL, upper.lower_
    return None


def _tense(verb: "Token") -> tuple[Status, str]:
    aux = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    if verb.tag_ == "VBG" and aux & {"is", "are", "'s", "’s", "'re", "’re", "am"}:
        return Status.UNDERWAY, f"{verb.lower_}"
    if aux & {"had"} and {c.lower_ for c in verb.children} & words("adverbs", "formerly"):
        return Status.BACKGROUND, "had previously"
    return Status.HAPPENED, ""
