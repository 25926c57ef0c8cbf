"""Briefs made by hand: three accounts of one visit, and a story of one account."""

from collections.abc import Callable

import pytest

from dragoman.model import (
    Anchor,
    Article,
    Block,
    BlockKind,
    Brief,
    Claim,
    Copy,
    Count,
    Event,
    EventType,
    Finding,
    FindingKind,
    Judgement,
    Mention,
    MentionKind,
    Participant,
    Place,
    Quote,
    QuoteKind,
    Reading,
    Skip,
    Span,
    Speaker,
    Status,
    Story,
    StoryBrief,
    Verdict,
    When,
)

WIRE = """Envoy ends talks in Tbilisi

TBILISI, March 4 - Norwegian envoy Kari Moe met President Ana Lomidze in Tbilisi on Monday and \
signed three agreements.

"We leave as friends," Moe told reporters.

Read more: ten lakes to visit"""
DAILY = """Moe in Georgia

Kari Moe, a deputy minister, signed five agreements in Tbilisi, and "we leave as friends" was all \
she would say. Georgia may host her again in May.

5 comments"""
ODD = """Moe visit

Envoy Kari Mo met the president on Monday. Nothing was said of \x1b[31mthe port\x1b[0m."""


def span_of(text: str, id: str, words: str) -> Span:
    """Return the span of the first place of `words`."""
    start = text.index(words)
    return Span(id, start, start + len(words))


def article_of(id: str, outlet: str, text: str, kinds: list[BlockKind]) -> Article:
    """Return an article whose paragraphs have these kinds."""
    blocks = tuple(
        Block(span_of(text, id, paragraph), kind)
        for paragraph, kind in zip(text.split("\n\n"), kinds, strict=True)
    )
    title = text.split("\n")[0]
    return Article(id, text, blocks, title=title, outlet=outlet, published="2024-03-05")


def make_story() -> StoryBrief:
    """Return a story of three accounts with every kind of record."""
    title, body, left = BlockKind.TITLE, BlockKind.BODY, BlockKind.RESIDUE
    wire = article_of("wire", "Fjord Wire", WIRE, [title, body, body, left])
    daily = article_of("daily", "The Daily Fjord", DAILY, [title, body, left])
    odd = article_of("odd", "<b>Odd</b> [red]News", ODD, [title, body])

    def at(article: Article, words: str) -> Span:
        return span_of(article.text, article.id, words)

    def claim(article: Article, words: str, value: str, sentence: str) -> Claim:
        return Claim(at(article, words), value, at(article, sentence))

    def moe(article: Article, words: str) -> Participant:
        return Participant(at(article, words), "Kari Moe", "person:kari-moe", "NOR", "GOV")

    met = WIRE.split("\n\n")[1]
    signed = DAILY.split("\n\n")[1].split(". ")[0] + "."
    saw = "Envoy Kari Mo met the president on Monday."
    president = Participant(at(wire, "President Ana Lomidze"), "Ana Lomidze", "person:ana", "GEO")
    monday = When(at(wire, "Monday"), "2024-03-04")
    meeting = Event(
        EventType.CONSULT,
        "meeting",
        Status.HAPPENED,
        (moe(wire, "Kari Moe"),),
        (president,),
        (at(wire, "met"),),
        at(wire, met),
        reciprocal=True,
        when=monday,
        where=Place(at(wire, "in Tbilisi"), "Tbilisi", "GEO"),
        score=0.9,
        why="E1: met",
    )
    three = Count(at(wire, "three agreements"), "3", "agreement", 3, 3)
    signing = Event(
        EventType.AGREE,
        "signing",
        Status.HAPPENED,
        (moe(wire, "Kari Moe"),),
        (),
        (at(wire, "signed"),),
        at(wire, met),
        when=monday,
        count=three,
    )
    hosting = Event(
        EventType.CONSULT,
        "visit",
        Status.PLANNED,
        (moe(daily, "her"),),
        (Participant(at(daily, "Georgia may"), "Georgia", "state:GEO", "GEO"),),
        (at(daily, "host"),),
        at(daily, "Georgia may host her again in May."),
        when=When(at(daily, "May"), "2024-05", "month"),
        score=0.4,
    )
    quotes = [
        Quote(
            QuoteKind.DIRECT,
            (at(wire, '"We leave as friends,"'),),
            (at(wire, "told"),),
            Speaker(at(wire, "Moe told"), "Kari Moe", "person:kari-moe"),
        ),
        Quote(QuoteKind.DIRECT, (at(daily, '"we leave as friends"'),)),
    ]
    mentions = [
        Mention(
            at(a, words),
            at(a, words),
            MentionKind.PERSON,
            name,
            "person:kari-moe",
            "NOR",
            role,
        )
        for a, words, name, role in (
            (wire, "Kari Moe", "Kari Moe", "envoy"),
            (daily, "Kari Moe", "Kari Moe", "deputy minister"),
            (odd, "Kari Mo", "Kari Moe", None),
        )
    ]
    readings = (
        Reading(
            wire,
            Anchor("2024-03-05", "published"),
            (at(wire, met),),
            (mentions[0],),
            quotes=(quotes[0],),
            events=(meeting, signing),
        ),
        Reading(daily, None, (), (mentions[1],), quotes=(quotes[1],), events=(hosting,)),
        Reading(odd, None, (), (mentions[2],)),
    )
    findings = (
        Finding(
            "count",
            FindingKind.DIFFER,
            "signing: Kari Moe",
            (
                claim(wire, "three agreements", "3 agreements", met),
                claim(daily, "five agreements", "5 agreements", signed),
            ),
            why="count: 3 is not 5",
        ),
        Finding(
            "name",
            FindingKind.DIFFER,
            "Kari Moe",
            (
                claim(wire, "Kari Moe", "Kari Moe", met),
                claim(daily, "Kari Moe", "Kari Moe", signed),
                claim(odd, "Kari Mo", "Kari Mo", saw),
            ),
        ),
        Finding(
            "when",
            FindingKind.AGREE,
            "meeting: Kari Moe",
            (
                claim(wire, "Monday", "2024-03-04", met),
                claim(odd, "Monday", "2024-03-04", saw),
            ),
        ),
        Finding(
            "event",
            FindingKind.ONLY_IN,
            "visit planned",
            (claim(daily, "host", "planned", "Georgia may host her again in May."),),
        ),
    )
    story = Story(
        "s-wire",
        ("wire", "daily", "odd"),
        (Copy("daily", "wire", "derived", 0.42),),
    )
    judgement = Judgement("odd:kari-mo", "wire:kari-moe", Verdict.SAME, 0.93, (("name", 0.9),))
    return StoryBrief(story, readings, findings, (judgement,), "Envoy ends talks in Tbilisi")


def make_lone() -> StoryBrief:
    """Return a story of one account that was written to break out of a page."""
    head = "</script><img src=x onerror=alert(1)>"
    text = f"{head}\n\nAll \u202equiet\u202c & [bold]calm[/bold] in Lima."
    article = article_of("lone", "Lima\x07 Post", text, [BlockKind.TITLE, BlockKind.BODY])
    return StoryBrief(Story("s-lone", ("lone",)), (Reading(article),), (), (), head)


@pytest.fixture(scope="session")
def story() -> StoryBrief:
    return make_story()


@pytest.fixture(scope="session")
def lone() -> StoryBrief:
    return make_lone()


@pytest.fixture(scope="session")
def brief(story: StoryBrief, lone: StoryBrief) -> Brief:
    skip = Skip("bad\x1b]0;x\x07.bin", "is not text", "convert it to <text>")
    return Brief((story, lone), (skip,), "1.2.3")


@pytest.fixture(scope="session")
def locate() -> Callable[[str, str, str], Span]:
    return span_of
