"""Pairs of texts that share runs of words, out of very many texts."""

from collections.abc import Iterable, Iterator, Sequence
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]
Ints = NDArray[np.int64]

FACTOR = np.uint64(0x9E3779B97F4A7C15)
"""An odd number of mixed bits (2**64 over the golden ratio), for a hash that rolls over words."""
BATCH = 4_000_000
"""Pairs counted at once, which bounds the memory."""


def sharing(
    texts: Iterable[Sequence[str]], *, length: int, least: float, common: int
) -> list[tuple[int, int]]:
    """Return the pairs of texts that share enough of their runs of `length` words, sorted.

    Enough is the share `least` of the distinct runs of the shorter text. A run that more than
    `common` texts hold is a standing phrase and says nothing about a pair.

    >>> texts = ["a b c d x".split(), "y a b c d".split(), "p q r s t".split()]
    >>> sharing(texts, length=3, least=0.5, common=9)
    [(0, 1)]
    """
    runs = [np.unique(hashed(words, length)) for words in texts]
    sizes = np.array([len(r) for r in runs], dtype=np.int64)
    count = len(runs)
    if not sizes.sum():
        return []
    shared: dict[int, int] = {}
    for pairs in _batches(_pairs(runs, common)):
        keys, times = np.unique(pairs[:, 0] * count + pairs[:, 1], return_counts=True)
        for key, n in zip(keys.tolist(), times.tolist(), strict=True):
            shared[key] = shared.get(key, 0) + n
    found = np.array(sorted(shared), dtype=np.int64)
    times = np.array([shared[key] for key in found.tolist()], dtype=np.int64)
    a, b = found // count, found % count
    enough = times >= least * np.minimum(sizes[a], sizes[b])
    return list(zip(a[enough].tolist(), b[enough].tolist(), strict=True))


def hashed(words: Sequence[str], length: int) -> Hashes:
    """Return the hash of the run of `length` words from each word on, equal in every process."""
    if len(words) < length:
        return np.zeros(0, dtype=np.uint64)
    row = np.array([crc32(word.encode()) for word in words], dtype=np.uint64)
    total = np.zeros(len(row) - length + 1, dtype=np.uint64)
    for k in range(length):
        total = (total ^ row[k : k + len(total)]) * FACTOR
        total ^= total >> np.uint64(29)
    return total


def _pairs(runs: Sequence[Hashes], common: int) -> Iterator[Ints]:
    """Yield the pairs of texts that hold one and the same run, once for each run."""
    hashes = np.concatenate(runs)
    owners = np.repeat(np.arange(len(runs)), [len(r) for r in runs])
    order = np.argsort(hashes, kind="stable")
    hashes, owners = hashes[order], owners[order]
    starts = np.flatnonzero(np.concatenate(([True], hashes[1:] != hashes[:-1])))
    held = np.diff(np.concatenate((starts, [len(hashes)])))
    for size in np.unique(held).tolist():
        if not 1 < size <= common:
            continue
        first, second = np.triu_indices(size, 1)
        at = starts[held == size]
        step = max(BATCH // len(first), 1)
        for i in range(0, len(at), step):
            rows = owners[at[i : i + step, None] + np.arange(size)]
            yield np.stack((rows[:, first].ravel(), rows[:, second].ravel()), axis=1)


def _batches(pairs: Iterable[Ints]) -> Iterator[Ints]:
    kept: list[Ints] = []
    waiting = 0
    for some in pairs:
        kept.append(some)
        waiting += len(some)
        if waiting >= BATCH:
            yield np.concatenate(kept)
            kept, waiting = [], 0
    if kept:
        yield np.concatenate(kept)
