"""Which texts have enough words in common to be worth comparing."""

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import combinations

CROWD = 60
"""Texts that may hold one word; a word in more of them finds no pairs."""


def sharing(texts: Sequence[Collection[str]], *, least: int) -> list[tuple[int, int]]:
    """Return the pairs of texts that share at least `least` words, in order.

    >>> sharing([{"a", "b"}, {"a", "b", "c"}, {"c"}], least=2)
    [(0, 1)]
    """
    holders: dict[str, list[int]] = {}
    for number, words in enumerate(texts):
        for word in sorted(words):
            holders.setdefault(word, []).append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in holders.values():
        if len(numbers) <= CROWD:
            shared.update(combinations(numbers, 2))
    return sorted(pair for pair, count in shared.items() if count >= least)
