import pytest

from dragoman.export.labels import label
from dragoman.model import Claim, Finding, FindingKind, Span


def _number(*told: tuple[str, str]) -> tuple[Finding, dict[str, str]]:
    """Return a finding on numbers, each with the sentence it stands in."""
    claims = []
    for n, (text, words) in enumerate(told):
        start = text.index(words)
        claims.append(
            Claim(Span(f"a{n}", start, start + len(words)), words, Span(f"a{n}", 0, len(text)))
        )
    finding = Finding("number", FindingKind.DIFFER, "number: Ferry, ports, traffic", tuple(claims))
    return finding, {f"a{n}": text for n, (text, _) in enumerate(told)}


@pytest.mark.parametrize(
    ("text", "number", "shown"),
    [
        (
            "Trade between the two ports was worth $6.3 billion in May, she said.",
            "$6.3 billion",
            "Trade between the two ports",
        ),
        (
            "In May, ferry traffic between Oslo and\nBatumi rose to 400 boats.",
            "400",
            "ferry traffic between Oslo and Batumi",
        ),
        ("Some 84 people were killed, police said.", "84", "people were killed"),
        ("About 84.", "84", "Ferry, ports, traffic"),
    ],
)
def test_labels_a_number_goes_by_the_words_of_its_clause(
    text: str, number: str, shown: str
) -> None:
    assert label(*_number((text, number))) == shown


def test_labels_the_shortest_clause_is_taken() -> None:
    long = ("Trade in goods of every kind between ports was worth $5.", "$5")
    assert (
        label(*_number(long, ("Trade between ports was worth $6.", "$6"))) == "Trade between ports"
    )


@pytest.mark.parametrize(
    ("about", "shown"),
    [
        ("statement: Moe → Georgia", "statement: Moe on Georgia"),
        ("visit:  Moe →\nGeorgia", "visit: Moe → Georgia"),
    ],
)
def test_labels_a_statement_is_on_what_it_tells_of(about: str, shown: str) -> None:
    assert label(Finding("event", FindingKind.ONLY_IN, about, ()), {}) == shown
