"""Events end to end: what is coded from short texts, and what must not be."""

from collections.abc import Callable

import pytest

from dragoman.events import find_events
from dragoman.model import (
    Article,
    Block,
    BlockKind,
    Event,
    EventType,
    Parse,
    Participant,
    Span,
    Status,
)

One = Callable[[str, str], Event]
Coded = Callable[..., list[Event]]
Read = Callable[[str], Parse]
Countries = Callable[[tuple[Participant, ...]], set[str | None]]

DYADS = [
    ("Turkey urged Sweden to extradite the suspects.", "request", "REQUEST", "TUR", "SWE"),
    ("Egypt accused Ethiopia of violating the treaty.", "accusation", "ACCUSE", "EGY", "ETH"),
    ("The United States condemned Belarus.", "rebuke", "ACCUSE", "USA", "BLR"),
    ("Kenya's president thanked Britain for its support.", "praise", "SUPPORT", "KEN", "GBR"),
    (
        "Canada imposed sanctions on three Belarusian officials.",
        "sanction",
        "COERCE",
        "CAN",
        "BLR",
    ),
    ("Australia expelled two Russian diplomats.", "expulsion", "SANCTION", "AUS", "RUS"),
    ("China summoned the U.S. ambassador.", "summoning", "ACCUSE", "CHN", "USA"),
    ("Russia freed two American prisoners.", "release", "RETREAT", "RUS", "USA"),
    ("Syria rejected the US proposal.", "rejection", "REJECT", "SYR", "USA"),
    ("North Korea threatened to attack Japan.", "threat", "THREATEN", "PRK", "JPN"),
    ("A Russian missile hit a hospital in Kyiv.", "attack", "ASSAULT", "RUS", "UKR"),
    ("Kyiv was shelled by Russian troops.", "attack", "ASSAULT", "RUS", "UKR"),
    ("Norway sent humanitarian aid to Sudan.", "aid", "AID", "NOR", "SDN"),
    ("Sudan received humanitarian aid from Norway.", "aid", "AID", "NOR", "SDN"),
    ("Spain recognized Palestine as a state.", "recognition", "SUPPORT", "ESP", "PSE"),
    ("Egypt said it would not provide support to Chad.", "refusal", "REJECT", "EGY", "TCD"),
    ("Norway wants to help Sudan.", "intent", "AGREE", "NOR", "SDN"),
    ("Norway is willing to withdraw its troops from Mali.", "intent", "AGREE", "NOR", "MLI"),
    ("Norway agreed to lend money to Sudan.", "agreement", "AGREE", "NOR", "SDN"),
    ("Norway said that Chad must stop.", "request", "REQUEST", "NOR", "TCD"),
    ("Norway demanded that Chad explain itself.", "request", "REQUEST", "NOR", "TCD"),
    ("Norway refused to meet with Chad.", "refusal", "REJECT", "NOR", "TCD"),
    ("Norway suspended military aid to Chad.", "aid cut", "SANCTION", "NOR", "TCD"),
    ("Norway issued an ultimatum to Chad.", "threat", "THREATEN", "NOR", "TCD"),
    ("Iran lifted sanctions on Iraq.", "easing", "RETREAT", "IRN", "IRQ"),
    ("Police in Norway arrested a Chadian student.", "arrest", "COERCE", "NOR", "TCD"),
    ("Norway claimed that Chad attacked Niger.", "accusation", "ACCUSE", "NOR", "TCD"),
    ("Joe Biden attacked Kamala Harris on Monday.", "rebuke", "ACCUSE", "USA", "USA"),
    (
        "The Saudi crown prince invited the Iranian president.",
        "invitation",
        "AGREE",
        "SAU",
        "IRN",
    ),
]


@pytest.mark.parametrize(("text", "kind", "root", "actor", "recipient"), DYADS)
def test_coder_codes_who_did_what_to_whom(
    text: str, kind: str, root: str, actor: str, recipient: str, one: One, countries: Countries
) -> None:
    event = one(text, kind)
    assert event.type == EventType(root)
    assert countries(event.actors) == {actor}
    assert countries(event.recipients) == {recipient}
    assert event.score >= 0.5


RECIPROCAL = [
    ("Japan and South Korea agreed to resume military cooperation.", "agreement", "AGREE"),
    ("Japan signed three treaties with South Korea.", "signing", "SUPPORT"),
    ("Talks between Japan and South Korea began on Monday.", "meeting", "CONSULT"),
    ("Japan and South Korea upgraded their relations.", "upgrade", "SUPPORT"),
    ("Japan and South Korea held joint exercises.", "exercise", "COOPERATE"),
    (
        "The two countries, Japan and South Korea, restored diplomatic ties.",
        "normalisation",
        "SUPPORT",
    ),
]


@pytest.mark.parametrize(("text", "kind", "root"), RECIPROCAL)
def test_coder_puts_all_sides_among_the_actors(
    text: str, kind: str, root: str, one: One, countries: Countries
) -> None:
    event = one(text, kind)
    assert event.type == EventType(root)
    assert event.reciprocal
    assert countries(event.actors) == {"JPN", "KOR"}
    assert not event.recipients


def test_coder_lists_every_person_of_a_meeting(one: One) -> None:
    event = one(
        "French President Emmanuel Macron held talks with German Chancellor Olaf Scholz, "
        "Defence Minister Boris Pistorius and others in Berlin.",
        "meeting",
    )
    names = {p.name for p in event.actors}
    assert {"Emmanuel Macron", "Olaf Scholz", "Boris Pistorius"} <= names
    assert event.where is not None
    assert event.where.name == "Berlin"


NOTHING = [
    "The bank raised interest rates on Monday.",
    "The singer met her fans after the concert.",
    "Vietnam is a country in Southeast Asia.",
    "The president signed a book.",
    "Oil prices hit a record in London.",
    "Trade between Japan and Peru has grown.",
    "The treaty is popular with voters.",
    "Norway declined to comment on Chad.",
    "Norway will free up its hands.",
    "The company released a report on Chad.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_coder_is_silent_without_an_event(text: str, events_of: Coded) -> None:
    assert not [e for e in events_of(text) if e.score >= 0.5]


def test_coder_never_makes_a_place_an_actor(events_of: Coded, countries: Countries) -> None:
    for event in events_of("In Geneva, the envoy of Iran met the envoy of Iraq near Lake Geneva."):
        assert countries(event.actors) <= {"IRN", "IRQ"}


def test_coder_joins_all_mentions_of_one_happening(one: One) -> None:
    text = (
        "French President Emmanuel Macron arrived in Beijing on Wednesday.\n"
        "Macron's visit comes amid a trade dispute.\n"
        "During his trip to China, Macron praised China."
    )
    visit = one(text, "visit")
    assert len(visit.triggers) == 3
    assert visit.when is not None
    assert visit.when.value == "2024-06-19"


def test_coder_gives_one_visit_per_guest(events_of: Coded, countries: Countries) -> None:
    events = events_of(
        "Vietnam received US President Joe Biden, Chinese leader Xi Jinping (last December) "
        "and Russian President Vladimir Putin in less than a year."
    )
    visits = [e for e in events if e.kind == "visit"]
    assert [countries(e.actors) for e in visits] == [{"USA"}, {"CHN"}, {"RUS"}]
    assert {c for e in visits for c in countries(e.recipients)} == {"VNM"}
    days = [e.when.value if e.when else None for e in visits]
    assert days == [None, "2023-12", None]


def test_coder_doubts_a_meeting_whose_subject_is_left_out(
    events_of: Coded, countries: Countries
) -> None:
    events = events_of(
        "Kenyan envoy Ruth Otieno met with Peruvian Foreign Minister Javier Soto in Lima "
        "a day after meeting with the Russian President.\n"
        "Russian President Vladimir Putin left on Sunday."
    )
    doubtful = [e for e in events if e.kind == "meeting" and "RUS" in countries(e.actors)]
    assert all(e.score < 0.5 for e in doubtful)
    assert any(e.score >= 0.5 and "PER" in countries(e.actors) for e in events)


def test_coder_finds_the_other_side_of_a_signing_at_the_host(
    one: One, countries: Countries
) -> None:
    text = "Putin's trip to Minsk and his signing of dozens of agreements there were noticed."
    signing = one(text, "signing")
    assert countries(signing.actors) == {"RUS", "BLR"}
    assert signing.count is not None
    assert (signing.count.value, signing.count.of, signing.count.low) == ("dozens", "agreement", 24)


def test_coder_says_who_claims_an_event(one: One) -> None:
    event = one("Ukraine said that Russia shelled Kharkiv on Monday.", "attack")
    assert event.said_by is not None
    assert event.said_by.country == "UKR"


def test_coder_reads_a_statement_about_another_state(one: One, countries: Countries) -> None:
    event = one("German Chancellor Olaf Scholz said that China was playing fair.", "statement")
    assert event.type is EventType.STATEMENT
    assert countries(event.actors) == {"DEU"}
    assert countries(event.recipients) == {"CHN"}


def test_coder_gives_spans_of_the_article(one: One) -> None:
    text = "Ukraine and Poland signed five agreements on grain transit in Warsaw on Monday."
    event = one(text, "signing")
    words = [event.trigger, event.sentence, *event.about, *(p.span for p in event.actors)]
    assert [s.of(text) for s in words] == ["signed", text, "grain transit", "Ukraine", "Poland"]
    assert event.why.startswith("sign.verb")


def test_coder_is_silent_without_a_parser() -> None:
    article = Article("x", "Hola", (Block(Span("x", 0, 4), BlockKind.BODY),), language="es")
    assert find_events(Parse(article, (), tagged=False), (), (), ()) == ()


def test_coder_gives_the_same_events_twice(events_of: Coded) -> None:
    text = "\n".join(row[0] for row in DYADS)
    assert events_of(text) == events_of(text)


def test_coder_reads_a_text_without_mentions(parsed: Read) -> None:
    assert find_events(parsed("He visited it and signed the treaty."), (), (), ()) == ()


def test_coder_takes_no_plan_for_a_fact(one: One) -> None:
    event = one("The French president will visit India next week.", "visit")
    assert event.status is Status.PLANNED
    assert event.when is not None
    assert event.when.value == "2024-W26"


def test_coder_codes_one_attack_with_what_it_led_to(one: One) -> None:
    event = one("Israel bombed Gaza City on Tuesday, killing at least 20 people.", "attack")
    assert len(event.triggers) == 2
    assert event.count is not None
    assert (event.count.value, event.count.low, event.count.high) == ("20", 20, None)


def test_coder_takes_a_cancelled_visit_for_a_refusal(one: One, countries: Countries) -> None:
    event = one("German Chancellor Olaf Scholz cancelled a visit to China.", "refusal")
    assert event.type is EventType.REJECT
    assert countries(event.actors) == {"DEU"}
    assert countries(event.recipients) == {"CHN"}


def test_coder_trusts_less_what_is_only_reported(one: One) -> None:
    sure, less = (
        one("Peru condemned Chile.", "rebuke"),
        one("Peru allegedly condemned Chile.", "rebuke"),
    )
    assert less.score < sure.score
    assert "allegedly" in less.why


def test_coder_sends_the_envoy_and_not_who_sent_him(one: One) -> None:
    text = "US President Biden sent US envoy Carla Whitmore to Tokyo to meet with Fumio Kishida."
    assert {p.name for p in one(text, "visit").actors} == {"Carla Whitmore"}
    assert {p.name for p in one(text, "meeting").actors} == {"Carla Whitmore", "Fumio Kishida"}
