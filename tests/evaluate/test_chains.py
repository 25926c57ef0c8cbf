"""Chains read from a small file of our own."""

from pathlib import Path

from dragoman.evaluate.chains import evaluate
from dragoman.evaluate.chains_read import read
from dragoman.evaluate.chains_scheme import COARSE, FINE, Marked, attach, counted
from dragoman.model import Mention, MentionKind, Span

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


def test_chains_that_end_at_one_token_are_both_read(tmp_path: Path) -> None:
    path = tmp_path / "nested.conll"
    rows = ("the\t(9_Talks_EVENT", "envoy\t-", "of\t-", "Kenya\t(9_KEN_COUNTRY)| 9_Talks_EVENT)")
    path.write_text("".join(f"9/-/9_A\t0\t{i}\t{row}\n" for i, row in enumerate(rows)))
    (document,) = read(path)
    assert [(g[2], g[3]) for g in document.gold] == [
        ("9_KEN_COUNTRY", True),
        ("9_Talks_EVENT", False),
    ]


def test_own_mentions_are_scored_by_head_word(tmp_path: Path) -> None:
    path = tmp_path / "small.conll"
    path.write_text(ROWS, encoding="utf-8")
    figures = evaluate(path)
    assert figures["own mentions recall"] == 1.0
    assert figures["own mentions precision"] == 1.0
    assert figures["own mentions recall without things"] == 1.0
    assert figures["own mentions CoNLL F1"] == 1.0


def _mark(entity: str, words: str, *, country: str | None = None, kind: str = "person") -> Marked:
    span = Span("d", 0, len(words))
    mention = Mention(span, span, MentionKind(kind), words, entity, country)
    return Marked(mention, words.split()[-1].lower(), (words.lower(),), words)


def test_minor_people_count_to_their_state_or_party() -> None:
    marked = {
        ("d", 0, 1): _mark("person:ann-lee", "Ann Lee", country="USA"),
        ("d", 2, 3): _mark("state:USA", "America", country="USA", kind="state"),
        ("d", 4, 5): _mark("person:bo-ray", "Republican Party chair Bo Ray", country="USA"),
        ("d", 6, 7): _mark("person:angela-merkel", "Angela Merkel", country="DEU"),
    }
    told = list(counted(marked, COARSE).values())
    assert told == [
        "state:USA",
        "state:USA",
        "organisation:republican-party",
        "person:angela-merkel",
    ]
    assert next(iter(counted(marked, FINE).values())) == "person:ann-lee"


def test_a_pair_marked_twice_is_each_of_its_states() -> None:
    marked = {("d", i, i + 1): _mark("group:EGY+ETH", "both", kind="group") for i in (0, 2)}
    assert list(counted(marked, FINE).values()) == ["state:EGY", "state:ETH"]


def test_a_name_alone_is_a_chain_only_in_the_fine_scheme() -> None:
    told = {("d", 0, 1): "state:EGY", ("d", 2, 3): "state:EGY", ("d", 4, 5): "person:ann-lee"}
    assert attach(told, FINE)["d", 4, 5] == "person:ann-lee"
    assert attach(told, COARSE)["d", 4, 5] == "state:EGY"
