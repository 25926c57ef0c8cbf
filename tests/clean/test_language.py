"""Languages."""

import pytest

from dragoman.clean.language import find_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The two ministers met in Hanoi on Friday and agreed to raise trade.", "en"),
        ("Los dos ministros se reunieron el viernes en Hanói y firmaron acuerdos.", "es"),
        ("Les deux ministres se sont réunis vendredi à Hanoï et ont signé des accords.", "fr"),
        ("Die beiden Minister trafen sich am Freitag in Hanoi und unterzeichneten.", "de"),
        ("Министры двух стран встретились в пятницу в Ханое и подписали соглашения.", "ru"),
        ("Os dois ministros reuniram-se na sexta-feira em Hanói e assinaram acordos.", "pt"),
        ("Envoys met in the palace", "en"),
        ("Hanoi", None),
        ("12:30 — 14:00", None),
        ("", None),
    ],
)
def test_language_is_found_or_left_open(text: str, language: str | None) -> None:
    assert find_language(text) == language


def test_language_is_the_same_each_time() -> None:
    text = "Envoys met in Hanoi, said Lund, then in Rome and once more in Hanoi for good."
    assert len({find_language(text) for _ in range(5)}) == 1
