"""Chains read from a small file of our own."""

from pathlib import Path

from dragoman.evaluate.chains import evaluate

ROWS = """\
9/-/9_A\t0\t0\tPresident\t(9_Ruto_ACTOR
9/-/9_A\t0\t1\tWilliam\t-
9/-/9_A\t0\t2\tRuto\t9_Ruto_ACTOR)
9/-/9_A\t0\t3\tof\t-
9/-/9_A\t0\t4\tKenya\t(9_KEN_COUNTRY)
9/-/9_A\t0\t5\tvisited\t(9_Trip_EVENT)
9/-/9_A\t0\t6\tHaiti\t(9_HTI_COUNTRY)
9/-/9_A\t0\t7\t.\t-
9/-/9_A\t1\t0\tRuto\t(9_Ruto_ACTOR)
9/-/9_A\t1\t1\tsaid\t-
9/-/9_A\t1\t2\tKenya\t(9_KEN_COUNTRY)
9/-/9_A\t1\t3\twould\t-
9/-/9_A\t1\t4\thelp\t-
9/-/9_A\t1\t5\tHaiti\t(9_HTI_COUNTRY)
9/-/9_A\t1\t6\t.\t-
9/-/9_B\t0\t0\tHaiti\t(9_HTI_COUNTRY)
9/-/9_B\t0\t1\tthanked\t-
9/-/9_B\t0\t2\tKenya\t(9_KEN_COUNTRY)
9/-/9_B\t0\t3\tfor\t-
9/-/9_B\t0\t4\tthe\t(9_Trip_EVENT
9/-/9_B\t0\t5\tvisit\t9_Trip_EVENT)
9/-/9_B\t0\t6\t.\t-
"""


def test_chains_of_a_small_conll_file(tmp_path: Path) -> None:
    path = tmp_path / "small.conll"
    path.write_text(ROWS, encoding="utf-8")
    figures = evaluate(path)
    assert figures["entity CoNLL F1"] == 1.0
    assert figures["event CoNLL F1"] == 1.0
    assert figures["entity head lemma CoNLL F1"] < 1.01


def test_chains_of_a_folder_of_tables(tmp_path: Path) -> None:
    (tmp_path / "9.csv").write_text(
        "Document name,Code,Segment,Beginning\n"
        "9_A,KEN\\Ruto,Kenyan President William Ruto,1\n"
        "9_A,KEN\\Ruto,Mr. Ruto,2\n"
        "9_A,HTI,Haiti,2\n"
        "9_B,HTI,Haiti,1\n"
        "9_B,Properties\\Other,kind,1\n",
        encoding="utf-8",
    )
    figures = evaluate(tmp_path)
    assert figures["entity CoNLL F1"] == 1.0
