"""Quotations against gold: contents matched one to one, speakers, kinds, the speech view."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dragoman.evaluate.figures import Figures
from dragoman.evaluate.quotes_gold import Attribution, Marked, Pieces, read_gold
from dragoman.model import Article, Parse, Quote, Report, Span
from dragoman.quotes.kinds import kind_of
from dragoman.quotes.lexicon import is_reporting
from dragoman.quotes.marks import Marked as Mark
from dragoman.quotes.marks import read_marks

BATCH = 32
SHARE = 0.5
"""Least intersection over union of tokens for two contents to match."""
_WORD = re.compile(r"\w+|[^\w\s]")
_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold attribution, what was found for it, and whether the speaker is right."""

    gold: Attribution
    found: Quote | None
    speaker: bool


def evaluate(path: Path) -> Figures:
    """Score `find_quotes` on a folder of brat files, on the seeds or on JSON documents.

    Texts go the whole way: cleaning, parsing, mentions, quotations.
    """
    tally = Tally()
    for text, quotes in _read(read_gold(path)):
        tally.add(text, quotes)
    return Figures("quotes", tuple(tally.rows()), NOTES)


NOTES = (
    "contents matched one to one at token IoU >= .5",
    "speech view: gold and found whose cue is a reporting verb or 'according'",
    "speaker: token overlap of source spans, among matched with a source in the gold",
)


def _read(texts: Iterable[Marked]) -> Iterator[tuple[Marked, Sequence[Quote]]]:
    from dragoman.annotate import parse
    from dragoman.clean import clean
    from dragoman.entities import find_mentions
    from dragoman.quotes import find_quotes

    batch: list[Marked] = []
    articles: list[Article] = []

    def done() -> Iterator[tuple[Marked, Sequence[Quote]]]:
        parses: Sequence[Parse] = parse(articles)
        for text, one in zip(batch, parses, strict=True):
            yield text, find_quotes(one, find_mentions(one))
        batch.clear()
        articles.clear()

    for text in texts:
        batch.append(text)
        articles.append(clean(Report(text.id, text=text.text, language=text.language)))
        if len(batch) >= BATCH:
            yield from done()
    yield from done()


class Tally:
    """Counts over articles; `rows` gives the figures."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()

    def add(self, text: Marked, quotes: Sequence[Quote]) -> tuple[Pair, ...]:
        """Count one article; returns its gold with what was found."""
        words = text.text
        speech_gold = [a for a in text.gold if _is_speech(words, a.cue)]
        speech = [q for q in quotes if _is_speech(words, _pieces(q.cue))]
        pairs = self._view("all", words, text.gold, quotes)
        self._view("speech", words, speech_gold, speech)
        marks = _outer(words)
        for pair in pairs:
            kind = kind_of(words, pair.gold.content, marks)[0].value
            self.counts[f"{kind} gold"] += 1
            self.counts[f"{kind} found"] += pair.found is not None
            if _is_speech(words, pair.gold.cue):
                self.counts[f"speech {kind} gold"] += 1
                self.counts[f"speech {kind} found"] += pair.found is not None
        return pairs

    def _view(
        self, view: str, text: str, gold: Sequence[Attribution], quotes: Sequence[Quote]
    ) -> tuple[Pair, ...]:
        counts = self.counts
        wanted = [_tokens(text, a.content) for a in gold]
        given = [_tokens(text, _pieces(q.content)) for q in quotes]
        links = match(wanted, given)
        pairs = tuple(
            _pair(text, a, quotes[links[i]] if i in links else None) for i, a in enumerate(gold)
        )
        right, total = set().union(*wanted), set().union(*given)
        counts[f"{view} gold"] += len(gold)
        counts[f"{view} found"] += len(quotes)
        counts[f"{view} matched"] += len(links)
        counts[f"{view} gold tokens"] += len(right)
        counts[f"{view} found tokens"] += len(total)
        counts[f"{view} same tokens"] += len(right & total)
        counts[f"{view} sourced"] += sum(1 for p in pairs if p.found and p.gold.source)
        counts[f"{view} speaker"] += sum(1 for p in pairs if p.gold.source and p.speaker)
        counts[f"{view} joint"] += sum(1 for p in pairs if p.speaker)
        return pairs

    def rows(self) -> Iterator[tuple[str, float]]:
        """Yield the figures by view, then the recall by kind."""
        c = self.counts
        for view in ("all", "speech"):
            yield f"{view} gold", c[f"{view} gold"]
            yield f"{view} found", c[f"{view} found"]
            spans = [c[f"{view} {x}"] for x in ("matched", "found", "gold")]
            yield from _f1(f"{view} span", *spans)
            tokens = [c[f"{view} {x} tokens"] for x in ("same", "found", "gold")]
            yield from _f1(f"{view} token", *tokens)
            yield f"{view} speaker", _share(c[f"{view} speaker"], c[f"{view} sourced"])
            yield f"{view} joint recall", _share(c[f"{view} joint"], c[f"{view} gold"])
        for kind in ("direct", "indirect", "mixed"):
            yield f"{kind} gold", c[f"{kind} gold"]
            yield f"{kind} recall", _share(c[f"{kind} found"], c[f"{kind} gold"])
        for kind in ("direct", "indirect", "mixed"):
            yield f"speech {kind} gold", c[f"speech {kind} gold"]
            share = _share(c[f"speech {kind} found"], c[f"speech {kind} gold"])
            yield f"speech {kind} recall", share


def match(gold: Sequence[set[int]], found: Sequence[set[int]]) -> dict[int, int]:
    """Return index pairs of sets that share at least half of their union, best first.

    >>> match([{1, 2, 3}], [{9}, {2, 3}])
    {0: 1}
    """
    shares = [
        (len(g & f) / len(g | f), -i, -j)
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
        if not g.isdisjoint(f)
    ]
    links: dict[int, int] = {}
    used: set[int] = set()
    for share, i, j in sorted(shares, reverse=True):
        if share >= SHARE and -i not in links and -j not in used:
            links[-i] = -j
            used.add(-j)
    return links


def _pair(text: str, gold: Attribution, found: Quote | None) -> Pair:
    if found is None:
        return Pair(gold, None, False)
    speaker = found.speaker
    if not gold.source:
        return Pair(gold, found, True)
    if speaker is None:
        return Pair(gold, found, False)
    span = ((speaker.span.start, speaker.span.end),)
    return Pair(gold, found, not _tokens(text, gold.source).isdisjoint(_tokens(text, span)))


def _tokens(text: str, pieces: Pieces) -> set[int]:
    return {m.start() for low, high in pieces for m in _WORD.finditer(text, low, high)}


def _pieces(spans: Iterable[Span]) -> Pieces:
    return tuple((span.start, span.end) for span in spans)


def _is_speech(text: str, cue: Pieces) -> bool:
    return any(is_reporting(word) for a, b in cue for word in text[a:b].split())


def _outer(text: str) -> list[Mark]:
    """Return the outer quoted stretches of a text, read line by line."""
    return [
        Mark(m.start + line.start(), m.end + line.start(), m.family)
        for line in _LINE.finditer(text)
        for m in read_marks(line.group())
        if m.depth == 0
    ]


def _share(part: float, whole: float) -> float:
    return round(part / whole, 4) if whole else 0.0


def _f1(name: str, right: float, found: float, gold: float) -> Iterator[tuple[str, float]]:
    precision, recall = _share(right, found), _share(right, gold)
    yield f"{name} precision", precision
    yield f"{name} recall", recall
    yield f"{name} f1", _share(2 * precision * recall, precision + recall)
