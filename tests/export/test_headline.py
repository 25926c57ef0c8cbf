from dataclasses import replace

import pytest

from dragoman.export.headline import headline
from dragoman.model import (
    Article,
    Claim,
    Copy,
    Finding,
    FindingKind,
    Mention,
    MentionKind,
    Reading,
    Span,
    Story,
)

NAMES = {
    "Moe": ("person:kari-moe", MentionKind.PERSON),
    "Georgia": ("state:GEO", MentionKind.STATE),
    "Tbilisi": ("place:tbilisi", MentionKind.PLACE),
    "Batumi": ("place:batumi", MentionKind.PLACE),
}


def reading(id: str, title: str | None, body: str, url: str | None = None) -> Reading:
    """Return a reading whose mentions are the names that its text holds."""
    text = f"{title or ''}\n{body}"
    mentions = tuple(
        Mention(span, span, kind, name, entity)
        for name, (entity, kind) in NAMES.items()
        if (at := text.find(name)) >= 0
        for span in [Span(id, at, at + len(name))]
    )
    return Reading(Article(id, text, (), title=title, url=url), mentions=mentions)


def best(*readings: Reading, story: Story | None = None, findings: tuple[Finding, ...] = ()) -> str:
    return headline(story or Story("s", tuple(r.article.id for r in readings)), readings, findings)


BODY = "Moe met ministers of Georgia in Tbilisi and signed a treaty on ports."


def test_headline_names_what_most_accounts_name() -> None:
    told = best(
        reading("a", "Minister receives a deputy minister today", BODY),
        reading("b", "Moe signs a treaty on ports with Georgia", BODY),
        reading("c", "In Batumi the shops stay open all night", BODY + " Batumi slept."),
    )
    assert told == "Moe signs a treaty on ports with Georgia"


@pytest.mark.parametrize(
    ("title", "url"),
    [
        ("Opinion: Moe signs a treaty on ports with Georgia in Tbilisi", None),
        ("Moe signs a treaty with Georgia in Tbilisi", "https://x.example/opinion/moe"),
        ("Moe in Georgia: everything you need to know", None),
    ],
)
def test_headline_is_no_opinion_and_no_guide(title: str, url: str | None) -> None:
    plain = "Moe ends a day of talks in Tbilisi"
    told = best(reading("a", title, BODY, url), reading("b", plain, BODY))
    assert told == plain


def test_headline_prefers_an_account_that_is_no_copy() -> None:
    one = reading("a", "Moe and Georgia sign treaty on ports", BODY)
    other = reading("b", "Moe and Georgia sign ports treaty", BODY)
    story = Story("s", ("a", "b"))
    copied = replace(story, copies=(Copy("a", "b", "copy", 0.9),))
    assert best(one, other, story=story) == one.article.title
    assert best(one, other, story=copied) == other.article.title


def test_headline_distrusts_the_account_that_stands_alone() -> None:
    titles = ("Moe and Georgia sign treaty", "Georgia and Moe sign treaty", "Sign treaty and go")
    members = [reading(id, title, BODY) for id, title in zip("abc", titles, strict=True)]

    def claim(id: str, value: str) -> Claim:
        return Claim(Span(id, 0, 3), value, Span(id, 0, 3))

    claims = (claim("a", "5"), claim("b", "3"), claim("c", "3"))
    finding = Finding("count", FindingKind.DIFFER, "signing", claims)
    assert best(*members) == titles[0]
    assert best(*members, findings=(finding,)) == titles[1]


def test_headline_without_titles_is_the_first_words() -> None:
    untitled = reading("a", None, "Moe   met\nministers " * 9)
    assert best(untitled).startswith("Moe met ministers Moe met")
    assert best(untitled).endswith(" …")
