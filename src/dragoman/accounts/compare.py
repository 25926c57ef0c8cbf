"""The accounts of one story compared: where they differ, what one has alone, what they share."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from dragoman.accounts.align import align
from dragoman.accounts.brief_deeds import compare_brief_deeds
from dragoman.accounts.brief_numbers import compare_brief_numbers
from dragoman.accounts.brief_quotes import compare_brief_quotes
from dragoman.accounts.contested import compare_deeds
from dragoman.accounts.counterparts import compare_counterparts
from dragoman.accounts.deeds import Deeds
from dragoman.accounts.echoes import compare_echoes
from dragoman.accounts.encounters import compare_encounters
from dragoman.accounts.envoys import compare_envoys
from dragoman.accounts.invitations import compare_invitations
from dragoman.accounts.numbers import compare_numbers
from dragoman.accounts.origins import compare_origins
from dragoman.accounts.parallels import lines_in_order
from dragoman.accounts.people import compare_people
from dragoman.accounts.restated import compare_restated
from dragoman.accounts.rules import rules, trust, why
from dragoman.accounts.silence import Weighed, find_silences
from dragoman.accounts.slots import compare_slots
from dragoman.accounts.speech import compare_wording
from dragoman.accounts.spellings import compare_spellings
from dragoman.accounts.things import compare_things
from dragoman.accounts.tiers import compare_tiers
from dragoman.accounts.told import Cluster, Told, claim, importance, label, prominence
from dragoman.accounts.tolls import compare_tolls
from dragoman.accounts.verdict import Sources, sources
from dragoman.model import Finding, FindingKind, Reading, Span, Story

ORDER = (FindingKind.DIFFER, FindingKind.ONLY_IN, FindingKind.COMPATIBLE, FindingKind.AGREE)
OFFICE = 0.3
"""What an office that no account disputes matters."""
COMPARED = (
    compare_people,
    compare_envoys,
    compare_spellings,
    compare_things,
    compare_origins,
    compare_wording,
    compare_numbers,
    compare_tiers,
    compare_invitations,
    compare_encounters,
)
"""What is compared apart from events."""
REPEATED = frozenset({"actor", "status", "when", "where", "tier", "count"})
"""Slots that one sentence fills once, whatever number of events is read from it."""
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
    told = list(_events(clusters, origin))
    counted = _weighed(compare_tolls(members, origin), members)
    told += list(_without_repeats(told, counted))
    others = list(_elsewhere(members, origin))
    found = [*told, *_without_repeats(told, others)]
    echoes = _weighed(compare_echoes(members, origin), members)
    found += list(_without_repeats(found, echoes))
    deeds = Deeds(members)
    contested = _weighed(compare_deeds(members, origin, deeds), members)
    found += list(_without_repeats(found, contested))
    lines = lines_in_order(members)
    restated = _weighed(compare_restated(members, origin, lines), members)
    found += list(_without_repeats(found, restated))
    instead = _weighed(compare_counterparts(members, origin, lines), members)
    found += list(_without_repeats(found, instead))
    for short in (
        compare_brief_numbers(members, origin),
        compare_brief_deeds(members, origin, deeds),
        compare_brief_quotes(members, origin),
    ):
        found += list(_without_repeats(found, _weighed(short, members)))
    found += list(_without_differences(found, find_silences(clusters, members, origin, deeds)))
    texts = {reading.article.id: reading.article.text for reading in members}
    told_once = (f for _, f in sorted(found, key=_order) if not _all_say(f, texts))
    return tuple(replace(f, score=round(f.score * trust(f.why), 3)) for f in _once(told_once))


def _all_say(finding: Finding, texts: Mapping[str, str]) -> bool:
    """Tell whether accounts all hold each of the quotations that are said to differ."""
    if finding.kind is not FindingKind.DIFFER or finding.slot != "wording":
        return False
    held = {claim.span.article for claim in finding.claims}
    said = {claim.sentence.of(texts[claim.span.article]) for claim in finding.claims}
    return all(sentence in texts[id] for id in held for sentence in said)


def _once(found: Iterable[Finding]) -> Iterator[Finding]:
    """Leave out a difference in the same slot and sentences as one before it."""
    seen: set[tuple[str, frozenset[Span]]] = set()
    for finding in found:
        if finding.kind is FindingKind.DIFFER and finding.slot in REPEATED:
            key = finding.slot, frozenset(claim.sentence for claim in finding.claims)
            if key in seen:
                continue
            seen.add(key)
        yield finding


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
            claims = tuple(claim(t.reading, t.event.trigger, said_by=_said_by(t)) for t in cluster)
            score = round(min(t.event.score for t in cluster), 3)
            shared = why("event.shared")
            yield (
                weight,
                Finding("event", FindingKind.AGREE, label(cluster), claims, True, score, shared),
            )
            if len({c.said_by for c in claims}) > 1 and not all(c.said_by for c in claims):
                told_ = why("speaker.attributed")
                kind = FindingKind.COMPATIBLE
                yield weight, Finding("speaker", kind, label(cluster), claims, True, score, told_)


def _said_by(told: Told) -> str | None:
    """Return the name of the one on whose word alone an account tells an event."""
    speaker = told.event.said_by
    return " ".join(speaker.name.split()) if speaker else None


def _elsewhere(members: Sequence[Reading], origin: Sources) -> Iterator[Weighed]:
    """Yield the findings on people, quotations, numbers and ties."""
    for compared in COMPARED:
        yield from _weighed(compared(members, origin), members)


def _weighed(found: Iterable[Finding], members: Sequence[Reading]) -> Iterator[Weighed]:
    """Yield findings with their importance, by how high their claims stand."""
    known = {reading.article.id: reading for reading in members}
    for finding in found:
        height = max(prominence(known[c.span.article], c.span) for c in finding.claims)
        share = rules("importance")["differ"][finding.slot]
        plain = OFFICE if finding.slot == "office" else 1.0
        yield height * (share if finding.kind is FindingKind.DIFFER else plain), finding


def _without_repeats(told: Sequence[Weighed], found: Iterable[Weighed]) -> Iterator[Weighed]:
    """Leave out a difference whose words an earlier finding of the slot already compares."""
    for weight, finding in found:
        slots = {finding.slot, "count" if finding.slot == "number" else finding.slot}
        same = (f for _, f in told if f.slot in slots and f.kind is FindingKind.DIFFER)
        if finding.kind is not FindingKind.DIFFER or not any(_repeats(finding, f) for f in same):
            yield weight, finding


def _without_differences(told: Sequence[Weighed], found: Iterable[Weighed]) -> Iterator[Weighed]:
    """Leave out of what one source has alone the quotations that its prints word differently."""
    differ = [f for _, f in told if f.kind is FindingKind.DIFFER and f.slot == "wording"]
    for weight, finding in found:
        if not any(_repeats(finding, other) for other in differ):
            yield weight, finding


def _repeats(a: Finding, b: Finding) -> bool:
    return any(x.span.overlaps(y.span) for x in a.claims for y in b.claims)
