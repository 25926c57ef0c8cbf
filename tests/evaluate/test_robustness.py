"""A bounded part of the robustness run; scripts/robustness.py makes the whole."""

from collections.abc import Iterator
from pathlib import Path

from dragoman import case
from dragoman.evaluate.robustness import edited, prefixes, problem_of, run
from dragoman.model import Article, Block, BlockKind, Mention, MentionKind, Reading, Span

EXAMPLES = Path(__file__).parents[2] / "examples" / "hanoi"
EDITS = 60


def texts() -> list[tuple[str, str]]:
    return sorted((r.id, r.text) for r in case.read(EXAMPLES).reports if r.text)


def test_robustness_of_edited_reports() -> None:
    reports = texts()

    def named() -> Iterator[tuple[str, str]]:
        for number in range(EDITS):
            id, text = reports[number % len(reports)]
            yield f"{id} edit {number}", edited(text, f"edit {number}")

    assert [fault for fault in run(named()) if fault] == []


def test_robustness_of_beginnings() -> None:
    _, text = texts()[0]
    assert len(list(prefixes(text))) == len(text)
    named = ((f"{len(start)}", start) for start in prefixes(text, 67))
    assert [fault for fault in run(named) if fault] == []


def test_robustness_of_words_without_width() -> None:
    """A NUL by itself after a name once made the lexicon fail."""
    text = "U.S. \u200b\u00ad President \u200b Lund met the U.S. \x00 president in Suva \x00\x00 ."
    assert list(run(iter([("a", text)]))) == [None]


def test_robustness_edits_are_the_same_in_every_run() -> None:
    text = texts()[0][1]
    assert [edited(text, str(i)) for i in range(20)] == [edited(text, str(i)) for i in range(20)]


def test_robustness_tells_what_is_wrong() -> None:
    block = Block(Span("a", 0, 4), BlockKind.BODY)
    good = Reading(Article("a", "Suva", (block,)))
    assert problem_of(good, "Suva") == ""
    assert problem_of(good, "Suva.") == "the text was altered"
    assert "leave out" in problem_of(Reading(Article("a", "Suva", ())), "Suva")
    assert "overlap" in problem_of(Reading(Article("a", "Suva", (block, block))), "Suva")
    outside = Mention(Span("a", 2, 9), Span("a", 2, 9), MentionKind.PLACE, "Suva", "place:suva")
    wrong = Reading(Article("a", "Suva", (block,)), mentions=(outside,))
    assert "outside" in problem_of(wrong, "Suva")
