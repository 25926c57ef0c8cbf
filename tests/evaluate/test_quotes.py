"""The scorer on a folder made by hand."""

from pathlib import Path

from dragoman.evaluate.quotes import Tally, match
from dragoman.evaluate.quotes_gold import Attribution, Marked, read_gold
from dragoman.model import Quote, QuoteKind, Span, Speaker

TEXT = "Li said “we go on”. Roe denied it all."


def quote(low: int, high: int, cue: tuple[int, int], speaker: tuple[int, int] | None) -> Quote:
    who = Speaker(Span("t", *speaker), "x") if speaker else None
    return Quote(QuoteKind.DIRECT, (Span("t", low, high),), (Span("t", *cue),), who)


GOLD = (
    Attribution(((8, 18),), ((3, 7),), ((0, 2),)),
    Attribution(((31, 37),), ((24, 30),), ((20, 23),)),
)


def test_tally_counts_spans_speakers_and_kinds() -> None:
    tally = Tally()
    tally.add(Marked("t", TEXT, GOLD), [quote(8, 18, (3, 7), (0, 2)), quote(0, 2, (24, 30), None)])
    rows = dict(tally.rows())
    assert (rows["all span precision"], rows["all span recall"]) == (0.5, 0.5)
    assert rows["all speaker"] == 1.0
    assert rows["all joint recall"] == 0.5
    assert (rows["direct recall"], rows["indirect recall"]) == (1.0, 0.0)


def test_tally_wrong_speaker_is_no_joint_hit() -> None:
    tally = Tally()
    tally.add(Marked("t", TEXT, GOLD[:1]), [quote(8, 18, (3, 7), (20, 23))])
    rows = dict(tally.rows())
    assert (rows["speech span f1"], rows["speech joint recall"]) == (1.0, 0.0)


def test_match_is_one_to_one_and_takes_the_best_first() -> None:
    assert match([{1, 2, 3}, {1, 2, 3, 4}], [{1, 2, 3}]) == {0: 0}


def test_read_gold_takes_the_first_reader_of_a_text(tmp_path: Path) -> None:
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text").mkdir()
    (tmp_path / "text" / "one.txt").write_text(TEXT, encoding="utf-8")
    lines = "T1\tSource 0 2\tLi\nT2\tCue 3 7\tsaid\nT3\tContent 8 12;13 18\t..\nT4\n"
    event = "E1\tAttribution:T9 Content:T3 Cue:T2 Source:T1\n"
    (tmp_path / "attributions" / "one_aaaa.ann").write_text(lines + event, encoding="utf-8")
    (tmp_path / "attributions" / "one_bbbb.ann").write_text(lines, encoding="utf-8")
    (marked,) = read_gold(tmp_path)
    assert marked.gold == (Attribution(((8, 12), (13, 18)), ((3, 7),), ((0, 2),)),)
