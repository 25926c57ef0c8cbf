"""The contexts of an event: the themes that PLOVER asks for beside type and mode."""

import re
from functools import cache

from dragoman.knowledge.table import rows
from dragoman.model import Event, Sentence

ENDING = r"(?:s|es|'s|’s)?"
BY_SECTOR = {"MIL": "military", "SPY": "intelligence", "JUD": "legal", "LEG": "legislative"}
"""Sectors of those who act that tell a context by themselves."""


def contexts_of(event: Event, sentence: Sentence) -> tuple[str, ...]:
    """Return the contexts that an event's sentence and sides tell, in alphabetical order."""
    known = _contexts()
    words = _pattern().findall(sentence.tokens.text)
    found = {context for word in words for context in known[word.lower()]}
    sectors = (one.sector for one in (*event.actors, *event.recipients))
    return tuple(sorted(found | {BY_SECTOR[s] for s in sectors if s in BY_SECTOR}))


@cache
def _contexts() -> dict[str, tuple[str, ...]]:
    known: dict[str, list[str]] = {}
    for row in rows("events_contexts.csv"):
        known.setdefault(row["word"].lower(), []).append(row["context"])
    return {word: tuple(contexts) for word, contexts in known.items()}


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(_contexts(), key=lambda word: (-len(word), word))
    return re.compile(rf"\b({'|'.join(map(re.escape, longest_first))}){ENDING}\b", re.IGNORECASE)
