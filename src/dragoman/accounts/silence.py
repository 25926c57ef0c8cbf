"""What only one account has: events and quotations that no other tells."""

from collections.abc import Iterator, Mapping, Sequence

from dragoman.accounts.align import CLASH, likeness, moment, sides, weighted
from dragoman.accounts.rules import kinds, rules, why
from dragoman.accounts.speech import groups, quoted, said_by, sayings
from dragoman.accounts.told import Cluster, Told, claim, importance, label, prominence
from dragoman.accounts.verdict import Sources
from dragoman.model import Claim, EventType, Finding, FindingKind, Reading, Span

Weighed = tuple[float, Finding]
Windows = Mapping[str, Sequence[frozenset[str]]]
"""The stems of neighbouring sentences of each article."""
SAME_SIDES = 0.8
NEARLY = 0.15
"""How far below the least likeness an event of another account still speaks against silence."""


def find_silences(
    clusters: Sequence[Cluster], readings: Sequence[Reading], origin: Sources
) -> Iterator[Weighed]:
    """Yield (importance, finding) for what rests on one source, the weightiest of each sentence."""
    if not origin.independent([r.article.id for r in readings]):
        return
    windows = {reading.article.id: _windows(reading) for reading in readings}
    found = [
        *_events(clusters, readings, origin, windows),
        *_quotes(readings, origin, windows),
    ]
    found.sort(key=lambda item: (-item[0], item[1].slot, item[1].claims[0].span))
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
    clusters: Sequence[Cluster], readings: Sequence[Reading], origin: Sources, windows: Windows
) -> Iterator[Weighed]:
    everything = [told for cluster in clusters for told in cluster]
    for cluster in clusters:
        articles = [told.article for told in cluster]
        if origin.independent(articles):
            continue
        if not any(_weighty(told) for told in cluster):
            continue
        weight = importance(cluster)
        others = _others(readings, cluster[0].article, origin)
        if weight < rules("importance")["only"] or _echoed(cluster, everything, origin):
            continue
        first = cluster[0]
        least = "told_statement" if first.event.type is EventType.STATEMENT else "told"
        if any(is_told(first.sentence, windows[r.article.id], least=least) for r in others):
            continue
        claims = tuple(claim(t.reading, t.event.trigger) for t in cluster)
        yield weight, _finding("event", label(cluster), claims, "event.only", cluster)


def _weighty(told: Told) -> bool:
    """Tell whether an event is told as done or to come, by someone named, not in a quotation."""
    event = told.event
    if event.status not in kinds("facts") | kinds("plans"):
        return False
    if any(s.covers(event.trigger) for q in told.reading.quotes for s in quoted(told.reading, q)):
        return False
    named: tuple[str, ...] = ("person:", "organisation:", "office:")
    if event.type is not EventType.STATEMENT:
        named = (*named, "state:")
    return any(p.entity.startswith(named) for p in event.actors)


def _finding(
    slot: str, about: str, claims: tuple[Claim, ...], rule: str, cluster: Cluster
) -> Finding:
    score = round(min(t.event.score for t in cluster), 3) if cluster else 0.8
    return Finding(slot, FindingKind.ONLY_IN, about, claims, False, score, why(rule))


def _others(readings: Sequence[Reading], article: str, origin: Sources) -> list[Reading]:
    return [r for r in readings if origin.independent([r.article.id, article])]


def _echoed(cluster: Cluster, everything: Sequence[Told], origin: Sources) -> bool:
    """Tell whether another source has an event that is nearly this one."""
    least = rules("align")["least"] - NEARLY
    return any(
        ((score := likeness(a, b)) != CLASH and score >= least) or _only_dated_apart(a, b)
        for a in cluster
        for b in everything
        if origin.independent([a.article, b.article])
    )


def _only_dated_apart(a: Told, b: Told) -> bool:
    """Tell whether two events differ in nothing but a time that one of them merely inherits."""
    if a.event.kind != b.event.kind or sides(a, b) < SAME_SIDES or moment(a, b) != CLASH:
        return False
    return not all(t.event.when and t.event.sentence.covers(t.event.when.span) for t in (a, b))


def _windows(reading: Reading) -> list[frozenset[str]]:
    """Return the weighty stems of every two sentences of a report that follow each other."""
    stems = [frozenset(weighted(reading.article.words(s))) for s in reading.sentences]
    return [stems[i] | stems[i + 1] for i in range(len(stems) - 1)] or stems


def is_told(text: str, windows: Sequence[frozenset[str]], *, least: str = "told") -> bool:
    """Tell whether another account holds most of what a text says, close together.

    `windows` are the stems of that account, `least` names the share of the text's weight in
    accounts_rules.toml. A text of little weight says too little to be missed.
    """
    words = weighted(text)
    total = sum(words.values())
    if total < rules("silence")["weight"]:
        return True
    need = rules("silence")[least] * total
    return any(sum(words[w] for w in words.keys() & held) >= need for held in windows)


def _quotes(readings: Sequence[Reading], origin: Sources, windows: Windows) -> Iterator[Weighed]:
    found = sayings(readings)
    shared = groups(found)
    known = {saying.span for group in shared for saying in group}
    alone = [[saying] for saying in found if saying.span not in known]
    for group in (*shared, *alone):
        articles = [saying.reading.article.id for saying in group]
        first = group[0]
        if origin.independent(articles):
            continue
        others = _others(readings, articles[0], origin)
        text = first.reading.article.words(first.span)
        if any(is_told(text, windows[r.article.id]) for r in others):
            continue
        speaker = first.quote.speaker
        about = f"quotation: {speaker.name}" if speaker else "quotation"
        claims = tuple(claim(s.reading, s.span, said_by=said_by(s)) for s in group)
        heights = (prominence(s.reading, s.span) * 0.9 * s.quote.score for s in group)
        yield round(max(heights), 4), _finding("quotation", about, claims, "quote.only", ())
