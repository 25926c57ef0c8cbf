"""The language of a text, when its source does not say."""

import re

from dragoman.clean.rules import words

ENOUGH = 40
"""Letters from which the identifier's answer is taken; below, words must bear it out."""
SAMPLE = 800

_WORD = re.compile(r"[^\W\d_]+")


def find_language(text: str) -> str | None:
    """Return an ISO 639-1 code, or None when a short text gives no evidence.

    >>> find_language("Hanoi")
    """
    sample = text[:SAMPLE]
    letters = _WORD.findall(sample.lower())
    if not letters:
        return None
    if sum(map(len, letters)) < ENOUGH:
        common = words("english_words")
        return "en" if len(set(letters) & common) >= 2 else None
    import py3langid

    return str(py3langid.classify(sample)[0])
