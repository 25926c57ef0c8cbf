"""Reading paths: what is found, how it is named, and what is said of the rest."""

import gzip
import io
import json
import os
import socket
import sys
from pathlib import Path

import pytest

from dragoman.model import Pile, Skip
from dragoman.sources import find as finding
from dragoman.sources import load as loading
from dragoman.sources import read

WORDS = "Envoys met in Hanoi on Friday.\r\nThey will meet again.\r\n"


def put(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def only_skip(pile: Pile) -> Skip:
    assert len(pile.skips) == 1
    return pile.skips[0]


def ids(pile: Pile) -> list[str]:
    return [report.id for report in pile.reports]


def test_read_folder_gives_sorted_reports_named_below_it(tmp_path: Path) -> None:
    put(tmp_path / "b.txt", "Talks went on.")
    put(tmp_path / "a" / "z.html", "<p>Talks ended.</p>")
    put(tmp_path / "a" / "y.html.gz", gzip.compress(b"<p>Talks began.</p>"))
    put(tmp_path / ".hidden.txt", "Not to be read.")
    pile = read([tmp_path])
    assert ids(pile) == ["a/y", "a/z", "b"]
    assert pile.reports[0].html == "<p>Talks began.</p>"
    assert pile.skips == ()


def test_read_keeps_text_as_it_is(tmp_path: Path) -> None:
    report = read([put(tmp_path / "a.txt", WORDS)]).reports[0]
    assert report.text == WORDS
    assert report.origin == str(tmp_path / "a.txt")


def test_read_same_stem_gives_ids_of_their_own(tmp_path: Path) -> None:
    put(tmp_path / "a.htm", "<p>One.</p>")
    put(tmp_path / "a.html", "<p>Two.</p>")
    put(tmp_path / "a.txt", "Three.")
    assert ids(read([tmp_path])) == ["a", "a-2", "a-3"]


def test_read_glob_matches_sorted_below_its_fixed_part(tmp_path: Path) -> None:
    put(tmp_path / "x" / "2.txt", "Second.")
    put(tmp_path / "y" / "1.txt", "First.")
    assert ids(read([f"{tmp_path}/*/*.txt"])) == ["x/2", "y/1"]


def test_read_glob_without_match_is_named(tmp_path: Path) -> None:
    assert "no file matches" in only_skip(read([f"{tmp_path}/*.txt"])).problem


def test_read_json_lines_keep_ids_and_fields(tmp_path: Path) -> None:
    record = {
        "id": "wire-7",
        "text": "Talks began.",
        "title": "Talks",
        "url": "https://example.org/7",
        "outlet": "The Courier",
        "published": "2024-06-22T10:00:00Z",
        "language": "en-GB",
    }
    lines = json.dumps(record) + "\n\n" + json.dumps({"html": "<p>Talks.</p>"}) + "\n"
    first, second = read([put(tmp_path / "wire.jsonl", lines)]).reports
    assert (first.id, first.language, first.published) == (
        "wire-7",
        "en",
        "2024-06-22T10:00:00+00:00",
    )
    assert (first.title, first.outlet) == ("Talks", "The Courier")
    assert (second.id, second.html) == ("wire-3", "<p>Talks.</p>")


@pytest.mark.parametrize(
    "content",
    [
        '{"id": "a", "text": "One."}',
        '{\n "id": "a",\n "text": "One."\n}',
        '[{"id": "a", "text": "One."}]',
        '{"id": "a", "text": "One."}\n',
        '\ufeff{"id": "a", "text": "One."}',
    ],
)
def test_read_json_file_as_object_list_or_lines(tmp_path: Path, content: str) -> None:
    pile = read([put(tmp_path / "a.json", content)])
    assert [(r.id, r.text) for r in pile.reports] == [("a", "One.")]


def test_read_json_file_that_holds_lines(tmp_path: Path) -> None:
    content = '{"id": "a", "text": "One."}\n{"id": "b", "text": "Two."}\n'
    assert ids(read([put(tmp_path / "a.json", content)])) == ["a", "b"]


def test_read_stated_id_stays_and_file_gives_way(tmp_path: Path) -> None:
    put(tmp_path / "a.txt", "One.")
    put(tmp_path / "b.jsonl", '{"id": "a", "text": "Two."}')
    assert {r.id: r.text for r in read([tmp_path]).reports} == {"a-2": "One.", "a": "Two."}


def test_read_second_use_of_a_stated_id_is_left_out(tmp_path: Path) -> None:
    content = '{"id": "a", "text": "One."}\n{"id": "a", "text": "Two."}\n'
    pile = read([put(tmp_path / "a.jsonl", content)])
    assert [r.text for r in pile.reports] == ["One."]
    skip = only_skip(pile)
    assert skip.origin.endswith("a.jsonl:2")
    assert "already that of" in skip.problem


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("a.txt", b"", "the file is empty"),
        ("a.html", b"", "the file is empty"),
        ("a.jsonl", b"", "the file is empty"),
        ("a.json", b"", "the file is empty"),
        ("a.txt", b" \r\n\t ", "only white space"),
        ("a.jsonl", b"\n\n", "only white space"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
        ("a.txt", b"%PDF-1.7 ...", "a PDF"),
        ("a.txt", b"PK\x03\x04word", "zip archive"),
        ("a.txt", b"\xff\xfe\x00", "utf-16"),
        ("a.html.gz", b"\x1f\x8bbroken", "gzip data is damaged"),
        ("a.md", b"# Talks", "unknown kind of file .md"),
        ("a.json", b'{"id": "a"', "broken JSON"),
        ("a.json", b'{"name": "a"}', "neither text nor html"),
        ("a.json", b"[1]", "not a JSON object"),
        ("a.json", b'{"text": 5}', '"text" is a number'),
        ("a.json", b'{"text": ""}', "empty"),
        ("a.json", b'{"text": "One.", "language": "English, mostly"}', '"language" is'),
        ("a.json", b'{"text": "half \\ud83d"}', "half a character"),
        ("a.json", b"[" * 100_000, "nested too deep"),
    ],
)
def test_read_bad_file_is_named_and_the_rest_is_read(
    tmp_path: Path, name: str, content: bytes, problem: str
) -> None:
    bad = put(tmp_path / name, content)
    pile = read([bad, put(tmp_path / "good.txt", "Talks began.")])
    assert ids(pile) == ["good"]
    skip = only_skip(pile)
    assert problem in skip.problem
    assert str(tmp_path / name) in skip.origin
    assert skip.remedy


def test_read_broken_line_is_named_with_its_number(tmp_path: Path) -> None:
    content = '{"id": "a", "text": "One."}\n{"id": "b", text}\n{"id": "c", "text": "Three."}\n'
    pile = read([put(tmp_path / "a.jsonl", content)])
    assert ids(pile) == ["a", "c"]
    skip = only_skip(pile)
    assert skip.origin == f"{tmp_path}/a.jsonl:2"
    assert "broken JSON at character" in skip.problem


def test_read_folder_passes_over_what_is_no_report(tmp_path: Path) -> None:
    put(tmp_path / "notes.md", "# Notes")
    put(tmp_path / "gold.json", '{"a": 1}')
    put(tmp_path / "a.txt", "One.")
    pile = read([tmp_path])
    assert (ids(pile), pile.skips) == (["a"], ())


def test_read_folder_without_a_report_is_named(tmp_path: Path) -> None:
    assert "no report lies in this folder" in only_skip(read([tmp_path])).problem


def test_read_missing_path_is_named(tmp_path: Path) -> None:
    skip = only_skip(read([tmp_path / "none.txt"]))
    assert (skip.problem, skip.remedy) == ("no such file or folder", "check the path")


def test_read_path_that_is_none() -> None:
    assert "not a path" in only_skip(read(["a\0b"])).problem


@pytest.mark.parametrize(("name", "limit"), [("a.txt", "2 MB"), ("a.html", "10 MB")])
def test_read_report_over_the_limit_is_left_out(tmp_path: Path, name: str, limit: str) -> None:
    put(tmp_path / name, b"word " * 10_000_000)
    assert limit in only_skip(read([tmp_path])).problem


def test_read_line_of_50_mb_is_left_out_and_the_next_is_read(tmp_path: Path) -> None:
    long = b'{"id": "a", "text": "' + b"word " * 10_000_000 + b'"}\n'
    put(tmp_path / "a.jsonl", long + b'{"id": "b", "text": "Two."}\n')
    pile = read([tmp_path])
    assert ids(pile) == ["b"]
    assert only_skip(pile).origin.endswith("a.jsonl:1")


def test_read_gzip_bomb_is_stopped_at_the_limit(tmp_path: Path) -> None:
    put(tmp_path / "a.html.gz", gzip.compress(b"x" * 30_000_000))
    assert "10 MB" in only_skip(read([tmp_path])).problem


def test_read_file_given_twice_counts_once(tmp_path: Path) -> None:
    path = put(tmp_path / "a.txt", "One.")
    pile = read([tmp_path, path])
    assert ids(pile) == ["a"]
    assert "given twice" in only_skip(pile).problem


def test_read_same_words_count_once_and_the_first_is_named(tmp_path: Path) -> None:
    put(tmp_path / "a.txt", "Talks began.")
    put(tmp_path / "b.txt", "Talks began.\n")
    pile = read([tmp_path])
    assert ids(pile) == ["a"]
    skip = only_skip(pile)
    assert (skip.origin, "a.txt" in skip.remedy) == (f"{tmp_path}/b.txt", True)


@pytest.mark.parametrize("field", ["outlet", "url"])
def test_read_same_words_of_two_outlets_are_both_kept(tmp_path: Path, field: str) -> None:
    one, two = ("https://one.example/a", "https://two.example/a")
    lines = [{"id": i, "text": "Talks began.", field: v} for i, v in (("a", one), ("b", two))]
    path = put(tmp_path / "a.jsonl", "\n".join(map(json.dumps, lines)))
    assert ids(read([path])) == ["a", "b"]


@pytest.mark.parametrize("thing", ["file", "folder"])
def test_read_without_rights_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, thing: str
) -> None:
    locked = put(tmp_path / "locked" / "a.txt", "One.")
    put(tmp_path / "b.txt", "Two.")

    def refuse(path: object, *_: object) -> object:
        if "locked" in str(path):
            raise PermissionError(13, "Permission denied", str(path))
        return io.BytesIO(Path(str(path)).read_bytes())

    if thing == "file":
        monkeypatch.setattr(loading, "open", refuse, raising=False)
    else:
        real = os.scandir
        monkeypatch.setattr(
            finding.os, "scandir", lambda p: refuse(p) if "locked" in str(p) else real(p)
        )
    pile = read([tmp_path])
    assert ids(pile) == ["b"]
    skip = only_skip(pile)
    assert skip.problem == f"no right to read the {thing}"
    assert "chmod" in skip.remedy
    assert skip.origin == str(locked if thing == "file" else locked.parent)


def test_read_socket_and_links_that_lead_back_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    put(tmp_path / "a.txt", "One.")
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    (tmp_path / "round").symlink_to(tmp_path, target_is_directory=True)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s.txt")
        pile = read([tmp_path])
    assert ids(pile) == ["a"]
    problems = sorted(skip.problem for skip in pile.skips)
    assert [p[:20] for p in problems] == [
        "the link leads back ",
        "the symbolic link le",
        "this is no regular f",
    ]


@pytest.mark.parametrize(
    ("data", "text", "html"),
    [
        (b"Talks began.\n", "Talks began.\n", None),
        (b'{"id": "a", "text": "One."}\n', "One.", None),
        (b"<html><p>One.</p></html>", None, "<html><p>One.</p></html>"),
    ],
)
def test_read_standard_input_by_its_first_sign(
    monkeypatch: pytest.MonkeyPatch, data: bytes, text: str | None, html: str | None
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    report = read(["-"]).reports[0]
    assert (report.text, report.html) == (text, html)
    assert report.id in ("stdin", "a")


def test_read_empty_standard_input_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    assert only_skip(read(["-"])).problem == "the file is empty"


def test_read_nothing_gives_an_empty_pile() -> None:
    assert read([]) == Pile(())
