"""What the user decided on who is who, put on the mentions of a report."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from dragoman.knowledge.names import slug
from dragoman.knowledge.roster import BUILT_IN, Roster
from dragoman.model import Judgement, Mention, MentionKind, Verdict

MARK = "; decided: "
"""Stands in a mention's `why` before the id that the decision replaced."""


@dataclass(frozen=True, eq=False)
class Decisions:
    """The user's judgements; the ids of one person come to one id, the same in every run.

    An id may be narrowed to one report: `person:jan-novak@report-3`. Two narrowed ids of one
    name that are different make the second of them a person of its own.
    """

    judgements: tuple[Judgement, ...] = ()
    roster: Roster = BUILT_IN

    @cached_property
    def renamed(self) -> dict[str, str]:
        """The id that each id decided to be another's comes to."""
        groups: dict[str, set[str]] = {}
        for j in self._with(Verdict.SAME):
            group = groups.get(j.left, {j.left}) | groups.get(j.right, {j.right})
            groups.update(dict.fromkeys(group, group))
        return {id: min(group, key=self._order) for id, group in groups.items()}

    def _order(self, id: str) -> tuple[bool, bool, bool, int, str]:
        """Order the ids of one person: a known leader, a name, in all reports, the fullest."""
        known = id in self.roster.known
        return not known, not id.startswith("person:"), "@" in id, -id.count("-"), id

    @cached_property
    def apart(self) -> dict[tuple[str, str], Judgement]:
        """The pairs of ids that were decided to be different, under the ids they come to."""
        found = {}
        for j in self._with(Verdict.DIFFERENT):
            left, right = self.renamed.get(j.left, j.left), self.renamed.get(j.right, j.right)
            found[min(left, right), max(left, right)] = j
        return found

    def on(self, judgement: Judgement) -> Judgement:
        """Return the user's judgement on a pair that was held apart, else the one given."""
        held = self.apart.get((judgement.left, judgement.right))
        if held is None:
            return judgement
        return replace(held, left=judgement.left, right=judgement.right)

    def decided(self, left: str, right: str) -> bool:
        """Tell whether the user decided on a pair, if only by way of other pairs."""
        one, two = self.renamed.get(left, left), self.renamed.get(right, right)
        return one == two or (min(one, two), max(one, two)) in self.apart

    @cached_property
    def narrowed(self) -> frozenset[str]:
        """The ids of one name in one report that are people of their own."""
        split = {
            max(j.left, j.right)
            for j in self._with(Verdict.DIFFERENT)
            if j.left.split("@")[0] == j.right.split("@")[0]
        }
        return frozenset(split | {id for id in self.renamed if "@" in id})

    def _with(self, verdict: Verdict) -> list[Judgement]:
        return [j for j in self.judgements if j.verdict is verdict]

    def id_of(self, mention: Mention, text: str) -> str:
        """Return the id that a mention of a report comes to by the decisions."""
        id = mention.entity
        if mention.kind is MentionKind.PERSON and not mention.pronoun:
            own = f"person:{slug(mention.head.of(text))}"
            if (min(id, own), max(id, own)) in self._split:
                id = own
        if (narrow := f"{id}@{mention.span.article}") in self.narrowed:
            id = narrow
        return self.renamed.get(id, id)

    @cached_property
    def _split(self) -> frozenset[tuple[str, str]]:
        pairs = ((j.left, j.right) for j in self._with(Verdict.DIFFERENT))
        return frozenset((min(p), max(p)) for p in pairs)

    def put_on(self, mentions: Sequence[Mention], text: str) -> tuple[Mention, ...]:
        """Return the mentions of a report under the ids that were decided."""
        if not self.judgements:
            return tuple(mentions)
        ids = [self.id_of(m, text) for m in mentions]
        changed = {m.entity for m, id in zip(mentions, ids, strict=True) if m.entity != id}
        changed |= {id for m, id in zip(mentions, ids, strict=True) if m.entity != id}
        names: dict[str, set[str]] = {}
        for m, id in zip(mentions, ids, strict=True):
            own = m.head.of(text) if id == f"person:{slug(m.head.of(text))}" else m.name
            names.setdefault(id, set()).add(" ".join(own.split()))
        return tuple(
            _under(m, id, self.roster.names.get(id) or max(names[id], key=_fullness))
            if id in changed
            else m
            for m, id in zip(mentions, ids, strict=True)
        )

    def used(self, mentions: Iterable[Mention]) -> tuple[Judgement, ...]:
        """Return the decisions that bear on the mentions of a story."""
        ids: set[str] = set()
        for m in mentions:
            _, _, before = m.why.partition(MARK)
            ids |= {m.entity, before, f"{before or m.entity}@{m.span.article}"}
        ids |= {id.split("@")[0] for id in ids}
        return tuple(j for j in self.judgements if j.left in ids and j.right in ids)


def _fullness(name: str) -> tuple[int, int, str]:
    return len(name.split()), len(name), name


def _under(mention: Mention, id: str, name: str) -> Mention:
    if mention.entity == id:
        return replace(mention, name=name)
    return replace(mention, entity=id, name=name, why=f"{mention.why}{MARK}{mention.entity}")


NONE_DECIDED = Decisions()
