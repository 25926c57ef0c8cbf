"""Words that look like names and are none."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from dragoman.annotate.parse import parse
from dragoman.entities import find_mentions
from dragoman.model import Mention, Reading

Reader = Callable[..., Reading]


def people(mentions: tuple[Mention, ...]) -> list[str]:
    return [m.entity for m in mentions if m.why.startswith("person.")]


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("Flags will fly at all public buildings.", []),
        ("Ole Lind, head of RockeTech, left.", ["person:ole-lind"]),
        ("You sent money. (Laughter.) We spent it.", []),
        ("President Obama Briefed On Attack In Nice", ["person:barack-obama"]),
        ("President Xi Jinping left.", ["person:xi-jinping"]),
        ("Delhi named Anjali Sen its envoy to Oslo.", ["person:anjali-sen"]),
        (
            "Ole Lind and Priscilla McBride met in Oslo.",
            ["person:ole-lind", "person:priscilla-mcbride"],
        ),
    ],
)
def test_scraps_are_no_people(reader: Reader, text: str, entities: list[str]) -> None:
    assert people(reader(text, day="2016-07-14").mentions) == entities


def test_scraps_adviser_of_the_president_is_not_the_president(reader: Reader) -> None:
    text = "Lisa Holm, the president's security adviser, spoke. The president left."
    reading = reader(text)
    (last,) = [m for m in reading.mentions if m.head.of(text) == "president" and m.head.start > 40]
    assert last.entity != "person:lisa-holm"


def test_scraps_own_agency_is_no_person(reader: Reader) -> None:
    text = "The minister left. Lena Cordill. Ole Lind stayed."
    article = replace(reader(text).article, agency="Lena Cordill")
    (parsed,) = parse([article])
    assert people(find_mentions(parsed)) == ["person:ole-lind"]
