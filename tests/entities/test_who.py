"""Who is meant: sentences of our own with the right entity and country, scored against floors.

Each check names the head words of a mention (the last one, or #number) and the entity and
country it must have, or all people a text names; `*` stands for any letters.
"""

from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from dragoman.annotate.parse import parse
from dragoman.entities import find_mentions
from dragoman.model import Article, Block, BlockKind, Mention, MentionKind, Span

HERE = Path(__file__).parent
FLOORS = {"who_tuned.tsv": 0.89, "who_fresh.tsv": 0.85}
"""The rules were tuned on the first; the second was written afterwards."""


def _rows(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def _met(check: str, mentions: tuple[Mention, ...], text: str) -> bool:
    key, _, wanted = check.partition("=")
    if key == "people":
        return _cast(mentions, wanted.split(","))
    head, _, number = key.partition("#")
    found = [m for m in mentions if m.head.of(text) == head]
    at = int(number) if number.isdigit() else -1
    if not found or at >= len(found):
        return False
    got, country = found[at], wanted.rpartition("/")[2]
    pairs = (w.rpartition("/") if "/" in w else (w, "/", country) for w in wanted.split("|"))
    return any(
        fnmatchcase(got.entity, entity) and fnmatchcase(got.country or "-", code)
        for entity, _, code in pairs
    )


def _cast(mentions: tuple[Mention, ...], wanted: list[str]) -> bool:
    """Tell whether the people named are just those wanted."""
    got = {
        m.entity
        for m in mentions
        if m.kind is MentionKind.PERSON and m.entity.startswith("person:") and not m.pronoun
    }
    sets = [w.split("|") for w in wanted]
    every = all(any(fnmatchcase(g, p) for g in got for p in forms) for forms in sets)
    return every and all(any(fnmatchcase(g, p) for forms in sets for p in forms) for g in got)


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_who_is_meant(name: str) -> None:
    rows = _rows(name)
    articles = [
        Article(
            str(i), row[1], (Block(Span(str(i), 0, len(row[1])), BlockKind.BODY),), language="en"
        )
        for i, row in enumerate(rows)
    ]
    right = []
    for row, parsed in zip(rows, parse(articles), strict=True):
        mentions = find_mentions(parsed, day=row[0])
        right += [_met(check, mentions, row[1]) for check in row[2].split(";")]
    assert len(right) >= 1.5 * len(rows)
    assert sum(right) / len(right) >= FLOORS[name], (sum(right), len(right))
