import re
from dataclasses import replace

import pytest

from dragoman.export.terminal import Layout, render
from dragoman.model import Brief, Claim, Finding, FindingKind, Skip, StoryBrief
from dragoman.model.identity import datum_id

ALL = Layout(limit=None)
ORDERS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def plain(words: str) -> str:
    return " ".join(words.split())


@pytest.mark.parametrize("width", [60, 80, 120])
def test_terminal_lines_fit_the_width(brief: Brief, width: int) -> None:
    from rich.cells import cell_len

    shown = render(brief, width=width)
    assert max(cell_len(line) for line in shown.splitlines()) <= width
    assert not any(line.endswith(" ") for line in shown.splitlines())


def test_terminal_puts_the_differences_before_all_else(brief: Brief) -> None:
    shown = render(brief, width=100)
    titles = (
        "WHERE THE ACCOUNTS DIFFER",
        "IN ONE ACCOUNT ONLY",
        "WHAT HAPPENED",
        "WHO  ",
        "WHO SAID WHAT",
        "SOURCES",
        "NOT READ",
    )
    places = [shown.index(title) for title in titles]
    assert places == sorted(places)


def test_terminal_shows_values_with_sentence_and_outlet(story: StoryBrief) -> None:
    shown = plain(render(Brief((story,)), width=200))
    assert "3 agreements Fjord Wire: TBILISI, March 4 - Norwegian envoy" in shown
    assert "5 agreements The Daily Fjord: Kari Moe, a deputy minister" in shown
    assert "4 Mar 2024 · Tbilisi · 3 accounts (2 independent) · 1 point agreed on" in shown


def test_terminal_shows_every_datum(story: StoryBrief) -> None:
    shown = plain(render(Brief((story,)), width=200, layout=ALL))
    for finding in story.findings:
        assert finding.kind is FindingKind.AGREE or finding.about in shown
    for id in (datum_id(f) for f in story.findings if f.kind is FindingKind.DIFFER):
        assert id in shown
    for words in ("meeting Kari Moe – Ana Lomidze (in Tbilisi)", '"We leave as friends,"'):
        assert words in shown
    assert "visit Kari Moe → Georgia planned uncertain (0.40)" in shown
    assert "Kari Moe [NOR] deputy minister; envoy A B C" in shown
    assert "not part of the report: Read more: ten lakes to visit" in shown
    assert "rewritten from A, which has 42% of its words" in shown


@pytest.mark.parametrize("colour", [False, True])
def test_terminal_takes_no_orders_from_a_report(brief: Brief, colour: bool) -> None:
    shown = render(brief, width=90, colour=colour)
    own = re.sub(r"\x1b\[[0-9;]*m", "", shown)
    assert ORDERS.findall(own) == []
    assert "bad␛]0;x␇.bin: is not text" in own
    assert "<b>Odd</b> [red]News" in own
    if not colour:
        assert own == shown


def test_terminal_shows_orders_in_a_sentence_as_symbols(story: StoryBrief) -> None:
    odd = story.readings[2].article
    start = odd.text.index("the port")
    words = replace(story.findings[1].claims[2].span, start=start, end=start + 8)
    sentence = replace(words, start=odd.text.index("Nothing"), end=len(odd.text))
    only = Finding("event", FindingKind.ONLY_IN, "port", (Claim(words, "port", sentence),))
    shown = render(Brief((replace(story, findings=(only,)),)), width=90, colour=True)
    assert "␛[31mthe port␛[0m" in re.sub(r"\x1b\[[0-9;]*m", "", shown)


def test_terminal_colour_is_off_unless_asked(brief: Brief) -> None:
    assert "\x1b[" not in render(brief, width=80)
    assert "\x1b[" in render(brief, width=80, colour=True)


def test_terminal_says_what_it_trimmed(story: StoryBrief) -> None:
    many = tuple(replace(story.findings[0], about=f"deal {n}") for n in range(12))
    brief = Brief((replace(story, findings=many),))
    shown = render(brief, width=80, layout=Layout(limit=5))
    assert shown.count("deal ") == 5
    assert "… and 7 more (--all)" in shown
    assert render(brief, width=80, layout=ALL).count("deal ") == 12
    assert "--all" not in render(brief, width=80, layout=ALL)


def test_terminal_names_the_accounts_whose_sentence_is_left_out(story: StoryBrief) -> None:
    claims = story.findings[1].claims
    same = replace(story.findings[1], claims=tuple(replace(c, value="Moe") for c in claims))
    brief = Brief((replace(story, findings=(same,)),))
    shown = plain(render(brief, width=120, layout=Layout(sentences=1)))
    assert "also The Daily Fjord, <b>Odd</b> [red]News (--all)" in shown


def test_terminal_an_empty_brief_shows_only_what_was_not_read() -> None:
    shown = render(Brief((), (Skip("a.txt", "is empty", "give it text"),)), width=80)
    assert shown == "NOT READ  1\n  a.txt: is empty\n    → give it text\n"


def test_terminal_is_deterministic(brief: Brief) -> None:
    assert render(brief, width=80, colour=True) == render(brief, width=80, colour=True)


def test_terminal_lists_reports_that_stand_alone(story: StoryBrief, lone: StoryBrief) -> None:
    brief = Brief((story, *(replace(lone, headline=f"Report {n}") for n in range(5))))
    shown = render(brief, width=80, layout=Layout(limit=3))
    assert [shown.count(f"Report {n}") for n in range(5)] == [2, 2, 1, 1, 1]
    assert "… and 3 reports that stand alone (--all)" in shown
    whole = render(brief, width=80, layout=ALL)
    assert [whole.count(f"Report {n}") for n in range(5)] == [2] * 5


def test_terminal_one_report_is_shown_in_full(lone: StoryBrief) -> None:
    assert "Lima␇ Post" in render(Brief((lone,)), width=80, layout=Layout(limit=0))


def test_terminal_hides_uncertain_quotations_unless_all_is_asked(story: StoryBrief) -> None:
    wire, daily, odd = story.readings
    doubtful = replace(daily.quotes[0], score=0.4)
    brief = Brief((replace(story, readings=(wire, replace(daily, quotes=(doubtful,)), odd)),))
    assert "speaker not known" not in render(brief, width=100)
    assert "speaker not known" in render(brief, width=100, layout=ALL)


def test_terminal_first_screen_holds_headline_window_places_and_differences(
    story: StoryBrief,
) -> None:
    for width in (80, 100):
        lines = render(Brief((story,)), width=width).splitlines()[:24]
        screen = plain(" ".join(lines))
        for words in (story.headline, "4 Mar 2024 · Tbilisi · 3 accounts", "3 agreements"):
            assert words in screen


def test_terminal_shows_numbers_of_which_both_can_be_right(story: StoryBrief) -> None:
    from dataclasses import replace

    finding = next(f for f in story.findings if f.kind is FindingKind.DIFFER)
    fitting = replace(
        finding, slot="number", kind=FindingKind.COMPATIBLE, why="toll.update: update over time"
    )
    shown = plain(render(Brief((replace(story, findings=(fitting,)),)), width=200))
    assert "WHERE BOTH CAN BE RIGHT 1" in shown
    assert fitting.claims[0].value in shown
    assert "update over time" in shown
