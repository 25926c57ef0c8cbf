"""The user's own people beside the tables."""

import pickle

import pytest

from dragoman.knowledge.leaders import leader_on
from dragoman.knowledge.roster import BUILT_IN, Roster
from dragoman.model import Known

DAY = "2024-06-20"


def roster(*entries: Known) -> Roster:
    return Roster(entries)


def test_roster_alone_is_the_tables() -> None:
    assert BUILT_IN.on("FRA", "head_of_state", DAY) == leader_on("FRA", "head_of_state", DAY)
    assert BUILT_IN.forms("emmanuel macron")[0].common == "Emmanuel Macron"


def test_roster_entry_wins_on_its_days_only() -> None:
    own = roster(Known("Oda Brekkhus", (), "FRA", "President", "2024-01", "2024-06"))
    assert own.on("FRA", "head_of_state", DAY).entity == "person:oda-brekkhus"
    assert own.on("FRA", "leader", DAY).entity == "person:oda-brekkhus"
    assert own.on("FRA", "head_of_state", "2024-07-01").common == "Emmanuel Macron"


def test_roster_sets_the_tables_tenures_of_a_given_name_aside() -> None:
    own = roster(Known("Emmanuel Macron", (), "BEL", "poet", "2024"))
    assert own.on("FRA", "head_of_state", DAY) is None
    assert {x.home for x in own.forms("emmanuel macron")} == {"BEL"}
    assert all(x.own for x in own.named("Macron"))
    assert not any(x.common == "Emmanuel Macron" for x in own.of("FRA"))


def test_roster_aliases_alone_keep_what_the_tables_know() -> None:
    own = roster(Known("Emmanuel Macron", ("Manu Macron",)))
    assert own.on("FRA", "head_of_state", DAY).entity == "person:emmanuel-macron"
    assert own.forms("manu macron")[0].home == "FRA"


def test_roster_later_of_two_in_office_comes_first() -> None:
    own = roster(
        Known("Ole Lind", (), "ISL", "foreign minister", "2020", "2024-06-20"),
        Known("Eva Holm", (), "ISL", "Minister of Foreign Affairs", "2024-06-20"),
    )
    assert own.holder("ISL", "foreign_minister", DAY).common == "Eva Holm"
    assert own.holder("ISL", "foreign_minister", "2024-06-19").common == "Ole Lind"
    assert own.holder("ISL", "foreign_minister", "2019-12-31") is None


def test_roster_two_states_of_one_name_are_two_people() -> None:
    own = roster(Known("Jan Novak", (), "CZE"), Known("Jan Novak", (), "SVN"))
    ids = {x.home: x.entity for x in own.forms("jan novak")}
    assert ids == {"CZE": "person:jan-novak", "SVN": "person:jan-novak-svn"}


@pytest.mark.parametrize(
    ("office", "main"),
    [
        ("President", True),
        ("president of the Republic", True),
        ("Deputy President", False),
        ("President of the National Olympic Committee", False),
        ("keeper of the seals", False),
    ],
)
def test_roster_only_the_office_itself_heads_the_state(office: str, main: bool) -> None:
    ((leader, _),) = roster(Known("Oda Brekkhus", (), "NOR", office)).own
    assert leader.main is main


def test_roster_travels_to_another_process() -> None:
    own = roster(Known("Oda Brekkhus", (), "NOR", "envoy"))
    assert own.forms("oda brekkhus")
    assert pickle.loads(pickle.dumps(own)).forms("oda brekkhus") == own.forms("oda brekkhus")


@pytest.mark.parametrize(
    ("code", "role", "day", "name"),
    [
        ("PRK", "leader", "2024-06-20", "Kim Jong Un"),
        ("SYR", "leader", "2025-06-20", "Ahmed al-Sharaa"),
        ("PSE", "head_of_state", "2024-06-20", "Mahmoud Abbas"),
        ("SDN", "leader", "2024-06-20", "Abdel Fattah al-Burhan"),
    ],
)
def test_roster_fills_the_gaps_of_the_leaders_table(
    code: str, role: str, day: str, name: str
) -> None:
    assert BUILT_IN.on(code, role, day).common == name


@pytest.mark.parametrize(
    ("code", "day", "name"),
    [
        ("RUS", "2016-05-01", "Sergey Lavrov"),
        ("CHN", "2023-03-01", "Qin Gang"),
        ("CHN", "2024-03-01", "Wang Yi"),
        ("USA", "2019-03-01", "Mike Pompeo"),
        ("USA", "2026-03-01", None),
    ],
)
def test_roster_knows_foreign_ministers_by_day(code: str, day: str, name: str | None) -> None:
    known = BUILT_IN.holder(code, "foreign_minister", day)
    assert (known.common if known else None) == name
