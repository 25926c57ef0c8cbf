"""How far the key facts of two reports clash, so that they tell of different events."""

from collections.abc import Iterator, Mapping
from math import isnan, nan

from dragoman.knowledge.table import settings
from dragoman.stories.facts import Facts

LATER = 5
"""Days between two pieces of news from which they are told far apart."""
STRANGE = 0.3
"""Share of the states, places or people of each report that the other must lack for a clash."""
CAST = 2
"""People of rare names whom reports of few days have in common if they tell of one event."""
FEW = 3
"""Days between two pieces of news from which the same people met again."""
APART = 2
"""Days between two reports from which days that they name are no slip of the pen."""
SOON = 2
"""Days between reports, and between what they tell, up to which they count as of few days."""
BOUND = 0.5
"""How much another number clashes in short reports of few days with a rare name in common."""
COPIED = 0.8
"""Share of their words that two reports have in common if one copies the other, whenever."""
SHORT = 1350
"""Characters of the longest text that counts as short: some 220 words."""


def clash(a: Facts, b: Facts, agree: Mapping[str, float], *, saga: bool = False) -> float:
    """Return what the clashing facts of two reports take from their log-odds, 0 or more.

    `agree` are the features of `focus.agreement`. Accounts of one event differ too, so that a
    single clash takes nothing. Short reports tell little but the event, so that a clash weighs
    more between them, and days between them count; but not where the question is whether both
    are of one `saga`, which goes on for days.
    """
    table = "clash_short" if is_short(a, b) else "clash"
    told = clashes(a, b, agree)
    if saga:
        told |= dict.fromkeys(("later", "issued"), 0.0)
    return taken(told, settings("stories_model.toml")[table])


def is_short(a: Facts, b: Facts) -> bool:
    """Tell whether both reports are short."""
    return max(a.size, b.size) <= SHORT


def taken(told: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Return what clashes take by these weights: only what is beyond `free` counts."""
    beyond = sum(weights[name] * share for name, share in told.items()) - weights["free"]
    return min(weights["times"] * max(beyond, 0.0), weights["most"])


def clashes(a: Facts, b: Facts, agree: Mapping[str, float]) -> dict[str, float]:
    """Return by kind how far the facts of two reports clash, from 0 to 1.

    `acquainted`, which speaks for one event, is among them. Short reports of few days that have a
    rare name in common each have people of their own speak, which is no clash.
    """
    return {**dict(_clashes(a, b)), **{name: agree[name] for name in ("nowhere", "others")}}


def _clashes(a: Facts, b: Facts) -> Iterator[tuple[str, float]]:
    strange = min(_missing(a.top, b), _missing(b.top, a))
    yield "top", min(max((strange - 0.2) / 0.3, 0.0), 1.0)
    bound = is_short(a, b) and is_soon(a, b) and bool(a.known & b.known)
    loose = 0.0 if bound else 1.0
    for name in ("states", "places", "people"):
        one, other = getattr(a, name), getattr(b, name)
        missing = [len(x.lacks(y)) / len(y) if y else 0.0 for x, y in ((b, one), (a, other))]
        yield name, float(min(missing) >= STRANGE) * (loose if name == "people" else 1.0)
    met = b.lacks(a.people) != a.people or a.lacks(b.people) != b.people
    yield "strangers", float(bool(a.people) and bool(b.people) and not met) * loose
    alike = [bool(a.numbers[noun] & b.numbers[noun]) for noun in a.numbers if noun in b.numbers]
    yield "numbers", float(bool(alike) and not any(alike)) * (BOUND if bound else 1.0)
    gap, apart = days_between(a, b), abs(a.told - b.told)
    yield "days", float(gap >= 1)
    yield "far", float(gap >= LATER)
    copied = len(a.words & b.words) >= COPIED * len(a.words | b.words)
    later = min((gap - 1) / (FEW - 1), 1.0) if gap >= 1 and apart >= APART else 0.0
    yield "later", 0.0 if copied else later
    yield "issued", float(isnan(gap) and apart >= LATER and not copied)
    yield "acquainted", float(len(a.known & b.known) >= CAST and not gap >= FEW)


def is_soon(a: Facts, b: Facts) -> bool:
    """Tell whether two reports are of few days, by their own days and those they name."""
    return abs(a.told - b.told) <= SOON and not days_between(a, b) > SOON


def days_between(a: Facts, b: Facts) -> float:
    """Return the days between the news of two reports, NaN where one names no day."""
    return min((float(abs(x - y)) for x in a.days for y in b.days), default=nan)


def _missing(names: Mapping[str, float], other: Facts) -> float:
    """Return the share of the weight of `names` that the other report has nowhere."""
    total = sum(names.values())
    return sum(names[name] for name in sorted(other.lacks(names))) / total if total else 0.0
