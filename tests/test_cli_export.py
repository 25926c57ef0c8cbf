"""`dragoman export` at the command line: files, pipes, exit statuses."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dragoman.cli.main import main

REPORT = "Pact\n\nACCRA, May 6 2025 - Ghana and Togo signed two agreements in Accra on Tuesday.\n"


def call(*args: object) -> Result:
    return CliRunner().invoke(main, [str(arg) for arg in args])


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "accra.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def test_export_writes_to_standard_output(report: Path) -> None:
    result = call("export", "--format", "gdelt", report, "--quiet")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert [len(line.split("\t")) for line in lines] == [61, 61]
    assert result.stderr == ""


def test_export_writes_a_file(report: Path, tmp_path: Path) -> None:
    target = tmp_path / "events.csv"
    result = call("export", "--format", "csv", report, "--output", target)
    assert result.exit_code == 0
    assert target.read_text(encoding="utf-8").startswith("event,story,report")
    assert "wrote 1 row" in result.stderr


def test_export_names_a_file_that_cannot_be_written(report: Path, tmp_path: Path) -> None:
    result = call("export", "--format", "csv", report, "-o", tmp_path / "no" / "x.csv")
    assert result.exit_code != 0
    assert "choose another file" in result.stderr


def test_export_of_nothing_says_so(tmp_path: Path) -> None:
    result = call("export", "--format", "polecat", tmp_path / "none")
    assert result.exit_code == 1
    assert "skipped" in result.stderr
