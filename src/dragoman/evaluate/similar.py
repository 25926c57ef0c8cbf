"""Mentions gathered by the words they share, rare words counting more."""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log, sqrt

Key = tuple[str, int, int]
Vector = dict[str, float]

ALIKE, RARE = 0.05, 2
NEAR = 0.03
"""Likeness from which a mention joins a group; tuned on NewsWCL50 topics 0 to 3."""


def gather(words: Mapping[Key, Sequence[str]]) -> dict[Key, str]:
    """Label mentions so that those with like words share a label, in the order of the keys.

    >>> found = gather({("d", 0, 1): ["summit"], ("d", 2, 3): ["summit"], ("d", 4, 5): ["suit"]})
    >>> sorted(found.values())
    ['group 0', 'group 0', 'group 1']
    """
    vectors = weighted(words)
    groups: list[Vector] = []
    found: dict[Key, str] = {}
    for key in sorted(vectors):
        scored = [(cosine(vectors[key], group), -i) for i, group in enumerate(groups)]
        score, at = max(scored, default=(0.0, 0))
        if score < NEAR:
            groups.append({})
            at = 1 - len(groups)
        group = groups[-at]
        for word, weight in vectors[key].items():
            group[word] = group.get(word, 0.0) + weight
        found[key] = f"group {-at}"
    return found


def liken(labels: Mapping[Key, str], words: Mapping[Key, Sequence[str]]) -> dict[Key, str]:
    """Give a mention with a rare label that of the likest group of the others, if one is like."""
    vectors, sizes = weighted(words), Counter(labels.values())
    groups: dict[str, Vector] = {}
    for key, label in labels.items():
        if sizes[label] > RARE:
            group = groups.setdefault(label, {})
            for word, weight in vectors[key].items():
                group[word] = group.get(word, 0.0) + weight
    found = dict(labels)
    for key, label in labels.items():
        named = label.startswith(("person:", "state:", "organisation:"))
        if sizes[label] <= (1 if named else RARE):
            scored = [(cosine(vectors[key], group), name) for name, group in groups.items()]
            score, name = max(scored, default=(0.0, label))
            found[key] = name if score >= ALIKE else label
    return found


def weighted(words: Mapping[Key, Sequence[str]]) -> dict[Key, Vector]:
    """Return each mention's words with their weight: how often, and how rare."""
    seen = Counter(w for own in words.values() for w in set(own))
    return {
        key: {w: n * log(1 + len(words) / seen[w]) for w, n in Counter(own).items()}
        for key, own in words.items()
    }


def cosine(left: Vector, right: Vector) -> float:
    """Return the cosine of two vectors, 0 where they share nothing."""
    shared = sum(weight * right[w] for w, weight in left.items() if w in right)
    if not shared:
        return 0.0
    sizes = sum(x * x for x in left.values()) * sum(x * x for x in right.values())
    return shared / sqrt(sizes)
