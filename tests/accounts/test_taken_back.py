"""Denials and deeds that can both be true."""

import pytest

from dragoman.accounts.taken_back import may_both_be


@pytest.mark.parametrize(
    ("denial", "after", "deed", "both"),
    [
        ("The firm did", "the tariff.", "The firm", False),
        ("The clerk said the firm had not", "the tariff.", "The firm", False),
        ("The firm had not", "two loans.", "The firm", True),
        ("The firm did not", "two loans.", "The firm belatedly", True),
        ("As recently as Friday the firm did not", "two loans.", "The firm", True),
        ("Ada Okoro did not", "with any other candidates.", "Ada Okoro", True),
    ],
)
def test_denials_that_leave_a_deed_true(denial: str, after: str, deed: str, both: bool) -> None:
    assert may_both_be(denial, after, deed) is both
