"""The type of what a source does to a target, on sentences written for these tests."""

import random
from importlib.resources import files

import pytest

from dragoman.events.typing import TypeQuery, classify
from dragoman.model import QUAD, EventType

KNOWN = (
    ("Norway condemned Chad over the killings.", "Norway", "Chad", "ACCUSE"),
    ("Chad was condemned by Norway over the killings.", "Norway", "Chad", "ACCUSE"),
    ("Peru's president met Finland's prime minister in Lima.", "Peru", "Finland", "CONSULT"),
    ("Ghana sent food and blankets to Togo after the floods.", "Ghana", "Togo", "AID"),
    ("Bolivia signed a border treaty with Chile on Monday.", "Bolivia", "Chile", "SUPPORT"),
    ("Kuwait agreed to share intelligence with Oman.", "Kuwait", "Oman", "AGREE"),
    ("Kuwait refused to share intelligence with Oman.", "Kuwait", "Oman", "REJECT"),
    ("Latvia expelled three diplomats from Belarus.", "Latvia", "Belarus", "SANCTION"),
    ("Rebels shelled an army base near the river.", "Rebels", "an army base", "ASSAULT"),
    ("Malta freed two fishermen after a week.", "Malta", "two fishermen", "RETREAT"),
    ("Malta said Libya must free the fishermen.", "Malta", "Libya", "REQUEST"),
    ("Police arrested a union leader at dawn.", "Police", "a union leader", "COERCE"),
    ("Zambia threatened to attack Malawi if talks fail.", "Zambia", "Malawi", "THREATEN"),
)


@pytest.mark.parametrize(("sentence", "source", "target", "expected"), KNOWN)
def test_typing_known(sentence: str, source: str, target: str, expected: str) -> None:
    (answer,) = classify([TypeQuery(sentence, source, target)])
    assert answer.type.value == expected
    assert answer.quad == QUAD[answer.type]


def test_typing_scores_ranked() -> None:
    (answer,) = classify([TypeQuery(*KNOWN[0][:3])])
    values = [score for _, score in answer.scores]
    assert values == sorted(values, reverse=True)
    assert sum(values) == pytest.approx(1, abs=0.01)
    assert answer.scores[0][0] == answer.type.value
    assert {EventType(name) for name, _ in answer.scores} <= set(EventType)


def test_typing_order_and_company_change_nothing() -> None:
    queries = [TypeQuery(*row[:3]) for row in KNOWN] * 2
    alone = {query: classify([query])[0] for query in queries}
    random.Random(3).shuffle(queries)
    assert classify(queries) == tuple(alone[query] for query in queries)


def test_typing_direction_is_read() -> None:
    sentence = "Police clashed with miners after the miners went on strike."
    there, back = classify(
        [TypeQuery(sentence, "miners", "Police"), TypeQuery(sentence, "Police", "miners")]
    )
    assert there.scores != back.scores


@pytest.mark.parametrize(
    ("sentence", "source", "target"),
    [
        ("", "Kenya", "Japan"),
        ("Kenya met Japan.", "", ""),
        ("Workers went on strike for better pay.", "Workers", "a recipient"),
        ("word " * 3000, "Kenya", "word"),
        ("\u0000\u200b 你好 x" + "y" * 200, "你好", "x"),
    ],
)
def test_typing_odd_input_is_answered(sentence: str, source: str, target: str) -> None:
    (answer,) = classify([TypeQuery(sentence, source, target)])
    assert 1 <= answer.quad <= 4


def test_typing_nothing_asked() -> None:
    assert classify([]) == ()


def test_typing_weights_stay_small() -> None:
    weights = files("dragoman.events") / "weights"
    assert len((weights / "type.npz").read_bytes()) < 8_000_000
    card = (weights / "README.md").read_text(encoding="utf-8")
    assert "plv_train" in card
    assert "all-MiniLM-L6-v2" in card
