"""The tables: their sources, their codes, and the words they explain."""

import re
from importlib.resources import files

import pytest

from dragoman.knowledge.cities import city
from dragoman.knowledge.offices import office
from dragoman.knowledge.organisations import organisation, organisations
from dragoman.knowledge.states import state_of, state_words, states
from dragoman.knowledge.table import rows

OWN = (
    "states",
    "offices",
    "leaders",
    "organisations",
    "cities",
    "names_",
    "entities_",
    "predicates",
)


def test_tables_name_their_source_in_the_first_line() -> None:
    tables = list(files("dragoman.knowledge").joinpath("data").iterdir())
    own = [t for t in tables if t.name.startswith(OWN)]
    assert len(own) > 12
    for table in own:
        first = table.read_text(encoding="utf-8").splitlines()[0]
        assert re.match(r"# source: .*20\d\d", first), table.name


def test_tables_use_known_codes_only() -> None:
    codes = set(states())
    for table in ("states_words.csv", "states_extra.csv", "leaders.csv", "cities.csv"):
        strange = {r["code"] for r in rows(table)} - codes
        assert not strange, table
    for body in organisations().values():
        assert body.country is None or body.country in codes, body.id
        assert set(body.members) <= codes


@pytest.mark.parametrize(
    ("word", "code", "kind"),
    [
        ("Kremlin", "RUS", "seat"),
        ("Belgrade", "SRB", "capital"),
        ("Malacañang", "PHL", "seat"),
        ("Ivorian", "CIV", "adjective"),
        ("Nigerien", "NER", "adjective"),
        ("Naypyitaw", "MMR", "capital"),
        ("Soviet Union", "RUS", "former"),
        ("U.S.", "USA", "name"),
    ],
)
def test_states_words_tell_state_and_kind(word: str, code: str, kind: str) -> None:
    found = state_of(word)
    assert found is not None
    assert (found.code, found.kind) == (code, kind)


@pytest.mark.parametrize("language", ["de", "fr", "es", "ru", "ar", "zh", "vi", "ja", "pt", "tr"])
def test_states_are_named_in_many_languages(language: str) -> None:
    assert len({w.code for w in state_words(language).values()}) > 190


def test_organisations_have_members_and_bodies_a_country() -> None:
    asean = organisation("Asean")
    assert asean is not None
    assert "VNM" in asean.members
    assert asean.country is None
    fsb = organisation("FSB")
    assert fsb is not None
    assert (fsb.country, fsb.sector, fsb.members) == ("RUS", "SPY", ())


def test_offices_and_cities_are_found() -> None:
    minister = office("Foreign Minister")
    assert minister is not None
    assert (minister.id, minister.sector) == ("foreign_minister", "GOV")
    suva, texas = city("Suva"), city("Texas")
    assert suva is not None
    assert texas is not None
    assert (suva.code, texas.code) == ("FJI", "USA")


@pytest.mark.parametrize(
    ("body", "code", "day", "member"),
    [
        ("nato", "SWE", "2024-03-06", False),
        ("nato", "SWE", "2024-03-07", True),
        ("nato", "FIN", "2022-06-01", False),
        ("eu", "GBR", "2020-01-31", True),
        ("brics", "IDN", "2024-10-01", False),
        ("brics", "IRN", "2024-10-01", True),
        ("sco", "IND", "2024-07-01", True),
        ("asean", "TLS", "2025-06-01", False),
        ("ecowas", "NER", "2024-06-01", True),
        ("ecowas", "NER", "2025-06-01", False),
        ("aes", "MLI", "2024-06-01", True),
        ("council-of-europe", "RUS", "2023-01-01", False),
        ("opec", "AGO", "2024-01-01", False),
        ("african-union", "MLI", "2024-01-01", True),
    ],
)
def test_tables_memberships_begin_and_end(body: str, code: str, day: str, member: bool) -> None:
    assert (code in organisations()[body].members_on(day)) is member
