"""Numbers for one thing that two accounts give in their own words."""

from collections.abc import Iterator, Sequence

from dragoman.accounts.ages import CLOCK, ORDINAL
from dragoman.accounts.amounts import Amount
from dragoman.accounts.apart import bound, is_passing
from dragoman.accounts.counted import COUNT
from dragoman.accounts.happenings import is_earlier
from dragoman.accounts.moments import Relation
from dragoman.accounts.pairing import Numbers, likelihood, numbers_of
from dragoman.accounts.quantities import Quantity
from dragoman.accounts.rules import rules
from dragoman.accounts.sharing import sharing
from dragoman.accounts.told import claim
from dragoman.accounts.tolls import Toll, relate_tolls
from dragoman.accounts.topic import about
from dragoman.accounts.verdict import Sources, Value, Verdict, differing
from dragoman.model import Finding, MentionKind, Reading

SMALL = 10
"""Counts below this are of many things in every report."""


def compare_numbers(readings: Sequence[Reading], origin: Sources) -> Iterator[Finding]:
    """Yield a finding for each number that one account contradicts in another."""
    story = numbers_of(readings)

    def relate(a: Value[Quantity], b: Value[Quantity]) -> Verdict:
        return _relate(a.is_, b.is_, story)

    for group in _groups(story.every(), story):
        values = [Value(claim(q.amount.reading, q.amount.span), q) for q in group]
        slot = "when" if group[0].kind == CLOCK else "number"
        yield from differing(slot, about(group), values, relate, origin)


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
    return round(score, 6) if a.factor(b) <= rules("numbers")["furthest"] else 0.0


def _relate(a: Quantity, b: Quantity, story: Numbers) -> Verdict:
    verdict = _verdict(a, b)
    if verdict.relation is not Relation.CLASH:
        return verdict
    score = likelihood(a, b, story) if a.of_one_sort(b) else 0.0
    if score < _least(a, b) or _is_doubtful(a, b) or _is_rivalled(a, b, score, story):
        return Verdict(Relation.UNKNOWN, "number.equal")
    return Verdict(Relation.CLASH, verdict.rule, round(score, 3))


def _verdict(a: Quantity, b: Quantity) -> Verdict:
    """Return how two numbers relate if they are about one thing."""
    if a.toll and b.toll:
        return relate_tolls(a.toll, b.toll)
    if a.meets(b):
        return Verdict(Relation.SAME if a.equals(b) else Relation.FITS, "number.equal")
    return Verdict(Relation.CLASH, "when.hour" if a.kind == CLOCK else "number.disjoint")


def _least(a: Quantity, b: Quantity) -> float:
    """Return how likely two numbers must be about one thing to differ.

    The further they are from each other, the more.
    """
    limits = rules("numbers")
    least = limits["time" if a.kind == "time" else "differ"]
    if abs(a.size - b.size) > 0.01 * a.size:
        least = max(least, limits["turned"])
    if a.kind == ORDINAL or " " in a.kind:
        least = limits["order"]
    if a.kind == CLOCK:
        least = limits["hour"]
    if _is_bare(a, b):
        least = max(least, limits["bare"])
    if a.quoted != b.quoted:
        least = max(least, limits["quoted"])
    if a.factor(b) > limits["factor"]:
        least = max(least, limits["far"])
    return float(least)


def _is_doubtful(a: Quantity, b: Quantity) -> bool:
    """Tell whether one of two numbers is of a kind that says too little by itself."""
    far = a.factor(b) > rules("numbers")["factor" if a.is_sum else "furthest"]
    tolls = a.toll is not None and b.toll is not None and _is_other_toll(a.toll, b.toll)
    return a.loose or b.loose or far or _moves(a) or _moves(b) or tolls or _is_other_hour(a, b)


def _is_other_toll(a: Toll, b: Toll) -> bool:
    """Tell whether two tolls may be of two happenings, or one of more places."""
    if any(is_earlier(t.amount.reading, t.amount.sentence) for t in (a, b)):
        return True
    left, right = (_places(t.amount) for t in (a, b))
    return left != right and bool(left and right) and (left <= right or right <= left)


def _places(amount: Amount) -> set[str]:
    reading, sentence = amount.reading, amount.sentence
    kind = MentionKind.PLACE
    return {m.entity for m in reading.mentions if m.kind is kind and sentence.covers(m.span)}


def _is_rivalled(a: Quantity, b: Quantity, score: float, story: Numbers) -> bool:
    """Tell whether another number may be the one that either is to be compared with.

    The same number elsewhere in the other account, or one more of the same things in the
    other's sentence, if it is nearly as likely about the same thing.
    """
    need = score * rules("numbers")["rival"]
    for one, other in ((a, b), (b, a)):
        for mate in story.of[other.article]:
            if mate is other or not mate.of_one_sort(one) or not _is_beside(mate, one, other):
                continue
            held = likelihood(one, mate, story)
            if held > need and held >= _best(mate, story.of[one.article], story):
                return True
    return False


def _is_beside(mate: Quantity, one: Quantity, other: Quantity) -> bool:
    """Tell whether a number is the same as one, or counts the same things beside the other."""
    if mate.amount.sentence == other.amount.sentence and mate.head == other.head:
        return not mate.loose
    return one.meets(mate) and one.factor(mate) <= rules("numbers")["factor"]


def _best(one: Quantity, own: Sequence[Quantity], story: Numbers) -> float:
    """Return how likely a number is about the same as the best of another account."""
    return max(likelihood(one, q, story) for q in own if q.of_one_sort(one))


def _is_bare(a: Quantity, b: Quantity) -> bool:
    """Tell whether two sums, or small counts, stand among words of which they share but names."""
    shared = sum(a.near.get(word, 0.0) for word in a.plain & b.plain - {a.head})
    if a.kind == COUNT:
        return max(a.low, b.low) < SMALL and not shared
    named = a.kind == "%" and a.head in rules("rates")
    return a.is_sum and not named and shared < rules("numbers")["sum"]


def _moves(one: Quantity) -> bool:
    sentence = one.amount.reading.article.words(one.amount.sentence)
    return is_moving(sentence) or is_passing(sentence)


def _is_other_hour(a: Quantity, b: Quantity) -> bool:
    """Tell whether one of two hours alone is the bound of a time: "before noon"."""
    return a.kind == CLOCK and _bound(a) != _bound(b)


def _bound(one: Quantity) -> str:
    return bound(one.amount.reading, one.amount.span)


def is_moving(sentence: str) -> bool:
    """Tell whether a sentence is about prices that change from hour to hour."""
    return not set(rules("numbers")["moving"]).isdisjoint(sentence.lower().split())
