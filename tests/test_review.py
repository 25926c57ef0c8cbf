"""`dragoman entities --review`, `dragoman decide` and `--decisions` on the command line."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dragoman.cli.main import main

TEXTS = (
    "ACCRA, May 6 (Reuters) - Togo's foreign minister Kofi Amegashie signed two agreements with "
    "Ghana in Accra on Monday. Jan Novak, the Czech ambassador, attended the signing.",
    "ACCRA, May 6 (AFP) - Ghana and Togo signed two agreements in Accra on Monday. Slovenian "
    "ambassador Jan Novak was at the signing. Kofi Amegachi, the minister of Togo, praised Ghana.",
)
LINES = "".join(
    json.dumps({"id": id, "text": text, "published": "2024-05-07"}) + "\n"
    for id, text in zip("ab", TEXTS, strict=True)
)
PAIR = ("person:jan-novak@a", "person:jan-novak@b")


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "who.jsonl"


def call(*args: object, input: str | None = None) -> Result:
    return CliRunner().invoke(main, [str(arg) for arg in args], input=input)


def people(result: Result) -> list[set[str]]:
    """The people that each object of `entities` names."""
    records = map(json.loads, result.stdout.splitlines())
    return [{m["entity"] for m in r["mentions"] if m["kind"] == "person"} for r in records]


def test_review_shows_the_doubtful_pair_with_both_contexts() -> None:
    result = call("entities", "--review", input=LINES)
    assert result.exit_code == 0
    (pair,) = map(json.loads, result.stdout.splitlines())
    assert (pair["left"], pair["right"]) == PAIR
    assert pair["features"]["different_country"] < 0
    for side, text in zip(("left", "right"), TEXTS, strict=True):
        (context,) = pair["contexts"][side]
        assert "Jan Novak" in text[context["start"] : context["end"]]
        assert "Jan Novak" in context["words"]


def test_review_counts_what_it_could_not_read() -> None:
    result = call("entities", "--review", input=LINES + "{broken\n")
    assert result.exit_code == 3
    assert "error" in json.loads(result.stdout.splitlines()[-1])
    assert call("entities", "--review", input="").exit_code == 1


def test_review_reads_texts_and_folders(tmp_path: Path) -> None:
    for name, text in zip("ab", TEXTS, strict=True):
        (tmp_path / f"{name}.txt").write_text(text)
    (pair,) = map(json.loads, call("entities", "--review", tmp_path).stdout.splitlines())
    assert pair["left"] == PAIR[0]


def test_decision_is_honoured_by_entities_compare_and_brief_and_undone(file: Path) -> None:
    assert call("decide", file, *PAIR, "different", "--author", "ines").exit_code == 0
    both = people(call("entities", "--decisions", file, input=LINES))
    assert "person:jan-novak" in both[0]
    assert "person:jan-novak@b" in both[1]
    assert call("compare", "--decisions", file, input=LINES).exit_code == 0
    brief = json.loads(call("brief", "--json", "--decisions", file, "-", input=LINES).stdout)
    told = [j for s in brief["stories"] for j in s["judgements"] if j["author"] == "ines"]
    assert [(j["left"], j["right"], j["verdict"]) for j in told] == [(*PAIR, "different")]
    assert call("entities", "--review", "--decisions", file, input=LINES).stdout == ""
    assert call("decide", file, *PAIR, "undo").exit_code == 0
    assert "person:jan-novak" in people(call("entities", "--decisions", file, input=LINES))[1]


def test_decision_review_edited_by_hand_is_a_decisions_file(file: Path) -> None:
    shown = call("entities", "--review", input=LINES).stdout
    decided = shown.replace('"verdict": "same"', '"verdict": "different"')
    file.write_text(decided.replace('"author": "rule"', '"author": "ines"'))
    assert "person:jan-novak@b" in people(call("entities", "--decisions", file, input=LINES))[1]


def test_decisions_bad_line_is_named_and_counted(file: Path) -> None:
    call("decide", file, *PAIR, "different")
    with file.open("a") as stream:
        stream.write("broken\n")
    result = call("entities", "--decisions", file, input=LINES)
    assert result.exit_code == 3
    assert "line 2" in result.stderr


@pytest.mark.parametrize("command", [("entities",), ("brief", "-"), ("compare",)])
@pytest.mark.parametrize("content", [None, "left,right\n"])
def test_decisions_file_that_is_none_is_a_usage_error(
    file: Path, command: tuple[str, ...], content: str | None
) -> None:
    if content is not None:
        file.write_text(content)
    result = call(*command, "--decisions", file, input=LINES)
    assert result.exit_code == 2
    assert "--decisions" in result.stderr


@pytest.mark.parametrize(
    "args",
    [
        ("Jan Novak", PAIR[1], "same"),
        (PAIR[0], PAIR[0], "same"),
        (*PAIR, "undo"),
        (*PAIR, "maybe"),
        (*PAIR, "same", "--author", "rule"),
    ],
)
def test_decide_refuses_what_it_can_not_store(file: Path, args: tuple[str, ...]) -> None:
    result = call("decide", file, *args)
    assert result.exit_code in (1, 2)
    assert result.stderr
    assert not file.exists()
