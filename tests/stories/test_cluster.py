"""Average-link clustering, and firm clusters that stay apart."""

from itertools import combinations, product

from dragoman.stories.cluster import Link, average_link

FIRST, SECOND = range(3), range(3, 6)


def pairs(between: float) -> dict[tuple[int, int], float]:
    inside = {pair: 6.0 for part in (FIRST, SECOND) for pair in combinations(part, 2)}
    return inside | dict.fromkeys(product(FIRST, SECOND), between)


def test_cluster_keeps_two_firm_clusters_apart_over_a_weaker_bond() -> None:
    link = Link(floor=-5.0, join=0.0, firm=4.0, gap=2.0)
    assert average_link(6, pairs(1.0), link) == [[0, 1, 2], [3, 4, 5]]
    assert average_link(6, pairs(4.5), link) == [[0, 1, 2, 3, 4, 5]]
    assert average_link(6, pairs(1.0), Link(floor=-5.0, join=0.0)) == [[0, 1, 2, 3, 4, 5]]


def test_cluster_joins_a_single_item_over_a_weak_bond() -> None:
    link = Link(floor=-5.0, join=0.0, firm=4.0, gap=2.0)
    near = {**dict.fromkeys(combinations(FIRST, 2), 6.0), **{(i, 3): 1.0 for i in FIRST}}
    assert average_link(4, near, link) == [[0, 1, 2, 3]]
