"""Diplomats without a name whom a state summons or expels, as accounts word their office."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dragoman.accounts.moments import Relation
from dragoman.accounts.rules import rules
from dragoman.accounts.told import claim
from dragoman.accounts.verdict import Sources, Value, Verdict, differing
from dragoman.knowledge.states import state_name, state_of
from dragoman.model import Finding, Reading, Span

_FROM = r"(?:(?P<before>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) )?"
_OF = r"(?: (?:of|from) (?:the )?(?P<after>[A-Z]\w+(?: [A-Z]\w+)?))?"
_OWNER = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Envoy:
    """A diplomat without a name: the office, the sending state, and what was done to him."""

    reading: Reading
    span: Span
    office: str
    about: tuple[str, str]


def compare_envoys(readings: Sequence[Reading], origin: Sources) -> Iterator[Finding]:
    """Yield a finding for each diplomat to whom accounts give different offices."""
    found: dict[tuple[str, str], list[Envoy]] = {}
    for reading in sorted(readings, key=lambda r: r.article.id):
        for envoy in _alone(list(envoys(reading))):
            found.setdefault(envoy.about, []).append(envoy)
    for (deed, state), own in sorted(found.items()):
        values = [Value(claim(e.reading, e.span), e.office) for e in own]
        about = f"{deed}: the diplomat of {state_name(state)}"
        yield from differing("office", about, values, _relate, origin)


def _alone(found: Sequence[Envoy]) -> Iterator[Envoy]:
    """Yield the first naming of each diplomat, if the account names no other of his state."""
    for envoy in found:
        same = [e for e in found if e.about == envoy.about]
        if len({e.office for e in same}) == 1 and envoy is same[0]:
            yield envoy


def _relate(a: Value[str], b: Value[str]) -> Verdict:
    if a.is_ == b.is_:
        return Verdict(Relation.SAME, "office.equal")
    return Verdict(Relation.CLASH, "office.other", 0.75)


def envoys(reading: Reading) -> Iterator[Envoy]:
    """Yield the diplomats of one account whom it says were summoned, expelled or recalled."""
    for sentence in reading.sentences:
        text = reading.article.words(sentence)
        deeds = [deed for deed, words in _deeds().items() if words.search(text)]
        for match in _offices().finditer(text) if len(deeds) == 1 else ():
            state = _state(match["before"]) or _state(match["after"])
            if state:
                start, end = sentence.start + match.start(), sentence.start + match.end()
                office = rules("envoys")["offices"][match["office"].lower().replace("’", "'")]
                span = Span(sentence.article, start, end)
                yield Envoy(reading, span, office, (deeds[0], state))


def _state(words: str | None) -> str | None:
    """Return the state that words before or after an office name."""
    for part in (words or "", (words or "").split(" ")[-1]):
        if found := state_of(_OWNER.sub("", part)):
            return found.code
    return None


@cache
def _deeds() -> dict[str, re.Pattern[str]]:
    deeds = rules("envoys")["deeds"]
    return {name: re.compile(rf"\b(?:{'|'.join(words)})\b", re.I) for name, words in deeds.items()}


@cache
def _offices() -> re.Pattern[str]:
    names = sorted(rules("envoys")["offices"], key=lambda name: (-len(name), name))
    offices = "|".join(map(re.escape, names)).replace("'", "['’]")
    return re.compile(rf"{_FROM}\b(?i:(?P<office>{offices}))\b(?!s|,? [A-Z]){_OF}")
