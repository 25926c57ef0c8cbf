"""What only one account has: events and quotations that no other tells."""

from collections.abc import Iterator, Mapping, Sequence

from dragoman.accounts.addressed import is_addressed_in
from dragoman.accounts.align import (
    CLASH,
    is_description,
    kinship,
    likeness,
    moment,
    side,
    sides,
)
from dragoman.accounts.clear import is_clear
from dragoman.accounts.deeds import Deeds
from dragoman.accounts.done import is_done_in
from dragoman.accounts.elsewhere import is_printed
from dragoman.accounts.left_out import find_left_out
from dragoman.accounts.lone_quotes import lone_quotes
from dragoman.accounts.rules import kinds, rules, why
from dragoman.accounts.sayings import quoted
from dragoman.accounts.standing import standings
from dragoman.accounts.told import (
    Cluster,
    Told,
    claim,
    height,
    importance,
    label,
    prominence,
)
from dragoman.accounts.verdict import Sources
from dragoman.accounts.windows import (
    Windows,
    is_told,
    is_worded,
    meant,
    nearness,
    topic_of,
    windows_of,
)
from dragoman.model import Claim, EventType, Finding, FindingKind, Reading, Span, Status

Weighed = tuple[float, Finding]
SAME_SIDES = 0.8
SAME_ACTOR = 0.3
NAMED = ("person:", "organisation:", "office:", "state:")
NEARLY = 0.15
"""How far below the least likeness an event of another account still speaks against silence."""


def find_silences(
    clusters: Sequence[Cluster], readings: Sequence[Reading], origin: Sources, deeds: Deeds
) -> Iterator[Weighed]:
    """Yield (importance, finding) for what rests on one source, the weightiest of each sentence."""
    if not origin.independent([r.article.id for r in readings]):
        return
    windows = {reading.article.id: windows_of(reading) for reading in readings}
    found = [
        *_events(clusters, readings, origin, windows, deeds),
        *lone_quotes(readings, origin, windows, deeds),
    ]
    found.sort(key=lambda item: (-item[0], item[1].slot, item[1].claims[0].span))
    yield from find_left_out(clusters, readings, origin, windows)
    taken: set[Span] = set()
    shown: dict[str, int] = {}
    for weight, finding in found:
        sentence, article = finding.claims[0].sentence, finding.claims[0].span.article
        if sentence in taken or shown.get(article, 0) >= rules("silence")["most"]:
            continue
        taken.update(c.sentence for c in finding.claims)
        shown[article] = shown.get(article, 0) + 1
        yield weight, finding


def _events(
    clusters: Sequence[Cluster],
    readings: Sequence[Reading],
    origin: Sources,
    windows: Windows,
    deeds: Deeds,
) -> Iterator[Weighed]:
    everything = [told for cluster in clusters for told in cluster]
    known = _known(clusters, readings, origin)
    topic = topic_of(readings, origin)
    speakers = _heard_once(readings, origin)
    for cluster in clusters:
        articles = [told.article for told in cluster]
        if origin.independent(articles):
            continue
        if not any(_weighty(told, speakers) and _is_near(told, known, origin) for told in cluster):
            continue
        weight = importance(cluster)
        others = _others(readings, cluster[0].article, origin)
        if weight < rules("importance")["only"] or _echoed(cluster, everything, origin):
            continue
        if any(_is_topic(told, known, origin, topic) for told in cluster):
            continue
        first = cluster[0].sentence
        said = cluster[0].event.type is EventType.STATEMENT
        least = "stated" if said else "wholly"
        if any(is_told(first, windows[r.article.id], least=least) for r in others):
            continue
        if any(is_printed(t.sentence, r) for t in cluster for r in others):
            continue
        if any(is_worded(t, windows[r.article.id]) for t in cluster for r in others):
            continue
        if any(is_done_in(r.article.id, t, deeds) for t in cluster for r in others):
            continue
        if any(is_addressed_in(t, r) for t in cluster for r in others):
            continue
        near = max(nearness(told.sentence, topic) for told in cluster)
        if near >= rules("silence")["central"] and any(map(_opens, cluster)):
            # What a story opens with and is about all tell, in words that may not be known for it.
            continue
        claims = tuple(claim(t.reading, t.event.trigger) for t in cluster)
        weight *= near
        yield weight, _finding("event", label(cluster), claims, "event.only", cluster)


def _heard_once(readings: Sequence[Reading], origin: Sources) -> frozenset[str]:
    """Return those of standing whom the reports of one source alone name."""
    naming: dict[str, set[str]] = {}
    for reading in readings:
        for mention in reading.mentions:
            naming.setdefault(mention.entity, set()).add(origin.root(reading.article.id))
    least = rules("standing")["statement"]
    standing = standings(readings)
    once = (entity for entity, sources in naming.items() if len(sources) == 1)
    return frozenset(e for e in once if e.startswith("person:") and standing.get(e, 0.0) >= least)


def _weighty(told: Told, speakers: frozenset[str]) -> bool:
    """Tell whether an event is told as done or to come, by someone named, not in a quotation.

    What is merely said is left to the quotations, unless none is read there, and no other source
    has its speaker.
    """
    event = told.event
    if event.status not in kinds("facts") | kinds("plans"):
        return False
    if not is_clear(told):
        return False
    if event.type is EventType.STATEMENT:
        cued = any(c.overlaps(event.trigger) for q in told.reading.quotes for c in q.cue)
        return not cued and any(p.entity in speakers for p in event.actors)
    if any(s.covers(event.trigger) for q in told.reading.quotes for s in quoted(told.reading, q)):
        return False
    if event.kind in kinds("mutual") and len(told.everyone) < 2:
        return False
    return any(p.entity.startswith(NAMED) for p in event.actors)


def _known(
    clusters: Sequence[Cluster], readings: Sequence[Reading], origin: Sources
) -> Mapping[str, frozenset[str]]:
    """Return what each source's reports need not introduce: whom the others name.

    Countries count only where they take part in an event that two sources tell.
    """
    roots = sorted({origin.root(r.article.id) for r in readings})
    named: dict[str, set[str]] = {root: set() for root in roots}
    for reading in readings:
        for mention in reading.mentions:
            named[origin.root(reading.article.id)].add(mention.entity)
    shared = {
        p.country
        for cluster in clusters
        if origin.independent([t.article for t in cluster])
        for told in cluster
        for p in told.everyone
        if p.country
    }
    return {
        root: frozenset(shared.union(*(named[other] for other in roots if other != root)))
        for root in roots
    }


def _is_near(told: Told, known: Mapping[str, frozenset[str]], origin: Sources) -> bool:
    """Tell whether an event stands in the lead, or concerns someone other accounts know.

    What lies in the past must concern no one else.
    """
    held = known[origin.root(told.article)]
    met = [p.entity in held or p.country in held for p in told.everyone]
    if told.event.status is Status.BACKGROUND:
        return all(met) and all(p.entity.startswith(NAMED) for p in told.everyone)
    return any(met) or _opens(told)


def _opens(told: Told) -> bool:
    """Tell whether an event stands in the title or the lead."""
    return prominence(told.reading, told.event.sentence) >= float(rules("importance")["lead"])


def _is_topic(
    told: Told, known: Mapping[str, frozenset[str]], origin: Sources, topic: frozenset[str]
) -> bool:
    """Tell whether the deed is the one that the accounts are about, by people they all know."""
    held = known[origin.root(told.article)]
    named = (p for p in told.everyone if p.entity.startswith(("person:", "state:")))
    strangers = [p for p in named if p.entity not in held]
    trigger = set(meant(told.reading.article.words(told.event.trigger)))
    return bool(trigger) and trigger <= topic and not strangers


def _finding(
    slot: str, about: str, claims: tuple[Claim, ...], rule: str, cluster: Cluster
) -> Finding:
    score = round(min(t.event.score for t in cluster), 3)
    reason = why(rule, height(cluster[0].reading, cluster[0].event.sentence))
    return Finding(slot, FindingKind.ONLY_IN, about, claims, False, score, reason)


def _others(readings: Sequence[Reading], article: str, origin: Sources) -> list[Reading]:
    return [r for r in readings if origin.independent([r.article.id, article])]


def _echoed(cluster: Cluster, everything: Sequence[Told], origin: Sources) -> bool:
    """Tell whether another source has an event that is nearly this one."""
    least = rules("align")["least"] - NEARLY
    return any(
        ((score := likeness(a, b)) != CLASH and score >= least)
        or _only_dated_apart(a, b)
        or _only_described_apart(a, b)
        or _only_worded_apart(a, b)
        for a in cluster
        for b in everything
        if origin.independent([a.article, b.article])
    )


def _only_dated_apart(a: Told, b: Told) -> bool:
    """Tell whether two events differ in nothing but a time that one of them merely inherits."""
    if a.event.kind != b.event.kind or sides(a, b) < SAME_SIDES or moment(a, b) != CLASH:
        return False
    return not all(t.event.when and t.event.sentence.covers(t.event.when.span) for t in (a, b))


def _only_described_apart(a: Told, b: Told) -> bool:
    """Tell whether two events have one actor and time, and recipients that may be one.

    A description ("the driver") may be any person; a name in one of them does not count
    where both accounts give the day.
    """
    if a.event.reciprocal or b.event.reciprocal or not kinship(a, b):
        return False
    if moment(a, b) == CLASH or side(a.event.actors, b.event.actors) < SAME_ACTOR:
        return False
    people = [t.event.recipients for t in (a, b)]
    if not all(people) or any(is_description(p) for p in (*people[0], *people[1])):
        return True
    return moment(a, b) == 1.0 and side(*people) != CLASH


def _only_worded_apart(a: Told, b: Told) -> bool:
    """Tell whether two events are words of one named body to or on the same side.

    What one account calls praise another may call support, or quote as a statement.
    """
    if not {a.event.kind, b.event.kind} <= kinds("spoken") or moment(a, b) == CLASH:
        return False
    named = [{p.entity for p in t.event.actors if p.entity.startswith(NAMED)} for t in (a, b)]
    return bool(named[0] & named[1]) and side(a.event.recipients, b.event.recipients) != CLASH
