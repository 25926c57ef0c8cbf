"""Sentences of a paragraph where no parser helps, with quoted words kept whole."""

import re
from collections.abc import Sequence
from functools import cache

from dragoman.knowledge.table import settings
from dragoman.quotes.marks import Marked
from dragoman.quotes.option import Piece

COVER = "Q"
"""What stands for each character of quoted speech, so that no rule looks inside it."""
TERM = "T"
"""What stands for each character of a quoted term, title or name."""
SPEECH = 3
"""Words from which quoted words can be speech without a verb beside them."""
_SAYS = re.compile(r"[“”\"«»]?,\s+\w")
_END = re.compile(r"[.!?…]+[\"”“»«’')\]]*(?=\s+\S)|[.!?…]+$")
_DATELINE = re.compile(r"^[^.!?\n]{2,60}?\b\d{1,2}\.\s?(?:\d{1,2}\.|\w+)\s?\d{4}\s*[–—-]+\s+")


@cache
def _short() -> frozenset[str]:
    return frozenset(settings("quotes_german.toml")["sentences"]["short"])


def sentences_of(text: str, marks: Sequence[Marked]) -> list[Piece]:
    """Return where the sentences of a paragraph begin and end; none ends inside marks.

    >>> sentences_of("Am 3. Mai kam Dr. Li. Er ging.", ())
    [(0, 21), (22, 30)]
    """
    out: list[Piece] = []
    found = _DATELINE.match(text)
    start = found.end() if found else 0
    for end in _ends(text, marks, start):
        low = start + len(text[start:end]) - len(text[start:end].lstrip())
        if low < end:
            out.append((low, end))
        start = end
    return out


def covered(text: str, marks: Sequence[Marked]) -> str:
    """Return a text of the same length with each quoted character covered.

    >>> covered("Er sagte „ja, sehr gut“.", (Marked(9, 23, "double"),))
    'Er sagte QQQQQQQQQQQQQQ.'
    """
    out = text
    for mark in marks:
        cover = COVER if _can_be_speech(text, mark) else TERM
        out = out[: mark.start] + cover * (mark.end - mark.start) + out[mark.end :]
    return out


def _can_be_speech(text: str, mark: Marked) -> bool:
    """Tell quoted words that may be speech from a term, a title or a name."""
    words = text[mark.start + 1 : mark.end - 1]
    ends = words[-1:] in (".", "!", "?", "…")
    return ends or words.count(" ") + 1 >= SPEECH or bool(_SAYS.match(text, mark.end))


def _ends(text: str, marks: Sequence[Marked], start: int) -> list[int]:
    ends = {len(text.rstrip())}
    for found in _END.finditer(text, start):
        inside = any(mark.start < found.start() < mark.end - 1 for mark in marks)
        if not inside and _stops(text, found):
            ends.add(found.end())
    for mark in marks:
        last = text[mark.end - 2 : mark.end - 1] if mark.closed else ""
        if last and last in ".!?…" and _begins(text[mark.end :]):
            ends.add(mark.end)
    return sorted(end for end in ends if end > start)


def _stops(text: str, found: re.Match[str]) -> bool:
    """Tell the end of a sentence from a short form, an ordinal or an initial."""
    if not _begins(text[found.end() :]):
        return False
    if not found.group().startswith(".") or len(found.group()) > 1:
        return True
    words = text[: found.start()].rsplit(None, 1)
    word = words[-1].lstrip('(„“"«»') if words else ""
    day = word.isdigit() and len(word) <= 2  # "am 3. Mai"
    initial = len(word) == 1 and word.isupper()
    return not (day or initial or word in _short() or word.rsplit(".", 1)[-1] in _short())


def _begins(rest: str) -> bool:
    """Tell whether what follows can open a sentence."""
    words = rest.lstrip()
    return not words or (rest[:1].isspace() and not words[0].islower() and words[0] not in ",;–—-")
