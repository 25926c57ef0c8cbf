"""`dragoman relations` at the command line, and the long view in brief and page."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dragoman.cli.main import main

ROOT = Path(__file__).parent.parent
DOCS = (ROOT / "docs" / "relations.md").read_text(encoding="utf-8")
REPORTS = [
    ("a", "2024-01-10", "ACCRA, January 10 - Ghana and China signed two agreements on Tuesday."),
    ("b", "2024-02-20", "ACCRA, February 20 - Russian President Vladimir Putin visited Ghana on "
     "Monday for a state visit. Ghana and Russia signed three agreements on Monday."),
    ("c", "2024-03-20", "ACCRA, March 20 - China and Ghana upgraded their relations to a strategic "
     "partnership on Tuesday. China <b>condemned</b> Ghana on Monday."),
]  # fmt: skip


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    path = tmp_path / "pile.jsonl"
    lines = (json.dumps({"id": id, "published": day, "text": text}) for id, day, text in REPORTS)
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def call(*args: object) -> Result:
    return CliRunner().invoke(main, [str(arg) for arg in args])


def test_relations_tells_pairs_visits_and_ties(pile: Path) -> None:
    result = call("relations", pile, "--quiet", "--all")
    assert result.exit_code == 0
    assert "CHINA – GHANA" in result.stdout
    assert "GHANA BETWEEN ITS PARTNERS" in result.stdout
    assert "state visit" in result.stdout
    assert "strategic partnership" in result.stdout


def test_relations_leads_to_the_words(pile: Path) -> None:
    id = re.findall(r"\be[0-9a-f]{8}\b", call("relations", pile, "--quiet", "--all").stdout)[0]
    result = call("explain", id)
    assert result.exit_code == 0
    assert "rule:" in result.stdout


def test_relations_json_figures_name_their_deeds(pile: Path) -> None:
    made = json.loads(call("relations", pile, "--quiet", "--json", "--by", "month").stdout)
    ids = {deed["id"] for deed in made["deeds"]}
    assert made["by"] == "month"
    for relation in made["relations"]:
        for period in relation["periods"]:
            assert set(period["deeds"]) <= ids
            assert sum(period["quads"]) == len(period["deeds"]) == sum(period["types"].values())
    (balance,) = made["balances"]
    assert {d for one in balance["total"] for d in one["cooperation"] + one["conflict"]} <= ids


def test_relations_page_is_whole_and_safe(pile: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    assert call("relations", pile, "--html", page, "--quiet").exit_code == 0
    text = page.read_text(encoding="utf-8")
    ids = re.findall(r' id="([^"]+)"', text)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', text)) <= set(ids)
    assert "<b>condemned</b> Ghana" not in text


def test_relations_stand_in_the_brief_of_a_long_pile(pile: Path, tmp_path: Path) -> None:
    assert "The long view" in call("brief", pile, "--quiet").stdout
    assert "relations" in json.loads(call("brief", pile, "--quiet", "--json").stdout)
    page = tmp_path / "page.html"
    call("brief", pile, "--html", page, "--quiet")
    text = page.read_text(encoding="utf-8")
    assert 'id="relations"' in text
    ids = set(re.findall(r' id="([^"]+)"', text))
    assert set(re.findall(r'href="#([^"]+)"', text)) <= ids


def test_relations_are_left_out_of_a_short_pile(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(REPORTS[0][2], encoding="utf-8")
    assert "The long view" not in call("brief", path, "--quiet").stdout


def test_relations_takes_only_states(pile: Path) -> None:
    result = call("relations", pile, "--state", "Vietnam")
    assert result.exit_code == 2
    assert "ISO 3166-1" in result.stderr


def test_docs_name_every_option_of_relations() -> None:
    options = [o for p in main.commands["relations"].params for o in p.opts if o.startswith("--")]
    assert [option for option in options if option not in DOCS] == []


def test_explain_tells_the_details_of_a_visit(pile: Path) -> None:
    made = json.loads(call("relations", pile, "--quiet", "--json").stdout)
    visit = next(deed for deed in made["deeds"] if deed["kind"] == "visit")
    assert visit["level"] == "state"
    assert "level state" in call("explain", visit["id"]).stdout
