"""Status of what never came about, has ended, or may never be."""

from collections.abc import Callable

import pytest

from dragoman.model import Event, Status

One = Callable[[str, str], Event]

CASES = [
    ("Chad has yet to sign the treaty with Mali.", "signing", Status.DENIED),
    ("Peru no longer supports Bolivia.", "support", Status.DENIED),
    ("Iran stopped short of imposing sanctions on Oman.", "sanction", Status.DENIED),
    ("The attack on Iran by Israel was averted.", "attack", Status.DENIED),
    ("Ghana ruled out talks with Togo.", "rejection", Status.HAPPENED),
    ("Kenya's president was to have visited Uganda.", "visit", Status.HYPOTHETICAL),
    ("Japan took the opportunity to condemn North Korea.", "rebuke", Status.HAPPENED),
    ("Libya vowed never to recognise Israel.", "refusal", Status.HAPPENED),
    ("Cuba said it would free the Spanish prisoners.", "promise", Status.HAPPENED),
]


@pytest.mark.parametrize(("text", "kind", "status"), CASES)
def test_outlook_status(text: str, kind: str, status: Status, one: One) -> None:
    assert one(text, kind).status is status
