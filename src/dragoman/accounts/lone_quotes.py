"""What only one account has somebody say, of those who speak for a state, a body or the story."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from dragoman.accounts.deeds import Deeds
from dragoman.accounts.done import is_announced_in
from dragoman.accounts.elsewhere import clause_of, is_told_elsewhere, same_in
from dragoman.accounts.rewording import words_of
from dragoman.accounts.rules import rules, why
from dragoman.accounts.sayings import Saying, quoted, sayings
from dragoman.accounts.speech import groups, said_by
from dragoman.accounts.standing import standings
from dragoman.accounts.told import claim, height, prominence
from dragoman.accounts.verdict import Sources
from dragoman.accounts.voices import is_aide, is_heard, is_whole
from dragoman.accounts.windows import Windows, meant, nearness, topic_of
from dragoman.knowledge.frequency import stem
from dragoman.model import Finding, FindingKind, Quote, QuoteKind, Reading, Span

Weighed = tuple[float, Finding]
SCORE = 0.8
PASSAGES = 3
"""Passages of one finding at most."""
_SUPPOSED = re.compile(r"\b(?:could|would|may|might|should|can|must|to)(?: \w+ly)? $")


def lone_quotes(
    readings: Sequence[Reading], origin: Sources, windows: Windows, deeds: Deeds
) -> Iterator[Weighed]:
    """Yield (importance, finding) for words of one source, the best few of each account."""
    known = _Standings(readings, origin)
    shown: dict[str, list[tuple[float, list[Saying]]]] = {}
    found = [
        (known.of(group) * _weight(group, known.topic), group)
        for group in _of_one_source(readings, origin)
        if any(map(is_heard, group)) and known.of(group)
    ]
    for weight, group in sorted(found, key=lambda item: (-item[0], item[1][0].span)):
        if is_told_elsewhere(group[0], readings, origin, windows, known.topic):
            continue
        article = group[0].span.article
        others = [r.article.id for r in readings if origin.independent([r.article.id, article])]
        if is_announced_in(others, group[0], deeds):
            continue
        before = shown.setdefault(article, [])
        if any(_is_said_again(group[0], one) for _, one in before):
            continue
        first = next((one for _, one in before if _continues(group[0], one[0])), None)
        if first is not None:
            if len(first) < PASSAGES and not _is_again(group[0], first):
                first.extend(group)
        elif len(before) < rules("silence")["quotations"]:
            before.append((weight, list(group)))
    for article in sorted(shown):
        for weight, group in shown[article]:
            yield round(weight, 4), _finding(group, readings, origin)


class _Standings:
    """How much the words of each speaker are missed."""

    def __init__(self, readings: Sequence[Reading], origin: Sources) -> None:
        self._known = standings(readings)
        self.topic = topic_of(readings, origin)
        naming: dict[str, set[str]] = {}
        for reading in readings:
            for mention in reading.mentions:
                naming.setdefault(mention.entity, set()).add(origin.root(reading.article.id))
        self._shared = {
            entity
            for entity, sources in naming.items()
            if len(sources) > 1 and entity.startswith("person:")
        }

    def of(self, group: Sequence[Saying]) -> float:
        """Return the standing of the speaker, the most that an account gives."""
        return max((self._one(saying) for saying in group), default=0.0)

    def _one(self, saying: Saying) -> float:
        speaker = saying.quote.speaker
        if speaker is None:
            return 0.0
        entity = speaker.entity or ""
        value = self._known.get(entity, 0.0)
        if not value and entity in self._shared:
            value = float(rules("standing")["shared"])
        if value or entity.startswith("person:"):
            return value
        text = saying.reading.article.text
        if not is_aide(text[speaker.span.start : speaker.span.end]):
            return 0.0
        owners = (
            m.entity
            for m in saying.reading.mentions
            if speaker.span.covers(m.span) and text[m.span.end :].startswith(("’s ", "'s "))
        )
        best = max((self._known.get(one, 0.0) for one in owners), default=0.0)
        return best * float(rules("standing")["nameless"])


def _continues(saying: Saying, other: Saying) -> bool:
    """Tell whether a quotation stands close by one of the same speaker."""
    left, right = saying.quote.speaker, other.quote.speaker
    return bool(
        left
        and right
        and left.entity == right.entity
        and other.span.article == saying.span.article
        and abs(other.span.start - saying.span.start) < rules("silence")["near"]
    )


def _is_said_again(saying: Saying, shown: Sequence[Saying]) -> bool:
    """Tell whether a speaker's words are within others of his that are shown, or hold them."""
    speaker = saying.quote.speaker.entity if saying.quote.speaker else None
    mine = _in_order(saying)
    return any(
        (mine in theirs or theirs in mine)
        for other in shown
        if other.quote.speaker and other.quote.speaker.entity == speaker
        for theirs in (_in_order(other),)
    )


def _in_order(saying: Saying) -> str:
    return f" {' '.join(saying.words)} "


def _is_again(saying: Saying, shown: Sequence[Saying]) -> bool:
    """Tell whether the same words are shown already, or ones that they overlap."""
    return any(s.span.overlaps(saying.span) or s.words == saying.words for s in shown)


def _of_one_source(readings: Sequence[Reading], origin: Sources) -> Iterator[list[Saying]]:
    found = sayings(readings)
    shared = groups(found)
    known = {saying.span for group in shared for saying in group}
    for group in (*shared, *([saying] for saying in found if saying.span not in known)):
        if not origin.independent([saying.reading.article.id for saying in group]):
            yield group
    marked: dict[str, list[Span]] = {reading.article.id: [] for reading in readings}
    for saying in found:
        marked[saying.span.article].append(saying.span)
    for reading in readings:
        for saying in _reported(reading):
            if not any(saying.span.overlaps(span) for span in marked[reading.article.id]):
                yield [saying]


def _reported(reading: Reading) -> Iterator[Saying]:
    """Yield what is reported without marks, or with too few words in them to compare.

    Of a sentence with a few words in marks the whole is taken.
    """
    for quote in reading.quotes:
        if not quote.content or not _is_sure(reading, quote):
            continue
        first, last = quote.content[0], quote.content[-1]
        sentence = reading.sentence_of(first)
        span = Span(first.article, first.start, last.end)
        direct = quote.kind is QuoteKind.DIRECT
        if not sentence.covers(span) or not (direct or is_whole(reading.article.text, sentence)):
            continue
        marked = next(quoted(reading, quote), span)
        shown = sentence if quote.kind is QuoteKind.MIXED else span
        yield Saying(reading, quote, shown, words_of(reading.article.words(marked)))


@cache
def _thoughts() -> frozenset[str]:
    """Return the stems of the words by which a thought or a sign is told, and no speech."""
    return frozenset(map(stem, rules("silence")["thoughts"]))


def _is_sure(reading: Reading, quote: Quote) -> bool:
    """Tell whether somebody surely said it, not only could or thinks so, or is about to do it.

    What bodies and countries are read to say without marks is surer where the score is high.
    """
    least = rules("silence")
    if quote.kind is not QuoteKind.INDIRECT:
        return quote.score >= float(least["reported_score"])
    text = reading.article.text
    told = clause_of(text[quote.content[0].start : quote.content[-1].end])
    if len(meant(told)) < least["statement_words"]:
        return False
    if not quote.speech and any(stem(text[c.start : c.end]) in _thoughts() for c in quote.cue):
        return False
    if any(_SUPPOSED.search(text[max(0, cue.start - 20) : cue.start]) for cue in quote.cue):
        return False
    entity = (quote.speaker.entity if quote.speaker else None) or ""
    named = entity.startswith(("person:", "office:"))
    firm = named and not text.startswith("to ", quote.content[0].start)
    return quote.score >= float(least["reported_score" if firm else "reported_sure"])


def _weight(group: Sequence[Saying], topic: frozenset[str]) -> float:
    """Return how much words matter, by how high they stand and whether they are on the topic."""
    height = max(prominence(s.reading, s.span) * s.quote.score for s in group)
    first = group[0]
    near = nearness(first.reading.article.words(first.reading.sentence_of(first.span)), topic)
    sure = rules("silence")["statement"] if first.quote.kind is QuoteKind.INDIRECT else 0.9
    return float(sure * (0.5 + 0.5 * height) * near)


def _finding(group: Sequence[Saying], readings: Sequence[Reading], origin: Sources) -> Finding:
    first = group[0]
    speaker = first.quote.speaker
    kind = "statement" if first.quote.kind is QuoteKind.INDIRECT else "quotation"
    about = f"{kind}: {' '.join(speaker.name.split())}" if speaker else kind
    claims = [claim(s.reading, s.span, said_by=said_by(s)) for s in group]
    told = {c.span.article for c in claims}
    for other in readings:
        id = other.article.id
        if id not in told and not origin.independent([id, first.span.article]):
            claims += same_in(other, first)
    rule = why(f"{kind}.only", height(first.reading, first.span))
    return Finding("quotation", FindingKind.ONLY_IN, about, tuple(claims), False, SCORE, rule)
