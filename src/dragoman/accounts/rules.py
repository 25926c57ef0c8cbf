"""The rules of comparison and their reasons, from accounts_rules.toml."""

from functools import cache
from typing import Any

from dragoman.knowledge.table import settings


@cache
def rules(section: str) -> dict[str, Any]:
    """Return one section of the rules."""
    found: dict[str, Any] = settings("accounts_rules.toml")[section]
    return found


def why(rule: str, detail: str = "") -> str:
    """Return the id of a rule with its reason.

    >>> why("count.equal")
    'count.equal: the same number'
    """
    reason = rules("rules")[rule]
    return f"{rule}: {reason} ({detail})" if detail else f"{rule}: {reason}"


def trust(why: str) -> float:
    """Return by what the score of a finding with such a reason is multiplied, 0 to 1."""
    return float(rules("trust").get(why.partition(":")[0], 1.0))


@cache
def families() -> dict[str, frozenset[int]]:
    """Return the families of kinds that accounts tell for one another."""
    found: dict[str, set[int]] = {}
    for number, kinds in enumerate(rules("align")["families"]):
        for kind in kinds:
            found.setdefault(kind, set()).add(number)
    return {kind: frozenset(numbers) for kind, numbers in found.items()}


@cache
def kinds(name: str) -> frozenset[str]:
    """Return one of the lists of kinds or statuses, such as `lasting`."""
    return frozenset(rules("align")[name])
