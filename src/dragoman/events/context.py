"""What an event takes from the events around it: host, other side, date."""

import re
from collections.abc import Iterator, Sequence

from dragoman.events.draft import Draft
from dragoman.events.merge import absorb, alike, same
from dragoman.events.parties import Cast, Party
from dragoman.events.toll import is_toll
from dragoman.model import Mention, MentionKind, Parse

PACTS = frozenset({"signing", "agreement", "upgrade", "normalisation", "closer ties"})
SURE_PACTS = PACTS - {"closer ties"}
SHARED = re.compile(
    r"\b(?:bilateral|two|both|mutual|their|there|during|visit|trip)\b", re.IGNORECASE
)


def complete(drafts: Sequence[Draft], parse: Parse, cast: Cast) -> list[Draft]:
    """Return the drafts with hosts and other sides filled in; those left open are dropped."""
    visits = [d for d in drafts if d.kind == "visit" and d.recipients]
    kept: list[Draft] = []
    for draft in drafts:
        if draft.kind == "visit" and not draft.recipients:
            _host(draft, visits)
            _met_abroad(draft, drafts, cast)
        if _one_sided(draft):
            _other_side(draft, visits, parse, cast)
        if _whole(draft):
            kept.append(draft)
    return kept


def _one_sided(draft: Draft) -> bool:
    """Tell whether a pact lacks a side that its surroundings may name."""
    if draft.kind not in SURE_PACTS or "recip" not in draft.frame.flags:
        return False
    return len(draft.countries()) < 2 and draft.frame.id != "agree.noun"


def _whole(draft: Draft) -> bool:
    if is_toll(draft):
        return draft.where is not None or bool(draft.countries())
    if not draft.countries() and not any(e.startswith("organisation:") for e in draft.entities()):
        return False
    if draft.kind == "visit":
        return bool(draft.recipients)
    if "recip" in draft.frame.flags and "solo" not in draft.frame.flags:
        return len(draft.actors) > 1 and (draft.kind not in PACTS or _two_countries(draft))
    return True


def _two_countries(draft: Draft) -> bool:
    return len({p.who.country or p.who.entity for p in draft.actors}) > 1


def _host(draft: Draft, visits: Sequence[Draft]) -> None:
    """Take the host of "his trip" from the nearest visit of the same visitor."""
    if draft.where is not None and draft.where.country:
        known = [v for v in visits if v.recipients[0].who.country == draft.where.country]
    else:
        known = list(visits)
    own = [v for v in known if any(alike(a, b) for a in v.actors for b in draft.actors)]
    if own:
        best = min(own, key=lambda v: (abs(v.sentence.index - draft.sentence.index), v.token.i))
        draft.recipients = list(best.recipients)
        draft.doubt(0.1, "host from the visitor's other mention")


def _met_abroad(visit: Draft, drafts: Sequence[Draft], cast: Cast) -> None:
    """Take the host of a visit from where, abroad, the visitor met someone of that country."""
    if visit.recipients:
        return
    home = {p.who.country for p in visit.actors}
    for draft in drafts:
        place = draft.where
        if not draft.reciprocal or place is None or place.country in {None, *home}:
            continue
        met = any(a.who.entity == b.who.entity for a in draft.actors for b in visit.actors)
        if met and place.country in draft.countries():
            state = cast.state(str(place.country), place.span)
            visit.recipients = [Party(state, MentionKind.STATE, visit.token)]
            visit.where = visit.where or place
            visit.doubt(0.1, "host from a meeting there")
            return


def _other_side(draft: Draft, visits: Sequence[Draft], parse: Parse, cast: Cast) -> None:
    """Find with whom a lone side signed: the place, the host, or "the two" in context."""
    if not draft.actors:
        _both_sides(draft, parse, cast)
        return
    ours = {p.who.country for p in draft.actors}
    country = draft.where.country if draft.where else None
    source = "place"
    if country is None or country in ours:
        country, source = _host_country(draft, visits), "host of the visit"
    words_ = draft.sentence.tokens.text
    if (country is None or country in ours) and SHARED.search(words_):
        country, source = _nearest_state(draft, parse, cast), "nearest state"
        draft.doubt(0.1, "sides from the sentences before")
    if country is None or country in ours:
        return
    span = draft.where.span if draft.where and source == "place" else draft.trigger
    party = Party(cast.state(country, span), MentionKind.STATE, draft.token)
    draft.actors = [*draft.actors, party]
    draft.reciprocal = True
    draft.reasons.append(f"other side: {source}")


def _host_country(draft: Draft, visits: Sequence[Draft]) -> str | None:
    near = [
        v
        for v in visits
        if abs(v.sentence.index - draft.sentence.index) <= 1
        and any(alike(a, b) for a in v.actors for b in draft.actors)
    ]
    if not near:
        return None
    best = min(near, key=lambda v: abs(v.trigger.start - draft.trigger.start))
    return best.recipients[0].who.country


def _nearest_state(draft: Draft, parse: Parse, cast: Cast) -> str | None:
    """Return the last other country named before the event, this sentence and the one before."""
    ours = {p.who.country for p in draft.actors}
    return next((m.country for m in _backwards(draft, parse, cast) if m.country not in ours), None)


def _backwards(draft: Draft, parse: Parse, cast: Cast) -> Iterator[Mention]:
    own = draft.sentence
    previous = parse.sentences[max(0, own.index - 1) : own.index]
    for sentence in [own, *(s for s in previous if s.block == own.block)]:
        for mention in reversed(cast.within(sentence.span)):
            if mention.kind in {MentionKind.STATE, MentionKind.PERSON} and mention.country:
                yield mention


def _both_sides(draft: Draft, parse: Parse, cast: Cast) -> None:
    """Give "the bilateral relationship" the two countries named last before it."""
    if not SHARED.search(draft.sentence.tokens.text):
        return
    found: dict[str, Party] = {}
    for mention in _backwards(draft, parse, cast):
        if mention.country and mention.country not in found and len(found) < 2:
            state = cast.state(mention.country, mention.span)
            found[mention.country] = Party(state, MentionKind.STATE, draft.token)
    draft.actors = list(found.values())
    draft.reciprocal = len(found) == 2
    draft.doubt(0.2, "sides from the sentences before")


def settle(events: list[Draft]) -> list[Draft]:
    """Join events once more, now that dates and sides are known."""
    kept: list[Draft] = []
    for draft in events:
        home = next((e for e in kept if same(e, draft)), None)
        if home is None:
            kept.append(draft)
        else:
            absorb(home, draft)
    return kept
