"""People of one report: which names are one person, and whom the tables know."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from dragoman.entities.draft import Draft
from dragoman.entities.given import is_given
from dragoman.entities.words import rule_words, rules
from dragoman.knowledge.frequency import RARE, background, stem
from dragoman.knowledge.leaders import Leader, holds
from dragoman.knowledge.names import name_words, same_given, slug
from dragoman.knowledge.offices import LOWERED
from dragoman.knowledge.roster import BUILT_IN, Roster

Name = tuple[str, ...]


@dataclass(slots=True)
class Person:
    """One person of a report; `names` are all forms found, the fullest first."""

    names: list[Name]
    full: str
    leader: Leader | None = None
    code: str | None = None
    offices: list[str] = field(default_factory=list)
    former: list[str] = field(default_factory=list)
    sectors: list[str] = field(default_factory=list)
    role: str | None = None
    gender: str | None = None
    guessed: bool = False
    """Whether `code` only follows from the place, the report or the outlet."""
    at: list[int] = field(default_factory=list)
    """The places, among the drafts, where the person is named, in order."""
    whole: list[int] = field(default_factory=list)
    """The places where the person is named by more than one word."""

    @property
    def entity(self) -> str:
        """The id: of the leader, or of the fullest name in the report."""
        return self.leader.entity if self.leader else f"person:{slug(self.full)}"

    @property
    def name(self) -> str:
        """The fullest name known."""
        return self.leader.common if self.leader and len(self.names[0]) == 1 else self.full


def office_key(draft: Draft) -> str | None:
    """Return the office's id; a deputy's differs from the chief's."""
    if draft.office is None:
        return None
    lowered = LOWERED & set((draft.role or "").lower().replace("-", " ").split())
    plain = draft.office.head.startswith(("vice", "deputy", "under"))
    return f"deputy_{draft.office.id}" if lowered and not plain else draft.office.id


@dataclass(frozen=True, slots=True)
class Setting:
    """What helps to choose among leaders of one name: the day, and the states named."""

    day: str | None
    codes: frozenset[str]
    roster: Roster = BUILT_IN


SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


def without_suffix(name: Name) -> Name:
    """Leave out all but "Jr": a son is not his father."""
    kept = tuple(w for w in name if w not in SUFFIXES or (w == "jr" and len(name) > 1))
    return kept or name


def one_name(left: Name, right: Name) -> bool:
    """Tell whether two full names may be one person's, within one report.

    >>> one_name(("bui", "thanh", "son"), ("bui", "thanh"))
    True
    >>> one_name(("kim", "jong", "un"), ("kim", "jong", "il"))
    False
    """
    short, long = sorted((left, right), key=len)
    if ("jr" in short) != ("jr" in long):
        return False
    if set(short) <= set(long):
        return short[0] in (long[0], long[-1]) or short[-1] == long[-1]
    if left[-1] == right[-1] and same_given(left[0], right[0]):
        return True
    if len(left) != len(right):
        return False
    near = [close(a, b) for a, b in zip(left, right, strict=True)]
    return all(near) and len("".join(left)) > 8


def close(left: str, right: str) -> bool:
    """Tell whether two words may be spellings of one name.

    >>> close("kritenbrink", "kretenbrick"), close("son", "sun")
    (True, False)
    """
    if left == right or same_given(left, right):
        return True
    size = max(len(left), len(right))
    if min(len(left), len(right)) < 5 or left[0] != right[0]:
        return False
    return Levenshtein.distance(left, right) <= (1 if size < 8 else 2)


def part_rank(name: Name, word: str, person: Person) -> int:
    """Return 4 for a family name, 3 for another name word, 1 for a near spelling, 0 for none."""
    family = name_words(person.leader.family) if person.leader else name[-1:]
    if name[-1] == "jr":
        return 2 if word in name[:-1] and word != "jr" else 0
    if word in family or word == name[-1]:
        return 4
    if person.leader and word in name_words(person.leader.common):
        return 3
    if word in name:
        return 3 if len(word) > 2 else 2
    if any(len(word) > 6 and close(word, part) for part in name):
        return 1
    return 0


def known_leader(name: Name, code: str | None, setting: Setting) -> Leader | None:
    """Return the leader of the tables whom a name means, if just one person fits.

    Of several, those of the states named come first, then those in office on the day. A family
    name alone needs its state named, unless it is a state much in the news, or no other leader
    bears it and this one was in office.
    """
    named = setting.roster.named
    options = setting.roster.forms(" ".join(name))
    if own := _own_of(options, code, setting):
        return own
    if not options and len(name) > 1:
        options = tuple(x for w in (name[-1], name[0]) for x in named(w) if _fits(x, name))
    if not options and len(name) == 1:
        options = tuple(x for x in named(name[0]) if x.main or x.own)
    if code:
        options = tuple(x for x in options if code in (x.code, x.home))
    day = setting.day
    if len(name) == 1 and not code:
        may = setting.codes | rule_words("leaders", "prominent")
        alone = options and not _many(options) and _rare(name[0])
        options = tuple(
            x
            for x in options
            if (x.home in may and not (day and x.since > day))
            or (alone and (day is None or holds(x, day)))
        )
    prominent = rule_words("leaders", "prominent")
    tests: tuple[Callable[[Leader], bool], ...] = (
        lambda x: len(name) > 1 or name_words(x.common)[-1] == name[0],
        lambda x: x.home in setting.codes,
        lambda x: bool(day) and holds(x, day or ""),
        lambda x: x.home in prominent,
    )
    for fits in tests:
        if _many(options):
            options = tuple(x for x in options if fits(x)) or options
    if not options or _many(options):
        return None
    return max(options, key=lambda x: (bool(day) and holds(x, day or ""), x.main, x.since))


def _own_of(options: Iterable[Leader], code: str | None, setting: Setting) -> Leader | None:
    """Return the one of the user's people who is named just so: the state's, then the day's."""
    own = [x for x in options if x.own and (not code or not x.home or code in (x.code, x.home))]
    if _many(own):
        own = [x for x in own if x.home in setting.codes] or own
    if _many(own):
        own = [x for x in own if holds(x, setting.day or "")] or own
    if not own or _many(own):
        return None
    return max(own, key=lambda x: (holds(x, setting.day or ""), x.since))


def _rare(word: str) -> bool:
    """Tell whether a family name is neither a given name nor common in the news."""
    if len(word) < 5 or is_given(word):
        return False
    return background()[1].get(stem(word), 0) <= RARE


def _many(options: Iterable[Leader]) -> bool:
    return len({x.entity for x in options}) > 1


def _fits(leader: Leader, name: Name) -> bool:
    """Tell whether given and family name of a full name agree with a leader's."""
    for form in (leader.common, leader.name):
        words = name_words(form)
        if len(words) > 1 and set(name) <= set(words):
            return name[-1] in name_words(leader.family) or name[0] in name_words(leader.family)
        if words[-1] == name[-1] and same_given(words[0], name[0]):
            return True
    return False


def took_up(office: str, person: Person) -> int:
    """Tell whether "the former director" may mean a person; see `takes_up`."""
    return 2 if office in person.former else int(office in person.offices)


def takes_up(office: str, person: Person, day: str | None = None, roster: Roster = BUILT_IN) -> int:
    """Tell how well an office named alone may mean a person: "the diplomat", "the leader".

    2: the report gives the person this office; 1: the tables do, on the day; 0: it may not.
    """
    if office in person.offices:
        return 2
    if office == "counterpart":
        return int(bool(person.offices))
    if office in rules()["takes_up"]:
        taken = rules()["takes_up"][office]
        other = "deputy_prime_minister", "prime_minister"
        any_of = f"*_{office}" in taken  # "the minister": of whatever
        return 2 * any(
            o in taken or (any_of and o.endswith(f"_{office}") and o not in other)
            for o in person.offices
        )
    if office in rule_words("leader", "takes") and any(
        o in rule_words("leader", "ids") for o in person.offices
    ):
        return 2
    if person.leader is None:
        return 0
    return int(
        _role_of(office) in leader_roles(person.leader, day, roster)
        or _held(office, person.leader, day)
    )


def _held(office: str, leader: Leader, day: str | None) -> bool:
    """Tell whether the user or the table of others gives a person an office on a day."""
    its = leader.office if leader.own else leader.role
    return office == its and not leader.main and (day is None or holds(leader, day))


def _role_of(office: str) -> str | None:
    return {"president": "head_of_state", "prime_minister": "head_of_government",
            "monarch": "head_of_state", "chancellor": "head_of_government",
            "supreme_leader": "head_of_state", "leader": "leader"}.get(office)  # fmt: skip


@lru_cache(maxsize=65536)
def leader_roles(leader: Leader, day: str | None, roster: Roster = BUILT_IN) -> frozenset[str]:
    """Return the main roles a person held on a day, or ever if no day is given."""
    roles = {
        x.role
        for x in roster.of(leader.home)
        if x.main and x.entity == leader.entity and (day is None or holds(x, day))
    }
    return frozenset(roles | {"leader"} if roles else roles)
