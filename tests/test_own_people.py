"""`--people FILE` on the command line."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dragoman.cli.main import main

REPORT = (
    "Envoy in Accra\n\n"
    "ACCRA, May 6 (Reuters) - Oda Brekkhus met Ghana's president in Accra on Tuesday.\n"
)


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "accra.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def call(*args: object, input: str | None = None) -> Result:
    return CliRunner().invoke(main, [str(arg) for arg in args], input=input)


OWN = "name,aliases,country,office,since,until\nOda Brekkhus,,NOR,envoy,2021,\nEva,,Atlantis,,,\n"
LINE = '{"id": "a", "text": "Oda Brekkhus met Ghana\'s president in Accra on Tuesday."}\n'


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "own.csv"
    path.write_text(OWN, encoding="utf-8")
    return path


@pytest.mark.parametrize("command", ["entities", "quotes", "events", "compare"])
def test_people_filters_read_them_and_count_bad_rows(own: Path, command: str) -> None:
    result = call(command, "--people", own, input=LINE)
    assert result.exit_code == 3
    assert "row 3: column country: 'Atlantis'" in result.stderr
    assert "error" not in json.loads(result.stdout.splitlines()[0])


def test_people_reach_mentions_and_events(own: Path) -> None:
    (made,) = map(json.loads, call("events", "--people", own, input=LINE).stdout.splitlines())
    actors = [p for e in made["events"] for p in (*e["actors"], *e["recipients"])]
    assert {"NOR", "GHA"} <= {p["country"] for p in actors}


def test_people_brief_names_bad_rows_among_its_skips(own: Path, report: Path) -> None:
    result = call("brief", "--people", own, "--json", report)
    assert result.exit_code == 3
    (skip,) = json.loads(result.stdout)["skips"]
    assert skip["origin"].endswith("own.csv, row 3")


@pytest.mark.parametrize("command", [("entities",), ("brief", "-"), ("explain", "e1")])
@pytest.mark.parametrize("content", [None, "", "country\nNOR\n", 'name\n"Oda\n'])
def test_people_file_that_is_none_is_a_usage_error(
    tmp_path: Path, command: tuple[str, ...], content: str | None
) -> None:
    path = tmp_path / "own.csv"
    if content is not None:
        path.write_text(content)
    result = call(*command, "--people", path, input=LINE)
    assert result.exit_code == 2
    assert "--people" in result.stderr
    assert not result.stdout


def test_people_are_seen_by_every_process(own: Path) -> None:
    lines = "".join(LINE.replace('"a"', f'"{i}"') for i in range(20))
    one, two = (call("entities", "-j", n, "--people", own, input=lines).stdout for n in (1, 2))
    assert one == two
    assert one.count('"country": "NOR"') == 20


def test_explain_tells_why_a_mention_is_what_it_is(report: Path) -> None:
    made = json.loads(call("brief", "--json", report).stdout)
    (mentions,) = [r["mentions"] for s in made["stories"] for r in s["reports"]]
    place = next(m for m in mentions if m["name"] == "Accra")
    told = call("explain", place["id"]).stdout
    assert place["why"] in told
    assert "place" in told
