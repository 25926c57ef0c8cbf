"""How alike names are."""

import pytest

from dragoman.entities.likeness import likeness, word_likeness
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


@pytest.mark.parametrize(
    ("left", "right", "least", "most"),
    [
        ("rodriguez", "rodri", 0.6, 1.0),
        ("marcelo", "malo", 0.6, 1.0),
        ("phuc", "fuc", 0.9, 1.0),
        ("saw", "ssaw", 0.9, 1.0),
        ("binh", "trung", 0.0, 0.45),
        ("un", "il", 0.0, 0.0),
        ("maria", "mario", 0.0, 0.85),
    ],
)
def test_likeness_of_shortened_words(left: str, right: str, least: float, most: float) -> None:
    assert least <= word_likeness(left, right) <= most
