from dataclasses import replace

from dragoman.export import tally
from dragoman.model import Claim, Finding, FindingKind, Participant, Span, StoryBrief


def _told_twice(
    story: StoryBrief, kind: FindingKind, about: str = "meeting: Kari Moe"
) -> StoryBrief:
    """Return the story with a meeting of another day and party, and a finding on the days."""
    wire, daily, odd = story.readings
    met = wire.events[0]
    assert met.when is not None
    start = odd.article.text.index("met")
    span, day = Span("odd", start, start + 3), odd.article.text.index("Monday")
    when = replace(met.when, span=Span("odd", day, day + 6), value="2024-03-05")
    party = Participant(Span("odd", 11, 16), "Nino Beridze", "person:nino", "GEO")
    sides = (*met.actors, party)
    other = replace(met, triggers=(span,), sentence=span, when=when, actors=sides, score=0.7)
    claims = tuple(Claim(w.span, w.value, w.span) for w in (met.when, when))
    finding = Finding("when", kind, about, claims)
    return replace(
        story, readings=(wire, daily, replace(odd, events=(other,))), findings=(finding,)
    )


def test_joining_what_is_told_as_a_difference_is_one_row(story: StoryBrief) -> None:
    (met, *_) = tally.happenings(_told_twice(story, FindingKind.DIFFER))
    assert met.articles == ("wire", "odd")
    assert met.day == "2024-03-04"
    assert "or Tue 5 Mar 2024" in met.variants


def test_joining_nothing_else_is_put_together(story: StoryBrief) -> None:
    for told in (
        replace(_told_twice(story, FindingKind.DIFFER), findings=()),
        _told_twice(story, FindingKind.ONLY_IN),
        _told_twice(story, FindingKind.DIFFER, "call: Kari Moe"),
    ):
        assert len([h for h in tally.happenings(told) if h.main.kind == "meeting"]) == 2
