"""The people named in a report: every name is given its person."""

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dragoman.entities.draft import Draft
from dragoman.entities.given import gender_of
from dragoman.entities.people import (
    Name,
    Person,
    Setting,
    known_leader,
    office_key,
    one_name,
    part_rank,
    without_suffix,
)
from dragoman.entities.words import rule_words
from dragoman.knowledge.names import name_words
from dragoman.knowledge.roster import BUILT_IN


def people_of(drafts: Sequence[Draft], day: str | None) -> dict[int, Person]:
    """Return the person behind each draft of sort name, by its place in `drafts`.

    Whole names come first, the longest before the others; then single words, leaders' family
    names before the others.
    """
    codes = frozenset(d.code for d in drafts if d.code and d.sort != "city")
    roster = drafts[0].words.roster if drafts else BUILT_IN
    cast = Cast(Setting(day, codes, roster))
    named = [(d, without_suffix(name_words(d.head))) for d in drafts if d.sort == "name"]
    whole = [n for n in named if len(n[1]) > 1]
    single = [n for n in named if len(n[1]) == 1]
    found: dict[int, Person] = {}
    for owner, alias in _aliases([n for n in named if n[1]]):
        person = found[owner[0].at] = cast.whole(*owner)
        found[alias[0].at] = cast.also(person, *alias)
    whole = [n for n in whole if n[0].at not in found]
    single = [n for n in single if n[0].at not in found]
    for draft, name in sorted(whole, key=lambda n: (-len(n[1]), n[0].at)):
        found[draft.at] = cast.whole(draft, name)
    for draft, name in sorted(single, key=lambda n: not roster.named(n[1][0])):
        found[draft.at] = cast.part(draft, name)
    return dict(sorted(found.items()))


class Cast:
    """The people found so far, by the words of their names."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.leaders: dict[str, Person] = {}
        self.by_word: dict[str, list[Person]] = {}

    def whole(self, draft: Draft, name: Name) -> Person:
        """Return the person of a whole name."""
        for person in self._with_word(name):
            clash = person.code and draft.code and person.code != draft.code
            alike = any(len(other) > 1 and one_name(other, name) for other in person.names)
            if name not in person.names and (_kin(draft) or self._another(person, name)):
                continue
            if alike and (not clash or name in person.names):
                return self._learn(person, draft, name)
        return self._learn(self._new(draft, name), draft, name)

    def also(self, person: Person, draft: Draft, name: Name) -> Person:
        """Return a person to whom a report gives another name."""
        return self._learn(person, draft, name)

    def part(self, draft: Draft, name: Name) -> Person:
        """Return the person of whom a single word is part: family name before given name."""
        word = name[0]
        best: tuple[tuple[int, bool, bool, int], Person] | None = None
        for person in self.by_word.get(word) or self._near(word):
            if person.code and draft.code and person.code != draft.code:
                continue
            if person.gender and draft.gender and person.gender != draft.gender:
                continue
            rank = max(part_rank(other, word, person) for other in person.names)
            before = bisect_left(person.at, draft.at)
            last = person.at[before - 1] if before else -1
            office = bool(draft.office) and office_key(draft) in person.offices
            key = (rank, office, len(person.whole) > 1, last)
            if rank and (best is None or key > best[0]):
                best = (key, person)
        person = best[1] if best else self._new(draft, name)
        return self._learn(person, draft, name)

    def _with_word(self, name: Name) -> Iterator[Person]:
        seen: set[int] = set()
        for word in name:
            for person in self.by_word.get(word, ()):
                if id(person) not in seen:
                    seen.add(id(person))
                    yield person

    def _near(self, word: str) -> list[Person]:
        """Return the people who have a word that begins like a long, perhaps misspelt one."""
        if len(word) < 7:
            return []
        return [p for w, people in self.by_word.items() if w[0] == word[0] for p in people]

    def _new(self, draft: Draft, name: Name) -> Person:
        leader = known_leader(name, draft.code, self.setting)
        if leader is None:
            return Person([name], draft.head)
        person = self.leaders.get(leader.entity)
        if person is None:
            person = self.leaders[leader.entity] = Person([name], draft.head, leader)
            for word in name_words(leader.common):
                self.by_word.setdefault(word, []).append(person)
        return person

    def _another(self, person: Person, name: Name) -> bool:
        """Tell whether a name is known as someone else's than a known person's."""
        known = {x.entity for x in self.setting.roster.forms(" ".join(name))}
        return bool(known) and person.leader is not None and person.leader.entity not in known

    def _learn(self, person: Person, draft: Draft, name: Name) -> Person:
        for word in name:
            people = self.by_word.setdefault(word, [])
            if not any(p is person for p in people):
                people.append(person)
        if name not in person.names:
            person.names.append(name)
        insort(person.at, draft.at)
        if len(name) > 1:
            person.whole.append(draft.at)
        key = office_key(draft)
        if key and draft.former and key not in person.former:
            person.former.append(key)
        elif key and key not in person.offices and not draft.former:
            person.offices.append(key)
            assert draft.office is not None
            person.sectors.append(draft.office.sector)
        if draft.role and (person.role is None or len(draft.role) > len(person.role)):
            person.role = draft.role
        person.code = person.code or draft.code
        person.gender = person.gender or draft.gender or gender_of(name)
        return person


def _kin(draft: Draft) -> bool:
    """Tell whether a name is introduced as someone's relative: "his son, Idriss Deby"."""
    words, at = draft.words, draft.start - 1
    if words.lower(at) == ",":
        at -= 1
    return words.lower(at) in rule_words("names", "kin")


def _aliases(named: Sequence[tuple[Draft, Name]]) -> Iterator[tuple[tuple[Draft, Name], ...]]:
    """Yield a whole name and the other one that a report says its bearer goes by."""
    for one, other in pairwise(named):
        left, right = one[0], other[0]
        if left.words is not right.words or len(one[1]) < 2 or not left.end < right.start:
            continue
        between = left.words.lowers[left.end : right.start]
        said = set(between) & rule_words("names", "alias") or (
            "known" in between and between[-1] == "as"
        )
        if said and set(between) <= rule_words("names", "alias") | rule_words(
            "names", "alias_more"
        ):
            yield one, other
