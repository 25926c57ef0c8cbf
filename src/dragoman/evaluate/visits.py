"""Visits rebuilt from text: entries of the tables of official visits, from briefings."""

import csv
import hashlib
import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from pathlib import Path

from dragoman.evaluate.dyads import code
from dragoman.evaluate.figures import Figures
from dragoman.model import Event, Participant, Status

SAMPLE = 200
ALL = "DRAGOMAN_EVALUATE_ALL"
"""Set this variable to score every briefing rather than the fixed sample."""
HEAD = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
DAY = re.compile(r"^date: '?(\d{4}-\d{2}-\d{2})", re.MULTILINE)
TITLE = re.compile(r'^title: (.*(?:\n  .*)*)', re.MULTILINE)
TRAVEL = re.compile(
    r"\b(?:visit|trip|travel|welcom|host|arriv|White House|Oval Office|Washington)", re.IGNORECASE
)
SPEAKS = "USA"
REAL = frozenset({Status.HAPPENED, Status.UNDERWAY, Status.PLANNED})
FAR = 45
"""Days from the briefing within which an undated visit may lie."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One visit: the visitor's surname, the country visited or come from, and its days."""

    surname: str
    country: str
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Found:
    """One visit that the coder found; `day` is None when it found no day."""

    surname: str
    country: str
    day: date | None


def evaluate(path: Path) -> Figures:
    """Score visits coded from the briefings of a folder against the two tables beside them.

    An entry counts as mentioned when its visitor (or, for a trip, the country) is named in a
    briefing of the same days that has a word of travel. A visit, or a meeting in the other
    side's country, is right when visitor and country are an entry's and the day is ±1.
    """
    entries = list(_entries(path))
    briefings = _sample(_lines(path, "briefings*.jsonl"))
    gold: set[Entry] = set()
    hits: set[Entry] = set()
    found = right = dated = 0
    known = {e.surname for e in entries}
    for number, briefing in enumerate(briefings):
        text, day = _plain(str(briefing["text"]))
        if day is None:
            continue
        mentioned = {e for e in entries if _mentioned(e, text, day)}
        gold |= mentioned
        visits = {v for e in code(text, day.isoformat(), f"b{number}") for v in _found(e)}
        for visit in sorted(visits, key=str):
            if visit.surname not in known:
                continue
            fits = [e for e in entries if _fits(visit, e, day)]
            found += 1
            right += bool(fits)
            dated += visit.day is not None
            hits.update(e for e in fits if e in mentioned)
    rows = (
        ("precision", right / found if found else 0.0),
        ("recall", len(hits) / len(gold) if gold else 0.0),
        ("briefings", float(len(briefings))),
        ("entries mentioned", float(len(gold))),
        ("visits found", float(found)),
        ("with a day", float(dated)),
    )
    return Figures("visits", rows, ("mention is judged by names, words of travel and days",))


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
    name = re.sub(r'\\_|\\\n|[\\"\']', " ", title[1]).strip() if title else ""
    text = re.sub(r"\\(.)", r"\1", re.sub(r"[*_#]|\[|\]\([^)]*\)", "", body))
    paragraphs = [" ".join(p.split()) for p in re.split(r"\n\s*\n", text)]
    whole = "\n".join(p for p in [" ".join(name.split()), *paragraphs] if p)
    return whole[:20000], date.fromisoformat(day[1]) if day else None


@cache
def _countries() -> dict[str, str]:
    source = files("dragoman.knowledge") / "data" / "states_words.csv"
    with source.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(line for line in lines if not line.startswith("#"))
        return {row["word"].lower(): row["code"] for row in rows if row["kind"] == "name"}


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
        yield Entry(_surname(name), code_, start, end)


def _surname(name: str) -> str:
    words = [w for w in re.split(r"[\s,]+", name) if w not in {"Jr.", "II", "III", "VI"}]
    return words[-1].lower() if words else ""


def _mentioned(entry: Entry, text: str, day: date) -> bool:
    one = timedelta(1)
    if not entry.start - one <= day <= entry.end + one or not TRAVEL.search(text):
        return False
    return re.search(rf"\b{re.escape(entry.surname)}\b", text, re.IGNORECASE) is not None and any(
        re.search(rf"\b{re.escape(word)}\b", text) for word in _names_of(entry.country)
    )


@cache
def _names_of(code_: str) -> tuple[str, ...]:
    source = files("dragoman.knowledge") / "data" / "states.csv"
    with source.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(line for line in lines if not line.startswith("#"))
        return tuple(w for row in rows if row["code"] == code_ for w in (row["name"], row["capital"]) if w)


def _found(event: Event) -> Iterator[Found]:
    """Yield the visits an event tells: a visit, or a meeting in one side's own country."""
    if event.status not in REAL or event.score < 0.5:
        return
    day = _date(event.when.value) if event.when else None
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
            yield Found(_surname(person.name), other, day)


def _other(person: Participant, host: str) -> str | None:
    if not person.entity.startswith("person:") or person.country in {None, host}:
        return None
    return host if person.country == SPEAKS else person.country if host == SPEAKS else None


def _date(value: str) -> date | None:
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None


def _fits(visit: Found, entry: Entry, day: date) -> bool:
    if visit.surname != entry.surname or visit.country != entry.country:
        return False
    one = timedelta(1) if visit.day else timedelta(FAR)
    return entry.start - one <= (visit.day or day) <= entry.end + one
