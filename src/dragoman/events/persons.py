"""Whether a description in one sentence and a name in another are one person."""

from dragoman.events.frames import lemma_of, words
from dragoman.events.parties import Party, agents
from dragoman.model import EventType, MentionKind

TOLD_OF = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.ACCUSE})
"""Types whose victim or suspect a report describes first and names later."""
NEW = frozenset({"another", "second", "third", "other"})


def may_be_one(ours: Party, theirs: Party) -> bool:
    """Tell whether two parties are one person, described once at least: "the attacker"."""
    if ours.who.country and theirs.who.country and ours.who.country != theirs.who.country:
        return False
    if _named(ours) and _named(theirs):
        return False
    return _single(ours) and _single(theirs) and _roles_fit(ours, theirs)


def is_new(party: Party) -> bool:
    """Tell whether words bring in a further one: "another gunman", "a second attack"."""
    return any(c.lower_ in NEW for c in party.token.children if c.i < party.token.i)


def _named(party: Party) -> bool:
    return party.named and party.kind is MentionKind.PERSON


def _single(party: Party) -> bool:
    """Tell whether a party is one person, and not said to be a further one."""
    token = party.token
    if is_new(party) or any(c.dep_ == "nummod" for c in token.children if c.i < token.i):
        return False
    if _named(party):
        return True
    lemma = lemma_of(token)
    return token.tag_ == "NN" and (lemma in agents() or lemma in _persons())


def _persons() -> frozenset[str]:
    return words("persons", "attacker") | words("persons", "anyone")


def _roles_fit(ours: Party, theirs: Party) -> bool:
    """Tell whether two descriptions are of one role: gunman and attacker, girl and teenager."""
    if _named(ours) or _named(theirs):
        return all(_named(p) or lemma_of(p.token) in _persons() for p in (ours, theirs))
    roles = [
        {name for name in ("attacker", "anyone") if lemma_of(p.token) in words("persons", name)}
        for p in (ours, theirs)
    ]
    return lemma_of(ours.token) == lemma_of(theirs.token) or bool(roles[0] & roles[1])
