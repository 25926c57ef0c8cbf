"""What a report prints about its own day: datelines, captions, weekdays, office holders."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from dragoman.annotate.dates import Hit, hits_in, hits_of, tense_of
from dragoman.annotate.dates_calendar import make_day
from dragoman.annotate.dates_rules import DATA, Form, Tongue, form_of, tongue_for
from dragoman.model import Block, BlockKind, Parse, Span

SHORT = 140
"""Characters of the longest line that can be a line of publication."""
HEAD = 90
"""Characters at the start of the text in which an unlabelled dateline is looked for."""
DASH = re.compile(r"[^.!?]{0,40}?(?:\)\s*|[-–—]\s|--)")


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
    """All that a report prints about its day, each in text order."""

    dateline: Printed | None
    published: tuple[Printed, ...]
    captions: tuple[Printed, ...]
    told: tuple[Printed, ...]
    weekdays: tuple[Weekday, ...]
    months: tuple[tuple[int, int], ...]
    text: str


def gather(parse: Parse) -> Evidence:
    """Collect the evidence of one report; languages without rules give little."""
    article = parse.article
    tongue = tongue_for(article.language or "en")
    text = "\n".join(
        block.span.of(article.text)
        for block in article.blocks
        if block.kind in (BlockKind.TITLE, BlockKind.BODY, BlockKind.CAPTION)
    )
    if tongue is None:
        return Evidence(None, (), (), (), (), (), text)
    hits = [(hit, form_of(hit.groups, tongue.words)) for hit in hits_in(parse, tongue)]
    aside = list(_aside(parse, tongue))
    dateline = _dateline(parse, tongue, hits)
    return Evidence(
        dateline,
        tuple(line for block, line in aside if _is_line(parse, block, line)),
        tuple(_captions(parse, hits, aside)),
        tuple(_told(parse, tongue, hits, dateline)),
        tuple(_weekdays(parse, tongue, hits)),
        tuple(_months(parse, tongue, hits)),
        text,
    )


@cache
def anchor_words(kind: str) -> tuple[str, ...]:
    """Return one list of words from the table dates_anchor."""
    table = tomllib.loads(DATA.joinpath("dates_anchor.toml").read_text(encoding="utf-8"))
    return tuple(str(word) for word in table[kind])


def has_word(text: str, kind: str) -> bool:
    """Tell whether a text holds one of the words of a list."""
    either = "|".join(map(re.escape, anchor_words(kind)))
    return re.search(rf"(?<!\w)(?:{either})(?!\w)", text, re.IGNORECASE) is not None


def _printed(parse: Parse, hit: Hit, form: Form) -> Printed | None:
    if hit.rule.kind != "date" or form.d is None or form.month is None:
        return None
    span = Span(parse.article.id, hit.start, hit.end)
    return Printed(span, form.month, form.d, form.y, form.weekday)


def _aside(parse: Parse, tongue: Tongue) -> Iterator[tuple[Block, Printed]]:
    """Yield the full dates in by-lines and residue."""
    for block in parse.article.blocks:
        if block.kind not in (BlockKind.BYLINE, BlockKind.RESIDUE, BlockKind.PROMO):
            continue
        for hit in hits_of(parse.article, block, tongue):
            line = _printed(parse, hit, form_of(hit.groups, tongue.words))
            if line is not None and line.full is not None:
                yield block, line


def _is_line(parse: Parse, block: Block, line: Printed) -> bool:
    """Tell whether a block is a line of publication: it says so, or is a date and no more."""
    words = block.span.of(parse.article.text)
    if len(words) > SHORT:
        return False
    rest = len(words) - (line.span.end - line.span.start)
    return block.kind is BlockKind.BYLINE or rest < 4 or has_word(words, "published")


def _dateline(parse: Parse, tongue: Tongue, hits: list[tuple[Hit, Form]]) -> Printed | None:
    """Return the day in the dateline, labelled as such or at the head of the text."""
    article = parse.article
    spans = [article.dateline.span] if article.dateline else []
    spans += [b.span for b in article.blocks if b.kind is BlockKind.DATELINE]
    for hit, form in hits:
        line = _printed(parse, hit, form)
        if line is not None and any(span.overlaps(line.span) for span in spans):
            return line
    body = next((b for b in article.blocks if b.kind is BlockKind.BODY), None)
    if spans or body is None:
        return None
    for hit, form in hits:
        line = _printed(parse, hit, form)
        if line is None or not 0 <= hit.start - body.span.start < HEAD:
            continue
        before = article.text[body.span.start : hit.start]
        if before[:1].isupper() and "," in before and DASH.match(article.text, hit.end):
            return line
    return None


def _captions(
    parse: Parse, hits: list[tuple[Hit, Form]], aside: list[tuple[Block, Printed]]
) -> Iterator[Printed]:
    """Yield the full dates of captions, and of residue worded as one, archive pictures out."""
    blocks = [b for b in parse.article.blocks if b.kind is BlockKind.CAPTION]
    for hit, form in hits:
        line = _printed(parse, hit, form)
        block = next((b for b in blocks if b.span.start <= hit.start < b.span.end), None)
        if line and line.full and block:
            if not has_word(block.span.of(parse.article.text), "archive"):
                yield line
    for block, line in aside:
        before = parse.article.text[block.span.start : line.span.start]
        placed = re.search(r"\b(?-i:[A-Z])\w+, (?:on )?$", before)
        if placed and not has_word(block.span.of(parse.article.text), "archive"):
            yield line


def _told(
    parse: Parse, tongue: Tongue, hits: list[tuple[Hit, Form]], dateline: Printed | None
) -> Iterator[Printed]:
    """Yield the days told in the text as past."""
    for hit, form in hits:
        line = _printed(parse, hit, form)
        if line is not None and line != dateline and tense_of(parse, hit, tongue) <= 0:
            yield line


def _weekdays(parse: Parse, tongue: Tongue, hits: list[tuple[Hit, Form]]) -> Iterator[Weekday]:
    for hit, form in hits:
        if hit.rule.kind == "weekday" and form.weekday and form.side in (None, 0):
            span = Span(parse.article.id, hit.start, hit.end)
            tense = tense_of(parse, hit, tongue)
            yield Weekday(span, form.weekday, tense, this=form.side == 0)


def _months(
    parse: Parse, tongue: Tongue, hits: list[tuple[Hit, Form]]
) -> Iterator[tuple[int, int]]:
    """Yield (year, month) of months with their year, told as past."""
    for hit, form in hits:
        if hit.rule.kind == "date" and form.y and form.month and tense_of(parse, hit, tongue) < 0:
            yield form.y, form.month
