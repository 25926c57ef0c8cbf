"""What all accounts of a story say but one, told from the weighty words of their sentences."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.accounts.rules import rules
from dragoman.accounts.sharing import sharing
from dragoman.accounts.told import mentions_by_sentence
from dragoman.accounts.verdict import Sources
from dragoman.accounts.windows import Windows, meant
from dragoman.model import Reading, Span

SHARED = 4
"""Weighty words that two sentences that say the same have in common at least."""


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of an account, with its weighty words, and those of them that are no names."""

    reading: Reading
    span: Span
    words: Mapping[str, float]
    plain: frozenset[str]


def told_by_all_but(
    who: Sequence[Reading],
    every: Sequence[Line],
    origin: Sources,
    windows: Windows,
    *,
    known: Collection[Span] = (),
) -> Iterator[tuple[Line, ...]]:
    """Yield what all sources tell but that of `who`, as one sentence of each account.

    The pairs of sentences that share most come first; no sentence is given twice, nor one that
    is `known`, nor one beside it.
    """
    silent = {r.article.id for r in who}
    telling = [line for line in every if line.span.article not in silent]
    pairs = [
        (weight, telling[i], telling[j])
        for i, j in sharing([line.words for line in telling], least=SHARED)
        if origin.independent([telling[i].span.article, telling[j].span.article])
        and (weight := _shared(telling[i], telling[j]))
    ]
    taken = set(known)
    for _, a, b in sorted(pairs, key=lambda pair: (-pair[0], pair[1].span, pair[2].span)):
        if any(_is_near(line.span, other) for line in (a, b) for other in taken):
            continue
        common = {word: w for word, w in a.words.items() if word in b.words}
        if any(
            _share(common, h) >= rules("silence")["common"]
            for r in who
            for h in windows[r.article.id]
        ):
            continue
        group = _with_others((a, b), common, telling)
        if group:
            taken.update(line.span for line in group)
            yield group


def _is_near(a: Span, b: Span) -> bool:
    """Tell whether two sentences stand close together in one report."""
    near = rules("silence")["near"]
    return a.article == b.article and abs(a.start - b.start) < near / 2


def lines(reading: Reading) -> list[Line]:
    """Return the sentences of an account that say enough to be compared, in order."""
    named = mentions_by_sentence(reading)
    found = []
    for span in reading.sentences:
        words = meant(reading.article.words(span))
        if len(words) >= SHARED:
            own = (reading.article.words(m.span) for m in named.get(span, ()))
            names = {w for name in own for w in meant(name)}
            found.append(Line(reading, span, words, frozenset(words.keys() - names)))
    return found


def _shared(a: Line, b: Line) -> float:
    """Return the weight of the words that two sentences share, 0 where they say other things."""
    limits = rules("parallels")
    plain = a.plain & b.plain
    weight = sum(w for word, w in a.words.items() if word in b.words)
    poorer = min(sum(a.words.values()), sum(b.words.values()))
    if len(plain) < limits["shared"] or weight < limits["weight"]:
        return 0.0
    if sum(a.words[w] for w in plain) < rules("silence")["plain"]:
        return 0.0
    return float(weight) if weight >= limits["sure"] * poorer else 0.0


def _share(words: Mapping[str, float], held: frozenset[str]) -> float:
    return sum(words[w] for w in words.keys() & held) / sum(words.values())


def _with_others(
    pair: tuple[Line, Line],
    common: Mapping[str, float],
    telling: Sequence[Line],
) -> tuple[Line, ...]:
    """Return the pair with the best sentence of each other account; empty where one has none."""
    found = list(pair)
    have = {line.span.article for line in pair}
    for article in sorted({line.span.article for line in telling} - have):
        own = [line for line in telling if line.span.article == article]
        best = max(own, key=lambda line: _share(common, frozenset(line.words)), default=None)
        if best is None or _share(common, frozenset(best.words)) < rules("silence")["told"]:
            return ()
        found.append(best)
    return tuple(sorted(found, key=lambda line: line.span))
