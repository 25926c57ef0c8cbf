"""Numbers with what they count or measure, so that those of two accounts can be compared."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.accounts.ages import AGE, CLOCK, DAY, ORDINAL, ages, hours, ordinals
from dragoman.accounts.amounts import INF, Amount, amounts
from dragoman.accounts.counted import COUNT, is_loose, measured, measures
from dragoman.accounts.rules import rules
from dragoman.accounts.told import opens_quotation
from dragoman.accounts.tolls import Toll, tolls
from dragoman.accounts.windows import meant
from dragoman.knowledge.frequency import WORD
from dragoman.model import Mention, MentionKind, Reading, Span

NEAR = 9
"""Words on each side of a number that tell what it is about."""
TIGHT = 4
"""Those that tell it best."""
_BOUNDS = re.compile(r"[,;:–—“”\"()]|\b(?:and|but|that|which|who|while|when|after|before|as)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SPREAD = re.compile(r"\bover\s+$"), re.compile(r"\b(?:for|after|of|in|by|than|is|was)\s+over\s+$")
_LIMIT = re.compile(r"\b(?:in|within)\s+(?:no|not)\s+more\s+than\s+$")
"""A time over which something is spread, and one in which it is to be done: no bounds of it."""
_FIGURES = re.compile(r"\d[\d.,]*")
OWN = frozenset({AGE, CLOCK, ORDINAL})
"""Kinds of numbers that count and measure nothing."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in one account: its kind, its range in the kind's unit, and the words for it.

    `kind` is a currency sign, "%", a measure ("time", in days) or "count"; `head` the meaning
    of the noun counted, or of what is measured ("tonnes of wheat"), "" where none is seen;
    `near`, `tight`, `clause` and `said` are the weighty meanings around it, in its clause and
    in its sentence, `plain` those near that are no names; `holder` is who is named last before
    it, `before` the word next to it. `years` are those that its sentence names, `place` is the
    number of its sentence. `loose` ones are no whole of their own: a rest, a part, a name's
    number. `toll` is what it counts where that is victims; `names` are the ids of those who are
    named in its sentence.
    """

    amount: Amount
    kind: str
    low: float
    high: float
    head: str
    near: Mapping[str, float]
    tight: Mapping[str, float]
    clause: Mapping[str, float]
    said: Mapping[str, float]
    plain: frozenset[str]
    place: int
    quoted: bool
    loose: bool
    toll: Toll | None
    names: frozenset[str]
    holder: str
    before: str
    years: frozenset[str]

    @property
    def article(self) -> str:
        """The id of the article."""
        return self.amount.span.article

    @property
    def size(self) -> float:
        """How large its unit is in the kind's unit."""
        return self.low / (self.amount.low or self.amount.high or 1.0) or 1.0

    @property
    def is_sum(self) -> bool:
        """Whether it is of money, or a share."""
        return bool(self.amount.unit) and self.kind not in OWN

    def meets(self, other: "Quantity") -> bool:
        """Tell whether both numbers can be right."""
        if self.kind.split()[0] in rules("measures"):
            slack = rules("numbers")["conversion"]
            return bool(self.low <= other.high * slack and other.low <= self.high * slack)
        if self.kind == CLOCK:
            apart = abs(self.low + self.high - other.low - other.high) / 2
            return min(apart, DAY - apart) <= (self.high - self.low + other.high - other.low) / 2
        return self.amount.meets(other.amount)

    def equals(self, other: "Quantity") -> bool:
        """Tell whether both numbers are the same."""
        return (self.low, self.high) == (other.low, other.high)

    def factor(self, other: "Quantity") -> float:
        """Return how many times as high one number is as the other."""
        ends = [q.low or q.high for q in (self, other)]
        return INF if 0 in ends or INF in ends else max(ends) / min(ends)

    def of_one_sort(self, other: "Quantity") -> bool:
        """Tell whether both count or measure things that may be the same."""
        if self.kind != other.kind:
            return False
        if not self.head or not other.head:
            return self.kind not in {COUNT, ORDINAL}
        if self.head in rules("counted")["held"] and self.holder != other.holder:
            return False
        return self.head == other.head or self.people_with(other)

    def people_with(self, other: "Quantity") -> bool:
        """Tell whether one counts people of a sort, and the other people in general."""
        people = set(rules("counted")["people"])
        return {self.head, other.head} <= people and "people" in (self.head, other.head)


def quantities(reading: Reading) -> list[Quantity]:
    """Return the numbers of a report, in order."""
    places = {sentence: number for number, sentence in enumerate(reading.sentences)}
    victims = {toll.amount.span: toll for toll in tolls(reading)}
    return sorted(
        (
            quantity(amount, places.get(amount.sentence, 99), head, toll=victims.get(amount.span))
            for amount, head in _every(reading)
        ),
        key=lambda q: q.amount.span,
    )


def _every(reading: Reading) -> Iterator[tuple[Amount, str]]:
    """Yield the numbers of a report, each with whose it is, where that is known."""
    aged = list(ages(reading))
    yield from aged
    for amount in (*amounts(reading, durations=True), *ordinals(reading), *hours(reading)):
        if not any(amount.span.overlaps(age.span) for age, _ in aged):
            yield amount, ""


def quantity(amount: Amount, place: int, head: str = "", *, toll: Toll | None = None) -> Quantity:
    """Return a number with the words around it, in sentence `place` of its report."""
    text, sentence, span = amount.reading.article.text, amount.sentence, amount.span
    before, after = text[sentence.start : span.start], text[span.end : sentence.end]
    kind, factor, thing = measured(amount, before, after)
    low, high = _ends(amount, kind, before)
    left, right = ([w for w in WORD.findall(side) if w[0].isalpha()] for side in (before, after))
    right = right[1:] if right and right[0].lower() in measures() else right
    named = [m for m in amount.reading.mentions if sentence.covers(m.span)]
    close = (*left[-NEAR:], *right[:NEAR])
    return Quantity(
        amount,
        kind,
        low * factor,
        high * factor,
        head or thing,
        meant(" ".join(close)),
        meant(" ".join((*left[-TIGHT:], *right[: TIGHT + 1]))),
        _clause(before, after),
        _words(text[sentence.start : sentence.end]),
        frozenset(meant(" ".join(w for w in close if w[0].islower()))),
        place,
        opens_quotation(before),
        thing in rules("ordinals")["names"]
        if kind == ORDINAL
        else amount.unit not in OWN and is_loose(before, after, [*left[-2:], *right[:2]]),
        toll,
        frozenset(m.entity for m in named),
        _holder(span, named),
        left[-1].lower() if left else "",
        frozenset(_YEAR.findall(text[sentence.start : sentence.end])),
    )


def _ends(amount: Amount, kind: str, before: str) -> tuple[float, float]:
    """Return the range of a number: "over five years", "in no more than 90 days" are as long."""
    over, more = _SPREAD
    if kind == "time" and over.search(before) and not more.search(before):
        return amount.low, amount.low
    if kind == "time" and _LIMIT.search(before):
        return amount.high, amount.high
    return amount.low, amount.high


def _holder(span: Span, named: Sequence[Mention]) -> str:
    """Return who is named last before a number: a person or body, where there is one."""
    before = [m for m in named if m.span.end <= span.start]
    own = [m for m in before if m.kind in (MentionKind.PERSON, MentionKind.ORGANISATION)]
    return max(own or before, key=lambda m: m.span.end).entity if before else ""


def _clause(before: str, after: str) -> Mapping[str, float]:
    """Return the weighty meanings of the clause between these words."""
    return _words(f"{_BOUNDS.split(before)[-1]} {_BOUNDS.split(after)[0]}")


def _words(text: str) -> Mapping[str, float]:
    """Return the weighty meanings of a text, without its numbers."""
    small = rules("numbers")["small"]
    return {w: weight for w, weight in meant(_FIGURES.sub(" ", text)).items() if w not in small}
