"""Clauses: every verb with those who do it, what it is done to, and its own words."""

from dragoman import annotate, pipeline
from dragoman.events import find_clauses
from dragoman.model import Article, Clause, Report, Status


def clauses(text: str) -> tuple[Article, dict[str, Clause]]:
    article = pipeline.clean_report(Report("a", text=text))
    assert isinstance(article, Article)
    (parse,) = annotate.parse([article])
    return article, {c.lemma: c for c in find_clauses(parse)}


def test_clauses_through_passive_and_control() -> None:
    article, found = clauses(
        "A road across southern Armenia will be leased by a Turkish company. "
        "His rival refused to recognise the result."
    )
    lease, recognise = found["lease"], found["recognise"]
    assert [article.words(p.span) for p in lease.subjects] == ["a Turkish company"]
    assert [article.words(p.span) for p in lease.objects] == ["A road"]
    assert lease.status is Status.PLANNED
    assert [article.words(p.span) for p in recognise.subjects] == ["His rival"]
    assert recognise.status is Status.DENIED


def test_clauses_have_words_and_times_of_their_own() -> None:
    article, found = clauses(
        "The envoy who met Toure flew to Lagos on Monday and called off talks."
    )
    fly = found["fly"]
    assert "met Toure" not in " ".join(article.words(s) for s in fly.words)
    assert {(p.prep, article.words(p.head)) for p in fly.others} >= {
        ("to", "Lagos"),
        ("on", "Monday"),
    }
    assert found["call off"].holds(found["call off"].predicate)
    assert not fly.holds(found["meet"].predicate)


def test_clauses_of_event_nouns() -> None:
    article, found = clauses("Saturday's attack on the port shocked the town.")
    attack = found["attack"]
    assert attack.nominal
    assert article.words(attack.predicate) == "attack"
    assert not found["shock"].nominal
