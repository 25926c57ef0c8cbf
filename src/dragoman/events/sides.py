"""The sides of a reciprocal event, and a side that the sentence leaves out."""

from dataclasses import replace

from dragoman.events.draft import Draft
from dragoman.events.merge import condensed
from dragoman.events.parties import Cast, Party
from dragoman.events.slots import reach
from dragoman.model import MentionKind, Participant


def sides(draft: Draft) -> bool:
    """Put all sides of a reciprocal event among the actors; one side alone is none."""
    draft.described = any(not p.named for p in draft.recipients)
    found = condensed([*draft.actors, *draft.recipients])
    if "solo" not in draft.frame.flags and len(found) < 2:
        if "pact" not in draft.frame.flags and "ties" not in draft.frame.flags:
            return False
        draft.doubt(0.2, "one side only")
    if not draft.actors and "passive" not in draft.frame.flags:
        return False
    if not found and "ties" not in draft.frame.flags:
        return False
    draft.led = len(draft.actors)
    draft.actors, draft.recipients = found, []
    draft.reciprocal = len(found) > 1
    return True


def pair(draft: Draft) -> None:
    """Take "the ties between X and Y" for those of X and Y, whoever speaks of them."""
    if any(p.who.country for p in draft.actors):
        return
    states = {p.who.country: p for p in draft.recipients if p.who.country}
    if len(states) > 1:
        draft.actors, draft.recipients = list(states.values()), []
        draft.reciprocal = True
        draft.doubt(0.1, "speaker's country not known")


def lend(draft: Draft, owners: list[Party]) -> None:
    """Give a speaker without a country that of whose support he speaks: "X's support for Y"."""
    states = {p.who.country for p in owners if p.kind is MentionKind.STATE and p.who.country}
    if len(states) != 1 or any(p.who.country for p in draft.actors):
        return
    country = states.pop()
    draft.actors = [replace(p, who=replace(p.who, country=country)) for p in draft.actors]
    draft.doubt(0.1, "country from whose act it is")


def nearest_foreign(parties: list[Party], actors: list[Party]) -> list[Party]:
    """Return the first party of another country than the actors', where many are named."""
    ours = {p.who.country for p in actors}
    return [p for p in parties if p.who.country and p.who.country not in ours][:1]


def from_here(draft: Draft, cast: Cast) -> list[Party]:
    """Return the crowd of a protest that is told without one, as people of its place."""
    token = draft.token
    tokens = [t for slot in ("in", "at_in", "outside_in") for t in reach(token, slot)]
    place = cast.place(tokens, draft.sentence)
    if place is None or place.country is None:
        return []
    entity = f"group:{place.country.lower()}-protesters"
    span = draft.sentence.locate(token)
    who = Participant(span, "protesters", entity, place.country, "OPP")
    draft.doubt(0.1, "crowd of the place")
    return [Party(who, MentionKind.GROUP, token, named=False)]
