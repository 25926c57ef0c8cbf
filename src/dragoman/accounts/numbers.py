"""Numbers for one thing that two accounts give in their own words."""

import math
from collections.abc import Iterator, Mapping, Sequence

from dragoman.accounts.moments import Relation
from dragoman.accounts.quantities import Quantity, quantities
from dragoman.accounts.rules import rules
from dragoman.accounts.sharing import sharing
from dragoman.accounts.told import claim
from dragoman.accounts.topic import about
from dragoman.accounts.verdict import Sources, Value, Verdict, judge
from dragoman.model import Finding, FindingKind, Reading

LATE = 8
"""Number of the sentence after which a report grows late."""
SMALL = 10
"""Counts below this are of many things in every report."""
Quantities = Mapping[str, Sequence[Quantity]]
"""The numbers of each article."""


def compare_numbers(readings: Sequence[Reading], origin: Sources) -> Iterator[Finding]:
    """Yield a finding for each number that one account contradicts in another."""
    ordered = sorted(readings, key=lambda r: r.article.id)
    found = {reading.article.id: quantities(reading) for reading in ordered}

    def relate(a: Value[Quantity], b: Value[Quantity]) -> Verdict:
        return _relate(a.is_, b.is_, found)

    for group in _groups([q for own in found.values() for q in own], found):
        values = [Value(claim(q.amount.reading, q.amount.span), q) for q in group]
        finding = judge("number", about(group), values, relate, origin)
        if finding and finding.kind is FindingKind.DIFFER:
            yield finding


def _groups(every: Sequence[Quantity], found: Quantities) -> list[list[Quantity]]:
    """Return the numbers that are about one thing, with each account's best one."""
    links = []
    for i, j in sharing([q.said for q in every], least=1):
        score = _paired(every[i], every[j], found)
        if score >= rules("numbers")["pair"]:
            links.append((-score, i, j))
    of = {i: [i] for i in range(len(every))}
    for _, i, j in sorted(links):
        a, b = of[i], of[j]
        held = {every[k].article for k in a}
        if a is not b and not any(every[k].article in held for k in b):
            a.extend(b)
            of.update((k, a) for k in b)
    joined = {min(group): sorted(group) for group in of.values() if len(group) > 1}
    return [[every[k] for k in joined[first]] for first in sorted(joined)]


def _paired(a: Quantity, b: Quantity, found: Quantities) -> float:
    """Return how likely two numbers are about one thing, more so where they agree."""
    if a.article == b.article or not a.of_one_sort(b):
        return 0.0
    score = likelihood(a, b, found)
    if a.meets(b):
        return round(1 - 0.3 * (1 - score), 6)
    return round(score, 6) if a.factor(b) <= rules("numbers")["factor"] else 0.0


def likelihood(a: Quantity, b: Quantity, found: Quantities) -> float:
    """Return how likely two numbers are about one thing, whatever they are, 0 to 1."""
    weights = rules("numbers")["weights"]
    seen = evidence(a, b, found)
    return 1 / (1 + math.exp(-sum(weights[name] * value for name, value in seen.items())))


def evidence(a: Quantity, b: Quantity, found: Quantities) -> dict[str, float]:
    """Return what speaks for two numbers being about one thing, by name."""
    said, _ = _shared(a.said, b.said)
    tight, tight_share = _shared(a.tight, b.tight, but=a.head)
    return {
        "bias": 1.0,
        "people": float(a.head != b.head and a.people_with(b)),
        "of": float(a.kind != "count" and a.head == b.head != ""),
        "near": _shared(a.near, b.near)[1],
        "said": min(said, 40) / 10,
        "tight": min(tight, 12) / 5,
        "tight_share": tight_share,
        "alone": sum(1 / len(_mates(q, found[q.article])) for q in (a, b)),
        "late": float(min(a.place, b.place) > LATE),
        "names": float(min(len(a.names & b.names), 3)),
        "short": sum(3 / (3 + len(found[q.article])) for q in (a, b)),
        "time": float(a.kind == "time"),
        "sum": float(bool(a.amount.unit)),
    }


def _shared(
    a: Mapping[str, float], b: Mapping[str, float], *, but: str = ""
) -> tuple[float, float]:
    """Return the weight of the words that both hold, and its share of the poorer side."""
    left, right = ({w: v for w, v in words.items() if w != but} for words in (a, b))
    both = sum(left[word] for word in sorted(left.keys() & right.keys()))
    least = min(sum(left.values()), sum(right.values()))
    return both, both / least if least else 0.0


def _mates(one: Quantity, own: Sequence[Quantity]) -> list[Quantity]:
    """Return the numbers of an account that are of one's own sort, itself among them."""
    return [q for q in own if q.kind == one.kind and (q.head == one.head or q.kind != "count")]


def _relate(a: Quantity, b: Quantity, found: Quantities) -> Verdict:
    if a.meets(b):
        return Verdict(Relation.SAME if a.equals(b) else Relation.FITS, "number.equal")
    limits = rules("numbers")
    score = likelihood(a, b, found) if a.of_one_sort(b) else 0.0
    doubtful = (
        (a.toll and b.toll)
        or score < limits["time" if a.kind == "time" else "differ"]
        or a.factor(b) > limits["factor"]
        or a.loose
        or b.loose
        or a.quoted != b.quoted
        or (score < limits["bare"] and _is_bare(a, b))
        or _moves(a)
        or _moves(b)
        or _stands(a, b, found)
        or _stands(b, a, found)
        or _parted(a, found)
        or _parted(b, found)
    )
    if doubtful:
        return Verdict(Relation.UNKNOWN, "number.equal")
    return Verdict(Relation.CLASH, "number.disjoint", round(score, 3))


def _is_bare(a: Quantity, b: Quantity) -> bool:
    """Tell whether two sums, or small counts, stand among words of which they share but names."""
    if a.kind == "count":
        if max(a.high, b.high) >= SMALL:
            return False
        return not a.tight.keys() & b.tight.keys() - {a.head}
    return bool(a.amount.unit) and not a.plain & b.plain


def _moves(one: Quantity) -> bool:
    return is_moving(one.amount.reading.article.words(one.amount.sentence))


def is_moving(sentence: str) -> bool:
    """Tell whether a sentence is about prices that change from hour to hour."""
    return not set(rules("numbers")["moving"]).isdisjoint(sentence.lower().split())


def _stands(one: Quantity, other: Quantity, found: Quantities) -> bool:
    """Tell whether a number also stands elsewhere in the account it is compared with."""
    mates = (q for q in found[other.article] if q is not other and q.of_one_sort(one))
    return any(one.meets(mate) for mate in mates)


def _parted(one: Quantity, found: Quantities) -> bool:
    """Tell whether a number is one of several of the same things in its sentence."""
    return any(
        mate.amount.sentence == one.amount.sentence
        and mate is not one
        and mate.kind == one.kind
        and mate.head == one.head != ""
        for mate in found[one.article]
    )
