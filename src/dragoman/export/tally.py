"""What happened, who took part and who spoke, put together over the accounts of a story."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.export import telling
from dragoman.export.days import day_words
from dragoman.export.joining import join_rows
from dragoman.export.outline import NEAR, UNCERTAIN, shorten, tidy, window
from dragoman.export.telling import LONGEST
from dragoman.model import (
    Event,
    EventType,
    Participant,
    Quote,
    QuoteKind,
    Span,
    Status,
    StoryBrief,
)

FULL = len("2024-06-20")
"""Characters of a TIMEX3 value that gives a full day."""
UNKNOWN_SPEAKER = "speaker not known"


@dataclass(frozen=True, slots=True)
class Happening:
    """Events of one or more accounts that look like one happening; the main one comes first.

    `past` tells that it is history: told as background, or long before the reports.
    """

    events: tuple[Event, ...]
    past: bool = False

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
        """What other accounts say instead: another day, status or party."""
        days = {e.when.value: None for e in self.events if e.when and len(e.when.value) >= FULL}
        others = [day_words(day) for day in days if day[:FULL] != self.day[:FULL]]
        states = (e for e in self.events if e.status is not self.main.status)
        others += [telling.status_words(e) for e in states if e.status is not Status.BACKGROUND]
        others += [telling.sides(e) for e in self.events if not _same_parties(e, self.main)]
        return tuple(f"or {words}" for words in dict.fromkeys(others))

    @property
    def score(self) -> float:
        """The score of the surest account's event."""
        return max(event.score for event in self.events)

    @property
    def uncertain(self) -> bool:
        """Tell whether no account's event is more likely than not."""
        return self.score < UNCERTAIN

    @property
    def articles(self) -> tuple[str, ...]:
        """The ids of the articles that tell of it."""
        return tuple(event.trigger.article for event in self.events)


@dataclass(frozen=True, slots=True)
class Saying:
    """The same words in one or more accounts."""

    words: str
    quotes: tuple[Quote, ...]

    @property
    def told(self) -> bool:
        """Tell whether these are the reporter's words, not the speaker's."""
        return all(quote.kind is QuoteKind.INDIRECT for quote in self.quotes)

    @property
    def uncertain(self) -> bool:
        """Tell whether no account's quotation is more likely than not."""
        return max(quote.score for quote in self.quotes) < UNCERTAIN

    @property
    def articles(self) -> tuple[str, ...]:
        """The ids of the articles that quote it."""
        return tuple(quote.content[0].article for quote in self.quotes)


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
    found = (Happening(tuple(row), _all_past(row, first)) for row in joined)
    return tuple(sorted(found, key=_place))


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


def _same_parties(one: Event, other: Event) -> bool:
    left, right = ((*e.actors, *e.recipients) for e in (one, other))
    return _like(left, right) or {p.country for p in left} == {p.country for p in right}


def _same(one: Event, other: Event) -> bool:
    """Tell whether two events with the same act and status are shown as one line."""
    if one.when and other.when and one.when.value[:10] != other.when.value[:10]:
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


def sayings(story: StoryBrief) -> tuple[tuple[str, tuple[Saying, ...]], ...]:
    """Return what was said, by speaker; those whose speaker is not known come last.

    What is told of thoughts and wishes is no saying, and is left out.
    """
    texts = {r.article.id: r.article.text for r in story.readings}
    speakers: dict[str, list[Quote]] = {}
    for reading in story.readings:
        for quote in filter(lambda q: q.speech, reading.quotes):
            speakers.setdefault(_speaker_key(quote), []).append(quote)
    made = [(_speaker_name(quotes), _sayings(quotes, texts)) for quotes in speakers.values()]
    return tuple(
        sorted(made, key=lambda m: (m[0] == UNKNOWN_SPEAKER, -sum(len(s.quotes) for s in m[1])))
    )


def _speaker_key(quote: Quote) -> str:
    if quote.speaker is None:
        return ""
    return quote.speaker.entity or tidy(quote.speaker.name).casefold()


def _speaker_name(quotes: list[Quote]) -> str:
    names = Counter(tidy(quote.speaker.name) for quote in quotes if quote.speaker)
    if not names:
        return UNKNOWN_SPEAKER
    return shorten(max(names, key=lambda n: (names[n], len(n), n)), LONGEST)


def _sayings(quotes: list[Quote], texts: dict[str, str]) -> tuple[Saying, ...]:
    groups: dict[str, tuple[str, list[Quote]]] = {}
    for quote in quotes:
        words = " … ".join(tidy(span.of(texts[span.article])) for span in quote.content)
        key = "".join(c for c in words.casefold() if c.isalnum()) or words
        groups.setdefault(key, (words, []))[1].append(quote)
    made = [Saying(words, tuple(found)) for words, found in groups.values()]
    return tuple(sorted(made, key=_hearing))


def _hearing(one: Saying) -> tuple[bool, bool, int, Span]:
    """Put the speaker's own words before the reporter's, and the doubtful last."""
    return one.uncertain, one.told, -len(set(one.articles)), one.quotes[0].content[0]
