"""People told by a common noun alone, and what sex a name tells."""

from collections.abc import Callable

import pytest

from dragoman.entities.given import gender_of
from dragoman.model import Reading

Reader = Callable[..., Reading]


def entities(reading: Reading, words: str) -> list[str]:
    text = reading.article.text
    return [m.entity for m in reading.mentions if m.head.of(text) == words]


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("Mayor Ole Lind spoke on Monday. The gunman had fled. He was killed by police.", "He"),
        ("President Ruto flew back. The driver opened fire before he was shot.", "he"),
        ("Ole Lind died in May. One man wrote a letter. He later said it was a lie.", "He"),
        ("Ole Lind was the mayor. Officers were led by a 31-year-old driver. He fled.", "He"),
        ("“He was shot by the guards,” Mayor Ole Lind said.", "He"),
    ],
)
def test_someone_unnamed_leaves_the_pronoun_open(reader: Reader, text: str, pronoun: str) -> None:
    assert entities(reader(text), pronoun) == []


@pytest.mark.parametrize(
    ("text", "pronoun", "person"),
    [
        ("Mayor Ole Lind met a man in Oslo. He then left.", "He", "person:ole-lind"),
        ("Mayor Ole Lind praised the driver. Lind said he was tired.", "he", "person:ole-lind"),
        ("Mr. Lind lived there. Sarah Holm knew him. He left.", "He", "person:lind"),
        ("The driver, Ole Lind, fled. He was caught.", "He", "person:ole-lind"),
    ],
)
def test_someone_named_is_taken_up(reader: Reader, text: str, pronoun: str, person: str) -> None:
    assert entities(reader(text), pronoun) == [person]


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        (("angela", "moss"), "she"),
        (("peter", "moss"), "he"),
        (("peter",), None),
        (("li", "na"), None),
    ],
)
def test_someone_gender_of_whole_names(name: tuple[str, ...], gender: str | None) -> None:
    assert gender_of(name) == gender
