"""The cities in which an account says that things were done, with the words around each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from dragoman.accounts.parallels import Line, lemma
from dragoman.accounts.places import city_key
from dragoman.accounts.rules import rules
from dragoman.accounts.windows import meaning
from dragoman.knowledge.cities import city
from dragoman.knowledge.frequency import WORD, rarity
from dragoman.knowledge.states import state_of
from dragoman.model import MentionKind, Span

_RUN = re.compile(r"[^\W\d_a-z][\w’'-]*(?: [^\W\d_a-z][\w’'-]*)*")
"""Words with a capital that follow one another."""
_WORD = re.compile(r"\S+")
_POSSESSIVE = re.compile(r"[’']s?$")
_TOWN = re.compile(r"(?:[^\W\d_a-z][^\W\d_]{2,}(?:[ -]|$)){1,3}")
"""The name of a place that may be a town: no street, and nothing cut short."""
_PLACES = frozenset({MentionKind.PLACE})
LONGEST = 4
"""Words of the longest name of a city."""


@dataclass(frozen=True, slots=True)
class Town:
    """A city in or near which something is done.

    `words` are those next to it in its part of the sentence, `near` the weighty meanings of them,
    `around` those on both sides of it, `said` all of the sentence, none of them of a place's name.
    """

    name: str
    key: str
    span: Span
    line: Line
    words: str
    near: frozenset[str]
    around: frozenset[str]
    said: frozenset[str]


def names_of_cities(text: str) -> Iterator[tuple[str, int]]:
    """Yield the names of cities and where each stands, the longest that begins at a place.

    >>> list(names_of_cities("In Las Vegas Monday and Reno’s north"))
    [('Las Vegas', 3), ('Reno', 24)]
    """
    for run in _RUN.finditer(text):
        words = [(m.group(), run.start() + m.start()) for m in _WORD.finditer(run.group())]
        first = 0
        while first < len(words):
            start = words[first][1]
            first += 1
            for last in range(min(len(words), first + LONGEST - 1), first - 1, -1):
                word, place = words[last - 1]
                name = _POSSESSIVE.sub("", text[start : place + len(word)])
                if city(name):
                    yield name, start
                    first = last
                    break


def towns(line: Line) -> Iterator[Town]:
    """Yield the cities of a sentence in which something is done, in their order."""
    for name, place in sorted({*names_of_cities(line.text), *_other_places(line)}, key=_place):
        end = place + len(name)
        if not _before().search(line.text[:place]) or _after().match(line.text, end):
            continue
        if _is_wide(name) or _names_another(line, line.span(place, end)):
            continue
        first, last = _part(line, place, end)
        both = _next_to(line, place, end)
        near = [(word, at) for word, at in both if first <= at < last]
        told = (_meanings(found) for found in (near, both, line.words))
        words = line.text[near[0][1] : near[-1][1] + len(near[-1][0])] if near else name
        yield Town(
            name,
            city_key(name),
            line.span(place, end),
            line,
            words,
            *(found - _places(line) for found in told),
        )


def _place(found: tuple[str, int]) -> tuple[int, str]:
    return found[1], found[0]


def _other_places(line: Line) -> Iterator[tuple[str, int]]:
    """Yield the places of a sentence that the list of cities lacks, and where each stands."""
    cities = [(at, at + len(name)) for name, at in names_of_cities(line.text)]
    wide = {*rules("deeds")["wider"], *rules("towns")["wide"]}
    for mention in line.mentions:
        name = line.reading.article.words(mention.span)
        start = mention.span.start - line.sentence.start
        if mention.kind is not MentionKind.PLACE or name in wide or state_of(name):
            continue
        if _TOWN.fullmatch(name) and not any(
            a < start + len(name) and start < b for a, b in cities
        ):
            yield name, start


def _meanings(words: Sequence[tuple[str, int]]) -> frozenset[str]:
    """Return the weighty stems of words, one for all that accounts use for one act."""
    found = ((lemma(word), word.islower()) for word, _ in words)
    return frozenset(meaning(s) if small else s for s, small in found if len(s) > 1 and rarity(s))


@lru_cache(maxsize=4096)
def _places(line: Line) -> frozenset[str]:
    """Return the stems of the names of places in a sentence, which tell little of what is done."""
    named = [line.reading.article.words(m.span) for m in line.mentions if m.kind in _PLACES]
    for name, place in names_of_cities(line.text):
        if not _is_person(line, line.span(place, place + len(name))):
            named.append(name)
    return frozenset(lemma(word) for name in named for word in WORD.findall(name))


def _is_wide(name: str) -> bool:
    """Tell whether a name is also that of a state."""
    found = city(name)
    return found is not None and found.place is None


def _names_another(line: Line, span: Span) -> bool:
    """Tell whether a city belongs to the name of a person, or of a body that goes on behind it."""
    over = [m for m in line.mentions if m.span.overlaps(span)]
    return _is_person(line, span) or any(
        m.kind is MentionKind.ORGANISATION and m.span.end > span.end for m in over
    )


def _is_person(line: Line, span: Span) -> bool:
    """Tell whether a name is that of a person, or a part of it."""
    return any(m.kind is MentionKind.PERSON for m in line.mentions if m.span.overlaps(span))


def _next_to(line: Line, place: int, end: int) -> list[tuple[str, int]]:
    """Return the words on both sides of a place, with their own."""
    window = rules("towns")["window"]
    before = [word for word in line.words if word[1] < place]
    return before[-window:] + [word for word in line.words if word[1] >= end][:window]


def _part(line: Line, place: int, end: int) -> tuple[int, int]:
    """Return where the part of a sentence that holds a place begins and ends."""
    breaks = [m.end() for m in _break().finditer(line.text, 0, place)]
    stop = _break().search(line.text, end)
    return (breaks[-1] if breaks else 0), (stop.start() if stop else len(line.text))


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rules("towns")["before"], re.IGNORECASE)


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rules("towns")["after"])


@cache
def _break() -> re.Pattern[str]:
    return re.compile(rules("towns")["break"])
