"""A participant while it is being read: what the coder must know of it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from dragoman.knowledge.states import states
from dragoman.knowledge.table import rows
from dragoman.model import Mention, MentionKind, Participant

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Party:
    """A participant with what the coder must know of it: its kind, token, and naming."""

    who: Participant
    kind: MentionKind
    token: "Token"
    pronoun: bool = False
    named: bool = True


@cache
def agents() -> dict[str, str]:
    """Return the nouns for people and bodies that act, with their PLOVER sector or ''."""
    return {row["noun"]: row["sector"] for row in rows("events_agents.csv")}


def is_named(mention: Mention, head: str) -> bool:
    """Tell whether a mention gives a name, rather than an office, description or pronoun."""
    if mention.kind is MentionKind.GROUP:
        return head[:1].isupper() and head.lower().rstrip("s") not in agents()
    if mention.kind is not MentionKind.PERSON:
        return not mention.pronoun and head[:1].isupper()
    if mention.pronoun or mention.entity.startswith("office:"):
        return False
    return bool(set(head.split()) & set(mention.name.split())) or not mention.name


def once(parties: Iterable[Party]) -> list[Party]:
    """Return the parties without repeated entities, in order."""
    found: dict[str, Party] = {}
    for party in parties:
        found.setdefault(party.who.entity, party)
    return list(found.values())


def state_name(country: str) -> str:
    """Return the English name of a country by its ISO 3166-1 alpha-3 code, or the code."""
    state = states().get(country)
    return state.name if state else country


def renamed(party: Party, who: Participant) -> Party:
    """Return the party as another participant, such as the state of a capital."""
    return replace(party, who=who, kind=MentionKind.STATE)
