"""What the words of one expression say, free of the language they are in."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Any

Words = Mapping[str, Mapping[str, int | str]]
"""Word lists of one language: kind, word in lower case, meaning."""


@dataclass(frozen=True, slots=True)
class Form:
    """What the words of one expression say, free of language; None where they say nothing.

    `month`, `weekday` (Monday is 1), `d`, `y`, `n`, `ordinal`, `tens`, `hour` are numbers;
    `n` is 0 for a vague count. `side` and `deictic` are -1 (last), 0 (this), 1 (next).
    `unit`, `part` and `season` are TIMEX3 letters; `clock` is HH:MM.
    """

    month: int | None = None
    weekday: int | None = None
    d: int | None = None
    y: int | None = None
    n: int | None = None
    side: int | None = None
    deictic: int | None = None
    ordinal: int | None = None
    tens: int | None = None
    unit: str | None = None
    part: str | None = None
    season: str | None = None
    clock: str | None = None
    half: int | None = None
    decade: int | None = None
    century: int | None = None
    holiday: str | None = None
    beside: int | None = None
    hundreds: int | None = None
    tail: int | None = None
    plushalf: bool = False
    many: bool = False
    zone: bool = False


FIELDS = frozenset(field.name for field in fields(Form))


def form_of(groups: Mapping[str, str | None], words: Words) -> Form:
    """Return what the named groups of a match say."""
    found: dict[str, Any] = {}
    for numbered, text in groups.items():
        if text is not None:
            name = numbered.rstrip("0123456789")
            reader = _READERS.get(name)
            folded = " ".join(text.casefold().split())
            if reader is not None:
                found |= reader(folded, words)
            elif name in ("month", "weekday"):
                found[name] = _name(text.rstrip("."), words[name], words[f"{name}abbr"])
            else:
                found[name] = words.get(name, {}).get(folded)
    return Form(**{key: value for key, value in found.items() if key in FIELDS})


def _number(field: str, *, add: int = 0) -> Callable[[str, Words], dict[str, Any]]:
    return lambda text, _words: {field: int(text) + add}


def _word(field: str, kind: str) -> Callable[[str, Words], dict[str, Any]]:
    return lambda text, words: {field: words.get(kind, {}).get(text)}


def _flag(field: str) -> Callable[[str, Words], dict[str, Any]]:
    return lambda _text, _words: {field: True}


def _count(text: str, _words: Words) -> dict[str, Any]:
    """Read "3", "1,200" and "5 1/2"."""
    return {"n": int(text.split()[0].replace(",", "")), "plushalf": " " in text}


def _unit(text: str, words: Words) -> dict[str, Any]:
    return {"unit": words["unit"].get(text), "many": text in words.get("plural", {})}


def _part_of_day(text: str, words: Words) -> dict[str, Any]:
    """Read "tonight" as a step of days and a part of the day."""
    value = str(words["tonight"].get(text, "0NI"))
    return {"deictic": int(value[:-2]), "part": value[-2:]}


def _time(text: str, words: Words) -> dict[str, Any]:
    return {"clock": words.get("clockword", {}).get(text) or clock_of(text)}


_READERS: dict[str, Callable[[str, Words], dict[str, Any]]] = {
    "d": _number("d"),
    "y": _number("y"),
    "yend": _number("y"),
    "yy": lambda text, _words: {"y": int(text) + (2000 if int(text) < 70 else 1900)},
    "mn": _number("month"),
    "tail": _number("tail"),
    "qn": _number("ordinal"),
    "decade": _number("decade"),
    "short": _number("decade", add=190),
    "century": _number("century"),
    "n": _count,
    "number": _word("n", "number"),
    "vague": _word("n", "vague"),
    "article": _word("n", "article"),
    "parts": _word("part", "part"),
    "unit": _unit,
    "units": _unit,
    "clock": _time,
    "hour": _time,
    "tonight": _part_of_day,
    "zone": _flag("zone"),
    "plushalf": _flag("plushalf"),
}


def _name(text: str, *lists: Mapping[str, int | str]) -> int | str | None:
    for forms in lists:
        for spelled in (text, text.capitalize(), text.title(), text.casefold()):
            if spelled in forms:
                return forms[spelled]
    return None


def clock_of(text: str) -> str:
    """Return a time of day as HH:MM (24 hours).

    >>> clock_of("9 a.m."), clock_of("10:35 pm")
    ('09:00', '22:35')
    """
    numbers = re.findall(r"\d{1,2}", text)
    hour, minute = int(numbers[0]), int(numbers[1]) if len(numbers) > 1 else 0
    letter = re.search(r"([ap])\.?m", text)
    if letter and letter[1] == "p" and hour < 12:
        hour += 12
    if letter and letter[1] == "a" and hour == 12:
        hour = 0
    return f"{hour:02d}:{minute:02d}"
