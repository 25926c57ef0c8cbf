"""The days and cities of two sentences that tell of one thing."""

import re
from functools import lru_cache
from itertools import product

from dragoman.accounts.align import CLASH, kinship, sides, weighted
from dragoman.accounts.apart import dates_one_deed
from dragoman.accounts.encounters import is_future
from dragoman.accounts.moments import gap, is_weekday, near_days
from dragoman.accounts.numbers import is_moving
from dragoman.accounts.parallels import Line, Pair, lemma, overlap
from dragoman.accounts.places import city_key
from dragoman.accounts.rules import rules
from dragoman.accounts.told import Told
from dragoman.knowledge.cities import city
from dragoman.knowledge.frequency import rarity
from dragoman.knowledge.names import name_words
from dragoman.model import Mention, MentionKind, QuoteKind, Reading, Span, Timex

_CITY = re.compile(r"\b(?:[Ii]n|to|at|near) (?P<city>(?:[A-Z][\w’'-]+ ){0,2}[A-Z][\w’'-]+)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d|XXXX-WXX-\d$|XXXX-\d\d-\d\d")
_BORN = re.compile(r"\b[Bb]orn\b")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
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
    if _is_other_deed(a, b):
        return None
    for x, y in product(left, right):
        if not _apart(a, x, b, y) or not dates_one_deed(pair, x.span, y.span):
            continue
        if _is_about_one(pair, x.span, y.span):
            alone = len(left) == len(right) == 1
            if (alone or _says_enough(_around(pair, x.span, y.span), a, b)) and not any(
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
    dates = [d for d in own if _DAY.match(d.value) and (d.type == "DATE" or _names_day(line, d))]
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


def _around(pair: Pair, x: Span, y: Span) -> frozenset[str]:
    """Return the weighty stems around two places of the sentences that both have."""
    a, b = pair.sides
    return a.around(x.start - a.sentence.start) & b.around(y.start - b.sentence.start)


def _is_about_one(pair: Pair, x: Span, y: Span) -> bool:
    """Tell whether two places stand in the telling of one thing.

    The words around both say enough; or one of them is in both, and the sentences are alike.
    """
    a, b = pair.sides
    shared = _around(pair, x, y)
    if pair.close and _says_enough(shared, a, b):
        return True
    limits = rules("parallels")["alike"]
    names = _names(a, b)
    common = [w for w in a.weights if w in b.weights and w not in names]
    near = shared - names
    return bool(
        near
        and pair.score >= limits["share"]
        and pair.weight >= limits["weight"]
        and len(common) + len(near) >= limits["words"]
        and _one_voice(a, b)
    )


def _is_other_deed(a: Line, b: Line) -> bool:
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
    return any(_is_like(reading.article.words(reading.sentence_of(s)), line) for s in same)


def _says_enough(shared: frozenset[str], a: Line, b: Line) -> bool:
    """Tell whether shared words are more than the names of those who are spoken of."""
    return (
        len(shared - _names(a, b)) >= 2 and sum(map(rarity, shared)) >= rules("parallels")["near"]
    )


def _names(a: Line, b: Line) -> set[str]:
    """Return the stems of the names in two sentences."""
    return {lemma(w) for n in (a, b) for m in n.mentions for w in name_words(m.name)}


def city_clash(pair: Pair) -> Clash | None:
    """Return the cities of two sentences that tell of one thing, each with a city of its own."""
    a, b = pair.sides
    x, y = _only_city(a), _only_city(b)
    if x is None or y is None or _is_other_time(a, b) or _is_other_deed(a, b):
        return None
    left, right = a.reading.article.words(x), b.reading.article.words(y)
    here, there = city(left), city(right)
    if not here or not there or here.code != there.code or city_key(left) == city_key(right):
        return None
    if left in b.text or right in a.text or _BORN.search(a.text) or _BORN.search(b.text):
        return None
    if _placed_elsewhere(a.reading, right, b) or _placed_elsewhere(b.reading, left, a):
        return None
    return ("where", "where.restated", x, y) if _is_one_place(pair, x, y) else None


def _is_one_place(pair: Pair, x: Span, y: Span) -> bool:
    """Tell whether two cities are that of one thing, by words around them or whole sentences."""
    shared, limits = _around(pair, x, y), rules("parallels")["placed"]
    plain = shared - _names(*pair.sides)
    if plain and len(shared) > 1 and sum(map(rarity, shared)) >= limits["near"]:
        return bool(pair.score >= limits["loosely"])
    enough = pair.weight >= limits["weight"] and pair.score >= limits["share"]
    much = pair.weight >= limits["much"] and pair.score >= limits["surely"]
    return bool(plain and enough) or much


def _placed_elsewhere(reading: Reading, name: str, line: Line) -> bool:
    """Tell whether an account, too, names a city in a sentence like the other's."""
    sentences = (reading.article.words(s) for s in reading.sentences)
    return any(name in text and _is_like(text, line) for text in sentences)


def _is_like(text: str, line: Line) -> bool:
    """Tell whether a text says some of what a sentence says."""
    _, share = overlap(weighted(text), line.weights)
    return bool(share >= rules("parallels")["elsewhere"])


def _is_other_time(a: Line, b: Line) -> bool:
    """Tell whether two sentences name days or years, and none in common, or one speaks of plans."""
    if len({is_future(n.text) for n in (a, b)}) > 1:
        return True
    left, right = ({d.value[:10] for d in n.reading.dates if _within(n, d)} for n in (a, b))
    years = [{*_YEAR.findall(n.text)} - {_anchor_year(n)} for n in (a, b)]
    return bool(left and right and not left & right) or not (
        years[0] == years[1] or years[0] & years[1]
    )


def _anchor_year(line: Line) -> str:
    return line.reading.anchor.day[:4] if line.reading.anchor else ""


def _within(line: Line, date: Timex) -> bool:
    return line.sentence.covers(date.span) and bool(_DAY.match(date.value))


@lru_cache(maxsize=4096)
def _only_city(line: Line) -> Span | None:
    found = [m for m in _CITY.finditer(line.text) if city(m["city"])]
    return line.span(*found[0].span("city")) if len(found) == 1 else None


def plays(mention: Mention, line: Line) -> bool:
    """Tell whether a side, or its country, is named in a sentence."""
    words = set(name_words(mention.name))
    return any(
        m.entity == mention.entity
        or (mention.country and m.country == mention.country and m.kind is not MentionKind.PERSON)
        or words & set(name_words(m.name))
        for m in line.mentions
    )
