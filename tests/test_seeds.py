"""What a careful reader finds in the two seed reports, asserted from the records."""

import pytest

from dragoman.model import Brief, Event, EventType, FindingKind, Reading, Status


def sides(event: Event) -> set[str]:
    """The countries and surnames that take part."""
    people = [*event.actors, *event.recipients]
    return {p.country or "" for p in people} | {p.name.split()[-1] for p in people}


def find(
    reading: Reading,
    kinds: set[str],
    actors: set[str],
    others: set[str] = frozenset(),
    *,
    when: str = "",
    status: set[Status] = frozenset({Status.HAPPENED, Status.UNDERWAY, Status.BACKGROUND}),
) -> list[Event]:
    """The certain events of these kinds with these sides, on that day or on no stated one."""
    found = []
    for event in reading.events:
        if event.kind not in kinds or event.status not in status or event.score < 0.5:
            continue
        place = {event.where.country} if event.where else set()
        if not actors <= sides(event) or not others <= sides(event) | place:
            continue
        if when and event.when and not event.when.value.startswith(when):
            continue
        found.append(event)
    return found


def test_seeds_story_joins_two_accounts_and_leaves_out_a_third(seeds: Brief) -> None:
    assert sorted(len(story.readings) for story in seeds.stories) == [1, 2]


def test_seeds_event_state_visit(rt: Reading, efe: Reading) -> None:
    visits = find(rt, {"visit"}, {"Putin"}, {"VNM"}, when="2024-06-20")
    assert visits
    assert visits[0].when
    assert find(efe, {"visit"}, {"Putin"}, {"VNM"}, when="2024-06-20")


def test_seeds_event_talks_with_the_hosts(rt: Reading) -> None:
    assert find(rt, {"meeting"}, {"Putin", "Lam", "Chinh"}, when="2024-06-20")


def test_seeds_event_signing_eleven(rt: Reading) -> None:
    (signing,) = find(rt, {"signing"}, {"RUS", "VNM"}, when="2024-06-20")
    assert signing.count
    assert signing.count.value == "11"
    assert signing.reciprocal
    fields = " ".join(rt.article.words(span) for span in signing.about)
    for field in ("nuclear", "offshore oil", "epidemics"):
        assert field in fields


def test_seeds_event_signing_dozens(efe: Reading) -> None:
    (signing,) = find(efe, {"signing"}, {"RUS", "VNM"}, when="2024-06-20")
    assert signing.count
    assert signing.count.low
    assert signing.count.low >= 24
    assert "energy" in " ".join(efe.article.words(span) for span in signing.about)


def test_seeds_event_defence_cooperation(efe: Reading) -> None:
    agreed = [
        e
        for e in efe.events
        if e.type in {EventType.AGREE, EventType.COOPERATE} and {"RUS", "VNM"} <= sides(e)
    ]
    assert any("defense" in efe.article.words(e.sentence) for e in agreed)


def test_seeds_event_thanks(rt: Reading) -> None:
    assert find(rt, {"praise", "thanks"}, {"Putin"}, {"VNM"}, when="2024-06-20")


def test_seeds_event_rebuke(rt: Reading) -> None:
    (rebuke,) = find(rt, {"rebuke"}, {"USA"}, {"VNM"}, when="2024-06-17")
    assert rebuke.type is EventType.ACCUSE
    assert "Embassy" in rebuke.actors[0].name


@pytest.mark.parametrize("name", ["rt", "efe"])
def test_seeds_event_envoy_visit(name: str, request: pytest.FixtureRequest) -> None:
    reading = request.getfixturevalue(name)
    visits = find(reading, {"visit"}, {"Kritenbrink"}, {"VNM"})
    assert len(visits) == 1
    assert visits[0].when
    assert visits[0].when.value in {"2024-06-21", "2024-06-22"}


@pytest.mark.parametrize("name", ["rt", "efe"])
def test_seeds_event_envoy_meets_minister(name: str, request: pytest.FixtureRequest) -> None:
    reading = request.getfixturevalue(name)
    meetings = find(reading, {"meeting"}, {"Kritenbrink", "VNM"})
    assert any(
        p.entity == "person:bui-thanh-son" for e in meetings for p in (*e.actors, *e.recipients)
    )


def test_seeds_event_meetings_planned(efe: Reading) -> None:
    planned = find(
        efe, {"meeting"}, {"Kritenbrink", "VNM"}, when="2024-06-22", status={Status.PLANNED}
    )
    assert planned


def test_seeds_event_kirby_statement(efe: Reading) -> None:
    statements = [e for e in efe.events if any("Kirby" in p.name for p in e.actors)]
    assert statements
    assert any(e.when and e.when.value == "2024-06-21" for e in statements)


def test_seeds_event_north_korea(efe: Reading) -> None:
    visits = find(efe, {"visit"}, {"Putin"}, {"PRK"})
    pacts = [
        e
        for e in efe.events
        if e.type in {EventType.AGREE, EventType.SUPPORT} and {"RUS", "PRK"} <= sides(e)
    ]
    assert visits
    assert pacts


@pytest.mark.parametrize("name", ["rt", "efe"])
def test_seeds_event_upgrade_of_ties(name: str, request: pytest.FixtureRequest) -> None:
    reading = request.getfixturevalue(name)
    assert find(reading, {"upgrade"}, {"VNM"}, when="2023-09")


def test_seeds_event_earlier_visits(rt: Reading, efe: Reading) -> None:
    assert find(rt, {"visit"}, {"Biden"}, {"VNM"}, when="2023-09")
    assert find(efe, {"visit"}, {"Biden"}, {"VNM"}, when="2023-09")
    assert find(efe, {"visit"}, {"Jinping"}, {"VNM"}, when="2023-12")


def test_seeds_event_sanctions_stand_in_the_background(rt: Reading) -> None:
    sanctions = find(rt, {"sanction"}, {"USA"}, {"RUS"})
    assert [e.status for e in sanctions] in ([Status.BACKGROUND], [Status.UNDERWAY])


def test_seeds_event_normal_relations_are_background(rt: Reading) -> None:
    normal = [e for e in rt.events if "normaliz" in rt.article.words(e.trigger) and e.score >= 0.5]
    assert [e.status for e in normal] == [Status.BACKGROUND]
    assert {"USA", "VNM"} <= sides(normal[0])


def test_seeds_trap_envoy_never_met_the_russian_president(efe: Reading) -> None:
    for event in efe.events:
        if event.kind == "meeting" and {"Kritenbrink", "Putin"} <= sides(event):
            assert event.score < 0.5


def test_seeds_dates(rt: Reading, efe: Reading) -> None:
    def value(reading: Reading, words: str) -> set[str]:
        return {d.value for d in reading.dates if words in reading.article.words(d.span)}

    assert value(rt, "Thursday") == {"2024-06-20"}
    assert value(rt, "Saturday") == {"2024-06-22"}
    assert value(rt, "Monday") == {"2024-06-17"}
    assert value(rt, "February 2022") == {"2022-02"}
    assert value(rt, "last September") == {"2023-09"}
    assert value(efe, "June 22") == {"2024-06-22"}
    assert value(efe, "Friday") == {"2024-06-21"}
    assert value(efe, "Saturday") == {"2024-06-22"}
    assert value(efe, "the previous day") == {"2024-06-21"}
    assert value(efe, "last September") == {"2023-09"}
    assert value(efe, "last December") == {"2023-12"}


def test_seeds_people_and_bodies(rt: Reading, efe: Reading) -> None:
    def named(reading: Reading) -> dict[str, set[str | None]]:
        known: dict[str, set[str | None]] = {}
        for mention in reading.mentions:
            known.setdefault(mention.entity, set()).add(mention.country)
        return known

    for reading in (rt, efe):
        known = named(reading)
        assert known["person:daniel-kritenbrink"] == {"USA"}
        assert known["person:bui-thanh-son"] == {"VNM"}
        assert known["person:vladimir-putin"] == {"RUS"}
        assert known["person:joe-biden"] == {"USA"}
    assert named(rt)["person:to-lam"] == {"VNM"}
    assert named(rt)["person:pham-minh-chinh"] == {"VNM"}
    assert named(efe)["person:xi-jinping"] == {"CHN"}
    assert named(efe)["person:john-kirby"] == {"USA"}


def story_findings(seeds: Brief, kind: FindingKind, slot: str) -> list[str]:
    (story,) = [s for s in seeds.stories if len(s.readings) == 2]
    return [
        f"{finding.about}: {' | '.join(claim.value for claim in finding.claims)}".lower()
        for finding in story.findings
        if finding.kind is kind and finding.slot == slot
    ]


def test_seeds_difference_number_of_agreements(seeds: Brief) -> None:
    (found,) = story_findings(seeds, FindingKind.DIFFER, "count")
    assert "11" in found
    assert "dozens" in found


def test_seeds_difference_office_of_the_envoy(seeds: Brief) -> None:
    (found,) = story_findings(seeds, FindingKind.DIFFER, "office")
    assert "assistant" in found
    assert "deputy" in found


def test_seeds_difference_names(seeds: Brief) -> None:
    found = story_findings(seeds, FindingKind.DIFFER, "name")
    assert len(found) == 2
    assert any("kretenbrick" in f for f in found)
    assert any("bui thanh |" in f or f.endswith("bui thanh") for f in found)


def test_seeds_difference_fields_overlap(seeds: Brief) -> None:
    (found,) = story_findings(seeds, FindingKind.COMPATIBLE, "fields")
    assert "nuclear" in found
    assert "energy" in found


def test_seeds_no_false_difference(seeds: Brief) -> None:
    (story,) = [s for s in seeds.stories if len(s.readings) == 2]
    differ = [f.slot for f in story.findings if f.kind is FindingKind.DIFFER]
    allowed = {"count": 1, "office": 1, "name": 2, "tier": 1}
    assert {slot: differ.count(slot) for slot in differ} == {
        slot: min(number, differ.count(slot)) for slot, number in allowed.items() if slot in differ
    }


@pytest.mark.parametrize(
    ("words", "account"),
    [
        ("rebuke", "rt"),
        ("thank", "rt"),
        ("sanction", "rt"),
        ("Chinh", "rt"),
        ("North Korea", "efe"),
        ("Xi", "efe"),
        ("Kirby", "efe"),
    ],
)
def test_seeds_only_one_account_has(
    seeds: Brief, words: str, account: str, request: pytest.FixtureRequest
) -> None:
    article = request.getfixturevalue(account).article
    (story,) = [s for s in seeds.stories if len(s.readings) == 2]
    only = [
        claim
        for finding in story.findings
        if finding.kind is FindingKind.ONLY_IN
        for claim in finding.claims
    ]
    assert any(
        claim.span.article == article.id and words in article.words(claim.sentence)
        for claim in only
    )
