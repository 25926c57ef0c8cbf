"""Quoted words that no cue gives to a speaker, in marks and without them."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from dragoman.accounts.align import weighted
from dragoman.accounts.rewording import words_of
from dragoman.accounts.rules import rules
from dragoman.accounts.sayings import MARKED, Saying, sayings
from dragoman.accounts.sharing import sharing
from dragoman.model import MentionKind, Quote, QuoteKind, Reading, Span, Speaker

LONG, SHARED = 8, 4
"""Words of a quotation that is looked for without marks, and weighty ones shared at least."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def all_sayings(readings: Sequence[Reading]) -> list[Saying]:
    """Return the quoted stretches of all accounts, also those that no cue introduces."""
    ordered = sorted(readings, key=lambda r: r.article.id)
    claimed = sayings(ordered)
    found = [*claimed, *(saying for r in ordered for saying in _unclaimed(r, claimed))]
    return [*found, *_unmarked(ordered, found)]


def _unclaimed(reading: Reading, found: Sequence[Saying]) -> Iterator[Saying]:
    """Yield the stretches in marks that no cue gives to a speaker ("was 'shocked' by it").

    They are taken for the words of the one person or body that their sentence names.
    """
    own = [s.span for s in found if s.span.article == reading.article.id]
    for sentence in reading.sentences:
        for match in MARKED.finditer(reading.article.words(sentence)):
            group = 1 if match[1] is not None else 2
            start, end = (sentence.start + place for place in match.span(group))
            span = Span(sentence.article, start, end)
            words = words_of(reading.article.words(span))
            if len(words) >= rules("wording")["short"] and not any(map(span.overlaps, own)):
                speaker = _sole(reading, sentence, span)
                quote = Quote(QuoteKind.MIXED, (span,), speaker=speaker)
                yield Saying(reading, quote, span, words, claimed=False)


def _sole(reading: Reading, sentence: Span, quoted: Span) -> Speaker | None:
    """Return the only person that a sentence names outside of a stretch, or the only body."""
    outside = [
        m for m in reading.mentions if sentence.covers(m.span) and not m.span.overlaps(quoted)
    ]
    for kind in (MentionKind.PERSON, MentionKind.ORGANISATION):
        of_kind = {m.entity: m for m in reversed(outside) if m.kind is kind}
        if len(of_kind) == 1:
            ((entity, first),) = of_kind.items()
            return Speaker(first.head, first.name, entity, first.country)
        if of_kind:
            return None
    return None


def _unmarked(readings: Sequence[Reading], found: Sequence[Saying]) -> Iterator[Saying]:
    """Yield what stands for a long quotation in another account's running text."""
    long = [s for s in found if len(s.words) >= LONG]
    lines = [(r, s) for r in readings for s in r.sentences]
    texts = [" ".join(s.words) for s in long] + [r.article.words(s) for r, s in lines]
    seen: set[Span] = {s.span for s in found}
    for i, j in sharing([weighted(text) for text in texts], least=SHARED):
        if not i < len(long) <= j:
            continue
        reading, sentence = lines[j - len(long)]
        if reading.article.id == long[i].reading.article.id:
            continue
        span = _stretch(long[i], reading, sentence)
        if span and not any(map(span.overlaps, seen)):
            seen.add(span)
            words = words_of(reading.article.words(span))
            quote = Quote(QuoteKind.INDIRECT, (span,))
            yield Saying(reading, quote, span, words, claimed=False, marked=False)


def _stretch(saying: Saying, reading: Reading, sentence: Span) -> Span | None:
    """Return the stretch of a sentence that holds a quotation whole, but for a word."""
    places = list(_WORD.finditer(reading.article.words(sentence)))
    left = [m[0].casefold() for m in _WORD.finditer(saying.reading.article.words(saying.span))]
    right = [m[0].casefold() for m in places]
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()[:-1]
    if sum(block.size for block in blocks) < len(left) - 1:
        return None
    first, last = blocks[0].b - blocks[0].a, blocks[-1].b + len(left) - blocks[-1].a
    if first < 0 or last > len(right) or last - first != len(left):
        return None
    start, end = sentence.start + places[first].start(), sentence.start + places[last - 1].end()
    return Span(sentence.article, start, end)
