"""Agencies and outlets."""

import pytest

from dragoman.clean.agencies import agency_of, outlet_of


@pytest.mark.parametrize(
    ("printed", "agency"),
    [("EFE", "EFE"), ("The Associated Press", "AP"), ("ТАСС", "TASS"), ("新华社", "Xinhua")],
)
def test_agency_is_known_by_its_forms(printed: str, agency: str) -> None:
    assert agency_of(printed) == agency


@pytest.mark.parametrize("printed", ["", "efe", "left", "The Courier"])
def test_agency_is_no_other_word(printed: str) -> None:
    assert agency_of(printed) is None


@pytest.mark.parametrize(
    ("url", "site", "outlet"),
    [
        ("https://www.rt.com/news/1", None, "RT"),
        ("https://edition.cnn.com/a", "A section", "CNN"),
        ("https://www.courier.example/a", "The Courier", "The Courier"),
        ("https://www.courier.example/a", None, "courier.example"),
        ("http://[broken", None, None),
        (None, "The Courier", "The Courier"),
        (None, None, None),
    ],
)
def test_outlet_of_an_address(url: str | None, site: str | None, outlet: str | None) -> None:
    assert outlet_of(url, site=site) == outlet
