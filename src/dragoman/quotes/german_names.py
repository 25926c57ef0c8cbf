"""Whose words they are in a German sentence: noun phrases found by capitals and small words."""

import re

from dragoman.quotes.flat_sentences import COVER
from dragoman.quotes.german_words import german
from dragoman.quotes.option import Piece

_WORD = re.compile(r"[^\s,;:]+|[,;:]")
_ADJECTIVE = re.compile(r"[^\W\d_A-ZÄÖÜ]\w*(?:e|en|er|es|em)$")
ASIDE = 5
"""Words that a name set beside a noun may have: ", Eva Kern,"."""


def noun_phrase(text: str, start: int, end: int) -> Piece | None:
    """Return the noun phrase or pronoun that begins at `start`, with a name set beside it.

    >>> text = "sagte die neue Leiterin des Amtes, Eva Kern, am Montag"
    >>> text[slice(*noun_phrase(text, 6, len(text)))]
    'die neue Leiterin des Amtes, Eva Kern'
    """
    words = german()
    found = list(_WORD.finditer(text, start, end))
    if not found:
        return None
    first = found[0]
    word = first.group().lower()
    if word in words.pronouns and not (word == "ihr" and _noun_next(found, 0)):
        return first.span()
    last = _reach(found)
    if last is None:
        return None
    return first.start(), _with_aside(found, last)


def _reach(found: list[re.Match[str]]) -> int | None:
    """Return the index of the last word of the phrase, a noun."""
    words, last = german(), None
    for place, match in enumerate(found):
        word = match.group()
        if is_noun(word):
            last = place
        elif word.lower() in words.stops or (
            last is not None and word in words.inner - words.joins
        ):
            break
        elif word.lower() in words.inner or (_ADJECTIVE.match(word) and _noun_next(found, place)):
            continue
        else:
            break
    return last


def _noun_next(found: list[re.Match[str]], place: int) -> bool:
    """Tell whether a noun follows, at most one adjective between."""
    after = [m.group() for m in found[place + 1 : place + 3]]
    if not after:
        return False
    return is_noun(after[0]) or (len(after) > 1 and _is_describing(after[0]) and is_noun(after[1]))


def _is_describing(word: str) -> bool:
    return bool(_ADJECTIVE.match(word)) or word in german().inner


def _with_aside(found: list[re.Match[str]], last: int) -> int:
    """Return where a phrase ends, with ", Eva Kern" when that is all between two pauses."""
    end = found[last].end()
    rest = found[last + 1 : last + 3 + ASIDE]
    if not rest or rest[0].group() != ",":
        return end
    name: list[re.Match[str]] = []
    for match in rest[1:]:
        if not match.group()[0].isupper() or COVER * 3 in match.group():
            break
        name.append(match)
    closed = len(name) + 1 >= len(rest) or rest[len(name) + 1].group() == ","
    return name[-1].end() if len(name) > 1 and closed else end


def is_noun(word: str) -> bool:
    """Tell a capitalised or covered word, or a number."""
    return word[:1].isupper() or word[:1].isdigit() or word[:1] in '(„“"»«'


def finite_behind(text: str, start: int, end: int) -> int | None:
    """Return where the verb behind a source begins: "laut Eva Kern [gehen] die Gespräche"."""
    words = german()
    found = list(_WORD.finditer(text, start, end))
    for place, match in enumerate(found[1:], 1):
        word, before = match.group(), found[place - 1].group()
        if not word[0].islower() or word in words.inner or word in words.fronts:
            continue
        known = words.indicative.fullmatch(word) is not None
        noun = is_noun(before) or before.lower() in words.pronouns
        describes = COVER in before and _ADJECTIVE.match(word) and _noun_next(found, place)
        if known or (noun and not describes):
            return match.start()
    return None


def subject_of(text: str, clause: int, verb: Piece, end: int) -> Piece | None:
    """Return the subject of a finite verb: before it, or behind it where the front is taken."""
    words = german()
    first = _WORD.search(text, clause, verb[0])
    behind = _behind(text, verb[1], end)
    if first is None:
        return behind
    word = first.group().lower()
    before = noun_phrase(text, clause, verb[0])
    whole = before is not None and not text[before[1] : verb[0]].strip(" ,")
    if word in words.fronts and not (word == "das" and whole):
        return behind
    if first.group() == "Es" or COVER in first.group():
        return behind
    return before or behind


def _behind(text: str, start: int, end: int) -> Piece | None:
    skip = re.compile(r"\s*(?:(?:sich|es|auch|dazu|hierzu|daraufhin)\s+)*").match(text, start)
    return noun_phrase(text, skip.end() if skip else start, end)
