"""The command line: exit statuses, output forms, pipes and clear errors."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dragoman.cli.main import main

REPORT = (
    "Ghana signs pact with Togo\n\n"
    "ACCRA, May 6 (Reuters) - Ghana's President John Mahama signed two agreements with Togo's "
    "government in Accra on Tuesday.\n\n"
    "“We are neighbours first,” Mahama told reporters.\n"
)


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "accra.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def call(*args: object, input: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, [str(arg) for arg in args], input=input)


def test_brief_tells_the_story(report: Path) -> None:
    result = call("brief", report)
    assert result.exit_code == 0
    assert "Mahama" in result.stdout
    assert "\x1b" not in result.stdout


def test_brief_reads_standard_input() -> None:
    result = call("brief", "-", input=REPORT)
    assert result.exit_code == 0
    assert "Mahama" in result.stdout


@pytest.mark.usefixtures("report")
def test_brief_counts_what_it_could_not_read(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "binary.txt").write_bytes(b"\x00\x01\x02\xff" * 50)
    result = call("brief", tmp_path)
    assert result.exit_code == 3
    assert "Mahama" in result.stdout
    for name in ("empty.txt", "binary.txt"):
        assert name in result.stderr


def test_brief_with_nothing_to_read(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    assert call("brief", tmp_path / "empty.txt").exit_code == 1
    assert call("brief", tmp_path / "absent.txt").exit_code == 1
    assert call("brief").exit_code == 2


def test_brief_json_and_jsonl_hold_the_same_records(report: Path) -> None:
    whole = json.loads(call("brief", "--json", report).stdout)
    lines = [json.loads(line) for line in call("brief", "--jsonl", report).stdout.splitlines()]
    (told,) = whole["stories"][0]["reports"]
    for name in ("event", "quote", "mention", "date"):
        kept = [line for line in lines if line["record"] == name]
        assert len(kept) == len(told[name + "s"])
    assert told["events"]
    assert lines[0]["record"] == "brief"


def test_brief_writes_a_page(report: Path, tmp_path: Path) -> None:
    page = tmp_path / "brief.html"
    result = call("brief", report, "--html", page)
    assert result.exit_code == 0
    assert page.read_text(encoding="utf-8").lower().startswith("<!doctype html>")
    assert str(page) in result.stderr


def test_brief_page_in_no_folder_says_what_to_do(report: Path, tmp_path: Path) -> None:
    result = call("brief", report, "--html", tmp_path / "no" / "folder.html")
    assert result.exit_code == 1
    assert "choose another file" in result.stderr


def test_brief_is_the_same_every_time(report: Path) -> None:
    assert call("brief", "--json", report).stdout == call("brief", "--json", report).stdout


def test_brief_never_lets_control_characters_through(tmp_path: Path) -> None:
    evil = REPORT.replace("neighbours", "\x1b[31m[bold]neighbours\u202e <b>&amp;")
    (tmp_path / "evil.txt").write_text(evil, encoding="utf-8")
    page = tmp_path / "evil.html"
    result = call("brief", "--all", tmp_path / "evil.txt", "--html", page, "--json")
    assert result.exit_code == 0
    shown = call("brief", "--all", tmp_path / "evil.txt").output
    for text in (shown, page.read_text(encoding="utf-8")):
        assert "\x1b" not in text
        assert "\u202e" not in text
    assert "[bold]neighbours" in shown
    assert "<b>&" not in page.read_text(encoding="utf-8")


def test_explain_shows_words_and_rule(report: Path) -> None:
    whole = json.loads(call("brief", "--json", report).stdout)
    event = whole["stories"][0]["reports"][0]["events"][0]
    for args in ([event["id"]], [event["id"], report]):
        result = call("explain", *args)
        assert result.exit_code == 0
        assert event["words"] in result.stdout
        assert event["why"] in result.stdout


def test_explain_unknown_id_says_where_ids_come_from(report: Path) -> None:
    assert "no last brief" in call("explain", "e0000000").stderr
    call("brief", report)
    result = call("explain", "e0000000")
    assert result.exit_code == 1
    assert "take an ID from" in result.stderr


@pytest.mark.parametrize(
    ("lines", "status"),
    [('{"id": 1, "text": "Hello there."}\n', 0), ("{\n", 1), ("", 1)],
)
def test_filter_exit_status(lines: str, status: int) -> None:
    assert call("clean", input=lines).exit_code == status


def test_filter_exit_status_some_failed() -> None:
    result = call("clean", input='{"id": 1, "text": "Hello there."}\n{\n')
    assert result.exit_code == 3
    assert len(result.stdout.splitlines()) == 2


def test_filter_reads_a_file_and_survives_wrong_bytes(tmp_path: Path) -> None:
    path = tmp_path / "lines.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"id": 1, "text": "Caf\xe9 talks."}\n')
    result = call("clean", path)
    assert result.exit_code == 0
    assert json.loads(result.stdout)["text"] == "Caf\ufffd talks."
    assert call("clean", tmp_path / "absent.jsonl").exit_code == 1


@pytest.mark.parametrize("command", ["stories", "compare", "entities"])
def test_filter_takes_a_folder_and_a_report(command: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Talks in Suva\n\nAna Vuli met Bo Ek in Suva on Monday.")
    (tmp_path / "b.html").write_text("")
    (tmp_path / "lines.txt").write_text(json.dumps({"id": "c", "text": "They met in Suva."}))
    folder, one = call(command, tmp_path, "-q"), call(command, tmp_path / "a.txt", "-q")
    assert folder.exit_code == 3
    assert "b.html" in folder.stderr
    assert '"a"' in folder.stdout
    assert one.exit_code == 0
    assert one.stdout.count("\n") == 1
    assert '"c"' in call(command, tmp_path / "lines.txt", "-q").stdout


def test_schema_prints_each_and_all() -> None:
    assert json.loads(call("schema", "events").stdout)["title"] == "dragoman events"
    assert "compare" in json.loads(call("schema").stdout)
    assert call("schema", "nonsense").exit_code == 2


def test_evaluate_names_the_tasks(tmp_path: Path) -> None:
    result = call("evaluate", "nonsense", tmp_path)
    assert result.exit_code == 2
    assert "quotes" in result.stderr
