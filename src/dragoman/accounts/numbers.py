"""Numbers for one thing in sentences that say the same."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.accounts.align import alike, weighted
from dragoman.accounts.amounts import INF, Amount, amounts
from dragoman.accounts.moments import Relation
from dragoman.accounts.rules import rules
from dragoman.accounts.sharing import sharing
from dragoman.accounts.told import claim
from dragoman.accounts.verdict import Sources, Value, Verdict, judge
from dragoman.knowledge.frequency import WORD, rarity, stem
from dragoman.model import Finding, FindingKind, Reading

PHRASE = 7
"""Words after a number that may say what it is about."""
COUNTED = 3
"""Words after a number one of which it counts."""


@dataclass(frozen=True, slots=True)
class Number:
    """An amount with the words around it.

    `near` are the weighty stems around it, `common` those of them that are no names,
    `counted` the stems of the words that follow it, `text` its sentence without numbers;
    `quoted` tells whether it stands in quotation marks.
    """

    amount: Amount
    before: tuple[str, ...]
    after: tuple[str, ...]
    near: Mapping[str, float]
    common: frozenset[str]
    counted: frozenset[str]
    text: str
    quoted: bool


def compare_numbers(readings: Sequence[Reading], origin: Sources) -> Iterator[Finding]:
    """Yield a finding for each number that one account contradicts in another."""
    ordered = sorted(readings, key=lambda r: r.article.id)
    numbers = [number(amount) for reading in ordered for amount in amounts(reading)]
    by_article: dict[str, list[Number]] = {}
    for one in numbers:
        by_article.setdefault(one.amount.span.article, []).append(one)

    def relate(a: Value[Number], b: Value[Number]) -> Verdict:
        mates = [by_article[v.is_.amount.span.article] for v in (a, b)]
        return _relate(a.is_, b.is_, mates[0], mates[1])

    for group in _groups(numbers):
        values = [Value(claim(n.amount.reading, n.amount.span), n) for n in group]
        finding = judge("number", about(group), values, relate, origin)
        if finding and finding.kind is FindingKind.DIFFER:
            yield finding


def number(amount: Amount) -> Number:
    """Return an amount with the words around it."""
    text, sentence, span = amount.reading.article.text, amount.sentence, amount.span
    before = tuple(w for w in WORD.findall(text[sentence.start : span.start]) if w.isalpha())
    after = tuple(w for w in WORD.findall(text[span.end : sentence.end]) if w.isalpha())
    window = int(rules("numbers")["window"])
    close = (*before[-window:], *after[:window])
    return Number(
        amount,
        before,
        after,
        weighted(" ".join(close)),
        frozenset(stem(w) for w in close if w[0].islower()),
        frozenset(stem(w) for w in after[:COUNTED] if rarity(stem(w)) > 0.5 or _is_plural(w)),
        re.sub(r"\d[\d.,]*", " ", text[sentence.start : sentence.end]),
        _is_quoted(text[sentence.start : span.start]),
    )


def _is_plural(word: str) -> bool:
    """Tell whether a word looks like a noun of several, however common it is."""
    return word.islower() and len(word) > 4 and word.endswith("s") and not word.endswith("ss")


def _is_quoted(before: str) -> bool:
    """Tell whether a quotation was opened and not closed."""
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _groups(found: Sequence[Number]) -> list[list[Number]]:
    """Return the numbers that are about one thing, with each account's best one."""
    links = [
        (-score, i, j)
        for i, j in sharing([n.near for n in found], least=1)
        if (score := likeness(found[i], found[j])) >= rules("numbers")["agree"]
    ]
    of = {i: [i] for i in range(len(found))}
    for _, i, j in sorted(links):
        a, b = of[i], of[j]
        held = {found[k].amount.span.article for k in a}
        if a is not b and not any(found[k].amount.span.article in held for k in b):
            a.extend(b)
            of.update((k, a) for k in b)
    joined = {min(group): sorted(group) for group in of.values() if len(group) > 1}
    return [[found[k] for k in joined[first]] for first in sorted(joined)]


def likeness(a: Number, b: Number) -> float:
    """Return how likely two numbers of different accounts are about one thing, 0 to 1."""
    x, y = a.amount, b.amount
    if x.span.article == y.span.article or x.unit != y.unit:
        return 0.0
    shared = a.near.keys() & b.near.keys()
    counted = a.counted & b.counted
    if not x.unit and not counted:
        return 0.0
    # A thing counted, and what is done to it, say enough.
    deed = (a.common & b.common & shared) - counted
    least = rules("numbers")["deed" if counted and deed else "near"]
    if sum(a.near[word] for word in sorted(shared)) < least:
        return 0.0
    # A bonus for numbers that agree, so that they find each other first.
    bonus = 0.2 if x.meets(y) else 0.0
    return min(1.0, round(alike(a.text, b.text) + bonus, 6))


def _relate(a: Number, b: Number, mates_a: Sequence[Number], mates_b: Sequence[Number]) -> Verdict:
    x, y = a.amount, b.amount
    if x.meets(y):
        same = x.low == y.low and x.high == y.high
        return Verdict(Relation.SAME if same else Relation.FITS, "number.equal")
    doubtful = (
        alike(a.text, b.text) < rules("numbers")["differ"]
        or a.quoted != b.quoted
        or _moves(a)
        or _moves(b)
        or not _same_words(a, b)
        or _stands(a, b, mates_b)
        or _stands(b, a, mates_a)
        or _parted(a, mates_a)
        or _parted(b, mates_b)
    )
    if doubtful:
        return Verdict(Relation.UNKNOWN, "number.equal")
    return Verdict(Relation.CLASH, "number.disjoint", 0.7)


def _moves(one: Number) -> bool:
    """Tell whether a sentence is about prices that change from hour to hour."""
    return not set(rules("numbers")["moving"]).isdisjoint(one.text.lower().split())


def _same_words(a: Number, b: Number) -> bool:
    """Tell whether the words near two numbers share more than names."""
    shared = a.near.keys() & b.near.keys() & a.common & b.common
    return bool(sum(a.near[word] for word in sorted(shared)) >= rules("numbers")["common"])


def _stands(one: Number, other: Number, mates: Sequence[Number]) -> bool:
    """Tell whether a number also stands elsewhere in the account it is compared with."""
    return any(
        mate.amount.unit == one.amount.unit
        and one.amount.meets(mate.amount)
        and (mate.amount.high < INF or mate.counted & one.counted)
        and mate.amount.span != other.amount.span
        for mate in mates
    )


def _parted(one: Number, mates: Sequence[Number]) -> bool:
    """Tell whether a number is one of several of the same things, or of what is left of them."""
    beside = [w.casefold() for w in (*one.before[-2:], *one.after[:2])]
    if "than" not in beside and set(beside) & set(rules("numbers")["rest"]):
        return True
    return any(
        mate.amount.sentence == one.amount.sentence
        and mate.amount.span != one.amount.span
        and mate.amount.unit == one.amount.unit
        and mate.counted & one.counted
        for mate in mates
    )


def about(group: Sequence[Number]) -> str:
    """Return what numbers are about, in the words of the shortest clause that holds one.

    The noun that is counted with its modifiers, or of a sum what stands before it.
    """
    phrases = (_phrase(one, group) for one in group)
    return min(phrases, key=lambda p: (not p, " " not in p, len(p), p))


def _phrase(one: Number, group: Sequence[Number]) -> str:
    shared = {w for w in one.near if all(w in other.near for other in group)}
    if not shared:
        shared = {w for w in one.near if any(w in o.near for o in group if o is not one)}
    counted = _run(one.after[:PHRASE], shared, from_start=True)
    if counted and not one.amount.unit:
        return counted
    before = _clause(one)
    return _run(before, shared) or counted or _run(one.after[:PHRASE], shared)


def _clause(one: Number) -> list[str]:
    """Return the words before a number in its clause, as printed."""
    text = one.amount.reading.article.text[one.amount.sentence.start : one.amount.span.start]
    last = re.split(r"[,;:–—“”\"(]|\b(?:that|which|but)\b", text)[-1]
    words = WORD.findall(last)
    if len(words) and last == text and not _is_name(one):
        words[0] = words[0].lower()
    return words


def _is_name(one: Number) -> bool:
    start = one.amount.sentence.start
    return any(m.span.start <= start < m.span.end for m in one.amount.reading.mentions)


def _run(words: Sequence[str], shared: set[str], *, from_start: bool = False) -> str:
    """Return the stretch of words from the first shared one, or the start, to the last."""
    stops = set(rules("numbers")["phrase_ends"])
    places = [i for i, w in enumerate(words) if stem(w) in shared]
    if not places:
        return ""
    first = 0 if from_start else places[0]
    found: list[str] = []
    for word in words[first : places[-1] + 1]:
        if word.lower() in stops:
            break
        found.append(word)
    while found and not rarity(stem(found[-1])):
        found.pop()
    return " ".join(found)
