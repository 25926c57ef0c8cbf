"""Scores of clusters against clusters: MUC, B cubed, CEAF by entity, and their mean."""

from collections.abc import Mapping, Sequence

Key = tuple[str, int, int]
"""A mention: article, start and end."""
Clusters = list[set[Key]]
Scores = tuple[float, float, float, float]
"""CoNLL F1, MUC, B cubed and CEAFe."""


def clusters_of(labels: Mapping[Key, str]) -> Clusters:
    """Return the sets of mentions with one label, in the order of their labels."""
    found: dict[str, set[Key]] = {}
    for mention, label in labels.items():
        found.setdefault(label, set()).add(mention)
    return [found[label] for label in sorted(found)]


def conll_f1(gold: Mapping[Key, str], told: Mapping[Key, str]) -> Scores:
    """Return (CoNLL F1, MUC, B cubed, CEAFe) of two labellings.

    A mention that only one of them has is linked to nothing and counts as wrong there.

    >>> a, b, c = ("d", 0, 1), ("d", 2, 3), ("d", 4, 5)
    >>> conll_f1({a: "p", b: "p", c: "q"}, {a: "x", b: "x", c: "y"})
    (1.0, 1.0, 1.0, 1.0)
    """
    one, two = clusters_of(gold), clusters_of(told)
    scores = (_muc(one, two, gold, told), _b_cubed(one, two, gold, told), _ceaf(one, two))
    return (sum(scores) / 3, *scores)


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _links(clusters: Clusters, other: Mapping[Key, str]) -> float:
    kept = sum(len(c) - len({other.get(m, m) for m in c}) for c in clusters)
    every = sum(len(c) - 1 for c in clusters)
    return kept / every if every else 1.0


def _muc(one: Clusters, two: Clusters, gold: Mapping[Key, str], told: Mapping[Key, str]) -> float:
    return _f1(_links(two, gold), _links(one, told))


def _cubed(clusters: Clusters, other: Mapping[Key, str]) -> float:
    total = 0.0
    count = 0
    for cluster in clusters:
        shares: dict[str, int] = {}
        for label in (other[m] for m in cluster if m in other):
            shares[label] = shares.get(label, 0) + 1
        total += sum(n * n for n in shares.values()) / len(cluster)
        count += len(cluster)
    return total / count if count else 0.0


def _b_cubed(
    one: Clusters, two: Clusters, gold: Mapping[Key, str], told: Mapping[Key, str]
) -> float:
    return _f1(_cubed(two, gold), _cubed(one, told))


def _ceaf(one: Clusters, two: Clusters) -> float:
    if not one or not two:
        return 0.0
    likeness = [[2 * len(a & b) / (len(a) + len(b)) for b in two] for a in one]
    best = assign(likeness)
    return _f1(best / len(two), best / len(one))


def assign(gains: Sequence[Sequence[float]]) -> float:
    """Return the greatest sum of gains with each row and each column used at most once.

    >>> assign([[1.0, 0.5], [0.9, 0.1]])
    1.4
    """
    if len(gains) > len(gains[0]):
        gains = [list(column) for column in zip(*gains, strict=True)]
    rows, columns = len(gains), len(gains[0])
    row_price, column_price = [0.0] * (rows + 1), [0.0] * (columns + 1)
    match, way = [0] * (columns + 1), [0] * (columns + 1)
    for row in range(1, rows + 1):
        match[0], at = row, 0
        least, seen = [float("inf")] * (columns + 1), [False] * (columns + 1)
        while match[at]:
            seen[at], this, step, following = True, match[at], float("inf"), 0
            for j in range(1, columns + 1):
                if seen[j]:
                    continue
                cost = -gains[this - 1][j - 1] - row_price[this] - column_price[j]
                if cost < least[j]:
                    least[j], way[j] = cost, at
                if least[j] < step:
                    step, following = least[j], j
            for j in range(columns + 1):
                if seen[j]:
                    row_price[match[j]] += step
                    column_price[j] -= step
                else:
                    least[j] -= step
            at = following
        while at:
            match[at], at = match[way[at]], way[at]
    return round(sum(gains[match[j] - 1][j - 1] for j in range(1, columns + 1) if match[j]), 9)
