"""Names of places and bodies that two accounts spell in two ways."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from dragoman.accounts.named import distance, name_key, sound
from dragoman.accounts.places import city_key
from dragoman.accounts.rules import why
from dragoman.accounts.told import claim
from dragoman.accounts.verdict import Sources
from dragoman.knowledge.frequency import is_unheard
from dragoman.knowledge.names import fold
from dragoman.model import Finding, FindingKind, MentionKind, Reading, Span

_WORD = re.compile(r"[^\W\d_]+")
_CAPITAL = re.compile(r"[^\W\d_a-z]")
_RUN = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,4}")
_PLACED = re.compile(r"\b(?:in|near|outside|(?:village|town|city|port|camp|district) of)\s+$")
NAME = 3
"""Words of the longest name of a person."""
KINDS = frozenset({MentionKind.PLACE, MentionKind.ORGANISATION})
SHORT, LONG = 4, 6
"""Letters of a word in which one may be wrong: beside another of the name, and alone."""
JOINED = 10
"""Letters of a name that may be written in one word or more, in which one may be wrong."""
SCORE = 0.7


@dataclass(frozen=True, slots=True)
class Spelled:
    """A name of a place or body as one account prints it first."""

    reading: Reading
    span: Span
    words: tuple[str, ...]


def compare_spellings(readings: Sequence[Reading], origin: Sources) -> Iterator[Finding]:
    """Yield a finding for each name that has another letter in another account."""
    ordered = sorted(readings, key=lambda r: r.article.id)
    held = {r.article.id: {fold(w) for w in _WORD.findall(r.article.text)} for r in ordered}
    names = {r.article.id: list(_names(r)) for r in ordered}
    found: dict[frozenset[tuple[str, ...]], list[Spelled]] = {}
    for left, right in combinations(sorted(names), 2):
        if not origin.independent([left, right]):
            continue
        for a in names[left]:
            for b in names[right]:
                word = _apart(a.words, b.words)
                if word and word[0] not in held[right] and word[1] not in held[left]:
                    found.setdefault(frozenset((a.words, b.words)), []).extend((a, b))
    for several in found.values():
        yield _finding(several)


def _names(reading: Reading) -> Iterator[Spelled]:
    """Yield the names of places and bodies, and all that are too long for a person's."""
    seen: set[tuple[str, ...]] = set()
    for span, kind in _printed(reading):
        printed = re.sub(r"['’]s?$", "", reading.article.words(span).strip())
        words = name_key(printed)
        if not words or words in seen or not _is_meant(reading, span, kind, len(words)):
            continue
        if all(_CAPITAL.match(w) for w in printed.split() if len(w) > 3):
            seen.add(words)
            yield Spelled(reading, span, words)


def _printed(reading: Reading) -> Iterator[tuple[Span, MentionKind | None]]:
    """Yield the words of mentions, and the runs of capitals that no mention covers."""
    heads = [m.head for m in reading.mentions if not m.pronoun]
    yield from ((m.head, m.kind) for m in reading.mentions if not m.pronoun)
    for sentence in reading.sentences:
        for match in _RUN.finditer(reading.article.words(sentence)):
            start = sentence.start + match.start()
            span = Span(sentence.article, start, start + len(match.group()))
            if not any(span.overlaps(head) for head in heads):
                yield span, None


def _is_meant(reading: Reading, span: Span, kind: MentionKind | None, words: int) -> bool:
    """Tell whether a name is that of a place or body, by its kind or the words before it."""
    before = reading.article.text[max(0, span.start - 20) : span.start]
    return kind in KINDS or words > NAME or bool(_PLACED.search(before))


def _apart(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[str, str] | None:
    """Return the words in which two names differ by a letter, if there is just one such pair.

    >>> _apart(("nabi", "saleh"), ("nebi", "saleh")), _apart(("north", "korea"), ("south", "korea"))
    (('nabi', 'nebi'), None)
    """
    joined = "".join(a), "".join(b)
    if len(a) != len(b) and min(map(len, joined)) >= JOINED and distance(*joined) == 1:
        return joined
    others = [(x, y) for x, y in zip(a, b, strict=False) if x != y]
    if len(a) != len(b) or len(others) != 1:
        return None
    x, y = others[0]
    least = min(len(x), len(y))
    if (
        least < (SHORT if len(a) > 1 else LONG)
        or x[0] != y[0]
        or x.startswith(y)
        or y.startswith(x)
    ):
        return None
    if sound(x) == sound(y) or city_key(x) == city_key(y) or distance(x, y) != 1:
        return None
    return (x, y) if is_unheard(x) or is_unheard(y) else None


def _finding(several: Sequence[Spelled]) -> Finding:
    claims = {claim(one.reading, one.span) for one in several}
    ordered = tuple(sorted(claims, key=lambda c: (c.span, c.value)))
    about = " / ".join(dict.fromkeys(c.value for c in ordered))
    rule = why("name.spelling")
    return Finding("name", FindingKind.DIFFER, about, ordered, True, SCORE, rule)
