from pathlib import Path

from dragoman.evaluate.bench import bench

TEXT = (
    "Ministers meet in Lima\n\nThe foreign minister of Peru met the foreign minister of Chile "
    "in Lima on Thursday. They signed three agreements, officials said.\n\nThe two will meet "
    "again in Santiago next month to speak about trade and the border, the ministry said."
)


def test_bench_times_every_stage(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    figures = bench([tmp_path])
    assert figures["reports"] == 1
    assert figures["tokens"] > 30
    for stage in ("clean", "anchor", "dates", "entities", "quotes", "events", "stories"):
        assert figures[f"{stage} share"] == figures[f"{stage} s"] / figures["parse s"]
    assert figures["peak MB"] > 10


def test_bench_without_a_report(tmp_path: Path) -> None:
    assert bench([tmp_path / "none.txt"])["reports"] == 0
