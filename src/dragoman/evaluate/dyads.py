"""Dyads end to end: actor country, recipient country and PLOVER root from a raw sentence."""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from html import unescape
from pathlib import Path

from dragoman.annotate import find_dates, parse
from dragoman.entities import find_mentions
from dragoman.evaluate.coded import SURE, UNREAL
from dragoman.evaluate.figures import Figures
from dragoman.events import find_events
from dragoman.knowledge.table import rows
from dragoman.model import (
    Anchor,
    Article,
    Block,
    BlockKind,
    Event,
    EventType,
    Parse,
    Participant,
    Span,
)
from dragoman.quotes import find_quotes

SENTENCE = re.compile(r"<Sentence\s(.*?)(?=<Sentence\s|</Sentences>|\Z)", re.DOTALL)
CODING = re.compile(r"<EventCoding\s([^>]*)>")
TEXT = re.compile(r"<Text>(.*?)</Text>", re.DOTALL)
LINE = re.compile(r"\S.*")
ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
INTERNATIONAL = frozenset({"IGO", "IMG", "NGO", "NGM", "MNC", "INT", "UIS"})
MERGED = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
"""Roots that the table of single sentences joins."""

Dyad = tuple[str, str, str]
"""Actor country, recipient country, root; INT for international bodies, --- for unknown."""


@dataclass(frozen=True, slots=True)
class Coded:
    """One sentence of the gold with its day and dyads."""

    id: str
    text: str
    day: str | None
    gold: frozenset[Dyad]


@dataclass(frozen=True, slots=True)
class Guess:
    """One event found: its dyad, and the same turned round when it is reciprocal."""

    dyads: frozenset[Dyad]


def evaluate(path: Path) -> Figures:
    """Score the events found in each sentence of a PETRARCH validation file.

    An event is right when both countries and the root are right. CAMEO 01 (statement) has no
    PLOVER root: it is left out on both sides, as are events told as not real. For a table of
    sentences with one root each (.tsv), only the recall of roots can be scored.
    """
    if path.suffix == ".tsv":
        return _roots_found(path)
    coded = list(read(path))
    guesses = [guess(c) for c in coded]
    found = sum(len(g) for g in guesses)
    right = sum(bool(g.dyads & c.gold) for c, gs in zip(coded, guesses, strict=True) for g in gs)
    gold = sum(len(c.gold) for c in coded)
    hit = sum(
        any(dyad in g.dyads for g in gs)
        for c, gs in zip(coded, guesses, strict=True)
        for dyad in sorted(c.gold)
    )
    precision, recall = right / found if found else 0.0, hit / gold if gold else 0.0
    total = precision + recall
    rows = (
        ("recall", recall),
        ("precision", precision),
        ("f1", 2 * precision * recall / total if total else 0.0),
        ("sentences", float(len(coded))),
        ("gold", float(gold)),
        ("found", float(found)),
    )
    return Figures("dyads", rows, ("a reciprocal event is found once and may be right either way",))


def _roots_found(path: Path) -> Figures:
    """Score how often a sentence's root is among the events found in it."""
    with path.open(encoding="utf-8", newline="") as lines:
        table = list(csv.DictReader(lines, delimiter="\t"))
    right = silent = 0
    for number, row in enumerate(table):
        events = code(row["sentence"], None, f"s{number}")
        roots = {MERGED.get(e.type.value, e.type.value) for e in events} - {"STATEMENT"}
        right += row["gold_root"] in roots
        silent += not roots
    count = len(table) or 1
    rows_ = (
        ("root recall", right / count),
        ("without an event", silent / count),
        ("other roots only", (count - right - silent) / count),
        ("sentences", float(len(table))),
    )
    return Figures("dyads", rows_, ("countries are not given in this table",))


def read(path: Path) -> Iterator[Coded]:
    """Yield the sentences of a validation file (or of every .xml file in a folder)."""
    for file in sorted(path.glob("*.xml")) if path.is_dir() else [path]:
        for match in SENTENCE.finditer(file.read_text(encoding="utf-8", errors="replace")):
            coded = _coded(match[1])
            if coded is not None:
                yield coded


def _coded(part: str) -> Coded | None:
    attributes = dict(ATTRIBUTE.findall(part[: part.find(">")]))
    text = TEXT.search(part)
    words = " ".join(unescape(text[1]).split()) if text else ""
    if not words:
        return None
    codings = [dict(ATTRIBUTE.findall(m)) for m in CODING.findall(part)]
    gold = frozenset(d for c in codings for d in _gold(c))
    return Coded(attributes.get("id", ""), words, _day(attributes.get("date", "")), gold)


def _gold(coding: dict[str, str]) -> Iterator[Dyad]:
    root = root_of(coding.get("eventcode", ""))
    if root is not None:
        yield _side(coding.get("sourcecode", "")), _side(coding.get("targetcode", "")), root


def _side(code: str) -> str:
    return "INT" if code[:3] in INTERNATIONAL else code[:3] or "---"


def _day(date: str) -> str | None:
    if len(date) != 8 or not date.isdigit():
        return None
    return f"{date[:4]}-{date[4:6]}-{date[6:]}"


@cache
def _roots() -> dict[str, str]:
    return {row["code"]: row["type"] for row in rows("events_cameo.csv")}


def root_of(code: str) -> str | None:
    """Return the PLOVER root of a CAMEO code, None for one that has none.

    >>> root_of("057"), root_of("010")
    ('SUPPORT', None)
    """
    return _roots().get(code) or _roots().get(code[:3])


def guess(coded: Coded) -> list[Guess]:
    """Return what the coder finds in one sentence, uncertain and unreal events left out."""
    events = code(coded.text, coded.day, coded.id)
    found: dict[frozenset[Dyad], Guess] = {}
    for event in events:
        if event.type is EventType.STATEMENT or event.status in UNREAL or event.score < SURE:
            continue
        for one in guesses_of(event):
            found.setdefault(one.dyads, one)
    return list(found.values())


def guesses_of(event: Event) -> Iterator[Guess]:
    """Yield the pairs of countries that an event joins."""
    root = event.type.value
    if event.reciprocal:
        sides = sorted({_country(p) for p in event.actors})
        for i, one in enumerate(sides):
            for other in sides[i + 1 :]:
                yield Guess(frozenset({(one, other, root), (other, one, root)}))
        return
    actors = dict.fromkeys(_country(p) for p in event.actors)
    recipients = dict.fromkeys(_country(p) for p in event.recipients) or {"---": None}
    for actor in actors:
        for recipient in recipients:
            yield Guess(frozenset({(actor, recipient, root)}))


def _country(party: Participant) -> str:
    if party.country:
        return party.country
    return "INT" if party.entity.startswith("organisation:") else "---"


def code(text: str, day: str | None, name: str) -> Sequence[Event]:
    """Return the events of a bare sentence or text, each line read as a paragraph."""
    identity = name or "sentence"
    blocks = tuple(
        Block(Span(identity, m.start(), m.end()), BlockKind.BODY) for m in LINE.finditer(text)
    )
    article = Article(identity, text, blocks, language="en", published=day)
    parsed: Parse = parse([article])[0]
    anchor = Anchor(day, "published") if day else None
    mentions = find_mentions(parsed, day=day)
    dates = find_dates(parsed, anchor)
    quotes = find_quotes(parsed, mentions)
    return find_events(parsed, mentions, dates, quotes, anchor=anchor)
