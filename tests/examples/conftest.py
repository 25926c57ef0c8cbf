"""What the plans of planted differences have in common."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest

Stands = Callable[[Mapping[str, Any], Sequence[Sequence[str]], Mapping[str, str]], None]


@pytest.fixture(scope="session")
def stands() -> Stands:
    """Assert that an entry's words stand in its reports, two at least and all of one story."""

    def check(
        entry: Mapping[str, Any], stories: Sequence[Sequence[str]], texts: Mapping[str, str]
    ) -> None:
        articles = [claim["article"] for claim in entry["claims"]]
        assert len(set(articles)) == len(articles) >= 2
        assert any(set(articles) <= set(story) for story in stories)
        for claim in entry["claims"]:
            assert claim["words"] in texts[claim["article"]], claim

    return check
