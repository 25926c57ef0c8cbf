"""Whatever the text, the spans are valid, sorted and apart, and nothing is raised."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.annotate import find_anchor, find_dates
from dragoman.annotate.dates_rules import tongue_for
from dragoman.model import Anchor, Article, Block, BlockKind, Parse, Sentence, Span, Timex

Build = Callable[..., Parse]
PIECES = [
    "Friday", "last", "June 20", ", ", "2024", " ", "\n", "on", "the", "previous day", "May",
    "31", "99", "every", "two", "years", "ago", "a", "year", "-", "10:35", "a.m.", "1990s",
    "third quarter", "this", "Thanksgiving", "week", "half", "next", "until", "99999", "’s",
]  # fmt: skip


def untagged(text: str, language: str = "en") -> Parse:
    """Return a text as one block, without sentences: dates are found by form alone."""
    stripped = text.strip()
    start = text.index(stripped) if stripped else 0
    span = (Block(Span("a", start, start + len(stripped)), BlockKind.BODY),) if stripped else ()
    sentences: tuple[Sentence, ...] = ()
    return Parse(Article("a", text, span, language=language), sentences, tagged=False)


def check(dates: tuple[Timex, ...], text: str) -> None:
    ends = [0]
    for date in dates:
        assert ends[-1] <= date.span.start < date.span.end <= len(text)
        assert date.span.of(text).strip()
        assert date.value
        ends.append(date.span.end)


@given(st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join) | st.text(max_size=80))
@settings(max_examples=300, deadline=None)
def test_find_dates_any_text(text: str) -> None:
    parse = untagged(text)
    check(find_dates(parse, find_anchor(parse)), text)
    check(find_dates(parse, Anchor("2024-02-29", "published")), text)


@given(
    st.text(alphabet="0123456789 年月日./-yearsago", max_size=40),
    st.sampled_from(["zh", "de", "ru"]),
)
@settings(max_examples=150, deadline=None)
def test_find_dates_any_numbers(text: str, language: str) -> None:
    check(find_dates(untagged(text, language), Anchor("9999-12-31", "published")), text)


@pytest.mark.parametrize(
    "day", ["", "2024", "2024-13-40", "XXXX-02-29", "XXXX-XX-XX", "0001-01-01"]
)
def test_find_dates_any_anchor(day: str) -> None:
    text = "Yesterday, last week, 900 years ago, on Friday, Feb. 29 and the previous day"
    check(find_dates(untagged(text), Anchor(day, "published")), text)


@given(st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join))
@settings(max_examples=100, deadline=None)
def test_rules_match_only_where_a_word_they_need_stands(text: str) -> None:
    tongue = tongue_for("en")
    assert tongue is not None
    there = tongue.there(text)
    for rule in tongue.rules:
        found = rule.pattern.search(text)
        assert not found or not found.group() or not rule.needs or rule.needs & there, rule.id


def test_rows_of_marks_are_parsed_quickly_and_change_no_place(parsed: Build) -> None:
    marks = "([" * 8000
    text = f"Ana met Bo on Friday. {marks} They met on Monday."
    began = time.process_time()
    parse = parsed(text)
    assert time.process_time() - began < 3
    assert {text[s.span.start : s.span.end] for s in parse.sentences} >= {"Ana met Bo on Friday."}
    assert [d.span.of(text) for d in find_dates(parse, None)] == ["Friday", "Monday"]


def test_find_dates_every_prefix_of_the_seeds(gold: Path) -> None:
    assert tongue_for("en") is not None
    for file in sorted((gold / "seeds").glob("*.txt")):
        text = file.read_text(encoding="utf-8")
        for end in range(0, len(text), 7):
            parse = untagged(text[:end])
            check(find_dates(parse, find_anchor(parse)), text[:end])
