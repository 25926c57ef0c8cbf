"""The nationality and the family of a person, as accounts word them beside the name."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dragoman.accounts.moments import Relation
from dragoman.accounts.rules import rules
from dragoman.accounts.told import claim
from dragoman.accounts.verdict import Sources, Value, Verdict, differing
from dragoman.knowledge.frequency import rarity, stems
from dragoman.knowledge.states import state_of
from dragoman.model import Finding, Mention, MentionKind, Reading, Span

REACH = 90
"""Characters beside a name that may describe its bearer."""
_LAND = r"(?P<value>[A-Z][a-z]+)(?P<dual>[-/ ][A-Z][a-z]+)?(?:-born)?"
_OWN = r"(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[A-Z][\w.]+['’]s?)"


@dataclass(frozen=True, slots=True)
class Trait:
    """A word for where somebody comes from, or whose relative he is."""

    reading: Reading
    name: str
    span: Span
    value: str
    whose: frozenset[str]


def compare_origins(readings: Sequence[Reading], origin: Sources) -> Iterator[Finding]:
    """Yield a finding for each person to whom accounts give another nationality or relation."""
    found: dict[tuple[str, str], list[Trait]] = {}
    for reading in sorted(readings, key=lambda r: r.article.id):
        for mention in reading.mentions:
            if mention.kind is MentionKind.PERSON and not mention.pronoun:
                for slot, trait in _traits(reading, mention):
                    found.setdefault((slot, mention.entity), []).append(trait)
    for (slot, _), own in sorted(found.items()):
        values = [Value(claim(t.reading, t.span), t) for t in own]
        about = max((t.name for t in own), key=lambda name: (len(name), name))
        yield from differing(slot, about, values, _RELATE[slot], origin)


def _nations(a: Value[Trait], b: Value[Trait]) -> Verdict:
    if a.is_.value == b.is_.value:
        return Verdict(Relation.SAME, "origin.equal")
    return Verdict(Relation.CLASH, "origin.other", 0.6)


def _relatives(a: Value[Trait], b: Value[Trait]) -> Verdict:
    x, y = a.is_, b.is_
    if x.value == y.value:
        return Verdict(Relation.SAME, "origin.equal")
    if not x.whose & y.whose:
        # One man is a woman's son and another's brother.
        return Verdict(Relation.UNKNOWN, "origin.equal")
    return Verdict(Relation.CLASH, "origin.other", 0.6)


_RELATE: dict[str, Callable[[Value[Trait], Value[Trait]], Verdict]] = {
    "nationality": _nations,
    "relation": _relatives,
}


def _traits(reading: Reading, mention: Mention) -> Iterator[tuple[str, Trait]]:
    """Yield what stands beside a name, in apposition before or after it."""
    sentence, text = reading.sentence_of(mention.head), reading.article.text
    start, end = max(sentence.start, mention.head.start - REACH), mention.head.end
    sides = (start, text[start : mention.head.start]), (end, text[end : sentence.end][:REACH])
    for slot, patterns in _patterns().items():
        for (place, beside), pattern in zip(sides, patterns, strict=True):
            match = pattern.search(beside)
            value = _value(slot, match) if match else ""
            if match and value:
                at, until = (place + p for p in match.span("value"))
                whose = frozenset(s for s in stems(match["whose"] or "") if rarity(s))
                span = Span(sentence.article, at, until)
                yield slot, Trait(reading, " ".join(mention.name.split()), span, value, whose)


def _value(slot: str, match: re.Match[str]) -> str:
    """Return what a description says, empty where it is no single nationality."""
    if slot != "nationality":
        return match["value"].lower()
    state = state_of(match["value"])
    return state.code if state and state.kind == "adjective" and not match["dual"] else ""


@cache
def _patterns() -> dict[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    """Return the patterns of a description before and after a name, by slot."""
    nouns, kin = ("|".join(rules("origins")[name]) for name in ("nouns", "relatives"))
    land = rf"\b(?:[Aa]n?|[Tt]he) (?:[\w-]+ ){{0,2}}{_LAND} (?:{nouns})\b(?P<whose>)"
    one = rf"(?:(?:elder|eldest|older|younger|youngest|late|only|twin|half) )?(?P<value>{kin})"
    of = rf"\b{_OWN} {one}(?: of (?P<whose>[^,.;:]+))?"
    return {
        "nationality": (re.compile(rf"{land}(?: named| called|,)? $"), re.compile(rf"^, {land}")),
        "relation": (re.compile(rf"{of},? $"), re.compile(rf"^, {of}\b")),
    }
