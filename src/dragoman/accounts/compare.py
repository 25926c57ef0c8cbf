"""The accounts of one story compared: where they differ, what one has alone, what they share."""

from collections.abc import Iterator, Sequence

from dragoman.accounts.align import align
from dragoman.accounts.numbers import compare_numbers
from dragoman.accounts.people import compare_people
from dragoman.accounts.rules import rules, why
from dragoman.accounts.silence import Weighed, find_silences
from dragoman.accounts.slots import compare_slots
from dragoman.accounts.speech import compare_wording
from dragoman.accounts.told import Cluster, claim, importance, label, prominence
from dragoman.accounts.verdict import Sources, sources
from dragoman.model import Finding, FindingKind, Reading, Story

ORDER = (FindingKind.DIFFER, FindingKind.ONLY_IN, FindingKind.COMPATIBLE, FindingKind.AGREE)
QUIET = frozenset({"status", "actor"})
"""Slots that are shown only where accounts differ: the event itself says the rest."""


def compare(story: Story, readings: Sequence[Reading]) -> tuple[Finding, ...]:
    """Return how the accounts of a story compare, differences first, the weightiest first.

    `readings` are those of the story's articles after `entities.join`, in any order; others
    are ignored. One account alone gives no finding.
    """
    members = sorted(
        (r for r in readings if r.article.id in story.articles), key=lambda r: r.article.id
    )
    if len(members) < 2:
        return ()
    origin = sources(story.copies)
    clusters = align(members)
    found = [
        *_events(clusters, origin),
        *_elsewhere(members, origin),
        *find_silences(clusters, members, origin),
    ]
    found.sort(key=_order)
    return tuple(finding for _, finding in _without_repeats(found))


def _order(item: Weighed) -> tuple[object, ...]:
    weight, finding = item
    claims = tuple((c.span, c.value) for c in finding.claims)
    return (ORDER.index(finding.kind), -weight, finding.slot, finding.about, claims)


def _events(clusters: Sequence[Cluster], origin: Sources) -> Iterator[Weighed]:
    """Yield the findings on each event that two accounts tell."""
    for cluster in clusters:
        if len(cluster) < 2:
            continue
        weight = importance(cluster)
        for finding in compare_slots(cluster, origin):
            if finding.kind is FindingKind.DIFFER:
                yield weight * rules("importance")["differ"][finding.slot], finding
            elif finding.slot not in QUIET:
                yield weight, finding
        if origin.independent([told.article for told in cluster]):
            claims = tuple(claim(t.reading, t.event.trigger) for t in cluster)
            score = round(min(t.event.score for t in cluster), 3)
            shared = why("event.shared")
            yield (
                weight,
                Finding("event", FindingKind.AGREE, label(cluster), claims, True, score, shared),
            )


def _elsewhere(members: Sequence[Reading], origin: Sources) -> Iterator[Weighed]:
    """Yield the findings on people, quotations and numbers."""
    known = {reading.article.id: reading for reading in members}
    for compared in (compare_people, compare_wording, compare_numbers):
        for finding in compared(members, origin):
            height = max(prominence(known[c.span.article], c.span) for c in finding.claims)
            share = rules("importance")["differ"][finding.slot]
            yield height * (share if finding.kind is FindingKind.DIFFER else 1.0), finding


def _without_repeats(found: Sequence[Weighed]) -> Iterator[Weighed]:
    """Leave out a number that is already compared as the count of an event."""
    counted = [c.span for _, f in found if f.slot == "count" for c in f.claims]
    for weight, finding in found:
        repeated = finding.slot == "number" and any(
            claim.span.overlaps(span) for claim in finding.claims for span in counted
        )
        if not repeated:
            yield weight, finding
