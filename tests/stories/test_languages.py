"""Reports in many languages join the story that they tell of, and no other."""

import json
from pathlib import Path

import pytest

from dragoman.model import Article, Reading, Story
from dragoman.stories import group

FOLDER = Path(__file__).parent / "languages"
Row = dict[str, str]


def rows(name: str) -> list[Row]:
    lines = (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def grouped(reports: list[Row], *, dated: bool = True) -> tuple[Story, ...]:
    return group(
        [
            Reading(
                Article(
                    row["id"],
                    row["text"],
                    (),
                    title=row["title"],
                    published=row["published"] if dated else None,
                    language=row["language"],
                )
            )
            for row in reports
        ]
    )


def judged(name: str, *, dated: bool = True) -> tuple[float, int]:
    """Return the share of foreign reports that stand with their event's first report, and how
    many stand with a report of another event."""
    reports = rows(name)
    event = {row["id"]: row["event"] for row in reports}
    first = {row["event"]: row["id"] for row in reversed(reports)}
    right = wrong = 0
    foreign = [row["id"] for row in reports if row["language"] != "en"]
    for story in grouped(reports, dated=dated):
        for report in set(story.articles).intersection(foreign):
            right += first[event[report]] in story.articles
            wrong += any(event[mate] != event[report] for mate in story.articles)
    return right / len(foreign), wrong


def test_languages_sixty_reports_join_their_story_and_none_another() -> None:
    reports = rows("first")
    assert len([row for row in reports if row["language"] != "en"]) == 60
    assert judged("first") == (1.0, 0)


def test_languages_a_second_batch_that_nothing_was_fitted_on() -> None:
    assert judged("second") == (1.0, 0)


def test_languages_undated_reports_of_the_first_batch() -> None:
    assert judged("first", dated=False) == (1.0, 0)


def test_languages_undated_reports_of_the_second_batch() -> None:
    right, wrong = judged("second", dated=False)
    assert right >= 0.95
    assert wrong <= 4  # the two rounds of one election


@pytest.mark.parametrize("turn", [1, 7, 30])
def test_languages_any_order_gives_the_same_stories(turn: int) -> None:
    reports = rows("first")
    assert grouped(reports[turn:] + reports[:turn]) == grouped(reports)
