"""Same-event groups from title, text and day alone."""

import random

import pytest

from dragoman.model import Article, Reading, Story
from dragoman.stories import group

VISIT_A = (
    "President Marta Oyelaran of Zambara arrived in Lisbon on Monday for talks with Prime "
    "Minister Duarte Pinhal on fishing rights. Oyelaran and Pinhal signed a fisheries pact at "
    "Sao Bento palace, the Zambaran presidency said. The pact lets Portuguese trawlers into "
    "Zambaran waters."
)
VISIT_B = (
    "Portugal and Zambara have signed a fisheries agreement during a visit to Lisbon by Marta "
    "Oyelaran. Prime Minister Duarte Pinhal received the Zambaran president at Sao Bento. "
    "Trawlers from Portugal will fish in Zambaran waters from next year."
)
QUAKE = (
    "A strong earthquake shook the north of Chile early on Monday. No deaths were reported in "
    "Iquique or Arica, the emergency office said, and the tsunami warning was lifted."
)
BANK = (
    "The central bank of Norway left its key rate unchanged on Monday. Governor Ida Bache said "
    "inflation had fallen faster than expected in Oslo and beyond."
)


def reading(name: str, text: str, *, title: str = "", day: str | None = None) -> Reading:
    return Reading(Article(name, text, (), title=title or None, published=day))


@pytest.fixture(scope="module")
def pile() -> list[Reading]:
    return [
        reading("a", VISIT_A, title="Zambara and Portugal sign fisheries pact", day="2031-03-03"),
        reading("b", VISIT_B, title="Oyelaran signs fishing deal in Lisbon", day="2031-03-04"),
        reading("c", QUAKE, title="Quake in northern Chile", day="2031-03-03"),
        reading("d", BANK, title="Norway holds rate", day="2031-03-03"),
    ]


def members(stories: tuple[Story, ...]) -> set[tuple[str, ...]]:
    return {story.articles for story in stories}


def test_group_joins_two_accounts_and_leaves_the_rest(pile: list[Reading]) -> None:
    assert members(group(pile)) == {("a", "b"), ("c",), ("d",)}


def test_group_joins_accounts_without_a_day() -> None:
    pair = [reading("a", VISIT_A), reading("b", VISIT_B), reading("c", QUAKE)]
    assert members(group(pair)) == {("a", "b"), ("c",)}


@pytest.mark.parametrize("seed", range(3))
def test_group_is_the_same_for_any_order(pile: list[Reading], seed: int) -> None:
    shuffled = list(pile)
    random.Random(seed).shuffle(shuffled)
    assert group(shuffled) == group(pile)


def test_group_puts_every_report_into_one_story(pile: list[Reading]) -> None:
    pile = [*pile, reading("empty", " "), reading("mark", "?!")]
    found = [article for story in group(pile) for article in story.articles]
    assert sorted(found) == ["a", "b", "c", "d", "empty", "mark"]


def test_group_keeps_the_id_when_a_later_report_joins(pile: list[Reading]) -> None:
    before = {story.articles: story.id for story in group(pile[:1])}
    after = {story.articles: story.id for story in group(pile)}
    assert after["a", "b"] == before["a",]


def test_group_keeps_a_known_id_when_an_earlier_report_joins(pile: list[Reading]) -> None:
    known = group(pile[1:2])
    ids = {story.articles: story.id for story in group(pile, known=known)}
    assert ids["a", "b"] == known[0].id


def test_group_tells_a_later_event_of_the_same_kind_apart(pile: list[Reading]) -> None:
    text = (
        "President Marta Oyelaran of Zambara met traders in Lisbon on Friday on her second trip "
        "to Portugal in two years. She opened a cocoa fair and visited a school named after a poet."
    )
    later = reading("z", text, title="Oyelaran opens cocoa fair", day="2033-08-05")
    assert ("z",) in members(group([*pile, later]))


def test_group_of_nothing_is_empty() -> None:
    assert group([]) == ()


def test_group_judges_a_notice_by_its_title(pile: list[Reading]) -> None:
    notice = "Copyright 1995 - 2031. All rights reserved. Newsletter of Norway and Chile."
    title = "Zambara and Portugal sign fisheries pact in Lisbon"
    found = members(group([*pile, reading("e", notice, title=title, day="2031-03-03")]))
    assert ("a", "b", "e") in found


def test_group_reads_a_short_text_of_which_the_title_says_nothing(pile: list[Reading]) -> None:
    text = (
        "Marta Oyelaran of Zambara and Duarte Pinhal of Portugal signed a fisheries pact in Lisbon "
        "on Monday. It lets Portuguese trawlers into Zambaran waters, the presidency said, once "
        "both parliaments agree."
    )
    found = members(group([*pile, reading("e", text, title="What we know", day="2031-03-03")]))
    assert ("a", "b", "e") in found


def test_group_joins_an_undated_report_by_title_and_names(pile: list[Reading]) -> None:
    title = "Zambara and Portugal sign fisheries pact in Lisbon"
    found = members(group([*pile, reading("e", VISIT_A + " " + VISIT_B, title=title)]))
    assert ("a", "b", "e") in found


def test_group_names_a_known_story_that_another_took_in(pile: list[Reading]) -> None:
    known = (Story("story:one", ("a",)), Story("story:two", ("b",)))
    (story,) = [story for story in group(pile, known=known) if story.articles == ("a", "b")]
    assert story.id == "story:one"
    assert story.merged == ("story:two",)


def test_group_gives_a_part_that_leaves_a_known_story_an_id_of_its_own() -> None:
    known = (Story("story:one", ("b", "c")),)
    pair = [reading("b", VISIT_B, day="2031-03-04"), reading("c", QUAKE, day="2031-03-03")]
    ids = [story.id for story in group(pair, known=known)]
    assert len(set(ids)) == 2


def test_group_links_a_later_story_to_the_one_it_goes_on_from(pile: list[Reading]) -> None:
    text = (
        "Fishermen blocked the harbour of Tessoba on Tuesday, a month before Portuguese "
        "trawlers may fish in Zambaran waters. President Marta Oyelaran offered them boats and "
        "nets. Their union says that the fisheries pact will cost four thousand jobs."
    )
    later = reading("z", text, title="Fishermen block harbour over pact", day="2031-06-24")
    stories = {story.articles: story for story in group([*pile, later])}
    assert stories["z",].follows == stories["a", "b"].id
    assert stories["a", "b"].follows is None
