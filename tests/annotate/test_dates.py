from collections.abc import Callable

import pytest

from dragoman.annotate import find_dates
from dragoman.model import Anchor, BlockKind, Parse

Build = Callable[..., Parse]
SATURDAY = Anchor("2024-06-22", "published")


def values(parse: Parse, anchor: Anchor | None = SATURDAY) -> list[tuple[str, str]]:
    text = parse.article.text
    return [(date.span.of(text), date.value) for date in find_dates(parse, anchor)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They signed it on May 3, 2019.", "May 3, 2019", "2019-05-03"),
        ("They signed it on 3 May 2019.", "3 May 2019", "2019-05-03"),
        ("They signed it on Friday, May 3, 2019.", "Friday, May 3, 2019", "2019-05-03"),
        ("The pact of 2019-05-03 holds.", "2019-05-03", "2019-05-03"),
        ("They met on March 12.", "March 12", "2024-03-12"),
        ("They met on Nov. 25.", "Nov. 25", "2023-11-25"),
        ("They will meet on Nov. 25.", "Nov. 25", "2024-11-25"),
        ("They met in February 2022.", "February 2022", "2022-02"),
        ("They met in May last year.", "May last year", "2023-05"),
        ("The wall fell in 1989.", "1989", "1989"),
        ("It began in the 1990s.", "the 1990s", "199X"),
        ("It was a 19th century fort.", "19th century", "18XX"),
        ("It changed after the Sept. 11 attacks.", "Sept. 11", "2001-09-11"),
        ("It was signed on 13/05/2019.", "13/05/2019", "2019-05-13"),
        ("It was signed on 05/13/2019.", "05/13/2019", "2019-05-13"),
        ("Sent 2019-05-03T10:00Z by them.", "2019-05-03T10:00Z", "2019-05-03"),
        ("The year two thousand came.", "The year two thousand", "2000"),
    ],
)
def test_find_dates_explicit(parsed: Build, text: str, words: str, value: str) -> None:
    assert (words, value) in values(parsed(text))


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The minister arrived on Friday.", "Friday", "2024-06-21"),
        ("The minister arrived on Saturday.", "Saturday", "2024-06-22"),
        ("The minister will arrive on Friday.", "Friday", "2024-06-28"),
        ("The minister is expected to arrive on Monday.", "Monday", "2024-06-24"),
        ("The envoy rejected Monday's statement.", "Monday's", "2024-06-17"),
        ("He is to attend Monday's summit.", "Monday's", "2024-06-17"),
        ("They met last Saturday.", "last Saturday", "2024-06-15"),
        ("They meet next Saturday.", "next Saturday", "2024-06-29"),
        ("He arrived late on Friday night.", "Friday night", "2024-06-21TNI"),
        ("He called it off yesterday.", "yesterday", "2024-06-21"),
        ("He spoke to reporters last night.", "last night", "2024-06-21TNI"),
        ("They came last week.", "last week", "2024-W24"),
        ("They came last September.", "last September", "2023-09"),
        ("They came last December.", "last December", "2023-12"),
        ("They came in August.", "August", "2023-08"),
        ("They will come in August.", "August", "2024-08"),
        ("They came last summer.", "last summer", "2023-SU"),
        ("They went away for the rest of the summer.", "the summer", "2024-SU"),
        ("They will rest through the summer.", "the summer", "2024-SU"),
        ("They will rest next summer.", "next summer", "2025-SU"),
        ("The November election is near.", "November", "2024-11"),
        ("They came two years ago.", "two years ago", "2022"),
        ("They came three days ago.", "three days ago", "2024-06-19"),
        ("They came six weeks ago.", "six weeks ago", "2024-W19"),
        ("They will go next year.", "next year", "2025"),
        ("They came on Christmas Day.", "Christmas Day", "2023-12-25"),
    ],
)
def test_find_dates_relative(parsed: Build, text: str, words: str, value: str) -> None:
    found = dict(values(parsed(text)))
    assert found.get(words, found.get(words.removesuffix("'s"))) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The envoy said on Friday he would leave.", "2024-06-14"),
        ("The envoy said Friday's talks went well.", "2024-06-14"),
        ("She will attend Friday's talks.", "2024-06-21"),
        ("He has until Friday to answer.", "2024-06-21"),
        ("They could meet as soon as Thursday.", "2024-06-20"),
        ("The summit was planned for Thursday.", "2024-06-20"),
        ("The two had to leave on Monday.", "2024-06-17"),
        ("Unions planned a march through the centre on Saturday.", "2024-06-22"),
        ("The speaker called the vote and set it for Friday.", "2024-06-21"),
        ("The report follows a raid on Thursday.", "2024-06-13"),
        ("Guards stand at the gate on Tuesday.", "2024-06-18"),
        ("They met on Friday. The Friday meeting was short.", "2024-06-14"),
    ],
)
def test_find_dates_tense_of_the_clause(parsed: Build, text: str, value: str) -> None:
    found = values(parsed(text), Anchor("2024-06-19", "published"))
    assert {day for _, day in found} == {value}


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("They talked for three days.", "P3D", "DURATION"),
        ("It was a 16-hour flight.", "PT16H", "DURATION"),
        ("Two decades of war ended.", "P20Y", "DURATION"),
        ("They fought for years.", "PXY", "DURATION"),
        ("It took twenty-four hours.", "PT24H", "DURATION"),
        ("They meet every Monday.", "XXXX-WXX-1", "SET"),
        ("They meet every year.", "P1Y", "SET"),
        ("He is now in Rome.", "PRESENT_REF", "DATE"),
        ("It may matter in the future.", "FUTURE_REF", "DATE"),
        ("They met at 10:35 a.m. on the terrace.", "2024-06-22T10:35", "TIME"),
        ("They met at 17:30 in the hall.", "2024-06-22T17:30", "TIME"),
        ("The news broke, 1730 GMT, in Lima.", "2024-06-22T17:30", "TIME"),
        ("Sales fell in the third quarter of 2023.", "2023-Q3", "DATE"),
    ],
)
def test_find_dates_other_types(parsed: Build, text: str, value: str, kind: str) -> None:
    dates = find_dates(parsed(text), SATURDAY)
    assert [(date.value, date.type) for date in dates] == [(value, kind)]


@pytest.mark.parametrize(
    ("text", "day", "value"),
    [
        ("He said this weekend that they had met.", "2024-06-24", "2024-W25-WE"),
        ("They will meet this weekend.", "2024-06-24", "2024-W26-WE"),
        ("They met over the weekend.", "2024-06-24", "2024-W25-WE"),
        ("He told them to make no plans for Christmas.", "2024-12-13", "2024-12-25"),
        ("They met at Easter.", "2024-04-09", "2024-03-31"),
        ("They met last Christmas.", "2024-12-25", "2023-12-25"),
        ("The January meeting went well.", "2024-05-28", "2024-01"),
    ],
)
def test_find_dates_nearest_by_tense(parsed: Build, text: str, day: str, value: str) -> None:
    assert [found for _, found in values(parsed(text), Anchor(day, "published"))] == [value]


def test_find_dates_previous_day_counts_from_the_date_told_before(parsed: Build) -> None:
    text = "The two leaders signed it on June 10. They had met the previous day."
    assert values(parsed(text)) == [("June 10", "2024-06-10"), ("the previous day", "2024-06-09")]


def test_find_dates_range_gives_both_days(parsed: Build) -> None:
    found = values(parsed("The summit was held on May 3 to 5, 2023."))
    assert [value for _, value in found] == ["2023-05-03", "2023-05-05"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on Thursday.", "XXXX-WXX-4"),
        ("They met on June 20.", "XXXX-06-20"),
        ("They met today.", "XXXX-XX-XX"),
        ("They met last year.", "XXXX"),
        ("They met last week.", "XXXX-WXX"),
        ("They met two years ago.", "XXXX"),
        ("They met on May 3, 2019.", "2019-05-03"),
    ],
)
def test_find_dates_without_anchor_is_underspecified(parsed: Build, text: str, value: str) -> None:
    assert [found for _, found in values(parsed(text), None)] == [value]


def test_find_dates_with_open_year_keeps_it_open(parsed: Build) -> None:
    text = "He said the previous day that they met on Thursday."
    found = dict(values(parsed(text), Anchor("XXXX-06-22", "dateline")))
    assert found == {"the previous day": "XXXX-06-21", "Thursday": "XXXX-WXX-4"}


@pytest.mark.parametrize(
    "text",
    [
        "May we ask what they want?",
        "They march to the capital.",
        "About 2,000 people and 1998 soldiers came.",
        "The 41-year-old spoke.",
        "A third of the fund, $1999, is gone.",
        "They met on February 30.",
        "They won by 3:16 in the end.",
    ],
)
def test_find_dates_leaves_out_what_is_no_date(parsed: Build, text: str) -> None:
    assert values(parsed(text)) == []


def test_find_dates_leaves_out_residue_and_reads_dateline(parsed: Build) -> None:
    text = "5 months ago 3\nHANOI, June 20 (ABC) -\nThey met on Thursday."
    kinds = {0: BlockKind.RESIDUE, 1: BlockKind.DATELINE}
    assert values(parsed(text, kinds)) == [("June 20", "2024-06-20"), ("Thursday", "2024-06-20")]


def test_find_dates_again_with_the_anchor_of_a_story_mate(parsed: Build) -> None:
    parse = parsed("They met on Thursday.")
    anchor = Anchor("2024-06-22", "story")
    assert [date.value for date in find_dates(parse, anchor)] == ["2024-06-20"]


def test_find_dates_names_the_rule(parsed: Build) -> None:
    (date,) = find_dates(parsed("They met on Thursday."), SATURDAY)
    assert (date.why, date.precision) == ("en-weekday", "day")


def test_find_dates_past_weekday_six_days_back(parsed: Build) -> None:
    """Printed on Wednesday evening, Thursday has begun east of the desk; a dateline knows."""
    text = "The envoy arrived on Thursday."
    for source, value in (("published", "2024-06-20"), ("dateline", "2024-06-13")):
        found = values(parsed(text), Anchor("2024-06-19", source))
        assert found == [("Thursday", value)]
