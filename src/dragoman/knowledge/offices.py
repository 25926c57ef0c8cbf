"""Offices and bodies of states: what the last noun of "deputy foreign minister" means."""

from dataclasses import dataclass
from functools import cache

from dragoman.knowledge.states import state_name
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


LOWERED = frozenset({"deputy", "vice", "assistant", "associate", "under"})
"""Words that make another, lower office of one."""


@dataclass(frozen=True, slots=True)
class Worded:
    """What an office as worded comes to; `main` for one that heads the state."""

    key: str = ""
    sector: str | None = None
    role: str = ""
    main: bool = False


def office_worded(words: str, country: str) -> Worded:
    """Return the office in "Deputy Minister of Foreign Affairs of Vietnam".

    >>> office_worded("Assistant Secretary of State", "USA").key
    'deputy_foreign_minister'
    >>> office_worded("President of the Football Federation", "ESP").main
    False
    """
    plain = words.lower().replace("-", " ").split() if words else []
    found = _head_in(words.lower().split()) or _head_in(plain)
    if found is None:
        return Worded()
    lowered = bool(LOWERED & set(plain)) and not found.head.startswith(("vice", "deputy", "under"))
    whole = words.lower().removeprefix("the ") in (found.head, *_with_state(found.head, country))
    main = whole and found.role is not None and not lowered
    key = f"deputy_{found.id}" if lowered else found.id
    return Worded(key, found.sector or None, found.role or "" if main else "", main)


def _head_in(words: list[str]) -> Office | None:
    """Return the longest office in the words; of several, the first."""
    for size in range(len(words), 0, -1):
        for at in range(len(words) - size + 1):
            if found := offices().get(" ".join(words[at : at + size]).strip(",.")):
                return found
    return None


def _with_state(head: str, country: str) -> tuple[str, ...]:
    """Return "president of the republic", "president of vietnam"."""
    name = state_name(country).lower()
    return tuple(f"{head} of {n}" for n in ("the republic", "state", name, f"the {name}"))
