"""How NewsWCL50 counts: to which chain its annotators put minor people, bodies and groups."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.entities.lexicon import find
from dragoman.evaluate.coreference import Key
from dragoman.evaluate.similar import liken
from dragoman.knowledge.leaders import leaders
from dragoman.knowledge.organisations import organisations
from dragoman.model import Mention, MentionKind

OF_STATE = frozenset({"GOV", "MIL", "SPY", "COP", "LEG", "JUD"})
"""Sectors of bodies that the chains count to their state."""
NAMED = ("person", "state", "organisation")
TAKES = {"office": "person", "person": "person", "group": "state", "organisation": "organisation"}
"""What a mention of one sort that stands alone is attached to, if there is one."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """One way of annotating chains.

    `minor`: a person of fewer mentions in a topic, who leads no state, counts to the body he is
    introduced with, else to his state; 0 gives each person a chain. `officials`: nameless
    officials of a state are a chain of their own. `rare`: groups and things of so few mentions
    count to what was mentioned before. `singles`: a name alone is a chain.
    """

    minor: int = 0
    officials: bool = False
    rare: int = 2
    singles: bool = False


COARSE = Scheme(minor=12, rare=8)
"""The chains of 2019 (.conll): about a dozen a topic."""
FINE = Scheme(officials=True, singles=True)
"""The annotation of 2026 (tables): about thirty a topic."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A gold mention: our mention under its head word, if any, its lemmas, its words."""

    mention: Mention | None
    lemma: str
    content: tuple[str, ...]
    words: str


def chains(marked: Mapping[Key, Marked], scheme: Scheme) -> dict[Key, str]:
    """Return the chain of each gold mention of a topic, as the scheme counts."""
    return attach(_liked(marked, counted(marked, scheme)), scheme)


def _liked(marked: Mapping[Key, Marked], told: Mapping[Key, str]) -> dict[Key, str]:
    return liken(told, {k: (m.lemma, *m.content) for k, m in marked.items()})


def unattached(marked: Mapping[Key, Marked], scheme: Scheme) -> dict[Key, str]:
    """Return the chains before what stands alone is attached."""
    return _liked(marked, counted(marked, scheme))


def ids(marked: Mapping[Key, Marked]) -> dict[Key, str]:
    """Return our own ids, the lemma where we have no mention: no scheme, nothing attached."""
    return {k: m.mention.entity if m.mention else m.lemma for k, m in marked.items()}


def counted(marked: Mapping[Key, Marked], scheme: Scheme) -> dict[Key, str]:
    """Return the chain of each mention by its own entity alone, as the scheme counts."""
    minor = _minor(marked, scheme.minor)
    told: dict[Key, str] = {}
    sides: dict[tuple[str, str], str] = {}
    for key, gold in sorted(marked.items()):
        mention = gold.mention
        if mention is None:
            told[key] = _inside(gold)
        elif "+" in mention.entity:
            first, second = mention.entity.removeprefix("group:").split("+")[:2]
            turn = (key[0], mention.entity)  # a pair is marked once for each of its states
            sides[turn] = second if sides.get(turn) == first else first
            told[key] = f"state:{sides[turn]}"
        elif mention.entity in minor:
            told[key] = minor[mention.entity]
        else:
            told[key] = _sort(mention, officials=scheme.officials)
    return told


def _inside(gold: Marked) -> str:
    """Return the state named inside words that we have no mention for, else their lemma."""
    hits = [h.entry for h in find(gold.words.split()) if h.entry.code]
    states = [e for e in hits if e.kind == "state" and e.detail != "capital"]
    named = states or [e for e in hits if e.kind == "organisation"]
    return f"state:{named[0].code}" if named else gold.lemma


def _sort(mention: Mention, *, officials: bool) -> str:
    """Return the chain of one mention: a state's bodies and officials count to it."""
    if mention.country is None:
        return _whole(mention.entity)
    nameless = mention.kind is MentionKind.GROUP or mention.entity.startswith("office:")
    if nameless or mention.why == "state.noun":
        return f"officials:{mention.country}" if officials else f"state:{mention.country}"
    if mention.kind is MentionKind.ORGANISATION and mention.sector in OF_STATE:
        return f"state:{mention.country}"
    return _whole(mention.entity)


def _minor(marked: Mapping[Key, Marked], least: int) -> dict[str, str]:
    """Return the chain to which each minor person counts."""
    counts = Counter(m.mention.entity for m in marked.values() if m.mention)
    main = {leader.entity for leader in leaders() if leader.main}
    states: dict[str, Counter[str]] = {}
    bodies: dict[str, Counter[str]] = {}
    for gold in marked.values():
        one = gold.mention
        if one is None or not one.entity.startswith("person:"):
            continue
        states.setdefault(one.entity, Counter()).update([one.country] if one.country else [])
        hits = [h.entry for h in find(gold.words.split()) if h.entry.kind == "organisation"]
        bodies.setdefault(one.entity, Counter()).update(
            e.id for e in hits if e.code is None or e.detail == "PTY"
        )
    every = sum(states.values(), Counter())
    home = every.most_common(1)[0][0] if every else None
    found = {}
    for entity, own in states.items():
        if entity in main or counts[entity] >= least:
            continue
        if bodies[entity]:
            found[entity] = _whole(f"organisation:{bodies[entity].most_common(1)[0][0]}")
        elif own or home:
            found[entity] = f"state:{own.most_common(1)[0][0] if own else home}"
    return found


def _whole(entity: str) -> str:
    """Return the body of which a body is part, or itself."""
    body = organisations().get(entity.removeprefix("organisation:"))
    return f"organisation:{body.part_of}" if body and body.part_of else entity


def attach(told: Mapping[Key, str], scheme: Scheme) -> dict[Key, str]:
    """Give a mention that stands alone the chain of a mention before it, of its sort if any.

    Every gold mention is known to be part of a chain, so most left alone are wrong.
    """
    sizes = Counter(told.values())
    last: dict[str, dict[str, str]] = {}
    found: dict[Key, str] = {}
    for key in sorted(told):
        label = told[key]
        sort = label.split(":")[0] if ":" in label else ""
        before = last.setdefault(key[0], {})
        few = (0 if scheme.singles else 1) if sort in NAMED else scheme.rare
        taken = before.get(TAKES.get(sort, "")) or before.get("any")
        if sizes[label] <= few and taken:
            found[key] = taken
        else:
            found[key] = before["any"] = before[sort] = label
    return found
