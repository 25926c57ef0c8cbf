"""Cities with their state, size and place."""

from dataclasses import dataclass
from functools import cache
from math import asin, cos, radians, sin, sqrt

from dragoman.knowledge.table import rows

EARTH = 12_742
"""Kilometres through the Earth."""


@dataclass(frozen=True, slots=True)
class City:
    """A city; of several with one name, the capital or the biggest.

    `place` is its latitude and longitude in degrees, to one digit; a state that has the name of
    a town has none.
    """

    name: str
    code: str
    population: int
    place: tuple[float, float] | None = None


@cache
def cities() -> dict[str, City]:
    """Return all cities by name."""
    return {r["name"]: _city(r) for r in rows("cities.csv")}


def _city(row: dict[str, str]) -> City:
    place = (float(row["latitude"]), float(row["longitude"])) if row["latitude"] else None
    return City(row["name"], row["code"], int(row["population"]), place)


def city(name: str) -> City | None:
    """Return the city of a name.

    >>> city("Da Nang").code
    'VNM'
    """
    return cities().get(name)


def distance(a: City, b: City) -> float | None:
    """Return the kilometres between two cities, None where the place of one is not known.

    >>> round(distance(city("Hanoi"), city("Haiphong")), -1)
    90.0
    """
    if a.place is None or b.place is None:
        return None
    (south, west), (north, east) = (tuple(map(radians, c.place or ())) for c in (a, b))
    bow = sin((north - south) / 2) ** 2 + cos(south) * cos(north) * sin((east - west) / 2) ** 2
    return EARTH * asin(sqrt(bow))
