"""Will and refusal are events of their own: wanting to help is AGREE, not helping is REJECT."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.events.clause import is_verb
from dragoman.events.draft import Draft
from dragoman.events.frames import Frame, lemma_of, words
from dragoman.events.slots import light_verb
from dragoman.model import EventType, MentionKind, Status

FRIENDLY = frozenset(
    {EventType.SUPPORT, EventType.COOPERATE, EventType.AID, EventType.CONCEDE, EventType.RETREAT}
)
CLAIMING = frozenset({"claim", "say", "call", "accuse", "tweet", "describe", "blame"})
"""Verbs after an attack that show it to be one of words."""
PROMISED = frozenset({EventType.AID, EventType.RETREAT, EventType.CONCEDE})
REFUSING = frozenset({"refuse", "decline", "vow", "pledge", "promise", "swear"})
"""Verbs over a deed that is not done which tell the will behind it: "vowed never to"."""
DEEDS = FRIENDLY | {EventType.AGREE, EventType.CONSULT}


def take_stance(draft: Draft) -> None:
    """Turn a refused or a wished-for deed into the event that it is."""
    if "verbal" in draft.frame.flags and _in_words(draft):
        _become(draft, "stance.words", EventType.ACCUSE, "rebuke")
        draft.mode = "disapprove"
        return
    if draft.status is Status.DENIED and draft.type in DEEDS and _refused(draft):
        _become(draft, "stance.refuse", EventType.REJECT, "refusal")
    elif not draft.recipients and not draft.reciprocal:
        return
    elif draft.status is Status.PLANNED and draft.type in PROMISED and _promised(draft):
        _become(draft, "stance.promise", EventType.AGREE, "promise")
    elif draft.status is Status.HYPOTHETICAL and draft.type in FRIENDLY and _wished(draft):
        _become(draft, "stance.intend", EventType.AGREE, "intent")


def told_twice(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Tell whether an offer or refusal is told by the verb over the deed too: "offered to send"."""
    if draft.frame.id not in {"stance.intend", "stance.promise", "stance.refuse"}:
        return False
    above = draft.token if is_verb(draft.token) else light_verb(draft.token)
    heads = {above.head.i, above.i} if above is not None else set()
    return any(
        d is not draft and d.type is draft.type and d.token.i in heads and d.recipients
        for d in drafts
    )


def _in_words(draft: Draft) -> bool:
    """Tell whether an attack is one of words: a named person upon persons or bodies."""
    if not draft.actors or draft.actors[0].kind is not MentionKind.PERSON:
        return False
    deed = [draft.token, *(c for c in draft.token.children if c.dep_ == "dobj")]
    if any(c.lower_ in words("adverbs", "in_words") for t in deed for c in t.children):
        return True
    if not draft.actors[0].named or draft.actors[0].who.sector in {"MIL", "REB"}:
        return False
    others = draft.recipients or draft.actors[1:]
    if any(c.dep_ == "advcl" and lemma_of(c) in CLAIMING for c in draft.token.children):
        return True
    home = draft.actors[0].who.country
    return all(
        p.kind in {MentionKind.PERSON, MentionKind.ORGANISATION} or p.who.country == home
        for p in others
    )


def _refused(draft: Draft) -> bool:
    """Tell whether the negation is of will: "will not", "would not", "refuses to"."""
    verb = draft.token if is_verb(draft.token) else light_verb(draft.token)
    if verb is None:
        return lemma_of(draft.token.head) in words("status", "called_off")
    if lemma_of(verb) in words("status", "called_off"):
        return True
    aux = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    return bool(aux & {"will", "would", "wo", "'ll"}) or lemma_of(verb.head) in REFUSING


def _wished(draft: Draft) -> bool:
    """Tell whether the doer's own will governs the deed: "wants to", "is ready to"."""
    verb = draft.token if is_verb(draft.token) else light_verb(draft.token)
    if verb is None or verb.dep_ != "xcomp":
        return False
    return lemma_of(verb.head) in words("status", "willing")


def _promised(draft: Draft) -> bool:
    """Tell whether the doer says that he will do it: "said it would free the prisoners"."""
    verb = draft.token if is_verb(draft.token) else light_verb(draft.token)
    if verb is None or verb.dep_ != "ccomp" or not is_verb(verb.head):
        return False
    own = any(c.dep_ == "nsubj" and c.tag_ == "PRP" for c in verb.children)
    return own and lemma_of(verb.head) in words("verbs", "speech")


def _become(draft: Draft, rule: str, type_: EventType, kind: str) -> None:
    if type_ is EventType.REJECT and draft.reciprocal and 0 < draft.led < len(draft.actors):
        draft.actors, draft.recipients = draft.actors[: draft.led], draft.actors[draft.led :]
        draft.reciprocal = False
    old: Frame = draft.frame
    draft.frame = replace(old, id=rule, type=type_, kind=kind)
    draft.kind, draft.mode = kind, None
    if kind != "rebuke":
        draft.status, draft.marked = Status.HAPPENED, True
    draft.reasons.append(f"from {old.id}")
