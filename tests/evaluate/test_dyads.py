"""Dyads: the gold file read, and events counted against it."""

from pathlib import Path

import pytest

from dragoman.evaluate.dyads import evaluate, read, root_of

SOURCE = """<?xml version='1.0' encoding='utf-8'?>
<Sentences>
<Sentence category="T" date="20240619" id="one" evaluate="true"/>
<EventCoding eventcode="111" sourcecode="PERGOV" targetcode="CHL" />
<Text>
Peru condemned
Chile &amp; left.
</Text>
</Sentence>
<Sentence category="T" date="121108" id="two" evaluate="true">
<EventCoding noevents="True" />
<Text>The weather was fine.</Text>
</Sentence>
<Sentence category="T" date="20240619" id="three" evaluate="true">
<EventCoding eventcode="010" sourcecode="PER" targetcode="IGOUNO" />
<EventCoding eventcode="040" sourcecode="---GOV" targetcode="IGOUNO" />
<Text>Norway condemned Chad.</Text>
</Sentence>
</Sentences>
"""


@pytest.fixture
def gold_file(tmp_path: Path) -> Path:
    """A validation file of three sentences."""
    path = tmp_path / "gold.xml"
    path.write_text(SOURCE, encoding="utf-8")
    return path


def test_dyads_read_sentences_with_days_and_codes(gold_file: Path) -> None:
    first, second, third = read(gold_file)
    assert (first.text, first.day) == ("Peru condemned Chile & left.", "2024-06-19")
    assert first.gold == {("PER", "CHL", "ACCUSE")}
    assert (second.day, second.gold) == (None, frozenset())
    assert third.gold == {("---", "INT", "CONSULT")}


def test_dyads_count_what_is_right_and_what_is_missed(gold_file: Path) -> None:
    figures = evaluate(gold_file)
    assert (figures["sentences"], figures["gold"], figures["found"]) == (3, 2, 2)
    assert (figures["recall"], figures["precision"]) == (0.5, 0.5)


@pytest.mark.parametrize(
    ("code", "root"),
    [
        ("042", "CONSULT"),
        ("0841", "RETREAT"),
        ("1823", "ASSAULT"),
        ("020", "REQUEST"),
        ("011", None),
        ("", None),
    ],
)
def test_dyads_know_the_root_of_a_code(code: str, root: str | None) -> None:
    assert root_of(code) == root


def test_dyads_score_roots_of_a_table(tmp_path: Path) -> None:
    path = tmp_path / "roots.tsv"
    rows = ["sentence\tgold_root", "Peru condemned Chile.\tACCUSE", "Rain fell.\tAID"]
    path.write_text("\n".join(rows), encoding="utf-8")
    figures = evaluate(path)
    assert (figures["root recall"], figures["without an event"]) == (0.5, 0.5)
