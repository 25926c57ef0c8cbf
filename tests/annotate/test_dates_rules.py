from collections.abc import Callable
from importlib.resources import files

import pytest

from dragoman.annotate import find_dates
from dragoman.annotate.dates_rules import tongue_for
from dragoman.annotate.dates_spans import KINDS
from dragoman.model import Anchor, Parse

Build = Callable[..., Parse]
LANGUAGES = sorted(
    path.name[6:8]
    for path in files("dragoman.knowledge").joinpath("data").iterdir()
    if path.name.startswith("dates_") and len(path.name) == len("dates_en.toml")
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_dates_rules_every_kind_is_known_and_every_id_unique(language: str) -> None:
    tongue = tongue_for(language)
    assert tongue is not None
    ids = [rule.id for rule in tongue.rules]
    assert len(ids) == len(set(ids))
    assert all(rule.id.startswith(f"{language}-") for rule in tongue.rules)
    assert all(rule.kind in KINDS or (rule.kind == "fixed" and rule.value) for rule in tongue.rules)


def test_dates_rules_unknown_language_has_no_rules() -> None:
    assert tongue_for("xx") is None


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "Llegó el jueves 20 de junio de 2024.", ["2024-06-20"]),
        ("es", "Firmó hace dos años y habló el viernes pasado.", ["2022", "2024-06-21"]),
        ("fr", "Il est arrivé jeudi 20 juin 2024.", ["2024-06-20"]),
        (
            "fr",
            "La semaine dernière, il y a deux ans, vendredi.",
            ["2024-W24", "2022", "2024-06-21"],
        ),
        ("de", "Am Donnerstag, dem 20. Juni 2024, kam er an.", ["2024-06-20"]),
        (
            "de",
            "Am Freitag und vor zwei Jahren, nächste Woche.",
            ["2024-06-21", "2022", "2024-W26"],
        ),
        ("ru", "В четверг, 20 июня 2024 года, он прибыл.", ["2024-06-20"]),
        (
            "ru",
            "В пятницу и два года назад, в мае прошлого года.",
            ["2024-06-21", "2022", "2023-05"],
        ),
        ("it", "Giovedì 20 giugno 2024 è arrivato.", ["2024-06-20"]),
        ("pt", "Na quinta-feira, 20 de junho de 2024, chegou.", ["2024-06-20"]),
        ("nl", "Donderdag 20 juni 2024 kwam hij aan.", ["2024-06-20"]),
        ("uk", "У п’ятницю та 20 червня 2024 року.", ["2024-06-21", "2024-06-20"]),
        ("pl", "W czwartek 20 czerwca 2024 roku przybył.", ["2024-06-20"]),
        ("tr", "20 Haziran 2024 Perşembe günü geldi.", ["2024-06-20"]),
        ("zh", "2024年6月20日，总统抵达河内。", ["2024-06-20"]),
        ("vi", "Ngày 20 tháng 6 năm 2024, ông đến Hà Nội.", ["2024-06-20"]),
        ("ar", "وصل الرئيس في 20 يونيو 2024.", ["2024-06-20"]),
    ],
)
def test_dates_rules_of_other_languages(
    parsed: Build, language: str, text: str, expected: list[str]
) -> None:
    parse = parsed(text, language=language)
    dates = find_dates(parse, Anchor("2024-06-22", "published"))
    assert [date.value for date in dates] == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Viajó a Santo Domingo y a la Plaza de Mayo."),
        ("pt", "Foi na segunda fase e na quinta rodada."),
        ("ru", "Министр окружающей среды и Марта говорили."),
        ("vi", "Đây là cuộc họp thứ hai của họ."),
        ("de", "August und Mai sind Namen."),
    ],
)
def test_dates_rules_leave_out_look_alikes(parsed: Build, language: str, text: str) -> None:
    assert find_dates(parsed(text, language=language), Anchor("2024-06-22", "published")) == ()
