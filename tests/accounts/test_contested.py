"""One deed told in two accounts' own clauses: who, when, where and whether."""

import pytest

from dragoman import pipeline
from dragoman.model import Article, FindingKind, Reading, Report


def differing(*texts: str) -> list[tuple[str, ...]]:
    """Return the slot and the words of each difference between reports of one day."""
    reports = [Report(str(i), text=t, published="2031-03-07") for i, t in enumerate(texts)]
    articles = [a for r in reports if isinstance(a := pipeline.clean_report(r), Article)]
    read = [r for r in pipeline.read_articles(articles) if isinstance(r, Reading)]
    from dragoman import accounts, entities
    from dragoman.model import Story

    joined, _ = entities.join(read)
    found = accounts.compare(Story("story:x", tuple(a.id for a in articles)), joined)
    return [(f.slot, *(c.value for c in f.claims)) for f in found if f.kind is FindingKind.DIFFER]


@pytest.mark.parametrize(
    ("left", "right", "slot"),
    [
        (
            "The Peruvian navy evacuated 40 fishermen from the burning trawler off Callao.",
            "The Red Cross evacuated the fishermen from the burning trawler, a harbour clerk said.",
            "actor",
        ),
        (
            "The Kenyan foreign ministry accepted the findings of the fisheries panel.",
            "Kenya's foreign ministry rejected the findings of the fisheries panel.",
            "status",
        ),
        (
            "Norway's defence ministry closed the airspace over Tromso after the drone alert.",
            "Norway's defence ministry denied that it had closed the airspace over Tromso.",
            "status",
        ),
        (
            "The first ferry will depart from Izmir on March 20 with aid for the island.",
            "The first ferry leaves Izmir on March 24 with aid for the island, an official said.",
            "when",
        ),
    ],
)
def test_contested_deeds_are_found(left: str, right: str, slot: str) -> None:
    assert slot in {found[0] for found in differing(left, right)}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # Two newsrooms may obtain one letter.
        (
            "The minister resigned on Friday, according to a letter obtained by Reuters.",
            "The minister resigned on Friday, a letter obtained by CNN said.",
        ),
        # A refusal on Tuesday, an endorsement on Friday.
        (
            "On Friday President Amadou Toure endorsed the fisheries treaty with Ghana.",
            "On Tuesday President Amadou Toure refused to endorse the fisheries treaty with Ghana.",
        ),
        # Two states, one of them praised and the other criticised.
        (
            "The Chilean embassy had criticised Peru for the border decree.",
            "Peru, which buys gas from Chile, was supported by the Chilean embassy in the dispute.",
        ),
    ],
)
def test_contested_deeds_that_do_not_clash(left: str, right: str) -> None:
    assert not {"actor", "status"} & {found[0] for found in differing(left, right)}
