"""Offices and bodies of states: what the last noun of "deputy foreign minister" means."""

from dataclasses import dataclass
from functools import cache

from dragoman.knowledge.table import rows


@dataclass(frozen=True, slots=True)
class Office:
    """An office, a body or a group; `rank` 1 is the highest.

    `kind` is person, body or group. `role` links to the leaders' table (head_of_state,
    head_of_government, leader: either). `country` is set where the words imply it.
    """

    head: str
    id: str
    kind: str
    sector: str
    rank: int
    role: str | None
    country: str | None


@cache
def offices() -> dict[str, Office]:
    """Return all offices by their lower-case words."""
    return {
        r["head"]: Office(
            r["head"],
            r["id"],
            r["kind"],
            r["sector"],
            int(r["rank"]),
            r["role"] or None,
            r["country"] or None,
        )
        for r in rows("offices.csv")
    }


def office(words: str) -> Office | None:
    """Return the office that lower-case words name.

    >>> office("foreign minister").sector
    'GOV'
    """
    return offices().get(words.lower())
