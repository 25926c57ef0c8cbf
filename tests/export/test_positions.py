from dataclasses import replace

from dragoman.export.outline import accounts
from dragoman.export.positions import of_kind, positions
from dragoman.model import Claim, Finding, FindingKind, Span, StoryBrief, Timex


def _shown(finding: Finding, story: StoryBrief) -> list[tuple[str, int]]:
    return [(p.value, len(p.claims)) for p in positions(finding, accounts(story))]


def test_positions_join_the_same_value(story: StoryBrief) -> None:
    name = next(f for f in story.findings if f.slot == "name")
    assert _shown(name, story) == [("Kari Moe", 2), ("Kari Mo", 1)]


def test_positions_tell_days_that_are_worded_differently(story: StoryBrief) -> None:
    wire, daily, odd = story.readings
    start = odd.article.text.index("Monday")
    monday = Span("odd", start, start + 6)
    odd = replace(odd, dates=(Timex(monday, "2024-03-04", "day"),))
    told = replace(story, readings=(wire, daily, odd))
    claims = (
        Claim(Span("wire", 0, 5), "2024-03-04", Span("wire", 0, 28)),
        Claim(monday, "Monday", monday),
        Claim(Span("daily", 0, 3), "once", Span("daily", 0, 14)),
    )
    finding = Finding("when", FindingKind.DIFFER, "meeting", claims)
    assert _shown(finding, told) == [("Mon 4 Mar 2024", 2), ("once", 1)]


def test_positions_tell_the_status_that_was_read(story: StoryBrief) -> None:
    visit = story.readings[1].events[0]
    claims = (
        Claim(visit.trigger, "host", visit.sentence),
        Claim(Span("odd", 0, 3), "came", Span("odd", 0, 9)),
    )
    finding = Finding("status", FindingKind.DIFFER, "visit", claims)
    assert _shown(finding, story) == [("planned", 1), ("came", 1)]


def test_positions_order_findings_as_a_desk_would(story: StoryBrief) -> None:
    count, name = of_kind(story, FindingKind.DIFFER)
    unsure = replace(count, score=0.3)
    told = replace(story, findings=(name, unsure, replace(name, slot="place"), count))
    found = of_kind(told, FindingKind.DIFFER)
    assert [f.slot for f in found] == ["count", "name", "place", "count"]
    assert found[-1] is unsure
