"""What follows the last sentence of a report: a stray name, initials, a slogan."""

import re
from collections.abc import Sequence

from dragoman.clean.agencies import agency_of
from dragoman.clean.lines import CLOSERS, STOPS, Line
from dragoman.clean.rules import words

PHRASES = 3
"""Short phrases that make a slogan."""
PHRASE_WORDS = 6

_AFTER = re.escape(STOPS + CLOSERS)
_STRAY = re.compile(
    rf"(?<=[{_AFTER}])\s+"
    r"(?P<stray>[–—-]{0,2}\s?(?:[^\W\d_][\w’'-]{1,14}(?: [^\W\d_][\w’'-]{1,14})?))$"
)
_AGENCY = re.compile(
    rf"(?<=[{_AFTER}])\s*(?P<stray>(?:[–—-]{{1,2}}\s*|/|\()(?P<name>[\w. -]{{2,24}})\)?/?)$"
)
_INITIALS = re.compile(
    rf"(?<=[{_AFTER}])\s+"
    r"(?P<stray>\(?[a-z]{1,4}(?:[/,][a-z]{1,4}){1,4}\)?|[A-Z]{2,4}/[A-Z]{2,4}|[a-z]{2,3}/[A-Z]{2,4})$"
)
_UNLIKE_SLOGAN = re.compile(
    r"\d|://|www\.|@|[()“”\":]|\b[A-Z]\.|\b(?:Gov|Dr|Mr|Mrs|Ms|Sen|Rep|St|Dept|Prof|Gen)\."
)
_PHRASE = re.compile(r"[^.!?]+[.!?]")
_OPEN = "“\"«„'‘"


def find_stray(text: str, *, followed: bool) -> tuple[int, str] | None:
    """Return where a sign-off glued to the last sentence begins, and the rule.

    A bare name counts only when more residue follows (`followed`), as the words of a text
    cut short look the same.

    >>> find_stray("They met on Friday. pav/rrt", followed=False)
    (20, 'signature.initials_glued')
    >>> find_stray("They met on Friday. Lena", followed=False)
    """
    tail = text[-60:]
    base = len(text) - len(tail)
    if match := _INITIALS.search(tail):
        return base + match.start("stray"), "signature.initials_glued"
    match = _AGENCY.search(tail)
    if match and agency_of(match["name"]):
        return base + match.start("stray"), "signature.agency_glued"
    match = _STRAY.search(tail) if followed else None
    if match and match["stray"].strip("–— -").istitle():
        return base + match.start("stray"), "signature.stray_name"
    return None


def is_slogan(text: str) -> bool:
    """Tell whether a line is an author's slogan: short phrases in a row, hardly one a sentence.

    >>> is_slogan("“Coffee pioneer. Unapologetic reader. Friendly web guru.”")
    True
    >>> is_slogan("“Tea nerd. Marathon father. Keen gardener. Opinions are mine.”")
    True
    >>> is_slogan("“We came. We saw. We left.”")
    False
    """
    quoted = text[:1] in _OPEN
    bare = text.strip(_OPEN + CLOSERS + " ")
    phrases = [p.split() for p in _PHRASE.findall(bare if bare[-1:] in STOPS else bare + ".")]
    if len(phrases) < PHRASES + (not quoted):
        return False
    if any(len(phrase) > PHRASE_WORDS for phrase in phrases) or _UNLIKE_SLOGAN.search(bare):
        return False
    said = words("said_words")
    sentences = sum(any(_first(w) in said for w in phrase) for phrase in phrases)
    return sentences <= len(phrases) // 4


def _first(word: str) -> str:
    """Return a word in small letters without signs and without what is drawn to it ("he’s")."""
    return re.split("[’']", word.strip(_OPEN + CLOSERS + ".,!?").lower())[0]


def agency_in(lines: Sequence[Line]) -> str | None:
    """Return the agency that a sign-off names, e.g. "(AFP)" or "Source: Xinhua"."""
    for line in lines:
        for part in re.split(r"[\s,;:/()\[\]–—-]+", line.text):
            if agency := agency_of(part):
                return agency
    return None
