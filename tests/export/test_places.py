from dataclasses import replace

from dragoman.export.places import places
from dragoman.model import (
    Copy,
    Event,
    Mention,
    MentionKind,
    Place,
    Reading,
    Span,
    Status,
    Story,
    StoryBrief,
)


def _story(story: StoryBrief, *told: list[tuple[str, str | None]]) -> StoryBrief:
    """Return a story whose accounts tell of events in these places."""
    event = story.readings[0].events[0]

    def placed(name: str, country: str | None) -> Event:
        return replace(event, where=Place(Span("wire", 0, 3), name, country))

    readings = tuple(
        Reading(
            replace(story.readings[0].article, id=f"a{n}"), events=tuple(placed(*p) for p in one)
        )
        for n, one in enumerate(told)
    )
    ids = tuple(reading.article.id for reading in readings)
    return replace(story, readings=readings, story=Story("s", ids))


def test_places_a_state_is_named_where_no_city_is(story: StoryBrief) -> None:
    georgia, city = ("Georgia", "GEO"), ("Tbilisi", "GEO")
    assert places(_story(story, [georgia], [georgia])) == ("Georgia",)
    assert places(_story(story, [georgia, city], [city], [georgia])) == ("Tbilisi",)


def test_places_what_few_accounts_tell_is_left_out(story: StoryBrief) -> None:
    city, other = ("Tbilisi", "GEO"), ("Oslo", "NOR")
    assert places(_story(story, [city, other], [city], [city])) == ("Tbilisi",)
    assert places(_story(story, [city, other], [city, other], [city])) == ("Tbilisi", "Oslo")


def test_places_a_copy_counts_as_its_original(story: StoryBrief) -> None:
    city, other = ("Tbilisi", "GEO"), ("Oslo", "NOR")
    told = _story(story, [city, other], [city, other], [city], [city])
    assert places(told) == ("Tbilisi", "Oslo")
    copied = replace(told.story, copies=(Copy("a1", "a0", "copy", 0.9),))
    assert places(replace(told, story=copied)) == ("Tbilisi",)


def test_places_buildings_and_history_are_no_places_of_the_story(story: StoryBrief) -> None:
    told = _story(story, [("Presidential Palace", "GEO"), ("Tbilisi", "GEO")])
    assert places(told) == ("Tbilisi",)
    event = replace(told.readings[0].events[1], status=Status.BACKGROUND)
    assert places(replace(told, readings=(replace(told.readings[0], events=(event,)),))) == ()
    tbilisi, oslo = (
        replace(e, where=Place(e.trigger, n, "GEO"))
        for e, n in zip(story.readings[0].events, ("Tbilisi", "Oslo"), strict=True)
    )
    assert tbilisi.when is not None
    old = replace(oslo, when=replace(tbilisi.when, value="2019-03-04"))
    both = replace(story.readings[0], events=(tbilisi, old))
    assert places(replace(told, readings=(both,))) == ("Tbilisi",)


def test_places_without_events_are_those_of_most_first_sentences(story: StoryBrief) -> None:
    def reading(id: str, text: str) -> Reading:
        article = replace(story.readings[0].article, id=id, text=text)
        starts = [n for n, c in enumerate(text) if c.isupper()]
        spans = [Span(id, a, b) for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]
        found = [
            Mention(s, s, MentionKind.PLACE, s.of(text).strip(". "), f"place:{n}")
            for n, s in enumerate(spans)
        ]
        return Reading(article, sentences=tuple(spans), mentions=tuple(found))

    texts = ("Oslo. Tbilisi. ", "Oslo. Lima. Nowheria. ", "Rome. Cairo. Madrid. Oslo. ")
    readings = tuple(reading(f"a{n}", text) for n, text in enumerate(texts))
    told = replace(story, readings=readings, story=Story("s", ("a0", "a1", "a2")))
    assert places(told) == ("Oslo",)
    assert places(replace(told, readings=(readings[0], readings[2]))) == ()


def test_places_of_one_account_of_many_are_none(story: StoryBrief) -> None:
    city, other = ("Tbilisi", "GEO"), ("Oslo", "NOR")
    assert places(_story(story, [city], [other], [])) == ()
    assert places(_story(story, [city], [])) == ("Tbilisi",)
