"""Whose words they are: possessors, adjectives, media and those who are asked are no speakers."""

import pytest

from dragoman.model import Mention, MentionKind, Quote, Span
from dragoman.quotes import find_quotes
from dragoman.quotes.resolve import bare_name

ROE = ("Roe", "person:roe", "Paul Roe")
ANNA = ("Anna Berg", "person:anna-berg", "Anna Berg")
NORWAY = ("Norwegian", "state:NOR", "Norway")


def speakers(quotes: tuple[Quote, ...]) -> list[tuple[str, str | None]]:
    return [(q.speaker.name, q.speaker.entity) for q in quotes if q.speaker and q.speech]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“We had no idea at all,” Roe's sister, Anna Berg, told reporters.",
            ("Anna Berg", "person:anna-berg"),
        ),
        (
            "Roe's lawyer Anna Berg told reporters that he would appeal.",
            ("Anna Berg", "person:anna-berg"),
        ),
        (
            "A spokeswoman for Roe, Anna Berg, said that he would appeal.",
            ("Anna Berg", "person:anna-berg"),
        ),
        (
            "“It was terrible to see,” a Norwegian witness said on Monday.",
            ("a Norwegian witness", None),
        ),
        ("Roe's mother said that the house was empty.", ("Roe's mother", None)),
        ("Roe issued a statement saying that the talks would go on.", ("Paul Roe", "person:roe")),
        ("The talks would go on, a statement by Roe said.", ("Paul Roe", "person:roe")),
        (
            "“We want to work together,” Roe said, according to a transcript issued by his team.",
            ("Paul Roe", "person:roe"),
        ),
        ("“We want to go on,” Roe said in a released statement.", ("Paul Roe", "person:roe")),
    ],
)
def test_speakers_are_who_speaks(found, text, expected) -> None:  # type: ignore[no-untyped-def]
    quotes, _ = found(text, [ROE, ANNA, NORWAY])
    assert speakers(quotes) == [expected]


def test_speakers_transcript_leaves_the_clause_of_speech_out_of_the_words(found) -> None:  # type: ignore[no-untyped-def]
    text = "“We want to work together,” Roe said, according to a transcript issued by his team."
    (quote,), _ = found(text, [ROE])
    assert [span.of(text) for span in quote.content] == ["“We want to work together,”"]


@pytest.mark.parametrize(
    "text",
    [
        "Asked whether the tone had changed, Roe left the room.",
        "Roe left the room when asked about the papers of his ministry.",
        "Most of those asked beforehand had expected a much larger rise.",
        "Roe declined to comment on the papers of his ministry.",
        "If all goes according to plan, the two will meet in May.",
        "The two leaders looked on as ministers exchanged papers.",
        "I think that we will win the match in May.",
    ],
)
def test_speakers_nobody_says_what_is_asked_declined_or_thought(found, text) -> None:  # type: ignore[no-untyped-def]
    assert speakers(found(text, [ROE])[0]) == []


def test_speakers_common_noun_goes_on_as_he(found) -> None:  # type: ignore[no-untyped-def]
    text = "The visitor said that the talks had gone well for Roe. “We do not ask much,” he said."
    quotes, _ = found(text, [ROE, ("he", "person:roe", "Paul Roe")])
    assert speakers(quotes) == [("The visitor", None), ("The visitor", None)]


def test_speakers_wife_does_not_go_on_as_he(found) -> None:  # type: ignore[no-untyped-def]
    text = "His wife said that the house was empty. “It was not easy,” he said."
    quotes, _ = found(text, [("he", "person:roe", "Paul Roe")])
    assert speakers(quotes)[1] == ("Paul Roe", "person:roe")


def test_speakers_next_quoted_words_have_their_own(found) -> None:  # type: ignore[no-untyped-def]
    text = "“We will not stop,” said Roe. “We will never give in,” Anna Berg said."
    quotes, _ = found(text, [ROE, ANNA])
    assert [s for _, s in speakers(quotes)] == ["person:roe", "person:anna-berg"]


def test_speakers_turn_gives_its_i(found) -> None:  # type: ignore[no-untyped-def]
    text = "PRESIDENT ROE: Thank you all for coming.\nI believe that peace is near."
    quotes, _ = found(text)
    assert {q.speaker.name for q in quotes if q.speaker} == {"PRESIDENT ROE"}


def test_speakers_state_before_a_paper_is_no_speaker(parsed) -> None:  # type: ignore[no-untyped-def]
    text = "Nobody was hurt, according to the Oslo Tidende newspaper."
    span = Span("a1", text.index("Oslo"), text.index("Oslo") + 4)
    place = Mention(span, span, MentionKind.PLACE, "Oslo", "place:oslo")
    (quote,) = find_quotes(parsed(text), [place])
    assert quote.speaker
    assert (quote.speaker.name, quote.speaker.entity) == ("the Oslo Tidende newspaper", None)


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("“No vamos a parar”, dijo Putin. El ministro salió.", "es", "Putin"),
        ("«La situación es difícil», afirmó Xi. Madrid calló.", "es", "Xi"),
        ("«Seguiremos hasta el final», aseguró el Sr. Pérez. Madrid calló.", "es", "Sr. Pérez"),
        ("El presidente dijo que las conversaciones seguirían.", "es", "El presidente"),
        ("Selon l'agence Nord, le sommet aura lieu lundi.", "fr", "l'agence Nord"),
        ("Según Li Wen, el acuerdo está listo para mayo.", "es", "Li Wen"),
    ],
)
def test_speakers_without_a_parser_end_where_their_name_ends(found, text, language, name) -> None:  # type: ignore[no-untyped-def]
    (quote,), _ = found(text, language=language)
    assert quote.speaker is not None
    assert quote.speaker.name == name


@pytest.mark.parametrize(
    ("words", "name"),
    [("Putin.", "Putin"), ("Li\nWen,", "Li Wen"), ("“Li Wen”", "Li Wen"), ("the U.S.", "the U.S.")],
)
def test_speakers_bare_name_has_no_marks(words, name) -> None:  # type: ignore[no-untyped-def]
    assert bare_name(words) == name


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Li Wen said on Monday the talks would go on.", "the talks would go on"),
        (
            "Li Wen says next month's launch will be a success.",
            "next month's launch will be a success",
        ),
        (
            "The ministry said in a statement it had read the plan “with great care” in May.",
            "it had read the plan “with great care” in May",
        ),
        (
            "Police described him as a “lone wolf” who acted alone.",
            "him as a “lone wolf” who acted alone",
        ),
        (
            "“He lifts me up, and I pull him down, unfortunately for him,” she said in 2014.",
            "“He lifts me up, and I pull him down, unfortunately for him,”",
        ),
    ],
)
def test_speakers_content_is_whole_and_without_when_and_where(found, text, content) -> None:  # type: ignore[no-untyped-def]
    (quote,), _ = found(text)
    assert [span.of(text) for span in quote.content] == [content]


def test_speakers_sheriff_is_no_state(parsed) -> None:  # type: ignore[no-untyped-def]
    text = "Sheriff Israel said that the shop was closed."
    span = Span("a1", 8, 14)
    state = Mention(span, span, MentionKind.STATE, "Israel", "state:ISR", "ISR")
    (quote,) = find_quotes(parsed(text), [state])
    assert quote.speaker
    assert (quote.speaker.name, quote.speaker.entity) == ("Sheriff Israel", None)


def test_speakers_who_gets_a_letter_does_not_speak(found) -> None:  # type: ignore[no-untyped-def]
    text = "Roe received a letter saying that the talks would fail."
    assert speakers(found(text, [ROE])[0]) == [("a letter", None)]
