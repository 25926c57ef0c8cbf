"""What has been mentioned so far in a report, for phrases that point back."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from dragoman.entities.draft import Draft
from dragoman.entities.people import Person
from dragoman.entities.subject import SUBJECTS, own_subject, speaker
from dragoman.knowledge.states import state_name
from dragoman.model import MentionKind

OWNER_GENDER = {"his": "he", "her": "she"}
RECENT = 300
BODIES = (MentionKind.STATE, MentionKind.ORGANISATION)
LISTED = (MentionKind.PERSON, MentionKind.STATE)
JOINS = frozenset({",", "and", "&", "as", "well"})
LOCATED = (MentionKind.STATE, MentionKind.PLACE)


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
    gender: str | None = None
    """The pronoun that takes it up: "he", "she", or either (None)."""
    plural: bool = False
    loose: bool = False
    """A state in another noun's service ("the Ukraine crisis")."""
    dyad: bool = False
    """A state that a hyphen joins with another ("US-Vietnam")."""

    list: "list[Seen] | None" = None
    """The people or states of a list up to this one."""
    sector: str | None = None
    aside: bool = False
    """A state only compared or left: "than China", "straight from North Korea"."""

    @property
    def quoted(self) -> bool:
        """Whether it stands inside quotation marks."""
        return self.draft.words.quoted[self.draft.first]


def someone_seen(draft: Draft, known: Seen | None, *, subject: bool) -> Seen:
    """Return someone told by a noun: a person known, or no one, who stays unresolved."""
    index = draft.words.sentence.index
    if known is not None:
        return replace(known, sentence=index, subject=subject, draft=draft, list=None)
    return Seen(
        MentionKind.PERSON, "", draft.head, None, index, subject, draft, gender=draft.gender
    )


Fits = Callable[[Seen], bool]


@dataclass(slots=True)
class Context:
    """The mentions of a report so far, in order."""

    seen: list[Seen] = field(default_factory=list)
    by_sentence: dict[int, list[Seen]] = field(default_factory=dict)
    states: Counter[str] = field(default_factory=Counter)
    places: Counter[str] = field(default_factory=Counter)

    def add(self, item: Seen) -> None:
        """Remember a mention."""
        self._listed(item)
        self.seen.append(item)
        self.by_sentence.setdefault(item.sentence, []).append(item)
        if item.code:
            self.states[item.code] += 1
            if item.kind is MentionKind.PLACE:
                self.places[item.code] += 1

    def _listed(self, item: Seen) -> None:
        """Add the list that a person or state ends: "A, B and C", whom "they" then means."""
        before = self.seen[-1] if self.seen else None
        if (
            before is None
            or item.kind not in LISTED
            or item.plural
            or item.sentence != before.sentence
        ):
            return
        between = item.draft.words.lowers[before.draft.end : item.draft.start]
        if before.kind is not item.kind or not between or not set(between) <= JOINS:
            return
        if item.draft.words.tokens[item.draft.last - 1].dep_ != "conj":
            return
        item.list = [*(before.list or [before]), item]
        if "and" in between or "&" in between:
            self._add_list(item.list)

    def _add_list(self, items: "list[Seen]") -> None:
        codes = {s.code for s in items}
        known = sorted(c for c in codes if c)
        whole = len(known) == len(codes) > 1
        name = " and ".join(state_name(c) for c in known) if whole else ""
        entity = f"group:{'+'.join(known)}" if whole else ""
        first = items[0]
        listed = Seen(
            MentionKind.GROUP,
            entity,
            name,
            None,
            first.sentence,
            first.subject,
            first.draft,
            plural=True,
        )
        self.seen.append(listed)
        self.by_sentence.setdefault(first.sentence, []).append(listed)

    def host(self) -> str | None:
        """Return the state in which most places named so far lie."""
        best = max(self.places.values(), default=0)
        most = sorted(c for c, n in self.places.items() if n == best)
        return most[0] if len(most) == 1 else None

    def recent(self) -> list[Seen]:
        """Return the last mentions, as many as a reader may look back over."""
        return self.seen[-RECENT:]

    def person_for(self, draft: Draft, index: int, *, acting: bool = False) -> Seen | None:
        """Return whom "he" or "she" means: the subject of the verb above, else the last one.

        Outside quotation marks, people named only inside them are passed over; inside, the
        one who is quoted. With `acting`, only who acts for a state.
        """
        outside = not draft.words.quoted[draft.first]
        subject = self.clause_subject(draft, index)
        said_by = () if outside else speaker(draft)
        wanted = draft.gender or OWNER_GENDER.get(draft.possessive or "")

        def fits(s: Seen) -> bool:
            if s.kind is not MentionKind.PERSON or s.plural or (outside and s.quoted):
                return False
            if subject is not None and (s is subject or (s.entity and s.entity == subject.entity)):
                return False
            if acting and not s.code:
                return False
            if said_by and set(said_by) & set(s.name.lower().split()):
                return False
            return s.gender is None or wanted is None or s.gender == wanted

        return self._governing(draft, index, fits) or self._last(index, fits, 5 if outside else 2)

    def clause_subject(self, draft: Draft, index: int) -> Seen | None:
        """Return what the subject of an object pronoun's own verb means: it is someone else."""
        at = own_subject(draft)
        if at is None:
            return None
        here = self.by_sentence.get(index, ())
        return next((s for s in here if s.draft.start <= at < s.draft.end), None)

    def body_for(self, draft: Draft, index: int) -> Seen | None:
        """Return what "it" or "its" means: a state or body."""

        def fits(s: Seen) -> bool:
            return s.kind in BODIES and not s.loose and not s.aside

        return self._governing(draft, index, fits) or self._last(index, fits, 1)

    def many_for(self, draft: Draft, index: int) -> Seen | None:
        """Return whom "they" means: a group or a pair."""

        def fits(s: Seen) -> bool:
            return s.plural

        return self._governing(draft, index, fits) or self._last(index, fits, 1)

    def _governing(self, draft: Draft, index: int, fits: Fits) -> Seen | None:
        """Return the mention that is the subject of a verb above the pronoun's own clause."""
        token = draft.words.tokens[draft.first]
        here = [s for s in self.by_sentence.get(index, ()) if fits(s)]
        if not here:
            return None
        first = draft.words.tokens[0].i
        for verb in token.ancestors:
            for child in verb.children:
                at = child.i - first
                if child.dep_ in SUBJECTS and child.i < token.i:
                    found = [s for s in here if s.draft.first <= at < s.draft.last]
                    if found:
                        return found[0]
        return None

    def _last(self, index: int, fits: Fits, reach: int) -> Seen | None:
        for back in range(reach + 1):
            here = [s for s in self.by_sentence.get(index - back, ()) if fits(s)]
            if here:
                subjects = [s for s in here if s.subject]
                if back:
                    return subjects[0] if subjects else here[-1]
                return subjects[-1] if subjects else here[-1]
        return None

    def pair(
        self, index: int, *, people: bool = False, urged: bool = False
    ) -> tuple[str, str] | None:
        """Return the two states that the last sentences are most about, sorted.

        Two states joined by a hyphen in the sentence come first; people and subjects count
        double. With `people`, only the states of people count; with `urged`, not those of the
        sentence's own people, who urge the pair to something.
        """
        here = [s for s in self.by_sentence.get(index, ()) if s.dyad and s.code]
        if len(here) > 1 and not people:
            return _sorted_pair(here[-2].code, here[-1].code)
        if not people and not urged and (joined := self._joined(index)):
            return joined
        weights: dict[str, float] = {}
        for back in range(4 if people else 3):
            for s in self.by_sentence.get(index - back, ()):
                person = s.kind is MentionKind.PERSON
                out = (
                    s.loose or s.aside or (people and not person) or (urged and person and not back)
                )
                if s.code and not out:
                    weight = (2 if person or s.subject else 1) * 0.8**back
                    weights[s.code] = weights.get(s.code, 0) + weight
            if people and len(weights) > 1:
                break
        best = sorted(weights, key=lambda c: (-weights[c], c))
        return _sorted_pair(best[0], best[1]) if len(best) > 1 else None

    def _joined(self, index: int) -> tuple[str, str] | None:
        """Return the two states that the last sentences join by "and"."""
        for back in range(3):
            for s in reversed(self.by_sentence.get(index - back, ())):
                codes = s.entity.removeprefix("group:").split("+")
                if s.plural and len(codes) == 2 and all(len(c) == 3 and c.isupper() for c in codes):
                    return _sorted_pair(codes[0], codes[1])
        return None

    def country(self, index: int, *, without: str | None = None) -> str | None:
        """Return the state that "the country" means: recent, a subject, much mentioned."""
        weights: dict[str, float] = {}
        for s in reversed(self.seen):
            if s.sentence < index - 2:
                break
            if s.kind in LOCATED and s.code and s.code != without and not (s.quoted or s.aside):
                weight = 0.7 ** len(weights) + (0.5 if s.subject else 0)
                weights[s.code] = max(weights.get(s.code, 0), weight)
        total = sum(self.states.values()) or 1
        scored = [(w + 1.5 * self.states[code] / total, code) for code, w in weights.items()]
        return max(scored)[1] if scored else None


def _sorted_pair(left: str | None, right: str | None) -> tuple[str, str] | None:
    if left is None or right is None or left == right:
        return None
    return (min(left, right), max(left, right))
