"""What a report is about on its face: whom it is about, between which states, and where."""

import math
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice, pairwise

from dragoman.knowledge.states import state_words
from dragoman.knowledge.table import rows, settings
from dragoman.model import Reading

OPENING = 400
"""Characters of a text in which its place is looked for."""
DEEP = 3000
"""Characters of a text in which its states are looked for."""
FADE = 0.15
"""How fast a sentence counts for less, the further down it stands."""
OFTEN = 3
"""Times that a protagonist is named."""
RIVAL = 0.7
"""Share of a protagonist's weight that the next may have."""
THIRD = 0.75
"""Share of the second state's weight that a third may have."""
STEM = 4
"""Letters by which two spellings of a name are taken for one."""
_CAPITAL = re.compile(r"\b[A-Z][\w’'-]+")
_RUN = re.compile(r"\b[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")
_STATE = re.compile(r"\b(?:U\.S\.|US|UK|[A-Z][\w-]+(?: [A-Z][\w-]+)?)")
_INSIDE = re.compile(
    r"(?<![.!?:“\"\n] )(?<![.!?:“\"\n])\b([A-Z][\w’'-]+(?: (?:al-)?[A-Z][\w’'-]+)+)"
)
_OWN = re.compile(r"['’]s$")
_SEAT = re.compile(r"\b([A-Z]\w+)(?:['’]s)? capital\b")
_SMALL = re.compile(r"\b[a-z][\w’'-]+")
_STOP = re.compile(r"[.!?][\"”’]?\s")


@dataclass(frozen=True, slots=True)
class Focus:
    """The protagonist (beginning of a name), the beginnings of all names, the cities on top.

    `now` are those but for what tells of another time, which may agree but clashes with nothing;
    `cities` are those of the whole text; `sides` are the two states that stand out, empty where
    two do not.
    """

    protagonist: str | None
    names: frozenset[str]
    places: frozenset[str]
    now: frozenset[str]
    cities: frozenset[str]
    sides: frozenset[str]


def focus(reading: Reading) -> Focus:
    """Return what a report is about, by its words alone."""
    article = reading.article
    title, text = article.title or "", article.body or article.text
    names = frozenset(map(_beginning, _CAPITAL.findall(f"{title} {text}")))
    opening = places(f"{title}. {text[:OPENING]}")
    now = places(f"{title}. {told_now(text[:OPENING])}")
    cities = places(f"{title}. {text}")
    deep = f"{title}. {text[:DEEP]}"
    return Focus(_protagonist(title, text), names, opening, now, cities, sides(deep))


def is_apart(a: Focus, b: Focus) -> bool:
    """Tell whether two reports have protagonists of their own, one of whom only one names."""
    one, other = a.protagonist, b.protagonist
    if one is None or other is None or one == other:
        return False
    return one not in b.names or other not in a.names


def agreement(a: Focus, b: Focus) -> dict[str, float]:
    """Return the features of a pair: protagonists, places and sides, apart or the same."""
    both = bool(a.now and b.now)
    shared = bool(a.places & b.places)
    return {
        "apart": float(is_apart(a, b)),
        "protagonist": float(a.protagonist is not None and a.protagonist == b.protagonist),
        "place": float(shared),
        "elsewhere": float(both and not shared),
        "nowhere": float(both and not a.places & b.cities and not b.places & a.cities),
        "others": float(bool(a.sides and b.sides) and a.sides != b.sides),
    }


def _protagonist(title: str, text: str) -> str | None:
    """Return the beginning of the name of whom a report is about: often named, far ahead.

    Only names count that once stand with a forename or an office, and never in small letters.
    """
    named = {_bare(run.split()[-1]) for run in _INSIDE.findall(text)}
    named -= _unfit() | {word.capitalize() for word in _SMALL.findall(text)}
    stops = [stop.end() for stop in _STOP.finditer(text)]
    times: Counter[str] = Counter()
    heights: defaultdict[str, float] = defaultdict(float)
    for word, start in _capitals(text):
        if word in named:
            times[word] += 1
            heights[word] += 1.0 / (1.0 + FADE * bisect_right(stops, start))
    for word in {word for word, _ in _capitals(title)} & heights.keys():
        times[word] += 1
        heights[word] += 1.0
    ranked = sorted(heights.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or times[ranked[0][0]] < OFTEN:
        return None
    if len(ranked) > 1 and ranked[1][1] > RIVAL * ranked[0][1]:
        return None
    return _beginning(ranked[0][0])


def places(text: str) -> frozenset[str]:
    """Return the cities that a text names; of "New York" only the whole name.

    A capital told as one is its city.

    >>> sorted(places("They met in the Omani capital."))
    ['Muscat']
    >>> sorted(places("Envoys of Peru met in Lisbon. New York was told."))
    ['Lisbon', 'New York']
    """
    found: set[str] = set()
    for run in _RUN.findall(text):
        words = run.split()
        if words[-1] not in _city_tails():
            continue
        ends = (" ".join(words[first:]) for first in range(len(words)))
        found.update(islice((end for end in ends if end in _cities()), 1))
    seats, codes = _seats(), state_codes()
    of = (codes.get(word) for word in _SEAT.findall(text))
    found.update(seats[code] for code in of if code in seats)
    return frozenset(found)


def told_now(text: str) -> str:
    """Return a text without the sentences behind the first that tell of another time.

    >>> told_now("They met in Doha on Monday. The next round will be held in Rome. Both were glad.")
    'They met in Doha on Monday. Both were glad.'
    """
    ends = [0, *(stop.end() for stop in _STOP.finditer(text)), len(text)]
    parts = [text[start:end] for start, end in pairwise(ends)]
    return "".join(part for n, part in enumerate(parts) if not n or not _aside().search(part))


def sides(text: str) -> frozenset[str]:
    """Return the two states of which a text tells, if no third comes near them.

    >>> sorted(sides("Peru and Chile meet. Lima asks Santiago for gas. Brazil looks on."))
    ['CHL', 'PER']
    """
    codes = state_codes()
    stops = [stop.end() for stop in _STOP.finditer(text)]
    heights: defaultdict[str, float] = defaultdict(float)
    for match in _STATE.finditer(text):
        words = match.group().split()
        code = next((codes[w] for w in (match.group(), words[0], words[-1]) if w in codes), None)
        if code:
            heights[code] += 1.0 / (1.0 + FADE * bisect_right(stops, match.start()))
    ranked = sorted((-math.log1p(2 * height), code) for code, height in heights.items())
    if len(ranked) < 2 or (len(ranked) > 2 and ranked[2][0] < THIRD * ranked[1][0]):
        return frozenset()
    return frozenset(code for _, code in ranked[:2])


def _capitals(text: str) -> Iterator[tuple[str, int]]:
    return ((_bare(match.group()), match.start()) for match in _CAPITAL.finditer(text))


def _bare(word: str) -> str:
    return _OWN.sub("", word)


def _beginning(word: str) -> str:
    return _bare(word)[:STEM]


@cache
def state_codes() -> dict[str, str]:
    """Return the codes of states by every English word for them."""
    words = {word: one.code for word, one in state_words().items()}
    return {**words, "US": "USA", "U.S.": "USA", "UK": "GBR"}


@cache
def _cities() -> frozenset[str]:
    capitals = {word for word, one in state_words().items() if one.kind == "capital"}
    return frozenset(capitals | {row["name"] for row in rows("cities.csv") if len(row["name"]) > 3})


@cache
def _seats() -> dict[str, str]:
    """Return the first capital of each state by its code."""
    words = sorted((one.code, word) for word, one in state_words().items() if one.kind == "capital")
    return dict(reversed(words))


@cache
def _aside() -> re.Pattern[str]:
    """Return what marks a sentence that tells of another time than the news."""
    return re.compile(rf"\b(?:{'|'.join(settings('stories_model.toml')['aside']['words'])})\b")


@cache
def _city_tails() -> frozenset[str]:
    """Return the last words of the names of cities."""
    return frozenset(name.split()[-1] for name in _cities())


@cache
def _unfit() -> frozenset[str]:
    """Return words in capitals that are no protagonist: states, cities, days, offices."""
    states = {part for word in state_words() for part in (word, *word.split())}
    return frozenset(states | _cities() | set(settings("stories_model.toml")["unfit"]["words"]))
