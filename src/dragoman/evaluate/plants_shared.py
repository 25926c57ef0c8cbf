"""Changes planted into one account of an event, of facts that another account states too."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from dragoman.evaluate.plants import BIG, IN_PLACE, QUOTED_WORDS, another, doers, is_given, swapped
from dragoman.knowledge.cities import cities
from dragoman.knowledge.frequency import rarity, stem
from dragoman.knowledge.table import settings

REACH = 6000
"""Characters from the beginning of a report that are looked at."""
SHARED, SHARE = 4, 0.35
"""Least weighty words, and share of the poorer, that two sentences saying the same share."""
WEIGHT = 1.5
"""Least rarity of a weighty word."""
QUOTED = 7
"""Least words of a quotation in which one is changed."""
_SENTENCE = re.compile(r"[^\n]+?(?:[.!?][”\"’']?(?=\s|$)|$)", re.MULTILINE)
_NUMBER = re.compile(
    r"(?<![\w$€£.,/-])(?<!top )([2-9]|[1-9]\d{1,2}|[1-9]\d?,\d{3}) (?!years? old)([a-z]+s)\b"
)
_BOUND = re.compile(r"\b(?:at least|least|more than|over|up to|fewer than|less than|under)\s*$")
"""Words before a number that make it a bound, which another number may keep."""
_NAME = re.compile(r"\b(?P<given>[A-Z][a-z]+) (?:[A-Z]\. )?(?P<last>[A-Z][a-z]{5,})\b")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a report: where it begins, its words, and which of them have weight."""

    start: int
    text: str
    weighty: frozenset[str]


@dataclass(frozen=True, slots=True)
class Swap:
    """What is put in the place of some words; `everywhere` it stands, or only here.

    `kept` is what the other account keeps of them, all of them if it is not given.
    """

    start: int
    was: str
    put: str
    everywhere: bool = False
    kept: str = ""


@dataclass(frozen=True, slots=True)
class SharedPlant:
    """A changed account: where the change stands, and the words another account keeps."""

    kind: str
    text: str
    place: int
    put: str
    was: str


def shared_plants(text: str, other: str) -> Iterator[SharedPlant]:
    """Yield `text` with one change of each kind, of a fact that `other` states as well.

    >>> a = "On Monday 12 captains were arrested off Haiphong, the coastguard said."
    >>> b = "The coastguard of Haiphong arrested 12 captains on Monday."
    >>> [(p.kind, p.put) for p in shared_plants(a, b)]
    [('number', '37 captains'), ('count', 'dozens of captains'), ('date', 'Wednesday')]
    """
    pairs = _pairs(text[:REACH], other)
    for kind, change in _CHANGES.items():
        swap = next((found for a, b in pairs if (found := change(a, b))), None)
        if swap is None:
            continue
        kept = swap.kept or swap.was
        yield SharedPlant(kind, _swapped(text, swap), _place_of(text, swap), swap.put, kept)


def _swapped(text: str, swap: Swap) -> str:
    if swap.everywhere:
        return re.sub(rf"\b{re.escape(swap.was)}\b", lambda _: swap.put, text)
    return text[: swap.start] + swap.put + text[swap.start + len(swap.was) :]


def _place_of(text: str, swap: Swap) -> int:
    """Return where the change stands in the changed text."""
    if not swap.everywhere:
        return swap.start
    before = len(re.findall(rf"\b{re.escape(swap.was)}\b", text[: swap.start]))
    return swap.start + before * (len(swap.put) - len(swap.was))


def _pairs(text: str, other: str) -> list[tuple[Sentence, Sentence]]:
    """Return the sentences of two texts that say the same, the likest first."""
    found = []
    for a in _sentences(text):
        for b in _sentences(other):
            common = len(a.weighty & b.weighty)
            least = min(len(a.weighty), len(b.weighty))
            if common >= SHARED and common >= SHARE * least and a.text != b.text:
                found.append((-common / least, a.start, b.start, a, b))
    return [(a, b) for _, _, _, a, b in sorted(found, key=lambda item: item[:3])]


@lru_cache(maxsize=64)
def _sentences(text: str) -> list[Sentence]:
    found = []
    for match in _SENTENCE.finditer(text):
        stems = {stem(w) for w in re.findall(r"[^\W\d_]{3,}", match[0])}
        weighty = frozenset(w for w in stems if rarity(w) >= WEIGHT)
        found.append(Sentence(match.start(), match[0], weighty))
    return found


@cache
def _words() -> dict[str, Any]:
    return settings("accounts_plants.toml")


def _same_number(a: Sentence, b: Sentence) -> re.Match[str] | None:
    """Return a number of one sentence, with its noun, that counts the same in the other.

    A bound ("at least 12") is left alone: another number can be as true.
    """
    for found in _NUMBER.finditer(a.text):
        held = re.search(rf"(?<![\w$.,/-]){re.escape(found[1])}\b(?! \w+ of)", b.text)
        before = a.text[: found.start()], b.text[: held.start()] if held else ""
        if not held or any(_BOUND.search(w) or _is_named(w) for w in before):
            continue
        after = re.findall(r"[a-z]+", b.text[held.end() : held.end() + 40])[:3]
        if stem(found[2]) in map(stem, after):
            return found
    return None


def _is_named(before: str) -> bool:
    """Tell whether a number belongs to a name ("Falcon 9"); a weekday before it is none."""
    last = re.search(r"\b[A-Z]\w*(?=\s$)", before)
    return last is not None and last[0] not in _words()["weekdays"]


def _number(a: Sentence, b: Sentence) -> Swap | None:
    found = _same_number(a, b)
    return _counted(a, found, str(int(found[1].replace(",", "")) * 3 + 1)) if found else None


def _count(a: Sentence, b: Sentence) -> Swap | None:
    found = _same_number(a, b)
    if not found or int(found[1].replace(",", "")) >= 24:
        return None
    return _counted(a, found, "dozens of")


def _counted(a: Sentence, found: re.Match[str], put: str) -> Swap:
    """Return another number for a noun wherever it is counted so."""
    return Swap(
        a.start + found.start(), found[0], f"{put} {found[2]}", everywhere=True, kept=found[1]
    )


def _date(a: Sentence, b: Sentence) -> Swap | None:
    days = _words()["weekdays"]
    pattern = (
        rf"(?<![Ee]very )(?<!News )(?<!Black )(?<!Super )\b(?:{'|'.join(days)})\b"
        rf"(?!,? (?:{'|'.join(_words()['months'])}))"
    )
    left, right = re.findall(pattern, a.text), re.findall(pattern, b.text)
    at, there = re.search(pattern, a.text), re.search(pattern, b.text)
    if len(left) != 1 or left != right or _quoted(a, at) or _quoted(b, there):
        return None
    put = days[(days.index(left[0]) + 2) % len(days)]
    return Swap(a.start + at.start(), left[0], put, everywhere=True) if at else None


def _quoted(sentence: Sentence, at: re.Match[str] | None) -> bool:
    """Tell whether a place stands in quotation marks."""
    before = sentence.text[: at.start()] if at else ""
    return bool(before.count('"') % 2 or before.count("“") > before.count("”"))


def _place(a: Sentence, b: Sentence) -> Swap | None:
    for found in IN_PLACE.finditer(a.text):
        here = cities().get(found[0])
        if not here or here.population < BIG or not _one_place(a, b, found):
            continue
        near = (c for c in cities().values() if c.code == here.code and c.population >= BIG)
        others = sorted(c.name for c in near if c.name.isalpha() and c.name not in a.text + b.text)
        if others:
            return Swap(a.start + found.start(), found[0], others[0], everywhere=True)
    return None


def _one_place(a: Sentence, b: Sentence, found: re.Match[str]) -> bool:
    """Tell whether two sentences name a city with a weighty word near it that both have."""
    there = b.text.find(f" in {found[0]}")
    near = (_near(a.text, found.start()), _near(b.text, there))
    return there >= 0 and bool(
        near[0] & near[1] & a.weighty & b.weighty - {*map(stem, found[0].split())}
    )


def _near(text: str, place: int) -> set[str]:
    """Return the stems of the eight words on each side of a place."""
    sides = (
        re.findall(r"[^\W\d_]{3,}", text[:place])[-8:],
        re.findall(r"[^\W\d_]{3,}", text[place:])[:9],
    )
    return {stem(word) for side in sides for word in side}


def _office(a: Sentence, b: Sentence) -> Swap | None:
    names = "|".join(_words()["offices"])
    for found in re.finditer(rf"(?<!eputy )\b({names}) (?:[A-Z][\w.’'-]+ ){{0,3}}?", a.text):
        last = re.match(r"(?:[A-Z][\w.’'-]+ ){0,2}[A-Z][\w’'-]+", a.text[found.end(1) + 1 :])
        if not last:
            continue
        surname = last[0].split()[-1].removesuffix("'s").removesuffix("’s")
        if re.search(rf"(?<!eputy ){found[1]}\b.*\b{surname}|{surname}\b.*{found[1]}", b.text):
            rank = _words()["rank"]["upper" if found[1][0].isupper() else "lower"]
            return Swap(a.start + found.start(1), found[1], rank + found[1], everywhere=True)
    return None


def _spelling(a: Sentence, b: Sentence) -> Swap | None:
    for found in _NAME.finditer(a.text):
        if is_given(found["given"]) and re.search(
            rf"\b[A-Z][a-z]+ (?:[A-Z]\. )?{found['last']}\b", b.text
        ):
            put = swapped(found["last"])
            if put != found["last"]:
                return Swap(a.start + found.start("last"), found["last"], put, everywhere=True)
    return None


def _actor(a: Sentence, b: Sentence) -> Swap | None:
    for found in doers(a.text):
        same = re.search(
            rf"\b{re.escape(found[1].split()[-1])}\b.{{0,60}}\b{found['did']}\b", b.text
        )
        put = another(found[1], a.text + b.text)
        if same and put and not _quoted(a, found):
            return Swap(a.start + found.start(1), found[1], put, kept=found[1].split()[-1])
    return None


def _wording(a: Sentence, b: Sentence) -> Swap | None:
    for quoted in QUOTED_WORDS.finditer(a.text):
        words = quoted[1].split()
        if not QUOTED <= len(words) <= 40 or quoted[1].strip(" ,.") not in b.text:
            continue
        inner = [m for m in re.finditer(r"\b[a-z]{5,}\b", quoted[1]) if m.start() > 12]
        longest = max(inner, key=lambda m: len(m[0]), default=None)
        if longest:
            put = _words()["words"]["put"]
            start = a.start + quoted.start(1) + longest.start()
            return Swap(start, longest[0], put[len(quoted[1]) % len(put)])
    return None


def _denial(a: Sentence, b: Sentence) -> Swap | None:
    verbs = _words()["denied"]
    for found in re.finditer(rf"\b([A-Z][\w’'-]+) ({'|'.join(verbs)})\b", a.text):
        verb = found[2].split()[0]
        same = re.search(rf"\b{found[1]}\b.{{0,60}}(?<!not )\b{verb}\b", b.text)
        passive = re.search(rf"\b(?:was|were|been|being) {verb}\b", b.text)
        if same and not passive and not _quoted(a, found) and not _quoted(b, same):
            return Swap(a.start + found.start(2), found[2], verbs[found[2]])
    return None


_CHANGES: dict[str, Callable[[Sentence, Sentence], Swap | None]] = {
    "number": _number,
    "count": _count,
    "date": _date,
    "place": _place,
    "office": _office,
    "spelling": _spelling,
    "actor": _actor,
    "wording": _wording,
    "denial": _denial,
}
