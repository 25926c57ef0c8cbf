"""Score the event coder on the sentences of tests/events/coded.csv, coded by hand.

    python scripts/score_events.py GOLD [--half tune|held|both] [--errors]

Each sentence is read alone, with its report's day. A dyad is right when both countries and the
root are; events told as not real (denied, called for, hypothetical) and uncertain ones count for
status only. Optional codings are right when found, and no fault when not.
"""

import argparse
import csv
import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from dragoman.evaluate.coded import SURE, UNREAL
from dragoman.evaluate.dyads import code, guesses_of
from dragoman.model import Event, EventType

LABELS = Path(__file__).parent.parent / "tests" / "events" / "coded.csv"
FILES = {
    "stories": ("stories/dev.jsonl", "c742a43e25159ac1"),
    "briefings": ("visits/briefings_2021_2023.jsonl", "f585863592db8dab"),
    "polnear": ("quotes/polnear/train/text", "9b8efec47b5ad8d0"),
}
"""Where the sentences lie, with the first digits of each file's sha256."""


@dataclass(frozen=True, slots=True)
class Coding:
    """One event as coded by hand; alternatives in the order of likelihood."""

    types: tuple[str, ...]
    dyads: frozenset[tuple[str, str]]
    status: tuple[str, ...]
    date: str
    optional: bool

    def covers(self, dyad: tuple[str, str, str]) -> bool:
        """Tell whether a found dyad is this event's."""
        return dyad[:2] in self.dyads and dyad[2] in self.types

    @property
    def real(self) -> bool:
        """Whether the event is told as a fact or plan."""
        return self.status[0] not in {s.value for s in UNREAL}


@dataclass(slots=True)
class Sentence:
    """A sentence with its codings."""

    id: str
    text: str
    day: str
    codings: list[Coding] = field(default_factory=list)


@dataclass(slots=True)
class Tally:
    """Counts over sentences, as (right, of)."""

    counts: dict[str, list[int]] = field(default_factory=dict)

    def add(self, name: str, right: bool) -> None:
        """Count one case."""
        pair = self.counts.setdefault(name, [0, 0])
        pair[0] += right
        pair[1] += 1

    def share(self, name: str) -> float:
        """Return the share that is right, 0 where there is no case."""
        right, of = self.counts.get(name, [0, 0])
        return right / of if of else 0.0


def sentences(gold: Path, half: str) -> list[Sentence]:
    """Return the coded sentences of one half, or of both."""
    found: dict[str, Sentence] = {}
    with LABELS.open(encoding="utf-8") as lines:
        table = list(csv.DictReader(x for x in lines if not x.startswith("#")))
    for row in table:
        if half not in {row["half"], "both"}:
            continue
        key = f"{row['file']}-{row['row']}-{row['start']}"
        if key not in found:
            text = texts(gold, row["file"])[int(row["row"])]
            words = " ".join(text[int(row["start"]) : int(row["end"])].split())
            found[key] = Sentence(key, words, row["day"])
        if row["type"]:
            found[key].codings.append(_coding(row))
    return list(found.values())


def _coding(row: dict[str, str]) -> Coding:
    pairs = [(a, b) for a in row["actor"].split("|") for b in row["recipient"].split("|")]
    turned = [(b, a) for a, b in pairs] if row["twoway"] else []
    return Coding(
        tuple(row["type"].split("|")),
        frozenset([*pairs, *turned]),
        tuple(row["status"].split("|")),
        row["date"],
        bool(row["optional"]),
    )


@cache
def texts(gold: Path, name: str) -> list[str]:
    """Return the texts of a file's rows; a file that is not the one coded is an error."""
    path, digest = gold / FILES[name][0], FILES[name][1]
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    whole = b"".join(f.read_bytes() for f in files)
    if not hashlib.sha256(whole).hexdigest().startswith(digest):
        raise SystemExit(f"{path} is not the file that was coded ({digest}…)")
    if path.is_dir():
        return [f.read_text(encoding="utf-8") for f in files]
    return [json.loads(line)["text"] for line in whole.decode("utf-8").splitlines()]


def score(gold: Path, half: str, *, errors: bool = False) -> dict[str, float]:
    """Return the figures of one half."""
    tally = Tally()
    read = sentences(gold, half)
    for sentence in read:
        events = list(code(sentence.text, sentence.day, sentence.id))
        events = [e for e in events if e.type is not EventType.STATEMENT and e.score >= SURE]
        notes = list(_score(sentence, events, tally))
        if errors and notes:
            print(f"\n[{sentence.id} {sentence.day}] {sentence.text}", *notes, sep="\n  ")
    names = (
        "recall",
        "precision",
        "type given actors",
        "actors given type",
        "status",
        "status, facts as one",
        "date",
        "alarms",
    )
    figures = {name: tally.share(name) for name in names}
    figures |= {f"of: {name}": float(tally.counts.get(name, [0, 0])[1]) for name in names}
    return {"sentences": float(len(read)), **figures}


def _score(sentence: Sentence, events: Sequence[Event], tally: Tally) -> Iterator[str]:
    """Count one sentence; yield a line for each fault."""
    told = [(e, d) for e in events for g in guesses_of(e) for d in [sorted(g.dyads)]]
    real = {tuple(d): e for e, d in told if e.status not in UNREAL}
    for dyads, event in real.items():
        right = any(c.covers(d) for c in sentence.codings for d in dyads)
        tally.add("precision", right)
        if not right:
            yield f"FALSE  {dyads[0]} {event.status.value} {event.score} [{event.why}]"
        if any(d[:2] in c.dyads for c in sentence.codings for d in dyads):
            tally.add("type given actors", right)
    if not sentence.codings:
        tally.add("alarms", bool(real))
    for coding in sentence.codings:
        if not coding.optional and coding.real:
            hit = any(coding.covers(d) for dyads in real for d in dyads)
            tally.add("recall", hit)
            if not hit:
                near = [f"{d[0]} {e.status.value}" for e, d in told]
                yield f"MISSED {coding.types} {sorted(coding.dyads)} {coding.status} found {near}"
    yield from _statuses(sentence, told, tally)


def _statuses(
    sentence: Sentence, told: Sequence[tuple[Event, list[tuple[str, str, str]]]], tally: Tally
) -> Iterator[str]:
    facts = {"happened", "underway", "background"}
    for event, dyads in told:
        fit = [c for c in sentence.codings if any(c.covers(d) for d in dyads)]
        fit.sort(key=lambda c: event.status.value not in c.status)
        for coding in fit[:1]:
            right = event.status.value in coding.status
            loose = right or (event.status.value in facts and bool(facts & {*coding.status}))
            tally.add("status", right)
            tally.add("status, facts as one", loose)
            if not right:
                yield f"STATUS {dyads[0]} {event.status.value} for {coding.status} [{event.why}]"
            if coding.date and event.status.value in coding.status:
                value = event.when.value if event.when else ""
                tally.add("date", value == coding.date)
                if value != coding.date:
                    yield f"DATE   {dyads[0]} {value} for {coding.date} [{event.why}]"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--half", choices=("tune", "held", "both"), default="tune")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    figures = score(options.gold, options.half, errors=options.errors)
    for name, value in figures.items():
        if not name.startswith("of: "):
            of = figures.get(f"of: {name}")
            print(f"{name:24}{value:8.3f}" + (f"   of {of:.0f}" if of is not None else ""))


if __name__ == "__main__":
    sys.exit(main())
