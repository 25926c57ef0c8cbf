"""Readings written by hand, so that the comparison is tested apart from the other rooms."""

import re
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from dragoman import entities, pipeline
from dragoman.accounts import compare
from dragoman.model import (
    Article,
    Block,
    BlockKind,
    Copy,
    Count,
    Event,
    EventType,
    Finding,
    Mention,
    MentionKind,
    Participant,
    Place,
    Quote,
    QuoteKind,
    Reading,
    Report,
    Span,
    Speaker,
    Status,
    Story,
    Timex,
    When,
)


class Account:
    """A report whose records are added by the words they rest on (their first occurrence)."""

    def __init__(self, name: str, text: str, published: str | None = None) -> None:
        self.text = text
        self.blocks = (Block(Span(name, 0, len(text)), BlockKind.BODY),)
        self.article = Article(name, text, self.blocks, published=published)
        self.mentions: list[Mention] = []
        self.events: list[Event] = []
        self.quotes: list[Quote] = []
        self.dates: list[Timex] = []

    def span(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(self.article.id, start, start + len(words))

    @property
    def sentences(self) -> tuple[Span, ...]:
        found = re.finditer(r"\S.*?(?:[.!?][”\"]?(?=\s)|$)", self.text, re.DOTALL)
        return tuple(Span(self.article.id, *match.span()) for match in found)

    def sentence(self, span: Span) -> Span:
        return next(s for s in self.sentences if s.start <= span.start < s.end)

    def name(
        self, words: str, entity: str, *, role: str | None = None, country: str | None = None
    ) -> "Account":
        whole = self.span(words)
        head = self.span(words.removeprefix(role or "").strip())
        full = entity.split(":")[1].replace("-", " ").title()
        kind = MentionKind.PERSON
        self.mentions.append(Mention(whole, head, kind, full, entity, country, role))
        return self

    def side(self, words: str, entity: str, country: str | None = None) -> Participant:
        return Participant(self.span(words), words, entity, country)

    def event(self, kind: str, trigger: str, **given: Any) -> "Account":
        """Add an event; sides are (words, entity, country), the rest words with their value."""
        span = self.span(trigger)
        slots: dict[str, Any] = {}
        if when := given.get("when"):
            slots["when"] = When(self.span(when[0]), when[1])
        if where := given.get("where"):
            slots["where"] = Place(self.span(where[0]), where[0], where[1])
        if count := given.get("count"):
            slots["count"] = Count(self.span(count[0]), *count)
        if tier := given.get("tier"):
            slots["tier"] = self.span(tier)
        self.events.append(
            Event(
                given.get("type", EventType.CONSULT),
                kind,
                given.get("status", Status.HAPPENED),
                tuple(self.side(*side) for side in given.get("actors", ())),
                tuple(self.side(*side) for side in given.get("recipients", ())),
                (span,),
                self.sentence(span),
                reciprocal=given.get("reciprocal", False),
                about=tuple(map(self.span, given.get("about", ()))),
                score=given.get("score", 0.9),
                **slots,
            )
        )
        return self

    def quote(
        self,
        words: str,
        speaker: str | None = None,
        entity: str | None = None,
        *,
        kind: QuoteKind = QuoteKind.DIRECT,
        cue: str = "",
        score: float = 1.0,
        name: str = "",
    ) -> "Account":
        said_by = Speaker(self.span(speaker), name or speaker, entity) if speaker else None
        cues = (self.span(cue),) if cue else ()
        said = Quote(kind, (self.span(words),), cue=cues, speaker=said_by, score=score)
        self.quotes.append(said)
        return self

    @property
    def reading(self) -> Reading:
        return Reading(
            self.article,
            sentences=self.sentences,
            mentions=tuple(self.mentions),
            quotes=tuple(self.quotes),
            dates=tuple(self.dates),
            events=tuple(self.events),
        )


@pytest.fixture(scope="session")
def write() -> type[Account]:
    """The class of hand-made accounts."""
    return Account


Compare = Callable[..., tuple[Finding, ...]]


@pytest.fixture(scope="session")
def told() -> Compare:
    """Compare hand-made accounts as one story."""

    def findings(*accounts: Account, copies: Sequence[Copy] = ()) -> tuple[Finding, ...]:
        story = Story("story:x", tuple(sorted(a.article.id for a in accounts)), tuple(copies))
        return compare(story, [a.reading for a in accounts])

    return findings


@pytest.fixture(scope="session")
def compared() -> Callable[..., tuple[Finding, ...]]:
    """Read texts as reports of one day, "0" the first, and compare them as one story."""

    def findings(*texts: str) -> tuple[Finding, ...]:
        reports = [Report(str(i), text=t, published="2031-03-07") for i, t in enumerate(texts)]
        articles = [a for r in reports if isinstance(a := pipeline.clean_report(r), Article)]
        read = [r for r in pipeline.read_articles(articles) if isinstance(r, Reading)]
        joined, _ = entities.join(read)
        return compare(Story("story:x", tuple(a.id for a in articles)), joined)

    return findings
