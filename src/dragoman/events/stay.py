"""From when until when: two days that a sentence joins into a stretch of time."""

import re
from datetime import date
from itertools import pairwise

from dragoman.events.draft import Draft
from dragoman.events.when import Calendar, as_when, day_of
from dragoman.model import Timex

LASTING = frozenset({"visit", "meeting", "summit", "exercise", "negotiation"})
"""Kinds that may last for days."""
LONGEST = 60
"""Days that such an event lasts at most."""
RANGE = re.compile(r"\s*(?:to|until|till|through|–|—|-)\s*(?:the\s+)?", re.IGNORECASE)
PAIR = re.compile(r"\s*(?:and|&)\s*", re.IGNORECASE)
BETWEEN = re.compile(r"\bbetween\s*$", re.IGNORECASE)


def lasting(draft: Draft, calendar: Calendar) -> None:
    """Set from when until when a visit lasts: "from June 17 to 19", "on May 3 and 4"."""
    if draft.kind not in LASTING or draft.when is None or draft.until is not None:
        return
    days = [d.timex for d in calendar.inside(draft.sentence) if d.timex.precision == "day"]
    for first, last in pairwise(days):
        if draft.when.span in (first.span, last.span) and _joined(first, last, draft):
            draft.when, draft.until = as_when(first), as_when(last)
            return


def _joined(first: Timex, last: Timex, draft: Draft) -> bool:
    start, end = day_of(first.value), day_of(last.value)
    if start is None or end is None or not 0 < (end - start).days <= LONGEST:
        return False
    sentence = draft.sentence
    text, offset = sentence.tokens.text, sentence.tokens.start_char + sentence.offset
    words = text[first.span.end - offset : last.span.start - offset]
    if RANGE.fullmatch(words):
        return True
    before = text[: first.span.start - offset]
    return bool(PAIR.fullmatch(words)) and (bool(BETWEEN.search(before)) or _next(start, end))


def _next(start: date, end: date) -> bool:
    return (end - start).days == 1
