from hypothesis import given
from hypothesis import strategies as st

from dragoman.export.marks import ORDER, Mark, cut
from dragoman.model import Span

TEXT = "The envoy met the president. They signed a treaty."


def _marks(*ranges: tuple[int, int, str]) -> list[Mark]:
    return [
        Mark(Span("a", start, end), kind, f"w{n}", f"d{n}", kind)
        for n, (start, end, kind) in enumerate(ranges)
    ]


def test_marks_innermost_owns_the_stretch() -> None:
    ((before, inner, after),) = cut(
        TEXT[:20], [Span("a", 0, 20)], _marks((0, 20, "quote"), (4, 9, "event"))
    )
    assert (before.words, inner.words, after.words) == ("The ", "envoy", " met the pr")
    assert [s.own.here for s in (before, inner, after) if s.own] == ["w0", "w1", "w0"]
    assert [s.first for s in (before, inner, after)] == [True, True, False]
    assert inner.kinds == ("event", "quote")


def test_marks_on_the_same_words_all_have_a_way_back() -> None:
    marks = _marks((4, 9, "agree"), (4, 9, "differ"), (4, 9, "event"))
    ((_, one, _),) = cut(TEXT, [Span("a", 0, len(TEXT))], marks)
    assert one.own is marks[1]
    assert one.here == ("w1", "w2", "w0")
    assert {mark.here for mark in one.opened} == {"w0", "w2"}
    assert {mark.here for mark in one.closed} == {"w0", "w2"}


def test_marks_over_two_blocks_begin_once_and_end_in_the_last() -> None:
    marks = _marks((20, 40, "quote"), (20, 40, "event"))
    first, second = cut(TEXT, [Span("a", 0, 28), Span("a", 29, 50)], marks)
    assert [s.first for s in first if s.own] == [True]
    assert [s.first for s in second if s.own] == [False]
    assert [m.here for s in first for m in s.closed] == []
    assert [m.here for s in second for m in s.closed] == ["w0"]


ranges = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 20), st.sampled_from(ORDER)).map(
    lambda r: (r[0], min(r[0] + r[1], len(TEXT)), r[2])
)


@given(st.lists(ranges, max_size=12))
def test_marks_any_overlap_keeps_the_text_and_every_mark(found: list[tuple[int, int, str]]) -> None:
    marks = _marks(*found)
    blocks = [Span("a", 0, 28), Span("a", 28, len(TEXT))]
    segments = [segment for block in cut(TEXT, blocks, marks) for segment in block]
    assert "".join(segment.words for segment in segments) == TEXT
    opened = [m.here for s in segments for m in s.opened]
    opened += [s.own.here for s in segments if s.own and s.first]
    assert sorted(opened) == sorted(mark.here for mark in marks)
    for mark in marks:
        words = "".join(s.words for s in segments if mark.here in s.here)
        assert words == mark.span.of(TEXT)
    back = {s.own.here for s in segments if s.own} | {m.here for s in segments for m in s.closed}
    assert back == {mark.here for mark in marks}
