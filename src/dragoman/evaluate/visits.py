"""Visits rebuilt from text: entries of the tables of official visits, from briefings."""

import hashlib
import json
import os
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from dragoman.evaluate.dyads import code
from dragoman.evaluate.figures import Figures
from dragoman.events.when import day_of, last_day
from dragoman.knowledge.states import states
from dragoman.knowledge.table import rows
from dragoman.model import Event, Participant, Status

SAMPLE = 200
ALL = "DRAGOMAN_EVALUATE_ALL"
"""Set this variable to score every briefing rather than the fixed sample."""
HEAD = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
DAY = re.compile(r"^date: '?(\d{4}-\d{2}-\d{2})", re.MULTILINE)
TITLE = re.compile(r"^title: (.*(?:\n  .*)*)", re.MULTILINE)
TRAVEL = re.compile(
    r"\b(?:visit|trip|travel|hosted|hosting|arriv|White House|Oval Office|Washington)",
    re.IGNORECASE,
)
SPEAKS = "USA"
REAL = frozenset({Status.HAPPENED, Status.UNDERWAY, Status.PLANNED})
SHORT = 2
FAR = 45
"""Days from the briefing within which an undated visit may lie."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One visit: the visitor's surname, the country visited or come from, and its days."""

    surname: str
    country: str
    start: date
    end: date
    names: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Found:
    """One visit that the coder found, from `day` to `last`; None when it found no date."""

    names: frozenset[str]
    country: str
    day: date | None
    last: date | None = None


def evaluate(path: Path) -> Figures:
    """Score visits coded from the briefings of a folder against the two tables beside them.

    An entry counts as mentioned when its visitor (or, for a trip, the country) is named in a
    briefing of the same days that has a word of travel. A visit, or a meeting in the other
    side's country, is right when visitor and country are an entry's and the day is ±1. Read are
    all briefings that mention an entry, and a fixed sample of the others.
    """
    entries = list(_entries(path))
    chosen = list(_chosen(path, entries))
    told: dict[tuple[int, Entry], bool] = {}
    found = right = dated = 0
    for number, text, day, mentioned in chosen:
        told |= dict.fromkeys(((number, e) for e in mentioned), False)
        visits = {v for e in code(text, day.isoformat(), f"b{number}") for v in _found(e)}
        for visit in sorted(visits, key=lambda v: (sorted(v.names), v.country, str(v.day))):
            if not any(_who(visit, e) for e in entries):
                continue
            fits = [e for e in entries if _fits(visit, e, day)]
            found += 1
            right += bool(fits)
            dated += visit.day is not None
            told |= {(number, e): True for e in fits if e in mentioned}
    hits = {e for (_, e), hit in told.items() if hit}
    gold = {e for _, e in told}
    rows = (
        ("precision", right / found if found else 0.0),
        ("recall", len(hits) / len(gold) if gold else 0.0),
        ("recall in each briefing", sum(told.values()) / len(told) if told else 0.0),
        ("briefings", float(len(chosen))),
        ("entries mentioned", float(len(gold))),
        ("mentions of entries", float(len(told))),
        ("visits found", float(found)),
        ("with a day", float(dated)),
    )
    return Figures("visits", rows, ("mention is judged by names, words of travel and days",))


def _chosen(
    path: Path, entries: Sequence[Entry]
) -> Iterator[tuple[int, str, date, frozenset[Entry]]]:
    """Yield number, text, day and mentioned entries of the briefings to read."""
    briefings = list(_lines(path, "briefings*.jsonl"))
    sample = {str(b["path"]) for b in _sample(briefings)}
    for number, briefing in enumerate(briefings):
        text, day = _plain(str(briefing["text"]))
        if day is None:
            continue
        mentioned = frozenset(e for e in entries if _mentioned(e, text, day))
        if mentioned or str(briefing["path"]) in sample:
            yield number, text, day, mentioned


def _lines(folder: Path, pattern: str) -> Iterator[dict[str, object]]:
    for file in sorted(folder.glob(pattern)):
        with file.open(encoding="utf-8") as lines:
            yield from (json.loads(line) for line in lines if line.strip())


def _sample(briefings: Iterable[dict[str, object]]) -> list[dict[str, object]]:
    ordered = sorted(briefings, key=lambda b: hashlib.sha1(str(b["path"]).encode()).hexdigest())
    return ordered if os.environ.get(ALL) else ordered[:SAMPLE]


def _plain(source: str) -> tuple[str, date | None]:
    """Return a briefing's title and text without mark-up, and its day."""
    head = HEAD.match(source)
    day = DAY.search(head[1]) if head else None
    body = source[head.end() :] if head else source
    title = TITLE.search(head[1]) if head else None
    name = _unescaped(title[1]) if title else ""
    text = re.sub(r"\\(.)", r"\1", re.sub(r"[*_#]|\[|\]\([^)]*\)", "", body))
    paragraphs = [" ".join(p.split()) for p in re.split(r"\n\s*\n", text)]
    whole = "\n".join(p for p in [" ".join(name.split()), *paragraphs] if p)
    return whole[:20000], date.fromisoformat(day[1]) if day else None


def _unescaped(title: str) -> str:
    """Return a title as YAML's double quotes wrote it, without its escapes."""
    joined = re.sub(r"\\\n\s*", "", title)
    named = re.sub(r"\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})", _character, joined)
    return re.sub(r"\\[_ ]", " ", named).strip().strip("\"'")


def _character(match: re.Match[str]) -> str:
    return chr(int(match[1] or match[2], 16))


@cache
def _countries() -> dict[str, str]:
    return {r["word"].lower(): r["code"] for r in rows("states_words.csv") if r["kind"] == "name"}


def _entries(folder: Path) -> Iterator[Entry]:
    for row in _lines(folder, "visits_to_us*.jsonl"):
        origin = row["from"]
        if isinstance(origin, Mapping):
            yield from _entry(row, str(row["visitor"]), str(origin["text"]))
    for row in _lines(folder, "us_trips*.jsonl"):
        yield from _entry(row, str(row["name"]), str(row["country"]))


def _entry(row: Mapping[str, object], name: str, country: str) -> Iterator[Entry]:
    code_ = _countries().get(country.lower())
    try:
        start = date.fromisoformat(str(row["start-date"]))
        end = date.fromisoformat(str(row.get("end-date") or row["start-date"]))
    except ValueError:
        return
    if code_ is not None and name.split():
        yield Entry(_surname(name), code_, start, end, _names(name))


def _names(name: str) -> frozenset[str]:
    """Return the words of a name, without accents, that are no initials.

    >>> sorted(_names("Luiz Inácio Lula da Silva"))
    ['inacio', 'luiz', 'lula', 'silva']
    """
    plain = unicodedata.normalize("NFD", name.lower())
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return frozenset(w for w in re.split(r"[^\w]+", bare) if len(w) > SHORT)


def _surname(name: str) -> str:
    words = [w for w in re.split(r"[\s,]+", name) if w not in {"Jr.", "II", "III", "VI"}]
    plain = unicodedata.normalize("NFD", words[-1].lower()) if words else ""
    return "".join(c for c in plain if not unicodedata.combining(c))


def _mentioned(entry: Entry, text: str, day: date) -> bool:
    one = timedelta(1)
    if not entry.start - one <= day <= entry.end + one:
        return False
    text = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    person = re.compile(rf"\b{re.escape(entry.surname)}\b", re.IGNORECASE)
    place = re.compile(rf"\b(?:{'|'.join(map(re.escape, _names_of(entry.country)))})\b")
    if not person.search(text) or not place.search(text):
        return False
    return any(
        TRAVEL.search(s) and (person.search(s) or place.search(s))
        for s in re.split(r"(?<=[.!?])\s+(?=[A-Z“])|\n", text)
    )


@cache
def _names_of(code_: str) -> tuple[str, ...]:
    state = states().get(code_)
    return tuple(word for word in (state.name, state.capital) if word) if state else ()


def _found(event: Event) -> Iterator[Found]:
    """Yield the visits an event tells: a visit, or a meeting in one side's own country."""
    if event.status not in REAL or event.score < 0.5:
        return
    day = day_of(event.when.value) if event.when else None
    last = last_day((event.until or event.when).value) if event.when else None
    if event.kind == "visit":
        hosts = [p.country for p in event.recipients if p.country]
        pairs = [(p, host) for p in event.actors for host in hosts[:1]]
    elif event.reciprocal and event.where is not None and event.where.country is not None:
        pairs = [(p, event.where.country) for p in event.actors]
    else:
        return
    for person, host in pairs:
        other = _other(person, host)
        if other is not None:
            yield Found(_names(person.name), other, day, last)


def _other(person: Participant, host: str) -> str | None:
    if not person.entity.startswith("person:") or person.country in {None, host}:
        return None
    return host if person.country == SPEAKS else person.country if host == SPEAKS else None


def _who(visit: Found, entry: Entry) -> bool:
    """Tell whether visitor and country are an entry's; names come in any order and length."""
    return visit.country == entry.country and bool(visit.names & entry.names)


def _fits(visit: Found, entry: Entry, day: date) -> bool:
    if not _who(visit, entry):
        return False
    one = timedelta(1) if visit.day else timedelta(FAR)
    first, last = visit.day or day, visit.last or visit.day or day
    return entry.start - one <= last and first <= entry.end + one
