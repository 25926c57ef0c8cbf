"""The values that accounts give for a slot, told as a reader would say them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dragoman.export.days import day_words
from dragoman.export.outline import Account, tidy
from dragoman.model import Claim, Finding, FindingKind, Reading, StoryBrief

SLOTS = (
    "status",
    "count",
    "when",
    "until",
    "where",
    "number",
    "actor",
    "tier",
    "office",
    "wording",
    "name",
)
"""What a desk asks about first; other slots come after these."""


@dataclass(frozen=True, slots=True)
class Position:
    """One value of a slot and the claims that give it."""

    value: str
    claims: tuple[Claim, ...]


def of_kind(story: StoryBrief, kind: FindingKind) -> tuple[Finding, ...]:
    """Return the findings of one kind: the surest first, then those a desk asks about first.

    What one account alone has keeps its order, which is that of weight.
    """
    found = [finding for finding in story.findings if finding.kind is kind]
    return tuple(found if kind is FindingKind.ONLY_IN else sorted(found, key=_urgency))


def _urgency(finding: Finding) -> tuple[bool, bool, int, int]:
    slot = SLOTS.index(finding.slot) if finding.slot in SLOTS else len(SLOTS)
    return not finding.sure, not finding.independent, slot, -len(finding.claims)


def positions(finding: Finding, known: Mapping[str, Account]) -> tuple[Position, ...]:
    """Return the values of a finding, the one with most claims first.

    Days and statuses are taken from what was read under the words, so that "Saturday" and
    "the same day" are one value where they mean one day.
    """
    groups: dict[str, tuple[str, list[Claim]]] = {}
    for claim in finding.claims:
        value = _meaning(finding.slot, claim, known[claim.span.article].reading)
        groups.setdefault(value.casefold(), (value, []))[1].append(claim)
    made = [Position(value, tuple(claims)) for value, claims in groups.values()]
    return tuple(sorted(made, key=lambda p: -len(p.claims)))


def _meaning(slot: str, claim: Claim, reading: Reading) -> str:
    if slot in ("when", "until"):
        return day_words(next(_times(claim, reading), claim.value))
    if slot == "status":
        return next(_statuses(claim, reading), tidy(claim.value))
    if slot == "wording":
        return tidy(claim.value).rstrip(",")
    return tidy(claim.value)


def _times(claim: Claim, reading: Reading) -> Iterator[str]:
    """Yield the TIMEX3 values read under a claim's words, unless they are one already."""
    if day_words(claim.value) == claim.value:
        yield from (t.value for t in reading.dates if t.span.overlaps(claim.span))


def _statuses(claim: Claim, reading: Reading) -> Iterator[str]:
    for event in reading.events:
        if claim.span in event.triggers:
            yield event.status.value.replace("_", " ")
