"""Words for two places."""

from collections.abc import Callable

import pytest

from dragoman.model import Reading


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Republicans won in Georgia, and in Florida.", "USA"),
        ("Protests went on in Georgia as deputies met in Tbilisi.", "GEO"),
    ],
)
def test_homonyms_georgia(reader: Callable[..., Reading], text: str, country: str) -> None:
    found = [m for m in reader(text).mentions if m.head.of(text) == "Georgia"]
    assert [m.country for m in found] == [country]


def test_homonyms_congo_of_brazzaville(reader: Callable[..., Reading]) -> None:
    text = "Congo signed the accord in Brazzaville."
    assert [m.country for m in reader(text).mentions] == ["COG", "COG"]
