"""Numbers with what they count or measure, so that those of two accounts can be compared."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from dragoman.accounts.amounts import INF, Amount, amounts
from dragoman.accounts.rules import rules
from dragoman.accounts.told import opens_quotation
from dragoman.accounts.tolls import COUNTED_ON, sorts, tolls
from dragoman.accounts.windows import meaning, meant
from dragoman.knowledge.frequency import WORD, stem
from dragoman.model import Reading

NEAR = 9
"""Words on each side of a number that tell what it is about."""
TIGHT = 4
"""Those that tell it best."""
_COUNT = "count"
_BREAK = re.compile(r"[^\s\-'’]")
_MEASURED = re.compile(r"[\s-]*(?P<unit>[A-Za-z]+)(?:\s+of\s+(?P<of>.*))?", re.DOTALL)
_SHARE = re.compile(r"\W*(?:per ?cent|percent)?\s*(?:of\s+(?:the\s+|all\s+)?)?", re.IGNORECASE)
_LABEL = re.compile(r"(?:[A-Z][\w’']*\.?|\b[Nn]os?\.|#|\b[Nn]umber)\s*-?$")
_PART = re.compile(r"\binclud(?:es|ing|ed)\s+(?:\w+\s+){0,2}$")
_MAGNITUDE = re.compile(r"\bmagnitude(?:\s+of)?\s+$"), re.compile(r"[\s-]magnitude\b")
_SERIES = re.compile(
    r"\s+(?:in|of|out of)\s+(?:the\s+)?(?:more than\s+)?(?:\d|[a-z]+teen\b|five\b|ten\b)"
)
_OFFSET = re.compile(r"[\s-]\w+\s+(?:later|before|earlier|after|ago|apart|since|into)\b")
_OF_SERIES = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine)\s+(?:in|out of)\s+$"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in one account: its kind, its range in the kind's unit, and the words for it.

    `kind` is a currency sign, "%", a measure ("time", in days) or "count"; `head` the meaning
    of the noun counted, or of what is measured ("tonnes of wheat"), "" where none is seen;
    `near`, `tight` and `said` are the weighty meanings around it and in its sentence, `plain`
    those near that are no names. `place` is the number of its sentence. `loose` ones are no
    whole of their own: a rest, a part, a name's number. `toll` tells whether it counts victims,
    as `tolls` reads them; `names` are the ids of those who are named in its sentence.
    """

    amount: Amount
    kind: str
    low: float
    high: float
    head: str
    near: Mapping[str, float]
    tight: Mapping[str, float]
    said: Mapping[str, float]
    plain: frozenset[str]
    place: int
    quoted: bool
    loose: bool
    toll: bool
    names: frozenset[str]

    @property
    def article(self) -> str:
        """The id of the article."""
        return self.amount.span.article

    def meets(self, other: "Quantity") -> bool:
        """Tell whether both numbers can be right."""
        if self.kind in rules("measures"):
            slack = rules("numbers")["conversion"]
            return bool(self.low <= other.high * slack and other.low <= self.high * slack)
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
            return self.kind != _COUNT
        return self.head == other.head or self.people_with(other)

    def people_with(self, other: "Quantity") -> bool:
        """Tell whether one counts people of a sort, and the other people in general."""
        people = set(rules("counted")["people"])
        return {self.head, other.head} <= people and "people" in (self.head, other.head)


def quantities(reading: Reading) -> list[Quantity]:
    """Return the numbers of a report, in order."""
    places = {sentence: number for number, sentence in enumerate(reading.sentences)}
    victims = {toll.amount.span for toll in tolls(reading)}
    return [
        quantity(a, places.get(a.sentence, 99), toll=a.span in victims)
        for a in amounts(reading, durations=True)
    ]


def quantity(amount: Amount, place: int, *, toll: bool = False) -> Quantity:
    """Return a number with the words around it, in sentence `place` of its report."""
    text, sentence, span = amount.reading.article.text, amount.sentence, amount.span
    before, after = text[sentence.start : span.start], text[span.end : sentence.end]
    kind, factor, head = _measure(amount.unit, before, after)
    left, right = ([w for w in WORD.findall(side) if w[0].isalpha()] for side in (before, after))
    close = (*left[-NEAR:], *right[:NEAR])
    return Quantity(
        amount,
        kind,
        amount.low * factor,
        amount.high * factor,
        head,
        meant(" ".join(close)),
        meant(" ".join((*left[-TIGHT:], *right[: TIGHT + 1]))),
        meant(re.sub(r"\d[\d.,]*", " ", text[sentence.start : sentence.end])),
        frozenset(meant(" ".join(w for w in close if w[0].islower()))),
        place,
        opens_quotation(before),
        _is_loose(before, after, [*left[-2:], *right[:2]]),
        toll,
        frozenset(m.entity for m in amount.reading.mentions if sentence.covers(m.span)),
    )


def _measure(unit: str, before: str, after: str) -> tuple[str, float, str]:
    """Return what a number between these words is of: kind, factor and noun."""
    if _MAGNITUDE[0].search(before) or _MAGNITUDE[1].match(after):
        return "magnitude", 1.0, ""
    if unit == "%":
        found = _SHARE.match(after)
        return unit, 1.0, noun(after[found.end() :] if found else after)
    if unit:
        return unit, 1.0, ""
    match = _MEASURED.match(after)
    if match and (known := measures().get(match["unit"].lower())):
        return (*known, noun(match["of"] or "", mass=True))
    return _COUNT, 1.0, noun(after)


@cache
def measures() -> dict[str, tuple[str, float]]:
    """Return the kind and the factor of each word for a unit, singular and plural."""
    found = {}
    for kind, units in rules("measures").items():
        for unit, factor in units.items():
            found[unit] = found[f"{unit}s"] = (kind, float(factor))
    return found


def _sense(word: str) -> str:
    return sorts().get(word.lower(), meaning(stem(word)))


def noun(after: str, *, mass: bool = False) -> str:
    """Return the meaning of the noun that words begin with, "" where there is none.

    A `mass` noun has no plural ("Ukrainian wheat"): it is the last of them.

    >>> noun(" Russian diplomats to leave")
    'diplomat'
    """
    run = list(_run(after))
    if not run:
        return ""
    nouns = [i for i, word in enumerate(run) if _is_plural(word)]
    last = nouns[0] if nouns else len(run) - 1 if mass else 0
    while last + 1 in nouns:
        last += 1
    return _sense(run[last])


def _run(after: str) -> Iterator[str]:
    """Yield the words up to the first that ends a noun phrase."""
    stops, adjectives = set(rules("counted")["stops"]), set(rules("counted")["adjectives"])
    end = 0
    for number, match in enumerate(WORD.finditer(after)):
        word = match.group()
        verb = number > 0 and word.endswith("ed") and word.lower() not in adjectives
        ended = _BREAK.search(after[end : match.start()]) or not word[0].isalpha()
        if ended or verb or word.lower() in stops or number == 5:
            return
        end = match.end()
        yield word


def _is_plural(word: str) -> bool:
    plain = word.lower()
    return plain in sorts() or (len(plain) > 3 and plain.endswith("s") and plain[-2] != "s")


def _is_loose(before: str, after: str, beside: Sequence[str]) -> bool:
    """Tell whether a number counts a rest or a part, or belongs to a name or a date."""
    words = {w.casefold() for w in beside}
    if "than" not in words and words & set(rules("numbers")["rest"]):
        return True
    label = _LABEL.search(before[-30:])
    if label and before.strip() != label.group() and not _begins(before, label.start()):
        first = label.group().strip().lower()
        return first not in rules("counted")["hedging"]
    part = _PART.search(before[-40:]) or _OF_SERIES.search(before[-30:])
    return bool(part or _SERIES.match(after) or COUNTED_ON.match(after) or _OFFSET.match(after))


def _begins(before: str, place: int) -> bool:
    """Tell whether a word at the end of these stands first in its clause."""
    start = len(before) - min(len(before), 30) + place
    return not before[:start].strip() or before[:start].rstrip()[-1] in ".:;?!”“\"'—–("
