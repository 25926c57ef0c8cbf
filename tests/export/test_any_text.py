"""Whatever a report holds, the terminal and the page stay whole."""

import re
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.export.page import render_page, repr_html
from dragoman.export.terminal import render
from dragoman.model import (
    Article,
    Block,
    BlockKind,
    Brief,
    Claim,
    Event,
    EventType,
    Finding,
    FindingKind,
    Participant,
    Quote,
    QuoteKind,
    Reading,
    Span,
    Speaker,
    Status,
    Story,
    StoryBrief,
)

ORDERS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
OWN = {"html", "head", "title", "style", "body", "header", "div", "h1", "p", "main", "section"}
OWN |= {"h2", "h3", "h4", "ul", "ol", "li", "a", "span", "b", "code", "details", "summary", "meta"}
OWN |= {"table", "thead", "tbody", "tr", "th", "td", "article", "footer", "script", "fieldset"}
OWN |= {"label", "input", "blockquote", "dl", "dt", "dd", "nav"}

nasty = st.sampled_from(
    ["<b>", "</p>", "&amp;", '"', "'", "]]>", "<!--", "\x1b[2J", "\u202e", "[red]", "{{ x }}", "\n"]
)
texts = st.lists(st.one_of(nasty, st.text(min_size=1, max_size=12)), min_size=1, max_size=8).map(
    lambda parts: "a" + "".join(parts)
)


class Tags(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not any(name.startswith("on") for name, _ in attrs)
        self.tags.add(tag)


def _story(text: str, name: str) -> StoryBrief:
    """Return a story of two accounts, every field of which comes from the report."""
    readings = []
    spans = []
    for id in ("one", "two"):
        whole, head = Span(id, 0, len(text)), Span(id, 0, max(len(text) // 2, 1))
        spans.append(head)
        who = Participant(head, name, "person:x", "NOR")
        event = Event(
            EventType.CONSULT, name, Status.HAPPENED, (who,), (who,), (head,), whole, about=(whole,)
        )
        quote = Quote(QuoteKind.DIRECT, (whole,), speaker=Speaker(head, name))
        article = Article(
            id,
            text,
            (Block(whole, BlockKind.BODY),),
            title=name,
            outlet=name,
            url=f"https://example.org/{name}",
            language=name,
        )
        readings.append(Reading(article, events=(event,), quotes=(quote,)))
    claims = tuple(Claim(s, f"{name}{s.article}", s, name) for s in spans)
    finding = Finding(name, FindingKind.DIFFER, name, claims, why=name)
    return StoryBrief(Story("s", ("one", "two")), tuple(readings), (finding,), (), name)


@settings(max_examples=60, deadline=None)
@given(texts, texts)
def test_any_text_is_shown_and_never_obeyed(text: str, name: str) -> None:
    brief = Brief((_story(text, name),))
    shown = render(brief, width=80)
    assert ORDERS.findall(shown.replace("\n", "")) == []
    for page in (render_page(brief), repr_html(brief)):
        assert ORDERS.findall(page) == []
        assert Tags(page).tags <= OWN
        page.encode("utf-8")
