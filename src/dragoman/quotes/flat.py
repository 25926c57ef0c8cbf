"""Quotations where no parser helps: marked words beside a reporting verb known as data."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dragoman.knowledge.table import settings
from dragoman.model import Mention, Parse, Quote, QuoteKind, Span
from dragoman.model.article import BlockKind
from dragoman.quotes.flat_indirect import Report, report_in
from dragoman.quotes.german_find import find_german
from dragoman.quotes.marks import Marked, read_marks
from dragoman.quotes.resolve import Resolver

REACH = 120
"""Characters on either side of quoted words in which a verb is looked for."""


@dataclass(frozen=True, slots=True)
class _Tongue:
    verbs: re.Pattern[str]
    name: re.Pattern[str]


def find_flat(parse: Parse, mentions: Sequence[Mention]) -> tuple[Quote, ...]:
    """Return quotations by their marks and by the words that report, in the order of the text.

    Direct ones need a reporting verb beside them; indirect ones are read sentence by sentence.
    """
    article = parse.article
    if article.language == "de":
        return find_german(parse, mentions)
    resolver = Resolver(article, mentions)
    tongue = _tongue(article.language or "en")
    out: list[Quote] = []
    read = (BlockKind.TITLE, BlockKind.BODY)
    for block in article.blocks:
        if block.kind not in read:
            continue
        text = block.span.of(article.text)
        marks = [mark for mark in read_marks(text) if mark.depth == 0]
        for place, mark in enumerate(marks):
            low = marks[place - 1].end if place else 0
            high = marks[place + 1].start if place + 1 < len(marks) else len(text)
            quote = _quote(text, mark, (low, high), tongue, block.span, resolver)
            if quote is not None:
                out.append(quote)
    out += _indirect(parse, out, resolver)
    return tuple(sorted(out, key=lambda q: (q.content[0].start, q.content[-1].end)))


def _indirect(parse: Parse, direct: Sequence[Quote], resolver: Resolver) -> list[Quote]:
    """Return the indirect speech of the sentences that hold no direct one."""
    article = parse.article
    language = article.language or "en"
    taken = [span for quote in direct for span in quote.content]
    out: list[Quote] = []
    last: Quote | None = None
    for sentence in parse.sentences:
        if sentence.kind not in (BlockKind.TITLE, BlockKind.BODY):
            continue
        here = [span for span in taken if span.overlaps(sentence.span)]
        report = None
        if not here:
            words = sentence.span.of(article.text)
            report = report_in(words, language, goes_on=last is not None)
        last = None if report is None else _reported(report, sentence.span, last, resolver)
        if last is not None:
            out.append(last)
    return out


def _reported(report: Report, sentence: Span, last: Quote | None, resolver: Resolver) -> Quote:
    speaker = last.speaker if last is not None and report.rule == "mood" else None
    if report.source is not None:
        span = _span(sentence, report.source)
        speaker = resolver.speaker(span, span.start)
    cue = (_span(sentence, report.cue),) if report.cue else ()
    why = f"quotes.speech.flat-{report.rule}: by the forms of reported speech"
    content = (_span(sentence, report.content),)
    return Quote(QuoteKind.INDIRECT, content, cue, speaker, score=0.5, why=why)


@cache
def _tongue(language: str) -> _Tongue:
    data = settings("quotes_verbs.toml")
    forms: list[str] = sorted(data["verbs"].get(language, data["verbs"]["en"]), key=len)
    verbs = re.compile(
        r"(?<!\w)(?:" + "|".join(re.escape(f) for f in reversed(forms)) + r")(?!\w)", re.I
    )
    links = "|".join(data["names"]["links"])
    short = "|".join(data["names"]["short"])
    # a full stop ends the name, save behind an initial or a short title
    part = rf"(?:(?:{short})\.|(?:[^\W\d_a-zа-я]\.)+(?=\S|\s)|[^\W\d_a-zа-я][\w’'-]*)"
    name = re.compile(rf"{part}(?:\s+(?:(?:{links})\s+)*{part})*")
    return _Tongue(verbs, name)


def _quote(
    text: str,
    mark: Marked,
    window: tuple[int, int],
    tongue: _Tongue,
    block: Span,
    resolver: Resolver,
) -> Quote | None:
    low, high = max(window[0], mark.start - REACH), min(window[1], mark.end + REACH)
    cue = _cue(text, mark, low, high, tongue)
    words = text[mark.start : mark.end]
    if cue is None or len(words.split()) < 2:
        return None
    speaker = None
    name = _name(text, cue, mark, low, high, tongue)
    if name is not None:
        span = _span(block, name)
        speaker = resolver.speaker(span, span.start)
    content = (_span(block, (mark.start, mark.end)),)
    return Quote(
        QuoteKind.DIRECT,
        content,
        (_span(block, cue),),
        speaker,
        None,
        mark.balanced,
        0.7 if speaker else 0.5,
        "quotes.speech.flat: marks beside a reporting verb",
    )


def _cue(text: str, mark: Marked, low: int, high: int, tongue: _Tongue) -> tuple[int, int] | None:
    """Return the reporting verb nearest to the marks in the same sentence."""
    after = tongue.verbs.search(text, mark.end, high)
    if after is not None and not re.search(r"[.?!]\s", text[mark.end : after.start()]):
        return after.span()
    before = list(tongue.verbs.finditer(text, low, mark.start))
    if before and not re.search(r"[.?!]\s", text[before[-1].end() : mark.start]):
        return before[-1].span()
    return None


def _name(
    text: str, cue: tuple[int, int], mark: Marked, low: int, high: int, tongue: _Tongue
) -> tuple[int, int] | None:
    """Return the capitalised name beside the verb, after it first."""
    if cue[0] >= mark.end:
        found = tongue.name.search(text, cue[1], min(high, cue[1] + 60))
        if found is None:
            found = tongue.name.search(text, mark.end, cue[0])
    else:
        found = next(iter(reversed(list(tongue.name.finditer(text, low, cue[0])))), None)
    if found is None:
        return None
    words = found.group()
    return found.start(), found.start() + len(words.rstrip(".'’-"))


def _span(block: Span, piece: tuple[int, int]) -> Span:
    return Span(block.article, block.start + piece[0], block.start + piece[1])
