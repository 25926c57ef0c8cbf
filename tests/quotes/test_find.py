"""Quotations found in short reports: content, cue, speaker, kind and addressee."""

import pytest

from dragoman.model import Quote, QuoteKind

LI = ("Li Wen", "person:li-wen", "Li Wen")


def words(quote: Quote, text: str) -> tuple[str, str, str]:
    content = " / ".join(span.of(text) for span in quote.content)
    cue = " / ".join(span.of(text) for span in quote.cue)
    return content, cue, quote.speaker.span.of(text) if quote.speaker else ""


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            "“The talks will go on until we agree,” Li Wen said on Monday.",
            QuoteKind.DIRECT,
            ("“The talks will go on until we agree,”", "said", "Li Wen"),
        ),
        (
            "“The talks will go on,” said Li Wen. “We need a few more weeks.”",
            QuoteKind.DIRECT,
            ("“The talks will go on,” / “We need a few more weeks.”", "said", "Li Wen"),
        ),
        (
            "“The talks,” Li Wen said, “will go on until we agree.”",
            QuoteKind.DIRECT,
            ("“The talks,” / “will go on until we agree.”", "said", "Li Wen"),
        ),
        (
            "Li Wen told reporters that the talks would go on until autumn.",
            QuoteKind.INDIRECT,
            ("that the talks would go on until autumn", "told", "Li Wen"),
        ),
        (
            "The minister warned that the pact was “a threat to the whole region.”",
            QuoteKind.MIXED,
            ("that the pact was “a threat to the whole region.”", "warned", "The minister"),
        ),
        (
            "The two sides will meet again in May, according to the foreign ministry.",
            QuoteKind.INDIRECT,
            ("The two sides will meet again in May", "according to", "the foreign ministry"),
        ),
        (
            "According to the foreign ministry, the two sides will meet again in May.",
            QuoteKind.INDIRECT,
            ("the two sides will meet again in May", "According to", "the foreign ministry"),
        ),
        (
            "The talks, the minister said, would go on until autumn.",
            QuoteKind.INDIRECT,
            ("The talks / would go on until autumn", "said", "the minister"),
        ),
    ],
)
def test_find_quotes_reads(found, text, kind, expected) -> None:
    quotes, _ = found(text)
    assert [words(q, text) for q in quotes] == [expected]
    assert quotes[0].kind is kind


@pytest.mark.parametrize(
    "text",
    [
        "The policy is known as “open doors” in the capital.",
        "Both sides signed a “comprehensive friendship treaty” on Monday.",
        "Anna “Duke” Berg, 55, played in the film “The Long Road” last year.",
        "The delegation arrived in the capital on Monday and left on Friday.",
    ],
)
def test_find_quotes_leaves_terms_titles_and_deeds_alone(found, text) -> None:
    assert found(text)[0] == ()


def test_find_quotes_names_the_addressee(found) -> None:
    (quote,), text = found("“The talks will go on until we agree,” a spokesman told Reuters.")
    assert quote.addressee is not None
    assert quote.addressee.of(text) == "Reuters"


def test_find_quotes_resolves_the_speaker_by_mention(found) -> None:
    text = "Li said that the talks would go on until autumn."
    (quote,), _ = found(text, [("Li", "person:li-wen", "Li Wen")])
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.entity) == ("Li Wen", "person:li-wen")


def test_find_quotes_relative_pronoun_stands_for_its_noun(found) -> None:
    text = "Reporters met Li Wen, who said that the talks would go on."
    quotes, _ = found(text, [LI])
    assert [q.speaker.entity for q in quotes if q.speaker] == ["person:li-wen"]


def test_find_quotes_unclosed_paragraph_keeps_its_speaker(found) -> None:
    text = (
        "Li Wen said on Monday that the talks would go on.\n"
        "“We have come a long way. I think that we can find an answer.\n"
        "He stressed, “We will go on until we agree.”"
    )
    quotes, _ = found(text, [LI])
    assert [words(q, text)[0] for q in quotes] == [
        "that the talks would go on",
        "“We have come a long way. I think that we can find an answer.",
        "“We will go on until we agree.”",
    ]
    assert [q.speaker.entity if q.speaker else None for q in quotes] == ["person:li-wen"] * 3
    assert [q.balanced for q in quotes] == [True, False, True]


def test_find_quotes_pronoun_after_a_quotation_ignores_names_inside_it(found) -> None:
    text = "“President Roe must decide,” Li Wen said. He added that the talks would go on."
    quotes, _ = found(text, [LI, ("Roe", "person:roe", "Roe"), ("He", "person:roe", "Roe")])
    assert [q.speaker.entity for q in quotes if q.speaker] == ["person:li-wen", "person:li-wen"]


def test_find_quotes_goes_on_in_the_next_paragraph_where_no_mark_closed_it(found) -> None:
    text = "“We have come a long way,” Li Wen said. “It took years.\n“We need a few more weeks.”"
    (quote,), _ = found(text)
    assert words(quote, text)[0] == (
        "“We have come a long way,” / “It took years. / “We need a few more weeks.”"
    )


def test_find_quotes_closed_words_are_another_quotation_in_the_next_paragraph(found) -> None:
    text = "“We have come a long way,” Li Wen said.\n“We need a few more weeks for it.”"
    quotes, _ = found(text, [LI])
    assert [words(quote, text)[0] for quote in quotes] == [
        "“We have come a long way,”",
        "“We need a few more weeks for it.”",
    ]
    assert [q.speaker.entity if q.speaker else None for q in quotes] == ["person:li-wen"] * 2


def test_find_quotes_marks_of_two_single_ones_around_one_sentence(found) -> None:
    text = "''That, unfortunately,'' Li Wen said, ''is part of the life of a border town.''"
    (quote,), _ = found(text)
    assert words(quote, text)[0] == (
        "''That, unfortunately,'' / ''is part of the life of a border town.''"
    )


def test_find_quotes_a_few_words_lead_in_to_more_of_the_same_speaker(found) -> None:
    text = "“It is theft,” said Li Wen, who wrote of it. Now, “they steal what is left of the sea.”"
    (quote,), _ = found(text)
    assert words(quote, text)[0] == "“It is theft,” / “they steal what is left of the sea.”"


def test_find_quotes_who_asks_stands_behind_the_verb(found) -> None:
    text = "“Is the minister working against his own cabinet?” asked Li Wen, who left the room."
    (quote,), _ = found(text, [LI])
    assert quote.speaker is not None
    assert quote.speaker.entity == "person:li-wen"


def test_find_quotes_paragraph_led_in_by_a_colon(found) -> None:
    text = "After the meeting Li Wen declared:\n“We have come a long way and will go on.”"
    (quote,), _ = found(text)
    assert words(quote, text) == (
        "“We have come a long way and will go on.”",
        "declared",
        "Li Wen",
    )


def test_find_quotes_headline_with_a_colon(found) -> None:
    text = "Minister: talks will go on until autumn\nThe sides met on Monday."
    quotes, _ = found(text, title=True)
    assert [words(q, text) for q in quotes] == [
        ("talks will go on until autumn", ":", "Minister"),
    ]


def test_find_quotes_same_input_same_result(found) -> None:
    text = "“We go on,” Li Wen said. The ministry denied that the talks had failed."
    assert found(text) == found(text)


def test_find_quotes_signed_by_a_dash_and_a_name(found) -> None:  # type: ignore[no-untyped-def]
    text = (
        "“We have come a long way for this.” — Li Wen\n“We need a few more weeks now.” — Ana Ruiz"
    )
    quotes, _ = found(text)
    assert [words(q, text) for q in quotes] == [
        ("“We have come a long way for this.”", "—", "Li Wen"),
        ("“We need a few more weeks now.”", "—", "Ana Ruiz"),
    ]


def test_find_quotes_addressee_in_marks_is_no_content(found) -> None:  # type: ignore[no-untyped-def]
    text = "Li Wen told “senior officials” about the plan."
    assert not [q for q in found(text)[0] if q.kind is QuoteKind.DIRECT]


def test_find_quotes_day_is_no_part_of_the_speaker(found) -> None:  # type: ignore[no-untyped-def]
    text = "The minister on Monday said that the talks would go on."
    (quote,), _ = found(text)
    assert words(quote, text)[2] == "The minister"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Li Wen said that the talks would go on until autumn.", "quotes.speech."),
        ("Li Wen believes that the talks will go on until autumn.", "quotes.stance."),
    ],
)
def test_find_quotes_tells_words_from_thoughts(found, text, act) -> None:  # type: ignore[no-untyped-def]
    (quote,), _ = found(text)
    assert quote.why.startswith(act)


def test_find_quotes_turns_of_a_transcript(found) -> None:  # type: ignore[no-untyped-def]
    text = "MR. ROE: We will go on with the talks.\nQUESTION: Until when, and with whom?"
    quotes, _ = found(text)
    assert [words(q, text) for q in quotes if q.kind is QuoteKind.DIRECT] == [
        ("We will go on with the talks.", ":", "MR. ROE"),
        ("Until when, and with whom?", ":", "QUESTION"),
    ]
