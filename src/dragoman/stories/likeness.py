"""How likely two reports are to tell of the same event, as log-odds."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from dragoman.knowledge.table import settings
from dragoman.model import Reading
from dragoman.stories.crossing import across, is_foreign
from dragoman.stories.happenings import Vector, cosine, events, is_named, people, protagonist
from dragoman.stories.vectors import Floats, Sheet, Table, neighbours, sheet

FIELDS = ("body", "title", "lead", "names")
LONGEST_GAP = 6.0
"""Ceiling of log2(1 + days between): beyond two months a gap speaks no louder."""


def model() -> dict[str, dict[str, float]]:
    """Return the weights and the link setting of stories_model.toml."""
    return settings("stories_model.toml")


def features(cosines: Sequence[Floats], days: Floats) -> dict[str, Floats]:
    """Return the features of pairs from their cosines (body, title, lead, names) and gaps.

    `days` is the number of days between the two reports, NaN where one is not dated.
    """
    undated = np.isnan(days)
    gap = np.where(undated, 0.0, np.minimum(np.log2(1.0 + np.abs(days)), LONGEST_GAP))
    named: dict[str, Floats] = {}
    for field, values in zip(FIELDS, cosines, strict=True):
        named[field] = values
        named[f"{field}_root"] = np.sqrt(values)
    named["undated"] = undated.astype(np.float64)
    named["days_log"] = gap
    named["days_log_over_2"] = np.maximum(gap - 2.0, 0.0)
    return named


def _relief(named: Mapping[str, Floats]) -> Floats:
    """Return what of the weight of a missing day is given back where the words agree."""
    limits, weights = model()["undated"], model()["weights"]
    agree = np.ones_like(named["undated"], dtype=np.bool_)
    for field in ("title", "names", "body"):
        agree &= named[field] >= limits[field]
    back: Floats = named["undated"] * agree * (limits["most"] - weights["undated"])
    return back


def log_odds(readings: Sequence[Reading]) -> dict[tuple[int, int], float]:
    """Return the log-odds of each pair of reports that may tell of the same event.

    Two reports that were read in full are compared by their people and events too; reports
    of which one is not English by their meaning. Pairs that share no heavy words, or fall
    below the model's floor, are left out.
    """
    link = model()["link"]
    known: dict[int, Deeds] = {}
    for i, reading in enumerate(readings):
        if reading.mentions:
            known[i] = Deeds(people(reading), events(reading), protagonist(reading))
    english = [row for row, reading in enumerate(readings) if not is_foreign(reading)]
    found: dict[tuple[int, int], float] = {}
    for (i, j), value in _by_words([sheet(readings[row]) for row in english]).items():
        a, b = english[i], english[j]
        value = _by_deeds(value, known[a], known[b]) if a in known and b in known else value
        if value > link["floor"]:
            found[a, b] = min(value, link["ceiling"])
    for pair, value in across(readings).items():
        if value > link["floor"]:
            found[pair] = min(value, link["ceiling"])
    return found


@dataclass(frozen=True, slots=True)
class Deeds:
    """What a report that was read in full is about."""

    people: Vector
    events: Vector
    protagonist: str | None

    def is_apart(self, other: "Deeds") -> bool:
        """Tell whether the reports are about two people, one of whom only one report names."""
        a, b = self.protagonist, other.protagonist
        if a is None or b is None or is_named(a, [b]):
            return False
        return not is_named(a, other.people) or not is_named(b, self.people)


def _by_deeds(text: float, a: Deeds, b: Deeds) -> float:
    """Return the log-odds of a pair from those of its words, and its people and events."""
    weights = model()["read"]
    who, what = cosine(a.people, b.people), cosine(a.events, b.events)
    return (
        weights["intercept"]
        + weights["text"] * text
        + weights["people"] * who
        + weights["people_root"] * math.sqrt(who)
        + weights["events"] * what
        + weights["events_root"] * math.sqrt(what)
        + weights["eventless"] * (not a.events or not b.events)
        + weights["apart"] * a.is_apart(b)
    )


def _by_words(sheets: Sequence[Sheet]) -> dict[tuple[int, int], float]:
    """Return the log-odds of pairs from words and days alone."""
    tables = [Table([getattr(sheet, field) for sheet in sheets]) for field in FIELDS]
    days = np.array([sheet.day for sheet in sheets])
    weights = model()["weights"]
    found: dict[tuple[int, int], float] = {}
    for row, near in neighbours(sheets):
        if not len(near):
            continue
        named = features([t.cosines(row, near) for t in tables], days[near] - days[row])
        odds = sum((weights[n] * values for n, values in named.items()), weights["intercept"])
        odds = odds + _relief(named)
        for other, value in zip(near.tolist(), np.asarray(odds).tolist(), strict=True):
            found[row, other] = value
    return found
