"""Days and times as pages write them."""

import pytest

from dragoman.knowledge.moments import moment


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("2024-06-20", "2024-06-20"),
        ("20240620", "2024-06-20"),
        ("2024-06-20T10:00:00.123Z", "2024-06-20T10:00:00+00:00"),
        ("2024-06-20T10:00:00+0700", "2024-06-20T10:00:00+07:00"),
        ("2024-06-20 10:00:00", "2024-06-20T10:00:00"),
        ("20 Jun 2024 07:09 GMT", "2024-06-20T07:09:00+00:00"),
        ("Thu Jun 20 2024 03:05:46 GMT+0300 (MSK)", "2024-06-20T03:05:46+03:00"),
        ("Jun 20, 2024 10:00 AM EST", "2024-06-20T10:00:00-05:00"),
        ("Jun 20, 2024 10:00 XYZ", "2024-06-20"),
        ("June 20, 2024", "2024-06-20"),
        ("05/06/2024", None),
        ("0001-01-01T00:00:00Z", None),
        ("June 20", None),
        ("2024", None),
        ("5 months ago", None),
        ("", None),
    ],
)
def test_moment_reads_what_names_one_day(words: str, value: str | None) -> None:
    assert moment(words) == value
