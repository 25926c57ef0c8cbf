"""Whether one account's event is read surely enough to be shown on that account alone."""

import re

from dragoman.accounts.bearers import is_bearer
from dragoman.accounts.rules import kinds, rules
from dragoman.accounts.told import Told
from dragoman.accounts.voices import is_whole
from dragoman.knowledge.names import name_words
from dragoman.model import EventType, Participant

_PURPOSE = re.compile(r"\b(?:to|of|would|could|might|may|should|if|whether|can)(?:\s+\w+ly)?\s+$")
_PLAN = re.compile(
    r"\b(?:plan\w*|set|due|expected|agreed|scheduled|going|is|are|was|were|vow\w*|pledg\w*"
    r"|promis\w*|decided|intend\w*)(?:\s+\w+){0,3}?\s+to(?:\s+\w+ly)?\s+$"
)
_ALLEGED = re.compile(
    r"\b(?:allegedly|reportedly|supposedly|rumou?red|neither|(?:charge|allegation|claim)s? that)\b"
)
_NOUN = re.compile(
    r"(?:\b(?:the|an?|his|her|their|its|of|from|for|any|no)|[’']s)\s+(?:\w+(?:ed|ing)\s+)?$"
)
_BREAK = re.compile(r"[,;:—–]|\b(?:and|but|that|who|which)\b")
_PRONOUN = re.compile(r"(?:he|she|they|it)$", re.IGNORECASE)
_DENIED = re.compile(r"(?:\b(?:not|never|no|without|nor)\b|n[’']t\b)[^,;:.]*$")
_BARE_TALK = re.compile(r"\b(?:such|any|some|this|that|all|much)\s+$")
_PRESS = re.compile(r"\b(?:reporter|journalist|newsmen|press)s?\b", re.IGNORECASE)
_REFLEXIVE = re.compile(r" (?:himself|herself|itself|themselves)\b")
_NO_CALL = re.compile(r" (?:out|off|for|on|upon|into)\b")
_HELPED = re.compile(r"\b(?:help|let|mak|hav)(?:s|e|es|ed|ing)?(?:\s+\w+){1,3}\s+$")
_ANYBODY = re.compile(
    r"\b(?:traditionally|usually|often|typically|generally|normally|routinely|always|regularly)\b"
    r"[^,;:]*$|\b(?:people|those|anyone|anybody|someone|somebody|everyone|everybody|men|women)"
    r" (?:who|that)\b[^,;:]*$"
)
_WHO = re.compile(r"^\s*, (?:who|which)\b")
NEAR, AFTER = 60, 30
"""Characters between one who acts and the word for the deed, and the other way round."""


def is_clear(told: Told) -> bool:
    """Tell whether the deed is told as such, and the one who did it stands beside its word."""
    if _ALLEGED.search(told.sentence) or _is_purpose(told) or _is_supposed(told):
        return False
    trigger = told.reading.article.words(told.event.trigger).lower()
    before, after = _around(told)
    if _DENIED.search(before) or (trigger == "talk" and _BARE_TALK.search(before)):
        return False
    if _REFLEXIVE.match(after) or (told.event.kind == "call" and _NO_CALL.match(after)):
        return False
    if _is_general(told) or not is_whole(told.reading.article.text, told.event.sentence):
        return False
    if told.event.type is not EventType.STATEMENT and trigger in rules("silence")["said"]:
        return False
    if trigger in rules("silence")["loose"]:
        return False
    if trigger.endswith("ing") and told.event.trigger.start == told.event.sentence.start:
        return False
    mutual = told.event.reciprocal or told.event.kind in kinds("mutual")
    if mutual:
        sides = told.everyone
        if any(_PRESS.search(one.name) for one in sides):
            return False
        return all(is_bearer(told.reading, one.span, one.entity, one.name) for one in sides)
    return any(_stands_beside(one, told) for one in told.event.actors)


def _stands_beside(one: Participant, told: Told) -> bool:
    """Tell whether one side is named, or a pronoun, in the clause of the deed's word."""
    article, trigger = told.reading.article, told.event.trigger
    if not is_bearer(told.reading, one.span, one.entity, one.name):
        return False
    if article.words(one.span).lower() in rules("standing")["forces"]:
        return False
    if not told.event.sentence.covers(one.span):
        return False
    if one.entity.startswith("state:"):
        return True
    words = article.words(one.span)
    if not _PRONOUN.match(words) and not set(name_words(words)) & set(name_words(one.name)):
        return False
    if one.span.end <= trigger.start:
        between = article.text[one.span.end : trigger.start]
        return len(between) <= NEAR and not _BREAK.search(_WHO.sub("", between))
    return one.span.start - trigger.end <= AFTER


def _around(told: Told) -> tuple[str, str]:
    """Return the words of the sentence before the deed's word, and the text behind it."""
    text, trigger = told.reading.article.text, told.event.trigger
    return text[told.event.sentence.start : trigger.start], text[trigger.end :]


def _is_general(told: Told) -> bool:
    """Tell whether the deed is one of any people ("those who cooperate"), or of any day."""
    return bool(_ANYBODY.search(_around(told)[0]))


def _is_supposed(told: Told) -> bool:
    """Tell whether the deed is told after a word that makes it no fact."""
    start = told.event.trigger.start - told.event.sentence.start
    before = set(re.findall(r"[a-z]+", told.sentence[:start].lower()))
    return bool(before & set(rules("parallels")["supposed"]))


def _is_purpose(told: Told) -> bool:
    """Tell whether the deed is only what something is done for ("to help"), or supposed.

    A noun of a deed done by one side to another ("their help") says too little of it.
    """
    start = told.event.trigger.start
    before = told.reading.article.text[told.event.sentence.start : start]
    if _NOUN.search(before) and told.event.kind not in kinds("mutual"):
        return True
    if told.event.kind in kinds("mutual") | {"clash"} and _HELPED.search(before):
        return True
    return bool(_PURPOSE.search(before)) and not _PLAN.search(before)
