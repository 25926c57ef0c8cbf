"""The rules of `clean_rules.toml` and `clean_languages.toml`: lines known by their form."""

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.knowledge.table import settings
from dragoman.model import BlockKind

DATA = "data"
FILES = ("clean_rules.toml", "clean_languages.toml")
WIDEST = 140
"""Characters at the end of a line within which promotion is looked for."""


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
    band = bisect_left(_bands(), len(text))
    if band == len(_bands()):
        return None
    tests = _tests(band, head, tail)
    small = text.lower()
    there = {word for word in tests.words if word in small}
    held = tests.some(small) is not None
    tried = tests.every if held else tests.needy if there else ()
    for rule, fits in tried:
        if (not rule.needs or not there.isdisjoint(rule.needs)) and fits(text):
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


@cache
def _bands() -> tuple[int, ...]:
    """Return the lengths at which rules cease to hold."""
    return tuple(sorted({rule.longest for rule in rules() if rule.at != "end"}))


Test = Callable[[str], re.Match[str] | None]


@dataclass(frozen=True, slots=True)
class Tests:
    """The rules for some lines, those quickly tried first.

    `needy` are those that need one of the `words`; `some` tells, of a line in small letters,
    whether any of the others can hold: one expression for all is quicker than one for each.
    """

    every: tuple[tuple[Rule, Test], ...]
    needy: tuple[tuple[Rule, Test], ...]
    words: tuple[str, ...]
    some: Test


@cache
def _tests(band: int, head: bool, tail: bool) -> Tests:
    """Return the rules for lines of one band of lengths."""
    zones = {"any"} | ({"head", "edge"} if head else set()) | ({"tail", "edge"} if tail else set())
    least = _bands()[band]
    chosen = [r for r in rules() if r.zone in zones and r.longest >= least and r.at != "end"]
    chosen.sort(key=lambda rule: rule.at == "inside")
    ends = {"line": r"\Z", "start": ""}
    some = "|".join(f"(?:{_small(r.pattern)}){ends[r.at]}" for r in chosen if not r.needs)
    return Tests(
        tuple((rule, _test(rule)) for rule in chosen),
        tuple((rule, _test(rule)) for rule in chosen if rule.needs),
        tuple(sorted({word for rule in chosen for word in rule.needs})),
        re.compile(some or r"(?!)").match,
    )


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
