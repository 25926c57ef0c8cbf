"""Cities by their names."""

import re

from dragoman.accounts.moments import Relation
from dragoman.accounts.rules import rules
from dragoman.accounts.verdict import Verdict
from dragoman.knowledge.cities import city
from dragoman.knowledge.names import fold


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


def is_city(name: str) -> bool:
    """Tell whether a name is that of a city."""
    alike = [names for names in rules("places")["same"] if city_key(name) in names]
    return any(city(n) for n in (name, *(n.title() for names in alike for n in names)))


def relate_cities(left: str, right: str, *, score: float) -> Verdict:
    """Return how two places relate: the same, one in the other, or two cities."""
    x, y = city_key(left), city_key(right)
    if x == y:
        return Verdict(Relation.SAME, "where.equal")
    if not (is_city(left) and is_city(right)) or x in y or y in x:
        return Verdict(Relation.FITS, "where.within")
    return Verdict(Relation.CLASH, "where.disjoint", score)
