"""Datelines in the styles of many newsrooms."""

import pytest

from dragoman.clean.dateline import find_dateline

ENGLISH = "The minister arrived on Friday for talks with the president."
RUSSIAN = "Министр прибыл в пятницу на переговоры с президентом."
CHINESE = "外长星期五抵达，同总统举行会谈。"
ARABIC = "وصل الوزير يوم الجمعة لإجراء محادثات."

STYLES = [
    ("22 June 2024, Nairobi - ", "Nairobi", "22 June 2024", None, ENGLISH),
    ("Reuters, Hanoi - ", "Hanoi", None, "Reuters", ENGLISH),
    ("TASS, June 20. ", None, "June 20", "TASS", ENGLISH),
    ("Tehran, IRNA - ", "Tehran", None, "IRNA", ENGLISH),
    ("New Delhi [India], July 9 (ANI): ", "New Delhi", "July 9", "ANI", ENGLISH),
    ("Lusa - Lisboa, 20 jun 2024 - ", "Lisboa", "20 jun 2024", "LUSA", ENGLISH),
    ("Baku, October 5, AZERTAC. ", "Baku", "October 5", "Azertac", ENGLISH),
    ("YEREVAN, 14 SEPTEMBER, ARMENPRESS. ", "YEREVAN", "14 SEPTEMBER", "Armenpress", ENGLISH),
    ("CAIRO - 9 March 2011: ", "CAIRO", "9 March 2011", None, ENGLISH),
    ("VNA – Hanoi, June 20 – ", "Hanoi", "June 20", "VNA", ENGLISH),
    ("القاهرة 22 يونيو (رويترز) - ", "القاهرة", "22 يونيو", "Reuters", ARABIC),
    ("Ho Chi Minh (Vietnam), June 22 (EFE). – ", "Ho Chi Minh", "June 22", "EFE", ENGLISH),
    ("MOSCOW, Oct 3 (Reuters) - ", "MOSCOW", "Oct 3", "Reuters", ENGLISH),
    ("BEIJING | 2024-05-01 ", "BEIJING", "2024-05-01", None, ENGLISH),
    ("BEIJING | 2024-05-01 | ", "BEIJING", "2024-05-01", None, ENGLISH),
    ("Hà Nội (VNA) – ", "Hà Nội", None, "VNA", ENGLISH),
    ("KYIV, Ukraine (AP) — ", "KYIV, Ukraine", None, "AP", ENGLISH),
    ("KYIV, Ukraine — ", "KYIV, Ukraine", None, None, ENGLISH),
    ("WASHINGTON (AP) _ ", "WASHINGTON", None, "AP", ENGLISH),
    ("PARIS, June 22, 2024 (AFP) - ", "PARIS", "June 22, 2024", "AFP", ENGLISH),
    ("Paris (AFP) – ", "Paris", None, "AFP", ENGLISH),
    ("NEW DELHI: ", "NEW DELHI", None, None, ENGLISH),
    ("NEW DELHI, June 22 (PTI): ", "NEW DELHI", "June 22", "PTI", ENGLISH),
    ("ISLAMABAD (Dawn.com) — ", "ISLAMABAD", None, None, ENGLISH),
    ("SEOUL, June 22 (Yonhap) -- ", "SEOUL", "June 22", "Yonhap", ENGLISH),
    ("TOKYO, June 22 (Kyodo) - ", "TOKYO", "June 22", "Kyodo", ENGLISH),
    ("HANOI, June 22 (Xinhua) -- ", "HANOI", "June 22", "Xinhua", ENGLISH),
    ("Jakarta (ANTARA) - ", "Jakarta", None, "Antara", ENGLISH),
    ("KUALA LUMPUR, June 22 (Bernama) -- ", "KUALA LUMPUR", "June 22", "Bernama", ENGLISH),
    ("MANILA, Philippines – ", "MANILA, Philippines", None, None, ENGLISH),
    ("Manila, Philippines (CNN) ", "Manila, Philippines", None, "CNN", ENGLISH),
    ("London, 22 June 2024 (The Courier) – ", "London", "22 June 2024", "The Courier", ENGLISH),
    ("TEHRAN, Jun. 22 (MNA) – ", "TEHRAN", "Jun. 22", "MEHR", ENGLISH),
    ("GENEVA (22 June 2024) – ", "GENEVA", "22 June 2024", None, ENGLISH),
    ("Brussels, 22/06/2024 - ", "Brussels", "22/06/2024", None, ENGLISH),
    (
        "RAMALLAH, Saturday, June 22, 2024 (WAFA) - ",
        "RAMALLAH",
        "Saturday, June 22, 2024",
        "WAFA",
        ENGLISH,
    ),
    ("ADDIS ABABA, June 22, 2024 (ENA) – ", "ADDIS ABABA", "June 22, 2024", "ENA", ENGLISH),
    ("ASTANA, June 22. /TASS/. ", "ASTANA", "June 22", "TASS", ENGLISH),
    ("BAKU, Azerbaijan, June 22. ", "BAKU, Azerbaijan", "June 22", None, ENGLISH),
    ("SANTIAGO DE CHILE, 22 jun (EFE).- ", "SANTIAGO DE CHILE", "22 jun", "EFE", ENGLISH),
    (
        "Bogotá, 22 de junio de 2024 (Prensa Latina). ",
        "Bogotá",
        "22 de junio de 2024",
        "Prensa Latina",
        ENGLISH,
    ),
    ("La Habana, 22 jun (Prensa Latina) ", "La Habana", "22 jun", "Prensa Latina", ENGLISH),
    ("Genève, le 22 juin 2024 (ATS) – ", "Genève", "le 22 juin 2024", "Keystone-SDA", ENGLISH),
    ("Berlin (dpa) - ", "Berlin", None, "dpa", ENGLISH),
    ("Berlin, 22. Juni (Reuters) - ", "Berlin", "22. Juni", "Reuters", ENGLISH),
    ("BERLIN/PARIS (dpa-AFX) - ", "BERLIN/PARIS", None, None, ENGLISH),
    ("МОСКВА, 22 июн — РИА Новости. ", "МОСКВА", "22 июн", "RIA Novosti", RUSSIAN),
    ("Москва. 22 июня. INTERFAX.RU - ", "Москва", "22 июня", "Interfax", RUSSIAN),
    ("КИЕВ, 22 июня. /Укринформ/. ", "КИЕВ", "22 июня", "Ukrinform", RUSSIAN),
    ("新华社北京6月22日电（记者李明）", "北京", "6月22日", "Xinhua", CHINESE),
    ("中新社河内6月22日电 ", "河内", "6月22日", "CNS", CHINESE),
    ("河内6月22日电 ", "河内", "6月22日", None, CHINESE),
    ("（中央社记者李明台北22日电）", "台北", "22日", "CNA", CHINESE),
    ("（共同社東京22日電）", "東京", "22日", "Kyodo", CHINESE),
    ("【ハノイ共同】", "ハノイ", None, "Kyodo", CHINESE),
    ("ROMA, 22 GIU - ", "ROMA", "22 GIU", None, ENGLISH),
    ("(ANSA) - ROMA, 22 GIU - ", "ROMA", "22 GIU", "ANSA", ENGLISH),
    ("Lisboa, 22 jun 2024 (Lusa) – ", "Lisboa", "22 jun 2024", "LUSA", ENGLISH),
    ("ANKARA (AA) - ", "ANKARA", None, "Anadolu", ENGLISH),
    ("UNITED NATIONS, June 22 (IPS) - ", "UNITED NATIONS", "June 22", "IPS", ENGLISH),
    ("ABOARD AIR FORCE ONE (AP) — ", "ABOARD AIR FORCE ONE", None, "AP", ENGLISH),
    (
        "ST. PETERSBURG, Russia, June 22 (Reuters) - ",
        "ST. PETERSBURG, Russia",
        "June 22",
        "Reuters",
        ENGLISH,
    ),
    ("PORT-AU-PRINCE, Haiti — ", "PORT-AU-PRINCE, Haiti", None, None, ENGLISH),
    ("HANOI/BEIJING, June 22 (Reuters) - ", "HANOI/BEIJING", "June 22", "Reuters", ENGLISH),
]


@pytest.mark.parametrize(("printed", "place", "day", "agency", "report"), STYLES)
def test_dateline_styles(
    printed: str, place: str, day: str | None, agency: str | None, report: str
) -> None:
    found = find_dateline(printed + report)
    assert found is not None
    assert (found.end, found.place, found.day) == (len(printed), place, day)
    assert found.agency == agency


@pytest.mark.parametrize(
    "line",
    [
        "Hanoi and Beijing agreed on 22 June to meet again.",
        "JUNE 22 | WHAT WE KNOW",
        "Washington | Opinion",
        "On June 22, the minister arrived.",
        "NATO, June 22. That was the plan.",
        "قال الوزير (الجمعة) إن الزيارة - وهي الأولى - ستتم.",
        "北京市长星期五访问河内。",
    ],
)
def test_dateline_is_not_found_in_sentences(line: str) -> None:
    found = find_dateline(line)
    assert found is None, found


def test_find_dateline_agency_and_place_on_a_line() -> None:
    found = find_dateline("PTI | New Delhi")
    assert found is not None
    assert (found.place, found.agency) == ("New Delhi", "PTI")


@pytest.mark.parametrize(
    "text",
    [
        "Reuters, Hanoi and other outlets reported the deal.",
        "June 20, Nairobi: a day to remember, said the envoy.",
        "Hanoi - a city of lakes - hosted the talks.",
        "Russia, China - partners or rivals?",
        "BBC, London – the broadcaster apologised.",
        "May 5, Trump said, was the date.",
        "12 May, Paris and Berlin agreed to act.",
        "Paris, Monday, Le Monde. The paper wrote that talks failed.",
    ],
)
def test_find_dateline_no_dateline(text: str) -> None:
    assert find_dateline(text) is None
