"""One JSON object to a report."""

import pytest

from dragoman.model import Report
from dragoman.sources import SourceError, report_from


def test_record_without_id_takes_its_origin() -> None:
    assert report_from({"text": "One."}, origin="a:1") == Report("a:1", "One.", origin="a:1")


def test_record_number_as_id_is_taken() -> None:
    assert report_from({"id": 7, "text": "One."}, origin="a:1").id == "7"


def test_record_text_counts_before_html() -> None:
    report = report_from({"text": "One.", "html": "<p>One.</p>"}, origin="a")
    assert (report.text, report.html) == ("One.", None)


def test_record_null_fields_are_absent() -> None:
    report = report_from({"text": None, "html": "<p>One.</p>", "title": None}, origin="a")
    assert (report.text, report.html, report.title) == (None, "<p>One.</p>", None)


@pytest.mark.parametrize(
    ("given", "day"),
    [("2024-06-22", "2024-06-22"), ("20240622", "2024-06-22"), (" 2024-06-22 ", "2024-06-22")],
)
def test_record_published_in_extended_form(given: str, day: str) -> None:
    assert report_from({"text": "One.", "published": given}, origin="a").published == day


@pytest.mark.parametrize(
    "record",
    [
        {},
        {"id": "a"},
        {"id": True, "text": "One."},
        {"text": ["One."]},
        {"text": "One.", "url": 5},
        {"text": "x" * 2_000_001},
        {"text": "\n \t"},
    ],
)
def test_record_that_is_wrong_says_how_to_mend_it(record: dict[str, object]) -> None:
    with pytest.raises(SourceError) as caught:
        report_from(record, origin="a:1")
    assert caught.value.problem
    assert caught.value.remedy
    assert caught.value.skip("a:1").origin == "a:1"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("June 22, 2024", "2024-06-22"),
        ("Sat, 22 Jun 2024 10:00:00 GMT", "2024-06-22T10:00:00+00:00"),
        ("2024-06-22 10:00:00", "2024-06-22T10:00:00"),
        ("22/06/2024", "2024-06-22"),
        ("05/06/2024", None),
        ("June 22", None),
        ("yesterday", None),
    ],
)
def test_report_from_published_day_in_other_forms(words: str, day: str | None) -> None:
    record = {"id": "a", "text": "Talks began.", "published": words}
    assert report_from(record, origin="x").published == day


def test_record_mends_half_a_character_beside_the_text() -> None:
    """One such title once ended the whole run of `stories`."""
    record = {"id": "a\udc00", "text": "Talks began.", "title": "Talks \ud800", "url": "x\udfff"}
    report = report_from(record, origin="x")
    for value in (report.id, report.title, report.url):
        assert value is not None
        assert value.encode()
    with pytest.raises(SourceError):
        report_from({"id": "a", "text": "Talks \ud800"}, origin="x")
