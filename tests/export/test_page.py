import re
from base64 import b64encode
from collections import Counter
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from dragoman.export.page import render_page, repr_html
from dragoman.model import Brief, FindingKind, StoryBrief
from dragoman.model.identity import datum_id

VOID = {"meta", "link", "input", "br", "img", "hr"}
FETCHES = {"img", "link", "iframe", "object", "embed", "video", "audio", "source", "base", "form"}


class Reader(HTMLParser):
    """Reads a page strictly: every element must be closed by its own end tag."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        assert not (tag == "a" and "a" in self.open), "a link inside a link"
        if tag in {"p", "div", "ul", "table", "section", "blockquote"}:
            assert "p" not in self.open, f"{tag} inside a paragraph"
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"style", "script"} & set(self.open):
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())

    def of(self, name: str) -> list[str]:
        return [attrs[name] for _, attrs in self.tags if name in attrs]


@pytest.fixture(scope="module")
def page(brief: Brief) -> str:
    return render_page(brief)


@pytest.fixture(scope="module")
def reader(page: str) -> Reader:
    return Reader(page)


def test_page_nests_and_every_id_is_given_once(reader: Reader) -> None:
    assert [id for id, times in Counter(reader.of("id")).items() if times > 1] == []


def test_page_every_link_leads_somewhere(reader: Reader) -> None:
    ids = set(reader.of("id"))
    inner = [link[1:] for link in reader.of("href") if link.startswith("#")]
    assert len(inner) > 20
    assert [link for link in inner if link not in ids] == []


def test_page_fetches_nothing(reader: Reader, page: str) -> None:
    assert {tag for tag, _ in reader.tags} & FETCHES == set()
    assert reader.of("src") == []
    assert reader.of("style") == []
    assert "url(" not in page
    assert "@import" not in page


def test_page_policy_allows_its_own_style_and_script_only(page: str, reader: Reader) -> None:
    policy = next(a["content"] for _, a in reader.tags if "http-equiv" in a)
    assert policy.startswith("default-src 'none';")
    for tag in ("style", "script"):
        (source,) = re.findall(f"<{tag}>(.*?)</{tag}>", page, re.S)
        digest = b64encode(sha256(source.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_page_every_datum_links_to_its_words_and_back(story: StoryBrief, reader: Reader) -> None:
    data = [datum_id(f) for f in story.findings]
    data += [datum_id(e) for r in story.readings for e in r.events]
    data += [datum_id(q) for r in story.readings for q in r.quotes]
    links = reader.of("href")
    ids = reader.of("id")
    for id in data:
        assert id in ids
        assert f"#w-{id}" in links
        assert f"#{id}" in links


def test_page_marks_stand_on_their_words(story: StoryBrief, page: str) -> None:
    wire = story.readings[0]
    for event in wire.events:
        words = wire.article.words(event.trigger)
        assert re.search(f'<a class="m[^>]* id="w-{datum_id(event)}"[^>]*>{words}</a>', page)


def test_page_holds_all_text_and_all_data(story: StoryBrief, reader: Reader) -> None:
    for reading in story.readings:
        for block in reading.article.blocks:
            words = block.span.of(reading.article.text).replace("\x1b", "␛")
            assert " ".join(words.split()) in reader.text
    for words in (
        "3 agreements",
        "5 agreements",
        "meeting Kari Moe – Ana Lomidze in Tbilisi",
        "visit Kari Moe → Georgia planned uncertain 0.40",
        "deputy minister; envoy",
        "speaker not known",
        "rewritten from A, which has 42% of its words",
        "odd:kari-mo",
        "1 point agreed on, coarser and finer values included",
    ):
        assert words in reader.text


def test_page_residue_is_told_apart(reader: Reader) -> None:
    left = [attrs for tag, attrs in reader.tags if "left" in attrs.get("class", "").split()]
    assert [attrs["data-kind"] for attrs in left] == ["residue", "residue"]


def test_page_obeys_nothing_in_a_report(page: str, reader: Reader) -> None:
    assert sum(tag == "script" for tag, _ in reader.tags) == 1
    assert "<img" not in page
    assert "<b>Odd" not in page
    assert "</script><img src=x onerror=alert(1)>" in reader.text
    assert "⟨U+202E⟩quiet⟨U+202C⟩ & [bold]calm[/bold]" in reader.text
    assert re.findall(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", page) == []
    assert "bad␛]0;x␇.bin" in reader.text


@pytest.mark.parametrize(
    ("url", "followed"),
    [
        ("https://example.org/?a=1&b='2'", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("http://[broken", False),
        (' https://x.example/"onmouseover="x', True),
    ],
)
def test_page_follows_web_addresses_only(story: StoryBrief, url: str, followed: bool) -> None:
    reading = story.readings[0]
    with_url = replace(reading, article=replace(reading.article, url=url))
    told = replace(story, readings=(with_url, *story.readings[1:]))
    reader = Reader(render_page(Brief((told,))))
    assert (url in reader.of("href")) is followed
    assert not any("onmouseover" in attrs for _, attrs in reader.tags)


def test_page_overlapping_marks_nest(story: StoryBrief) -> None:
    wire = story.readings[0]
    across = replace(wire.quotes[0].content[0], start=30, end=80)
    quote = replace(wire.quotes[0], content=(across,))
    told = replace(story, readings=(replace(wire, quotes=(quote,)), *story.readings[1:]))
    reader = Reader(render_page(Brief((told,))))
    assert f"w-{datum_id(quote)}" in reader.of("id")


def test_page_the_same_finding_twice_gets_two_ids(story: StoryBrief) -> None:
    twice = replace(story, findings=(story.findings[0], story.findings[0]))
    ids = Reader(render_page(Brief((twice,)))).of("id")
    assert datum_id(story.findings[0]) in ids
    assert f"{datum_id(story.findings[0])}-2" in ids


def test_page_without_differences_says_so(story: StoryBrief) -> None:
    told = replace(story, findings=())
    assert "Nowhere, as far as could be read." in Reader(render_page(Brief((told,)))).text


def test_page_of_nothing_is_a_page() -> None:
    assert "0 stories, 0 reports" in Reader(render_page(Brief(()))).text


def test_page_is_deterministic(brief: Brief, page: str) -> None:
    assert render_page(brief) == page


def test_page_notebook_fragment_is_short_and_safe(brief: Brief, story: StoryBrief) -> None:
    reader = Reader(repr_html(brief))
    assert reader.tags[0] == ("div", {"class": "dragoman"})
    assert "count: signing: Kari Moe" in reader.text
    assert "Not read: bad␛]0;x␇.bin (is not text)" in reader.text
    assert {tag for tag, _ in reader.tags} & {"script", "img", "style"} == set()
    assert Reader(repr_html(story)).text in reader.text
    differ = [f for f in story.findings if f.kind is FindingKind.DIFFER]
    assert reader.text.count("Kari Mo ") == len(differ) - 1
