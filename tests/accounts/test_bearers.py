"""Whether words surely name those for whom they are read."""

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
