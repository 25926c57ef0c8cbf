"""Copies: containment, direction, and the passages shared."""

import pytest

from dragoman.model import Article, Copy, Reading
from dragoman.stories import find_copies

WIRE = (
    "The foreign ministers of Zambara and Portugal met in Lisbon on Monday to discuss fishing "
    "rights off the western coast. They agreed to set up a joint commission of twelve members "
    "by the end of June, the Zambaran ministry said in a statement. Trawlers have been kept out "
    "of the waters since a dispute over licences broke out two years ago. The commission will "
    "report to both governments before the summer recess and may be extended for another year."
)
MORE = (
    " Opposition members in Zambara called the plan a sell-out and asked for a vote in the house. "
    "Fishing villages along the coast have lost a third of their income, according to a union. "
    "Analysts said that neither side could afford to let the talks fail again this spring."
)
OWN = (
    "Portugal's chief diplomat hosted her colleague from Zambara to talk about who may fish "
    "where. A commission with a dozen seats should settle the matter by summer, both sides said. "
    "Boats from Portugal were shut out two years ago when the licences ran out."
)


def reading(name: str, text: str, **fields: str) -> Reading:
    return Reading(Article(name, text, (), **fields))  # type: ignore[arg-type]


def pair(copies: tuple[Copy, ...]) -> list[tuple[str, str, str]]:
    return [(c.article, c.of, c.kind) for c in copies]


def test_copies_names_the_later_print_the_copy() -> None:
    first = reading("z-first", WIRE, published="2031-03-03")
    second = reading("a-second", WIRE, published="2031-03-04")
    assert pair(find_copies([second, first])) == [("a-second", "z-first", "copy")]


def test_copies_finds_a_cut_print() -> None:
    cut = reading("cut", WIRE[:300])
    assert pair(find_copies([cut, reading("whole", WIRE + MORE)])) == [("cut", "whole", "copy")]


def test_copies_takes_the_agency_for_the_source_though_undated() -> None:
    wire = reading("wire", WIRE, agency="Zana", outlet="Zana")
    paper = reading("paper", WIRE, agency="Zana", outlet="The Gull", published="2031-03-03")
    assert pair(find_copies([paper, wire])) == [("paper", "wire", "copy")]


def test_copies_calls_a_report_built_on_another_derived() -> None:
    built = reading("built", WIRE[:260] + MORE, published="2031-03-04")
    assert pair(find_copies([built, reading("wire", WIRE, published="2031-03-03")])) == [
        ("built", "wire", "derived")
    ]


def test_copies_leaves_independent_accounts_alone() -> None:
    assert find_copies([reading("own", OWN), reading("wire", WIRE)]) == ()


def test_copies_does_not_count_a_shared_quotation() -> None:
    said = (
        " “We will not give up a single mile of our own waters until every boat that was seized "
        "has come home and every family has been paid in full for the two years that were lost,” "
        "the Zambaran minister told reporters after the meeting."
    )
    assert find_copies([reading("own", OWN + said), reading("wire", WIRE + said)]) == ()


def test_copies_shows_the_same_words_on_both_sides() -> None:
    texts = {"cut": "LISBON: " + WIRE[:300], "whole": WIRE + MORE}
    (copy,) = find_copies([reading(name, text) for name, text in texts.items()])
    assert copy.shared
    for left, right in copy.shared:
        words = left.of(texts["cut"]), right.of(texts["whole"])
        assert words[0].casefold().split() == words[1].casefold().split()


def test_copies_give_ten_prints_one_source() -> None:
    prints = [reading(f"p{i}", WIRE, published=f"2031-03-{i + 3:02}") for i in range(10)]
    assert {copy.of for copy in find_copies(prints)} == {"p0"}


@pytest.mark.parametrize("text", ["", "Too short."])
def test_copies_of_short_reports_are_none(text: str) -> None:
    assert find_copies([reading("a", text), reading("b", text)]) == ()


@pytest.mark.parametrize(
    "post",
    [
        "'Our people have waited for this bridge for forty years and today we open it, and nobody "
        "who stood here in the flood will forget those who carried us over the river,' the mayor "
        "wrote to the workers.",
        "Forty years of waiting and today the bridge over the river stands open to everybody who "
        "wants to come and walk it with the children and the old and all who built it — Ana Ruiz "
        "(@anaruiz) May 3, 2024",
        "We have waited for this bridge for forty years and today it is open, and we thank all "
        "those who carried our people over the river in the years of the flood.",
    ],
)
def test_copies_do_not_count_a_shared_post_or_statement(post: str) -> None:
    assert find_copies([reading("a", f"{OWN}\n{post}"), reading("b", f"{WIRE}\n{post}")]) == ()


def test_copies_a_cut_print_is_the_copy_whoever_credits_the_agency() -> None:
    cut = reading("cut", WIRE, published="2024-05-03", outlet="The Ledger")
    whole = reading(
        "whole", f"{WIRE} {OWN}", published="2024-05-03", outlet="The Courier", agency="Reuters"
    )
    assert pair(find_copies([cut, whole])) == [("cut", "whole", "copy")]
