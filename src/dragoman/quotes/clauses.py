"""Contents by grammar: the clauses and phrases that a possible cue word governs."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.quotes.lexicon import lexicon
from dragoman.quotes.option import Option, Piece

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_CLAUSAL = frozenset(("ccomp", "xcomp", "acl", "csubj"))
_NOMINAL = frozenset(("dobj", "attr", "oprd", "acomp", "dative", "nsubjpass"))
_HANGING = frozenset(("parataxis", "dep", "advcl", "ccomp"))
_TAIL = _CLAUSAL | frozenset(("dobj", "prep", "oprd", "acomp", "attr", "agent", "advcl", "prt"))
_HOSTED = frozenset(("per", "in", "for", "to", "by", "from", "with"))
ACCORDING = "according"
FEW = 3
"""Tokens a content must have to be cut shorter."""
_LOOSE = frozenset(("advcl", "conj", "cc", "prep", "npadvmod", "parataxis", "relcl", "acl"))
_BREAKS = frozenset(("—", "–", "--", ";", ":", "-"))
_EDGE = " \t\u00a0\n,;:–—-."


def clause_options(cue: "Token") -> Iterator[Option]:
    """Yield what a verb, noun, adjective or preposition may report, by the dependency parse."""
    if cue.lower_ == ACCORDING:
        yield from _of_preposition(cue)
    elif cue.pos_ in ("VERB", "AUX"):
        yield from _of_verb(cue)
    elif cue.pos_ in ("NOUN", "ADJ", "PROPN"):
        yield from _of_noun(cue)
    else:
        yield from _of_preposition(cue)


def is_candidate(token: "Token") -> bool:
    """Tell whether a token can be a cue at all: a word with something to report."""
    pos = token.pos_
    if pos == "VERB" or token.lower_ == ACCORDING:
        return True
    if pos in ("NOUN", "ADJ"):
        return any(
            child.dep_ in ("acl", "prep", "ccomp", "xcomp", "relcl") for child in token.rights
        ) or token.dep_ in ("nsubj", "attr")
    return pos in ("ADP", "SCONJ") and _hosted(token)


def _hosted(token: "Token") -> bool:
    hosted: bool = token.dep_ == "prep" and token.lower_ in _HOSTED
    return hosted and token.head.lower_ != ACCORDING


def _of_verb(cue: "Token") -> Iterator[Option]:
    rights = [c for c in cue.rights if c.dep_ in _TAIL and c.lower_ != ACCORDING]
    for child in cue.children:
        if child.dep_ in _CLAUSAL or child.dep_ in _NOMINAL:
            yield _option(cue, child.dep_, child)
            yield from _cuts(cue, child)
        elif child.dep_ == "prep":
            yield from _under(cue, child)
            yield from _in_medium(cue, child)
        elif child.dep_ == "advcl" and child.i > cue.i:
            yield _option(cue, "advcl", child)
    yield from _runs(cue, rights)
    yield from _host(cue)


def _cuts(cue: "Token", head: "Token") -> Iterator[Option]:
    """Yield a content without what hangs on behind it: ", pointing to ...", " — though"."""
    doc = cue.doc
    first, last = head.left_edge.i, head.right_edge.i
    if head.i < cue.i or last - first < 2 * FEW:
        return
    ends: list[int] = []
    for child in head.rights:
        edge = child.left_edge.i
        if child.dep_ in _LOOSE and edge - first > FEW and edge > head.i:
            ends.append(edge)
    for token in doc[first + FEW : last]:
        # A hyphen breaks a sentence only between blanks.
        if token.text in _BREAKS and (token.text != "-" or token.nbor(-1).whitespace_):
            ends.append(token.i)
    for place, end in enumerate(sorted(set(ends))[:3]):
        piece = _trim(doc, first, end - 1)
        if piece:
            link = doc[end].lower_ if doc[end].text in _BREAKS else doc[end].dep_ + doc[end].lower_
            before = "," if doc[end - 1].text == "," else ""
            yield Option(cue, f"{head.dep_}-cut{min(place, 1)}", (piece,), before + link, head)


def _under(cue: "Token", link: "Token") -> Iterator[Option]:
    for child in link.children:
        if child.dep_ in ("pobj", "pcomp", "prep"):
            yield _option(cue, f"prep-{child.dep_}", child, link=link.lower_)
    yield _option(cue, "prep", link, link=link.lower_)


def _in_medium(cue: "Token", link: "Token") -> Iterator[Option]:
    """Yield a clause that the parse ties to a medium: "said in a statement [that it had failed]".

    A clause that tells of the medium itself, "a statement that was read out", is none.
    """
    for noun in link.rights:
        if noun.dep_ != "pobj" or noun.lemma_.lower() not in lexicon().media:
            continue
        for child in noun.rights:
            first = child.left_edge
            told = child.dep_ in ("relcl", "acl") and first.lower_ == "that"
            if told and first.i == noun.i + 1 and first.dep_ in ("det", "mark"):
                yield _option(cue, "ccomp", child, link="that")


def _runs(cue: "Token", rights: "list[Token]") -> Iterator[Option]:
    """Yield runs over several complements: "called on [the US to lead]"."""
    if len(rights) < 2:
        return
    doc = cue.doc
    last = rights[-1].right_edge.i
    plain = [child for child in rights if child.dep_ != "advcl"]
    ends = sorted({last, plain[-1].right_edge.i if plain else last})
    for place, child in enumerate(rights[:-1][:3]):
        first = child.left_edge.i
        form = f"run-{child.dep_}"
        if child.dep_ == "prep" and child.right_edge.i > child.i:
            first, form = child.i + 1, f"run-prep-{child.lower_}"
        for end in ends:
            if end > child.right_edge.i:
                tag = "" if end == ends[-1] else "-short"
                piece = _trim(doc, first, end)
                if piece:
                    yield Option(cue, f"{form}{tag}{min(place, 1)}", (piece,), "", child)


def _host(cue: "Token") -> Iterator[Option]:
    """Yield the sentence that a verb is put into or behind: "The plan, he said, is dead"."""
    head = cue.head
    if cue.dep_ in _HANGING and head.i != cue.i and head.pos_ in ("VERB", "AUX"):
        yield from _around(cue, f"host-{cue.dep_}", head, cue.left_edge.i, cue.right_edge.i)


def _around(cue: "Token", form: str, head: "Token", low: int, high: int) -> Iterator[Option]:
    doc = cue.doc
    first, last = head.left_edge.i, head.right_edge.i
    pieces = [_trim(doc, first, low - 1), _trim(doc, high + 1, last)]
    kept = tuple(piece for piece in pieces if piece)
    if len(kept) == 2 and _begins_anew(doc, high + 1, last):
        yield Option(cue, f"{form}-left", kept[:1], "", head)
    elif len(kept) == 2:
        yield Option(cue, f"{form}-both", kept, "", head)
        yield Option(cue, f"{form}-left", kept[:1], "", head)
        yield Option(cue, f"{form}-right", kept[1:], "", head)
    elif kept:
        side = "left" if pieces[0] else "right"
        yield Option(cue, f"{form}-{side}1", kept, "", head)


def _begins_anew(doc: "Doc", first: int, last: int) -> bool:
    """Tell whether the words behind an attribution are the next clause: ", and on Friday"."""
    while first <= last and not doc[first].text.strip(_EDGE):
        first += 1
    return first <= last and bool(doc[first].dep_ == "cc")


def _of_noun(cue: "Token") -> Iterator[Option]:
    for child in cue.rights:
        if child.dep_ in ("acl", "ccomp", "xcomp", "relcl"):
            yield _option(cue, f"noun-{child.dep_}", child)
        elif child.dep_ == "prep":
            yield from _under(cue, child)
    head = cue.head
    if cue.dep_ in ("nsubj", "nsubjpass") and head.pos_ in ("AUX", "VERB"):
        for child in head.rights:
            if child.dep_ in ("ccomp", "xcomp", "attr", "acomp"):
                yield _option(cue, f"pred-{child.dep_}", child, link=head.lemma_)
    if cue.dep_ in ("dobj", "pobj", "attr"):
        for child in head.rights:
            if child.dep_ in ("ccomp", "acl", "xcomp") and child.i > cue.i:
                yield _option(cue, f"beside-{child.dep_}", child, link=head.lemma_)


def _of_preposition(cue: "Token") -> Iterator[Option]:
    """Yield the clause or phrase that "according to X" stands by."""
    head = cue.head
    low, high = cue.left_edge.i, cue.right_edge.i
    if head.i == cue.i:
        return
    yield from _around(cue, "by", head, low, high)
    climbed = head
    for _ in range(4):
        if climbed.pos_ in ("VERB", "AUX") or climbed.head.i == climbed.i:
            break
        climbed = climbed.head
    if climbed.i != head.i:
        yield from _around(cue, "by-up", climbed, low, high)
    yield from _beside(cue, low, high)


def _beside(cue: "Token", low: int, high: int) -> Iterator[Option]:
    """Yield the words of the sentence before and after a phrase, without asking the parse."""
    doc, sent = cue.doc, cue.sent
    starts = {sent.start: "by-before"}
    for token in doc[sent.start : low]:
        if token.dep_ == "cc" and low - token.i > FEW:
            starts[token.i + 1] = "by-before-cc"
        elif token.text in (",", "—", "–", ":", ";") and low - token.i > FEW:
            starts[token.i + 1] = "by-before-comma"
    for start, form in list(starts.items())[:1] + list(starts.items())[1:][-2:]:
        piece = _trim(doc, start, low - 1)
        if piece:
            yield Option(cue, form, (piece,), "", cue.head)
    if low <= sent.start + 1:
        comma = next((t.i for t in doc[cue.i : sent.end] if t.text == ","), high)
        for form, start in (("by-after", high + 1), ("by-after-comma", comma + 1)):
            piece = _trim(doc, start, sent.end - 1)
            if piece:
                yield Option(cue, form, (piece,), "", cue.head)


def _option(cue: "Token", form: str, head: "Token", *, link: str = "") -> Option:
    doc = cue.doc
    first, last = head.left_edge.i, head.right_edge.i
    side = "r" if head.i > cue.i else "l"
    if first <= cue.i <= last:
        first, last = (cue.i + 1, last) if head.i > cue.i else (first, cue.i - 1)
    if not link:
        link = doc[first].lower_ if doc[first].dep_ in ("mark", "aux") else ""
    piece = _trim(doc, first, last) or (head.idx, head.idx + len(head))
    return Option(cue, f"{form}-{side}", (piece,), link, head)


def _trim(doc: "Doc", first: int, last: int) -> Piece | None:
    """Return the characters from token `first` to `last`, without punctuation at the ends."""
    while first <= last and (doc[first].text.strip(_EDGE) == ""):
        first += 1
    while last >= first and (doc[last].text.strip(_EDGE) == ""):
        last -= 1
    if first > last or (first == last and doc[first].is_quote):
        return None
    return doc[first].idx, doc[last].idx + len(doc[last])
