"""Place, state or government, with a reason."""

from collections.abc import Callable

import pytest

from dragoman.model import MentionKind, Reading

CASES = [
    ("The minister arrived in Hanoi on Monday.", "Hanoi", "place", "place:hanoi"),
    ("Both sides held talks in Hanoi.", "Hanoi", "place", "place:hanoi"),
    ("Trust between Washington and Hanoi has grown.", "Washington", "state", "state:USA"),
    ("Trust between Washington and Hanoi has grown.", "Hanoi", "state", "state:VNM"),
    ("Hanoi said it would protest.", "Hanoi", "state", "state:VNM"),
    ("The Kremlin denied the report.", "Kremlin", "state", "state:RUS"),
    ("He was received at the Kremlin.", "Kremlin", "place", "place:kremlin"),
    ("They flew to Islamabad and Kabul.", "Islamabad", "place", "place:islamabad"),
    ("They flew to Islamabad and Kabul.", "Kabul", "place", "place:kabul"),
    ("Moscow's ambassador was absent.", "ambassador", "person", "office:RUS:ambassador"),
    ("The army crossed into Mali.", "Mali", "place", "state:MLI"),
    ("Mali rejected the plan.", "Mali", "state", "state:MLI"),
    ("HANOI, Vietnam - Talks began.", "HANOI", "place", "place:hanoi"),
]


@pytest.mark.parametrize(("text", "head", "kind", "entity"), CASES)
def test_place_or_state(
    reader: Callable[..., Reading], text: str, head: str, kind: str, entity: str
) -> None:
    found = [m for m in reader(text).mentions if m.head.of(text) == head]
    assert [(m.kind, m.entity) for m in found] == [(MentionKind(kind), entity)]
    assert found[0].why
