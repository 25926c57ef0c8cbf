"""Whose words they are: the noun phrase that a cue makes the source."""

from typing import TYPE_CHECKING

from dragoman.quotes.features import subject_of
from dragoman.quotes.option import Option

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_RELATIVE = frozenset(("who", "which", "that", "whom"))
_OWNERS = ("of", "by", "from", "with")
_EDGE = " \t\u00a0\n,;:–—-"


def source_of(option: Option) -> "tuple[int, int, Token] | None":
    """Return (start, end, head) of the source's words in the paragraph, None when unnamed."""
    cue = option.cue
    if option.form.startswith("colon"):
        return _beside_colon(option)
    head = _head(cue)
    if head is None and option.form.startswith("marks"):
        head = _neighbour(cue)
    if head is None or any(low <= head.idx < high for low, high in option.pieces):
        return None
    return _phrase(head, option)


def _head(cue: "Token") -> "Token | None":
    if cue.pos_ in ("VERB", "AUX"):
        return _of_verb(cue)
    if cue.pos_ in ("NOUN", "PROPN"):
        return _of_noun(cue)
    if cue.pos_ == "ADJ":
        return subject_of(cue.head)
    return _of_preposition(cue)


def _of_verb(cue: "Token") -> "Token | None":
    for _ in range(5):
        for child in cue.children:
            if child.dep_ == "agent":
                return next((t for t in child.children if t.dep_ == "pobj"), None)
        for child in cue.children:
            if child.dep_ == "nsubj":
                return _antecedent(child, cue)
        if any(child.dep_ == "nsubjpass" for child in cue.children):
            return None
        if cue.dep_ in ("acl", "relcl"):
            return cue.head
        if cue.dep_ in ("pcomp", "prep"):
            cue = cue.head if cue.dep_ == "prep" else cue.head.head
        elif cue.dep_ in ("conj", "xcomp", "advcl", "aux") and cue.head.i != cue.i:
            cue = cue.head
        else:
            return None
        if cue.pos_ not in ("VERB", "AUX"):
            return cue if cue.pos_ in ("NOUN", "PROPN", "PRON") else None
    return None


def _antecedent(subject: "Token", verb: "Token") -> "Token":
    if subject.lower_ in _RELATIVE and verb.dep_ == "relcl":
        return verb.head
    return subject


def _of_noun(cue: "Token") -> "Token | None":
    for child in cue.children:
        if child.dep_ == "poss":
            return child
    for child in cue.rights:
        if child.dep_ == "prep" and child.lower_ in _OWNERS[1:]:
            return next((t for t in child.children if t.dep_ == "pobj"), None)
    if cue.dep_ in ("dobj", "attr", "oprd") and cue.head.pos_ in ("VERB", "AUX"):
        return subject_of(cue.head)
    return None


def _of_preposition(cue: "Token") -> "Token | None":
    for child in cue.children:
        if child.dep_ == "pobj":
            owner = next((t for t in child.children if t.dep_ == "poss"), None)
            return owner if owner is not None and cue.lower_ != "according" else child
        if child.dep_ in ("prep", "dep"):
            return next((t for t in child.children if t.dep_ == "pobj"), None)
    return None


def _neighbour(cue: "Token") -> "Token | None":
    """Return the noun beside a cue when the parse gives it no subject: ", said Li"."""
    doc = cue.doc
    for step in (1, 2):
        place = cue.i + step
        if place < len(doc) and doc[place].pos_ in ("PROPN", "PRON", "NOUN", "DET"):
            return _top(doc[place], cue)
        if place < len(doc) and doc[place].is_punct:
            break
    for step in (1, 2):
        place = cue.i - step
        if place >= 0 and doc[place].pos_ in ("PROPN", "PRON", "NOUN"):
            return _top(doc[place], cue)
        if place >= 0 and doc[place].is_punct:
            break
    return None


def _top(token: "Token", cue: "Token") -> "Token":
    while token.dep_ in ("compound", "det", "amod", "nmod", "poss", "nummod") and token.head != cue:
        token = token.head
    return token


def _phrase(head: "Token", option: Option) -> "tuple[int, int, Token] | None":
    """Return the phrase of a head noun, without the cue's clause, the content and commas."""
    doc, cue = head.doc, option.cue
    first, last = head.left_edge.i, head.right_edge.i
    if head.dep_ == "poss":
        last = head.i
    for child in head.rights:
        if child.left_edge.i <= cue.i <= child.right_edge.i:
            last = min(last, child.left_edge.i - 1)
    if first <= cue.i <= last:
        first, last = (cue.i + 1, last) if head.i > cue.i else (first, cue.i - 1)
    while last > head.i and _inside(doc[last], option):
        last -= 1
    while first < head.i and _inside(doc[first], option):
        first += 1
    return _bounds(doc, first, last, head)


def _inside(token: "Token", option: Option) -> bool:
    return any(low <= token.idx < high for low, high in option.pieces)


def _bounds(doc: "Doc", first: int, last: int, head: "Token") -> "tuple[int, int, Token] | None":
    while first < last and not doc[first].text.strip(_EDGE):
        first += 1
    while last > first and not doc[last].text.strip(_EDGE):
        last -= 1
    return doc[first].idx, doc[last].idx + len(doc[last]), head


def _beside_colon(option: Option) -> "tuple[int, int, Token] | None":
    doc, cue = option.cue.doc, option.cue
    turned = option.form == "colon-turned"
    first, last = (cue.i + 1, len(doc) - 1) if turned else (0, cue.i - 1)
    nouns = [t for t in doc[first : last + 1] if t.pos_ in ("PROPN", "NOUN")]
    if not nouns:
        return None
    return _bounds(doc, first, last, nouns[-1])
