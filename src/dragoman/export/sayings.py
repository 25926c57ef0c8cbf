"""Who said what, put together over the accounts of a story."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.export.cast import people
from dragoman.export.outline import shorten, tidy
from dragoman.export.telling import LONGEST
from dragoman.model import SURE, Finding, FindingKind, Quote, QuoteKind, Span, StoryBrief

_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|disput\w+|doubt\w*|refut\w+|rebut\w+|rul(?:e|es|ed|ing) out)\b",
    re.I,
)
"""Cues under which the words say what the speaker holds to be untrue."""
UNKNOWN_SPEAKER = "speaker not known"
Spoken = tuple[tuple[str, tuple["Saying", ...]], ...]
"""What was said, under the name of each speaker."""


@dataclass(frozen=True, slots=True)
class Saying:
    """The same words in one or more accounts; `variants` are how other accounts give them.

    `denial` is the word by which the speaker denies what the words say.
    """

    words: str
    quotes: tuple[Quote, ...]
    variants: tuple[str, ...] = ()
    denial: str = ""

    @property
    def shown(self) -> str:
        """The words as they are shown: what begins within a sentence begins with dots.

        What was denied is shown with the word that denies it.
        """
        words = " ".join(filter(None, (self.denial, self.words)))
        return f"… {words}" if words[:1].islower() else words

    @property
    def told(self) -> bool:
        """Tell whether these are the reporter's words, not the speaker's."""
        return all(quote.kind is QuoteKind.INDIRECT for quote in self.quotes)

    @property
    def uncertain(self) -> bool:
        """Tell whether no account's quotation is more likely than not."""
        return max(quote.score for quote in self.quotes) < SURE

    @property
    def articles(self) -> tuple[str, ...]:
        """The ids of the articles that quote it."""
        return tuple(quote.content[0].article for quote in self.quotes)


def sayings(story: StoryBrief) -> Spoken:
    """Return what was said, by speaker; those whose speaker is not known come last.

    What is told of thoughts and wishes is no saying, and is left out.
    """
    texts = {r.article.id: r.article.text for r in story.readings}
    speakers: dict[str, list[Quote]] = {}
    for reading in story.readings:
        for quote in filter(lambda q: q.speech, reading.quotes):
            speakers.setdefault(_speaker_key(quote), []).append(quote)
    names = people(story)
    made = [
        (names.get(key) or _speaker_name(quotes), _sayings(quotes, texts, story.findings))
        for key, quotes in speakers.items()
    ]
    return tuple(
        sorted(made, key=lambda m: (m[0] == UNKNOWN_SPEAKER, -sum(len(s.quotes) for s in m[1])))
    )


def is_told_as_quotation(finding: Finding, story: StoryBrief) -> bool:
    """Tell whether a finding is on a statement whose words are among the sayings."""
    if not finding.about.startswith("statement"):
        return False
    sentences = [claim.sentence for claim in finding.claims]
    return any(
        span.overlaps(sentence)
        for reading in story.readings
        for quote in reading.quotes
        if quote.speech and quote.score >= SURE
        for span in quote.content
        for sentence in sentences
    )


def sure(found: Spoken) -> Spoken:
    """Return the sayings without those that are less likely than not."""
    kept = ((speaker, tuple(s for s in says if not s.uncertain)) for speaker, says in found)
    return tuple((speaker, says) for speaker, says in kept if says)


def _speaker_key(quote: Quote) -> str:
    if quote.speaker is None:
        return ""
    return quote.speaker.entity or tidy(quote.speaker.name).casefold()


def _speaker_name(quotes: list[Quote]) -> str:
    names = Counter(tidy(quote.speaker.name) for quote in quotes if quote.speaker)
    if not names:
        return UNKNOWN_SPEAKER
    return shorten(max(names, key=lambda n: (names[n], len(n), n)), LONGEST)


def _sayings(
    quotes: Sequence[Quote], texts: Mapping[str, str], findings: Sequence[Finding]
) -> tuple[Saying, ...]:
    groups: dict[str, list[Quote]] = {}
    for quote in quotes:
        groups.setdefault(_letters(_denial(quote, texts) + _words(quote, texts)), []).append(quote)
    made = [_saying(found, texts) for found in _joined(list(groups.values()), findings)]
    return tuple(sorted(made, key=_hearing))


def _joined(rows: list[list[Quote]], findings: Sequence[Finding]) -> Iterator[list[Quote]]:
    """Yield the rows, those of which a finding says that the wording differs as one row."""
    left = dict(enumerate(rows))
    for finding in findings:
        if finding.slot == "wording" and finding.kind is FindingKind.DIFFER:
            hits = [n for n, row in left.items() if any(_is_claimed(q, finding) for q in row)]
            for other in hits[1:]:
                left[hits[0]] = left[hits[0]] + left.pop(other)
    yield from left.values()


def _is_claimed(quote: Quote, finding: Finding) -> bool:
    return any(claim.span.overlaps(span) for claim in finding.claims for span in quote.content)


def _saying(quotes: Sequence[Quote], texts: Mapping[str, str]) -> Saying:
    """Return one saying, in the words that most accounts give."""
    wordings = Counter(_words(quote, texts) for quote in quotes)
    first = max(wordings, key=lambda w: wordings[w])
    others = {_letters(words): words for words in reversed(wordings)}
    others.pop(_letters(first))
    denial = min(_denial(quote, texts) for quote in quotes)
    return Saying(first, tuple(quotes), tuple(reversed(others.values())), denial)


def _denial(quote: Quote, texts: Mapping[str, str]) -> str:
    """Return the cue by which the speaker denies what is quoted, "" where there is none."""
    cue = " ".join(tidy(span.of(texts[span.article])) for span in quote.cue)
    return cue if _DENIES.search(cue) else ""


def _letters(words: str) -> str:
    return "".join(c for c in words.casefold() if c.isalnum()) or words


def _words(quote: Quote, texts: Mapping[str, str]) -> str:
    return " … ".join(tidy(span.of(texts[span.article])) for span in quote.content)


def _hearing(one: Saying) -> tuple[bool, bool, int, Span]:
    """Put the speaker's own words before the reporter's, and the doubtful last."""
    return one.uncertain, one.told, -len(set(one.articles)), one.quotes[0].content[0]
