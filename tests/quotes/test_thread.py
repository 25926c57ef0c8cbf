"""Pronoun speakers taken from the quotations before."""

import pytest

from dragoman.model import Quote, QuoteKind, Span, Speaker
from dragoman.quotes.thread import keep_thread

TEXT = "“We go on,” Li said. He added “never.” A letter said “no.” He left."


def quote(content: str, cue: str, speaker: str, entity: str | None) -> Quote:
    def span(words: str) -> Span:
        at = TEXT.index(words)
        return Span("a1", at, at + len(words))

    who = Speaker(span(speaker), speaker, entity)
    return Quote(QuoteKind.DIRECT, (span(content),), (span(cue),), who)


FIRST = quote("“We go on,”", "said", "Li", "person:li")


@pytest.mark.parametrize(
    ("before", "entity", "expected"),
    [
        (FIRST, "person:roe", "person:li"),
        (FIRST, None, "person:li"),
        (quote("“We go on,”", "said", "Li", None), "person:roe", "person:roe"),
        (quote("“We go on,”", "said", "Li", "organisation:li"), None, None),
    ],
)
def test_keep_thread_takes_the_person_just_before(
    before: Quote, entity: str | None, expected: str | None
) -> None:
    after = quote("“never.”", "added", "He", entity)
    speaker = keep_thread([after, before], TEXT)[1].speaker
    assert speaker is not None
    assert (speaker.entity, speaker.span.of(TEXT)) == (expected, "He")


def test_keep_thread_leaves_named_speakers_alone() -> None:
    after = quote("“no.”", "said", "A letter", None)
    assert keep_thread([FIRST, after], TEXT) == (FIRST, after)
