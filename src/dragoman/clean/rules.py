"""The rules of `clean_rules.toml` and `clean_languages.toml`: lines known by their form."""

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from operator import itemgetter
from typing import Any

from dragoman.knowledge.table import settings
from dragoman.model import BlockKind

DATA = "data"
FILES = ("clean_rules.toml", "clean_languages.toml")
WIDEST = 140
"""Characters at the end of a line within which promotion is looked for."""
LENGTHS = (60, 110, 200, 300, 450, 5000)
"""The lengths of lines by which rules are tried together."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule; see the head of the file for the meaning of its fields."""

    id: str
    kind: BlockKind
    at: str
    zone: str
    longest: int
    pattern: str
    opens: bool = False
    needs: frozenset[str] = frozenset()


@cache
def words(name: str) -> frozenset[str]:
    """Return one list of `clean_words.toml`."""
    found = settings("clean_words.toml")[name]
    if not isinstance(found, list):
        raise TypeError(f"{name} is no list of words")
    return frozenset(str(word) for word in found)


def alternatives(name: str) -> str:
    """Return a word list as alternatives of an expression, the longest first."""
    return "|".join(re.escape(w) for w in sorted(words(name), key=lambda w: (-len(w), w)))


@cache
def rules() -> tuple[Rule, ...]:
    """Return all rules, in the order of the files."""
    made: list[Rule] = []
    for name in FILES:
        records = settings(name)["rule"]
        if not isinstance(records, list):
            raise TypeError(f"{name} holds no rules")
        made.extend(_rule(record) for record in records)
    return tuple(made)


@cache
def openers() -> frozenset[str]:
    """Return the ids of the rules for headings under which other headlines stand."""
    return frozenset(rule.id for rule in rules() if rule.opens)


def _rule(record: Mapping[str, Any]) -> Rule:
    pattern = str(record["pattern"]).replace("\n", "")
    pattern = pattern.replace("{month}", alternatives("months"))
    pattern = pattern.replace("{weekday}", alternatives("weekdays"))
    return Rule(
        id=record["id"],
        kind=BlockKind(record["kind"]),
        at=record["at"],
        zone=record["zone"],
        longest=int(record["longest"]),
        pattern=pattern,
        opens=bool(record.get("opens", False)),
        needs=frozenset(record.get("needs", ())),
    )


def rule_of(text: str, *, head: bool, tail: bool) -> Rule | None:
    """Return the first rule that a line fits, of those that hold in its zone."""
    zones = {"any"} | ({"head", "edge"} if head else set()) | ({"tail", "edge"} if tail else set())
    length, small = len(text), text.lower()
    tried: list[tuple[int, Rule]] = []
    for shelf in _shelves():
        if length <= shelf.longest and shelf.zone in zones:
            tried += shelf.chosen(small)
    for _, rule in sorted(tried, key=itemgetter(0)):
        if length <= rule.longest and _test(rule)(text):
            return rule
    return None


def trail_of(text: str) -> tuple[int, Rule] | None:
    """Return where promotion begins that ends a line of the report, and its rule."""
    small = text[-WIDEST:].lower()
    for rule in rules():
        if rule.at == "end" and any(word in small for word in rule.needs):
            match = _test(rule)(text[-WIDEST:])
            if match:
                return max(0, len(text) - WIDEST) + match.start("cut"), rule
    return None


Test = Callable[[str], re.Match[str] | None]


@dataclass(frozen=True)
class Shelf:
    """The rules of one zone for lines up to about the same length, each with its place.

    One expression for all of them is quicker than one for each; one for all shelves would try
    the rules of short lines on long ones, where they backtrack without end.
    """

    zone: str
    longest: int
    rules: tuple[tuple[int, Rule], ...]

    def chosen(self, small: str) -> list[tuple[int, Rule]]:
        """Return the rules that a line, given in small letters, may fit."""
        held = self._some(small) is not None
        return [
            (place, rule)
            for place, rule in (self.rules if held else self._needy)
            if not rule.needs or any(word in small for word in rule.needs)
        ]

    @cached_property
    def _needy(self) -> tuple[tuple[int, Rule], ...]:
        return tuple((place, rule) for place, rule in self.rules if rule.needs)

    @cached_property
    def _some(self) -> Test:
        """Tells whether any rule can hold, those aside that need a word."""
        ends = {"line": r"\Z", "start": ""}
        free = [rule for _, rule in self.rules if not rule.needs]
        return re.compile(
            "|".join(f"(?:{_small(rule.pattern)}){ends[rule.at]}" for rule in free) or r"(?!)"
        ).match


@cache
def _shelves() -> tuple[Shelf, ...]:
    """Return all rules but those for ends of lines; those that look inside lines come last."""
    chosen = [rule for rule in rules() if rule.at != "end"]
    chosen.sort(key=lambda rule: rule.at == "inside")
    shelves: dict[tuple[str, int], list[tuple[int, Rule]]] = {}
    for place, rule in enumerate(chosen):
        longest = LENGTHS[bisect_left(LENGTHS, rule.longest)]
        shelves.setdefault((rule.zone, longest), []).append((place, rule))
    return tuple(Shelf(*key, tuple(found)) for key, found in shelves.items())


def _small(pattern: str) -> str:
    """Return a pattern for text in small letters: matching without regard to case is slow.

    It fits all that the pattern fits, and may fit more.
    """
    return re.sub(
        r"\\.|.",
        lambda m: m[0] if m[0][0] == "\\" else m[0].lower(),
        pattern.replace("(?-i:", "(?:"),
    )


@cache
def _test(rule: Rule) -> Test:
    pattern = re.compile(rule.pattern, re.IGNORECASE)
    tests: dict[str, Test] = {
        "line": pattern.fullmatch,
        "start": pattern.match,
        "inside": pattern.search,
        "end": pattern.search,
    }
    return tests[rule.at]
