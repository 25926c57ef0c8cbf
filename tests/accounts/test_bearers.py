"""Whether words surely name those for whom they are read."""

from dataclasses import replace
from typing import Any

import pytest

from dragoman.accounts.bearers import is_bearer

TEXT = (
    "Ana Costa opened the port. Her brother Rui Costa sang. Costa left early. "
    "Ana Costa Jr rowed. Lia Alves met Rui, and she wept. Some Liberals of Faro wept. "
    "The statement of the Liberals was long. Portuguese sailors drank with a Portugal-based crew."
)


@pytest.mark.parametrize(
    ("words", "entity", "name", "sure"),
    [
        ("Ana Costa", "person:ana-costa", "Ana Costa", True),
        ("Costa left", "person:ana-costa", "Ana Costa", True),
        ("Costa left", "person:rui-costa", "Rui Costa", False),
        ("Ana Costa Jr", "person:ana-costa", "Ana Costa", False),
        ("she", "person:lia-alves", "Lia Alves", False),
        ("Rui P. Costa", "person:rui-m-costa", "Rui M. Costa", False),
        ("It", "organisation:liberals", "Liberals", False),
        ("It", "state:PRT", "Portugal", False),
        ("the country", "state:PRT", "Portugal", False),
        ("the reclusive state", "state:PRT", "Portugal", False),
        ("the Portuguese state", "state:PRT", "Portugal", True),
        ("she", "office:-:judge", "judge", False),
        ("the official", "person:ana-costa", "Ana Costa", False),
        ("Some Liberals", "organisation:liberals", "Liberals", False),
        ("The statement", "person:ana-costa", "Ana Costa", False),
        ("The statement of the Liberals", "organisation:liberals", "Liberals", True),
        ("Portugal", "state:PRT", "Portugal", False),
        ("the Faro office", "office:-:mayor", "mayor", True),
    ],
)
def test_bearers(write: Any, words: str, entity: str, name: str, sure: bool) -> None:
    text = TEXT if words in TEXT else f"{TEXT} It was {words}."
    account = write("a", text)
    account.name("Ana Costa", "person:ana-costa").name("Rui Costa", "person:rui-costa")
    account.name("Lia Alves", "person:lia-alves").name("Rui,", "person:rui-costa")
    span = account.span(words)
    if words == "Costa left":
        span = account.span("Costa left early")
        span = type(span)(span.article, span.start, span.start + len("Costa"))
    assert is_bearer(account.reading, span, entity, name) is sure


@pytest.mark.parametrize(
    ("text", "pronoun", "sure"),
    [
        ("Ana Costa sang. She left.", "She", True),
        ("Ana Costa sang. He left.", "He", False),
        ("Ana Costa sang. Rui Alves slept. She left.", "She", False),
        ("For Rui Alves, Ana Costa’s song was too long. She left.", "She", False),
        ("Ana Costa sang. “Rui Alves slept.” She left.", "She", True),
    ],
)
def test_bearers_of_pronouns(write: Any, text: str, pronoun: str, sure: bool) -> None:
    account = write("a", text).name("Ana Costa", "person:ana-costa")
    if "Rui" in text:
        account.name("Rui Alves", "person:rui-alves")
    if "“" in text:
        account.quote("“Rui Alves slept.”")
    span = account.span(f"{pronoun} left")
    span = type(span)(span.article, span.start, span.start + len(pronoun))
    assert is_bearer(account.reading, span, "person:ana-costa", "Ana Costa") is sure


@pytest.mark.parametrize(("published", "sure"), [("2016-05-02", True), ("2018-05-02", False)])
def test_bearers_of_an_office_hold_it(write: Any, published: str, sure: bool) -> None:
    account = write("a", "the president spoke.", published)
    span = account.span("the president")
    entity = "person:barack-obama"
    assert is_bearer(account.reading, span, entity, "Barack Obama") is sure


def test_bearers_of_pronouns_of_both_sexes_are_two(write: Any) -> None:
    account = write("a", "Robin Costa sang. He left early. She stayed.")
    account.name("Robin Costa", "person:robin-costa")
    for word in ("He", "She"):
        account.name(word, "person:robin-costa")
        account.mentions[-1] = replace(account.mentions[-1], pronoun=True)
    span = account.span("She")
    assert not is_bearer(account.reading, span, "person:robin-costa", "Robin Costa")
