"""Cities by their names."""

import re
from itertools import product

from dragoman.accounts.moments import Relation
from dragoman.accounts.rules import rules
from dragoman.accounts.verdict import Verdict
from dragoman.knowledge.cities import City, city, distance
from dragoman.knowledge.names import fold
from dragoman.model import Reading


def city_key(name: str) -> str:
    """Return the name of a city in plain letters, one for all names that it has.

    >>> city_key("Saigon") == city_key("Ho Chi Minh City")
    True
    """
    plain = " ".join(re.findall(r"[a-z0-9]+", fold(name)))
    for names in rules("places")["same"]:
        if plain in names:
            return str(names[0])
    return plain


def cities_named(name: str) -> list[City]:
    """Return the cities that a name, or another one for the same city, stands for.

    >>> [found.name for found in cities_named("New York") if found.place]
    ['New York City']
    """
    alike = [names for names in rules("places")["same"] if city_key(name) in names]
    found = (city(n) for n in (name, *(n.title() for names in alike for n in names)))
    return [one for one in found if one]


def are_near(left: str, right: str) -> bool:
    """Tell whether two cities lie so near that one may be told for the other, as suburbs are.

    >>> are_near("Manhattan", "New York"), are_near("Hanoi", "Haiphong")
    (True, False)
    """
    found = (distance(x, y) for x, y in product(cities_named(left), cities_named(right)))
    return any(far is not None and far < rules("places")["near"] for far in found)


def names_place(reading: Reading, name: str) -> bool:
    """Tell whether the name of a place stands in an account, in letters of any size."""
    return re.search(rf"\b{re.escape(name)}\b", reading.article.text, re.IGNORECASE) is not None


def is_city(name: str) -> bool:
    """Tell whether a name is that of a city."""
    return bool(cities_named(name))


def relate_cities(left: str, right: str, *, score: float) -> Verdict:
    """Return how two places relate: the same, one in the other, or two cities."""
    x, y = city_key(left), city_key(right)
    if x == y:
        return Verdict(Relation.SAME, "where.equal")
    if not (is_city(left) and is_city(right)) or x in y or y in x or are_near(left, right):
        return Verdict(Relation.FITS, "where.within")
    return Verdict(Relation.CLASH, "where.disjoint", score)
