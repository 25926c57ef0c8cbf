from collections.abc import Callable

import pytest

from dragoman.annotate import find_anchor
from dragoman.model import BlockKind, Parse

Build = Callable[..., Parse]
WIRE = {0: BlockKind.DATELINE}


def day(parse: Parse) -> tuple[str, str] | None:
    anchor = find_anchor(parse)
    return None if anchor is None else (anchor.day, anchor.source)


def test_find_anchor_published_field(parsed: Build) -> None:
    parse = parsed("They met on Thursday.", published="2024-06-20T08:00:00Z")
    assert day(parse) == ("2024-06-20", "published")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://news.example/2024/06/20/talks", ("2024-06-20", "url")),
        ("https://news.example/world-2024-06-20.html", ("2024-06-20", "url")),
        ("https://news.example/20240620/talks", ("2024-06-20", "url")),
        ("https://news.example/article/2024062055", None),
        ("https://news.example/talks", None),
    ],
)
def test_find_anchor_address(parsed: Build, url: str, expected: tuple[str, str] | None) -> None:
    assert day(parsed("They met on Thursday.", url=url)) == expected


@pytest.mark.parametrize(
    ("dateline", "published", "expected"),
    [
        ("HANOI, June 20 (ABC) -", "2024-06-21", "2024-06-20"),
        ("HANOI, June 20 (ABC) -", "2024-11-22", "2024-06-20"),
        ("HANOI, Dec. 31 (ABC) -", "2024-01-01", "2023-12-31"),
        ("HANOI, June 20, 2019 (ABC) -", None, "2019-06-20"),
        ("HANOI, June 20 (ABC) -", None, "XXXX-06-20"),
    ],
)
def test_find_anchor_dateline_takes_the_year_of_the_publication(
    parsed: Build, dateline: str, published: str | None, expected: str
) -> None:
    parse = parsed(f"{dateline}\nThe ministers met.", WIRE, published=published)
    assert day(parse) == (expected, "dateline")


def test_find_anchor_dateline_not_labelled(parsed: Build) -> None:
    text = "HANOI, June 20 (ABC) - The ministers met on Thursday."
    assert day(parsed(text, url="https://a.example/2024/talks")) == ("2024-06-20", "dateline")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Lima, 20 jun (ABC).- Los ministros se reunieron."),
        ("fr", "LIMA, 20 juin (ABC) - Les ministres se sont rencontrés."),
        ("ru", "ЛИМА, 20 июня. /АБВ/. Министры встретились."),
        ("zh", "新闻社利马6月20日电 部长们举行了会谈。"),
    ],
)
def test_find_anchor_dateline_in_other_languages(parsed: Build, language: str, text: str) -> None:
    parse = parsed(text, language=language, published="2024-06-21")
    assert day(parse) == ("2024-06-20", "dateline")


def test_find_anchor_year_from_office_holders_and_this_weekday(parsed: Build) -> None:
    text = (
        "LIMA, October 12 (ABC) -\n"
        "The talks are to go on this Wednesday, aides said.\n"
        "President Joe Biden welcomed them."
    )
    anchor = find_anchor(parsed(text, WIRE))
    assert anchor is not None
    assert (anchor.day, anchor.source) == ("2022-10-12", "inferred")
    assert "offices held" in anchor.why


def test_find_anchor_former_office_holders_tell_no_year(parsed: Build) -> None:
    text = "LIMA, October 12 (ABC) -\nFormer President Joe Biden welcomed them."
    assert day(parsed(text, WIRE)) == ("XXXX-10-12", "dateline")


def test_find_anchor_weekday_of_the_newest_development(parsed: Build) -> None:
    text = (
        "The envoy said on Saturday that his trip had no link to the visit on Thursday.\n"
        "The two presidents in the capital, June 20, 2024."
    )
    assert day(parsed(text, {1: BlockKind.CAPTION})) == ("2024-06-22", "inferred")


def test_find_anchor_date_that_no_weekday_fits_gives_none(parsed: Build) -> None:
    text = "The envoy spoke on Saturday.\nThe palace in the capital, June 20, 2024."
    assert day(parsed(text, {1: BlockKind.CAPTION})) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Published: June 20, 2024", ("2024-06-20", "text")),
        ("Updated 20 June 2024, 10:30", ("2024-06-20", "text")),
        ("5 months ago 3", None),
        ("More from June 20, 2024: the ten best beaches", None),
    ],
)
def test_find_anchor_line_of_publication(
    parsed: Build, line: str, expected: tuple[str, str] | None
) -> None:
    assert day(parsed(f"{line}\nThey met.", {0: BlockKind.RESIDUE})) == expected


def test_find_anchor_history_is_no_anchor(parsed: Build) -> None:
    text = "The war began on Thursday, April 6, 2017, under President Joe Biden, on a Thursday."
    assert day(parsed(text)) is None


def test_find_anchor_nothing_to_go_by(parsed: Build) -> None:
    assert find_anchor(parsed("They met on Thursday, he said 5 months ago.")) is None
