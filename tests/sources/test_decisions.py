"""Decisions on who is who: a plain file, checked line by line, that can be undone."""

import json
from pathlib import Path

import pytest

from dragoman.model import Verdict
from dragoman.sources import SourceError, decide, decision, read_decisions, undo

A, B, C = "person:ada-berg", "person:ada-bergh", "person:ada-birk"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "who.jsonl"


def line(left: object = A, right: object = B, verdict: object = "same", **more: object) -> str:
    record = {"schema": 1, "left": left, "right": right, "verdict": verdict, "author": "ines"}
    return json.dumps({**record, **more})


def write(file: Path, *lines: str) -> None:
    file.write_text("".join(f"{one}\n" for one in lines), encoding="utf-8")


def test_decisions_are_stored_and_read(file: Path) -> None:
    decide(file, decision(B, A, Verdict.SAME, author="ines"))
    decide(file, decision(A, C, Verdict.DIFFERENT, author="ole"))
    (one, two), faults = read_decisions(file)
    assert faults == ()
    assert (one.left, one.right, one.verdict, one.author) == (A, B, Verdict.SAME, "ines")
    assert (two.verdict, two.author) == (Verdict.DIFFERENT, "ole")
    assert all(json.loads(text)["schema"] == 1 for text in file.read_text().splitlines())


def test_decisions_the_last_on_a_pair_counts(file: Path) -> None:
    decide(file, decision(A, B, Verdict.SAME, author="ines"))
    decide(file, decision(B, A, Verdict.DIFFERENT, author="ines"))
    ((one,), _) = read_decisions(file)
    assert one.verdict is Verdict.DIFFERENT
    assert len(file.read_text().splitlines()) == 1


def test_decisions_undo_removes_the_line_and_no_other(file: Path) -> None:
    write(file, line(), "not a decision", line(A, C, "different"))
    assert undo(file, B, A)
    assert file.read_text().splitlines() == ["not a decision", line(A, C, "different")]
    assert not undo(file, A, B)


def test_decisions_of_the_rule_and_unsure_ones_decide_nothing(file: Path) -> None:
    write(file, line(author="rule"), line(verdict="unsure"), line(author=""), "", '{"error": "x"}')
    assert read_decisions(file) == ((), ())


@pytest.mark.parametrize(
    ("bad", "told"),
    [
        ("left,right", "no JSON object"),
        ("[1]", "no JSON object"),
        (line(schema=2), "schema 2"),
        (line(left=None), "no entity id under left"),
        (line(right="Ada Bergh"), "no entity id under right"),
        (line(verdict="maybe"), "verdict 'maybe'"),
        (line(right=A), "both ids are the same"),
        (line(right="organisation:berg"), "two kinds"),
        (line(B, C, "different"), "contradicts"),
    ],
)
def test_decisions_names_the_line_that_is_none_and_keeps_the_rest(
    file: Path, bad: str, told: str
) -> None:
    write(file, line(), line(A, C), bad)
    known, (fault,) = read_decisions(file)
    assert len(known) == 2
    assert fault.origin == f"{file}, line 3"
    assert told in fault.problem
    assert fault.remedy


def test_decisions_same_across_a_difference_is_a_contradiction(file: Path) -> None:
    write(file, line(A, C, "different"), line(A, B), line(B, C))
    known, (fault,) = read_decisions(file)
    assert len(known) == 2
    assert "is not" in fault.problem


def test_decisions_none_in_a_file_is_refused(file: Path) -> None:
    write(file, "left,right,verdict", "a,b,same")
    with pytest.raises(SourceError, match="no line is a decision"):
        read_decisions(file)
    with pytest.raises(SourceError, match="no line is a decision"):
        decide(file, decision(A, B, Verdict.SAME, author="ines"))


def test_decisions_missing_and_binary_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file"):
        read_decisions(tmp_path / "none.jsonl")
    with pytest.raises(SourceError, match="no such file"):
        decide(tmp_path / "no" / "folder.jsonl", decision(A, B, Verdict.SAME, author="ines"))
    (tmp_path / "x").write_bytes(b"\x00\x01" * 99)
    with pytest.raises(SourceError, match="binary"):
        read_decisions(tmp_path / "x")


def test_decisions_an_empty_file_decides_nothing(file: Path) -> None:
    file.touch()
    assert read_decisions(file) == ((), ())


@pytest.mark.parametrize("ids", [("Ada", A), (A, A), (A, "state:NOR")])
def test_decisions_that_can_not_be_are_refused(ids: tuple[str, str]) -> None:
    with pytest.raises(SourceError):
        decision(*ids, Verdict.SAME, author="ines")
