"""Choosing: at most one content for a cue, and no content twice."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dragoman.quotes.clauses import ACCORDING
from dragoman.quotes.features import cue_features, group_of, option_features
from dragoman.quotes.lexicon import is_reporting, lexicon
from dragoman.quotes.marks import last_within
from dragoman.quotes.option import Option, Piece
from dragoman.quotes.passage import Passage, cues, options
from dragoman.quotes.score import Weights

if TYPE_CHECKING:
    from spacy.tokens import Token

NEAR = 5
"""Words on either side of a cue that stands inside a quoted sentence."""
OPENINGS = "“\"'‘„«»「` "
TERM = 5
"""Words that a quoted name has at most."""


@dataclass(frozen=True, slots=True)
class Pick:
    """An option that was taken, with its probability."""

    option: Option
    score: float


def pick(place: Passage, model: Weights) -> list[Pick]:
    """Return the reports of one paragraph by the place of their cue."""
    found: list[Pick] = []
    for cue in cues(place):
        facts = cue_features(cue, place)
        if not model.passes(facts):
            continue
        readings = options(cue, place)
        if readings:
            best = _best(readings, place, model, model.sum(facts))
            least = model.threshold if group_of(cue) else model.unlisted
            if holds_marks(best.option, place):
                least = model.marked
            if best.score >= least and not _no_report(best.option, place):
                found.append(Pick(_whole(best.option, place), best.score))
    found.sort(key=lambda p: (-p.score, p.option.cue.i))
    kept: list[Pick] = []
    for one in _own_words(found):
        if not any(alike(one.option.pieces, other.option.pieces) for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda p: p.option.cue.i)


def _own_words(found: Sequence[Pick]) -> list[Pick]:
    """Return picks without "according to" one where its content has a speaker of its own."""
    out: list[Pick] = []
    for one in found:
        inner = [other for other in found if _within(other.option, one.option)]
        if not inner:
            more = max((o.score for o in found if _within(one.option, o.option)), default=0.0)
            out.append(Pick(one.option, max(one.score, more)))
    return out


def _within(inner: Option, outer: Option) -> bool:
    """Tell whether a content by a source is speech with its own speaker.

    So it is in "..., Li said, per X", and in "Li said that ..., according to a statement".
    """
    if not outer.form.startswith("by") or inner is outer or not is_reporting(inner.cue.text):
        return False
    own = inner.pieces[0][1] <= inner.cue.idx or _from_medium(outer.cue)
    held = any(low <= inner.cue.idx < high for low, high in outer.pieces)
    return own and held and 2 * shared(inner.pieces, outer.pieces) >= _size(outer.pieces)


def _from_medium(cue: "Token") -> bool:
    """Tell whether "according to" names what speech comes out in, a statement or a tweet."""
    return any(
        noun.dep_ == "pobj" and noun.lemma_.lower() in lexicon().media
        for link in cue.children
        for noun in (link, *link.children)
    )


def _size(pieces: Sequence[Piece]) -> int:
    return sum(high - low for low, high in pieces)


def _best(readings: Sequence[Option], place: Passage, model: Weights, base: float) -> Pick:
    forms = frozenset(option.form for option in readings)
    scored = [
        Pick(option, model.share(base + model.sum(option_features(option, place, forms))))
        for option in readings
    ]
    best = max(scored, key=lambda p: p.score)
    both = next((p.option for p in scored if p.option.form == "marks-both"), None)
    if both is not None and splits(both, place.text):
        sides = [[piece] for piece in both.pieces]
        if any(alike(best.option.pieces, side) for side in sides):
            return Pick(both, best.score)
    return best


def splits(both: Option, text: str) -> bool:
    """Tell whether a cue stands inside one quoted sentence: "“The talks,” Li said, “go on.”"."""
    (_, left), (right, end) = both.pieces
    cue = both.cue
    first = text[right:end].lstrip(OPENINGS)[:1]
    return (
        last_within(text, left) == ","
        and text.count(" ", left, cue.idx) <= NEAR
        and text[cue.idx + len(cue) : right].rstrip().endswith(",")
        and text.count(" ", cue.idx + len(cue), right) <= NEAR
        and (first.islower() or first == "I")
    )


def _whole(option: Option, place: Passage) -> Option:
    """Return an option with what the parse cut off from its content."""
    option = _with_object(option)
    first, *rest = option.pieces
    if option.form.startswith("ccomp-l"):
        for mark in place.marks_over(*first):
            ends = first[0] - 2 <= mark.start <= first[0] and first[1] < mark.end <= option.cue.idx
            if ends and mark.closed and all(mark.end <= low for low, _ in rest):
                return replace(option, pieces=((mark.start, mark.end), *rest))
    option = _behind_day(option)
    if option.form.startswith(("prep", "ccomp-r")) and is_reporting(option.cue.text):
        return _behind_medium(option)
    return option


def _behind_day(option: Option) -> Option:
    """Return a clause without the day of the saying: "said on Monday [it would help]"."""
    cue = option.cue
    token = cue.nbor(1) if cue.i + 1 < len(cue.doc) else cue
    if not option.form.startswith("ccomp-r") or token.idx != option.start:
        return option
    link = token.pos_ == "ADP"
    while (link or token.ent_type_ in ("DATE", "TIME")) and token.idx < option.end:
        if token.i + 1 >= len(cue.doc):
            return option
        link, token = False, token.nbor(1)
    moved = token.idx > option.start and token.nbor(-1).ent_type_ in ("DATE", "TIME")
    own = token.dep_ in ("mark", "nsubj", "nsubjpass", "expl", "det", "poss")
    noun = token.head if token.dep_ in ("det", "poss") else token
    own = own and noun.left_edge.i == token.i  # "next month's launch" is no day
    if not moved or not own or token.idx >= option.end:
        return option
    return replace(option, pieces=((token.idx, option.pieces[0][1]), *option.pieces[1:]))


def _behind_medium(option: Option) -> Option:
    """Return what a medium holds without the medium: "said in a statement [it had failed]"."""
    last, start = None, option.start
    if option.form.startswith("ccomp") and not any(
        t.idx == start and t.pos_ == "ADP" for t in option.cue.doc[option.cue.i + 1 :][:2]
    ):
        return option
    for token in option.cue.doc[option.cue.i + 1 : option.cue.i + 1 + TERM]:
        if token.lemma_.lower() in lexicon().media and token.idx < option.end:
            last = token
    if last is None or option.link == "about" or last.i + TERM >= len(last.doc):
        return option
    after = last.nbor(1)
    own = after.dep_ in ("mark", "nsubj", "nsubjpass", "expl") or after.pos_ in ("PRON", "SCONJ")
    if not own or after.idx >= option.end or option.start > last.idx:
        return option
    return replace(option, pieces=((after.idx, option.end),))


def _with_object(option: Option) -> Option:
    """Return what somebody is described as with whom it is about: "[him as a “loner”]"."""
    cue, head = option.cue, option.head
    if option.link != "as" or option.form != "prep-r" or head is None:
        return option
    about = next((c for c in cue.rights if c.dep_ == "dobj" and c.i < head.i), None)
    if about is None or option.pieces[0][0] <= about.left_edge.idx:
        return option
    return replace(option, pieces=((about.left_edge.idx, option.end),))


def _no_report(option: Option, place: Passage) -> bool:
    if option.cue.lower_ == ACCORDING and _is_manner(option.cue):
        return True
    words = place.text[option.start : option.end].lower()
    hides = words.startswith(lexicon().hidden)
    return hides or is_deed(option) or names_a_term(option, place) or _lacks_subject(option)


def _is_manner(cue: "Token") -> bool:
    """Tell "according to plan" from a source."""
    nouns = [t for link in cue.children for t in link.children if t.dep_ == "pobj"]
    bare = bool(nouns) and not any(c.dep_ in ("det", "poss", "amod") for c in nouns[0].children)
    return bare and nouns[0].lemma_.lower() in lexicon().manner


def _lacks_subject(option: Option) -> bool:
    """Tell a clause whose subject the parse gave to the cue: "those asked had expected more"."""
    head, cue = option.head, option.cue
    if head is None or cue.lemma_.lower() not in lexicon().addressing or cue.tag_ != "VBD":
        return False
    own = any(child.dep_ in ("nsubj", "nsubjpass", "expl", "csubj") for child in head.children)
    had = any(child.dep_ == "aux" and child.tag_ == "VBD" for child in head.lefts)
    return option.form.startswith("ccomp-r") and had and not own


def is_deed(option: Option) -> bool:
    """Tell whether a cue is a verb of doing with an object: "signed 11 agreements"."""
    cue = option.cue
    words = [cue.lemma_.lower(), *(c.lower_ for c in cue.rights if c.dep_ in ("prt", "prep"))]
    if " ".join(words[:2]) in lexicon().deeds:
        return True
    said = option.form.startswith(("ccomp", "marks", "host"))
    return words[0] in lexicon().deeds and not said


def holds_marks(option: Option, place: Passage) -> bool:
    """Tell whether quoted words lie in a content."""
    over = place.marks_over(option.start, option.end)
    return any(m.start < option.end and option.start < m.end for m in over)


def names_a_term(option: Option, place: Passage) -> bool:
    """Tell whether a passive cue only gives a quoted name: "a policy known as “open doors”"."""
    cue = option.cue
    if cue.tag_ != "VBN" or any(child.dep_ in ("agent", "aux") for child in cue.children):
        return False
    words = place.text[option.start : option.end].strip(" ,.")
    return holds_marks(option, place) and len(words.split()) <= TERM


def alike(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    """Tell whether two contents share at least half of the characters of both together.

    >>> alike([(0, 10)], [(2, 10)]), alike([(0, 10)], [(0, 3)])
    (True, False)
    """
    same = shared(left, right)
    total = _size(left) + _size(right) - same
    return total > 0 and 2 * same >= total


def shared(left: Sequence[Piece], right: Sequence[Piece]) -> int:
    """Return how many characters two contents share.

    >>> shared([(0, 10)], [(2, 12)])
    8
    """
    return sum(max(0, min(b, d) - max(a, c)) for a, b in left for c, d in right)
