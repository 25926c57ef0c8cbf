"""Who and what is named in one report."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from dragoman.model import Mention, MentionKind, Reading

Reader = Callable[..., Reading]

AFRICA = (
    "NAIROBI - Kenyan President William Ruto said on Tuesday that Kenya would send 200 more police "
    "officers to Haiti, a day after meeting Haitian Prime Minister Garry Conille at State House. "
    'Ruto told reporters the mission had the backing of the United Nations. "We will not abandon '
    'the people of Haiti," he said. Conille thanked him for his support.'
)
LATIN = (
    "Brasília said it had recalled its ambassador to Nicaragua after President Daniel Ortega's "
    "government expelled the Brazilian envoy. Managua did not respond."
)
GULF = (
    "Qatar's Prime Minister Sheikh Mohammed bin Abdulrahman Al Thani met Saudi Foreign Minister "
    "Prince Faisal bin Farhan in Riyadh. Sheikh Mohammed later spoke by phone with U.S. Secretary "
    "of State Antony Blinken. The two ministers agreed on a plan. Blinken will travel to Doha."
)
PACIFIC = (
    "Fijian Prime Minister Sitiveni Rabuka welcomed Australian Prime Minister Anthony Albanese to "
    "Suva. The Pacific Islands Forum said the two leaders would sign a treaty. China's ambassador "
    "in Suva, Zhou Jian, criticised the deal. Rabuka dismissed Beijing's concerns. Penny Wong, "
    "Australia's foreign minister, called Fiji a partner."
)
ASIA = (
    "South Korea's President Yoon Suk Yeol spoke with Kim Yong-hyun, his defence minister, about "
    "North Korean leader Kim Jong Un's visit to Moscow. Seoul summoned the Russian ambassador. "
    "Chinese Foreign Minister Wang Yi left Beijing for Yangon. Wang met the junta."
)


def by_head(reading: Reading, words: str) -> list[Mention]:
    text = reading.article.text
    return [m for m in reading.mentions if m.head.of(text) == words]


@pytest.mark.parametrize(
    ("text", "head", "entity", "country"),
    [
        (AFRICA, "William Ruto", "person:william-ruto", "KEN"),
        (AFRICA, "Ruto", "person:william-ruto", "KEN"),
        (AFRICA, "he", "person:william-ruto", "KEN"),
        (AFRICA, "him", "person:william-ruto", "KEN"),
        (AFRICA, "United Nations", "organisation:un", None),
        (LATIN, "Brasília", "state:BRA", "BRA"),
        (LATIN, "ambassador", "office:BRA:ambassador", "BRA"),
        (LATIN, "government", "state:NIC", "NIC"),
        (LATIN, "Managua", "state:NIC", "NIC"),
        (GULF, "Mohammed", "person:mohammed-bin-abdulrahman-al-thani", "QAT"),
        (GULF, "Faisal bin Farhan", "person:faisal-bin-farhan", "SAU"),
        (GULF, "Antony Blinken", "person:antony-blinken", "USA"),
        (GULF, "ministers", "group:QAT+USA", None),
        (GULF, "Doha", "place:doha", "QAT"),
        (PACIFIC, "leaders", "group:AUS+FJI", None),
        (PACIFIC, "Zhou Jian", "person:zhou-jian", "CHN"),
        (PACIFIC, "Penny Wong", "person:penny-wong", "AUS"),
        (PACIFIC, "Beijing", "state:CHN", "CHN"),
        (ASIA, "Kim Yong-hyun", "person:kim-yong-hyun", "KOR"),
        (ASIA, "Kim Jong Un", "person:kim-jong-un", "PRK"),
        (ASIA, "Wang", "person:wang-yi", "CHN"),
        (ASIA, "Moscow", "place:moscow", "RUS"),
        (ASIA, "Seoul", "state:KOR", "KOR"),
    ],
)
def test_mentions_of_all_regions(
    reader: Reader, text: str, head: str, entity: str, country: str | None
) -> None:
    found = by_head(reader(text, day="2024-07-10"), head)
    assert found, head
    assert {(m.entity, m.country) for m in found} == {(entity, country)}


def test_mentions_apposition_gives_role_and_span(reader: Reader) -> None:
    text = "Aiko Tanabe, the deputy Japanese trade minister for African affairs, flew to Accra."
    (found,) = by_head(reader(text), "Aiko Tanabe")
    assert found.span.of(text) == text[: text.index(", flew")]
    assert found.role == "deputy Japanese trade minister for African affairs"
    assert (found.country, found.sector, found.kind) == ("JPN", "GOV", MentionKind.PERSON)


def test_mentions_office_before_a_comma_joins_the_name(reader: Reader) -> None:
    text = "Chad's foreign minister, Mahamat Annadif, arrived. The Chadian minister left."
    reading = reader(text)
    (found,) = by_head(reading, "Mahamat Annadif")
    assert (found.country, found.role) == ("TCD", "Chad's foreign minister")


def test_mentions_description_takes_up_the_envoy(reader: Reader) -> None:
    text = (
        "A senior Norwegian envoy has landed in Juba. Kari Lunde, the assistant Norwegian foreign "
        "minister, will see South Sudan's leaders. The Norwegian diplomat praised the talks."
    )
    reading = reader(text)
    assert {m.entity for w in ("envoy", "diplomat") for m in by_head(reading, w)} == {
        "person:kari-lunde"
    }


def test_mentions_deputy_is_not_the_minister(reader: Reader) -> None:
    text = "Deputy Foreign Minister Ana Prado spoke. The foreign minister was in Lima."
    reading = reader(text)
    assert by_head(reading, "foreign minister")[0].entity != by_head(reading, "Ana Prado")[0].entity


def test_mentions_misspelt_name_is_the_same_person(reader: Reader) -> None:
    text = "Envoy Marta Grondalsen met ministers. Grundalsen, who arrived on Friday, then left."
    reading = reader(text)
    assert by_head(reading, "Grundalsen")[0].entity == "person:marta-grondalsen"


def test_mentions_son_is_not_the_father(reader: Reader) -> None:
    text = "Harold Quist Jr. sued. Harold Quist did not comment. Quist was away."
    reading = reader(text)
    assert by_head(reading, "Harold Quist")[0].entity == "person:harold-quist"
    assert {m.entity for m in by_head(reading, "Quist")} == {"person:harold-quist"}


def test_mentions_embassy_and_its_spokesperson(reader: Reader) -> None:
    text = (
        "The British Embassy in Tripoli condemned the raid. Talks will go on, an embassy "
        "spokesperson said."
    )
    reading = reader(text)
    (embassy,) = by_head(reading, "Embassy")
    assert (embassy.entity, embassy.country) == ("organisation:uk-embassy-in-tripoli", "GBR")
    (speaker,) = by_head(reading, "spokesperson")
    assert (speaker.entity, speaker.country) == ("office:GBR:spokesperson:embassy", "GBR")


def test_mentions_body_is_taken_up_again(reader: Reader) -> None:
    text = "The Arab League met in Cairo. The league called for calm."
    reading = reader(text)
    assert by_head(reading, "Arab League")[0].entity == "organisation:arab-league"


def test_mentions_administration_belongs_to_the_leaders_state(reader: Reader) -> None:
    text = "The Macron administration refused. The government of Sierra Leone agreed."
    reading = reader(text, day="2023-05-05")
    assert [m.entity for m in reading.mentions if m.head.of(text) == "administration"] == [
        "state:FRA"
    ]
    assert [m.entity for m in by_head(reading, "government")] == ["state:SLE"]


def test_mentions_pronoun_outside_a_quotation_skips_names_inside(reader: Reader) -> None:
    text = (
        'Envoy Sunniva Dahl spoke to reporters. "I thanked President Ruto and Chancellor Scholz," '
        "she said."
    )
    reading = reader(text)
    assert by_head(reading, "she")[0].entity == "person:sunniva-dahl"


def test_mentions_never_overlap_and_heads_lie_inside(reader: Reader) -> None:
    for text in (AFRICA, LATIN, GULF, PACIFIC, ASIA):
        mentions = reader(text).mentions
        assert all(m.span.covers(m.head) for m in mentions)
        assert all(a.span.end <= b.span.start for a, b in pairwise(mentions))


@pytest.mark.parametrize(
    "text",
    [
        "President",
        "the two",
        "'s 's",
        "King and Prime Minister X of the",
        "Kim Jong-",
        "(Vietnam)",
        "his",
        "their two countries",
        "Mr. ,",
        "of of of",
        "Trinidad and Tobago and",
        "A" * 3000,
    ],
)
def test_mentions_of_scraps_do_no_harm(reader: Reader, text: str) -> None:
    for mention in reader(text, day="2020-01-01").mentions:
        assert mention.span.covers(mention.head)
        assert mention.entity


def test_mentions_each_say_why(reader: Reader) -> None:
    assert all(m.why and 0 < m.score <= 1 for m in reader(GULF).mentions)


def test_mentions_of_an_unparsed_language_rest_on_forms(reader: Reader) -> None:
    reading = reader("Vietnam und Russland unterzeichneten ein Abkommen.", language="de")
    assert [m.entity for m in reading.mentions] == ["state:VNM", "state:RUS"]


def test_mentions_of_the_seeds(reader: Reader, gold: Path) -> None:
    text = sorted((gold / "seeds").glob("*.txt"))[1].read_text()
    reading = reader(text, day="2024-06-22")
    people = {m.entity for m in reading.mentions if m.entity.startswith("person:")}
    assert {"person:daniel-kritenbrink", "person:joe-biden", "person:john-kirby"} <= people
    assert not people & {"person:joe", "person:joe-i", "person:kretenbrick", "person:biden"}
