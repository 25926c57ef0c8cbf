"""Names of ships, treaties, operations, storms, parties and firms, as each account gives them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dragoman.accounts.align import alike
from dragoman.accounts.moments import Relation
from dragoman.accounts.named import distance
from dragoman.accounts.rules import rules
from dragoman.accounts.told import claim
from dragoman.accounts.verdict import Sources, Value, Verdict, differing
from dragoman.knowledge.names import name_words
from dragoman.model import Finding, Reading, Span

_NAME = r"(?:[“‘\"'])?(?P<name>[A-Z][\w’'-]+(?: (?:of |the )?[A-Z0-9][\w’'-]*){0,3})"
_NAMED = r"(?P<name>(?:[A-Z][\w’'-]+ (?:and |of |for |the )*){1,4}"


@dataclass(frozen=True, slots=True)
class Thing:
    """A named thing: what it is ("ship", "declaration"), its name and its place."""

    reading: Reading
    span: Span
    kind: str
    words: tuple[str, ...]


def compare_things(readings: Sequence[Reading], origin: Sources) -> Iterator[Finding]:
    """Yield a finding for each ship, treaty and so on to which accounts give different names."""
    found: dict[str, list[Thing]] = {}
    for reading in sorted(readings, key=lambda r: r.article.id):
        for thing in _alone(list(things(reading))):
            found.setdefault(thing.kind, []).append(thing)
    for kind, own in sorted(found.items()):
        values = [Value(claim(t.reading, t.span), t) for t in own]
        yield from differing("name", kind, values, _relate, origin)


def _alone(found: Sequence[Thing]) -> Iterator[Thing]:
    """Yield the first naming of each thing of which an account names one alone."""
    for kind in sorted({t.kind for t in found}):
        same = [t for t in found if t.kind == kind]
        longest = max(same, key=lambda t: len(t.words))
        if all(set(t.words) <= set(longest.words) for t in same):
            yield next(t for t in same if t.words == longest.words)


def _relate(a: Value[Thing], b: Value[Thing]) -> Verdict:
    x, y = a.is_, b.is_
    if set(x.words) <= set(y.words) or set(y.words) <= set(x.words):
        return Verdict(Relation.SAME, "name.spelling")
    if _is_told(x, y.reading) or _is_told(y, x.reading):
        return Verdict(Relation.UNKNOWN, "name.spelling")
    left, right = ("".join(t.words) for t in (x, y))
    if left[0] == right[0] and distance(left, right) <= rules("things")["wrong"]:
        return Verdict(Relation.CLASH if left != right else Relation.FITS, "name.spelling", 0.7)
    told = [t.reading.article.words(t.reading.sentence_of(t.span)) for t in (x, y)]
    if alike(*told) < rules("things")["alike"]:
        return Verdict(Relation.UNKNOWN, "name.spelling")
    return Verdict(Relation.CLASH, "name.thing", 0.6)


def _is_told(thing: Thing, other: Reading) -> bool:
    """Tell whether another account has the words that make out a thing's name."""
    own = set(thing.words) - {thing.kind}
    return own <= set(name_words(other.article.text))


def things(reading: Reading) -> Iterator[Thing]:
    """Yield the named things of one account."""
    for sentence in reading.sentences:
        text = reading.article.words(sentence)
        for kind, pattern in _patterns().items():
            for match in pattern.finditer(text):
                words = name_words(re.sub(r"['’]s?$", "", match["name"]))
                start, end = (sentence.start + place for place in match.span("name"))
                if words and set(words) - {kind}:
                    yield Thing(reading, Span(sentence.article, start, end), kind, words)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """Return what finds the names of each kind of thing."""
    limits = rules("things")
    ships = "|".join((*limits["ships"], *limits["prefixes"]))
    found = {"ship": re.compile(rf"\b(?:{ships})s? {_NAME}")}
    for kind in limits["before"]:
        found[kind.lower()] = re.compile(rf"\b{kind} {_NAME}")
    for kind in limits["after"]:
        found[kind.lower()] = re.compile(rf"\b{_NAMED}{kind}s?)\b")
    return found
