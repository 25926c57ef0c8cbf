"""Descriptions: the envoy, the official, the leader, a minister without a state."""

from collections.abc import Callable

import pytest

from dragoman.model import Mention, Reading

Reader = Callable[..., Reading]
GUEST = (
    "Norwegian Deputy Foreign Minister Kari Lunde met Foreign Minister Pio Marra in Lusaka. "
    "Marra told her that ties were good. "
)


def found(reading: Reading, words: str) -> list[Mention]:
    text = reading.article.text
    return [m for m in reading.mentions if m.head.of(text) == words]


@pytest.mark.parametrize(
    ("text", "words", "entity"),
    [
        (GUEST + "The envoy praised the talks.", "envoy", "person:kari-lunde"),
        (
            "Deputy Foreign Minister Pio Marra of Zambia met Norwegian ambassador Kari Lunde in "
            "Lusaka. Marra spoke first. The envoy praised the talks.",
            "envoy",
            "person:kari-lunde",
        ),
        (
            "A Zambian official stood aside. Zambian Foreign Minister Pio Marra greeted the "
            "guests. The official laughed.",
            "official",
            "office:ZMB:official",
        ),
        (
            "A Peruvian trade envoy landed. Zambian Foreign Minister Pio Marra spoke. The "
            "official declined to comment.",
            "official",
            "office:PER:envoy",
        ),
        (
            "Norwegian Foreign Minister Kari Lunde arrived. Norway's top diplomat smiled.",
            "diplomat",
            "person:kari-lunde",
        ),
    ],
)
def test_descriptions_agree_in_office(reader: Reader, text: str, words: str, entity: str) -> None:
    mentions = found(reader(text), words)
    assert mentions[-1].entity == entity


def test_descriptions_visitor_leaves_the_pronoun_open(reader: Reader) -> None:
    text = (
        "President Putin left. The visitor said the day was not that of the Russian president. "
        "“We do not ask,” he said."
    )
    assert found(reader(text, day="2024-06-22"), "he") == []


def test_descriptions_counterpart_is_of_another_state(reader: Reader) -> None:
    text = "Peruvian Foreign Minister Ana Prado called her counterpart, Luis Cano."
    assert [m.country for m in found(reader(text), "Luis Cano")] == [None]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        (GUEST, "ZMB"),
        ("Norwegian envoy Kari Lunde met Foreign Minister Pio Marra.", None),
        ("Kenyan President Ruto and Foreign Minister Pio Marra flew to Rome.", "KEN"),
    ],
)
def test_descriptions_minister_is_the_hosts(reader: Reader, text: str, country: str | None) -> None:
    assert found(reader(text, day="2024-06-22"), "Pio Marra")[0].country == country


@pytest.mark.parametrize(
    ("state", "entity"),
    [
        ("French", "person:emmanuel-macron"),
        ("Russian", "person:vladimir-putin"),
        ("Ukrainian", "person:volodymyr-zelenskiy"),
        ("Japanese", "person:fumio-kishida"),
        ("British", "person:rishi-sunak"),
    ],
)
def test_descriptions_leader_has_the_power(reader: Reader, state: str, entity: str) -> None:
    reading = reader(f"The {state} leader left.", day="2024-06-22")
    assert [m.entity for m in found(reading, "leader")] == [entity]


@pytest.mark.parametrize(
    ("text", "word", "country"),
    [
        ("Obama visits Hanoi.", "Obama", "USA"),
        ("Bukele met Mnangagwa on Friday.", "Mnangagwa", "ZWE"),
        ("Delegates met Brown.", "Brown", None),
    ],
)
def test_descriptions_bare_family_name(
    reader: Reader, text: str, word: str, country: str | None
) -> None:
    assert {m.country for m in found(reader(text), word)} <= {country}
    assert country is None or found(reader(text), word)


def test_who_is_named_after_for_does_not_hold_the_office(reader: Reader) -> None:
    reading = reader(
        "Pio Marra was arrested in Lusaka. Kari Lunde is a lawyer for Marra. Prosecutors may "
        "charge Marra with fraud."
    )
    assert all(m.role is None for m in reading.mentions if m.entity == "person:pio-marra")
