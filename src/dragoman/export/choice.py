"""Which events an export holds, and whether it holds their words."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.export.tally import Happening, happenings
from dragoman.model import Brief, Event, EventType, Reading, Status, StoryBrief

FACTS = frozenset({Status.HAPPENED, Status.UNDERWAY})
"""What the field's formats, which have no column for a status, hold unless asked for more."""
CERTAIN = 0.5


@dataclass(frozen=True, slots=True)
class Choice:
    """What an export holds; None leaves it to the format.

    The field's formats hold what happened or is underway with a score of .5 or more, the own
    ones every event with its status and score. `text` False leaves out the reports' words.
    """

    statuses: frozenset[Status] | None = None
    least: float | None = None
    text: bool = True

    def holds(self, event: Event) -> bool:
        """Tell whether an own format holds an event."""
        stated = self.statuses is None or event.status in self.statuses
        return stated and event.score >= (self.least or 0.0)


def told(brief: Brief, choice: Choice) -> Iterator[tuple[StoryBrief, Reading, Event]]:
    """Yield every event of every report that the choice holds, in the order of the brief."""
    for story in brief.stories:
        for reading in story.readings:
            for event in reading.events:
                if choice.holds(event):
                    yield story, reading, event


def happened(brief: Brief, choice: Choice) -> Iterator[tuple[StoryBrief, Happening]]:
    """Yield what happened, once for all accounts of it, as the field's formats count it.

    STATEMENT is no type of theirs and is left out.
    """
    statuses = FACTS if choice.statuses is None else choice.statuses
    least = CERTAIN if choice.least is None else choice.least
    for story in brief.stories:
        for one in happenings(story):
            main = one.main
            if main.type is EventType.STATEMENT or main.status not in statuses:
                continue
            if one.score >= least:
                yield story, one
