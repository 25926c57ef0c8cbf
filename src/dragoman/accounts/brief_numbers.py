"""Numbers that two short accounts give of one thing in different words."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product

from dragoman.accounts.ages import AGE, CLOCK, ORDINAL
from dragoman.accounts.amounts import INF
from dragoman.accounts.brief import acts_alike, brief_ones, count_alike, counts_anyone
from dragoman.accounts.counted import COUNT
from dragoman.accounts.number_roles import role
from dragoman.accounts.numbers import is_moving
from dragoman.accounts.pairing import Numbers, likelihood, numbers_of
from dragoman.accounts.quantities import Quantity
from dragoman.accounts.rules import rules
from dragoman.accounts.told import claim
from dragoman.accounts.verdict import Sources, clashing
from dragoman.model import Clause, Finding, Reading

Scores = Mapping[tuple[int, int], float]
"""How likely numbers of two accounts are of one thing, by their places in both lists."""


def compare_brief_numbers(readings: Sequence[Reading], origin: Sources) -> Iterator[Finding]:
    """Yield a finding for each number of one account that clashes with its mate in another.

    In short accounts a thing is counted once: two numbers are mates if each is the likeliest
    of its sort for the other one, those that agree among them.
    """
    short = brief_ones(readings)
    if len(short) < 2:
        return
    story = numbers_of(readings)
    for a, b in combinations(short, 2):
        left, right = ([q for q in story.of[r.article.id] if _is_plain(q)] for r in (a, b))
        scores = _scores(left, right, story)
        for i, j in _mates(_without_equals(scores, left, right)):
            one, other = left[i], right[j]
            if one.meets(other) or _ratio(one, other) <= rules("brief")["nearest"]:
                continue
            if _is_told_in_parts(one, right) or _is_told_in_parts(other, left):
                continue
            claims = [claim(q.amount.reading, q.amount.span) for q in (one, other)]
            score = min(round(scores[i, j], 3), 1.0)
            yield clashing("number", "number.brief", claims, origin, score=score)


def _is_told_in_parts(one: Quantity, others: Sequence[Quantity]) -> bool:
    """Tell whether two numbers of another account of the same sort add up to one."""
    parts = (q.low for q in others if _sort(one, q) in {"same", "like"})
    return any(abs(x + y - one.low) < 0.5 * one.size for x, y in combinations(parts, 2))


def _ratio(a: Quantity, b: Quantity) -> float:
    """Return how many times as high one number is as the other, by the middle of their ranges."""
    middles = [q.low if q.high == INF else (q.low + q.high) / 2 for q in (a, b)]
    return max(middles) / min(middles) if min(middles) else INF


def _is_plain(one: Quantity) -> bool:
    """Tell whether a number counts or measures a whole of something, in the account's words."""
    words = one.amount.reading.article.words(one.amount.sentence)
    return one.kind not in {AGE, CLOCK, ORDINAL} and not (
        one.loose or one.amount.vague or is_moving(words)
    )


def _scores(left: Sequence[Quantity], right: Sequence[Quantity], story: Numbers) -> Scores:
    found = {}
    for (i, a), (j, b) in product(enumerate(left), enumerate(right)):
        sort = _sort(a, b)
        alike = bool(sort) and _verbs_alike(a, b)
        if not sort or not (a.meets(b) or _ratio(a, b) <= rules("brief")["furthest"]):
            continue
        if sort == "anyone" and not alike:
            continue
        score = likelihood(a, b, story) + alike * rules("brief")["verbs"]
        units = abs(a.size - b.size) > 0.01 * a.size and sort == "unit"
        turned = units and rules("numbers")["turned"]
        if score >= max(rules("brief")[sort], turned):
            found[i, j] = score
    return found


def _sort(a: Quantity, b: Quantity) -> str:
    """Return how alike what two numbers are of is, "" if they are of two things."""
    if a.kind != b.kind or (a.toll and b.toll and a.toll.sort != b.toll.sort):
        return ""
    framed = role(a), role(b)
    if all(framed) and framed[0] != framed[1]:
        return ""
    if (a.head and a.head == b.head) or (framed[0] and framed[0] == framed[1]):
        return "same"
    if a.kind != COUNT:
        return "unit"
    if count_alike(a.head, b.head):
        return "like"
    return "anyone" if counts_anyone(a.head) or counts_anyone(b.head) else ""


def _verbs_alike(a: Quantity, b: Quantity) -> bool:
    """Tell whether two numbers stand in clauses whose verbs tell one act, or its effect."""
    left, right = a.amount.reading, b.amount.reading
    return any(acts_alike(x, left, y, right) for x, y in product(_clauses(a), _clauses(b)))


def _clauses(one: Quantity) -> list[Clause]:
    """Return the clauses that a number is part of, those of "be" left out.

    "Two ships are to be let through" lets ships through, though "be" holds the words for them.
    """
    clauses = (c for c in one.amount.reading.clauses if c.lemma not in _PLAIN)
    return [c for c in clauses if c.holds(one.amount.span) or _has(c, one)]


def _has(clause: Clause, one: Quantity) -> bool:
    """Tell whether a number stands in the phrase for whom or what a clause is about."""
    return any(p.span.covers(one.amount.span) for p in (*clause.subjects, *clause.objects))


_PLAIN = frozenset({"be", "have"})


def _without_equals(
    scores: Scores, left: Sequence[Quantity], right: Sequence[Quantity]
) -> dict[tuple[int, int], float]:
    """Leave out numbers that are the same in both accounts: each has its mate."""
    equal = [(i, j) for i, j in sorted(scores) if left[i].equals(right[j])]
    return {
        (i, j): v for (i, j), v in scores.items() if not any(i == x or j == y for x, y in equal)
    }


def _mates(scores: Scores) -> Iterator[tuple[int, int]]:
    """Yield the pairs of which each is the likeliest for the other, with no rival near."""
    for (i, j), score in sorted(scores.items()):
        need = score * rules("brief")["rival"]
        rivals = (v for (x, y), v in scores.items() if (x == i) != (y == j))
        if all(rival < need for rival in rivals):
            yield i, j
