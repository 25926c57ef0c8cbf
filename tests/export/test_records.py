from dataclasses import replace

from dragoman.export import records
from dragoman.model import Reading, Span, StoryBrief


def test_records_close_up_line_breaks_in_words(story: StoryBrief) -> None:
    wire = story.readings[0]
    event, quote = wire.events[0], wire.quotes[0]
    text = wire.article.text.replace("Kari Moe met", "Kari\nMoe met").replace(
        "as friends", "as\nfriends"
    )
    actors = tuple(replace(p, name="Kari\nMoe") for p in event.actors)
    where = replace(event.where, name="Old \n Tbilisi") if event.where else None
    mention = replace(wire.mentions[0], name="Kari\nMoe", role="deputy\nminister")
    told = Reading(
        replace(wire.article, text=text),
        mentions=(mention,),
        quotes=(quote,),
        events=(replace(event, actors=actors, where=where),),
    )
    made = records.report_object(told)
    line = records.dumps({key: made[key] for key in ("mentions", "quotes", "events")})
    assert "\\n" not in line
    for words in ("Kari Moe met", "We leave as friends", "Old Tbilisi", "deputy minister"):
        assert words in line


def test_records_point_to_the_text_as_it_is(story: StoryBrief) -> None:
    wire = story.readings[0]
    made = records.event_object(wire.events[0], wire)
    trigger = made["trigger"]
    assert isinstance(trigger, list)
    assert wire.article.words(Span("wire", *trigger)) == "met"
