"""Who is known: the tables' leaders and bodies, and before them the user's own."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache, cached_property

from dragoman.knowledge.leaders import (
    Leader,
    aliases,
    holds,
    leader_forms,
    leader_on,
    leaders,
    leaders_named,
    leaders_of,
    others,
)
from dragoman.knowledge.names import fold, name_words, slug
from dragoman.knowledge.offices import Worded, office_worded
from dragoman.knowledge.organisations import Organisation, organisations
from dragoman.model import Known

FAMILY_FIRST = frozenset({"CHN", "TWN", "HKG", "MAC", "KOR", "PRK", "KHM"})
"""States whose people's family names stand first in newspapers; Vietnam's use the last word."""
ALWAYS = "0001"
ROLES = {
    "head_of_state": ("president", "head_of_state"),
    "head_of_government": ("prime_minister", "chancellor"),
    "leader": ("leader",),
}
"""The offices of the further holders that stand for a main role."""
DATED = frozenset({"foreign_minister", "defence_minister", "finance_minister", "vice_president"})
"""Offices with one holder at a time, for which the further holders are asked by day."""


@dataclass(frozen=True, eq=False)
class Roster:
    """The people and bodies that names are looked up in; `entries` are the user's own.

    An entry wins over the tables for its name: their tenures of that person are set aside.
    An entry with aliases alone only adds them to the tables' person.
    """

    entries: tuple[Known, ...] = ()

    @cached_property
    def own(self) -> tuple[tuple[Leader, tuple[str, ...]], ...]:
        """The user's people, each tenure with its printed forms."""
        found = []
        homes: dict[str, str] = {}
        for entry in self.entries:
            if entry.body:
                continue
            key = slug(entry.name)
            first = homes.setdefault(key, entry.country or "")
            other = entry.country not in (None, first) and bool(first)
            id = f"person:{key}-{(entry.country or '').lower()}" if other else f"person:{key}"
            found += _people_of(entry, id)
        return tuple(found)

    @cached_property
    def bodies(self) -> dict[str, Organisation]:
        """The user's bodies by id."""
        return {slug(e.name): _body_of(e) for e in self.entries if e.body}

    @cached_property
    def _forms(self) -> dict[str, tuple[Leader, ...]]:
        return _grouped((" ".join(name_words(f)), x) for x, forms in self.own for f in forms)

    @cached_property
    def _families(self) -> dict[str, tuple[Leader, ...]]:
        pairs = []
        for leader, forms in self.own:
            keys = {fold(leader.family), name_words(leader.common)[-1]}
            keys |= {fold(f) for f in forms if len(name_words(f)) == 1}
            pairs += [(key, leader) for key in sorted(keys)]
        return _grouped(pairs)

    @cached_property
    def set_aside(self) -> frozenset[str]:
        """The ids of the tables' people whose names the user gives."""
        if not self.entries:
            return frozenset()
        known = (x for form in self._forms for x in leader_forms().get(form, ()))
        return frozenset(leader.entity for leader in known)

    @cached_property
    def names(self) -> dict[str, str]:
        """The usual name of each person known, by id."""
        known = {x.entity: x.common for x in (*leaders(), *others())}
        return known | {x.entity: x.common for x, _ in self.own}

    @property
    def known(self) -> Collection[str]:
        """The ids of the people known."""
        return self.names.keys()

    def forms(self, name: str) -> tuple[Leader, ...]:
        """Return the tenures of the people whom a whole folded name means."""
        return self._forms.get(name) or self._left(leader_forms().get(name, ()))

    def named(self, surname: str) -> tuple[Leader, ...]:
        """Return the tenures of the people with a family name, the user's first."""
        own = self._families.get(fold(surname), ()) if self.entries else ()
        return own + self._left(leaders_named(surname))

    def of(self, code: str) -> tuple[Leader, ...]:
        """Return the tenures of a state's people."""
        own = tuple(x for x, _ in self.own if x.code == code) if self.entries else ()
        return own + self._left(leaders_of(code))

    def on(self, code: str, role: str, day: str) -> Leader | None:
        """Return who held a main office on a day; see `leader_on`."""
        for wanted in (role, "head_of_government", "head_of_state"):
            if wanted == role or role == "leader":
                held = [x for x, _ in self.own if x.main and x.code == code and x.role == wanted]
                if found := _latest(held, day):
                    return found
        other = _other_on(code, ROLES.get(role, ()), day)
        table = leader_on(code, role, day)
        known = other or table if role == "leader" else table or other
        return None if known is None or known.entity in self.set_aside else known

    def holder(self, code: str, office: str, day: str) -> Leader | None:
        """Return who held an office of a state on a day: of the user's people, then the tables."""
        held = [x for x, _ in self.own if x.code == code and x.office == office]
        if found := _latest(held, day):
            return found
        known = _other_on(code, (office,), day) if office in DATED else None
        return None if known is None or known.entity in self.set_aside else known

    def organisation(self, id: str) -> Organisation:
        """Return the body of an id; the user's come first."""
        return self.bodies.get(id) or organisations()[id]

    def _left(self, leaders: tuple[Leader, ...]) -> tuple[Leader, ...]:
        if not self.entries or not self.set_aside:
            return leaders
        return tuple(x for x in leaders if x.entity not in self.set_aside)


BUILT_IN = Roster()
"""The tables alone."""


def _grouped(pairs: Iterable[tuple[str, Leader]]) -> dict[str, tuple[Leader, ...]]:
    found: dict[str, dict[Leader, None]] = {}
    for key, leader in pairs:
        found.setdefault(key, {})[leader] = None
    return {key: tuple(leaders) for key, leaders in found.items()}


def _other_on(code: str, offices: Collection[str], day: str) -> Leader | None:
    """Return the one further office holder of the tables on a day they are known for."""
    known = [x for x in _others_of(code) if x.office in offices and day <= x.known_until]
    held = {x.entity: x for x in known if holds(x, day)}
    return next(iter(held.values())) if len(held) == 1 else None


@cache
def _others_of(code: str) -> tuple[Leader, ...]:
    return tuple(x for x in others() if x.code == code)


def _latest(held: list[Leader], day: str) -> Leader | None:
    """Return the one in office on a day who came last."""
    now = [x for x in held if holds(x, day)]
    return max(now, key=lambda x: x.since) if now else None


def _people_of(entry: Known, id: str) -> list[tuple[Leader, tuple[str, ...]]]:
    """Return an entry's tenures with the forms of the name."""
    known = [
        x
        for x in leader_forms().get(" ".join(name_words(entry.name)), ())
        if entry.country in (None, x.home, x.code)
    ]
    forms = (*entry.forms, *_table_forms(known))
    bare = entry.office is None and entry.since is None and entry.until is None
    if known and bare:
        return [(replace(x, own=True), forms) for x in known]
    country = entry.country or (known[0].home if known else "")
    office = office_worded(entry.office or "", country)
    family = known[0].family if known else _family(entry.name, country)
    since, until = entry.since or ALWAYS, _after(entry.until)
    leader = Leader(
        country, office.role, office.main, entry.office or "", entry.name,
        entry.name.removesuffix(family).removeprefix(family).strip(), family, entry.name,
        since, until, until or "9999", country,
        sector=office.sector, office=office.key, id=id, own=True,
    )  # fmt: skip
    return [(leader, forms)]


def _table_forms(known: list[Leader]) -> tuple[str, ...]:
    forms: dict[str, None] = {}
    for x in known:
        forms |= dict.fromkeys((x.name, x.common, *aliases().get((x.home, x.name), ())))
    return tuple(forms)


def _family(name: str, country: str) -> str:
    words = name.split()
    return words[0] if country in FAMILY_FIRST else words[-1]


def _after(until: str | None) -> str | None:
    """Return the first day, month or year after the last one in office.

    >>> _after("2024"), _after("2024-12"), _after("2024-02-28")
    ('2025', '2025-01', '2024-02-29')
    """
    if until is None:
        return None
    parts = [int(p) for p in until.split("-")]
    if len(parts) == 1:
        return f"{parts[0] + 1:04d}"
    if len(parts) == 2:
        year, month = (parts[0] + 1, 1) if parts[1] == 12 else (parts[0], parts[1] + 1)
        return f"{year:04d}-{month:02d}"
    return (date(*parts) + timedelta(days=1)).isoformat()


def _body_of(entry: Known) -> Organisation:
    office: Worded = office_worded(entry.office or "", entry.country or "")
    return Organisation(
        slug(entry.name), entry.name, entry.forms, entry.country, (), office.sector or "", None
    )
