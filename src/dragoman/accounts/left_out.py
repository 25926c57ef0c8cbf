"""What all accounts of a story tell but one."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from dragoman.accounts.align import CERTAIN, is_description, kinship
from dragoman.accounts.left_words import Line, lines, told_by_all_but
from dragoman.accounts.rules import kinds, rules, why
from dragoman.accounts.sayings import sayings
from dragoman.accounts.speech import groups, said_by, speaker_of
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
from dragoman.accounts.windows import Windows, is_told, is_worded, meaning, share_told
from dragoman.knowledge.frequency import WORD, stem, stems
from dragoman.model import Claim, EventType, Finding, FindingKind, Reading

Weighed = tuple[float, Finding]
SCORE = 0.7
WHOLE = 0.85
"""Share of one account's words that the silent one holds, so that it is not silent."""
NAMES = 3
"""Names, or words, by which a sentence goes."""
NAMED = ("person:", "organisation:")


def find_left_out(
    clusters: Sequence[Cluster], readings: Sequence[Reading], origin: Sources, windows: Windows
) -> Iterator[Weighed]:
    """Yield (importance, finding) for events and quotations that one source alone leaves out.

    Only stories of three sources at least are looked at; a report much shorter than the others
    leaves out nearly everything, which says nothing.
    """
    roots = sorted({origin.root(r.article.id) for r in readings})
    if len(roots) < rules("silence")["sources"]:
        return
    found = [*_deeds(clusters, readings, origin, windows), *_quotations(readings, origin, windows)]
    yield from found
    known = [c.sentence for _, finding in found for c in finding.claims]
    every = [line for reading in readings for line in lines(reading)]
    for root in roots:
        telling = [r.article.id for r in readings if origin.root(r.article.id) != root]
        if who := _missing(telling, readings, origin):
            shared = told_by_all_but(who, every, origin, windows, known=known)
            yield from _sentences(islice(shared, rules("silence")["lines"]), who, readings)


def _deeds(
    clusters: Sequence[Cluster], readings: Sequence[Reading], origin: Sources, windows: Windows
) -> Iterator[Weighed]:
    for cluster in clusters:
        who = _missing([t.article for t in cluster], readings, origin)
        if who and _weighty(cluster) and not _tells(cluster, who, windows):
            claims = tuple(claim(t.reading, t.event.trigger) for t in cluster)
            yield importance(cluster), _finding(label(cluster), who, claims, readings)


def _quotations(
    readings: Sequence[Reading], origin: Sources, windows: Windows
) -> Iterator[Weighed]:
    for group in groups(sayings(readings)):
        who = _missing([s.reading.article.id for s in group], readings, origin)
        texts = [s.reading.article.words(s.span) for s in group]
        if not who or any(
            share_told(t, windows[r.article.id]) >= WHOLE for t in texts for r in who
        ):
            continue
        if not _holds(max(texts, key=len), who, windows, least="unquoted"):
            about = f"quotation: {speaker}" if (speaker := speaker_of(group)) else "quotation"
            claims = tuple(claim(s.reading, s.span, said_by=said_by(s)) for s in group)
            high = max(prominence(s.reading, s.span) for s in group)
            yield high * 0.8, _finding(about, who, claims, readings)


def _sentences(
    found: Iterable[tuple[Line, ...]], who: Sequence[Reading], readings: Sequence[Reading]
) -> Iterator[Weighed]:
    """Yield (importance, finding) for sentences that all sources have but one, however read."""
    for group in found:
        claims = tuple(claim(line.reading, line.span) for line in group)
        high = max(prominence(line.reading, line.span) for line in group)
        yield high * 0.7, _finding(_topic(group), who, claims, readings)


def _topic(group: Sequence[Line]) -> str:
    """Return whom or what sentences are about: who is named in them all, or their rarest words."""
    first = group[0]
    named = [
        " ".join(m.name.split())
        for m in first.reading.mentions
        if first.span.covers(m.span)
        and all(
            any(x.entity == m.entity and g.span.covers(x.span) for x in g.reading.mentions)
            for g in group
        )
    ]
    if named:
        return ", ".join(list(dict.fromkeys(named))[:NAMES])
    common = {w for w in first.words if all(w in line.words for line in group)}
    found = [
        w
        for w in WORD.findall(first.reading.article.words(first.span))
        if meaning(stem(w)) in common
    ]
    return " ".join(list(dict.fromkeys(found))[:NAMES])


def _missing(
    articles: Sequence[str], readings: Sequence[Reading], origin: Sources
) -> list[Reading]:
    """Return the reports of the one source that none of the articles rests on, if it is one."""
    telling = {origin.root(article) for article in articles}
    silent = [r for r in readings if origin.root(r.article.id) not in telling]
    if len({origin.root(r.article.id) for r in silent}) != 1:
        return []
    lengths = sorted(len(r.sentences) for r in readings)
    least = rules("silence")["length"] * lengths[len(lengths) // 2]
    return silent if all(len(r.sentences) >= least for r in silent) else []


def _weighty(cluster: Cluster) -> bool:
    firm = kinds("facts") | kinds("plans")
    return all(t.event.type is not EventType.STATEMENT for t in cluster) and any(
        t.event.status in firm for t in cluster
    )


def _tells(cluster: Cluster, who: Sequence[Reading], windows: Windows) -> bool:
    """Tell whether the silent source has the deed after all, in other words or less surely."""
    for reading in who:
        held = set(stems(reading.article.text))
        if _named_in(cluster, held) and _triggers(cluster) & held:
            return True
        if any(_is_like(told, Told(reading, e)) for e in reading.events for told in cluster):
            return True
        if any(is_worded(told, windows[reading.article.id]) for told in cluster):
            return True
    return any(_holds(told.sentence, who, windows) for told in cluster)


def _named_in(cluster: Cluster, held: set[str]) -> bool:
    """Tell whether a text names all people and bodies that took part, by a word of theirs."""
    named = {p.name for t in cluster for p in t.everyone if p.entity.startswith(NAMED)}
    return all(held & set(stems(name)) for name in named)


def _triggers(cluster: Cluster) -> set[str]:
    """Return the words by which the accounts name the deed."""
    return {w for t in cluster for w in stems(t.reading.article.words(t.event.trigger))}


def _is_like(a: Told, b: Told) -> bool:
    """Tell whether two events are of one family and share someone who is named."""
    if b.event.score < CERTAIN / 2 or not kinship(a, b):
        return False
    named = [{p.entity for p in t.everyone if not is_description(p)} for t in (a, b)]
    lands = [{p.country for p in t.everyone if p.country} for t in (a, b)]
    return bool(named[0] & named[1]) or bool(lands[0] and lands[0] <= lands[1])


def _holds(text: str, who: Sequence[Reading], windows: Windows, *, least: str = "left_out") -> bool:
    return any(is_told(text, windows[r.article.id], least=least) for r in who)


def _finding(
    about: str, who: Sequence[Reading], claims: tuple[Claim, ...], readings: Sequence[Reading]
) -> Finding:
    """Return the finding, which says where the account that makes most of it has it."""
    names = ", ".join(sorted(r.article.id for r in who))
    known = {r.article.id: r for r in readings}
    first = max(claims, key=lambda c: prominence(known[c.span.article], c.span))
    reason = why("silence.left_out", height(known[first.span.article], first.span))
    reason = reason.replace("all accounts but one", f"all accounts but {names}")
    about = f"{about} (not in {names})"
    return Finding("silence", FindingKind.AGREE, about, claims, True, SCORE, reason)
