"""Chains end to end: dragoman's own mentions against the gold ones."""

from typing import NamedTuple

from dragoman.evaluate.chains_read import Document, head_of
from dragoman.evaluate.chains_scheme import Marked, Scheme, counted
from dragoman.evaluate.coreference import Key, conll_f1
from dragoman.model import Mention, Parse, Reading

THINGS = "OBJECT"
"""The end of the names of chains of things, which dragoman does not read."""


class Own(NamedTuple):
    """What a topic's own mentions score; `matched` leaves out those that the gold lacks."""

    recall: float
    precision: float
    f1: float
    overlap_recall: float
    people_recall: float
    conll: float
    matched: float


def own_mentions(
    members: list[Document],
    parses: tuple[Parse, ...],
    readings: tuple[Reading, ...],
    scheme: Scheme,
) -> Own:
    """Score mentions, and chains over them; a gold mention is found by its head word.

    Each of our mentions finds one gold mention at most, the shortest first.
    """
    gold: dict[Key, str] = {}
    marked: dict[Key, Marked] = {}
    found = touched = people = 0
    for document, parse, reading in zip(members, parses, readings, strict=True):
        own = [m for m in reading.mentions if not m.pronoun]
        paired: dict[int, Key] = {}
        mine = [g for g in document.gold if g[3]]
        for start, end, chain, _ in sorted(mine, key=lambda g: (g[1] - g[0], g[0], g[2])):
            key = (document.id, start, end)
            if key in gold:
                continue
            gold[key] = chain
            touched += any(m.span.start < end and start < m.span.end for m in own)
            at = _finder(own, paired, head_of(parse, start, end)[0])
            if at is not None:
                paired[at] = key
                people += not chain.endswith(THINGS)
        found += len(paired)
        for i, mention in enumerate(own):
            key = paired.get(i, (document.id, mention.span.start, -1 - mention.span.end))
            words = mention.span.of(document.text)
            marked[key] = Marked(mention, words.lower(), (), words)
    told = counted(marked, scheme)
    matched = {k: label for k, label in told.items() if k in gold}
    recall, precision = found / max(len(gold), 1), found / max(len(marked), 1)
    return Own(
        recall,
        precision,
        2 * recall * precision / max(recall + precision, 1e-9),
        touched / max(len(gold), 1),
        people / max(sum(not chain.endswith(THINGS) for chain in gold.values()), 1),
        conll_f1(gold, told)[0],
        conll_f1(gold, matched)[0],
    )


def _finder(own: list[Mention], paired: dict[int, Key], head: int) -> int | None:
    """Return which of our mentions, not paired yet, has a gold mention's head word."""
    free = [i for i, m in enumerate(own) if i not in paired and m.head.start <= head < m.head.end]
    return min(free, key=lambda i: own[i].span.end - own[i].span.start, default=None)
