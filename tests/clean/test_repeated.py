"""Lines that an outlet prints with several reports."""

import random
from itertools import pairwise

import pytest

from dragoman.clean import clean, without_repeats
from dragoman.clean.repeated import REPORTS, Repeats
from dragoman.model import Article, Report

PLACES = ("Lima", "Quito", "Accra", "Hanoi", "Suva", "Riga")


def report(
    place: str, *, head: str = "", inside: str = "", tail: str = "", outlet: str = "Courier"
) -> Article:
    parts = [
        head,
        f"The two ministers met in {place} on Friday, and the talks went on until the evening.",
        inside,
        f"Before they left {place} they agreed that the next round would be held in the spring.",
        f"Nobody in {place} had thought that they would agree on the price of rice and of fish.",
        tail,
    ]
    text = "\n\n".join(filter(None, parts))
    return clean(Report(place, text=text, title=f"Talks on rice in {place}", outlet=outlet))


def repeated(articles: list[Article]) -> list[str]:
    return sorted(
        {
            after.words(new.span)
            for before, after in zip(articles, without_repeats(articles), strict=True)
            for old, new in zip(before.blocks, after.blocks, strict=True)
            if old != new
        }
    )


@pytest.mark.parametrize(
    "line",
    [
        {"tail": "More than words since 1908"},
        {"head": "Views from the harbour"},
        {"inside": "Our map shows where every treaty of the age was signed"},
        {
            "tail": "The Courier is printed in the old harbour and has had no owner but those who "
            "buy it since 1908."
        },
    ],
)
def test_repeated_lines_of_three_reports_are_the_outlets(line: dict[str, str]) -> None:
    articles = [report(place, **line) for place in PLACES[:3]]
    assert repeated(articles) == list(line.values())
    assert repeated(articles[:2]) == []
    assert repeated([*articles[:2], report("Suva", **line, outlet="Herald")]) == []


@pytest.mark.parametrize(
    "line",
    [
        {"inside": "What happens next?"},
        {"inside": "The main points:"},
        {"inside": "Why it matters"},
        {"inside": "The minister said that no deal was better than a bad deal"},
        {"inside": "“We will meet again when the rains have come,” he said."},
        {"head": "HANOI, June 20 (Reuters) -"},
        {"head": "Geneva"},
        {"tail": "Thank you."},
        {"tail": "The north says that its reactor is for power alone."},
        {"inside": "How the war on the river began and spread"},
        {"tail": "MINISTER LUND: We have no more to say about it today"},
        {"tail": "- Ana Lund, Minister of Trade"},
        {
            "tail": "The war began when the army of the north crossed the river and took three "
            "towns on its southern bank."
        },
    ],
)
def test_repeated_words_of_reports_are_left_to_them(line: dict[str, str]) -> None:
    assert repeated([report(place, **line) for place in PLACES]) == []


def test_repeated_versions_of_one_report_are_no_evidence() -> None:
    tail = "More than words since 1908"
    copies = [report("Lima", tail=tail) for _ in range(4)]
    edited = [
        clean(
            Report(
                f"v{i}", text=f"{copies[0].text}\n\nUpdate {i} of the night desk", outlet="Courier"
            )
        )
        for i in range(4)
    ]
    assert repeated([*copies, *edited]) == []


def test_repeated_names_above_and_below_are_who_wrote() -> None:
    articles = [report(place, head="Ana Lund", tail="Jon Berg Madsen") for place in PLACES[:3]]
    kinds = [[block.kind.value for block in one.blocks] for one in without_repeats(articles)]
    assert {(k[0], k[-1]) for k in kinds} <= {("byline", "signature"), ("title", "signature")}


def test_repeated_lines_do_not_depend_on_order_or_number() -> None:
    articles = [
        clean(
            Report(
                str(i),
                text=f"The envoys met for the {i}th time, and the talks went on until night.\n\n"
                f"After {i} rounds nobody could say whether the next would be the last.\n\n"
                "More than words since 1908",
                outlet="Courier",
            )
        )
        for i in range(REPORTS + 50)
    ]
    cleaned = {one.id: one for one in without_repeats(articles)}
    assert all(a.blocks != cleaned[a.id].blocks for a in articles)
    random.Random(1).shuffle(articles)
    assert {one.id: one for one in without_repeats(articles)} == cleaned
    repeats = Repeats()
    for article in articles:
        repeats.add(article)
    assert len(repeats._kept["courier"]) == REPORTS
    assert all(
        a.start < b.start
        for one in cleaned.values()
        for a, b in pairwise(k.span for k in one.blocks)
    )
