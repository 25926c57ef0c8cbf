"""What has been mentioned so far in a report, for phrases that point back."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from dragoman.entities.draft import Draft
from dragoman.entities.people import Person
from dragoman.model import MentionKind

SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@dataclass(slots=True)
class Seen:
    """One resolved mention: what it was, in which sentence, and whether it was a subject."""

    kind: MentionKind
    entity: str
    name: str
    code: str | None
    sentence: int
    subject: bool
    draft: Draft
    person: Person | None = None
    plural: bool = False
    loose: bool = False
    """A state in another noun's service ("the Ukraine crisis")."""


Fits = Callable[[Seen], bool]


@dataclass(slots=True)
class Context:
    """The mentions of a report so far, in order."""

    seen: list[Seen] = field(default_factory=list)
    states: Counter[str] = field(default_factory=Counter)

    def add(self, item: Seen) -> None:
        """Remember a mention."""
        self.seen.append(item)
        if item.kind in (MentionKind.STATE, MentionKind.PLACE) and item.code:
            self.states[item.code] += 1

    def person_for(self, draft: Draft, index: int) -> Seen | None:
        """Return whom "he" or "she" means: the subject of the verb above, else the last one."""

        def fits(s: Seen) -> bool:
            if s.kind is not MentionKind.PERSON or s.plural:
                return False
            return not (s.person and s.person.gender and s.person.gender != draft.gender)

        return self._governing(draft, index, fits) or self._last(draft, index, fits)

    def body_for(self, draft: Draft, index: int) -> Seen | None:
        """Return what "it" means: a state or body."""
        return self._last(
            draft,
            index,
            lambda s: s.kind in (MentionKind.STATE, MentionKind.ORGANISATION) and not s.loose,
        )

    def many_for(self, draft: Draft, index: int) -> Seen | None:
        """Return whom "they" means: a group or a pair."""
        return self._last(draft, index, lambda s: s.kind is MentionKind.GROUP or s.plural)

    def _governing(self, draft: Draft, index: int, fits: Fits) -> Seen | None:
        """Return the mention that is the subject of a verb above the pronoun's own clause."""
        token = draft.words.tokens[draft.first]
        first = draft.words.tokens[0].i
        here = [s for s in self.seen if s.sentence == index and fits(s)]
        if not here:
            return None
        for verb in token.ancestors:
            for child in verb.children:
                if child.dep_ in SUBJECTS and child.i != token.i:
                    at = child.i - first
                    found = [s for s in here if s.draft.first <= at < s.draft.last]
                    if found:
                        return found[0]
        return None

    def _last(self, draft: Draft, index: int, fits: Fits) -> Seen | None:
        for distance in range(3):
            here = [s for s in self.seen if s.sentence == index - distance and fits(s)]
            if here:
                subjects = [s for s in here if s.subject]
                if distance:
                    return subjects[0] if subjects else here[-1]
                return subjects[-1] if subjects else here[-1]
        return None

    def pair(self, index: int) -> tuple[str, str] | None:
        """Return the last two states that acted or were named together, sorted."""
        codes: list[str] = []
        for s in reversed(self.seen):
            if s.sentence < index - 3:
                break
            if s.code and not s.loose and s.code not in codes and s.kind is not MentionKind.GROUP:
                codes.append(s.code)
            if len(codes) == 2:
                return (min(codes), max(codes))
        return None

    def country(self, index: int, *, without: str | None = None) -> str | None:
        """Return the state that "the country" means: recent, and much mentioned."""
        ranks: dict[str, int] = {}
        for s in reversed(self.seen):
            if s.sentence < index - 2:
                break
            if s.kind in (MentionKind.STATE, MentionKind.PLACE) and s.code and s.code != without:
                ranks.setdefault(s.code, len(ranks))
        total = sum(self.states.values()) or 1
        scored = [(0.6**rank + self.states[code] / total, code) for code, rank in ranks.items()]
        return max(scored)[1] if scored else None
