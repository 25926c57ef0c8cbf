"""Whose words they are: the noun phrase that a cue makes the source."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dragoman.quotes.aside import (
    main_subject,
    named_between,
    outer_teller,
    quoted_before,
    subject_across,
)
from dragoman.quotes.beside import noun_after, noun_before, top_of
from dragoman.quotes.clauses import ACCORDING
from dragoman.quotes.lexicon import is_reporting, lexicon
from dragoman.quotes.option import Option

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_RELATIVE = frozenset(("who", "which", "that", "whom"))
ADJACENT = 2
"""Tokens from a noun to the relative pronoun that stands for it at once: ", who"."""
_BEINGS = frozenset(("PERSON", "NORP", "ORG", "GPE"))
_TIMES = frozenset(("DATE", "TIME"))
_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_OWNERS = ("by", "from")
_EDGE = " \t\u00a0\n,;:–—-"


@dataclass(frozen=True, slots=True)
class Source:
    """The words of a source in their paragraph, and the noun that carries them.

    For "Li, who said" the words are "Li, who" and the noun is "Li".
    """

    start: int
    end: int
    head: "Token"


def source_of(option: Option) -> Source | None:
    """Return whose words an option holds, None when they are given to nobody."""
    cue = option.cue
    if option.form.startswith("colon"):
        return _beside_colon(option)
    named = named_between(cue, option.pieces)
    if named is not None:
        return _phrase(named, option)
    end = quoted_before(cue, option.pieces)
    turned = _inverted(cue, end)
    if turned is not None:
        return _phrase(turned, option)
    marked = option.form.startswith("marks") or end is not None
    for head, shown in _heads(cue, marked=marked):
        if head.ent_type_ in _TIMES or any(low <= head.idx < high for low, high in option.pieces):
            continue
        if shown is not None:
            first = head.left_edge if 0 < shown.i - head.i <= ADJACENT else shown
            return Source(first.idx, shown.idx + len(shown), head)
        return _phrase(head, option)
    return None


def _inverted(cue: "Token", end: int | None) -> "Token | None":
    """Return who asks right behind quoted words: "“Why now?” asked [Li]"."""
    if end is None or cue.tag_ not in _FINITE or cue.lemma_.lower() not in lexicon().addressing:
        return None
    if cue.doc.text[end : cue.idx].strip() or any(c.dep_ == "nsubj" for c in cue.lefts):
        return None
    noun = noun_after(cue)
    return None if noun is None or noun.ent_type_ in _TIMES else noun


def stands_for(noun: "Token") -> "Iterator[Token]":
    """Yield the noun that tells who a source is, then the name set beside it.

    For "his brother, Daniel Roe" that is "brother", then "Roe"; a medium gives its owner.
    """
    if noun.lemma_.lower() in lexicon().media:
        yield from owners(noun)
        return
    yield noun
    yield from (child for child in noun.rights if child.dep_ == "appos")


def owners(medium: "Token") -> "Iterator[Token]":
    """Yield whose a statement is: "Li's statement", "a statement issued by the ministry"."""
    for child in medium.children:
        if child.dep_ == "poss" or (child.dep_ == "compound" and child.ent_type_ == "ORG"):
            yield child
        elif child.dep_ == "prep" and child.lower_ in lexicon().owners:
            yield from (t for t in child.children if t.dep_ == "pobj")
        elif child.dep_ == "acl":
            yield from _agents(child)


def _issuer(medium: "Token") -> "Token | None":
    """Return who puts a medium out: "Li issued a statement saying"."""
    verb = medium.head
    if medium.dep_ == "pobj":
        verb = verb.head
    taken = verb.lemma_.lower() in lexicon().taken
    if medium.dep_ not in ("dobj", "pobj") or verb.pos_ != "VERB" or taken:
        return None
    return _subject(verb, passive=False)


def _issuer_or(noun: "Token", cue: "Token") -> "Token":
    """Return who speaks in a thing: "took a tough line, saying", "issued a letter saying"."""
    medium = noun.lemma_.lower() in lexicon().media and not any(owners(noun))
    being = noun.ent_type_ in _BEINGS or noun.pos_ != "NOUN"
    aside = not being and noun.lemma_.lower() not in lexicon().persons
    aside = aside and (cue.tag_ == "VBG" or (cue.i > 0 and cue.nbor(-1).text == ","))
    return (_issuer(noun) if medium or aside else None) or noun


def is_addressed(cue: "Token") -> bool:
    """Tell a verb whose subject hears the words: "Asked whether", "when asked about"."""
    if cue.lemma_.lower() not in lexicon().addressing or cue.tag_ not in ("VBN", "VBD"):
        return False
    if any(c.dep_ in ("nsubj", "aux", "agent", "dobj", "dative") for c in cue.children):
        return False
    return cue.dep_ in ("advcl", "acl", "prep") or any(c.dep_ == "nsubjpass" for c in cue.children)


def _heads(cue: "Token", *, marked: bool) -> "Iterator[tuple[Token, Token | None]]":
    """Yield (noun, relative pronoun that stands for it or None), the likeliest first."""
    if is_addressed(cue):
        return
    if cue.lower_ == ACCORDING:
        yield from ((head, None) for head in _of_preposition(cue))
    elif cue.pos_ in ("VERB", "AUX"):
        yield from _of_verb(cue)
    elif cue.pos_ in ("NOUN", "PROPN"):
        yield from ((head, None) for head in _of_noun(cue))
    elif cue.pos_ == "ADJ":
        yield from _of_verb(cue.head)
    else:
        yield from ((head, None) for head in _of_preposition(cue))
    if marked or (cue.tag_ in _FINITE and is_reporting(cue.text)):
        heard = cue.lemma_.lower() in lexicon().addressing
        beside = noun_after(cue) if marked and not heard else None
        beside = beside or noun_before(cue) or subject_across(cue)
        if beside is not None:
            yield beside, None
    last = main_subject(cue)
    if last is not None:
        yield last, None


def _of_verb(cue: "Token") -> "Iterator[tuple[Token, Token | None]]":
    """Yield the agent or subject of a verb, or of the verb or noun that it hangs on."""
    own, told = True, cue.tag_ != "VBN"
    cue = outer_teller(cue) or cue
    for _ in range(5):
        yield from ((noun, None) for noun in _agents(cue))
        subject = _subject(cue, passive=not own)
        if subject is not None:
            relative = subject.lower_ in _RELATIVE and cue.dep_ == "relcl"
            yield (cue.head, subject) if relative else (subject, None)
            return
        if any(child.dep_ == "nsubjpass" for child in cue.children):
            return
        governed = _object_of(cue)
        if governed is not None:
            yield governed, None
            return
        own = own and cue.dep_ == "conj" and not told
        above = _above(cue)
        if above is None:
            return
        if above.pos_ == "ADJ" and above.head.pos_ in ("VERB", "AUX"):
            above = above.head
        if above.pos_ not in ("VERB", "AUX"):
            linked = cue.dep_ == "pcomp" and above.lemma_.lower() not in lexicon().persons
            if above.pos_ in ("NOUN", "PROPN", "PRON") and not linked:
                yield _issuer_or(above, cue), None
            return
        cue = above


def _agents(verb: "Token") -> "list[Token]":
    """Return the nouns after the "by" of a passive verb."""
    links = [child for child in verb.children if child.dep_ == "agent"]
    return [t for link in links for t in link.children if t.dep_ == "pobj"]


def _subject(verb: "Token", *, passive: bool) -> "Token | None":
    wanted = ("nsubj", "nsubjpass") if passive else ("nsubj",)
    return next((child for child in verb.children if child.dep_ in wanted), None)


def _above(cue: "Token") -> "Token | None":
    """Return what a verb without a subject hangs on; a bare participle is no speaker's."""
    if cue.dep_ in ("acl", "relcl"):
        return None if cue.tag_ == "VBN" or cue.head.pos_ in ("VERB", "AUX") else cue.head
    if cue.dep_ == "prep":
        return cue.head
    if cue.dep_ == "pcomp":
        return cue.head.head
    if cue.dep_ in ("conj", "xcomp", "advcl", "aux") and cue.head.i != cue.i:
        return cue.head
    return None


def _object_of(cue: "Token") -> "Token | None":
    """Return the person or body that is made to speak: "it drove Paris to demand"."""
    if cue.dep_ != "xcomp":
        return None
    for child in cue.head.rights:
        if child.dep_ == "dobj" and child.i < cue.i:
            being = child.pos_ == "PRON" or child.ent_type_ in _BEINGS
            return child if being else None
    return None


def _of_noun(cue: "Token") -> "Iterator[Token]":
    yield from (child for child in cue.children if child.dep_ == "poss")
    for child in cue.rights:
        if child.dep_ == "prep" and child.lower_ in _OWNERS:
            yield from (t for t in child.children if t.dep_ == "pobj")
    head = cue.head
    if cue.dep_ == "pobj" and head.head.pos_ == "VERB":
        head = head.head
    if cue.dep_ in ("dobj", "attr", "oprd", "pobj") and head.pos_ in ("AUX", "VERB"):
        yield from (noun for noun, _ in _of_verb(head))


def _of_preposition(cue: "Token") -> "Iterator[Token]":
    for child in cue.children:
        if child.dep_ == "pobj":
            owner = next((t for t in child.children if t.dep_ == "poss"), None)
            yield owner if owner is not None and cue.lower_ != ACCORDING else child
        elif child.dep_ in ("prep", "dep"):
            yield from (t for t in child.children if t.dep_ in ("pobj", "pcomp"))
    if cue.lower_ == ACCORDING:
        later = cue.doc[cue.i + 2 : cue.i + 6]
        yield from (top_of(t, cue) for t in later if t.pos_ in ("PROPN", "NOUN", "PRON"))


def _phrase(head: "Token", option: Option) -> Source | None:
    """Return the phrase of a head noun, without the cue's clause, the content and commas."""
    doc, cue = head.doc, option.cue
    first, last = head.left_edge.i, head.right_edge.i
    if head.dep_ == "poss":
        last = head.i
    for child in head.rights:
        if child.left_edge.i <= cue.i <= child.right_edge.i or _tells_when(child):
            last = min(last, child.left_edge.i - 1)
    if first <= cue.i <= last:
        first, last = (cue.i + 1, last) if head.i > cue.i else (first, cue.i - 1)
    while last > head.i and _inside(doc[last], option):
        last -= 1
    while first < head.i and _inside(doc[first], option):
        first += 1
    return _bounds(doc, min(first, head.i), max(last, head.i), head)


def _tells_when(child: "Token") -> bool:
    """Tell a day that the parse hangs on a name: "Li on Monday"."""
    if child.dep_ not in ("prep", "npadvmod"):
        return False
    return any(token.ent_type_ in _TIMES for token in (child, *child.rights))


def _inside(token: "Token", option: Option) -> bool:
    return any(low <= token.idx < high for low, high in option.pieces)


def _bounds(doc: "Doc", first: int, last: int, head: "Token") -> Source | None:
    while last + 2 < len(doc) and doc[last + 1].text == "-" and not doc[last].whitespace_:
        if doc[last + 1].whitespace_:
            break
        last += 2
    while first < last and not doc[first].text.strip(_EDGE):
        first += 1
    while last > first and not doc[last].text.strip(_EDGE):
        last -= 1
    return Source(doc[first].idx, doc[last].idx + len(doc[last]), head)


def _beside_colon(option: Option) -> Source | None:
    doc, cue = option.cue.doc, option.cue
    turned = option.form == "colon-turned"
    first, last = (cue.i + 1, len(doc) - 1) if turned else (0, cue.i - 1)
    nouns = [t for t in doc[first : last + 1] if t.pos_ in ("PROPN", "NOUN")]
    if not nouns:
        return None
    return _bounds(doc, first, last, nouns[-1])
