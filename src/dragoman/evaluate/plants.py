"""Changes planted into copies of a report, one each, so that finding them can be scored."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.knowledge.cities import cities
from dragoman.knowledge.names import fold
from dragoman.knowledge.states import state_of
from dragoman.knowledge.table import rows, settings

REACH = 4000
"""Characters from the beginning of a report in which changes are planted."""
SAID = (60, 300)
"""Least and most characters of a quotation in which a word is changed."""
BIG = 300_000
"""Inhabitants of the smallest city that is put in another's place."""
_NUMBER = re.compile(r"(?<![\w$€£.,-])([2-9]|[1-9]\d{1,2})(?= [a-z]+s\b)")
_NAME = re.compile(r"\b[A-Z][a-z]{7,}\b")
QUOTED_WORDS = re.compile(r"[“\"]([^“”\"\n]*)[”\"]")
IN_PLACE = re.compile(r"(?<= in )[A-Z][a-z]+(?: [A-Z][a-z]+)?(?=[ ,.])")


@dataclass(frozen=True, slots=True)
class Plant:
    """A copy of a text with one change: where it stands, and what was put there."""

    kind: str
    text: str
    place: int
    put: str


def plants(text: str) -> Iterator[Plant]:
    """Yield a copy of a text for each kind of change that it gives room for.

    >>> [p.kind for p in plants("Ministers met for 12 hours on Monday.")]
    ['number', 'count', 'date']
    """
    for kind, change in _CHANGES.items():
        found = change(text[:REACH])
        if found:
            start, end, put = found
            if kind == "spelling":
                word = text[start:end]
                changed = re.sub(rf"\b{word}\b", put, text)
            else:
                changed = text[:start] + put + text[end:]
            yield Plant(kind, changed, start, put)


Change = tuple[int, int, str] | None


@cache
def _words() -> dict[str, Any]:
    return settings("accounts_plants.toml")


def _number(text: str) -> Change:
    found = _NUMBER.search(text)
    return (*found.span(), str(int(found[0]) * 3 + 1)) if found else None


def _count(text: str) -> Change:
    found = _NUMBER.search(text)
    return (*found.span(), "dozens of") if found and int(found[0]) < 24 else None


def _date(text: str) -> Change:
    days = _words()["weekdays"]
    found = re.search(rf"\b(?:{'|'.join(days)})\b", text)
    if not found:
        return None
    return (*found.span(), days[(days.index(found[0]) + 1) % len(days)])


def _place(text: str) -> Change:
    for found in IN_PLACE.finditer(text):
        here = cities().get(found[0])
        if here and here.population >= BIG:
            near = (c for c in cities().values() if c.code == here.code and c.population >= BIG)
            others = sorted(c.name for c in near if c.name not in text and c.name.isalpha())
            if others:
                return (*found.span(), others[0])
    return None


def _office(text: str) -> Change:
    found = re.search(rf"(?<!eputy )\b(?:{'|'.join(_words()['offices'])})(?= [A-Z])", text)
    if not found:
        return None
    rank = _words()["rank"]["upper" if found[0][0].isupper() else "lower"]
    return (*found.span(), rank + found[0])


def _spelling(text: str) -> Change:
    for found in _NAME.finditer(text):
        word = found[0]
        if text.count(word) >= 2 and text[max(0, found.start() - 2) : found.start()] != ". ":
            return (*found.span(), swapped(word))
    return None


def swapped(word: str) -> str:
    """Return a word with the two letters in its middle swapped.

    >>> swapped("Kritenhall")
    'Kritehnall'
    """
    middle = len(word) // 2
    return word[:middle] + word[middle + 1] + word[middle] + word[middle + 2 :]


def _actor(text: str) -> Change:
    for found in doers(text):
        if put := another(found[1], text):
            return (*found.span(1), put)
    return None


def doers(text: str) -> Iterator[re.Match[str]]:
    """Yield the names, without titles, before a verb for what somebody did.

    >>> [(m[1], m["did"]) for m in doers("Attorney General Anna Holm has sued 12 firms.")]
    [('Anna Holm', 'sued')]
    """
    verbs, titles = "|".join(_words()["actor"]["verbs"]), "|".join(_words()["actor"]["titles"])
    name = rf"(?!(?:{titles})\b)[A-Z][\w’'-]+"
    pattern = rf"\b((?:{name} ){{0,2}}{name}) (?:has |have )?(?P<did>{verbs})\b(?! by\b)"
    return re.finditer(pattern, text)


def another(who: str, text: str) -> str | None:
    """Return a side that a text does not name: a state for a state, a person for a person.

    Of other words, which may be no side at all, None.

    >>> another("Anna Holm", "President Anna Holm signed it."), another("Scores", "")
    ('Martin Hallberg', None)
    """
    words = who.split()
    if state_of(who):
        sort = "states"
    elif (is_given(words[0]) and len(words) > 1) or (len(words) == 1 and _is_last(words[0], text)):
        sort = "people"
    else:
        return None
    return next((put for put in _words()["actor"][sort] if put not in text), None)


def _is_last(word: str, text: str) -> bool:
    """Tell whether a word follows a given name somewhere in a text."""
    before = re.findall(rf"\b([A-Z][a-z]+) (?:[A-Z]\. )?{re.escape(word)}\b", text)
    return any(map(is_given, before))


@cache
def _given() -> frozenset[str]:
    return frozenset(row["name"] for row in rows("entities_given.csv"))


def is_given(word: str) -> bool:
    """Tell whether a word is a given name."""
    return fold(word) in _given()


def _wording(text: str) -> Change:
    for quoted in QUOTED_WORDS.finditer(text):
        longest = max(re.finditer(r"[a-z]{5,}", quoted[1]), key=lambda m: len(m[0]), default=None)
        if (
            longest
            and SAID[0] <= len(quoted[1]) <= SAID[1]
            and 5 < len(quoted[1][: longest.start()].split()) < 20
        ):
            start = quoted.start(1) + longest.start()
            put = _words()["words"]["put"]
            return start, start + len(longest[0]), put[len(text) % len(put)]
    return None


def _denial(text: str) -> Change:
    found = re.search(rf"\b(?:{'|'.join(_words()['denied'])})\b", text)
    return (*found.span(), _words()["denied"][found[0]]) if found else None


_CHANGES: dict[str, Callable[[str], Change]] = {
    "number": _number,
    "count": _count,
    "date": _date,
    "place": _place,
    "office": _office,
    "spelling": _spelling,
    "actor": _actor,
    "wording": _wording,
    "denial": _denial,
}
