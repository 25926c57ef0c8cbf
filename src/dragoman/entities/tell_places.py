"""States by name, cities, and "the country"."""

from dragoman.entities.draft import Draft
from dragoman.entities.place import reading_of
from dragoman.entities.told import Told, mention_of
from dragoman.knowledge.cities import city as known_city
from dragoman.knowledge.names import slug
from dragoman.knowledge.states import state_name, states
from dragoman.model import Mention, MentionKind

OF_PLACE = ("capital", "metonym", "seat", "territory")


def state(told: Told, draft: Draft) -> Mention:
    """Return a state's word as the state, its government, or a place."""
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
    if words.lower(draft.start - 1) in ("to", "in") and told.context.seen:
        last = told.context.seen[-1]
        without = (
            last.code
            if last.sentence == words.sentence.index and last.kind is not MentionKind.PLACE
            else None
        )
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
