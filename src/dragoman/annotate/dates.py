"""Dates and times: found by form, valued against the day a report speaks from."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from dragoman.annotate.dates_calendar import DUMMY, Frame, Value, make_day
from dragoman.annotate.dates_form import Form, form_of
from dragoman.annotate.dates_rules import Rule, Tongue, tongue_for
from dragoman.annotate.dates_spans import KINDS
from dragoman.annotate.dates_tense import Clauses
from dragoman.annotate.parse import LONGEST
from dragoman.model import READ, Anchor, Article, Block, BlockKind, Parse, Span, Timex

REACH = 600
"""Characters over which "the next day" still counts from the date told before."""
TENSED = frozenset(
    {
        "named",
        "date",
        "range",
        "week_of",
        "month_day",
        "weekday",
        "beside",
        "weekend",
        "season",
        "quarter",
        "holiday",
    }
)
"""Kinds whose value turns on the tense of the clause."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One match of one rule, as offsets in the article's text."""

    start: int
    end: int
    rule: Rule
    form: Form


def find_dates(parse: Parse, anchor: Anchor | None) -> tuple[Timex, ...]:
    """Return the time expressions of the title, body, captions and dateline, in text order.

    Values are reckoned from `anchor`; without one they stay underspecified, never today.
    """
    tongue = tongue_for(parse.article.language or "en")
    if tongue is None:
        return ()
    frame = frame_of(anchor)
    clauses = Clauses(parse, tongue.words, tongue.markers)
    dates: list[Timex] = []
    told = -REACH
    for hit in hits_in(parse, tongue):
        if hit.start - told > REACH:
            frame = frame.at("")
        value = _value(hit, frame, clauses)
        if value is None:
            continue
        span = Span(parse.article.id, hit.start, hit.end)
        dates.append(Timex(span, value.value, value.precision, value.type, hit.rule.id))
        if value.type in ("DATE", "TIME") and value.value[0].isdigit():
            named = hit.form.weekday if hit.rule.kind == "weekday" else None
            frame, told = frame.at(value.value, named), hit.end
    return tuple(dates)


def frame_of(anchor: Anchor | None) -> Frame:
    """Return the frame that an anchor gives; a year of XXXX is kept as not known."""
    if anchor is None:
        return Frame()
    try:
        year, month, day = anchor.day[:10].split("-")
        known = year.isdigit()
        found = make_day(int(year) if known else DUMMY, int(month), int(day))
    except ValueError:
        return Frame()
    known = known and found is not None
    return Frame(day=found, known=known, desk=anchor.source in ("published", "url", "story"))


def hits_in(parse: Parse, tongue: Tongue) -> Iterator[Hit]:
    """Yield the matches kept, in text order: the longest wins, then the earlier rule."""
    for block in parse.article.blocks:
        if block.kind in READ or block.kind is BlockKind.DATELINE:
            yield from hits_of(parse.article, block, tongue)


def hits_of(article: Article, block: Block, tongue: Tongue) -> list[Hit]:
    """Return the matches kept in the part of a block that is parsed."""
    start = block.span.start
    found = _matches(block.span.of(article.text)[:LONGEST], tongue)
    return [Hit(hit.start + start, hit.end + start, hit.rule, hit.form) for hit in found]


@lru_cache(maxsize=512)
def _matches(text: str, tongue: Tongue) -> tuple[Hit, ...]:
    """Return the matches of a text, which anchor and dates ask for in turn, and copies again."""
    there = tongue.there(text)
    found = [
        (match.start() - match.end(), order, match)
        for order, rule in enumerate(tongue.rules)
        for match in rule.matches(text, there)
        if match.end() > match.start()
    ]
    found.sort(key=lambda item: (*item[:2], item[2].start()))
    starts: list[int] = []
    kept: list[tuple[int, re.Match[str]]] = []
    for _, order, match in found:
        place = bisect_left(starts, match.start())
        after_one = place > 0 and kept[place - 1][1].end() > match.start()
        before_one = place < len(kept) and kept[place][1].start() < match.end()
        if not after_one and not before_one:
            starts.insert(place, match.start())
            kept.insert(place, (order, match))
    return tuple(hit for order, match in kept for hit in _split(match, order, tongue))


def _split(match: re.Match[str], order: int, tongue: Tongue) -> list[Hit]:
    """Return the match as a hit; "June 20 to 22" is two."""
    rule, groups = tongue.rules[order], match.groupdict()
    form = form_of(groups, tongue.words)
    if rule.kind != "range":
        return [Hit(match.start(), match.end(), rule, form)]
    tail = replace(form, d=form.tail, weekday=None)
    return [
        Hit(match.start(), match.end("d"), rule, form),
        Hit(match.start("tail"), match.end(), rule, tail),
    ]


def _value(hit: Hit, frame: Frame, clauses: Clauses) -> Value | None:
    """Return the value of a match, or None where its numbers make no date."""
    if hit.rule.kind == "fixed":
        return Value(hit.rule.value, hit.rule.precision)
    if hit.rule.kind == "named" and not (frame.known and _before(frame, hit.rule.value)):
        return Value(hit.rule.value, hit.rule.precision)
    if hit.rule.kind in TENSED and frame.day is not None and hit.form.y is None:
        frame = replace(frame, tense=clauses.tense(hit.start, hit.end))
    return KINDS[hit.rule.kind](hit.form, frame)


def _before(frame: Frame, day: str) -> bool:
    """Tell whether a report speaks from before a day that later got its name."""
    return frame.day is not None and frame.day.isoformat() < day
