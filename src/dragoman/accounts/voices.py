"""Whether a quotation and its speaker are read surely enough to be shown on one account alone."""

import re

from dragoman.accounts.bearers import is_bearer
from dragoman.accounts.rewording import words_of
from dragoman.accounts.rules import rules
from dragoman.accounts.sayings import Saying
from dragoman.model import MentionKind, QuoteKind, Reading, Span, Speaker

_CLOSED = re.compile(r"[.!?…:;,][\"”’')\]]*$|[\"”’')\]]$")
_CAPTION = re.compile(
    r"\((?:left|right|pictured|cent(?:er|re)|above|below|[LRC])\)|^FILE PHOTO\b|\bGetty Images\b"
    r"|\bAP Photo\b|(?<!\bon) [A-Z][a-z]+ \d{1,2}, \d{4}\.?$"
    r"|, (?:left|right|center|centre|second left),"
    r"|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, [A-Z][a-z]+\.? \d{1,2}, \d{4}\b"
)
"""What stands in the line under a picture alone."""
_WORD = re.compile(r"[^\W\d_]+")
_TO_COME = re.compile(
    r"\b(?:would|could|might|may|should|can|must)(?: \w+){0,2} $"
    r"|\b(?:will|going to)(?: \w+){1,3} $"
    r"|\b(?:if|unless|until)\b[^,;.]{0,30} $"
    r"|(?:\b(?:not|never|neither|nor|declined to|refused to)|n['’]t)(?: \w+ly)? $"
)
CARRIED = 400
"""Characters from a speaker to a quotation without a cue, beyond which another may speak."""
LONGEST = 8
"""Words of the longest name of a speaker."""
FAR = 80
"""Characters from a speaker to the word for speech, from which others may come between."""
TITLE = 4
"""Least long words of a title in marks, all but one of which are capitalised."""


def is_heard(saying: Saying) -> bool:
    """Tell whether words are surely somebody's: read with confidence, by one who can speak."""
    quote, reading = saying.quote, saying.reading
    speaker = quote.speaker
    if speaker is None or quote.score < rules("silence")["heard"]:
        return False
    if not (quote.cue or _stands_alone(saying)) or len(speaker.name.split()) > LONGEST:
        return False
    text = reading.article.text
    if any(_TO_COME.search(text[max(0, cue.start - 40) : cue.start]) for cue in quote.cue):
        return False
    words = reading.article.words(saying.span)
    if _is_title(words) or words.startswith("to comment") or _is_read_better(saying):
        return False
    if any(_is_parted(reading, speaker, cue) for cue in quote.cue):
        return False
    return is_bearer(reading, speaker.span, speaker.entity or "", speaker.name)


def _is_parted(reading: Reading, speaker: Speaker, cue: Span) -> bool:
    """Tell whether somebody else is named between a far speaker and the word for speech."""
    if cue.start - speaker.span.end < FAR or not reading.sentence_of(cue).covers(speaker.span):
        return False
    return any(
        m.kind is MentionKind.PERSON
        and m.entity != speaker.entity
        and speaker.span.end <= m.span.start
        and m.span.end <= cue.start
        for m in reading.mentions
    )


def _is_read_better(saying: Saying) -> bool:
    """Tell whether the same words are read with more confidence for another speaker.

    Or those in marks within them are read for another, with a cue of their own.
    """
    quote, own = saying.quote, saying.quote.speaker
    others = [
        q
        for q in saying.reading.quotes
        if q.kind is not QuoteKind.INDIRECT and q.speaker and own and q.speaker.entity != own.entity
    ]
    if any(q.score > quote.score and any(s.covers(saying.span) for s in q.content) for q in others):
        return True
    words = (
        words_of(saying.reading.article.words(s))
        for q in others
        if q.cue and q.kind is QuoteKind.DIRECT and (q.speaker and q.speaker.entity)
        for s in q.content
        if any(whole.covers(s) and whole != s for whole in quote.content)
    )
    return saying.words in words


def _stands_alone(saying: Saying) -> bool:
    """Tell whether marked words fill their sentence, as those do that go on without a cue.

    Or the sentence names their speaker.
    """
    text, sentence = saying.reading.article.text, saying.reading.sentence_of(saying.span)
    speaker = saying.quote.speaker
    if speaker and sentence.covers(speaker.span):
        return True
    if speaker and saying.span.start - speaker.span.end > CARRIED:
        return False
    around = text[sentence.start : saying.span.start], text[saying.span.end : sentence.end]
    return not any(map(_WORD.search, around))


def _is_title(text: str) -> bool:
    """Tell whether words are the title of something, which nobody says.

    >>> _is_title("Order on the Entry of Foreign Persons"), _is_title("No, Mister Costa, never")
    (True, False)
    >>> _is_title("Stella Maris")
    True
    """
    every = _WORD.findall(text)
    if len(every) > 1 and all(word[0].isupper() and word[1:].islower() for word in every):
        return True
    words = [word for word in every if len(word) > len("with")]
    small = sum(word[0].islower() for word in words)
    return len(words) >= TITLE and small <= 1 < len(words) - sum(map(str.isupper, words))


def is_aide(printed: str) -> bool:
    """Tell whether somebody's people speak for them ("Costa's lawyer"), no thought of theirs."""
    return bool(set(_WORD.findall(printed.lower())) & set(rules("standing")["aides"]))


def is_whole(text: str, sentence: Span) -> bool:
    r"""Tell whether the line that a sentence ends closes as a sentence does.

    A teaser, a caption or a heading does not.

    >>> text = "She left on Monday.\nPhoto: A. Press More news Envoy leaves\n"
    >>> is_whole(text, Span("a", 0, 19)), is_whole(text, Span("a", 20, 58))
    (True, False)
    """
    told = text[sentence.start : sentence.end].rstrip()
    if _CAPTION.search(told):
        return False
    return bool(text[sentence.end :].split("\n", 1)[0].strip() or _CLOSED.search(told))
