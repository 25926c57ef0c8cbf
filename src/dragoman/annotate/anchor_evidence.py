"""What a report prints about its own day: datelines, captions, weekdays, office holders."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from dragoman.annotate.dates import Hit, hits_of
from dragoman.annotate.dates_calendar import make_day
from dragoman.annotate.dates_form import Form
from dragoman.annotate.dates_rules import tongue_for
from dragoman.annotate.dates_tense import Clauses
from dragoman.knowledge.table import settings
from dragoman.model import READ, Article, Block, BlockKind, Parse, Span

SHORT = 140
"""Characters of the longest line that can be a line of publication."""
HEAD = 90
"""Characters at the start of the text in which an unlabelled dateline is looked for."""
DASH = re.compile(r"[^.!?]{0,40}?(?:\)\s*|[-–—]\s|--)|\.?\s*[/(][^/()]{2,30}[/)]|电")
"""What follows the day of a dateline: a dash, or an agency in brackets or strokes."""

PLACED = re.compile(r"\b[A-Z]\w+, (?:on )?$")
"""The end of a place before a date, as in "in Hanoi, June 20, 2024"."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A day as printed, with its year and weekday where they stand beside it."""

    span: Span
    month: int
    day: int
    year: int | None = None
    weekday: int | None = None

    @property
    def full(self) -> date | None:
        """The day, where the year is printed as well."""
        return make_day(self.year, self.month, self.day) if self.year else None


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday told without a date; `this` marks "this Saturday"."""

    span: Span
    number: int
    tense: int
    this: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that a report prints about its day, each in text order.

    `published` are lines of publication, `captions` full dates of pictures, `told` days and
    `months` (year, month or 1) told as past, `weekdays` those told without a date.
    """

    published: tuple[Printed, ...] = ()
    captions: tuple[Printed, ...] = ()
    told: tuple[Printed, ...] = ()
    weekdays: tuple[Weekday, ...] = ()
    months: tuple[tuple[int, int], ...] = ()
    text: str = ""


def gather(parse: Parse) -> Evidence:
    """Collect the evidence of one report; a language without rules gives the text alone."""
    article = parse.article
    read = [block for block in article.blocks if block.kind in READ]
    text = "\n".join(block.span.of(article.text) for block in read)
    tongue = tongue_for(article.language or "en")
    if tongue is None:
        return Evidence(text=text)
    found = [
        (block, hit, hit.form)
        for block in article.blocks
        for hit in hits_of(article, block, tongue)
    ]
    clauses = Clauses(parse, tongue.words)
    past = [
        (hit, form, clauses.tense(hit.start, hit.end))
        for block, hit, form in found
        if block.kind in READ and hit.rule.kind in ("date", "weekday")
    ]
    return Evidence(
        tuple(_lines(parse, found)),
        tuple(_captions(parse, found)),
        tuple(_told(parse, past)),
        tuple(_weekdays(parse, past)),
        tuple((f.y, f.month or 1) for _, f, tense in past if f.y and tense < 0),
        text,
    )


def dateline_of(parse: Parse) -> Printed | None:
    """Return the day in the dateline, labelled as such or at the head of the text."""
    article = parse.article
    tongue = tongue_for(article.language or "en")
    if tongue is None:
        return None
    blocks = [b for b in article.blocks if b.kind is BlockKind.DATELINE]
    if article.dateline is not None and not blocks:
        blocks = [Block(article.dateline.span, BlockKind.DATELINE)]
    body = [b for b in article.blocks if b.kind is BlockKind.BODY][:1]
    for block in blocks or body:
        for hit in hits_of(article, block, tongue):
            line = _printed(article, hit, hit.form)
            if line is not None and (blocks or _heads(article, block, line)):
                return line
    return None


def _heads(article: Article, block: Block, line: Printed) -> bool:
    """Tell whether a day stands like a dateline: "HANOI, June 20 (Agency) - "."""
    before = article.text[block.span.start : line.span.start]
    placed = before[:1].isupper() and "," in before and len(before) < HEAD
    if article.text[line.span.end : line.span.end + 1] == "电":
        return len(before) < HEAD
    return placed and DASH.match(article.text, line.span.end) is not None


@cache
def anchor_words(kind: str) -> tuple[str, ...]:
    """Return one list of words from the table dates_anchor."""
    return tuple(str(word) for word in settings("dates_anchor.toml")[kind])


def has_word(text: str, kind: str) -> bool:
    """Tell whether a text holds one of the words of a list."""
    either = "|".join(map(re.escape, anchor_words(kind)))
    return re.search(rf"(?<!\w)(?:{either})(?!\w)", text, re.IGNORECASE) is not None


Found = tuple[Block, Hit, Form]
Told = tuple[Hit, Form, int]


def _printed(article: Article, hit: Hit, form: Form) -> Printed | None:
    if hit.rule.kind != "date" or form.d is None or form.month is None:
        return None
    span = Span(article.id, hit.start, hit.end)
    return Printed(span, form.month, form.d, form.y, form.weekday)


def _lines(parse: Parse, found: list[Found]) -> Iterator[Printed]:
    """Yield the days of lines of publication: a line that says so, or a date and no more."""
    for block, hit, form in found:
        line = _printed(parse.article, hit, form)
        size = block.span.end - block.span.start
        if line is None or line.full is None or size > SHORT:
            continue
        alone = size - (hit.end - hit.start) < 4
        words = block.span.of(parse.article.text)
        apart = block.kind in (BlockKind.RESIDUE, BlockKind.PROMO, BlockKind.BYLINE)
        if alone or block.kind is BlockKind.BYLINE or (apart and has_word(words, "published")):
            yield line


def _captions(parse: Parse, found: list[Found]) -> Iterator[Printed]:
    """Yield the full dates of captions, and of lines worded as one, archive pictures out."""
    for block, hit, form in found:
        line = _printed(parse.article, hit, form)
        if line is None or line.full is None:
            continue
        words = block.span.of(parse.article.text)
        before = parse.article.text[block.span.start : hit.start]
        placed = block.kind is BlockKind.CAPTION or PLACED.search(before)
        if placed and not has_word(words, "archive"):
            yield line


def _told(parse: Parse, past: list[Told]) -> Iterator[Printed]:
    for hit, form, tense in past:
        line = _printed(parse.article, hit, form)
        if line is not None and tense <= 0:
            yield line


def _weekdays(parse: Parse, past: list[Told]) -> Iterator[Weekday]:
    for hit, form, tense in past:
        if hit.rule.kind == "weekday" and form.weekday and form.side in (None, 0):
            span = Span(parse.article.id, hit.start, hit.end)
            yield Weekday(span, form.weekday, tense, this=form.side == 0)
