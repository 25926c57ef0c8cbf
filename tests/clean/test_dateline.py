"""Datelines."""

import pytest

from dragoman.clean.dateline import find_dateline


@pytest.mark.parametrize(
    ("text", "place", "day", "agency"),
    [
        ("Da Nang (Vietnam), May 3 (EFE). – The envoy", "Da Nang", "May 3", "EFE"),
        ("HANOI, June 20 (Reuters) - The envoy", "HANOI", "June 20", "Reuters"),
        ("WASHINGTON (AP) — The envoy", "WASHINGTON", None, "AP"),
        ("WASHINGTON, D.C. — The envoy", "WASHINGTON, D.C.", None, None),
        ("KABUL, Afghanistan (AP) _ The envoy", "KABUL, Afghanistan", None, "AP"),
        ("Beijing, 20 de junio (EFE).- El enviado", "Beijing", "20 de junio", "EFE"),
        ("PARIS, le 3 juin 2024 (AFP) - Le ministre", "PARIS", "le 3 juin 2024", "AFP"),
        ("Berlin, 22. Juni (dpa) - Die Ministerin", "Berlin", "22. Juni", "dpa"),
        ("MOSCOW. June 20 (Interfax) - The envoy", "MOSCOW", "June 20", "Interfax"),
        ("MOSCOW, June 20. /TASS/. The envoy", "MOSCOW", "June 20", "TASS"),
        ("МОСКВА, 20 июн — РИА Новости. Посланник", "МОСКВА", "20 июн", "RIA Novosti"),
        ("SEOUL, June 20 (Yonhap) -- The envoy", "SEOUL", "June 20", "Yonhap"),
        ("New York – The envoy", "New York", None, None),
        ("Geneva, Switzerland — The envoy", "Geneva, Switzerland", None, None),
        ("NEW DELHI: The envoy", "NEW DELHI", None, None),
        ("MEXICO CITY, 3 May 2024 - The envoy", "MEXICO CITY", "3 May 2024", None),
        ("(AFP) - The envoy", None, None, "AFP"),
        ("(CNN) — The envoy", None, None, "CNN"),
        ("Tokyo (CNN) The envoy", "Tokyo", None, "CNN"),
        ("(CNN Business) The envoy", None, None, "CNN"),
        ("West Palm Beach, Florida (CNN) The envoy", "West Palm Beach, Florida", None, "CNN"),
        ("新华社河内6月20日电（记者）特使", "河内", "6月20日", "Xinhua"),
    ],
)
def test_dateline_is_read(
    text: str, place: str | None, day: str | None, agency: str | None
) -> None:
    found = find_dateline(text)
    assert found is not None
    assert (found.place, found.day, found.agency) == (place, day, agency)
    assert text[found.end :].split()[0] in ("The", "El", "Le", "Die", "Посланник", "特使")


@pytest.mark.parametrize(
    "text",
    [
        "Hanoi said on Friday that the talks would go on.",
        "On June 20, the envoy arrived.",
        "Associated Press (AP) Editor Ana Lund met the envoy.",
        "Tokyo (CNN) has an office of ours.",
        "(UN) Envoys met in Hanoi.",
        "Brexit – What happens next is for the House to say.",
        "Geneva — where the envoys met — is quiet.",
        "May 3 - The envoy arrived.",
        "President Ana Lund (left) met the envoy.",
        "NATO — an alliance of 32 states — met.",
        "BREAKING: The envoy has arrived.",
        "China, Russia - the two neighbours - met.",
        "PRESIDENT LUND: Thank you all for coming.",
        "MODERATOR: The next question is from Hanoi.",
        "On September 30 – the day of the talks – they met.",
        "The New York talks, Oct. 11-12, were long.",
        "",
        "—",
    ],
)
def test_dateline_is_not_made_of_other_words(text: str) -> None:
    assert find_dateline(text) is None


def test_dateline_alone_on_its_line_needs_only_a_dash() -> None:
    found = find_dateline("Washington —")
    assert found is not None
    assert found.place == "Washington"
