"""Numbers for one thing in sentences that say the same."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from dragoman.accounts.align import alike, weighted
from dragoman.accounts.amounts import Amount, amounts
from dragoman.accounts.moments import Relation
from dragoman.accounts.rules import rules
from dragoman.accounts.told import claim
from dragoman.accounts.verdict import Sources, Value, Verdict, judge
from dragoman.knowledge.frequency import WORD, rarity, stem
from dragoman.model import Finding, FindingKind, Reading, Span


def compare_numbers(readings: Sequence[Reading], origin: Sources) -> Iterator[Finding]:
    """Yield a finding for each number that one account contradicts in another."""
    found = [a for r in sorted(readings, key=lambda r: r.article.id) for a in amounts(r)]
    for group in _groups(found):
        values = [Value(claim(a.reading, a.span), a) for a in group]
        about = "number: " + _about(group)
        finding = judge("number", about, values, _relate, origin)
        if finding and finding.kind is FindingKind.DIFFER:
            yield finding


def _groups(found: Sequence[Amount]) -> list[list[Amount]]:
    """Return the numbers that are about one thing, with each account's best one."""
    links = [
        (-score, i, j)
        for i, j in combinations(range(len(found)), 2)
        if (score := likeness(found[i], found[j])) >= rules("numbers")["agree"]
    ]
    of = {i: [i] for i in range(len(found))}
    for _, i, j in sorted(links):
        a, b = of[i], of[j]
        held = {found[k].reading.article.id for k in a}
        if a is not b and not any(found[k].reading.article.id in held for k in b):
            a.extend(b)
            of.update((k, a) for k in b)
    joined = {min(group): sorted(group) for group in of.values() if len(group) > 1}
    return [[found[k] for k in joined[first]] for first in sorted(joined)]


def likeness(a: Amount, b: Amount) -> float:
    """Return how likely two numbers of different accounts are about one thing, 0 to 1."""
    if a.reading.article.id == b.reading.article.id or a.unit != b.unit:
        return 0.0
    shared = near(a).keys() & near(b).keys()
    if sum(rarity(word) for word in shared) < rules("numbers")["near"]:
        return 0.0
    if not a.unit and not counted(a) & counted(b):
        return 0.0
    # A bonus for numbers that agree, so that they find each other first.
    bonus = 0.2 if a.meets(b) else 0.0
    return min(1.0, round(_alike(a, b) + bonus, 6))


def _alike(a: Amount, b: Amount) -> float:
    return alike(_without(a), _without(b))


def _without(amount: Amount) -> str:
    """Return the words of a number's sentence without numbers."""
    return re.sub(r"\d[\d.,]*", " ", amount.reading.article.words(amount.sentence))


def near(amount: Amount) -> dict[str, float]:
    """Return the weighty stems around a number."""
    before, after = _around(amount)
    window = int(rules("numbers")["window"])
    return weighted(" ".join([*before[-window:], *after[:window]]))


def counted(amount: Amount) -> set[str]:
    """Return the stems of the words that follow a number, one of which it counts."""
    return {stem(word) for word in _around(amount)[1][:3] if rarity(stem(word)) > 0.5}


def _around(amount: Amount) -> tuple[list[str], list[str]]:
    text, sentence, span = amount.reading.article.text, amount.sentence, amount.span
    before = [w for w in WORD.findall(text[sentence.start : span.start]) if not w[0].isdigit()]
    after = [w for w in WORD.findall(text[span.end : sentence.end]) if not w[0].isdigit()]
    return before, after


def _relate(a: Value[Amount], b: Value[Amount]) -> Verdict:
    left, right = a.is_, b.is_
    if left.meets(right):
        same = left.low == right.low and left.high == right.high
        return Verdict(Relation.SAME if same else Relation.FITS, "number.equal")
    if (
        _alike(left, right) < rules("numbers")["differ"]
        or not _same_words(left, right)
        or _stands(left, right)
        or _stands(right, left)
        or _parted(left)
        or _parted(right)
    ):
        return Verdict(Relation.UNKNOWN, "number.equal")
    return Verdict(Relation.CLASH, "number.disjoint", 0.7)


def _same_words(a: Amount, b: Amount) -> bool:
    """Tell whether the words near two numbers share more than names."""
    shared = near(a).keys() & near(b).keys()
    common = {w for w in shared if any(stem(x) == w and x[0].islower() for x in _words(a))}
    return bool(sum(rarity(word) for word in common) >= rules("numbers")["common"])


def _parted(amount: Amount) -> bool:
    """Tell whether a number is one of several of the same things, or of what is left of them."""
    before, after = _around(amount)
    if {w.casefold() for w in (*before[-2:], *after[:2])} & set(rules("numbers")["rest"]):
        return True
    mates = (m for m in amounts(amount.reading) if m.sentence == amount.sentence)
    return any(
        m.span != amount.span and m.unit == amount.unit and counted(m) & counted(amount)
        for m in mates
    )


def _stands(one: Amount, other: Amount) -> bool:
    """Tell whether a number also stands elsewhere in the account it is compared with."""
    return any(
        mate.unit == one.unit and one.meets(mate) and mate.span != other.span
        for mate in amounts(other.reading)
    )


def _about(group: Sequence[Amount]) -> str:
    """Return the words that all sentences of a group share, as the first prints them."""
    shared = set.intersection(*({*near(a)} for a in group[:2]))
    text = _words(group[0])
    words = [w for w in text if stem(w) in shared]
    return ", ".join(list(dict.fromkeys(words))[:4])


def _words(amount: Amount) -> list[str]:
    sentence: Span = amount.sentence
    return WORD.findall(amount.reading.article.words(sentence))
