"""Sentences of two accounts in nearly the same words, and what was changed in them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from dragoman.accounts.align import weighted
from dragoman.accounts.amounts import Amount, amounts
from dragoman.accounts.named import distance, sound
from dragoman.accounts.offices import wordings
from dragoman.accounts.rules import rules, why
from dragoman.accounts.sharing import sharing
from dragoman.accounts.told import claim
from dragoman.accounts.verdict import Sources
from dragoman.knowledge.cities import city
from dragoman.knowledge.names import fold
from dragoman.model import Claim, Finding, FindingKind, Reading, Span

_WORD = re.compile(r"[^\W_]+(?:[’'.,-][^\W_]+)*")
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]?")
SHARED = 3
"""Weighty words that two sentences share at least."""
SCORE = 0.75


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of an account with its words, their places, and the numbers in it."""

    reading: Reading
    sentence: Span
    words: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    quoted: tuple[bool, ...]
    amounts: tuple[Amount, ...]

    def span(self, first: int, end: int) -> Span:
        """Return the span of words from `first` up to, not including, `end`."""
        return Span(self.sentence.article, self.places[first][0], self.places[end - 1][1])

    def amount(self, first: int, end: int) -> Amount | None:
        """Return the number that stands in these words, if one does."""
        if first == end:
            return None
        span = self.span(first, end)
        return next((a for a in self.amounts if a.span.overlaps(span)), None)


@dataclass(frozen=True, slots=True)
class Change:
    """What stands in one line for what in the other: word numbers, ends excluded."""

    a: Line
    b: Line
    i: int
    k: int
    j: int
    m: int

    @property
    def left(self) -> list[str]:
        """The words on the first side."""
        return [w.lower() for w in self.a.words[self.i : self.k]]

    @property
    def right(self) -> list[str]:
        """The words on the second side."""
        return [w.lower() for w in self.b.words[self.j : self.m]]

    def sides(self) -> tuple[str, str]:
        """Return the words of both sides as printed."""
        return " ".join(self.a.words[self.i : self.k]), " ".join(self.b.words[self.j : self.m])


def compare_echoes(readings: Sequence[Reading], origin: Sources) -> Iterator[Finding]:
    """Yield a finding for each contradiction between sentences in nearly the same words."""
    lines = [line for r in sorted(readings, key=lambda r: r.article.id) for line in _lines(r)]
    found: dict[tuple[str, str], list[tuple[Claim, Claim]]] = {}
    for i, j in sharing([weighted(" ".join(n.words)) for n in lines], least=SHARED):
        if lines[i].sentence.article != lines[j].sentence.article:
            for change in _changes(lines[i], lines[j]):
                if named := classify(change):
                    found.setdefault(named, []).append(_claims(change))
    for (slot, rule), pairs in sorted(found.items()):
        for claims in _joined(pairs):
            yield _finding(slot, rule, claims, origin)


def _lines(reading: Reading) -> Iterator[Line]:
    numbers = amounts(reading, durations=True)
    for sentence in reading.sentences:
        text = reading.article.words(sentence)
        inside = [m.span() for m in _QUOTED.finditer(text)]
        found = list(_WORD.finditer(text))
        if len(found) >= rules("echoes")["words"]:
            yield Line(
                reading,
                sentence,
                tuple(m.group() for m in found),
                tuple((sentence.start + m.start(), sentence.start + m.end()) for m in found),
                tuple(any(a <= m.start() < b for a, b in inside) for m in found),
                tuple(n for n in numbers if sentence.covers(n.span)),
            )


def _changes(a: Line, b: Line) -> Iterator[Change]:
    """Yield the changes between two lines, if they are nearly the same."""
    left, right = [w.lower() for w in a.words], [w.lower() for w in b.words]
    if left == right or min(len(a.words), len(b.words)) < 0.6 * max(len(a.words), len(b.words)):
        return
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    limits = rules("echoes")
    if matcher.quick_ratio() < limits["same"] or matcher.ratio() < limits["same"]:
        return
    for code, i, k, j, m in matcher.get_opcodes():
        if code != "equal" and max(k - i, m - j) <= limits["changed"]:
            quoted = any(a.quoted[i:k]) or any(b.quoted[j:m])
            if not quoted:
                yield Change(a, b, i, k, j, m)


def classify(change: Change) -> tuple[str, str] | None:
    """Return the slot and rule of a change that contradicts, None for mere wording."""
    limits = rules("echoes")
    left, right = set(change.left), set(change.right)
    for words in (limits["weekdays"], limits["months"]):
        if left & set(words) and right & set(words) and not left & right & set(words):
            return "when", "when.disjoint"
    if left and right and _two_numbers(change):
        return "number", "number.disjoint"
    if _negated(change):
        return "status", "status.denied"
    if _rank(change):
        return "office", "office.rank"
    return _two_names(change)


def _negated(change: Change) -> bool:
    """Tell whether one side denies what the other says, in the same words that follow."""
    negations = set(rules("echoes")["negations"])
    if bool(negations & set(change.left)) == bool(negations & set(change.right)):
        return False
    after = (
        [w.lower() for w in change.a.words[change.k : change.k + 2]],
        [w.lower() for w in change.b.words[change.m : change.m + 2]],
    )
    return after[0] == after[1] and len(after[0]) == 2


def _two_numbers(change: Change) -> bool:
    x, y = change.a.amount(change.i, change.k), change.b.amount(change.j, change.m)
    return x is not None and y is not None and x.unit == y.unit and not x.meets(y)


def _rank(change: Change) -> bool:
    """Tell whether a rank was put before an office, or for another rank."""
    ranks = set(rules("offices")["ranks"])
    left, right = ranks.intersection(change.left), ranks.intersection(change.right)
    following = " ".join(change.a.words[change.k : change.k + 4]).lower()
    return left != right and any(following.startswith(name) for name in wordings())


def _two_names(change: Change) -> tuple[str, str] | None:
    left, right = change.sides()
    if not left or not right or not (left[0].isupper() and right[0].isupper()):
        return None
    x, y = (re.sub(r"[^a-z ]", "", fold(side)) for side in (left, right))
    if x.replace(" ", "") == y.replace(" ", ""):
        return None
    if city(left) and city(right):
        return "where", "where.disjoint"
    long = min(len(x), len(y)) >= rules("echoes")["letters"]
    if long and x[0] == y[0] and 0 < distance(x, y) <= 2 and sound(x) != sound(y):
        derived = x.startswith(y) or y.startswith(x)
        plural = {x, y} == {min(x, y), f"{min(x, y)}s"}
        if plural or (derived and abs(len(x) - len(y)) > 1):
            return None
        return "name", "name.spelling"
    return None


def _claims(change: Change) -> tuple[Claim, Claim]:
    """Return the claims of a change; what is missing on one side is shown by its neighbour."""
    return (
        _claim(change.a, change.i, change.k),
        _claim(change.b, change.j, change.m),
    )


def _claim(line: Line, first: int, end: int) -> Claim:
    if first == end:
        end = min(first + 1, len(line.words))
        first = max(0, end - 1)
    return claim(line.reading, line.span(first, end))


def _joined(pairs: Sequence[tuple[Claim, Claim]]) -> list[list[Claim]]:
    """Return the claims of pairs that touch, each group sorted."""
    groups: list[set[Claim]] = []
    for pair in pairs:
        touched = [g for g in groups if g & set(pair)]
        groups = [g for g in groups if g not in touched]
        groups.append(set(pair).union(*touched))
    ordered = [sorted(group, key=lambda c: (c.span, c.value)) for group in groups]
    return sorted(ordered, key=lambda group: group[0].span)


def _finding(slot: str, rule: str, claims: Sequence[Claim], origin: Sources) -> Finding:
    first = " / ".join(dict.fromkeys(c.value for c in claims))
    articles = [c.span.article for c in claims]
    independent = origin.independent(articles)
    about = f"{slot}: {first}"
    return Finding(slot, FindingKind.DIFFER, about, tuple(claims), independent, SCORE, why(rule))
