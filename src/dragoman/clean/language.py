"""The language of a text, when its source does not say."""

import re

from dragoman.clean.rules import words

ENOUGH = 40
"""Letters from which the identifier's answer is taken; below, words must bear it out."""
PLAIN = 0.2
"""Share of function words that make a text English without asking the identifier."""
SAMPLE = 800
ENGLISH = frozenset({"en", "pcm"})
"""Answers taken for English: short English sentences are often taken for Nigerian Pidgin."""

_WORD = re.compile(r"[^\W\d_]+")


def find_language(text: str) -> str | None:
    """Return an ISO 639-1 code, or None when a short text gives no evidence.

    >>> find_language("Hanoi")
    >>> find_language("Oda Brekkhus met Ghana's president in Accra on Tuesday.")
    'en'
    """
    sample = text[:SAMPLE]
    letters = _WORD.findall(sample.lower())
    if not letters:
        return None
    if sum(map(len, letters)) < ENOUGH:
        return "en" if len(set(letters) & words("english_words")) >= 2 else None
    if _is_english(letters):
        return "en"
    import py3langid

    found = str(py3langid.classify(sample)[0])
    return "en" if found in ENGLISH else found


def hinted_language(text: str, stated: str | None) -> str | None:
    """Return the language that a page states where its text does not speak against it.

    >>> hinted_language("Los ministros se reunieron en Lima.", "es")
    'es'
    """
    english = _is_english(_WORD.findall(text[:SAMPLE].lower()))
    return "en" if english else stated if stated != "en" else None


def _is_english(letters: list[str]) -> bool:
    common = words("english_words")
    return "the" in letters and sum(w in common for w in letters) >= PLAIN * len(letters)
