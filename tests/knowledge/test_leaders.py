"""Who held which office when."""

import pytest

from dragoman.knowledge.leaders import leader_on, leaders_named
from dragoman.knowledge.table import rows


@pytest.mark.parametrize(
    ("code", "role", "day", "name"),
    [
        ("VNM", "head_of_state", "2024-06-20", "To Lam"),
        ("VNM", "head_of_state", "2024-04-10", "Vo Thi Anh Xuan"),
        ("USA", "head_of_state", "2021-01-19", "Donald Trump"),
        ("USA", "head_of_state", "2021-01-20", "Joe Biden"),
        ("GBR", "head_of_government", "2022-10-01", "Liz Truss"),
        ("CHN", "head_of_state", "2019-05-01", "Xi Jinping"),
        ("KEN", "head_of_state", "2024-07-10", "William Ruto"),
        ("KOR", "leader", "2023-02-01", "Yoon Suk Yeol"),
    ],
)
def test_leaders_on_day_names_the_holder(code: str, role: str, day: str, name: str) -> None:
    leader = leader_on(code, role, day)
    assert leader is not None
    assert leader.common == name


def test_leaders_gap_is_not_known() -> None:
    assert leader_on("GBR", "head_of_government", "2018-03-01") is None
    assert leader_on("USA", "head_of_state", "1999-01-01") is None


def test_leaders_deputy_is_never_the_leader() -> None:
    assert all(not x.main for x in leaders_named("Pence"))


def test_leaders_two_of_one_family_name_stay_two() -> None:
    names = {x.common for x in leaders_named("Marcos")} | {x.common for x in leaders_named("Kim")}
    assert "Kim Jong Un" in names
    assert "Kim Boo-kyum" in names


def test_leaders_of_territories_belong_to_their_home_state() -> None:
    assert {x.home for x in leaders_named("Biden")} == {"USA"}


def test_leaders_aliases_belong_to_a_leader() -> None:
    known = {(r["home"], r["name"]) for r in rows("leaders.csv")}
    strange = [r for r in rows("leaders_aliases.csv") if (r["code"], r["name"]) not in known]
    assert not strange


def test_leaders_spellings_of_one_person_share_an_id() -> None:
    ids = {x.entity for x in leaders_named("Netanyahu")}
    assert ids == {"person:benjamin-netanyahu"}
