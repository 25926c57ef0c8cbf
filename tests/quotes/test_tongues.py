"""Reports of our own in languages without a parser, with floors."""

import pytest

from dragoman.evaluate.quotes import Tally, _read


@pytest.mark.parametrize(
    ("language", "tokens", "speakers"), [("es", 0.92, 0.85), ("fr", 0.93, 0.85), ("ru", 0.92, 0.82)]
)
def test_tongues_keep_their_floor(marked_up, language: str, tokens: float, speakers: float) -> None:  # type: ignore[no-untyped-def]
    tally = Tally()
    for text, quotes in _read(marked_up(f"tongues/{language}.txt", language)):
        tally.add(text, quotes)
    rows = dict(tally.rows())
    assert rows["all token f1"] >= tokens
    assert rows["all speaker"] >= speakers
