"""The brief of the example, as the terminal and the page show it."""

import re
from collections import Counter
from html.parser import HTMLParser

import pytest

from dragoman.export.page import render_page
from dragoman.export.terminal import Layout, render
from dragoman.model import Brief, EventType, FindingKind
from dragoman.model.identity import datum_id


class Links(HTMLParser):
    """Collects ids, inner links, and the words of each marked stretch by id."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.words: dict[str, str] = {}
        self.here: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = {name: value or "" for name, value in attrs}
        self.here = held.get("data-here", "").split() if tag == "a" else []
        self.ids += [held["id"]] if "id" in held else []
        if held.get("href", "").startswith("#"):
            self.links.append(held["href"][1:])

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self.here = []

    def handle_data(self, data: str) -> None:
        for here in self.here:
            self.words[here] = self.words.get(here, "") + data


@pytest.fixture(scope="module")
def links(hanoi: Brief) -> Links:
    return Links(render_page(hanoi))


def test_real_page_links_all_lead_somewhere(links: Links) -> None:
    assert [link for link in links.links if link not in set(links.ids)] == []
    assert [id for id, times in Counter(links.ids).items() if times > 1] == []


def test_real_page_shows_every_event_and_quotation(hanoi: Brief, links: Links) -> None:
    shown = set(links.ids)
    for story in hanoi.stories:
        for reading in story.readings:
            assert {datum_id(quote) for quote in reading.quotes if quote.speech} <= shown
            told = [e for e in reading.events if e.type is not EventType.STATEMENT]
            assert {datum_id(event) for event in told} <= shown
        assert {datum_id(finding) for finding in story.findings} <= shown


def test_real_page_marks_hold_words_of_their_claims(hanoi: Brief, links: Links) -> None:
    for story in hanoi.stories:
        articles = story.articles
        for finding in story.findings:
            if finding.kind is not FindingKind.DIFFER:
                continue
            id = datum_id(finding)
            marked = {w for here, w in links.words.items() if here.startswith(f"w-{id}")}
            for claim in finding.claims:
                words = articles[claim.span.article].words(claim.span)
                assert words in marked, (finding.slot, words, marked)


@pytest.mark.parametrize("width", [80, 120])
def test_real_terminal_fits_the_width(hanoi: Brief, width: int) -> None:
    assert max(map(len, render(hanoi, width=width).splitlines())) <= width


def test_real_terminal_names_every_finding_when_nothing_is_left_out(hanoi: Brief) -> None:
    shown = render(hanoi, width=100, layout=Layout(limit=None))
    kinds = (FindingKind.DIFFER, FindingKind.ONLY_IN)
    found = {
        datum_id(f)
        for s in hanoi.stories
        for f in s.findings
        if f.kind in kinds or f.slot == "silence"
    }
    assert found
    assert set(re.findall(r"\bf[0-9a-f]{8}\b", shown)) == found
