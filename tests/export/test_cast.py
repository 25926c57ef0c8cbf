from dataclasses import replace

import pytest

from dragoman.export import cast
from dragoman.export.cast import office_key
from dragoman.model import Mention, MentionKind, Reading, Span, StoryBrief


def test_cast_joins_offices_over_accounts(story: StoryBrief) -> None:
    (moe,) = cast.figures(story)
    assert moe.roles == (("deputy minister", ("daily",)), ("envoy", ("wire",)))
    assert (moe.articles, moe.country, moe.times) == (("wire", "daily", "odd"), "NOR", 3)


@pytest.mark.parametrize(
    ("role", "same"),
    [
        ("US assistant secretary of state", "Assistant Secretary of State"),
        ("the Norwegian foreign minister", "Foreign Minister of Norway"),
        ("President of the French Republic", "president"),
        ("Norway's prime minister", "Prime Minister"),
        ("a deputy minister", "deputy minister"),
    ],
)
def test_cast_an_office_is_one_with_or_without_its_state(role: str, same: str) -> None:
    assert office_key(role) == office_key(same)


def test_cast_other_offices_stay_apart() -> None:
    roles = ("deputy minister", "minister", "minister of state", "Norwegian")
    assert len({office_key(role) for role in roles}) == len(roles)


def _with_roles(story: StoryBrief, *roles: str | None) -> StoryBrief:
    """Return the story with these offices of its person, one in each account."""
    readings = tuple(
        replace(reading, mentions=(replace(reading.mentions[0], role=role),))
        for reading, role in zip(story.readings, roles, strict=True)
    )
    return replace(story, readings=readings)


@pytest.mark.parametrize(
    ("roles", "shown"),
    [
        (("envoy", "Norwegian envoy", "special envoy"), ["special envoy"]),
        (("President", "President", "the State President"), ["State President"]),
        (("leader", "prime minister", "counterpart"), ["prime minister"]),
        (("leader", None, None), ["leader"]),
        (("mayor of the", "mayor", None), ["mayor"]),
        (("Prime Minister", "prime minister", "Prime Minister"), ["Prime Minister"]),
    ],
)
def test_cast_shows_each_office_once(
    story: StoryBrief, roles: tuple[str | None, ...], shown: list[str]
) -> None:
    (moe,) = cast.figures(_with_roles(story, *roles))
    assert [role.removeprefix("the ") for role, _ in moe.roles] == shown


def _naming(story: StoryBrief, kind: MentionKind, name: str, *, times: int = 1) -> StoryBrief:
    """Return the story with its first account naming one more thing."""
    wire = story.readings[0]
    spans = [Span("wire", 40 * n, 40 * n + 2) for n in range(1, times + 1)]
    found = tuple(Mention(s, s, kind, name, f"{kind.value}:{name}") for s in spans)
    told = replace(wire, mentions=(*wire.mentions, *found), sentences=tuple(spans))
    return replace(story, readings=(told, *story.readings[1:]))


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (MentionKind.ORGANISATION, "Fjord Wire"),
        (MentionKind.ORGANISATION, "the daily fjord"),
        (MentionKind.ORGANISATION, "whose embassy in the"),
        (MentionKind.ORGANISATION, "Associated Press"),
        (MentionKind.PERSON, "Batumi"),
        (MentionKind.PERSON, "Flags"),
    ],
)
def test_cast_leaves_out_outlets_places_and_the_nameless(
    story: StoryBrief, kind: MentionKind, name: str
) -> None:
    assert [f.name for f in cast.figures(_naming(story, kind, name))] == ["Kari Moe"]


@pytest.mark.parametrize(
    ("kind", "name"),
    [(MentionKind.ORGANISATION, "Port Board"), (MentionKind.PERSON, "Ana Lomidze")],
)
def test_cast_keeps_who_has_a_name(story: StoryBrief, kind: MentionKind, name: str) -> None:
    assert name in [f.name for f in cast.figures(_naming(story, kind, name))]


def test_cast_leaves_out_whose_text_it_is(story: StoryBrief) -> None:
    text = "Talks ended. (c) Cordillera Agency. All is quiet at the Cordillera Agency."
    spans = [Span("x", at, at + 17) for at in (17, 56)]
    article = replace(story.readings[0].article, id="x", text=text, blocks=())
    kind = MentionKind.ORGANISATION
    one, other = (Mention(s, s, kind, "Cordillera Agency", "organisation:c") for s in spans)
    for mentions, shown in (((one,), 0), ((one, other), 1)):
        told = replace(story, readings=(Reading(article, mentions=mentions),))
        assert len(cast.figures(told)) == shown


def test_cast_a_state_has_no_office(story: StoryBrief) -> None:
    told = _naming(story, MentionKind.STATE, "Georgia")
    wire = told.readings[0]
    mentions = tuple(replace(m, role="government") for m in wire.mentions)
    told = replace(told, readings=(replace(wire, mentions=mentions), *told.readings[1:]))
    assert [f.roles for f in cast.figures(told) if f.name == "Georgia"] == [()]
