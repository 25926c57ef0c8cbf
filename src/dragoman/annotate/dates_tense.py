"""Whether the clause around an expression looks back or ahead."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from dragoman.model import BlockKind, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

CLIMB = 12
"""Heads that are followed up to the verb of the clause."""


def tense_at(sentence: Sentence, start: int, end: int, words: Mapping[str, object]) -> int:
    """Return -1 where the clause over characters `start:end` is told as past, 1 as to come.

    0 where that can't be told, as in a headline's present tense.
    """
    found = sentence.tokens.doc.char_span(
        start - sentence.offset, end - sentence.offset, alignment_mode="expand"
    )
    if found is None or not len(found):
        return 0
    verb = _verb_over(found.root)
    if verb is None:
        return 0
    tense = _tense_of(verb, words, CLIMB)
    return 0 if tense > 0 and sentence.kind is BlockKind.TITLE and verb.tag_ == "VBZ" else tense


def _verb_over(token: "Token") -> "Token | None":
    for _ in range(CLIMB):
        if token.tag_.startswith("VB") or token.tag_ == "MD":
            return token
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def _tense_of(verb: "Token", words: Mapping[str, object], left: int) -> int:
    """Return the tense of a verb with its auxiliaries, or of the verb it depends on."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if any(_in(child.lower_, words, "will") and child.tag_ == "MD" for child in helpers):
        return 1
    tags = {child.tag_ for child in helpers}
    match verb.tag_:
        case "VBD":
            return 1 if _looks_ahead(verb, words) and verb.lemma_ == "be" else -1
        case "VB":
            return _of_infinitive(verb, words, left)
        case "VBN":
            if tags & {"VBZ", "VBP"} and not _perfect(helpers):
                return 1 if _in(verb.lemma_, words, "ahead") else -1
            return -1
        case "VBZ" | "VBP":
            return -1 if _in(verb.lemma_, words, "say") else 1
        case "VBG":
            return _of_gerund(verb, tags, words, left)
    return 0


def _of_infinitive(verb: "Token", words: Mapping[str, object], left: int) -> int:
    head = verb.head
    if head.i == verb.i or left <= 0 or _in(head.lemma_, words, "ahead"):
        return 1
    over = _verb_over(head)
    return _tense_of(over, words, left - 1) if over is not None and over.i != verb.i else 1


def _of_gerund(verb: "Token", tags: set[str], words: Mapping[str, object], left: int) -> int:
    if tags & {"VBZ", "VBP"}:
        return 1
    if "VBD" in tags:
        return -1
    over = _verb_over(verb.head) if verb.head.i != verb.i else None
    return _tense_of(over, words, left - 1) if over is not None and left > 0 else 0


def _perfect(helpers: "list[Token]") -> bool:
    return any(child.lemma_ == "have" for child in helpers)


def _looks_ahead(verb: "Token", words: Mapping[str, object]) -> bool:
    """Tell whether "was" is followed by "due" or "likely"."""
    return any(
        child.dep_ == "acomp" and _in(child.lemma_, words, "ahead") for child in verb.children
    )


def _in(word: str, words: Mapping[str, object], name: str) -> bool:
    listed = words.get(name, {})
    return isinstance(listed, Mapping) and word in listed
