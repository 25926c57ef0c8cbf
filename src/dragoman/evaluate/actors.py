"""Who acts and who is acted on: spans of source, target and reciprocal actors in a sentence."""

from dataclasses import dataclass
from pathlib import Path

from dragoman.evaluate.coded import events_of
from dragoman.evaluate.figures import Figures
from dragoman.model import Event

Marked = tuple[str, int, int]
"""Role (S source, T target, R reciprocal), start and end."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence put together from its tokens, with the gold spans in it."""

    text: str
    gold: tuple[Marked, ...]


def evaluate(path: Path) -> Figures:
    """Score the actors and recipients of the events found, against a file in CoNLL columns.

    A gold span is found when a participant of the right role shares a character with it; a
    reciprocal actor may be found as either. A participant counts as right in the same way.
    """
    sentences = read(path.read_text(encoding="utf-8"))
    hits = dict.fromkeys("STR", 0)
    golds = dict.fromkeys("STR", 0)
    right = found = 0
    for sentence, events in zip(sentences, events_of([s.text for s in sentences]), strict=True):
        told = sorted({one for event in events for one in participants(event)})
        for mark in sentence.gold:
            golds[mark[0]] += 1
            hits[mark[0]] += any(_agree(mark, one) for one in told)
        found += len(told)
        right += sum(any(_agree(mark, one) for mark in sentence.gold) for one in told)
    recall = sum(hits.values()) / max(sum(golds.values()), 1)
    precision = right / max(found, 1)
    return Figures(
        "dyads",
        (
            ("actor recall", recall),
            ("actor precision", precision),
            ("actor f1", 2 * recall * precision / max(recall + precision, 1e-9)),
            *((f"recall {role}", hits[role] / max(golds[role], 1)) for role in "STR"),
            ("gold", sum(golds.values())),
            ("found", found),
            ("sentences", len(sentences)),
        ),
        ("S source, T target, R reciprocal; a span is found when it is touched in its role",),
    )


def participants(event: Event) -> list[Marked]:
    """Return who takes part, sides of a reciprocal event as R."""
    role = "R" if event.reciprocal else "S"
    return [(role, p.span.start, p.span.end) for p in event.actors] + [
        ("T", p.span.start, p.span.end) for p in event.recipients
    ]


def _agree(gold: Marked, found: Marked) -> bool:
    role = gold[0] == found[0] or "R" in (gold[0], found[0])
    return role and gold[1] < found[2] and found[1] < gold[2]


def read(text: str) -> list[Sentence]:
    """Read sentences from lines of token and tag, apart by an empty line.

    >>> read("Oman B-S\\nhosted O\\nIran B-T\\n")[0]
    Sentence(text='Oman hosted Iran', gold=(('S', 0, 4), ('T', 12, 16)))
    """
    blocks = (block.splitlines() for block in text.split("\n\n"))
    return [_sentence([line.split() for line in block]) for block in blocks if any(block)]


def _sentence(rows: list[list[str]]) -> Sentence:
    text, marks = "", list[Marked]()
    for token, tag in (row for row in rows if len(row) == 2):
        start = len(text) + bool(text)
        text = f"{text} {token}" if text else token
        if tag.startswith("B-"):
            marks.append((tag[2:], start, len(text)))
        elif tag.startswith("I-") and marks:
            marks[-1] = (marks[-1][0], marks[-1][1], len(text))
    return Sentence(text, tuple(marks))
