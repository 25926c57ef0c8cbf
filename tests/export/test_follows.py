"""A brief says which of its stories goes on from which."""

from dataclasses import replace

import pytest

from dragoman.export.page import render_page
from dragoman.export.terminal import render
from dragoman.model import Article, Brief, Reading, Story, StoryBrief


def told(name: str, *, follows: str | None = None) -> StoryBrief:
    reading = Reading(Article(name, f"The envoys met in {name}.", (), title=f"Talks in {name}"))
    story = replace(Story(f"story:{name}", (name,)), follows=follows)
    return StoryBrief(story, (reading,), (), (), f"Talks in {name}")


@pytest.mark.parametrize(("follows", "shown"), [("story:Lima", True), ("story:Rome", False)])
def test_brief_shows_a_follow_up_that_it_holds(follows: str, shown: bool) -> None:
    brief = Brief((told("Lima"), told("Quito", follows=follows)))
    assert ("follows on 1" in render(brief, width=100)) is shown
    assert ("follows on <a" in render_page(brief)) is shown
