"""Changes planted into one account of an event, of facts that another account states too."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.evaluate.plants import BIG, IN_PLACE, QUOTED_WORDS, swapped
from dragoman.knowledge.cities import cities
from dragoman.knowledge.frequency import rarity, stem
from dragoman.knowledge.names import fold
from dragoman.knowledge.table import rows, settings

REACH = 6000
"""Characters from the beginning of a report that are looked at."""
SHARED, SHARE = 4, 0.35
"""Least weighty words, and share of the poorer, that two sentences saying the same share."""
WEIGHT = 1.5
"""Least rarity of a weighty word."""
QUOTED = 7
"""Least words of a quotation in which one is changed."""
_SENTENCE = re.compile(r"[^\n]+?(?:[.!?][”\"’']?(?=\s|$)|$)", re.MULTILINE)
_NUMBER = re.compile(r"(?<![\w$€£.,-])([2-9]|[1-9]\d{1,2}|[1-9]\d?,\d{3})(?= [a-z]+s\b)")
_NAME = re.compile(r"\b(?P<given>[A-Z][a-z]+) (?:[A-Z]\. )?(?P<last>[A-Z][a-z]{5,})\b")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a report: where it begins, its words, and which of them have weight."""

    start: int
    text: str
    weighty: frozenset[str]


@dataclass(frozen=True, slots=True)
class Swap:
    """What is put in the place of some words; `everywhere` it stands, or only here."""

    start: int
    was: str
    put: str
    everywhere: bool = False


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
    [('number', '37'), ('count', 'dozens of'), ('date', 'Wednesday')]
    """
    pairs = _pairs(text[:REACH], other)
    for kind, change in _CHANGES.items():
        swap = next((found for a, b in pairs if (found := change(a, b))), None)
        if swap is None:
            continue
        yield SharedPlant(kind, _swapped(text, swap), _place_of(text, swap), swap.put, swap.was)


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


@cache
def _given() -> frozenset[str]:
    return frozenset(row["name"] for row in rows("entities_given.csv"))


def _same_number(a: Sentence, b: Sentence) -> re.Match[str] | None:
    """Return a number of one sentence that counts the same in the other."""
    for found in _NUMBER.finditer(a.text):
        noun = re.match(r" (?!years? old)([a-z]+s)\b", a.text[found.end() :])
        held = re.search(rf"(?<![\w$.,-]){re.escape(found[0])}\b(?! \w+ of)", b.text)
        after = b.text[held.end() : held.end() + 40] if held else ""
        if noun and stem(noun[1]) in {stem(w) for w in re.findall(r"[a-z]+", after)[:3]}:
            return found
    return None


def _number(a: Sentence, b: Sentence) -> Swap | None:
    found = _same_number(a, b)
    if not found:
        return None
    put = str(int(found[0].replace(",", "")) * 3 + 1)
    return Swap(a.start + found.start(), found[0], put)


def _count(a: Sentence, b: Sentence) -> Swap | None:
    found = _same_number(a, b)
    if not found or int(found[0].replace(",", "")) >= 24:
        return None
    return Swap(a.start + found.start(), found[0], "dozens of")


def _date(a: Sentence, b: Sentence) -> Swap | None:
    days = _words()["weekdays"]
    pattern = rf"(?<![Ee]very )(?<!News )(?<!Black )(?<!Super )\b(?:{'|'.join(days)})\b"
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
        if not here or here.population < BIG or f" in {found[0]}" not in b.text:
            continue
        near = (c for c in cities().values() if c.code == here.code and c.population >= BIG)
        others = sorted(c.name for c in near if c.name.isalpha() and c.name not in a.text + b.text)
        if others:
            return Swap(a.start + found.start(), found[0], others[0])
    return None


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
        if fold(found["given"]) in _given() and re.search(
            rf"\b[A-Z][a-z]+ (?:[A-Z]\. )?{found['last']}\b", b.text
        ):
            put = swapped(found["last"])
            if put != found["last"]:
                return Swap(a.start + found.start("last"), found["last"], put, everywhere=True)
    return None


def _actor(a: Sentence, b: Sentence) -> Swap | None:
    verbs = "|".join(_words()["actor"]["verbs"])
    pattern = rf"\b(?P<who>(?:[A-Z][\w’'-]+ ){{0,2}}[A-Z][\w’'-]+) (?:has |have )?(?P<did>{verbs})"
    for found in re.finditer(pattern, a.text):
        last = found["who"].split()[-1]
        same = re.search(rf"\b{last}\b.{{0,60}}\b{found['did']}\b", b.text)
        if same and last not in _words()["weekdays"] and not _quoted(a, found):
            others = [p for p in _words()["actor"]["put"] if p not in a.text + b.text]
            if others and last[-1] not in "’'":
                return Swap(a.start + found.start("who"), found["who"], others[0])
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


def witnesses(changed: SharedPlant, others: Sequence[str]) -> list[int]:
    """Return the numbers of the texts that still hold the words that were changed."""
    return [n for n, text in enumerate(others) if re.search(rf"\b{re.escape(changed.was)}", text)]
