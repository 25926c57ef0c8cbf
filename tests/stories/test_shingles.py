"""Pairs of texts that share runs of words."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from dragoman.stories.shingles import sharing

LENGTH = 3


def _runs(words: list[str]) -> set[tuple[str, ...]]:
    return {tuple(words[i : i + LENGTH]) for i in range(len(words) - LENGTH + 1)}


@given(st.lists(st.lists(st.sampled_from("abcd"), max_size=12), max_size=8))
def test_sharing_is_what_a_plain_count_gives(texts: list[list[str]]) -> None:
    runs = [_runs(words) for words in texts]
    plain = [
        (a, b)
        for a, b in combinations(range(len(texts)), 2)
        if (both := len(runs[a] & runs[b])) and both >= 0.25 * min(len(runs[a]), len(runs[b]))
    ]
    assert sharing(texts, length=LENGTH, least=0.25, common=99) == plain


def test_sharing_leaves_out_what_too_many_texts_hold() -> None:
    texts = [["the", "same", "line"] for _ in range(5)]
    assert sharing(texts, length=LENGTH, least=0.1, common=4) == []
