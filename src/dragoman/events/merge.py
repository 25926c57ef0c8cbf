"""One event per happening: the mentions of an event in one article are joined."""

from collections.abc import Sequence

from dragoman.events.draft import Draft
from dragoman.events.parties import Party, once, state_name
from dragoman.events.persons import TOLD_OF, is_new, may_be_one
from dragoman.events.toll import is_toll, larger, one_toll
from dragoman.events.when import compatible, day_of
from dragoman.model import MentionKind, Place, Status

FACTS = frozenset({Status.HAPPENED, Status.UNDERWAY, Status.BACKGROUND})
KIN = {"summit": "meeting", "negotiation": "meeting", "killing": "attack", "injury": "attack"}
VISIT_DAYS = 4
"""Days by which two dates of one visit may lie apart."""


def merged(drafts: Sequence[Draft]) -> list[Draft]:
    """Return one draft per event, in the order of the text."""
    events: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (-_fullness(d), d.sentence.index, d.token.i)):
        home = next((e for e in events if same(e, draft)), None)
        if home is None:
            draft.mentions.append((draft.sentence, draft.token))
            events.append(draft)
        else:
            absorb(home, draft)
    return sorted(events, key=_place_in_text)


def _place_in_text(draft: Draft) -> tuple[int, int, int]:
    first = min((p.who.span.start for p in draft.actors), default=0)
    return draft.sentence.index, draft.token.i, first


def _fullness(draft: Draft) -> float:
    named = sum(p.named and not p.pronoun for p in [*draft.actors, *draft.recipients])
    filled = (draft.when is not None) + (draft.where is not None) + (draft.count is not None)
    return draft.score * 4 + min(named, 4) + filled + draft.marked


def same(event: Draft, draft: Draft) -> bool:
    """Tell whether two drafts of one article tell the same happening."""
    if is_toll(event) or is_toll(draft):
        return one_toll(event, draft) and _status_fits(event, draft)
    if _by_it(event, draft):
        return True
    if not _same_kind(event, draft):
        return False
    if not _status_fits(event, draft):
        return False
    slack = VISIT_DAYS if event.kind == "visit" else 0
    if not compatible(event.when, draft.when, slack=slack):
        return False
    if event.kind == "visit":
        return _same_visit(event, draft)
    if not _place_fits(event.where, draft.where):
        return False
    if event.reciprocal or draft.reciprocal:
        return _same_sides(event.actors, draft.actors)
    if not _overlap(event.actors, draft.actors):
        return False
    if not (event.recipients and draft.recipients):
        return True
    if any(is_new(p) and not p.named for p in (*event.recipients, *draft.recipients)):
        return False
    return _overlap(event.recipients, draft.recipients) or _one_person(event, draft)


def _one_person(event: Draft, draft: Draft) -> bool:
    """Tell whether what is done to "the gunman" and to a named man may be done to one."""
    return (
        event.type in TOLD_OF
        and event.kind == draft.kind
        and any(may_be_one(a, b) for a in event.recipients for b in draft.recipients)
    )


def _by_it(event: Draft, draft: Draft) -> bool:
    """Tell whether one is what the other led to: "bombed the town, killing 20"."""
    if {event.kind, draft.kind} != {"attack", "killing"} or event.sentence is not draft.sentence:
        return False
    return bool(draft.token.head == event.token or event.token.head == draft.token)


def _same_kind(event: Draft, draft: Draft) -> bool:
    kinds = {KIN.get(event.kind, event.kind), KIN.get(draft.kind, draft.kind)}
    spoken = "spoken" in event.frame.flags or "spoken" in draft.frame.flags
    return len(kinds) == 1 or (kinds == {"call", "meeting"} and spoken)


def _status_fits(event: Draft, draft: Draft) -> bool:
    if event.status is draft.status or (event.status in FACTS and draft.status in FACTS):
        return True
    return not event.marked or not draft.marked


def _place_fits(ours: Place | None, theirs: Place | None) -> bool:
    if ours is None or theirs is None or ours.name == theirs.name:
        return True
    return ours.country == theirs.country and ours.country is not None


def _same_visit(event: Draft, draft: Draft) -> bool:
    hosts = {p.who.country for p in event.recipients}
    others = {p.who.country for p in draft.recipients}
    if hosts and others and not hosts & others:
        return False
    return all(any(alike(a, b) for b in event.actors) for a in draft.actors) or all(
        any(alike(a, b) for b in draft.actors) for a in event.actors
    )


def alike(ours: Party, theirs: Party) -> bool:
    """Tell whether two parties may be one: the same entity, or a state and who acts for it."""
    if ours.who.entity == theirs.who.entity:
        return True
    if ours.who.country is None or ours.who.country != theirs.who.country:
        return False
    return _general(ours) or _general(theirs)


def _general(party: Party) -> bool:
    return party.kind is MentionKind.STATE or (
        party.kind in {MentionKind.GROUP, MentionKind.ORGANISATION} and not party.named
    )


def _overlap(ours: Sequence[Party], theirs: Sequence[Party]) -> bool:
    return any(alike(a, b) for a in ours for b in theirs)


def _same_sides(ours: Sequence[Party], theirs: Sequence[Party]) -> bool:
    """Tell whether the sides of one are among those of the other, two at least."""
    small, large = sorted((ours, theirs), key=len)
    return (all(any(alike(a, b) for b in large) for a in small) and len(small) > 1) or (
        {p.who.entity for p in small} == {p.who.entity for p in large}
    )


def absorb(event: Draft, draft: Draft) -> None:
    """Join a second mention into an event: parties, and what the first leaves open."""
    event.mentions += draft.mentions or [(draft.sentence, draft.token)]
    if is_toll(draft) and draft.count is not None and event.count != draft.count:
        pass
    elif event.reciprocal or draft.reciprocal:
        event.actors = joined(event.actors, draft.actors)
        event.reciprocal = len(event.actors) > 1
    else:
        event.actors = joined(event.actors, draft.actors)
        event.recipients = joined(_only_named(event, draft), draft.recipients)
    if event.kind == "visit":
        _join_days(event, draft)
    if draft.kind == "call":
        event.kind, event.mode = draft.kind, draft.mode
    if is_toll(draft):
        event.count = larger(event.count, draft.count)
    for slot in ("when", "where", "count", "amount", "tier", "level"):
        if getattr(event, slot) is None:
            setattr(event, slot, getattr(draft, slot))
    event.where = closer(event.where, draft.where)
    event.about = event.about or draft.about
    if draft.marked and not event.marked:
        event.status, event.marked = draft.status, True
    if draft.said_by is None:
        event.said_by = None
    event.reasons += [f"also {draft.frame.id}"] if draft.frame.id != event.frame.id else []


def _only_named(event: Draft, draft: Draft) -> list[Party]:
    """Return the recipients of an event, those left out that the other mention names."""
    if not _one_person(event, draft):
        return event.recipients
    kept = [p for p in event.recipients if not any(may_be_one(p, o) for o in draft.recipients)]
    named = [p for p in event.recipients if p not in kept and p.named]
    if named:
        draft.recipients = [p for p in draft.recipients if not any(may_be_one(p, o) for o in named)]
        return [*kept, *named]
    return kept


def closer(ours: Place | None, theirs: Place | None) -> Place | None:
    """Return the narrower of two places: a town rather than its country."""
    if ours is None or theirs is None:
        return ours or theirs
    whole = ours.country is not None and ours.name in {ours.country, state_name(ours.country)}
    return theirs if whole and theirs.country == ours.country else ours


def joined(ours: list[Party], theirs: list[Party]) -> list[Party]:
    """Return both lists as one: who acts for a state is kept rather than the state."""
    return condensed([*ours, *theirs])


def condensed(parties: Sequence[Party]) -> list[Party]:
    """Return the parties without states and bodies for which another of them acts."""
    found: list[Party] = []
    for party in once(parties):
        twin = next((i for i, p in enumerate(found) if alike(p, party)), None)
        if twin is None:
            found.append(party)
        elif _general(found[twin]) and not _general(party):
            found[twin] = party
    return found


def _join_days(event: Draft, draft: Draft) -> None:
    """Let a visit run from its earliest to its latest day."""
    whens = [w for w in (event.when, event.until, draft.when, draft.until) if w is not None]
    days = sorted(
        (w for w in whens if w.precision == "day" and day_of(w.value)), key=lambda w: w.value
    )
    if days:
        event.when = days[0]
        if days[-1].value != days[0].value:
            event.until = days[-1]
