"""How likely two reports are to tell of the same event, as log-odds."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from dragoman.knowledge.table import settings
from dragoman.model import Reading
from dragoman.stories.alike import Bond, lifted
from dragoman.stories.clash import clash, is_short
from dragoman.stories.crossing import across, is_foreign
from dragoman.stories.facts import Facts, facts
from dragoman.stories.focus import agreement, focus
from dragoman.stories.vectors import DISTANT, Floats, Sheet, Table, neighbours, sheet

Pair = tuple[int, int]
FIELDS = ("body", "title", "lead", "names")
HELP = 1.3
"""Most that protagonists and places can add."""
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


@dataclass(frozen=True, slots=True)
class Odds:
    """The log-odds of pairs of reports: that they tell of one event, and that of one saga."""

    event: dict[Pair, float]
    saga: dict[Pair, float]


def log_odds(readings: Sequence[Reading]) -> Odds:
    """Return the log-odds of each pair of reports that may tell of the same event.

    They rest on words, days, protagonists, places and key facts alone, so that reports read in
    full and reports only cleaned are grouped alike; of two reports one of which is not English,
    on their meaning. Pairs that share no heavy words, or fall below the model's floor, are left
    out.
    """
    link = model()["link"]
    told = {row: facts(one) for row, one in enumerate(readings) if not is_foreign(one)}
    odds = Odds({}, {})
    for bond in agreeing(readings, told):
        pair, a, b = (bond.i, bond.j), told[bond.i], told[bond.j]
        less = clash(a, b, bond.agree)
        saga = clash(a, b, bond.agree, saga=True) if is_short(a, b) else less
        odds.event[pair] = max(bond.value - less, link["floor"])
        odds.saga[pair] = max(bond.value - saga, link["floor"])
    for pair, value in across(readings).items():
        if value > link["floor"]:
            odds.event[pair] = odds.saga[pair] = min(value, link["ceiling"])
    return odds


def agreeing(readings: Sequence[Reading], told: Mapping[int, Facts]) -> Iterator[Bond]:
    """Yield pairs of English reports with their log-odds before clashes, and how they agree.

    `told` are the facts of the English reports by their row.
    """
    ceiling = model()["link"]["ceiling"]
    for bond in lifted(_bonds(readings, sorted(told)), readings, told):
        yield replace(bond, value=min(bond.value, ceiling))


def _bonds(readings: Sequence[Reading], english: Sequence[int]) -> Iterator[Bond]:
    """Yield pairs with their log-odds from words, days, protagonists and places."""
    link, weights = model()["link"], model()["focus"]
    seen = [focus(readings[row]) for row in english]
    sheets = [sheet(readings[row]) for row in english]
    for i, j, value in _by_words(sheets):
        agree = agreement(seen[i], seen[j])
        if abs(sheets[i].day - sheets[j].day) > weights["season"]:
            agree["place"] = 0.0
        value += sum(weights[name] * share for name, share in agree.items())
        if value > link["floor"]:
            yield Bond(english[i], english[j], value, agree)


def _by_words(sheets: Sequence[Sheet]) -> Iterator[tuple[int, int, float]]:
    """Yield pairs with their log-odds from words and days, if those may reach the floor."""
    tables = [Table([getattr(sheet, field) for sheet in sheets]) for field in FIELDS]
    days = np.array([sheet.day for sheet in sheets])
    link, weights = model()["link"], model()["weights"]
    for row, near in neighbours(sheets):
        if not len(near):
            continue
        named = features([t.cosines(row, near) for t in tables], days[near] - days[row])
        odds = sum((weights[n] * values for n, values in named.items()), weights["intercept"])
        odds = np.asarray(odds + _relief(named))
        distant = ~(np.abs(days[near] - days[row]) <= DISTANT)
        least = np.where(distant, link["distant"], link["floor"] - HELP)
        for place in np.flatnonzero(odds > least).tolist():
            yield row, int(near[place]), float(odds[place])
