"""Quotations where no parser helps: marked words beside a reporting verb known as data."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dragoman.knowledge.table import settings
from dragoman.model import Mention, Parse, Quote, QuoteKind, Span
from dragoman.model.article import BlockKind
from dragoman.quotes.flat_addressee import add_addressees, behind_hearer
from dragoman.quotes.flat_indirect import Report, report_in
from dragoman.quotes.flat_sentences import COVER, covered, sentences_of
from dragoman.quotes.german_find import find_german
from dragoman.quotes.marks import Marked, read_marks
from dragoman.quotes.resolve import Resolver

FEW = 5
"""Words that a speaker without a name may have."""
_PAUSE = re.compile(r"[.,;:—«“\"]")
REACH = 120
"""Characters on either side of quoted words in which a verb is looked for."""


@dataclass(frozen=True, slots=True)
class _Tongue:
    language: str
    verbs: re.Pattern[str]
    name: re.Pattern[str]


def find_flat(parse: Parse, mentions: Sequence[Mention]) -> tuple[Quote, ...]:
    """Return quotations by their marks and by the words that report, in the order of the text.

    Direct ones need a reporting verb beside them; indirect ones are read sentence by sentence.
    """
    article = parse.article
    language = article.language or "en"
    if language == "de":
        german = find_german(parse, mentions)
        return tuple(add_addressees(german, article.text, language))
    resolver = Resolver(article, mentions)
    tongue = _tongue(language)
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
    out.sort(key=lambda q: (q.content[0].start, q.content[-1].end))
    return tuple(add_addressees(out, article.text, language))


def _indirect(parse: Parse, direct: Sequence[Quote], resolver: Resolver) -> list[Quote]:
    """Return the indirect speech of each sentence, and quoted sentences that go on with it."""
    article = parse.article
    taken = [span for quote in direct for span in quote.content]
    out: list[Quote] = []
    last: Quote | None = None
    for sentence, words in _sentences(parse):
        quoted = [quote for quote in direct if quote.content[0].overlaps(sentence)]
        report = report_in(words, article.language or "en", goes_on=last is not None)
        quote = _reported(report, sentence, last, resolver) if report is not None else None
        if quote is not None and any(quote.content[0].overlaps(span) for span in taken):
            quote = None
        if quote is None and last is not None and not words.strip(COVER + " .") and not quoted:
            why = "quotes.speech.flat-stray: quoted words behind those of their speaker"
            quote = Quote(QuoteKind.DIRECT, (sentence,), (), last.speaker, score=0.5, why=why)
        if quote is not None:
            out.append(quote)
        last = quote or (quoted[-1] if quoted else None)
    return out


def _sentences(parse: Parse) -> Iterator[tuple[Span, str]]:
    """Yield the sentences of title and body with their quoted words covered."""
    article = parse.article
    for block in article.blocks:
        if block.kind not in (BlockKind.TITLE, BlockKind.BODY):
            continue
        text = block.span.of(article.text)
        marks = [mark for mark in read_marks(text) if mark.depth == 0]
        words = covered(text, marks)
        for low, high in sentences_of(text, marks):
            yield _span(block.span, (low, high)), words[low:high]


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
    name = re.compile(rf"(?<!\w){part}(?:\s+(?:(?:{links})\s+)*{part})*")
    return _Tongue(language, verbs, name)


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
    """Return the name or the few words that stand beside the verb, after it first."""
    if cue[0] < mark.end:
        names = [m for m in tongue.name.finditer(text, low, cue[0]) if m.group()[0].isupper()]
        return _trimmed(names[-1]) if names else None
    start = behind_hearer(text, cue[1], tongue.language)
    pause = _PAUSE.search(text, start, high)
    end = min(pause.start() if pause else high, start + 60)
    for found in tongue.name.finditer(text, start, min(high, start + 60)):
        if found.start() < end and found.group()[0].isupper():
            return _trimmed(_apposed(text, (start, found.end()), tongue) or found)
    words = text[start:end].strip()
    if words and words.count(" ") < FEW:
        at = text.index(words, start)
        return at, at + len(words)
    before = [m for m in tongue.name.finditer(text, mark.end, cue[0]) if m.group()[0].isupper()]
    return _trimmed(before[0]) if before else None


def _apposed(text: str, office: tuple[int, int], tongue: _Tongue) -> re.Match[str] | None:
    """Return the person whose office ends in a name: "le ministre de la Santé, Anne Dupont"."""
    pause = re.compile(r",\s+").match(text, office[1])
    words = re.findall(r"(?<!\w)[a-zà-ÿа-я]+", text[slice(*office)])
    found = tongue.name.match(text, pause.end()) if pause and len(words) > 1 else None
    return found if found and len(found.group().split()) > 1 else None


def _trimmed(found: re.Match[str]) -> tuple[int, int]:
    return found.start(), found.start() + len(found.group().rstrip(".'’-"))


def _span(block: Span, piece: tuple[int, int]) -> Span:
    return Span(block.article, block.start + piece[0], block.start + piece[1])
