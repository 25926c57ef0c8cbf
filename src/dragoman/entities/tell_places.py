"""States by name, cities, and "the country"."""

from dragoman.entities.context import Seen
from dragoman.entities.draft import Draft
from dragoman.entities.place import reading_of
from dragoman.entities.subject import SUBJECTS
from dragoman.entities.told import Told, mention_of
from dragoman.knowledge.cities import city as known_city
from dragoman.knowledge.names import slug
from dragoman.knowledge.states import state_name, states
from dragoman.model import Mention, MentionKind

OF_PLACE = ("capital", "metonym", "seat", "territory")


def state(told: Told, draft: Draft) -> Mention:
    """Return a state's word as the state, its government, a place, or a man of that state."""
    if (person := _countryman(told, draft)) is not None:
        return mention_of(
            draft, MentionKind.PERSON, person.entity, person.name, country=draft.code,
            score=0.7, why="person.nationality",
        )  # fmt: skip
    kind, why, score = reading_of(draft, named=draft.code in told.named)
    assert draft.hit is not None
    if kind is MentionKind.PLACE and draft.hit.entry.detail in OF_PLACE:
        name = _place_name(draft)
        entity = f"place:{slug(name)}"
    else:
        entity, name = f"state:{draft.code}", state_name(draft.code or "")
    return mention_of(draft, kind, entity, name, country=draft.code, score=score, why=why)


def _place_name(draft: Draft) -> str:
    """Return the usual name of a capital that is printed another way: "Pekín", "Kiev"."""
    known = states().get(draft.code or "")
    other = draft.hit is None or draft.hit.entry.detail != "capital" or known_city(draft.head)
    return draft.head if other or known is None or not known.capital else known.capital


ONE = ("an", "i")
"""Endings of nationality words that mean one person: "the Israeli said", not "the French"."""


def _countryman(told: Told, draft: Draft) -> Seen | None:
    """Return the one person of a state, named shortly before, whom "the Russian" means."""
    assert draft.hit is not None
    words = draft.words
    token = words.tokens[draft.last - 1]
    noun = draft.hit.entry.detail in ("adjective", "noun") and words.lower(draft.start) == "the"
    alone = (
        token.dep_ in SUBJECTS and not token.tag_.endswith("S") and draft.last - draft.start == 2
    )
    if not noun or not alone or not draft.head.endswith(ONE) or token.head.tag_ == "VBP":
        return None
    index = words.sentence.index
    near = [s for s in told.context.recent() if s.sentence >= index - 3 and s.person is not None]
    found = {s.entity: s for s in near if s.code == draft.code and not s.quoted}
    return next(iter(found.values())) if len(found) == 1 else None


def city(_told: Told, draft: Draft) -> Mention:
    """Return a city of the table."""
    return mention_of(
        draft, MentionKind.PLACE, f"place:{slug(draft.head)}", draft.head,
        country=draft.code, score=0.9, why="place.city",
    )  # fmt: skip


def tagged(_told: Told, draft: Draft) -> Mention:
    """Return a place that only the tagger took for one."""
    return mention_of(
        draft, MentionKind.PLACE, f"place:{slug(draft.head)}", draft.head,
        country=draft.code, score=0.6, why="place.tagger",
    )  # fmt: skip


def country(told: Told, draft: Draft) -> Mention | None:
    """Return the state that "the country" takes up."""
    words = draft.words
    if draft.possessive in ("his", "her"):
        return _owned(told, draft)
    without = None
    before = words.lower(draft.start - 1)
    if before in ("to", "in") and told.context.seen:
        last = told.context.seen[-1]
        own = last.kind is MentionKind.GROUP and before == "in"  # troops are at home there
        here = last.sentence == words.sentence.index and last.kind is not MentionKind.PLACE
        without = last.code if here and not own else None
    code = told.context.country(words.sentence.index, without=without)
    if code is None:
        return None
    return mention_of(
        draft, MentionKind.STATE, f"state:{code}", state_name(code), country=code,
        score=0.6, why="state.country",
    )  # fmt: skip


def _owned(told: Told, draft: Draft) -> Mention | None:
    """Return the state of "his country": for whom he acts."""
    code = told.possessor(draft)
    if code is None:
        return None
    return mention_of(
        draft, MentionKind.STATE, f"state:{code}", state_name(code), country=code,
        score=0.7, why="state.his_country",
    )  # fmt: skip
