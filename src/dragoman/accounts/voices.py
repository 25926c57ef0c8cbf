"""Whether a quotation and its speaker are read surely enough to be shown on one account alone."""

import re

from dragoman.accounts.rules import rules
from dragoman.accounts.sayings import Saying
from dragoman.knowledge.names import name_words
from dragoman.knowledge.states import state_of
from dragoman.model import Span

_CLOSED = re.compile(r"[.!?…:;,][\"”’')\]]*$|[\"”’')\]]$")
_WORD = re.compile(r"[^\W\d_]+")


def is_heard(saying: Saying) -> bool:
    """Tell whether words are surely somebody's: read with confidence, by one who can speak."""
    if saying.quote.score < rules("silence")["heard"]:
        return False
    speaker = saying.quote.speaker
    if speaker is None or not (saying.quote.cue or _stands_alone(saying)):
        return False
    article = saying.reading.article
    printed = article.words(speaker.span)
    if (speaker.entity or "").startswith("state:"):
        return not article.text.startswith("-", speaker.span.end) and not _is_people(printed)
    return not _is_paper(printed) or bool(set(name_words(printed)) & set(name_words(speaker.name)))


def _stands_alone(saying: Saying) -> bool:
    """Tell whether marked words fill their sentence, as those do that go on without a cue.

    Or the sentence names their speaker.
    """
    text, sentence = saying.reading.article.text, saying.reading.sentence_of(saying.span)
    if saying.quote.speaker and sentence.covers(saying.quote.speaker.span):
        return True
    around = text[sentence.start : saying.span.start], text[saying.span.end : sentence.end]
    return not any(map(_WORD.search, around))


def _is_people(printed: str) -> bool:
    """Tell whether a people is named, and not its state: "Iranians", a "Nigeria-based" body."""
    if re.search(r"\w-\w", printed):
        return True
    words = [known for word in _WORD.findall(printed) if (known := state_of(word))]
    return bool(words) and all(known.kind == "noun" for known in words)


def _is_paper(printed: str) -> bool:
    """Tell whether the speaker is a paper, which may be anybody's ("the statement")."""
    return bool(set(_WORD.findall(printed.lower())) & set(rules("standing")["papers"]))


def is_aide(printed: str) -> bool:
    """Tell whether somebody's people speak for them ("Costa's lawyer"), no thought of theirs."""
    return bool(set(_WORD.findall(printed.lower())) & set(rules("standing")["aides"]))


def is_whole(text: str, sentence: Span) -> bool:
    """Tell whether the line that a sentence ends closes as a sentence does.

    A teaser, a caption or a heading does not.

    >>> text = "She left on Monday.\nPhoto: A. Press More news Envoy leaves\n"
    >>> is_whole(text, Span("a", 0, 19)), is_whole(text, Span("a", 20, 58))
    (True, False)
    """
    rest = text[sentence.end :].split("\n", 1)[0]
    return bool(rest.strip() or _CLOSED.search(text[sentence.start : sentence.end].rstrip()))
