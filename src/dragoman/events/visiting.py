"""Visits: who travels, and whose guest he is."""

from dataclasses import replace

from dragoman.events.draft import Draft
from dragoman.events.frames import lemma_of, words
from dragoman.events.parties import Cast, Party
from dragoman.events.sides import sides
from dragoman.events.slots import reach
from dragoman.model import MentionKind


def _at_home(host: Party, draft: Draft, cast: Cast) -> Party:
    """Return a host whose country is not known as of the place where he received the guest."""
    if host.who.country or host.kind is not MentionKind.PERSON or "hosted" not in draft.frame.flags:
        return host
    place = cast.place([*reach(draft.token, "in"), *reach(draft.token, "at")], draft.sentence)
    if place is None or place.country is None:
        return host
    draft.doubt(0.1, "host's country from the place")
    return replace(host, who=replace(host.who, country=place.country))


def visits(draft: Draft, cast: Cast) -> list[Draft]:
    """Return the visits of a draft: visitors checked, hosts made states, home journeys left."""
    draft.recipients = [_at_home(p, draft, cast) for p in draft.recipients]
    visitors = [p for p in draft.actors if _travels(p)]
    if not visitors:
        return []
    home = {p.who.country for p in visitors}
    if None in home:
        if "foreign" in draft.frame.flags and "hosted" not in draft.frame.flags:
            return []
        if any(p.kind is MentionKind.PERSON for p in draft.recipients):
            return _audience(draft)
        draft.doubt(0.2, "visitor's country not known")
    hosts = [p for p in draft.recipients if p.who.country and p.who.country not in home]
    if draft.recipients and not hosts:
        return []
    if not hosts and "hostless" not in draft.frame.flags:
        return []
    draft.actors, draft.recipients = visitors, hosts[:1]
    if "each" not in draft.frame.flags:
        return [draft, *(_second(draft, host) for host in hosts[1:])]
    made = []
    for visitor in visitors:
        one = Draft(
            draft.frame,
            draft.token,
            draft.sentence,
            [visitor],
            hosts[:1],
            kind=draft.kind,
            mode=draft.mode,
            score=draft.score,
        )
        made.append(one)
    return made


def _second(draft: Draft, host: Party) -> Draft:
    """Return the visit to another host: "his trip to Poland and Germany"."""
    return replace(draft, recipients=[host], reasons=list(draft.reasons), mentions=[])


def _audience(draft: Draft) -> list[Draft]:
    """Return the meeting that "received Senator Doe" tells where nobody is known to travel."""
    draft.frame = replace(draft.frame, id="visit.audience", flags=frozenset({"recip"}))
    draft.kind, draft.mode = "meeting", None
    return [draft] if sides(draft) else []


def _travels(party: Party) -> bool:
    if party.kind is MentionKind.PERSON:
        return True
    if party.pronoun:
        return party.kind is MentionKind.GROUP
    last = lemma_of(party.token)
    return last in words("nouns", "delegation") and party.kind is not MentionKind.PLACE
