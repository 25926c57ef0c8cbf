"""Whatever happens to marks, spaces and line breaks: no exception, and spans that hold."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.quotes import find_quotes
from dragoman.quotes.marks import read_marks

REPORT = (
    "Minister: talks ‘will go on’\n"
    "“We have come a long way,” Li Wen, the foreign minister, told reporters on Monday. “We\n"
    '“need a few more weeks.” He said that the ‘open door’ policy wasn\'t over: "never".\n'
    "According to the ministry, «both sides» signed 11 pacts; 'nobody' objected, it said."
)
MARKS = "“”\"'’‘«»„‟「」`\n —:.,"

edits = st.lists(
    st.tuples(
        st.integers(0, len(REPORT) - 1),
        st.sampled_from(("drop", "put", "swap", "cut")),
        st.sampled_from(MARKS),
    ),
    min_size=1,
    max_size=8,
)


def edited(changes: list[tuple[int, str, str]]) -> str:
    text = REPORT
    for place, how, mark in changes:
        at = place % max(1, len(text))
        if how == "cut":
            text = text[: max(at, 40)]
        else:
            keep = at if how == "put" else at + 1
            text = text[:at] + ("" if how == "drop" else mark) + text[keep:]
    return text


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(changes=edits)
def test_find_quotes_survives_edits_of_marks(parsed, changes: list[tuple[int, str, str]]) -> None:  # type: ignore[no-untyped-def]
    text = edited(changes)
    for quote in find_quotes(parsed(text), ()):
        spans = [*quote.content, *quote.cue]
        spans += [quote.speaker.span] if quote.speaker else []
        spans += [quote.addressee] if quote.addressee else []
        assert all(span.article == "a1" and span.end <= len(text) for span in spans)
        assert all(span.of(text).strip() for span in quote.content)
        starts = [span.start for span in quote.content]
        assert starts == sorted(starts)
        assert 0 <= quote.score <= 1


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=MARKS + "ab5 .", max_size=60))
def test_read_marks_stays_inside_any_text(text: str) -> None:
    marks = read_marks(text)
    assert all(0 <= m.start < m.end <= len(text) for m in marks)
    outer = [m for m in marks if m.depth == 0]
    assert all(a.end <= b.start for a, b in pairwise(outer))


@pytest.mark.parametrize("cut", range(0, len(REPORT), 23))
def test_find_quotes_survives_every_prefix(parsed, cut: int) -> None:  # type: ignore[no-untyped-def]
    text = REPORT[:cut]
    for quote in find_quotes(parsed(text), ()):
        assert all(span.end <= cut for span in quote.content)
