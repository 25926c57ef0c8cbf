"""Average-link clustering over sparse pairs."""

from collections.abc import Mapping
from heapq import heapify, heappop, heappush


def average_link(
    size: int, pairs: Mapping[tuple[int, int], float], *, floor: float, join: float
) -> list[list[int]]:
    """Join items while the mean value between two clusters is at least `join`.

    `pairs` holds values above `floor`; every other pair counts as `floor`, which must lie
    below `join`. Ties go to the lowest numbers, so equal input gives equal clusters.

    >>> average_link(4, {(0, 1): 2.0, (1, 2): -1.0, (2, 3): 3.0}, floor=-8.0, join=0.0)
    [[0, 1], [2, 3]]
    """
    members = {i: [i] for i in range(size)}
    sums: dict[int, dict[int, float]] = {i: {} for i in range(size)}
    for (a, b), value in pairs.items():
        sums[a][b] = sums[b][a] = value - floor
    need = join - floor
    heap = [(-round(v, 9), a, b) for a, row in sums.items() for b, v in row.items() if a < b]
    heap = [entry for entry in heap if -entry[0] >= need]
    heapify(heap)
    while heap:
        negative, a, b = heappop(heap)
        if a not in members or b not in members or b not in sums[a]:
            continue
        if round(_mean(sums, members, a, b), 9) != -negative:
            continue
        _absorb(sums, members, a, b)
        for c in sums[a]:
            mean = round(_mean(sums, members, a, c), 9)
            if mean >= need:
                heappush(heap, (-mean, min(a, c), max(a, c)))
    return [sorted(m) for m in sorted(members.values(), key=min)]


def _mean(
    sums: dict[int, dict[int, float]], members: dict[int, list[int]], a: int, b: int
) -> float:
    return sums[a][b] / (len(members[a]) * len(members[b]))


def _absorb(
    sums: dict[int, dict[int, float]], members: dict[int, list[int]], a: int, b: int
) -> None:
    """Move all of cluster `b` into cluster `a`."""
    for c, value in sums.pop(b).items():
        del sums[c][b]
        if c != a:
            sums[a][c] = sums[c][a] = sums[a].get(c, 0.0) + value
    members[a].extend(members.pop(b))
