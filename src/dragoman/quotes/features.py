"""What the model looks at: named facts about a cue and one reading of its content."""

from bisect import bisect_left
from typing import TYPE_CHECKING

from dragoman.quotes.lexicon import Lexicon, lexicon
from dragoman.quotes.marks import Marked, last_within
from dragoman.quotes.option import Option
from dragoman.quotes.passage import Passage

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = ("nsubj", "nsubjpass", "agent", "csubj")
_STEPS = (1, 2, 3, 4, 6, 9, 14, 22, 40)


def cue_features(cue: "Token", place: Passage) -> list[str]:
    """Return facts about a possible cue, the same for each of its contents."""
    words = lexicon()
    lemma = cue.lemma_.lower()
    group = group_of(cue, words)
    out = [f"lem={lemma}", f"cls={group}", f"pos={cue.pos_}", f"dep={cue.dep_}"]
    subject = subject_of(cue)
    kind = _kind_of_subject(subject)
    out += [
        f"sub={kind}",
        f"cls|sub={group}|{kind}",
        f"tag={cue.tag_}",
        f"lem|tag={lemma}|{cue.tag_}",
    ]
    if subject is not None:
        out.append(f"sublem={subject.lemma_.lower()}")
    children = cue.children
    for child in children:
        if child.dep_ in ("aux", "neg", "auxpass"):
            out += [f"aux={child.lower_}", f"cls|aux={group}|{child.lower_}"]
    out.append(f"head={cue.head.lemma_.lower()}|{cue.dep_}")
    if any(m.start < cue.idx < m.end for m in place.marks_over(cue.idx, cue.idx)):
        out += ["inside", f"inside|cls={group}"]
    if place.title:
        out += ["title", f"title|pos={cue.pos_}"]
    if cue.i:
        out.append(f"prev={cue.nbor(-1).lower_}")
    return out


def option_features(option: Option, place: Passage, forms: frozenset[str]) -> list[str]:
    """Return facts about one reading; `forms` are those of the cue's other readings."""
    words = lexicon()
    cue, form, text = option.cue, option.form, place.text
    lemma = cue.lemma_.lower()
    group = group_of(cue, words)
    first = text[option.start : option.start + 40].split(None, 1)[0].lower()
    size = _bucket(sum(text.count(" ", a, b) + 1 for a, b in option.pieces))
    out = [
        f"form={form}",
        f"form|lem={form}|{lemma}",
        f"form|cls={form}|{group}",
        f"form|tag={form}|{cue.tag_}",
        f"form|dep={form}|{cue.dep_}",
        f"form|size={form}|{size}",
        f"link|lem={option.link}|{lemma}",
        f"link|cls={option.link}|{group}|{form}",
        f"form|link={form}|{option.link}",
        f"first={first.strip(_MARKS)}",
        f"form|first={form}|{first.strip(_MARKS)}",
        f"form|after={form}|{text[option.end : option.end + 2].strip()[:1] or 'end'}",
        f"form|last={form}|{text[option.end - 1] if not text[option.end - 1].isalnum() else 'w'}",
    ]
    if option.head is not None:
        out += [f"form|hpos={form}|{option.head.pos_}", f"hlem={option.head.lemma_.lower()}"]
        kind = _kind_of_subject(subject_of(option.head))
        out.append(f"hsub={kind}|{form}")
        if form.startswith(("ccomp-r", "xcomp-r", "run-ccomp", "dobj-r", "run-dobj")):
            out += [f"tail={fact}|{form}" for fact in _tail(option.head)]
    out += [f"with={form}|{other}" for other in sorted(forms) if other != form]
    out += _mark_features(option, place)
    out += _gap_features(option, text, group)
    return out


def _tail(head: "Token") -> list[str]:
    """Return what hangs loosely behind the head of a content."""
    out = []
    for child in head.rights:
        if child.dep_ in ("advcl", "conj", "parataxis", "relcl", "acl"):
            edge = child.left_edge
            comma = "," if edge.i and edge.nbor(-1).text == "," else ""
            own = any(c.dep_ in _SUBJECTS for c in child.lefts)
            out.append(f"{comma}{child.dep_}{'+' if own else '-'}{edge.lower_ if own else ''}")
    return out


_MARKS = "“”\"'’‘.,;:!?()"


def _mark_features(option: Option, place: Passage) -> list[str]:
    out = []
    for mark in place.marks_over(option.start, option.end):
        if mark.start >= option.end:
            break
        for low, high in option.pieces:
            if mark.end <= low or mark.start >= high:
                continue
            relation = _relation(mark, low, high)
            out.append(f"mark={relation}|{option.form}")
            if relation == "holds":
                before = place.text[low : mark.start].rstrip()[-1:]
                out.append(f"within={before if not before.isalnum() else 'w'}|{option.form}")
    if option.form.startswith("marks"):
        low, high = option.pieces[0] if "left" in option.form else option.pieces[-1]
        words = place.text[low:high]
        inner = words.strip(_MARKS + " ")
        out += [
            f"msize={_bucket(words.count(' ') + 1)}|{option.form}",
            f"mend={words[-2:-1] if not words[-2:-1].isalnum() else 'w'}|{option.form}",
            f"mcase={'up' if inner[:1].isupper() else 'low'}|{option.form}",
            f"sides={_sides(option.cue, place)}|{option.form}",
        ]
    return out or ["mark=none"]


def _sides(cue: "Token", place: Passage) -> str:
    """Return how the quoted words before and after a cue are set off from it."""
    text, marks = place.text, place.marks
    after = bisect_left(marks, cue.idx, key=lambda mark: mark.start)
    left = right = "-"
    if after and marks[after - 1].end <= cue.idx:
        mark = marks[after - 1]
        left = f"{_sign(last_within(text, mark.end))}{_bucket(text.count(' ', mark.end, cue.idx))}"
    if after < len(marks):
        gap = text[cue.idx + len(cue) : marks[after].start]
        right = f"{_sign(gap.strip()[-1:])}{_bucket(gap.count(' '))}"
    return f"{left}~{right}"


def _sign(char: str) -> str:
    return "w" if char.isalnum() else char


def _relation(mark: Marked, low: int, high: int) -> str:
    if abs(mark.start - low) <= 1 and abs(mark.end - high) <= 1:
        return "same"
    if low <= mark.start and mark.end <= high:
        return "holds"
    if mark.start <= low and high <= mark.end:
        return "inside"
    return "cuts"


def _gap_features(option: Option, text: str, group: str) -> list[str]:
    cue = option.cue
    end = cue.idx + len(cue)
    gap = ""
    if option.start >= end:
        gap = text[end : option.start]
    elif option.pieces[0][1] <= cue.idx:
        gap = text[option.pieces[0][1] : cue.idx]
    form = option.form
    size = _bucket(gap.count(" "))
    out = [f"gap={size}|{form}", f"gap|cls={size}|{group}|{form[:5]}"]
    tight = gap.strip()
    if tight:
        out += [f"gapend={tight[-1]}|{form}", f"gapstart={tight[0]}|{form}"]
        if "," in tight:
            out.append(f"gapcomma|{form}")
    return out


def _bucket(number: int) -> int:
    for place, step in enumerate(_STEPS):
        if number <= step:
            return place
    return len(_STEPS)


def subject_of(token: "Token") -> "Token | None":
    """Return the grammatical subject of a verb, its own or the one it shares."""
    for _ in range(4):
        for child in token.children:
            if child.dep_ in _SUBJECTS:
                return child
        if token.dep_ not in ("conj", "xcomp", "advcl", "aux") or token.head.i == token.i:
            return None
        token = token.head
    return None


def _kind_of_subject(subject: "Token | None") -> str:
    if subject is None:
        return "none"
    if subject.pos_ == "PRON":
        return str(subject.lower_)
    return f"{subject.pos_}-{subject.ent_type_}" if subject.ent_type_ else subject.pos_


def group_of(cue: "Token", words: Lexicon | None = None) -> str:
    """Return the lexicon class of a cue."""
    words = words or lexicon()
    if cue.lower_ in words.heads:
        return "phrase"
    return words.class_of(cue.lemma_.lower(), cue.pos_)
