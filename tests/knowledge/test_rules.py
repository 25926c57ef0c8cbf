"""Every rule that decides what a mention is has its reason in words."""

import re
from pathlib import Path

import dragoman.entities
from dragoman.knowledge.rules import describe

ROOM = Path(dragoman.entities.__file__).parent
RULE = re.compile(r'"((?:person|office|pronoun|state|place|body|organisation|group)\.[a-z_]+)"')


def test_rules_of_mentions_are_all_told() -> None:
    named = {rule for file in ROOM.glob("*.py") for rule in RULE.findall(file.read_text())}
    assert len(named) > 20
    assert [rule for rule in sorted(named) if describe(rule) is None] == []


def test_rules_told_after_a_decision_too() -> None:
    assert describe("person.name; decided: person:x") == describe("person.name")
