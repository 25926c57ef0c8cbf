"""Whole reports: every block is labelled, nothing of the report is lost."""

import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.clean import CleanError, clean
from dragoman.model import Article, BlockKind, Report
from dragoman.sources import read

BODY = (BlockKind.TITLE, BlockKind.BODY, BlockKind.DATELINE, BlockKind.BYLINE)
PIECES = st.sampled_from(
    [
        "Read more",
        "READ MORE: Other news",
        "The two ministers met in Hanoi on Friday and agreed to raise trade between the states.",
        "HANOI, June 20 (Reuters) - ",
        "By Ana Lund",
        "pav/rrt",
        "“Coffee nerd. Bacon fan. Web guru.”",
        "5 months ago 3",
        "- Other talks",
        "Sign up for our newsletter",
        "Envoys Meet in Hanoi",
        "\n",
        "\n\n",
        "\r\n",
        " ",
        "\u00a0",
        "\u200b",
        "Lena",
        ".",
    ]
)
REPORT = """Envoys meet in Hanoi

2 days ago 7
By Ana Lund

HANOI, June 20 (Reuters) - The two ministers met in Hanoi on Thursday and agreed to raise trade.

Read more
The ministers on the palace steps, June 20, 2024. How the two states became friends

“We will meet again,” the host said, adding that the talks had been useful to all sides. Lena

mos/ab
“Coffee nerd. Proud bacon fan. Award-winning web guru.”
"""


def words_of(article: Article, *kinds: BlockKind) -> list[str]:
    return [article.words(b.span) for b in article.blocks if b.kind in kinds]


def check(article: Article) -> None:
    """Blocks are sorted, lie in the text, do not overlap, and leave out only white space."""
    end = 0
    for block in article.blocks:
        assert article.text[end : block.span.start].strip() == ""
        assert block.span.start >= end
        assert article.words(block.span) == article.words(block.span).strip()
        assert block.kind is BlockKind.BODY or block.why
        end = block.span.end
    assert article.text[end:].strip() == ""
    assert end <= len(article.text)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(min_size=1), st.lists(PIECES, min_size=1).map("".join)))
def test_clean_any_text_is_covered_by_blocks(text: str) -> None:
    if not text.strip():
        with pytest.raises(CleanError):
            clean(Report("a", text))
        return
    article = clean(Report("a", text, language="en"))
    assert article.text == text
    check(article)


def test_clean_every_prefix_of_a_report_is_covered() -> None:
    for end in range(1, len(REPORT)):
        check(clean(Report("a", REPORT[:end], language="en")))


def test_clean_report_tells_its_parts_apart() -> None:
    article = clean(Report("a", REPORT))
    assert article.title == "Envoys meet in Hanoi"
    assert article.byline == "By Ana Lund"
    assert article.agency == "Reuters"
    assert article.dateline is not None
    assert (article.dateline.place, article.dateline.day) == ("HANOI", "June 20")
    assert article.words(article.dateline.span) == "HANOI, June 20 (Reuters) -"
    assert words_of(article, BlockKind.BODY) == [
        "The two ministers met in Hanoi on Thursday and agreed to raise trade.",
        "“We will meet again,” the host said, adding that the talks had been useful to all sides.",
    ]
    assert words_of(article, BlockKind.CAPTION) == [
        "The ministers on the palace steps, June 20, 2024."
    ]
    assert words_of(article, BlockKind.PROMO) == ["Read more", "How the two states became friends"]
    assert words_of(article, BlockKind.SIGNATURE)[0] == "Lena"
    assert article.language == "en"


def test_clean_age_of_a_copy_never_dates_the_report() -> None:
    assert clean(Report("a", REPORT)).published is None


def test_clean_fields_of_the_source_go_first() -> None:
    report = Report(
        "a",
        REPORT,
        title="Envoys meet in Hanoi",
        url="https://www.rt.com/news/1",
        published="2024-06-21",
        language="de",
    )
    article = clean(report)
    assert (article.outlet, article.published, article.language) == ("RT", "2024-06-21", "de")
    assert article.blocks[0].why == "title.given"


def test_clean_repeated_title_is_residue() -> None:
    article = clean(Report("a", REPORT.replace("Read more", "Envoys meet in Hanoi\n")))
    again = [b.why for b in article.blocks if article.words(b.span) == article.title]
    assert again == ["title.form", "residue.repeated_title"]


def test_clean_headlines_after_the_report_are_promotion() -> None:
    others = "Recommended\nStorm Hits the Coast\nCourt Frees Two Reporters\nIs Trade Dead?\n"
    article = clean(Report("a", REPORT.split("Read more")[0] + others))
    assert words_of(article, BlockKind.PROMO) == others.strip().split("\n")


@pytest.mark.parametrize(
    ("text", "outlet", "title"),
    [
        ("The Courier\nWorld\n\n" + REPORT, "The Courier", "Envoys meet in Hanoi"),
        ("Daily Herald\n\n" + REPORT, "Daily Herald", "Envoys meet in Hanoi"),
        (
            "Envoys meet again\nLagos Observer\nABUJA, June 20 - The envoys met on Thursday and "
            "agreed to meet again, a spokesman of the ministry told reporters after the talks.\n",
            "Lagos Observer",
            "Envoys meet again",
        ),
        ("Times of trouble\nThe two ministers parted without a word.\n", None, None),
    ],
)
def test_clean_masthead_names_the_outlet(text: str, outlet: str | None, title: str | None) -> None:
    article = clean(Report("a", text, language="en"))
    assert article.outlet == outlet
    assert title is None or article.title == title


@pytest.mark.parametrize(
    ("end", "kind"),
    [
        ("Click here for more.", BlockKind.PROMO),
        ("Read the full story here.", BlockKind.PROMO),
        ("(Read more)", BlockKind.PROMO),
    ],
)
def test_clean_promotion_that_ends_a_paragraph_is_cut(end: str, kind: BlockKind) -> None:
    first, *rest = REPORT.split("\n\nRead more")
    article = clean(Report("a", f"{first} {end}\n\nRead more{rest[0]}"))
    assert [b.kind for b in article.blocks if article.words(b.span) == end] == [kind]
    assert words_of(article, BlockKind.BODY)[0].endswith("raise trade.")


def test_clean_list_inside_a_report_stays() -> None:
    text = (
        REPORT.split("Read more")[0] + "They agreed on:\n- Trade\n- Visas\n" + "It ends here. " * 9
    )
    article = clean(Report("a", text))
    assert {"- Trade", "- Visas"} <= set(words_of(article, BlockKind.BODY))


@pytest.mark.parametrize("report", [Report("a", ""), Report("a", " \n"), Report("a")])
def test_clean_nothing_is_refused_with_a_remedy(report: Report) -> None:
    with pytest.raises(CleanError) as caught:
        clean(report)
    assert caught.value.remedy
    assert caught.value.skip("a.txt").origin == "a.txt"


@pytest.mark.parametrize("text", ["word " * 400_000, "Talks began. " * 100_000, "a\n" * 200_000])
def test_clean_long_texts_take_seconds(text: str) -> None:
    began = time.process_time()
    check(clean(Report("a", text, language="en")))
    assert time.process_time() - began < 20


def seed_residue(gold: Path) -> dict[str, list[list[int]]]:
    found = json.loads((gold / "seeds" / "gold_quotes_residue_dates.json").read_text("utf-8"))
    return {name.removesuffix(".txt"): entry["residue"] for name, entry in found.items()}


def test_clean_seeds_lose_no_word_and_keep_no_residue(gold: Path) -> None:
    wanted = seed_residue(gold)
    reports = read([gold / "seeds" / "*.txt"]).reports
    assert len(reports) == len(wanted)
    for report in reports:
        article = clean(report)
        check(article)
        residue = {i for start, end in wanted[report.id] for i in range(start, end)}
        found = {
            i
            for block in article.blocks
            if block.kind not in BODY
            for i in range(block.span.start, block.span.end)
        }
        wrong = {i for i in residue ^ found if not article.text[i].isspace()}
        assert wrong == set()


def test_clean_every_prefix_of_the_seeds_is_covered(gold: Path) -> None:
    for report in read([gold / "seeds" / "*.txt"]).reports:
        assert report.text is not None
        for end in range(1, len(report.text), 7):
            check(clean(Report("a", report.text[:end], language="en")))


def test_clean_list_of_people_at_the_end_is_the_reports() -> None:
    text = (
        REPORT.split("Read more")[0] + "\n- Ana Lund, Trade Council\n- Bo Ek, Bank of the North\n"
    )
    article = clean(Report("a", text))
    assert words_of(article, BlockKind.BODY)[-2:] == [
        "- Ana Lund, Trade Council",
        "- Bo Ek, Bank of the North",
    ]


HEADLINES = """Envoys of two states meet in Hanoi again
Storm hits the coast of the island
Court frees two reporters after a year
Bank of the North cuts its rates
Fishing talks end without a deal
"""


@pytest.mark.parametrize(
    ("text", "title", "kind"),
    [
        (HEADLINES, "Minister resigns over harbour deal", BlockKind.PROMO),
        (HEADLINES + "The ministers met on Friday.", "Minister resigns", BlockKind.BODY),
        (HEADLINES, None, BlockKind.BODY),
    ],
)
def test_clean_headlines_alone_are_no_report(text: str, title: str | None, kind: BlockKind) -> None:
    article = clean(Report("a", text, title=title, language="en"))
    assert article.blocks[1].kind is kind


def test_clean_questions_in_capitals_are_the_reports() -> None:
    sentence = (
        "The two ministers met in Hanoi on Friday and agreed to raise trade between the states. "
        * 2
    )
    text = f"{sentence}\n\nWHAT DOES THIS MEAN FOR THE REGION?\n\n{sentence}\n\n{sentence}\n"
    assert words_of(clean(Report("a", text)), BlockKind.PROMO) == []
