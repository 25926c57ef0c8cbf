"""Choosing: at most one content for a cue, and no content twice."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dragoman.quotes.features import cue_features, group_of, option_features
from dragoman.quotes.lexicon import is_reporting, lexicon
from dragoman.quotes.option import Option, Piece
from dragoman.quotes.passage import Passage, cues, options
from dragoman.quotes.score import Weights

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
            listed = bool(group_of(cue)) or holds_marks(best.option, place)
            least = model.threshold if listed else model.unlisted
            if best.score >= least and not _no_report(best.option, place):
                found.append(Pick(_with_object(best.option), best.score))
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
    """Tell whether a content by a source is speech with its own speaker: "..., Li said, per X"."""
    if not outer.form.startswith("by") or inner is outer or not is_reporting(inner.cue.text):
        return False
    behind = inner.pieces[0][1] <= inner.cue.idx
    return (
        behind
        and alike(inner.pieces, outer.pieces)
        and any(low <= inner.cue.idx < high for low, high in outer.pieces)
    )


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
        text[left - 2] == ","
        and text.count(" ", left, cue.idx) <= NEAR
        and text[cue.idx + len(cue) : right].rstrip().endswith(",")
        and text.count(" ", cue.idx + len(cue), right) <= NEAR
        and (first.islower() or first == "I")
    )


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
    return is_deed(option) or names_a_term(option, place) or _lacks_subject(option)


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
    said = option.form.startswith(("ccomp", "marks", "host"))
    return option.cue.lemma_.lower() in lexicon().deeds and not said


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
    shared = sum(max(0, min(b, d) - max(a, c)) for a, b in left for c, d in right)
    total = sum(b - a for a, b in left) + sum(d - c for c, d in right) - shared
    return total > 0 and 2 * shared >= total
