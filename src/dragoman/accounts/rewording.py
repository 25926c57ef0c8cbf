"""What was changed between two prints of one quotation."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cache, lru_cache

from dragoman.accounts.named import sound
from dragoman.accounts.rules import rules
from dragoman.knowledge.frequency import rarity, stem

_EDITED = re.compile(r"\[|\(|\.\.\.|…|\. \. \.|@")
_FILLED = re.compile(r"[\[(][^\])]*[\])]")
_STATES = re.compile(r"\bU\.\s?S\.(?:\s?A\.)?|\bUSA?\b")
_ENDING = re.compile(r"(?<=\d)(?:st|nd|rd|th)$")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
Swap = tuple[Sequence[str], Sequence[str]]
"""What stands in one quotation for what in another."""
END = 2
"""Words at an end that may stand for another's; more are told on in one account only."""
CLAUSE = 4
"""Words that may be put in another's place; more are another clause."""


@lru_cache(maxsize=20_000)
def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a quotation in lower case, contractions written out, ordinals plain.

    >>> words_of("It won't be the 20th")
    ('it', 'will', 'not', 'be', 'the', '20')
    """
    plain = _STATES.sub("United States", text).replace("’", "'").replace("‘", "'").casefold()
    for pattern, words in rules("wording")["contractions"]:
        plain = re.sub(pattern, words, plain)
    words = (re.sub(r"s's$", "s", word) for word in _WORD.findall(plain))
    return tuple(_ENDING.sub("", _numerals().get(word, word)) for word in words)


@cache
def _numerals() -> dict[str, str]:
    """Return the figures for numbers and ordinals in words."""
    found = {word: str(value) for word, value in rules("numbers")["small"].items()}
    return found | dict(rules("wording")["ordinals"])


def is_edited(inner: Sequence[Swap], *texts: str) -> bool:
    """Tell whether a quotation is shown as shortened or filled in where the other differs."""
    if not any(_EDITED.search(text) for text in texts):
        return False
    filled = {w for text in texts for part in _FILLED.findall(text) for w in words_of(part)}
    return any(len(x) != len(y) or filled & {*x, *y} for x, y in inner)


def swaps(a: Sequence[str], b: Sequence[str]) -> tuple[list[Swap], list[Swap]]:
    """Return what stands in one stretch for what in the other: between shared words, at ends.

    A few words for a few at an end count with the first, since nothing was cut there.
    """
    codes = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    last = len(codes) - 1
    changes = [
        (0 < number < last or 0 < min(k - i, m - j) <= max(k - i, m - j) <= END, (a[i:k], b[j:m]))
        for number, (code, i, k, j, m) in enumerate(codes)
        if code != "equal"
    ]
    return [swap for inner, swap in changes if inner], [
        swap for inner, swap in changes if not inner
    ]


def is_changed(left: Sequence[str], right: Sequence[str], *, small: bool = True) -> bool:
    """Tell whether a swap changes what was said; `small` words count unless told otherwise."""
    turning = set(rules("wording")["turning"])
    turns = [
        sum(w in turning or w.endswith(("n't", "n’t")) for w in side) for side in (left, right)
    ]
    if bool(turns[0]) != bool(turns[1]) and max(len(left), len(right)) <= CLAUSE:
        return True
    if not left or not right or max(len(left), len(right)) > CLAUSE:
        return False
    x, y = [[w for w in side if rarity(stem(w))] for side in (left, right)]
    if not x or not y:
        return small and _is_misheard(left, right)
    if "".join(left) == "".join(right):
        return False
    plain = "".join(map(_plain, left)), "".join(map(_plain, right))
    if plain[0] == plain[1] or set(map(stem, x)) & set(map(stem, y)):
        return False
    alternatives = [set(pair) for pair in rules("wording")["same_words"]]
    return {plain[0], plain[1]} not in alternatives


def replaces(*changes: Sequence[Swap]) -> bool:
    """Tell whether words stand for others, none left out, by which what was said changes."""
    return any(x and y and is_changed(x, y) for swapped in changes for x, y in swapped)


def _is_misheard(left: Sequence[str], right: Sequence[str]) -> bool:
    """Tell whether small words stand for others that do not mean the same.

    >>> _is_misheard(("less",), ("other",)), _is_misheard(("the",), ("a",))
    (True, False)
    """
    small = set(rules("wording")["small"])
    x, y = ({w for w in side if w not in small} for side in (left, right))
    return bool(x and y) and not x & y and len(left) == len(right)


def _plain(word: str) -> str:
    """Return a word with spellings made one ("colour", "color")."""
    if word.endswith("in") and len(word) > 4:
        word += "g"
    plain = word.replace("'", "").replace("’", "").replace("our", "or")
    return sound(plain).replace("s", "z")
