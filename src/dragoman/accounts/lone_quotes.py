"""Quotations that only one account prints, of those who speak for a state or a body."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from dragoman.accounts.rules import rules, why
from dragoman.accounts.speech import Saying, groups, said_by, sayings
from dragoman.accounts.standing import standings
from dragoman.accounts.told import claim, height, prominence
from dragoman.accounts.verdict import Sources
from dragoman.accounts.windows import Windows, is_told
from dragoman.model import Finding, FindingKind, Reading

Weighed = tuple[float, Finding]
SCORE = 0.8
RUN, PART = 5, 0.25
"""Words of a run, and share of a quotation's runs that another account may hold."""
_WORD = re.compile(r"[^\W_]+")


def lone_quotes(
    readings: Sequence[Reading], origin: Sources, windows: Windows
) -> Iterator[Weighed]:
    """Yield (importance, finding) for quotations of one source, the best few of each account."""
    known = standings(readings)
    shown: dict[str, list[Saying]] = {}
    found = [
        (_weight(group, known), group)
        for group in _of_one_source(readings, origin)
        if _standing(group, known)
    ]
    for weight, group in sorted(found, key=lambda item: (-item[0], item[1][0].span)):
        source = origin.root(group[0].reading.article.id)
        before = shown.setdefault(source, [])
        if len(before) >= rules("silence")["quotations"] or _continues(group[0], before):
            continue
        if _is_told_elsewhere(group[0], readings, origin, windows):
            continue
        before.append(group[0])
        yield weight, _finding(group)


def _continues(saying: Saying, shown: Sequence[Saying]) -> bool:
    """Tell whether a quotation of the same speaker close by is shown already."""
    near = rules("silence")["near"]
    return any(
        other.quote.speaker
        and saying.quote.speaker
        and other.quote.speaker.entity == saying.quote.speaker.entity
        and other.span.article == saying.span.article
        and abs(other.span.start - saying.span.start) < near
        for other in shown
    )


def _of_one_source(readings: Sequence[Reading], origin: Sources) -> Iterator[list[Saying]]:
    found = sayings(readings)
    shared = groups(found)
    known = {saying.span for group in shared for saying in group}
    for group in (*shared, *([saying] for saying in found if saying.span not in known)):
        if not origin.independent([saying.reading.article.id for saying in group]):
            yield group


def _standing(group: Sequence[Saying], known: Mapping[str, float]) -> float:
    speakers = (saying.quote.speaker for saying in group)
    return max((known.get(s.entity or "", 0.0) for s in speakers if s), default=0.0)


def _weight(group: Sequence[Saying], known: Mapping[str, float]) -> float:
    height = max(prominence(s.reading, s.span) * s.quote.score for s in group)
    return round(_standing(group, known) * (0.5 + 0.5 * height) * 0.9, 4)


def _is_told_elsewhere(
    saying: Saying, readings: Sequence[Reading], origin: Sources, windows: Windows
) -> bool:
    article = saying.reading.article
    text = article.words(saying.span)
    runs = _runs(text)
    others = [r for r in readings if origin.independent([r.article.id, article.id])]
    if any(is_told(text, windows[r.article.id]) for r in others):
        return True
    return any(len(runs & _runs(r.article.text)) >= PART * len(runs) for r in others if runs)


@lru_cache(maxsize=2_000)
def _runs(text: str) -> frozenset[tuple[str, ...]]:
    """Return the runs of words of a text, whatever stands between them."""
    words = _WORD.findall(text.casefold())
    return frozenset(zip(*(words[i:] for i in range(RUN)), strict=False))


def _finding(group: Sequence[Saying]) -> Finding:
    speaker = group[0].quote.speaker
    about = f"quotation: {' '.join(speaker.name.split())}" if speaker else "quotation"
    claims = tuple(claim(s.reading, s.span, said_by=said_by(s)) for s in group)
    rule = why("quote.only", height(group[0].reading, group[0].span))
    return Finding("quotation", FindingKind.ONLY_IN, about, claims, False, SCORE, rule)
