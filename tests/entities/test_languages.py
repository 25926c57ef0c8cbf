"""States, seats and known people in texts that no parser reads: by their forms."""

from collections.abc import Callable

import pytest

from dragoman.knowledge.states import state_of
from dragoman.model import Reading


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("es", "La Casa Blanca criticó a la ministra francesa.", {"state:USA", "state:FRA"}),
        ("es", "Vladimir Putin llegó a Pekín.", {"person:vladimir-putin", "place:beijing"}),
        ("fr", "Les autorités maliennes ont écrit à l'Élysée.", {"state:MLI", "state:FRA"}),
        ("de", "Das Weiße Haus lobte die ukrainischen Minister.", {"state:USA", "state:UKR"}),
        ("pt", "O ministro angolano viajou para Pequim.", {"state:AGO", "place:beijing"}),
        ("it", "Il Cremlino ha criticato la ministra tedesca.", {"state:RUS", "state:DEU"}),
        ("ru", "Кремль сообщил, что вьетнамский министр прибыл.", {"state:RUS", "state:VNM"}),
        ("ru", "Владимир Путин прибыл в Пекин.", {"person:vladimir-putin", "place:beijing"}),
        ("zh", "白宫批评了北京。", {"state:USA", "place:beijing"}),
        ("vi", "Nhà Trắng chỉ trích Hà Nội.", {"state:USA", "place:hanoi"}),
    ],
)
def test_languages_by_form(
    reader: Callable[..., Reading], language: str, text: str, wanted: set[str]
) -> None:
    assert wanted <= {m.entity for m in reader(text, language=language).mentions}


@pytest.mark.parametrize(
    ("word", "language", "code", "until"),
    [
        ("USSR", "en", "RUS", "1991-12-26"),
        ("Yugoslavia", "en", "SRB", "2003-02-04"),
        ("Zaire", "en", "COD", "1997-05-17"),
        ("Swaziland", "en", "SWZ", "2018-04-19"),
        ("South Vietnam", "en", "VNM", "1975-04-30"),
        ("DDR", "de", "DEU", "1990-10-03"),
        ("СССР", "ru", "RUS", "1991-12-26"),
        ("Liên Xô", "vi", "RUS", "1991-12-26"),
    ],
)
def test_languages_former_states_have_an_end(
    word: str, language: str, code: str, until: str
) -> None:
    known = state_of(word, language=language)
    assert known is not None
    assert (known.kind, known.code, known.until) == ("former", code, until)
