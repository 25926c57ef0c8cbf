"""Numbers for one thing that two accounts give in their own words."""

from collections.abc import Iterator, Sequence

from dragoman.accounts.moments import Relation
from dragoman.accounts.pairing import Numbers, likelihood, numbers_of
from dragoman.accounts.quantities import Quantity
from dragoman.accounts.rules import rules
from dragoman.accounts.sharing import sharing
from dragoman.accounts.told import claim
from dragoman.accounts.topic import about
from dragoman.accounts.verdict import Sources, Value, Verdict, judge
from dragoman.model import Finding, FindingKind, Reading

SMALL = 10
"""Counts below this are of many things in every report."""


def compare_numbers(readings: Sequence[Reading], origin: Sources) -> Iterator[Finding]:
    """Yield a finding for each number that one account contradicts in another."""
    story = numbers_of(readings)

    def relate(a: Value[Quantity], b: Value[Quantity]) -> Verdict:
        return _relate(a.is_, b.is_, story)

    for group in _groups(story.every(), story):
        values = [Value(claim(q.amount.reading, q.amount.span), q) for q in group]
        finding = judge("number", about(group), values, relate, origin)
        if finding and finding.kind is FindingKind.DIFFER:
            yield finding


def _groups(every: Sequence[Quantity], story: Numbers) -> list[list[Quantity]]:
    """Return the numbers that are about one thing, with each account's best one."""
    links = []
    for i, j in sharing([_keys(q) for q in every], least=1):
        score = _paired(every[i], every[j], story)
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


def _keys(one: Quantity) -> set[str]:
    """Return the words by which others that may be about the same thing are found."""
    return {*one.said, *([f"{one.kind} {one.head}"] if one.head else [])}


def _paired(a: Quantity, b: Quantity, story: Numbers) -> float:
    """Return how likely two numbers are about one thing, more so where they agree."""
    if a.article == b.article or not a.of_one_sort(b):
        return 0.0
    score = likelihood(a, b, story)
    if a.meets(b):
        return round(1 - 0.3 * (1 - score), 6)
    return round(score, 6) if a.factor(b) <= rules("numbers")["factor"] else 0.0


def _relate(a: Quantity, b: Quantity, story: Numbers) -> Verdict:
    if a.meets(b):
        return Verdict(Relation.SAME if a.equals(b) else Relation.FITS, "number.equal")
    limits = rules("numbers")
    score = likelihood(a, b, story) if a.of_one_sort(b) else 0.0
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
        or _stands(a, b, story)
        or _stands(b, a, story)
        or _parted(a, story)
        or _parted(b, story)
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


def _stands(one: Quantity, other: Quantity, story: Numbers) -> bool:
    """Tell whether a number also stands elsewhere in the account it is compared with."""
    mates = (q for q in story.of[other.article] if q is not other and q.of_one_sort(one))
    return any(one.meets(mate) for mate in mates)


def _parted(one: Quantity, story: Numbers) -> bool:
    """Tell whether a number is one of several of the same things in its sentence."""
    return any(
        mate.amount.sentence == one.amount.sentence
        and mate is not one
        and mate.kind == one.kind
        and mate.head == one.head != ""
        for mate in story.of[one.article]
    )
