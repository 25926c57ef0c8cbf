"""Average-link clustering over sparse pairs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush

FIRM = 3
"""Items of a cluster from which on it may be firm."""


@dataclass(frozen=True, slots=True)
class Link:
    """When clusters join: while the mean value between them is at least `join`.

    A pair never compared counts as `floor`, which must lie below `join`. Two clusters of which
    each holds together at `firm` or more stay apart if the mean between them is more than `gap`
    below both.
    """

    floor: float
    join: float
    firm: float = float("inf")
    gap: float = 0.0


@dataclass(slots=True)
class _Clusters:
    """What is left to join; values count from the floor up."""

    members: dict[int, list[int]]
    sums: dict[int, dict[int, float]]
    within: dict[int, float] = field(default_factory=dict)

    def mean(self, a: int, b: int) -> float:
        return round(self.sums[a][b] / (len(self.members[a]) * len(self.members[b])), 9)

    def hold(self, a: int) -> float:
        """Return the mean value within a cluster, 0 where it is small."""
        size = len(self.members[a])
        return 2 * self.within.get(a, 0.0) / (size * (size - 1)) if size >= FIRM else 0.0

    def absorb(self, a: int, b: int) -> None:
        """Move all of cluster `b` into cluster `a`."""
        self.within[a] = self.within.get(a, 0.0) + self.within.pop(b, 0.0) + self.sums[a][b]
        for c, value in self.sums.pop(b).items():
            del self.sums[c][b]
            if c != a:
                self.sums[a][c] = self.sums[c][a] = self.sums[a].get(c, 0.0) + value
        self.members[a].extend(self.members.pop(b))


def average_link(size: int, pairs: Mapping[tuple[int, int], float], link: Link) -> list[list[int]]:
    """Join items by the mean value between clusters; `pairs` holds values above the floor.

    Ties go to the lowest numbers, so equal input gives equal clusters.

    >>> pairs = {(0, 1): 2.0, (1, 2): -1.0, (2, 3): 3.0}
    >>> average_link(4, pairs, Link(floor=-8.0, join=0.0))
    [[0, 1], [2, 3]]
    """
    found = _Clusters({i: [i] for i in range(size)}, {i: {} for i in range(size)})
    for (a, b), value in pairs.items():
        found.sums[a][b] = found.sums[b][a] = value - link.floor
    need = link.join - link.floor
    heap = [(-round(v, 9), a, b) for a, row in found.sums.items() for b, v in row.items() if a < b]
    heap = [entry for entry in heap if -entry[0] >= need]
    heapify(heap)
    while heap:
        negative, a, b = heappop(heap)
        if a not in found.members or b not in found.members or b not in found.sums[a]:
            continue
        mean = found.mean(a, b)
        hold = min(found.hold(a), found.hold(b))
        if mean != -negative or (hold >= link.firm - link.floor and mean < hold - link.gap):
            continue
        found.absorb(a, b)
        for c in found.sums[a]:
            mean = found.mean(a, c)
            if mean >= need:
                heappush(heap, (-mean, min(a, c), max(a, c)))
    return [sorted(m) for m in sorted(found.members.values(), key=min)]
