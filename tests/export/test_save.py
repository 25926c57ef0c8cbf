"""Exports: written, read back with the format's own rules, and compared with the events."""

import csv
import io
import json
import sys
from pathlib import Path

import pytest

from dragoman import case
from dragoman.export import flat, gdelt, polecat
from dragoman.export.choice import Choice
from dragoman.export.save import FORMS, MissingExtraError, save_events
from dragoman.knowledge.cameo import cameo_code, goldstein
from dragoman.knowledge.table import rows
from dragoman.model import Brief, Event, Status
from dragoman.model.identity import datum_id

DOCS = (Path(__file__).parents[2] / "docs" / "exports.md").read_text(encoding="utf-8")
TEXTS = {
    "a": "Putin in Hanoi\n\nHANOI, June 20 - Russian President Vladimir Putin arrived in Hanoi on "
    "Thursday for a state visit. He met Vietnamese President To Lam, and Russia and Vietnam signed "
    "11 agreements on energy. Japan will provide $125 million in aid to Vietnam.",
    "b": "Putin visits\n\nHANOI, June 20 - Vladimir Putin visited Vietnam on Thursday. Russia and "
    "Vietnam signed dozens of agreements. The United States condemned Russia on Friday.",
}


@pytest.fixture(scope="module")
def made() -> Brief:
    """A brief of two accounts."""
    from dragoman.model import Report

    reports = [
        Report(id, text=text, outlet=f"Outlet {id}", published="2024-06-21", language="en")
        for id, text in TEXTS.items()
    ]
    return case.brief(reports)


def saved(brief: Brief, form: str, choice: Choice | None = None) -> bytes:
    stream = io.BytesIO()
    save_events(brief, stream, form=form, choice=choice)
    return stream.getvalue()


def events_of(brief: Brief) -> dict[str, Event]:
    found = [e for s in brief.stories for r in s.readings for e in r.events]
    return {datum_id(event): event for event in found}


def lists(cell: str) -> list[str]:
    return cell.split("; ") if cell else []


@pytest.mark.parametrize("form", sorted(FORMS))
def test_save_gives_the_same_bytes_again(form: str, made: Brief) -> None:
    if form == "parquet":
        pytest.importorskip("pyarrow")
    assert saved(made, form) == saved(made, form)
    assert saved(made, form)


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet"])
def test_save_own_formats_hold_the_whole_event(form: str, made: Brief) -> None:
    read = {str(row["event"]): row for row in back(saved(made, form), form)}
    events = events_of(made)
    assert read.keys() == events.keys()
    for id, event in events.items():
        row, text = read[id], TEXTS[event.trigger.article]
        assert row["type"] == event.type.value
        assert row["status"] == event.status.value
        assert row["score"] == round(event.score, 3)
        assert row["reciprocal"] is event.reciprocal
        assert row["actor_entities"] == [p.entity for p in event.actors]
        assert row["recipient_countries"] == [p.country for p in event.recipients]
        assert row["day"] == (event.when.value if event.when else None)
        assert row["level"] == event.level
        assert row["amount_low"] == (event.amount.low if event.amount else None)
        start, end = row["sentence_span"]
        assert row["sentence"] == " ".join(text[start:end].split())
        start, end = row["trigger_span"]
        assert row["trigger"] == text[start:end]
        assert row["tier"] == (event.tier.of(text) if event.tier else None)
        assert row["rule"] == event.why.split(";")[0]


def back(data: bytes, form: str) -> list[dict[str, object]]:
    """Read our own rows with each format's own rules."""
    if form == "jsonl":
        return [json.loads(line) for line in data.decode("utf-8").splitlines()]
    if form == "parquet":
        parquet = pytest.importorskip("pyarrow.parquet")
        return parquet.read_table(io.BytesIO(data)).to_pylist()
    table = csv.DictReader(io.StringIO(data.decode("utf-8"), newline=""))
    return [{name: value_of(cell, flat.COLUMNS[name]) for name, cell in r.items()} for r in table]


def value_of(cell: str, form: str) -> object:
    if form in (flat.TEXTS, flat.SPAN, flat.SPANS):
        return json.loads(cell) if cell else None
    kinds = {flat.INT: int, flat.FLOAT: float, flat.BOOL: "true".__eq__, flat.TEXT: str}
    return kinds[form](cell) if cell else None


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_save_without_text_holds_no_sentence(form: str, made: Brief) -> None:
    data = saved(made, form, Choice(text=False)).decode("utf-8")
    assert "condemned Russia" not in data
    assert "11 agreements" not in data
    assert "trigger_span" in data
    assert "person:vladimir-putin" in data


@pytest.mark.parametrize("form", ["polecat", "gdelt"])
def test_save_field_formats_without_text(form: str, made: Brief) -> None:
    data = saved(made, form, Choice(text=False)).decode("utf-8")
    assert "Russian President Vladimir Putin" not in data
    assert "putin" in data.lower()


def test_save_polecat_comes_back(made: Brief) -> None:
    table = io.StringIO(saved(made, "polecat").decode("utf-8"), newline="")
    reader = csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)
    read = list(reader)
    assert tuple(reader.fieldnames or ()) == polecat.COLUMNS
    assert len(polecat.COLUMNS) == 40
    events = events_of(made)
    assert read
    for row in read:
        event = events[row["Event ID"]]
        assert event.status in (Status.HAPPENED, Status.UNDERWAY)
        assert row["Event Type"] == event.type.value
        assert row["Event Mode"] == (event.mode or "")
        assert lists(row["Actor Country"]) == [p.country or "None" for p in event.actors]
        assert lists(row["Recipient Country"]) == [p.country or "None" for p in event.recipients]
        assert row["Event Date"] == (event.when.value[:10] if event.when else "")
        assert row["Intensity"] == row["Latitude"] == row["Wikipedia Actor ID"] == ""
    visit = next(row for row in read if row["Event Mode"] == "visit")
    assert visit["Actor COW"] == "365"
    assert visit["Recipient COW"] == "816"
    assert visit["Source"] == "Outlet a; Outlet b"
    assert visit["City"] == "Hanoi"
    assert visit["Quad Code"] == "VERBAL COOPERATION"


def test_save_gdelt_comes_back(made: Brief) -> None:
    lines = saved(made, "gdelt").decode("utf-8").splitlines()
    read = [dict(zip(gdelt.COLUMNS, line.split("\t"), strict=True)) for line in lines]
    assert len(gdelt.COLUMNS) == 61
    assert len({row["GLOBALEVENTID"] for row in read}) == len(read)
    assert all(0 < int(row["GLOBALEVENTID"]) < 2**63 for row in read)
    dyads = {
        (r["SQLDATE"], r["Actor1CountryCode"], r["EventCode"], r["Actor2CountryCode"]) for r in read
    }
    assert {
        ("20240620", "RUS", "042", "VNM"),
        ("20240620", "RUS", "057", "VNM"),
        ("20240620", "VNM", "057", "RUS"),
    } <= dyads
    assert any(code == "111" and a == "USA" and b == "RUS" for _, a, code, b in dyads)
    visit = next(row for row in read if row["EventCode"] == "042")
    assert visit["GoldsteinScale"] == "1.9"
    assert visit["QuadClass"] == "1"
    assert visit["FractionDate"] == "2024.4658"
    assert visit["Actor1Code"] == "RUSGOV"
    assert visit["NumArticles"] == visit["NumSources"] == "2"
    assert visit["IsRootEvent"] == "1"
    assert visit["ActionGeo_CountryCode"] == "VM"
    assert visit["AvgTone"] == visit["DATEADDED"] == visit["ActionGeo_Lat"] == ""


def test_save_holds_plans_only_when_asked(made: Brief) -> None:
    def aid(choice: Choice) -> int:
        return saved(made, "polecat", choice).decode("utf-8").count("\tAID\t")

    assert aid(Choice()) == 0
    assert aid(Choice(frozenset({Status.PLANNED}))) == 1
    assert aid(Choice(frozenset(Status))) == 1


def test_save_names_what_to_install(made: Brief, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'dragoman\[parquet\]'"):
        saved(made, "parquet")


def test_cameo_codes_go_back_to_their_type() -> None:
    back_to = {row["code"]: row["type"] for row in rows("events_cameo.csv")}
    for row in rows("export_cameo.csv"):
        if row["code"]:
            # 084 and its kin stand under CONCEDE and RETREAT in the map.
            assert back_to[row["code"]] == row["type"], row
            assert goldstein(row["code"])


def test_cameo_code_of_every_kind_of_frame() -> None:
    kinds = {(r["type"], r["kind"], r["mode"]) for r in rows("events_frames.csv")}
    without = {kind for type, kind, mode in kinds if not cameo_code(type, kind, mode)}
    assert without == {
        "resignation",
        "travel warning",
        "cyber attack",
        "statement",
        "condolence",
        "denial",
    }


@pytest.mark.parametrize("column", [*polecat.COLUMNS, *flat.COLUMNS])
def test_docs_name_every_column(column: str) -> None:
    assert column in DOCS


def test_docs_name_every_option_of_export() -> None:
    from dragoman.cli.main import main

    options = [o for p in main.commands["export"].params for o in p.opts if o.startswith("--")]
    assert [option for option in options if option not in DOCS] == []
