"""Reports read in full are told apart by their people and events."""

from dragoman.model import (
    Article,
    Event,
    EventType,
    Mention,
    MentionKind,
    Participant,
    Reading,
    Span,
    Status,
)
from dragoman.stories.likeness import log_odds

TEXT = (
    "{} came to Lisbon for talks on fishing rights with the government of Portugal. Portugal and "
    "Zambara have been at odds over trawlers off the western coast, and the ministry in Lisbon "
    "said that licences for Portuguese boats would be discussed again next spring."
)


def read(name: str, visitor: str, other: str) -> Reading:
    """Return a reading whose visitor came, and that mentions somebody else."""
    text = TEXT.format(visitor) + f" {other} was in Lisbon earlier."
    span = Span(name, 0, len(visitor))
    entity = f"person:{visitor.lower().replace(' ', '-')}"
    mentions = (Mention(span, span, MentionKind.PERSON, visitor, entity, "ZMB"),)
    host = Span(name, text.index("Portugal"), text.index("Portugal") + 8)
    event = Event(
        EventType.CONSULT,
        "visit",
        Status.HAPPENED,
        (Participant(span, visitor, entity, "ZMB"),),
        (Participant(host, "Portugal", "state:PRT", "PRT"),),
        (Span(name, len(visitor) + 1, len(visitor) + 5),),
        Span(name, 0, text.index(".") + 1),
    )
    return Reading(Article(name, text, ()), None, (event.sentence,), mentions, events=(event,))


def test_happenings_count_for_more_than_shared_words() -> None:
    first, second = "Marta Oyelaran", "Ben Sithole"
    readings = [read("a", first, second), read("b", first, "He"), read("c", second, first)]
    bare = [Reading(reading.article) for reading in readings]
    assert log_odds(bare)[0, 2] > log_odds(bare)[0, 1]
    assert log_odds(readings)[0, 2] < log_odds(readings)[0, 1]
