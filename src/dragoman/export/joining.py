"""Rows of events put together where a finding says that they tell of one thing."""

from collections import Counter
from collections.abc import Iterator, Sequence

from dragoman.model import Claim, Event, Finding, FindingKind, Span, Status, StoryBrief

Row = list[Event]
NAMING = frozenset({"event", "status"})
"""Slots whose claims are the words that tell of the event itself."""


def join_rows(rows: Sequence[Row], story: StoryBrief) -> list[tuple[Row, frozenset[str]]]:
    """Return the rows, those that one finding compares as one, with the slots that differ."""
    of = {id(event): number for number, row in enumerate(rows) for event in row}
    by_article: dict[str, list[Event]] = {}
    for event in (event for row in rows for event in row):
        by_article.setdefault(event.trigger.article, []).append(event)
    root = list(range(len(rows)))

    def find(number: int) -> int:
        while root[number] != number:
            number = root[number] = root[root[number]]
        return number

    disputed: list[tuple[int, str]] = []
    for finding in story.findings:
        hits = sorted({find(of[id(e)]) for e in _events_of(finding, by_article)})
        for other in hits[1:]:
            root[other] = hits[0]
        if hits and finding.kind is FindingKind.DIFFER:
            disputed.append((hits[0], finding.slot))
    joined: dict[int, Row] = {}
    for number, row in enumerate(rows):
        joined.setdefault(find(number), []).extend(row)
    return [
        (_main_first(row), frozenset(slot for number, slot in disputed if find(number) == first))
        for first, row in joined.items()
    ]


def _events_of(finding: Finding, known: dict[str, list[Event]]) -> Iterator[Event]:
    """Yield the event behind each claim, where it is plain which one that is."""
    kind = finding.about.split(":")[0]
    if finding.kind is FindingKind.ONLY_IN:
        return
    for claim in finding.claims:
        mates = [e for e in known.get(claim.span.article, ()) if e.kind == kind]
        found = [e for e in mates if _rests_on(e, claim, finding.slot)]
        if len(found) > 1:
            found = [e for e in found if all(p in finding.about for p in _names(e))]
        if len(found) == 1:
            yield found[0]


def _names(event: Event) -> list[str]:
    return [" ".join(p.name.split()) for p in event.actors]


def _rests_on(event: Event, claim: Claim, slot: str) -> bool:
    if slot in NAMING:
        return any(trigger.overlaps(claim.span) for trigger in event.triggers)
    return any(span.overlaps(claim.span) for span in _evidence(event))


def _evidence(event: Event) -> Iterator[Span]:
    yield from event.about
    yield from (p.span for p in (*event.actors, *event.recipients))
    for one in (event.when, event.until, event.where, event.count):
        if one:
            yield one.span
    if event.tier:
        yield event.tier


def _main_first(row: Row) -> Row:
    """Put the event first whose status and sides most accounts give, and not as background."""
    sides, states = Counter(map(_parties, row)), Counter(event.status for event in row)

    def weight(event: Event) -> tuple[bool, int, int]:
        now = event.status is not Status.BACKGROUND
        return now, states[event.status], sides[_parties(event)]

    main = max(row, key=weight)
    return [main, *(event for event in row if event is not main)]


def _parties(event: Event) -> frozenset[str]:
    return frozenset(p.entity for p in (*event.actors, *event.recipients))
