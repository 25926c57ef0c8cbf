"""Whether a sentence tells of its report's own story, or of another time or place."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from dragoman.accounts.moments import gap, value_days
from dragoman.accounts.rules import rules
from dragoman.knowledge.names import fold
from dragoman.model import Mention, MentionKind, Reading, Span

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def is_earlier(reading: Reading, sentence: Span) -> bool:
    """Tell whether a sentence names another year, or words of the past."""
    text, day = reading.article.words(sentence), day_of(reading)
    years = {int(year) for year in _YEAR.findall(text)}
    if years and (day is None or years != {_year(day)}):
        return True
    return any(word in text.lower() for word in rules("toll_words")["past"])


def is_far(reading: Reading, sentence: Span, day: int | None) -> bool:
    """Tell whether a sentence names a day that is not near its report's."""
    if day is None:
        return False
    for named in reading.dates:
        span = value_days(named.value) if sentence.covers(named.span) else None
        if span and gap(span, (day, day)) > rules("toll_words")["days"]:
            return True
    return False


def core_places(readings: Sequence[Reading]) -> frozenset[str]:
    """Return the places that two accounts at least name in their first sentences."""
    lead = rules("toll_words")["lead"]
    held: Counter[str] = Counter()
    for reading in readings:
        end = (
            reading.sentences[min(lead, len(reading.sentences)) - 1].end if reading.sentences else 0
        )
        held.update({fold(m.name) for m in places_of(reading) if m.span.start < end})
    return frozenset(name for name, number in held.items() if number > 1)


def places_of(reading: Reading) -> Iterator[Mention]:
    """Yield the places and states that a report names."""
    return (m for m in reading.mentions if m.kind in (MentionKind.PLACE, MentionKind.STATE))


def day_of(reading: Reading) -> int | None:
    """Return the day that a report speaks from, as an ordinal."""
    for stated in (reading.article.published, reading.anchor and reading.anchor.day):
        if stated and (found := value_days(stated[:10])):
            return found[0]
    return None


def _year(day: int) -> int:
    return date.fromordinal(day).year
