"""Dates: attached to the event, or taken from the visit it belongs to."""

from collections.abc import Callable

from dragoman.events.when import compatible, day_of, last_day
from dragoman.model import Event, Participant, Span, When

One = Callable[[str, str], Event]
Coded = Callable[..., list[Event]]
Countries = Callable[[tuple[Participant, ...]], set[str | None]]

VISIT = "Russian President Vladimir Putin visited Hanoi on Monday.\n"


def when(value: str) -> When:
    return When(Span("t", 0, 1), value)


def test_days_attach_to_the_word_they_stand_with(one: One) -> None:
    event = one(
        "The minister insisted on Tuesday that the visit of Putin to Hanoi on Monday was old.",
        "visit",
    )
    assert event.when is not None
    assert event.when.value == "2024-06-17"


def test_days_of_a_range_have_both_ends(one: One) -> None:
    for text in (
        "Putin visited Hanoi on June 18-19.",
        "From 18 to 19 June Putin visited Hanoi.",
    ):
        event = one(text, "visit")
        assert event.when is not None
        assert event.until is not None
        assert (event.when.value, event.until.value) == ("2024-06-18", "2024-06-19")


def test_days_that_have_begun_in_the_east_are_no_plan(one: One) -> None:
    event = one(
        "Russian President Vladimir Putin concluded his visit to Hanoi on Thursday.", "visit"
    )
    assert event.status.value == "happened"


def test_days_of_a_visit_hold_for_what_happened_on_it(one: One) -> None:
    event = one(VISIT + "Putin thanked Vietnam for its hospitality.", "praise")
    assert event.when is not None
    assert event.when.value == "2024-06-17"
    assert "days of the visit" in event.why


def test_days_after_another_visit_are_counted(events_of: Coded, countries: Countries) -> None:
    events = events_of(VISIT + "US envoy Carla Whitmore landed in Hanoi the day after Putin left.")
    (event,) = [e for e in events if e.kind == "visit" and countries(e.actors) == {"USA"}]
    assert event.when is not None
    assert event.when.value == "2024-06-18"


def test_days_of_a_visit_run_from_first_to_last(one: One) -> None:
    event = one(
        "German Chancellor Olaf Scholz arrived in Beijing on Monday.\n"
        "Scholz met Chinese President Xi Jinping in Beijing on Tuesday.",
        "visit",
    )
    assert event.when is not None
    assert event.until is not None
    assert (event.when.value, event.until.value) == ("2024-06-17", "2024-06-18")


def test_day_bounds_of_values() -> None:
    assert str(day_of("2024-W25")) == "2024-06-17"
    assert str(last_day("2024")) == "2024-12-31"
    assert day_of("199X") is None
    assert last_day("nonsense") is None


def test_dates_compatible_by_precision() -> None:
    assert compatible(when("2024-06"), when("2024-06-20"))
    assert compatible(None, when("2024-06-20"))
    assert not compatible(when("2024-06-19"), when("2024-06-20"))
    assert compatible(when("2024-06-19"), when("2024-06-20"), slack=1)
    assert compatible(when("XXXX-06-20"), when("2024-06-20"))
    assert not compatible(when("XXXX-07-20"), when("2024-06-20"))


def test_days_inside_a_noun_phrase_are_not_those_of_the_event(one: One) -> None:
    assert one("Peru condemned Chile over the 2015 fishing deal.", "rebuke").when is None


def test_days_of_one_clause_are_not_those_of_the_next(one: One) -> None:
    text = (
        "Four people died in a gun battle in northern Kosovo on Sunday, and the government in "
        "Pristina blamed Serbia for it."
    )
    assert one(text, "accusation").when is None
    fronted = "On Sunday four people died in Kosovo, and the government in Pristina blamed Serbia."
    when = one(fronted, "accusation").when
    assert when is not None
    assert when.value == "2024-06-16"
