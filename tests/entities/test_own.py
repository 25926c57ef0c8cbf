"""The user's own people and bodies, in every use of names."""

from collections.abc import Callable

from tests.entities.conftest import article_of, entities

from dragoman.annotate.parse import parse
from dragoman.entities import Decisions, find_mentions, join
from dragoman.knowledge.roster import BUILT_IN, Roster
from dragoman.model import Known, Reading

DESK = Roster(
    (
        Known("Oda Brekkhus", ("O. Brekkhus",), "NOR", "deputy foreign minister", "2021"),
        Known("Mirek Halloran", ("Miroslav Halloran",), "SVK", "President", "2024-06-15"),
        Known("Northern Water Board", ("NWB",), "NOR", "agency", body=True),
        Known("Tran Quoc Bao", ("陈国宝",), "VNM", "general"),
    )
)


def read(text: str, *, day: str = "2024-09-03", name: str = "a", roster: Roster = DESK) -> Reading:
    (parsed,) = parse([article_of(text, name)])
    return Reading(parsed.article, mentions=find_mentions(parsed, day=day, roster=roster))


def test_own_office_alone_means_the_holder_of_the_day() -> None:
    text = "Norway's deputy foreign minister met the Slovak president on Monday."
    found = {m.entity for m in read(text).mentions}
    assert {"person:oda-brekkhus", "person:mirek-halloran"} <= found
    before = {m.entity for m in read(text, day="2020-09-03").mentions}
    assert not {"person:oda-brekkhus", "person:mirek-halloran"} & before


def test_own_person_is_known_by_alias_and_family_name() -> None:
    reading = read("Norway sent O. Brekkhus to Bratislava.\nBrekkhus met Miroslav Halloran.")
    assert entities(reading, "O. Brekkhus") == ["person:oda-brekkhus"]
    assert entities(reading, "Brekkhus") == ["person:oda-brekkhus"]
    (other,) = [m for m in reading.mentions if m.entity == "person:mirek-halloran"]
    assert (other.country, other.sector, other.why) == ("SVK", "GOV", "person.leader")


def test_own_sector_is_that_of_the_office() -> None:
    (one,) = [m for m in read("Tran Quoc Bao spoke to the press.").mentions if m.country]
    assert (one.entity, one.country, one.sector) == ("person:tran-quoc-bao", "VNM", "MIL")


def test_own_body_is_an_organisation_of_its_state() -> None:
    (body,) = [m for m in read("The NWB offered to help Sweden.").mentions if "board" in m.entity]
    assert (body.entity, body.name) == ("organisation:northern-water-board", "Northern Water Board")
    assert (body.country, body.sector) == ("NOR", "GOV")


def test_own_people_join_across_reports() -> None:
    one = read("Mirek Halloran, the Slovak president, flew to Oslo.", name="a")
    two = read("President Hallorann of Slovakia was in Oslo.", name="b")
    readings, judgements = join([one, two], decisions=Decisions((), DESK))
    assert {m.entity for r in readings for m in r.mentions if "hallor" in m.entity} == {
        "person:mirek-halloran"
    }
    assert judgements


def test_own_people_leave_no_trace_in_the_next_reading(
    reader: Callable[..., Reading],
) -> None:
    text = "The NWB wrote to O. Brekkhus and to Tran Quoc Bao."
    plain = reader(text, day="2024-09-03")
    read(text)
    assert reader(text, day="2024-09-03") == plain == read(text, roster=BUILT_IN)
