"""How alike names are."""

import pytest

from dragoman.entities.likeness import likeness
from dragoman.knowledge.names import name_words


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Volodymyr Zelenskyy", "Vladimir Zelensky"),
        ("Muammar Qaddafi", "Moammar Gadhafi"),
        ("Abdel Fattah al-Sisi", "Abdul Fattah el Sissi"),
        ("Donald Tusk", "Doldna Tusk"),
        ("José Álvarez", "Jose Alvarez"),
        ("Son Bui Thanh", "Bui Thanh Son"),
    ],
)
def test_likeness_of_variants_is_high(left: str, right: str) -> None:
    assert likeness(name_words(left), name_words(right))[0] > 0.75


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Kim Jong Un", "Kim Yo Jong"),
        ("Raul Castro", "Fidel Castro"),
        ("Tran Dai Quang", "Le Van Thanh"),
        ("Ali Bongo", "Omar Bongo"),
    ],
)
def test_likeness_of_relatives_has_a_bad_word(left: str, right: str) -> None:
    assert likeness(name_words(left), name_words(right))[1] < 0.6
