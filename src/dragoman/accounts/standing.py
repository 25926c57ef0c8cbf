"""How much weight those have whose words only one account prints."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from dragoman.accounts.rules import rules
from dragoman.knowledge.offices import office
from dragoman.model import Mention, MentionKind, Reading

_WORD = re.compile(r"[\w’'-]+")
_PAST = re.compile(r"\b(?:former|ex|past|then|late)\b", re.IGNORECASE)
LONGEST = 4
"""Words of the longest office."""


def standings(readings: Sequence[Reading]) -> Mapping[str, float]:
    """Return the standing of each entity that speaks for a state, body or party, 0 to 1.

    A bystander has none, and is left out.
    """
    found: dict[str, float] = {}
    for reading in readings:
        for mention in reading.mentions:
            value = _standing(mention)
            if value > found.get(mention.entity, 0.0):
                found[mention.entity] = value
    return found


def _standing(mention: Mention) -> float:
    limits = rules("standing")
    if mention.sector in limits["outside"]:
        return 0.0
    if mention.kind is MentionKind.STATE:
        return float(limits["state"])
    if mention.kind is MentionKind.ORGANISATION:
        return float(limits["body"]) if mention.sector or mention.country else 0.0
    if mention.kind is not MentionKind.PERSON:
        return 0.0
    value = rank_of_role(mention.role or "")
    if not value and mention.country and mention.sector:
        value = float(limits["known"])
    named = mention.entity.startswith("person:")
    return value if named else value * float(limits["nameless"])


@lru_cache(maxsize=20_000)
def rank_of_role(role: str) -> float:
    """Return the standing of an office as worded, 0 where it is none of a state or body.

    >>> rank_of_role("foreign minister of Zambara") > rank_of_role("mayor of Lira") > 0
    True
    >>> rank_of_role("lawyer"), rank_of_role("eyewitness")
    (0.0, 0.0)
    """
    limits = rules("standing")
    words = [w.lower() for w in _WORD.findall(role)]
    ranks = [
        known.rank
        for size in range(1, LONGEST + 1)
        for i in range(len(words) - size + 1)
        if (known := office(" ".join(words[i : i + size])))
        and known.kind == "person"
        and known.sector not in limits["outside"]
    ]
    if not ranks or min(ranks) > len(limits["ranks"]):
        return 0.0
    value = float(limits["ranks"][min(ranks) - 1])
    return value * float(limits["past"]) if _PAST.search(role) else value
