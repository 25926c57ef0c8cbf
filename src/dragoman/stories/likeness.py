"""How likely two reports are to tell of the same event, as log-odds."""

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import numpy as np

from dragoman.stories.vectors import Floats, Sheet, Table, neighbours

FIELDS = ("body", "title", "lead", "names")
LONGEST_GAP = 6.0
"""Ceiling of log2(1 + days between): beyond two months a gap speaks no louder."""


@cache
def model() -> dict[str, dict[str, float]]:
    """Return the weights and the link setting of stories_model.toml."""
    data = files("dragoman.knowledge") / "data" / "stories_model.toml"
    return tomllib.loads(data.read_text(encoding="utf-8"))


def features(cosines: Sequence[Floats], days: Floats) -> dict[str, Floats]:
    """Return the features of pairs from their cosines (body, title, lead, names) and gaps.

    `days` is the number of days between the two reports, NaN where one is not dated.
    """
    undated = np.isnan(days)
    gap = np.where(undated, 0.0, np.minimum(np.log2(1.0 + np.abs(days)), LONGEST_GAP))
    named: dict[str, Floats] = {}
    for field, cosine in zip(FIELDS, cosines, strict=True):
        named[field] = cosine
        named[f"{field}_root"] = np.sqrt(cosine)
    named["undated"] = undated.astype(np.float64)
    named["days_log"] = gap
    named["days_log_over_2"] = np.maximum(gap - 2.0, 0.0)
    return named


def log_odds(sheets: Sequence[Sheet]) -> dict[tuple[int, int], float]:
    """Return the log-odds of each pair of reports that may tell of the same event.

    Pairs that share no heavy words, or fall below the model's floor, are left out.
    """
    tables = [Table([getattr(sheet, field) for sheet in sheets]) for field in FIELDS]
    days = np.array([sheet.day for sheet in sheets])
    weights, link = model()["weights"], model()["link"]
    found: dict[tuple[int, int], float] = {}
    for row, near in neighbours(sheets):
        if not len(near):
            continue
        named = features([t.cosines(row, near) for t in tables], days[near] - days[row])
        odds = sum((weights[n] * values for n, values in named.items()), weights["intercept"])
        for other, value in zip(near.tolist(), np.asarray(odds).tolist(), strict=True):
            if value > link["floor"]:
                found[row, other] = min(value, link["ceiling"])
    return found
