"""What a report's outlet and dateline tell, and what takes up lists and embassies."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from dragoman.annotate.parse import parse
from dragoman.entities import find_mentions
from dragoman.entities.setting import site_of
from dragoman.model import Dateline, Mention, Reading, Span

Reader = Callable[..., Reading]


def found(reading: Reading, words: str) -> list[Mention]:
    text = reading.article.text
    return [m for m in reading.mentions if m.head.of(text) == words]


@pytest.mark.parametrize(
    ("domain", "code"),
    [
        ("whitehouse.gov", "USA"),
        ("mod.go.jp", "JPN"),
        ("en.kremlin.ru", "RUS"),
        ("government-news.com", None),
        ("", None),
    ],
)
def test_setting_sites_of_governments(domain: str, code: str | None) -> None:
    assert site_of(domain) == code


@pytest.mark.parametrize(
    ("text", "name", "outlet", "place", "country"),
    [
        ("Foreign Minister Pio Marra flew home.", "Pio Marra", None, "LUSAKA", "ZMB"),
        ("Foreign Minister Pio Marra flew home.", "Pio Marra", None, None, None),
        ("Adviser Ole Lind met reporters.", "Ole Lind", "state.gov", None, "USA"),
        ("Adviser Ole Lind met reporters.", "Ole Lind", "example.com", None, None),
        ("Senator Ole Lind spoke.", "Ole Lind", "abc.net.au", None, "AUS"),
        ("Senator Ole Lind spoke.", "Ole Lind", "bbc.com", None, None),
        ("Republicans left. Senator Ole Lind told Democrats.", "Ole Lind", None, None, "USA"),
    ],
)
def test_setting_gives_officials_their_state(
    reader: Reader, text: str, name: str, outlet: str | None, place: str | None, country: str | None
) -> None:
    line = Dateline(Span("a", 0, 1), place) if place else None
    article = replace(reader(text).article, outlet=outlet, dateline=line)
    (parsed,) = parse([article])
    reading = Reading(article, mentions=find_mentions(parsed))
    assert [m.country for m in found(reading, name)] == [country]


@pytest.mark.parametrize(
    ("text", "words", "entities"),
    [
        ("Peru and Chile signed. They will meet again.", "They", ["group:CHL+PER"]),
        (
            "Ole Lind, Eva Holm and Pio Marra met. They agreed on a people-to-people plan.",
            "They",
            [],
        ),
        ("A people-to-people plan was agreed.", "people", []),
        (
            "A Chilean envoy spoke. Peru and Chile made peace in 1929. Bolivia was angry. The two "
            "countries trade.",
            "countries",
            ["group:CHL+PER"],
        ),
        (
            "President Ruto of Kenya came straight from Peru to Ghana. He met ministers. The two "
            "countries signed.",
            "countries",
            ["group:GHA+KEN"],
        ),
        (
            "The Peruvian embassy in Accra said trade was larger than with China. The government "
            "did not answer.",
            "government",
            ["state:GHA"],
        ),
    ],
)
def test_setting_of_lists_pairs_and_embassies(
    reader: Reader, text: str, words: str, entities: list[str]
) -> None:
    assert [m.entity for m in found(reader(text), words)] == entities


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("The King County jail is full.", []),
        ("Jr. was there.", []),
        ("Ranking Member Ole Lind spoke.", ["person:ole-lind"]),
        ("The Obama administration refused. Equatorial Guinea agreed.", ["person:barack-obama"]),
    ],
)
def test_setting_names_that_are_none(reader: Reader, text: str, entities: list[str]) -> None:
    reading = reader(text, day="2019-01-05")
    assert [m.entity for m in reading.mentions if m.entity.startswith("person:")] == entities


def test_setting_address_that_is_none(reader: Reader) -> None:
    article = replace(reader("The envoy met the king.").article, url="http://[::1/2024/")
    assert find_mentions(parse([article])[0])
