"""The days of two sentences that tell of one thing."""

import re
from functools import lru_cache
from itertools import product

from dragoman.accounts.align import CLASH, kinship, sides, weighted
from dragoman.accounts.apart import dates_one_deed
from dragoman.accounts.moments import gap, is_weekday, near_days
from dragoman.accounts.numbers import is_moving
from dragoman.accounts.parallels import Line, Pair, lemma, overlap
from dragoman.accounts.rules import rules
from dragoman.accounts.told import Told
from dragoman.knowledge.frequency import rarity
from dragoman.knowledge.names import name_words
from dragoman.model import Mention, MentionKind, QuoteKind, Reading, Span, Timex

DAY = re.compile(r"\d{4}-\d\d-\d\d|XXXX-WXX-\d$|XXXX-\d\d-\d\d")
_RELATIVE = re.compile(r"\bdays (?:after|before|earlier|later)\b")
"""A second day, told by its distance from the one that is named."""
Clash = tuple[str, str, Span, Span]
"""A slot, the rule that says it clashes, and the words of both sides."""


def day_clash(pair: Pair) -> Clash | None:
    """Return the days of two sentences that tell of one thing, where they name no day in common."""
    a, b = pair.sides
    left, right = _named_days(a), _named_days(b)
    if any(is_moving(n.text) or _RELATIVE.search(n.text) for n in pair.sides):
        return None
    if is_other_deed(a, b):
        return None
    for x, y in product(left, right):
        if not _apart(a, x, b, y) or not dates_one_deed(pair, x.span, y.span):
            continue
        if _is_about_one(pair, x.span, y.span):
            alone = len(left) == len(right) == 1
            if (alone or _says_enough(around(pair, x.span, y.span), a, b)) and not any(
                _told_elsewhere(m.reading, d, n) for m, d, n in ((a, y, b), (b, x, a))
            ):
                return "when", "when.restated", x.span, y.span
    return None


def _apart(a: Line, x: Timex, b: Line, y: Timex) -> bool:
    """Tell whether two days are not one, and yet near enough for one of them to be wrong."""
    weekday = is_weekday(a.reading, x) or is_weekday(b.reading, y)
    left, right = near_days(x.value, y.value, weekday=weekday)
    return bool(left and right and 0 < gap(left, right) <= rules("parallels")["days"])


@lru_cache(maxsize=4096)
def _named_days(line: Line) -> list[Timex]:
    """Return the days that a sentence names outside quotations."""
    own = [d for d in line.reading.dates if line.sentence.covers(d.span)]
    dates = [d for d in own if DAY.match(d.value) and (d.type == "DATE" or _names_day(line, d))]
    quoted = [
        span
        for q in line.reading.quotes
        if q.balanced
        for span in q.content
        if q.kind is QuoteKind.DIRECT
    ]
    return [
        d
        for d in dates
        if not line.is_quoted(d.span.start - line.sentence.start)
        and not any(span.covers(d.span) for span in quoted)
    ]


def around(pair: Pair, x: Span, y: Span) -> frozenset[str]:
    """Return the weighty stems around two places of the sentences that both have."""
    a, b = pair.sides
    return a.around(x.start - a.sentence.start) & b.around(y.start - b.sentence.start)


def _is_about_one(pair: Pair, x: Span, y: Span) -> bool:
    """Tell whether two places stand in the telling of one thing.

    The words around both say enough; or one of them is in both, and the sentences are alike.
    """
    a, b = pair.sides
    shared = around(pair, x, y)
    if pair.close and _says_enough(shared, a, b):
        return True
    limits = rules("parallels")["alike"]
    told = names(a, b)
    common = [w for w in a.weights if w in b.weights and w not in told]
    near = shared - told
    return bool(
        near
        and pair.score >= limits["share"]
        and pair.weight >= limits["weight"]
        and len(common) + len(near) >= limits["words"]
        and _one_voice(a, b)
    )


def is_other_deed(a: Line, b: Line) -> bool:
    """Tell whether the deeds of one sort in two sentences are all those of other sides."""
    told = [
        [Told(n.reading, e) for e in n.reading.events if e.sentence == n.sentence] for n in (a, b)
    ]
    alike = [(x, y) for x, y in product(*told) if kinship(x, y)]
    return bool(alike) and all(sides(x, y) == CLASH for x, y in alike)


def _one_voice(a: Line, b: Line) -> bool:
    """Tell whether the first person, or else body, of each sentence is named in the other."""
    for kind in (MentionKind.PERSON, MentionKind.ORGANISATION):
        first = [
            next((m for m in n.mentions if m.kind is kind and not m.pronoun), None) for n in (a, b)
        ]
        if first[0] and first[1]:
            return plays(first[0], b) and plays(first[1], a)
    return True


def _names_day(line: Line, date: Timex) -> bool:
    """Tell whether the words of a time name its day ("Monday morning", not "midday")."""
    words = set(re.findall(r"[a-z]+", line.reading.article.words(date.span).lower()))
    return bool(words & {*rules("echoes")["weekdays"], *rules("echoes")["months"]})


def _told_elsewhere(reading: Reading, date: Timex, line: Line) -> bool:
    """Tell whether an account names a day, too, in a sentence like the other's."""
    same = (d.span for d in reading.dates if d.value == date.value)
    return any(is_like(reading.article.words(reading.sentence_of(s)), line) for s in same)


def _says_enough(shared: frozenset[str], a: Line, b: Line) -> bool:
    """Tell whether shared words are more than the names of those who are spoken of."""
    return len(shared - names(a, b)) >= 2 and sum(map(rarity, shared)) >= rules("parallels")["near"]


def names(a: Line, b: Line) -> set[str]:
    """Return the stems of the names in two sentences."""
    return {lemma(w) for n in (a, b) for m in n.mentions for w in name_words(m.name)}


def is_like(text: str, line: Line) -> bool:
    """Tell whether a text says some of what a sentence says."""
    _, share = overlap(weighted(text), line.weights)
    return bool(share >= rules("parallels")["elsewhere"])


def plays(mention: Mention, line: Line) -> bool:
    """Tell whether a side, or its country, is named in a sentence."""
    words = set(name_words(mention.name))
    return any(
        m.entity == mention.entity
        or (mention.country and m.country == mention.country and m.kind is not MentionKind.PERSON)
        or words & set(name_words(m.name))
        for m in line.mentions
    )
