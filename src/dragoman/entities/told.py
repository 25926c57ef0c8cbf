"""What has been told so far, and what a mention's neighbours say of its state."""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.entities.context import Context, Seen
from dragoman.entities.draft import Draft
from dragoman.entities.people import Person
from dragoman.entities.someone import described
from dragoman.entities.words import rule_words, rules
from dragoman.model import Mention, MentionKind


def mention_of(
    draft: Draft,
    kind: MentionKind,
    entity: str,
    name: str,
    *,
    country: str | None = None,
    role: str | None = None,
    sector: str | None = None,
    score: float = 1.0,
    why: str = "",
    pronoun: bool = False,
) -> Mention:
    """Return a draft's mention of an entity."""
    span = draft.words.span(draft.start, draft.end)
    head = draft.words.span(draft.first, draft.last)
    return Mention(
        span, head, kind, name, entity, country, role, sector, pronoun=pronoun, score=score, why=why
    )


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a report was written: the state of its dateline, its outlet's, a government's."""

    dateline: str | None = None
    outlet: str | None = None
    official: str | None = None
    american: bool = False


class Told:
    """A report while it is read: its drafts, the people behind them, what was mentioned."""

    def __init__(
        self,
        drafts: Sequence[Draft],
        people: dict[int, Person],
        day: str | None,
        setting: Setting | None = None,
    ) -> None:
        self.drafts = drafts
        self.setting = setting or Setting()
        self.people = people
        unique = {id(p): p for p in people.values()}
        self.genders = {p.entity: p.gender for p in unique.values()}
        self.holders = [p for p in unique.values() if p.offices or p.former or p.leader]
        self.day = day
        self.described: dict[str, set[str]] = {}
        for at, near in described(drafts).items():
            for noun in near:
                self.described.setdefault(noun, set()).add(people[at].entity)
        self.context = Context()
        self.named = {d.code for d in drafts if not _capital(d)}

    def who_is(self, draft: Draft) -> Seen | None:
        """Return the last mention of the one person of whom "the driver" was said before."""
        known = self.described.get(draft.head.lower(), set())
        if draft.head.lower() in rule_words("envoys", "guests"):
            known = self._guests()
        if not draft.the or len(known) != 1:
            return None
        return next((s for s in reversed(self.context.recent()) if s.entity in known), None)

    def _guests(self) -> set[str]:
        """Return the people named so far who act for another state than the host's."""
        host = self.context.host()
        people = [s for s in self.context.recent() if s.kind is MentionKind.PERSON and s.entity]
        return {s.entity for s in people if s.code and s.code != host} if host else set()

    def gender(self, entity: str, draft: Draft) -> str | None:
        """Return "he" or "she" where the person's name, title or pronoun tells it."""
        own = draft.gender if draft.gender in ("he", "she") else None
        return self.genders.get(entity) or own

    def possessor(self, draft: Draft) -> str | None:
        """Return the state of "its leader", "the country's minister", "his government"."""
        index = draft.words.sentence.index
        if draft.possessive in ("his", "her"):
            found = self.context.person_for(draft, index, acting=draft.sort == "country")
            return found.code if found else None
        if draft.possessive in ("its", "their"):
            body = self.context.body_for(draft, index)
            return body.code if body else self.context.country(index)
        return self.context.country(index) if draft.possessive != "our" else None

    def about(self, code: str) -> bool:
        """Tell whether a report names a state, by more than the words for its parliament."""
        if self.setting.american or code in (self.setting.dateline, self.setting.outlet):
            return True
        any_state = rules()["bodies"]["any_state"]
        return any(
            d.code == code or (d.hit is not None and d.hit.entry.code == code)
            for d in self.drafts
            if d.head not in any_state
        )

    def dominant(self) -> str | None:
        """Return the state that most mentions so far are of, if there is one."""
        states = self.context.states
        code, count = states.most_common(1)[0] if states else ("", 0)
        return code if count > 3 and count >= 0.6 * sum(states.values()) else None

    def most_named(self) -> tuple[str, str] | None:
        """Return the two states that are named by far most so far, sorted."""
        counts = [*self.context.states.most_common(3), ("", 0), ("", 0), ("", 0)]
        if counts[1][1] < 3 or counts[1][1] < 2 * counts[2][1]:
            return None
        return (min(counts[0][0], counts[1][0]), max(counts[0][0], counts[1][0]))

    def code_beside(self, draft: Draft) -> str | None:
        """Return the state of "the Biden administration", "the administration of US President"."""
        words = draft.words
        for j, near in ((draft.at - 1, draft.start), (draft.at + 1, draft.end)):
            person = self.people.get(j)
            if person is None or self.drafts[j].words is not words:
                continue
            other = self.drafts[j]
            possessed = other.end + 1 == near and words.lower(other.end) in ("'s", "’s", "'", "’")
            governed = other.start == near + 1 and words.lower(near) == "of"
            beside = other.end == near or possessed or governed
            if beside:
                return person.code or (person.leader.home if person.leader else None)
        return None

    def last_code(self, office: str) -> str | None:
        for s in reversed(self.context.recent()):
            if s.draft.office is not None and s.draft.office.id == office and s.code:
                return s.code
        return None


def _capital(draft: Draft) -> bool:
    if draft.sort == "city":
        return True
    return draft.sort == "state" and bool(draft.hit and draft.hit.entry.detail == "capital")
