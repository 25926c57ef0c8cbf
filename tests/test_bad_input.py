"""Bad input costs that input alone: each is named with a remedy, the rest is briefed."""

import builtins
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dragoman.cli.main import main

GOOD = (
    "Fiji's prime minister, Sitiveni Rabuka, met Australian Foreign Minister Penny Wong in Suva "
    "on Tuesday and signed two agreements on policing, the government said.\n"
)
LINE = json.dumps({"id": "good", "text": GOOD})


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    return tmp_path


def brief(*paths: Path) -> Result:
    return CliRunner().invoke(main, ["brief", "--json", *map(str, paths)])


def empty(pile: Path) -> Path:
    (pile / "empty.txt").touch()
    return pile / "empty.txt"


def blank(pile: Path) -> Path:
    (pile / "blank.txt").write_text(" \n\t\n", encoding="utf-8")
    return pile / "blank.txt"


def binary(pile: Path) -> Path:
    (pile / "picture.txt").write_bytes(bytes(range(256)) * 40)
    return pile / "picture.txt"


def pdf(pile: Path) -> Path:
    (pile / "paper.txt").write_bytes(b"%PDF-1.7\n" + bytes(range(128, 256)) * 40)
    return pile / "paper.txt"


def long_line(pile: Path) -> Path:
    (pile / "long.jsonl").write_text('{"id": "x", "text": "' + "war " * 13_000_000 + '"}\n')
    return pile / "long.jsonl"


def long_text(pile: Path) -> Path:
    (pile / "long.txt").write_text("talks " * 9_000_000)
    return pile / "long.txt"


def no_article(pile: Path) -> Path:
    page = "<html><body><nav><a href=/>Home</a><a href=/w>World</a></nav></body></html>"
    (pile / "menu.html").write_text(page, encoding="utf-8")
    return pile / "menu.html"


def broken_line(pile: Path) -> Path:
    (pile / "lines.jsonl").write_text('{"id": "bad", "text": "cut o\n', encoding="utf-8")
    return pile / "lines.jsonl"


def wrong_type(pile: Path) -> Path:
    (pile / "types.jsonl").write_text('{"id": "bad", "text": ["a", "b"]}\n', encoding="utf-8")
    return pile / "types.jsonl"


def duplicate(pile: Path) -> Path:
    (pile / "good2.txt").write_text(GOOD, encoding="utf-8")
    return pile / "good2.txt"


BAD: list[Callable[[Path], Path]] = [
    empty,
    blank,
    binary,
    pdf,
    long_line,
    long_text,
    no_article,
    broken_line,
    wrong_type,
    duplicate,
]


@pytest.mark.parametrize("make", BAD)
def test_bad_input_is_named_with_a_remedy(make: Callable[[Path], Path], pile: Path) -> None:
    bad = make(pile)
    result = brief(pile)
    assert result.exit_code == 3
    made = json.loads(result.stdout)
    assert [report["id"] for story in made["stories"] for report in story["reports"]] == ["good"]
    (skip,) = made["skips"]
    assert bad.name in skip["origin"]
    assert skip["problem"]
    assert skip["remedy"]
    assert skip["problem"] in result.stderr
    assert skip["remedy"] in result.stderr


@pytest.mark.parametrize("make", BAD)
def test_bad_input_alone_is_nothing_done(make: Callable[[Path], Path], pile: Path) -> None:
    bad = make(pile)
    if make is duplicate:
        pytest.skip("a duplicate's first copy is briefed")
    assert brief(bad).exit_code == 1


def test_bad_input_wrong_encoding_is_still_read(pile: Path) -> None:
    text = "Le ministre français Stéphane Séjourné a été reçu à Brasília lundi, où il a dîné."
    (pile / "legacy.txt").write_bytes(text.encode("cp1252"))
    result = brief(pile)
    assert result.exit_code == 0
    assert text in result.stdout


def test_bad_input_broken_line_leaves_the_others(pile: Path) -> None:
    other = json.dumps({"id": "other", "text": GOOD.replace("Tuesday", "Wednesday")})
    (pile / "lines.jsonl").write_text(f'{other}\n{{"id": "bad\n', encoding="utf-8")
    result = brief(pile)
    assert result.exit_code == 3
    made = json.loads(result.stdout)
    assert made["skips"][0]["origin"].endswith("lines.jsonl:2")
    ids = {report["id"] for story in made["stories"] for report in story["reports"]}
    assert ids == {"good", "other"}


def test_bad_input_file_without_rights(pile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = pile / "secret.txt"
    secret.write_text(GOOD, encoding="utf-8")
    real_open = builtins.open

    def guarded(file, *args, **kwargs):  # type: ignore[no-untyped-def]
        if str(file) == str(secret):
            raise PermissionError(13, "Permission denied", str(file))
        return real_open(file, *args, **kwargs)

    monkeypatch.setattr(builtins, "open", guarded)
    monkeypatch.setattr("io.open", guarded)
    result = brief(pile)
    assert result.exit_code == 3
    (skip,) = json.loads(result.stdout)["skips"]
    assert "secret.txt" in skip["origin"]
    assert skip["remedy"]


def test_bad_input_folder_without_rights(pile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed = pile / "closed"
    closed.mkdir()
    real_scan = os.scandir

    def guarded(path="."):  # type: ignore[no-untyped-def]
        if str(path) == str(closed):
            raise PermissionError(13, "Permission denied", str(path))
        return real_scan(path)

    monkeypatch.setattr(os, "scandir", guarded)
    result = brief(pile)
    assert result.exit_code == 3
    (skip,) = json.loads(result.stdout)["skips"]
    assert "closed" in skip["origin"]
    assert skip["remedy"]
