"""Who wrote a page."""

import pytest

from dragoman.clean.authors import credit_of


@pytest.mark.parametrize(
    ("stated", "outlet", "byline", "agency"),
    [
        (["By ANA LUND, AP Diplomatic Writer"], None, "ANA LUND", "AP"),
        (["By ANA LUND and JON BERG, Associated Press"], None, "ANA LUND, JON BERG", "AP"),
        (["JON BERG Associated Press"], None, "JON BERG", "AP"),
        (["Reuters"], "The Courier", "Reuters", "Reuters"),
        (["The Associated Press"], None, "The Associated Press", "AP"),
        (["Ana Lund | The Courier"], "The Courier", "Ana Lund", None),
        (["Ana Lund, The Courier"], "The Courier", "Ana Lund", None),
        (["Ana Lund, Courier Online"], "Courier", "Ana Lund", None),
        (["Jon Berg The Courier"], "The Courier", "Jon Berg", None),
        (["The Courier"], "The Courier", None, None),
        (["Courier Newsroom"], "The Courier", "Courier Newsroom", None),
        (["Ana Lund, Ph.D., RD"], None, "Ana Lund", None),
        (["Jon Berg, Jr."], None, "Jon Berg, Jr", None),
        (["Ana Lund Monday, June 20, 2024, 06:00 am"], None, "Ana Lund", None),
        (["Ana Lund Jun 20, 2024"], None, "Ana Lund", None),
        (["Ana Lund (@analund)"], None, "Ana Lund", None),
        (["ana@courier.example"], None, None, None),
        (["https://facebook.example/courier", "Ana Lund"], None, "Ana Lund", None),
        (["Analysis by Ana Lund, Courier Editor-at-large"], "Courier", "Ana Lund", None),
        (["Ana Lund. Courier International"], None, "Ana Lund", None),
        (["admin"], None, None, None),
        (["jon-b", "Jon Berg", "jon berg"], None, "Jon Berg", None),
        (["Jon A. Berg", "Jon Berg"], None, "Jon A. Berg", None),
        (["Текст: Вера Лунд"], None, "Вера Лунд", None),
        (["Por Ana Lund y agencias"], None, "Ana Lund y agencias", None),
        ([], None, None, None),
    ],
)
def test_authors_are_names_alone(
    stated: list[str], outlet: str | None, byline: str | None, agency: str | None
) -> None:
    credit = credit_of(stated, outlet=outlet)
    assert (credit.byline, credit.agency) == (byline, agency)


@pytest.mark.parametrize("words", ["Name", "By", "Hanoi, June 20", "The Ministers", "Trade Office"])
def test_authors_in_loose_words_need_a_persons_name(words: str) -> None:
    assert credit_of([words], loose=True).byline is None
