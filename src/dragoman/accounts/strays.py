"""Words that may be misspelled names of a story's people, and that no mention covers."""

import re
from collections.abc import Iterator, Mapping, Sequence

from dragoman.accounts.named import Named, distance, name_key, sound
from dragoman.knowledge.frequency import is_unheard
from dragoman.knowledge.names import fold, name_words
from dragoman.model import Mention, MentionKind, Reading, Span

_WORD = re.compile(r"[^\W\d_a-z][^\W\d_]{4,}")
LONG = 6
"""Letters of the shortest name whose misspellings are looked for."""
WRONG = 2
"""Letters that may be wrong in a name."""


def find_strays(
    readings: Sequence[Reading], people: Mapping[str, Sequence[Named]]
) -> Iterator[tuple[str, Named]]:
    """Yield (entity, name as printed) for words that misspell the name of one person."""
    owners = _owners(people)
    known = {w for r in readings for m in r.mentions for w in name_words(r.article.words(m.head))}
    for reading in readings:
        seen: set[str] = set()
        for sentence in reading.sentences:
            for match in _WORD.finditer(reading.article.words(sentence)):
                word = fold(match.group())
                if word in seen or word in known or len(word) < LONG or not is_unheard(word):
                    continue
                seen.add(word)
                entities = {e for name, e in owners.items() if misspells(word, name)}
                if len(entities) != 1:
                    continue
                start = sentence.start + match.start()
                span = Span(sentence.article, start, start + len(match.group()))
                named = people[min(entities)][0]
                if not _is_anothers(reading.article.text[span.end :], named):
                    yield _named(reading, span, named)


def _owners(people: Mapping[str, Sequence[Named]]) -> dict[str, str]:
    """Return the long words of names that belong to one person alone."""
    found: dict[str, set[str]] = {}
    for entity, named in people.items():
        for one in named:
            for word in name_key(one.mention.name):
                if len(word) >= LONG:
                    found.setdefault(word, set()).add(entity)
    return {word: min(owner) for word, owner in sorted(found.items()) if len(owner) == 1}


def misspells(word: str, name: str) -> bool:
    """Tell whether a word is a name with a letter or two wrong or lost.

    >>> misspells("kretenhal", "kritenhall"), misspells("johnsons", "johnson")
    (True, False)
    """
    if word == name or word.startswith(name) or sound(word) == sound(name):
        return False
    return word[0] == name[0] and distance(word, name) <= WRONG


def _is_anothers(after: str, named: Named) -> bool:
    """Tell whether a family name follows that is not the known person's."""
    next_word = re.match(r" ([^\W\d_a-z][^\W\d_]+)", after)
    return next_word is not None and fold(next_word[1]) not in name_key(named.mention.name)


def _named(reading: Reading, span: Span, known: Named) -> tuple[str, Named]:
    mention = known.mention
    found = Mention(span, span, MentionKind.PERSON, mention.name, mention.entity, mention.country)
    return mention.entity, Named(reading, found)
