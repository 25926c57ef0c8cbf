from dataclasses import replace

import pytest

from dragoman.export.telling import act, details, sides
from dragoman.model import Count, Event, EventType, Participant, Span, Status, StoryBrief, When


@pytest.mark.parametrize(
    ("text", "words", "of", "shown"),
    [
        ("They signed 11 agreements.", "11", "agreement", "11 agreements"),
        ("He signed dozens of agreements there.", "dozens", "agreement", "dozens of agreements"),
        ("They signed 11 new trade agreements.", "11", "agreement", "11 new trade agreements"),
        ("Some 84 people died.", "84", "people", "84 people"),
        ("They signed a dozen.", "a dozen", "agreement", "a dozen"),
        ("Eleven, all told", "Eleven", "", "Eleven"),
    ],
)
def test_telling_counts_say_what_is_counted(
    story: StoryBrief, text: str, words: str, of: str, shown: str
) -> None:
    start = text.index(words)
    count = Count(Span("t", start, start + len(words)), words, of)
    event = replace(story.readings[0].events[1], count=count)
    assert details([event], {"t": text}) == (shown,)


def test_telling_sides_show_who_does_it_to_whom(story: StoryBrief) -> None:
    meeting, signing = story.readings[0].events
    assert sides(meeting) == "Kari Moe – Ana Lomidze"
    assert sides(signing) == "Kari Moe"
    assert sides(replace(signing, actors=(), recipients=meeting.recipients)) == "→ Ana Lomidze"


def test_telling_many_sides_are_counted(story: StoryBrief) -> None:
    many = tuple(Participant(Span("wire", n, n + 1), f"P{n}", f"person:p{n}") for n in range(6))
    event = replace(story.readings[0].events[1], actors=many)
    assert sides(event) == "P0, P1, P2, P3 +2"


def test_telling_an_act_without_a_name_is_its_type(story: StoryBrief) -> None:
    event = story.readings[0].events[0]
    assert act(replace(event, kind="")) == "consult"
    assert act(replace(event, kind="recall_envoy")) == "recall envoy"


def test_telling_a_count_in_the_name_of_a_party_is_said_once(story: StoryBrief) -> None:
    text = "Some 84 people died, others say 80."
    dead = Participant(Span("t", 5, 14), "84 people", "group:people")
    event = replace(
        story.readings[0].events[1],
        actors=(),
        recipients=(dead,),
        count=Count(Span("t", 5, 7), "84", ""),
    )
    other = replace(event, count=Count(Span("t", 32, 34), "80", ""))
    assert sides(event) == "→ 84 people"
    assert details([event], {"t": text}) == ()
    assert details([event, other], {"t": text}) == ("80",)


def test_telling_a_statement_is_on_what_it_tells_of(story: StoryBrief) -> None:
    meeting = story.readings[0].events[0]
    said = replace(meeting, type=EventType.STATEMENT, reciprocal=False)
    assert sides(said) == "Kari Moe on Ana Lomidze"


def test_telling_what_one_account_tells_as_a_fact_is_not_only_claimed(story: StoryBrief) -> None:
    meeting = story.readings[0].events[0]
    other = replace(meeting.actors[0], name="Nino Beridze", entity="person:nino")
    claimed = replace(meeting, said_by=other)
    assert details([claimed], {}) == ("in Tbilisi", "according to Nino Beridze")
    assert details([replace(meeting, said_by=meeting.actors[0])], {}) == ("in Tbilisi",)
    assert details([claimed, meeting], {}) == ("in Tbilisi",)


def test_details_tell_sums_and_the_last_day() -> None:
    text = "aid of more than $5 million until May 5"
    money, last = Span("a", 7, 27), Span("a", 34, 39)
    event = Event(
        EventType.AID,
        "aid",
        Status.HAPPENED,
        (),
        (),
        (Span("a", 0, 3),),
        Span("a", 0, 39),
        until=When(last, "2024-05-05"),
        amount=Count(money, "$5 million", "USD", 5_000_001, None),
    )
    assert details([event], {"a": text}) == ("more than $5 million", "until Sun 5 May 2024")
