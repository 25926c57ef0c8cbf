"""What happened, put together over the accounts of a story."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.export import telling
from dragoman.export.cast import people
from dragoman.export.days import day_words
from dragoman.export.joining import join_rows
from dragoman.export.outline import NEAR, window
from dragoman.export.places import is_elsewhere
from dragoman.model import (
    SURE,
    Event,
    EventType,
    Participant,
    Span,
    Status,
    StoryBrief,
)

FULL = len("2024-06-20")
"""Characters of a TIMEX3 value that gives a full day."""


@dataclass(frozen=True, slots=True)
class Happening:
    """Events of one or more accounts that look like one happening; the main one comes first.

    `past` tells that it is history: told as background, or long before the reports. `differ`
    are the slots on which accounts differ.
    """

    events: tuple[Event, ...]
    past: bool = False
    differ: frozenset[str] = frozenset()

    @property
    def main(self) -> Event:
        """The event that is shown for all."""
        return self.events[0]

    @property
    def day(self) -> str:
        """The TIMEX3 value of the day that most events give, empty when not known."""
        days = Counter(event.when.value for event in self.events if event.when)
        return max(days, key=lambda d: (days[d], len(d) >= FULL)) if days else ""

    @property
    def variants(self) -> tuple[str, ...]:
        """What other accounts say instead where they differ: a day, a status, who did it."""
        others: list[str] = []
        if "when" in self.differ:
            days = (e.when.value for e in self.events if e.when and len(e.when.value) >= FULL)
            others += [day_words(day) for day in days if day[:FULL] != self.day[:FULL]]
        if "status" in self.differ:
            events = (e for e in self.events if e.status is not self.main.status)
            others += [telling.status_words(event) for event in events]
        if "actor" in self.differ:
            events = (e for e in self.events if not _like(e.actors, self.main.actors))
            others += [telling.sides(replace(event, recipients=())) for event in events]
        return tuple(f"or {words}" for words in dict.fromkeys(others))

    @property
    def score(self) -> float:
        """The score of the surest account's event."""
        return max(event.score for event in self.events)

    @property
    def uncertain(self) -> bool:
        """Tell whether no account's event is more likely than not."""
        return self.score < SURE

    @property
    def articles(self) -> tuple[str, ...]:
        """The ids of the articles that tell of it."""
        return tuple(event.trigger.article for event in self.events)


def happenings(story: StoryBrief) -> tuple[Happening, ...]:
    """Return the story's events put together, by day; the undated ones and history last."""
    acts: dict[tuple[EventType, str, Status], list[list[Event]]] = {}
    for event in sorted(_events(story), key=lambda e: (e.when is None, -e.score, e.trigger)):
        rows = acts.setdefault((event.type, event.kind, event.status), [])
        # One without a day goes with the day that most accounts give.
        row = max((row for row in rows if _same(row[0], event)), key=len, default=None)
        if row is None:
            rows.append([event])
        else:
            row.append(event)
    first = _first_day(story)
    joined = join_rows([row for rows in acts.values() for row in rows], story)
    names = people(story)
    found = (Happening(_named(row, names), _all_past(row, first), slots) for row, slots in joined)
    return tuple(sorted(found, key=_place))


def _named(row: Iterable[Event], names: Mapping[str, str]) -> tuple[Event, ...]:
    """Return the events with one name for each party in all accounts."""

    def named(parties: tuple[Participant, ...]) -> tuple[Participant, ...]:
        return tuple(replace(p, name=names.get(p.entity) or p.name) for p in parties)

    return tuple(replace(e, actors=named(e.actors), recipients=named(e.recipients)) for e in row)


def _first_day(story: StoryBrief) -> str:
    days = window(story)
    return (days[0] - NEAR).isoformat() if days else ""


def _all_past(row: Sequence[Event], first: str) -> bool:
    """Tell whether most events that say when tell of history."""
    voices = [e for e in row if e.when or e.status is Status.BACKGROUND]
    return 2 * sum(_is_past(event, first) for event in voices) > len(voices)


def _is_past(event: Event, first: str) -> bool:
    """Tell whether an event is history: a year or month counts by its last day."""
    if event.status is Status.BACKGROUND:
        return True
    value = event.when.value if event.when else ""
    return value[:2].isdigit() and value.replace("X", "9") < first[: len(value)]


def _events(story: StoryBrief) -> Iterable[Event]:
    """Yield the events, without the statements whose words are shown as quotations."""
    for reading in story.readings:
        shown = [quote for quote in reading.quotes if quote.speech]
        heard = {
            reading.sentence_of(span).start for q in shown for span in (*q.content, *q.cue)
        } | {span.start for quote in shown for span in quote.cue}
        for event in reading.events:
            starts = {event.sentence.start, *(trigger.start for trigger in event.triggers)}
            if event.type is not EventType.STATEMENT or heard.isdisjoint(starts):
                yield event


def _place(one: Happening) -> tuple[bool, bool, str, bool, int, Span]:
    said = one.main.type is EventType.STATEMENT
    return one.past, not one.day, one.day, said, -len(set(one.articles)), one.main.trigger


def weightiest(found: Sequence[Happening], limit: int) -> tuple[Happening, ...]:
    """Return the happenings that most accounts are sure of, in the order they had."""
    ranked = sorted(range(len(found)), key=lambda i: (_weight(found[i]), i))
    return tuple(found[i] for i in sorted(ranked[:limit]))


def _weight(one: Happening) -> tuple[bool, bool, bool, int, float]:
    said = one.main.type is EventType.STATEMENT
    supposed = one.main.status is Status.HYPOTHETICAL
    return one.uncertain, supposed, said, -len(set(one.articles)), -one.score


def _same(one: Event, other: Event) -> bool:
    """Tell whether two events with the same act and status are shown as one line."""
    if one.when and other.when and one.when.value[:10] != other.when.value[:10]:
        return False
    if one.count and other.count and one.count.value != other.count.value:
        return False
    if one.where and other.where and is_elsewhere(one.where, other.where):
        return False
    if one.reciprocal or other.reciprocal:
        return _like((*one.actors, *one.recipients), (*other.actors, *other.recipients))
    return _like(one.actors, other.actors) and _like(one.recipients, other.recipients)


def _like(one: Iterable[Participant], other: Iterable[Participant]) -> bool:
    """Tell whether one side may be the other, named more fully or by its state."""
    left, right = {p.entity for p in one}, {p.entity for p in other}
    if left <= right or right <= left:
        return bool(left) == bool(right)
    states = all(e.startswith("state:") for e in left) or all(e.startswith("state:") for e in right)
    return states and {p.country for p in one} == {p.country for p in other}
