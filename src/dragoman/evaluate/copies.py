"""Copies found against labelled pairs, or against prints made from independent reports."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from dragoman.clean import clean
from dragoman.evaluate.figures import Figures
from dragoman.evaluate.stories import read_rows
from dragoman.knowledge.frequency import WORD
from dragoman.model import Article, Reading
from dragoman.sources import SourceError, report_from
from dragoman.stories import find_copies

KINDS = ("copy", "derived", "independent")
MADE = 120
"""Most reports of a stream from which prints are made."""
LEAST = 1200
"""Characters of the shortest report from which prints are made."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports, and whether the second copies the first, derives from it, or neither."""

    a: Reading
    b: Reading
    label: str


def evaluate(path: Path) -> Figures:
    """Score `stories.find_copies`; PATH holds rows {a, b, label}, or reports {id, cl, text}.

    `a` and `b` are texts or objects with `text`. From rows of reports, prints are made by
    rule (cut, re-headlined, rewritten in one word of twelve, built into another report), and
    pairs of neighbouring reports of one event are taken for independent.
    """
    rows = list(read_rows(path))
    labelled = bool(rows) and "label" in rows[0]
    pairs = [_pair(row, i) for i, row in enumerate(rows)] if labelled else list(made(rows))
    results = [(pair.label, _found(pair)) for pair in pairs]
    figures: list[tuple[str, float]] = [("pairs", len(pairs))]
    truth = [(label != "independent", found != "independent") for label, found in results]
    both = sum(t and f for t, f in truth)
    figures.append(("precision", both / max(sum(f for _, f in truth), 1)))
    figures.append(("recall", both / max(sum(t for t, _ in truth), 1)))
    scores = [_f1(results, kind) for kind in KINDS]
    figures += [(f"{kind} f1", score) for kind, score in zip(KINDS, scores, strict=True)]
    figures.append(("macro f1", sum(scores) / len(scores)))
    note = (
        "labelled pairs"
        if labelled
        else "prints made by rule; precision leans on one event's reports being independent"
    )
    return Figures("copies", tuple(figures), (note,))


def _f1(results: list[tuple[str, str]], kind: str) -> float:
    both = sum(label == found == kind for label, found in results)
    total = sum(label == kind for label, _ in results) + sum(f == kind for _, f in results)
    return 2 * both / total if total else 1.0


def _found(pair: Pair) -> str:
    copies = find_copies([pair.a, pair.b])
    return copies[0].kind if copies else "independent"


def _pair(row: Mapping[str, object], number: int) -> Pair:
    return Pair(_side(row["a"], f"{number}a"), _side(row["b"], f"{number}b"), str(row["label"]))


def _side(value: object, name: str) -> Reading:
    given: Mapping[str, object] = value if isinstance(value, Mapping) else {"text": value}
    title, day = str(given.get("title") or "") or None, str(given.get("date") or "") or None
    return reading(name, str(given.get("text") or ""), title, day)


def reading(name: str, text: str, title: str | None = None, day: str | None = None) -> Reading:
    """Return a reading with only the cleaned article filled, as `dragoman stories` reads it."""
    record = {"id": name, "text": text, "title": title, "published": day, "language": "en"}
    try:
        return Reading(clean(report_from(record, origin=name)))
    except SourceError:
        return Reading(Article(name, text, (), title=title))


def made(rows: list[Mapping[str, object]]) -> Iterator[Pair]:
    """Yield pairs made from reports: four prints of each, and its neighbour in the event."""
    long = [r for r in rows if len(str(r["text"])) >= LEAST]
    step = max(len(long) // MADE, 1)
    for number, row in enumerate(long[::step]):
        text = str(row["text"])
        other = str(long[(number * step + len(long) // 2) % len(long)]["text"])
        source = reading("source", text, str(row.get("title") or ""))
        yield Pair(source, reading("cut", _cut(text)), "copy")
        yield Pair(source, reading("headed", text, "Other words on top"), "copy")
        yield Pair(source, reading("rewritten", _rewritten(text)), "copy")
        yield Pair(source, reading("built", text[: len(text) // 3] + "\n" + other), "derived")
        mate = next((r for r in rows if r is not row and _event(r) == _event(row)), None)
        if mate is not None:
            yield Pair(source, reading("mate", str(mate["text"])), "independent")


def _event(row: Mapping[str, object]) -> tuple[object, object]:
    return row.get("set"), row.get("cl")


def _cut(text: str) -> str:
    end = text.rfind(". ", 0, len(text) // 2)
    return text[: end + 1] if end > 0 else text[: len(text) // 2]


def _rewritten(text: str) -> str:
    """Return the text with one word of twelve replaced."""
    out, last = [], 0
    for number, match in enumerate(WORD.finditer(text)):
        if number % 12 == 7:
            out += [text[last : match.start()], "so"]
            last = match.end()
    return "".join(out) + text[last:]
