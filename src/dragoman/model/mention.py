"""Who and what is named: mentions in a text and the entity each stands for."""

from dataclasses import dataclass
from enum import StrEnum

from dragoman.model.display import Shown
from dragoman.model.span import Span


class MentionKind(StrEnum):
    """What a mention refers to here: "Hanoi" is a place in one clause, a state in the next."""

    PERSON = "person"
    STATE = "state"
    ORGANISATION = "organisation"
    PLACE = "place"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Mention(Shown):
    """One mention and the entity it was resolved to.

    `span` covers the mention with its office ("Vietnamese Foreign Minister Bui Thanh Son"),
    `head` only the name, noun or pronoun that carries it ("Bui Thanh Son"). `name` is the
    fullest name known for the entity in this article. `entity` is an id such as
    `state:VNM`, `person:bui-thanh-son`, `organisation:nato`, `place:hanoi`,
    `group:protesters`; the same id is the same referent. `country` is ISO 3166-1 alpha-3 of
    the state acted for (a person, body) or lain in (a place). `role` is the office as the
    article words it here, `sector` the PLOVER sector (GOV, MIL, ...). `why` names the rule.
    """

    span: Span
    head: Span
    kind: MentionKind
    name: str
    entity: str
    country: str | None = None
    role: str | None = None
    sector: str | None = None
    pronoun: bool = False
    score: float = 1.0
    why: str = ""
