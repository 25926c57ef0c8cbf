"""Who held which office when, 2014 to 2026."""

from dataclasses import dataclass
from functools import cache

from dragoman.knowledge.names import fold, name_words, slug
from dragoman.knowledge.offices import office_worded
from dragoman.knowledge.states import states
from dragoman.knowledge.table import rows


@dataclass(frozen=True, slots=True)
class Leader:
    """One person's time in one office; `until` is None while it lasts.

    `name` is in the order of its language, `common` the form newspapers print; `main` is
    False for deputies and representatives. `known_until` is the last day the lists cover;
    `home` is the state of a person who also heads others' territories or realms. `own` marks
    those whom the user made known, with their `office` and `id`.
    """

    code: str
    role: str
    main: bool
    title: str
    name: str
    given: str
    family: str
    common: str
    since: str
    until: str | None
    known_until: str
    home: str
    sector: str | None = "GOV"
    office: str = ""
    id: str = ""
    own: bool = False

    @property
    def entity(self) -> str:
        """The id of the person, the same in every run."""
        return self.id or _entity(self.common)


@cache
def _entity(common: str) -> str:
    return f"person:{slug(common)}"


@cache
def leaders() -> tuple[Leader, ...]:
    """Return all tenures, sorted by state, role and start."""
    parts = {(r["home"], r["name"]): (r["given"], r["family"]) for r in rows("leaders.csv")}
    return tuple(
        Leader(
            r["code"],
            r["role"],
            r["main"] == "1",
            r["title"],
            r["name"],
            r["given"],
            r["family"],
            _common(r["home"], r["person"], *parts[r["home"], r["person"]]),
            r["since"],
            None if r["open"] == "1" else r["until"],
            r["until"],
            r["home"],
        )
        for r in rows("leaders.csv")
    )


OTHERS_UNTIL = "2025-12-31"
"""The last day on which the open ends of the further office holders are known."""


def _title(role: str) -> str:
    return role.replace("_", " ")


@cache
def others() -> tuple[Leader, ...]:
    """Return further well-known office holders; they are never the answer of `leader_on`."""
    return tuple(
        Leader(
            r["code"],
            r["role"],
            False,
            _title(r["role"]),
            r["name"],
            r["name"].removesuffix(r["family"]).strip(),
            r["family"],
            r["name"],
            r["since"],
            r["until"] or None,
            r["until"] or OTHERS_UNTIL,
            r["code"],
            sector=(office_worded(_title(r["role"]), "").sector or "GOV") if r["code"] else "IGO",
            office=r["role"],
        )
        for r in rows("leaders_others.csv")
    )


@cache
def aliases() -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the printed forms of a leader by state and name."""
    found: dict[tuple[str, str], list[str]] = {}
    for row in rows("leaders_aliases.csv"):
        found.setdefault((row["code"], row["name"]), []).append(row["alias"])
    for row in rows("leaders_others.csv"):
        forms = (form for form in row["aliases"].split(";") if form)
        found.setdefault((row["code"], row["name"]), []).extend(forms)
    return {key: tuple(forms) for key, forms in found.items()}


def _common(code: str, name: str, given: str, family: str) -> str:
    """Return the usual form: first given name and family name, in the order of the name."""
    if forms := aliases().get((code, name)):
        return forms[0]
    if not given or not family or name.startswith(family):
        return name
    first = given.split()[0]
    western = code in states() and states()[code].continent in ("EU", "NA", "SA", "OC")
    if not western or len(first.strip(".")) == 1:
        return name
    return f"{first} {family}"


@cache
def _by_family() -> dict[str, tuple[Leader, ...]]:
    found: dict[str, dict[Leader, None]] = {}
    for leader in leaders():
        keys = {fold(leader.family), fold(leader.family.split()[-1]), name_words(leader.common)[-1]}
        keys |= {
            fold(f.split("-", 1)[-1]) for f in (leader.family,) if f.lower()[:3] in ("al-", "el-")
        }
        for key in keys:
            found.setdefault(key, {})[leader] = None
    return {key: tuple(value) for key, value in found.items()}


def leaders_named(surname: str) -> tuple[Leader, ...]:
    """Return all tenures of people with a family name.

    >>> {leader.common for leader in leaders_named("Macron")}
    {'Emmanuel Macron'}
    """
    return _by_family().get(fold(surname), ())


@cache
def leader_forms() -> dict[str, tuple[Leader, ...]]:
    """Return tenures by each full printed form of a name, folded."""
    found: dict[str, dict[Leader, None]] = {}
    for leader in (*leaders(), *others()):
        forms = {leader.name, leader.common, *aliases().get((leader.home, leader.name), ())}
        for form in forms:
            found.setdefault(" ".join(name_words(form)), {})[leader] = None
    return {key: tuple(value) for key, value in found.items()}


def leader_on(code: str, role: str, day: str) -> Leader | None:
    """Return who held a main office on an ISO day, or None where the lists do not say.

    `role` is head_of_state, head_of_government, or leader: the one of them with power, who is
    the head of government in the states of leaders_governed.csv and else the head of state.

    >>> leader_on("FRA", "head_of_state", "2024-06-20").common
    'Emmanuel Macron'
    """
    roles: tuple[str, ...] = (role,)
    if role == "leader":
        heads = ("head_of_government", "head_of_state")
        roles = heads if code in governed() else heads[::-1]
    for wanted in roles:
        for leader in reversed(leaders_of(code)):
            if leader.main and leader.role == wanted and holds(leader, day):
                return leader
    return None


@cache
def governed() -> frozenset[str]:
    """Return the states that are led by the head of government."""
    return frozenset(row["code"] for row in rows("leaders_governed.csv"))


@cache
def leaders_of(code: str) -> tuple[Leader, ...]:
    """Return the tenures of one state."""
    return tuple(leader for leader in leaders() if leader.code == code)


def holds(leader: Leader, day: str) -> bool:
    """Tell whether a tenure covers an ISO day (or the start of a longer time)."""
    return leader.since <= day and (leader.until is None or day < leader.until)
