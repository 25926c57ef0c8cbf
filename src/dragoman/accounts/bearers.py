"""Whether words surely name the person, body or state that they are read for."""

import re

from dragoman.accounts.rules import rules
from dragoman.accounts.told import opens_quotation
from dragoman.knowledge.names import name_words
from dragoman.knowledge.states import state_of
from dragoman.model import MentionKind, Reading, Span

_WORD = re.compile(r"[^\W\d_]+")
_PRONOUN = re.compile(r"(?:he|she|they|it|his|her|their)$", re.IGNORECASE)
_HEIR = re.compile(r",? (?:Jr|Sr|Junior|Senior)\b")


def is_bearer(reading: Reading, span: Span, entity: str, name: str) -> bool:
    """Tell whether words surely name somebody: no namesake, no paper, no people for its state."""
    printed = reading.article.words(span)
    if entity.startswith("state:"):
        return not reading.article.text.startswith("-", span.end) and not _is_people(printed)
    if entity.startswith("organisation:"):
        first = printed.split()[0].lower() if printed.split() else ""
        return first not in rules("standing")["some"] and _is_named(printed, name)
    if entity.startswith("person:"):
        if _PRONOUN.match(printed):
            return not _follows_another(reading, span, entity)
        return not _is_namesake(reading, span, entity) and _is_named(printed, name)
    return _is_named(printed, name)


def _is_named(printed: str, name: str) -> bool:
    """Tell whether it is no paper that speaks ("the statement"), or one that names its author."""
    paper = set(_WORD.findall(printed.lower())) & set(rules("standing")["papers"])
    return not paper or bool(set(name_words(printed)) & set(name_words(name)))


def _is_people(printed: str) -> bool:
    """Tell whether a people is named, and not its state: "Iranians", a "Nigeria-based" body."""
    if re.search(r"\w-\w", printed):
        return True
    words = [known for word in _WORD.findall(printed) if (known := state_of(word))]
    return bool(words) and all(known.kind == "noun" for known in words)


def _follows_another(reading: Reading, span: Span, entity: str) -> bool:
    """Tell whether the last person whom a sentence names before a pronoun is somebody else."""
    sentence = reading.sentence_of(span)
    before = [
        m
        for m in reading.mentions
        if m.kind is MentionKind.PERSON
        and not m.pronoun
        and sentence.start <= m.span.start
        and m.span.end <= span.start
        and not opens_quotation(reading.article.text[sentence.start : m.span.start])
    ]
    return bool(before) and max(before, key=lambda m: m.span.end).entity != entity


def _is_namesake(reading: Reading, span: Span, entity: str) -> bool:
    """Tell whether a bare family name is rather that of another person, who is named first.

    "Ana Costa Jr" is not Ana Costa.
    """
    text = reading.article.text
    if _HEIR.match(text, span.end) or _HEIR.search(text[span.start : span.end]):
        return not entity.endswith(("-jr", "-sr", "-junior", "-senior"))
    words = name_words(re.sub(r"['’]s?$", "", text[span.start : span.end].strip()))
    if len(words) != 1:
        return False
    bearers = [
        m
        for m in reading.mentions
        if m.kind is MentionKind.PERSON and name_words(m.name)[-1:] == words
    ]
    return bool(bearers) and min(bearers, key=lambda m: m.span.start).entity != entity
