"""Ages, ordinals and times of day as numbers, so that those of two accounts can be compared."""

import re
from collections.abc import Iterator
from functools import cache

from dragoman.accounts.amounts import Amount
from dragoman.accounts.rules import rules
from dragoman.knowledge.names import name_words
from dragoman.model import Mention, MentionKind, Reading, Span

_AGE = re.compile(
    r"\b(?P<old>\d{1,3})[- ]years?[- ]old\b|(?<=, )aged? (?P<aged>\d{1,3})\b"
    r"|(?<=, )(?P<beside>\d{1,3})(?=[,.;)]| who\b)|(?<=\()(?P<within>\d{1,3})(?=\))"
)
_CLOCK = re.compile(r"T(?P<hour>\d\d):(?P<minute>\d\d)")
_ZONE = re.compile(r"\b(?:GMT|UTC|[A-Z][SD]?T|Eastern|Central|Pacific)\b")
OWNING = ("'s", "’s", "'", "’")
NEAR = 30
"""Characters between an age and the name of its person."""
DAY = 1440
"""Minutes of a day."""
AGE, CLOCK, ORDINAL = "age", "clock", "ordinal"
"""The units of these numbers."""


def ages(reading: Reading) -> Iterator[tuple[Amount, str]]:
    """Yield the ages that a report gives, each with the name of whose it is."""
    people = [m for m in reading.mentions if m.kind is MentionKind.PERSON]
    for sentence in reading.sentences:
        for match in _AGE.finditer(reading.article.words(sentence)):
            group = str(match.lastgroup)
            start, end = (sentence.start + at for at in match.span(group))
            span = Span(sentence.article, start, end)
            words = Span(sentence.article, sentence.start + match.start(), end)
            owner = _owner(words, people, reading.article.text, beside=group != "old")
            if owner and sentence.covers(owner.span):
                value = float(match[group])
                yield Amount(reading, span, sentence, value, value, AGE), _family(owner)


def _family(one: Mention) -> str:
    return name_words(one.name)[-1] if name_words(one.name) else one.entity


def _owner(span: Span, people: list[Mention], text: str, *, beside: bool) -> Mention | None:
    """Return the person whose name holds a number, or stands next to it."""
    for one in people:
        if one.span.covers(span) or 0 <= span.start - one.span.end <= 2:
            # "Salas' 20-year-old son" tells the age of the son.
            return None if not beside and text[: span.start].rstrip().endswith(OWNING) else one
    if beside:
        return None
    near = (m for m in people if 0 < m.span.start - span.end <= NEAR)
    return min(near, key=lambda m: m.span.start, default=None)


@cache
def _ordinal() -> re.Pattern[str]:
    words = "|".join(rules("ordinals")["words"])
    return re.compile(
        rf"\b(?P<number>(?P<word>{words})|(?P<digits>\d+)(?:st|nd|rd|th))\b(?=\s+[a-z])"
    )


def ordinals(reading: Reading) -> Iterator[Amount]:
    """Yield the ordinals that a report gives ("a fourth round"), but for the first and days."""
    taken = [date.span for date in reading.dates]
    words = rules("ordinals")["words"]
    for sentence in reading.sentences:
        for match in _ordinal().finditer(reading.article.words(sentence)):
            start, end = (sentence.start + at for at in match.span("number"))
            span = Span(sentence.article, start, end)
            value = float(match["digits"] or words[match["word"]])
            if value > 1 and not any(span.overlaps(date) for date in taken):
                yield Amount(reading, span, sentence, value, value, ORDINAL)


def hours(reading: Reading) -> Iterator[Amount]:
    """Yield the times of day that a report gives to the minute, in local time, as minutes."""
    for date in reading.dates:
        clock = _CLOCK.search(date.value)
        words = reading.article.words(date.span)
        beside = reading.article.text[date.span.end : date.span.end + 12]
        if clock and not _ZONE.search(f"{words}{beside}"):
            value = 60.0 * int(clock["hour"]) + int(clock["minute"])
            slack = _slack(int(clock["minute"]), words)
            sentence = reading.sentence_of(date.span)
            yield Amount(reading, date.span, sentence, value - slack, value + slack, CLOCK)


def _slack(minute: int, words: str) -> float:
    """Return by how many minutes a time of day may be off."""
    about = rules("numbers")["about"]
    if any(re.search(rf"\b{re.escape(word)}\b", words, re.IGNORECASE) for word in about):
        return 30.0
    return 10.0 if minute == 0 else 3.0 if minute % 15 == 0 else 1.0
