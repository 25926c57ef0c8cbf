from dataclasses import replace

from dragoman.export import tally
from dragoman.model import EventType, Participant, Place, Span, Status, StoryBrief


def _told_also(story: StoryBrief, **changes: object) -> StoryBrief:
    """Return the story with its first event told by the third account as well."""
    wire, daily, odd = story.readings
    span = Span("odd", 11, 16)
    event = replace(wire.events[0], triggers=(span,), sentence=span, score=0.7)
    event = replace(event, **changes)  # type: ignore[arg-type]
    return replace(story, readings=(wire, daily, replace(odd, events=(event,))))


def test_tally_joins_one_happening_of_two_accounts(story: StoryBrief) -> None:
    found = tally.happenings(_told_also(story))
    assert found[0].articles == ("wire", "odd")
    assert len(found) == 3


def test_tally_joins_a_state_with_the_person_that_acts_for_it(story: StoryBrief) -> None:
    sides = tuple(
        Participant(Span("odd", 11, 16), name, f"state:{code}", code)
        for name, code in (("Norway", "NOR"), ("Georgia", "GEO"))
    )
    told = _told_also(story, actors=sides, recipients=(), when=None)
    assert tally.happenings(told)[0].articles == ("wire", "odd")


def test_tally_keeps_another_status_or_act_apart(story: StoryBrief) -> None:
    elsewhere = Place(Span("odd", 11, 16), "Oslo", "NOR")
    for changes in ({"status": Status.DENIED}, {"kind": "call"}, {"where": elsewhere}):
        assert len(tally.happenings(_told_also(story, **changes))) == 4


def test_tally_puts_background_last(story: StoryBrief) -> None:
    found = tally.happenings(_told_also(story, status=Status.BACKGROUND))
    assert [one.main.status for one in found][-1] is Status.BACKGROUND
    assert [one.main.kind for one in found][:3] == ["meeting", "signing", "visit"]


def test_tally_leaves_statements_to_the_quotations(story: StoryBrief) -> None:
    wire = story.readings[0]
    said = replace(wire.events[0], type=EventType.STATEMENT, sentence=wire.quotes[0].content[0])
    told = replace(story, readings=(replace(wire, events=(said,)),))
    assert tally.happenings(told) == ()
    elsewhere = replace(said, sentence=wire.events[0].sentence)
    told = replace(story, readings=(replace(wire, events=(elsewhere,)),))
    assert len(tally.happenings(told)) == 1


def test_tally_puts_the_undated_with_the_day_of_most_accounts(story: StoryBrief) -> None:
    wire, daily, odd = story.readings
    (monday, *_), others = wire.events, [Span("odd", n, n + 1) for n in range(3)]
    assert monday.when is not None
    tuesday = replace(monday.when, value="2024-03-05")
    dated = [replace(monday, triggers=(span,), when=tuesday) for span in others[:2]]
    undated = replace(monday, triggers=(others[2],), when=None)
    told = replace(story, readings=(wire, daily, replace(odd, events=(*dated, undated))))
    found = [one for one in tally.happenings(told) if one.main.kind == "meeting"]
    assert [(one.day, len(one.events)) for one in found] == [("2024-03-04", 1), ("2024-03-05", 3)]
