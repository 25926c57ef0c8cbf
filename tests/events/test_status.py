"""Whether an event is told as a fact."""

from collections.abc import Callable

import pytest

from dragoman.events.status import status_of
from dragoman.model import Event, Parse, Status

One = Callable[[str, str], Event]
Read = Callable[[str], Parse]

CASES = [
    ("Iran met with Iraq.", "met", "happened"),
    ("Iran is meeting with Iraq.", "meeting", "underway"),
    ("Iran will meet with Iraq.", "meet", "planned"),
    ("Iran is expected to meet with Iraq.", "meet", "planned"),
    ("Iran plans to meet with Iraq.", "meet", "planned"),
    ("Iran said it would meet with Iraq.", "meet", "planned"),
    ("Iran did not meet with Iraq.", "meet", "denied"),
    ("Iran never met with Iraq.", "met", "denied"),
    ("Iran denied that it met with Iraq.", "met", "denied"),
    ("Iran refused to meet with Iraq.", "meet", "denied"),
    ("Iran denied allegations that it had met with Iraq.", "met", "denied"),
    ("Iran dismissed reports that it had met with Iraq.", "met", "denied"),
    ("Iran confirmed claims that it had met with Iraq.", "met", "happened"),
    ("Peru repeated claims that Iran had met with Iraq.", "met", "hypothetical"),
    ("Iran should meet with Iraq.", "meet", "called_for"),
    ("Peru urged Iran to meet with Iraq.", "meet", "called_for"),
    ("Iran could meet with Iraq.", "meet", "hypothetical"),
    ("If Iran meets with Iraq, prices will fall.", "meets", "hypothetical"),
    ("Iran wants to meet with Iraq.", "meet", "hypothetical"),
    ("Peru warned Iran against meeting with Iraq.", "meeting", "hypothetical"),
    ("Iran left without meeting with Iraq.", "meeting", "denied"),
    ("Iran called to thank Iraq.", "thank", "happened"),
    ("Peru hopes that Iran meets with Iraq.", "meets", "hypothetical"),
    ("Peru discussed selling arms to Iraq.", "selling", "hypothetical"),
    ("Iran said it met with Iraq.", "met", "happened"),
    ("Iran voted to expel the envoy.", "expel", "planned"),
    ("Peru asked whether Iran has met with Iraq.", "met", "hypothetical"),
    ("Peru will act after Iran meets with Iraq.", "meets", "hypothetical"),
    ("Iran reportedly met with Iraq.", "met", "happened"),
    ("Peru noted the push for Iran to meet with Iraq.", "meet", "hypothetical"),
    ("Peru noted its insistence on selling arms to Iraq.", "selling", "hypothetical"),
    ("Peru noted the refusal to meet with Iraq.", "meet", "denied"),
    ("Any attack on Iran would end the talks.", "attack", "hypothetical"),
    ("War would result from an attack on Iran.", "attack", "hypothetical"),
    ("Iran looks forward to talks with Iraq.", "talks", "planned"),
    ("Iran looks forward to meeting with Iraq.", "meeting", "planned"),
    ("Iran will vote by the anniversary of the attack on Iraq.", "attack", "happened"),
    ("Iran will sign a treaty during the talks with Iraq.", "talks", "planned"),
    ("Iran held talks with Iraq.", "talks", "happened"),
    ("Iran will hold talks with Iraq.", "talks", "planned"),
    ("Iran called for talks with Iraq.", "talks", "called_for"),
    ("There were no talks with Iraq.", "talks", "denied"),
    ("The planned talks with Iraq were noted.", "talks", "planned"),
    ("Iran arrived ahead of talks with Iraq.", "talks", "planned"),
    ("The possibility of talks with Iraq was noted.", "talks", "hypothetical"),
]


@pytest.mark.parametrize(("text", "word", "status"), CASES)
def test_status_reads_the_words_that_govern(
    text: str, word: str, status: str, parsed: Read
) -> None:
    tokens = [t for s in parsed(text).sentences for t in s.tokens if t.text == word]
    assert status_of(tokens[0])[0] == Status(status)


DATED = [
    ("Peru condemned Chile in the 1990s.", "rebuke", "background"),
    ("Peru condemned Chile in 2015.", "rebuke", "background"),
    ("Peru condemned Chile on Monday.", "rebuke", "happened"),
]


@pytest.mark.parametrize(("text", "kind", "status"), DATED)
def test_status_is_background_long_before_the_report(
    text: str, kind: str, status: str, one: One
) -> None:
    assert one(text, kind).status == Status(status)
