"""How likely two numbers are about one thing, whatever they are."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dragoman.accounts.ages import AGE, CLOCK, ORDINAL
from dragoman.accounts.counted import COUNT
from dragoman.accounts.odds import LATE, chance, shared
from dragoman.accounts.quantities import Quantity, quantities
from dragoman.accounts.rules import rules
from dragoman.accounts.windows import meant
from dragoman.model import Reading, Span


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of each account of a story, and in how many sentences each meaning stands."""

    of: Mapping[str, Sequence[Quantity]]
    held: Mapping[str, int]
    sentences: int
    known: dict[tuple[Span, Span], float] = field(default_factory=dict)
    """The likelihoods that were worked out already."""

    def every(self) -> list[Quantity]:
        """Return the numbers of all accounts."""
        return [q for own in self.of.values() for q in own]

    def own(self, word: str) -> float:
        """Return how much a meaning is one thing's own, and not the whole story's, 0 to 1."""
        return math.log((self.sentences + 1) / (self.held.get(word, 0) + 0.5)) / math.log(
            self.sentences + 2
        )


def numbers_of(readings: Sequence[Reading]) -> Numbers:
    """Return the numbers of a story's accounts."""
    held: Counter[str] = Counter()
    for reading in readings:
        for sentence in reading.sentences:
            held.update(meant(reading.article.words(sentence)).keys())
    ordered = sorted(readings, key=lambda r: r.article.id)
    of = {reading.article.id: quantities(reading) for reading in ordered}
    return Numbers(of, held, sum(len(r.sentences) for r in readings))


def likelihood(a: Quantity, b: Quantity, story: Numbers) -> float:
    """Return how likely two numbers are about one thing, whatever they are, 0 to 1."""
    first, second = sorted((a, b), key=lambda q: q.amount.span)
    pair = first.amount.span, second.amount.span
    if pair not in story.known:
        weights, seen = rules("numbers")["weights"], evidence(first, second, story)
        story.known[pair] = chance(weights, seen)
    return story.known[pair]


def evidence(a: Quantity, b: Quantity, story: Numbers) -> dict[str, float]:
    """Return what speaks for two numbers being about one thing, by name."""
    said, _ = shared(a.said, b.said)
    tight, _ = shared(a.tight, b.tight, but={a.head})
    _, clause_share = shared(a.clause, b.clause, but={a.head})
    own = sum(
        a.clause[w] * story.own(w) for w in sorted(a.clause.keys() & b.clause.keys() - {a.head})
    )
    return {
        "bias": 1.0,
        "people": float(a.head != b.head and a.people_with(b)),
        "of": float(a.kind != COUNT and a.head == b.head != ""),
        "near": shared(a.near, b.near)[1],
        "said": min(said, 40) / 10,
        "tight": min(tight, 12) / 5,
        "clause_share": clause_share,
        "own": own / 5,
        "before": float(a.before == b.before != ""),
        "years": float(bool(a.years ^ b.years)),
        "holder": float(a.holder == b.holder != ""),
        "alone": sum(1 / len(mates(q, story.of[q.article])) for q in (a, b)),
        "late": float(min(a.place, b.place) > LATE),
        "names": float(min(len(a.names & b.names), 3)),
        "short": sum(3 / (3 + len(story.of[q.article])) for q in (a, b)),
        "time": float(a.kind == "time"),
        "offset": float(" " in a.kind),
        "rate": float(a.kind == "%"),
        "named": float(a.kind == "%" and a.head == b.head and a.head in rules("rates")),
        "age": float(a.kind == AGE),
        "clock": float(a.kind == CLOCK),
        "ordinal": float(a.kind == ORDINAL),
        "sum": float(a.is_sum and a.kind != "%"),
    }


def mates(one: Quantity, own: Sequence[Quantity]) -> list[Quantity]:
    """Return the numbers of an account that are of one's own sort, itself among them."""
    return [q for q in own if q.kind == one.kind and (q.head == one.head or q.kind != COUNT)]
