"""Whether another account holds what a text says, in neighbouring sentences."""

from collections.abc import Mapping, Sequence

from dragoman.accounts.align import weighted
from dragoman.accounts.rules import rules
from dragoman.accounts.told import Told
from dragoman.model import Reading

Windows = Mapping[str, Sequence[frozenset[str]]]
"""The weighty stems of neighbouring sentences of each article."""


def windows_of(reading: Reading) -> list[frozenset[str]]:
    """Return the weighty stems of every two sentences of a report that follow each other."""
    stems = [frozenset(weighted(reading.article.words(s))) for s in reading.sentences]
    return [stems[i] | stems[i + 1] for i in range(len(stems) - 1)] or stems


def is_told(text: str, windows: Sequence[frozenset[str]], *, least: str = "told") -> bool:
    """Tell whether another account holds most of what a text says, close together.

    `windows` are the stems of that account, `least` names the share of the text's weight in
    accounts_rules.toml. A text of little weight says too little to be missed.
    """
    words = weighted(text)
    total = sum(words.values())
    if total < rules("silence")["weight"]:
        return True
    need = rules("silence")[least] * total
    return any(sum(words[w] for w in words.keys() & held) >= need for held in windows)


def is_worded(told: Told, windows: Sequence[frozenset[str]]) -> bool:
    """Tell whether another account names the deed, the actor and the recipient close together."""
    event, article = told.event, told.reading.article
    trigger = set(weighted(article.words(event.trigger)))
    if not trigger or not event.actors:
        return False
    sides = [
        set(weighted(" ".join(p.name for p in side)))
        for side in (event.actors, event.recipients)
        if side
    ]
    if event.reciprocal:
        sides = [set(weighted(p.name)) for p in event.actors]
    return any(trigger <= held and all(words & held for words in sides) for held in windows)
