"""What the numbers of one thing are about, in the words of their accounts."""

import re
from collections.abc import Sequence

from dragoman.accounts.quantities import Quantity
from dragoman.accounts.rules import rules
from dragoman.accounts.windows import meaning
from dragoman.knowledge.frequency import WORD, rarity, stem

PHRASE = 7
"""Words after a number that may say what it is about."""


def about(group: Sequence[Quantity]) -> str:
    """Return what numbers are about, in the words of the shortest clause that holds one.

    The noun that is counted with its modifiers, or of a sum what stands before it.
    """
    phrases = (_phrase(one, group) for one in group)
    return min(phrases, key=lambda p: (not p, " " not in p, len(p), p))


def _phrase(one: Quantity, group: Sequence[Quantity]) -> str:
    shared = {w for w in one.near if all(w in other.near for other in group)}
    if not shared:
        shared = {w for w in one.near if any(w in o.near for o in group if o is not one)}
    text, sentence = one.amount.reading.article.text, one.amount.sentence
    after = [w for w in WORD.findall(text[one.amount.span.end : sentence.end]) if w.isalpha()]
    counted = _run(after[:PHRASE], shared, from_start=True)
    if counted and not one.amount.unit:
        return counted
    return _run(_clause(one), shared) or counted or _run(after[:PHRASE], shared)


def _clause(one: Quantity) -> list[str]:
    """Return the words before a number in its clause, as printed."""
    text = one.amount.reading.article.text[one.amount.sentence.start : one.amount.span.start]
    last = re.split(r"[,:](?!\d)|[;–—“”\"(]|\b(?:that|which|but)\b", text)[-1]
    words = WORD.findall(last)
    if len(words) and last == text and not _is_name(one):
        words[0] = words[0].lower()
    return words


def _is_name(one: Quantity) -> bool:
    start = one.amount.sentence.start
    return any(m.span.start <= start < m.span.end for m in one.amount.reading.mentions)


def _run(words: Sequence[str], shared: set[str], *, from_start: bool = False) -> str:
    """Return the stretch of words from the first shared one, or the start, to the last."""
    stops = set(rules("numbers")["phrase_ends"])
    places = [i for i, w in enumerate(words) if meaning(stem(w)) in shared]
    if not places:
        return ""
    first = 0 if from_start else places[0]
    found: list[str] = []
    for word in words[first : places[-1] + 1]:
        if word.lower() in stops:
            break
        found.append(word)
    while found and not rarity(stem(found[-1])):
        found.pop()
    return " ".join(found)
