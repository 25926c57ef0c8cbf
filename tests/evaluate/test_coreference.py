"""Scores of clusters."""

import pytest

from dragoman.evaluate.coreference import assign, conll_f1
from dragoman.evaluate.similar import gather, liken

A, B, C, D = (("d", i, i + 1) for i in range(4))


def test_coreference_same_clusters_score_one() -> None:
    assert conll_f1({A: "p", B: "p", C: "q"}, {A: "1", B: "1", C: "2"})[0] == 1.0


def test_coreference_hand_counted_scores() -> None:
    gold = {A: "p", B: "p", C: "p", D: "q"}
    told = {A: "1", B: "1", C: "2", D: "2"}
    _, muc, cubed, ceaf = conll_f1(gold, told)
    assert muc == pytest.approx(0.5)
    assert cubed == pytest.approx(2 * 0.75 * (2 / 3) / (0.75 + 2 / 3))
    assert ceaf == pytest.approx((0.8 + 2 / 3) / 2)


def test_coreference_assignment_is_the_best_one() -> None:
    assert assign([[0.9, 0.8, 0.1], [0.8, 0.1, 0.1]]) == pytest.approx(1.6)


def test_similar_gathers_by_shared_words() -> None:
    words = {A: ["trade", "pact"], B: ["pact"], C: ["flood"], D: ["flood", "relief"]}
    found = gather(words)
    assert found[A] == found[B] != found[C] == found[D]


def test_similar_rare_label_goes_to_the_likest_group() -> None:
    labels = {A: "state:MLI", B: "state:MLI", C: "state:MLI", D: "junta"}
    words = {A: ["mali"], B: ["mali", "junta"], C: ["mali"], D: ["junta"]}
    assert liken(labels, words)[D] == "state:MLI"
