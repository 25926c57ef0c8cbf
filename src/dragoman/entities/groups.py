"""From judgements on pairs to groups of ids: what is joined, and under which id and name."""

from collections.abc import Iterable
from dataclasses import replace

from dragoman.entities.profile import Profile
from dragoman.knowledge.names import name_words
from dragoman.model import Judgement, Verdict


class Groups:
    """Ids joined by judgements: whole names first, then single words with one taker.

    A group never holds two ids that were judged different. A single word that may be two
    people is left alone, and its judgements become unsure.
    """

    def __init__(self, profiles: dict[str, Profile], judged: Iterable[Judgement]) -> None:
        self.profiles = profiles
        self.parent = {k: k for k in profiles}
        self.apart: set[tuple[str, str]] = set()
        single: dict[str, list[Judgement]] = {}
        self.judgements: list[Judgement] = []
        for j in sorted(judged, key=lambda j: (-j.score, j.left, j.right)):
            short = next((e for e in (j.left, j.right) if self._single(e)), None)
            if j.verdict is Verdict.DIFFERENT:
                self.apart.add((j.left, j.right))
            if j.verdict is Verdict.SAME and short is not None:
                single.setdefault(short, []).append(j)
            else:
                self.judgements.append(j)
        for j in self.judgements:
            if j.verdict is Verdict.SAME:
                self._join(j.left, j.right)
        for entity, takers in sorted(single.items()):
            self._join_single(entity, takers)

    def _single(self, entity: str) -> bool:
        names = self.profiles[entity].names
        return entity.startswith("person:") and bool(names) and len(names[0]) == 1

    def _root(self, entity: str) -> str:
        while self.parent[entity] != entity:
            entity = self.parent[entity]
        return entity

    def _join(self, left: str, right: str) -> None:
        one, two = sorted((self._root(left), self._root(right)))
        if one == two:
            return
        mine = [k for k in self.parent if self._root(k) == one]
        theirs = [k for k in self.parent if self._root(k) == two]
        if not any((min(a, b), max(a, b)) in self.apart for a in mine for b in theirs):
            self.parent[two] = one

    def _join_single(self, entity: str, takers: list[Judgement]) -> None:
        others = {self._root(j.right if j.left == entity else j.left) for j in takers}
        if len(others) == 1:
            self._join(takers[0].left, takers[0].right)
            self.judgements += takers
            return
        best = max(j.score for j in takers)
        ahead = [j for j in takers if j.score > best - 0.1]
        clear = {self._root(j.right if j.left == entity else j.left) for j in ahead}
        for j in takers:
            if len(clear) == 1 and j in ahead:
                self._join(j.left, j.right)
                self.judgements.append(j)
            else:
                features = (*j.features, ("several_takers", -0.2))
                score = round(max(0.0, j.score - 0.2), 4)
                self.judgements.append(
                    replace(j, verdict=Verdict.UNSURE, score=score, features=features)
                )

    def renamed(self) -> dict[str, tuple[str, str]]:
        """Return (id, name) for each id of a group of several."""
        members: dict[str, list[Profile]] = {}
        for entity, profile in self.profiles.items():
            members.setdefault(self._root(entity), []).append(profile)
        found = {}
        for people in members.values():
            if len(people) > 1:
                best = max(people, key=_support)
                forms = best.forms or {best.entity: 1}
                name = max(forms, key=lambda f: (len(name_words(f)), forms[f], f))
                found.update({p.entity: (best.entity, name) for p in people})
        return found


def _support(profile: Profile) -> tuple[bool, bool, int, int, int, str]:
    """Order the ids of one person: a known leader, a name, the fullest, the most printed."""
    return (
        profile.known,
        profile.entity.startswith("person:"),
        max((len(n) for n in profile.names), default=0),
        len(profile.articles),
        sum(profile.forms.values()),
        profile.entity,
    )
