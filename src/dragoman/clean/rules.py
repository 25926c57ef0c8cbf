"""The rules of `clean_rules.toml`: lines known by their form."""

import re
import tomllib
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dragoman.model import BlockKind

DATA = "data"


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


def read_toml(name: str) -> Mapping[str, object]:
    """Return the content of a file of `dragoman.knowledge`."""
    path = files("dragoman.knowledge").joinpath(DATA, name)
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def words(name: str) -> frozenset[str]:
    """Return one list of `clean_words.toml`."""
    found = read_toml("clean_words.toml")[name]
    if not isinstance(found, list):
        raise TypeError(f"{name} is no list of words")
    return frozenset(str(word) for word in found)


def alternatives(name: str) -> str:
    """Return a word list as alternatives of an expression, the longest first."""
    return "|".join(re.escape(w) for w in sorted(words(name), key=lambda w: (-len(w), w)))


@cache
def rules() -> tuple[Rule, ...]:
    """Return all rules, in the order of the file."""
    records = read_toml("clean_rules.toml")["rule"]
    if not isinstance(records, list):
        raise TypeError("clean_rules.toml holds no rules")
    return tuple(_rule(record) for record in records)


def _rule(record: Mapping[str, str]) -> Rule:
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
    )


def rule_of(text: str, *, head: bool, tail: bool) -> Rule | None:
    """Return the first rule that a line fits, of those that hold in its zone."""
    band = bisect_left(_bands(), len(text))
    if band == len(_bands()):
        return None
    chosen, anchored, inside = _compiled(_bands()[band], head, tail)
    match = anchored.match(text)
    if match and match.lastgroup:
        return chosen[int(match.lastgroup[1:])]
    return next((rule for rule, pattern in inside if pattern.search(text)), None)


@cache
def _bands() -> tuple[int, ...]:
    """Return the lengths at which rules cease to hold."""
    return tuple(sorted({rule.longest for rule in rules()}))


Compiled = tuple[tuple[Rule, ...], re.Pattern[str], tuple[tuple[Rule, re.Pattern[str]], ...]]


@cache
def _compiled(longest: int, head: bool, tail: bool) -> Compiled:
    """Compile the rules for lines up to `longest`: one expression, and those tried alone."""
    zones = {"any"} | ({"head"} if head else set()) | ({"tail"} if tail else set())
    chosen = tuple(r for r in rules() if r.zone in zones and r.longest >= longest)
    anchored = [
        f"(?P<r{i}>(?:{rule.pattern}){'$' if rule.at == 'line' else ''})"
        for i, rule in enumerate(chosen)
        if rule.at != "inside"
    ]
    inside = tuple((r, _inside(r.id)) for r in chosen if r.at == "inside")
    return chosen, re.compile("|".join(anchored) or "(?!)", re.IGNORECASE), inside


@cache
def _inside(name: str) -> re.Pattern[str]:
    pattern = next(rule.pattern for rule in rules() if rule.id == name)
    return re.compile(pattern, re.IGNORECASE)
