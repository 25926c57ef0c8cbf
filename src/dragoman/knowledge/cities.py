"""Cities with their state and size."""

from dataclasses import dataclass
from functools import cache

from dragoman.knowledge.table import rows


@dataclass(frozen=True, slots=True)
class City:
    """A city; of several with one name, the capital or the biggest."""

    name: str
    code: str
    population: int


@cache
def cities() -> dict[str, City]:
    """Return all cities by name."""
    return {r["name"]: City(r["name"], r["code"], int(r["population"])) for r in rows("cities.csv")}


def city(name: str) -> City | None:
    """Return the city of a name.

    >>> city("Da Nang").code
    'VNM'
    """
    return cities().get(name)
