"""Names: are damaged names joined again, different people kept apart, leaders known by day?"""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from dragoman.entities.judge import judge
from dragoman.entities.likeness import likeness
from dragoman.entities.profile import Profile
from dragoman.evaluate.figures import Figures
from dragoman.evaluate.names_damage import DAMAGE, chance, damaged
from dragoman.knowledge.leaders import leader_on
from dragoman.knowledge.names import name_words
from dragoman.knowledge.states import states
from dragoman.model import Verdict

LEADERS_FILE = "leaders.jsonl"
LEADERS, PAIRS, DAYS = 1000, 1000, 300
FIRST, LAST = date(2015, 11, 1), date(2026, 5, 1)
TITLES = re.compile(
    r"^(?:(?:and|note|represented by|by|the|of|for|-|Acting|Interim|Caretaker|Transition(?:al)?|"
    r"Vice|Deputy|First|Second|Third|Executive|Prime|Ministers?|Presidents?|Premiers?|King|Queen|"
    r"Emperor|Sultan|Amir|Chancellor|Governor[- ]General|Governor|Lieutenant|Chief|"
    r"Chair(?:man|person|woman)?|"
    r"Council|Sheikh|Sir|Dame|Dr\.?|Gen\.?|Col\.?|Lt\.?|Maj\.?|Sr\.?|General|Major|Brigadier|Crown|"
    r"Prince|Princess|Supreme|Leader|State|Affairs|Commission|Commissioner|High|Administrator|Pope|"
    r"Taoiseach|Swiss|Confederation|Head|Grand|Duke|Co-Prince|Captain|Regent|Prefect|Bailiff|Mayor|"
    r"Secretary|Cardinal|Federal|Presidential|Islamic|Republic|People's|Assembly|Administration|"
    r"Government|Ministers|Minister-President|Taliban|Sovereign(?:ty)?|Military|Leadership)[,.]?\s+)*"
)
MAIN = re.compile(
    r"^(?:King|Queen|President(?! of the (?:Pont|Coun))|Prime Minister|Premier|Emperor|"
    r"Chancellor|Sultan|Amir|Taoiseach)\b"
)

HEADS = re.compile(
    r"^(?:King|Queen|President(?! of the (?:Pont|Coun))|Emperor|Sultan|Amir|Pope|Supreme Leader)\b"
)


@dataclass(frozen=True, slots=True)
class Holder:
    """One row of the file: a person, a state, an office and the days it is attested."""

    name: str
    family: str
    fips: str
    role: str
    main: bool
    since: str
    seen: str


def evaluate(path: Path) -> Figures:
    """Score names and dates on a leaders.jsonl, or on the folder that holds one.

    Shares of names rejoined and falsely merged, and of leaders right by day.
    """
    path = path / LEADERS_FILE if path.is_dir() else path
    records = [json.loads(line) for line in path.read_text().splitlines() if line.strip()]
    holders = [h for r in records if (h := _holder(r))]
    people = _people(holders)
    rows: list[tuple[str, float]] = []
    chosen = sorted(people, key=lambda h: chance("leader", h.name, h.fips))[:LEADERS]
    by_kind: dict[str, list[bool]] = {kind: [] for kind in DAMAGE}
    for i, holder in enumerate(chosen):
        kind = list(DAMAGE)[i % len(DAMAGE)]
        by_kind[kind].append(_rejoined(holder, kind))
    every = [ok for results in by_kind.values() for ok in results]
    rows.append(("rejoined", _share(every)))
    rows += [(f"rejoined: {kind}", _share(results)) for kind, results in by_kind.items()]
    pairs = _pairs(people)
    merged = [judge(*_two(a, b)).verdict is Verdict.SAME for a, b in pairs]
    rows += [("false merges", _share(merged)), ("different pairs", len(pairs))]
    known, gaps = _days(holders, [(r["fips"], r["role"], _day(r["since"])) for r in records])
    rows += [("leader by day", _share(known)), ("days asked", len(known))]
    rows += [("gap says not known", _share(gaps)), ("gaps asked", len(gaps))]
    return Figures("names", tuple(rows), (f"{len(chosen)} people; damage and days fixed by hash",))


def _share(results: Sequence[bool]) -> float:
    return sum(results) / len(results) if results else 0.0


def _holder(row: dict[str, str]) -> Holder | None:
    text = re.sub(r"\([^)]*\)|\([^)]*$|\"[^\"]*\"", " ", row["text"])
    text = re.sub(r"^note\s*-\s*", "", text.strip())
    name = TITLES.sub("", text, count=1).replace(",", " ")
    words = [w for w in name.split() if w not in ("Jr.", "Sr.", "III", "II", "VI", "I")]
    family = [w for w in words if re.search(r"[A-Z]{2,}", w)]
    if not 1 <= len(words) <= 5 or not family or not words[0][0].isupper():
        return None
    if re.search(r"\b(of|and|the|vacant)\b", name):
        return None
    natural = " ".join(w.capitalize() if w.isupper() and len(w) > 1 else w for w in words)
    pattern = HEADS if row["role"] == "chief of state" else MAIN
    main = bool(pattern.match(text))
    since = _day(row["since"])
    return Holder(
        natural, family[-1].lower(), row["fips"], row["role"], main, since, row["last_seen"]
    )


def _day(text: str) -> str:
    from datetime import datetime

    for form in ("%d %B %Y", "%d %b %Y", "%B %Y"):
        try:
            return datetime.strptime(text.strip(), form).date().isoformat()
        except ValueError:
            continue
    return "9999"


def _people(holders: Iterable[Holder]) -> list[Holder]:
    """Return one row per person and state."""
    found: dict[tuple[str, tuple[str, ...]], Holder] = {}
    for holder in holders:
        if " " not in holder.name:
            continue
        found.setdefault((holder.fips, tuple(sorted(name_words(holder.name)))), holder)
    return [found[key] for key in sorted(found)]


def _profile(entity: str, name: str, country: str, office: str | None) -> Profile:
    profile = Profile(entity)
    profile.forms[name] += 1
    profile.countries[country] += 1
    profile.articles.add(entity)
    if office:
        profile.offices[office] += 1
    return profile


def _rejoined(holder: Holder, kind: str) -> bool:
    """Judge the name against its damaged form; half of the time the office is told too."""
    office = holder.role if chance("office", holder.name) % 2 else None
    left = _profile("person:left", holder.name, holder.fips, office)
    right = _profile("person:right", damaged(holder.name, kind), holder.fips, office)
    return judge(left, right).verdict is Verdict.SAME


def _two(a: Holder, b: Holder) -> tuple[Profile, Profile]:
    return (
        _profile("person:left", a.name, a.fips, a.role),
        _profile("person:right", b.name, b.fips, b.role),
    )


def _pairs(people: Sequence[Holder]) -> list[tuple[Holder, Holder]]:
    """Return pairs of different people: half with one family name, half of one state."""
    pairs: list[tuple[Holder, Holder]] = []
    for key in ("family", "fips"):
        groups: dict[str, list[Holder]] = {}
        for holder in people:
            groups.setdefault(getattr(holder, key), []).append(holder)
        found = [
            (a, b)
            for group in groups.values()
            for i, a in enumerate(group)
            for b in group[i + 1 :]
            if not _maybe_one(a, b)
        ]
        found.sort(key=lambda p: chance(key, p[0].name, p[1].name))
        pairs += found[: PAIRS // 2 if key == "family" else PAIRS - len(pairs)]
    return pairs


def _maybe_one(a: Holder, b: Holder) -> bool:
    """Leave out pairs that the file itself may mean as one person: a shared word more."""
    left, right = set(name_words(a.name)), set(name_words(b.name))
    if left <= right or right <= left:
        return True
    same_state = a.fips == b.fips
    return same_state and (
        len(left & right) >= 2
        or a.since == b.since
        or likeness(tuple(left), tuple(right))[1] > 0.75
    )


def _days(
    holders: Sequence[Holder], attested: Sequence[tuple[str, str, str]]
) -> tuple[list[bool], list[bool]]:
    """Return right or wrong for days with a holder, and for days without one."""
    codes = {s.fips: s.code for s in states().values() if s.fips}
    spans: dict[tuple[str, str], list[Holder]] = {}
    for h in holders:
        if h.main and h.fips in codes and h.since < "9999":
            spans.setdefault((h.fips, h.role), []).append(h)
    every: dict[tuple[str, str], list[str]] = {}
    for fips, role, since in attested:
        every.setdefault((fips, role), []).append(since)

    def listed(fips: str, role: str, day: str) -> bool:
        return any(since <= day for since in every[fips, role])

    keys = sorted(spans)
    known: list[bool] = []
    gaps: list[bool] = []
    days = (LAST - FIRST).days
    for n in range(DAYS * 20):
        fips, role = keys[chance("key", n) % len(keys)]
        day = (FIRST + timedelta(days=chance("day", n) % days)).isoformat()
        held = [h for h in spans[fips, role] if h.since <= day <= h.seen]
        told = leader_on(
            codes[fips], "head_of_state" if role == "chief of state" else "head_of_government", day
        )
        if held and len(known) < DAYS:
            known.append(told is not None and any(_names_agree(told.name, h.name) for h in held))
        elif not held and len(gaps) < DAYS and not listed(fips, role, day):
            gaps.append(told is None)
    return known, gaps


def _names_agree(told: str, held: str) -> bool:
    return likeness(name_words(told), name_words(held))[0] > 0.7
