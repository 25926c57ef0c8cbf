"""The library's own calls: reading, briefing, order, failures, notebooks."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

import dragoman
from dragoman import case, pipeline
from dragoman.export.page import render_page
from dragoman.export.records import brief_object, dumps
from dragoman.export.terminal import render
from dragoman.model import Article, Brief, Reading, Report

TEXTS = {
    "a": "Chile and Peru signed two agreements in Santiago on 3 May 2023. Chilean President "
    "Gabriel Boric met Peruvian Foreign Minister Ana Cecilia Gervasi at La Moneda.",
    "b": "Peruvian Foreign Minister Ana Cecilia Gervasi met Chile's president, Gabriel Boric, in "
    "Santiago on Wednesday, 3 May 2023, and three agreements were signed by Chile and Peru.",
    "c": "Torrential rain closed the port of Mombasa on Monday, the Kenyan weather service said.",
}
REPORTS = [Report(id, text=text, outlet=id.upper()) for id, text in TEXTS.items()]


@pytest.fixture(scope="module")
def brief() -> Brief:
    return dragoman.brief(REPORTS)


def test_case_groups_and_compares(brief: Brief) -> None:
    assert [story.story.articles for story in brief.stories] == [("a", "b"), ("c",)]
    counts = [f for f in brief.stories[0].findings if f.slot == "count"]
    assert [[claim.value for claim in f.claims] for f in counts] == [["two", "three"]] or [
        sorted(claim.value for claim in f.claims) for f in counts
    ] == [["2", "3"]]


def test_case_does_not_depend_on_the_order_of_reports(brief: Brief) -> None:
    for seed in range(3):
        again = dragoman.brief(random.Random(seed).sample(REPORTS, len(REPORTS)))
        assert dumps(brief_object(again)) == dumps(brief_object(brief))


def test_case_every_span_shows_its_words(brief: Brief) -> None:
    for story in brief.stories:
        for reading in story.readings:
            text = reading.article.text
            spans = [m.span for m in reading.mentions] + [d.span for d in reading.dates]
            spans += [t for e in reading.events for t in (*e.triggers, e.sentence)]
            assert all(span.of(text).strip() for span in spans)
            assert all(span.end <= len(text) for span in spans)


def test_case_one_failing_report_costs_only_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail_on_c(parse, _):  # type: ignore[no-untyped-def]
        if parse.article.id == "c":
            raise RuntimeError("planted")
        return ()

    monkeypatch.setattr(pipeline.quotes, "find_quotes", fail_on_c)
    made = dragoman.brief(REPORTS)
    assert [story.story.articles for story in made.stories] == [("a", "b")]
    (skip,) = made.skips
    assert "planted" in skip.problem
    assert skip.remedy


def test_case_a_second_report_of_the_same_id_is_skipped() -> None:
    made = dragoman.brief([REPORTS[2], Report("c", text=TEXTS["a"])])
    assert len(made.stories) == 1
    assert "same id" in made.skips[0].problem


def test_case_two_processes_give_the_same() -> None:
    cleaned = [pipeline.clean_report(report) for report in REPORTS]
    articles = [one for one in cleaned if isinstance(one, Article)]
    many = list(pipeline.read_articles(articles * 12, processes=2))
    assert all(isinstance(one, Reading) for one in many)
    alone = list(pipeline.read_articles(articles, processes=1))
    assert many[-3:] == alone


def test_case_read_takes_one_path_or_many(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text(TEXTS["a"], encoding="utf-8")
    assert case.read(path) == case.read([path]) == case.read(str(path))


def test_case_notebooks_show_records(brief: Brief) -> None:
    story = brief.stories[0]
    event = story.readings[0].events[0]
    for record in (brief, story, event, story.findings[0]):
        shown = record._repr_html_()
        assert shown.startswith("<")
        assert "<script>alert" not in shown
    assert event.type.value in event._repr_html_()
    evil = Report("x", text="<script>alert(1)</script> said Kenya's president.")
    assert "<script>alert" not in dragoman.brief([evil])._repr_html_()


def test_case_says_which_reports_were_read_without_events() -> None:
    spanish = Report(
        "es",
        text="El presidente de Kenia llegó el lunes a Lima, dijo su portavoz a la prensa local.",
        language="es",
    )
    made = dragoman.brief([spanish])
    assert [reading.parsed for story in made.stories for reading in story.readings] == [False]
    assert "language es: read without events" in render(made, width=100)
    assert "language es: read without events" in render_page(made)


def test_case_no_chance_in_the_bytes(tmp_path: Path) -> None:
    call = "import sys; from dragoman.cli.main import main; main(sys.argv[1:])"
    folder = Path(__file__).parent.parent / "examples" / "hanoi"
    command = [sys.executable, "-c", call, "brief", "--json", "--quiet", str(folder)]
    settings = {**os.environ, "XDG_CACHE_HOME": str(tmp_path)}
    made = [
        subprocess.run(command, env={**settings, "PYTHONHASHSEED": seed}, capture_output=True)
        for seed in ("1", "2")
    ]
    assert [one.returncode for one in made] == [0, 0]
    assert made[0].stdout
    assert made[0].stdout == made[1].stdout
