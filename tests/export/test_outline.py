from dataclasses import replace
from datetime import date

import pytest

from dragoman.export import outline
from dragoman.model import Span, StoryBrief


def test_outline_accounts_are_lettered_and_told_apart(story: StoryBrief) -> None:
    known = outline.accounts(story)
    assert [(a.letter, a.outlet) for a in known.values()][:2] == [
        ("A", "Fjord Wire"),
        ("B", "The Daily Fjord"),
    ]
    second = replace(story.readings[1].article, outlet="Fjord Wire")
    readings = (story.readings[0], replace(story.readings[1], article=second))
    twins = outline.accounts(replace(story, readings=readings))
    assert [a.outlet for a in twins.values()] == ["Fjord Wire (A)", "Fjord Wire (B)"]


def test_outline_window_leaves_history_aside(story: StoryBrief) -> None:
    wire = story.readings[0]
    assert wire.events[0].when is not None
    old = replace(wire.events[0], when=replace(wire.events[0].when, value="1994-05-01"))
    readings = (replace(wire, events=(*wire.events, old)),)
    found = outline.window(replace(story, readings=readings))
    assert found == (date(2024, 3, 4), date(2024, 3, 4))


@pytest.mark.parametrize("longest", [40, 80, 400])
def test_outline_excerpt_keeps_the_words_and_the_length(longest: int) -> None:
    text = "Before that, " * 12 + "the envoy\n left" + " and then went home" * 12
    start = text.index("the envoy")
    span, sentence = Span("a", start, start + 15), Span("a", 0, len(text))
    before, words, after = outline.excerpt(text, sentence, span, longest=longest)
    assert words == "the envoy left"
    assert len(before + words + after) <= longest + 4
    whole = " ".join(text.split())
    assert (before + words + after).removeprefix("… ").removesuffix(" …") in whole


def test_outline_residue_is_what_is_no_part_of_the_report(story: StoryBrief) -> None:
    assert outline.residue(story.readings[0]) == ("Read more: ten lakes to visit",)
