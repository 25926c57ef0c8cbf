"""Pronouns in deeds of violence: believed only where nobody else can be meant."""

from collections.abc import Callable

import pytest

from dragoman.model import Event

Coded = Callable[..., list[Event]]

DOUBTED = [
    "The storm hit Peru. Peru's disaster office says that it killed four people.",
    "Anders Holm, the mayor of Oslo, said the driver had fired. He was killed by police.",
    "Chilean President Gabriel Boric spoke of horror. An attacker shouted. He was shot by police.",
]
SURE = [
    "Two gunmen attacked a rally in Nairobi. They were shot dead by Kenyan police.",
    "Turkey said it arrested two Greek soldiers on Monday.",
]


@pytest.mark.parametrize("text", DOUBTED)
def test_pronouns_that_may_mean_another_tell_no_violence(text: str, events_of: Coded) -> None:
    assert not [e for e in events_of(text) if e.actors and e.kind in {"killing", "arrest"}]


@pytest.mark.parametrize("text", SURE)
def test_pronouns_of_the_only_subject_are_believed(text: str, events_of: Coded) -> None:
    assert [e for e in events_of(text) if e.kind in {"killing", "arrest"}]
