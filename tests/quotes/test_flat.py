"""Quotations in languages without a parser: marks beside a reporting verb."""

import pytest


@pytest.mark.parametrize(
    ("language", "text", "content", "cue", "speaker"),
    [
        (
            "es",
            "«Vamos a seguir con las conversaciones», dijo Ana Ruiz el lunes.",
            "«Vamos a seguir con las conversaciones»",
            "dijo",
            "Ana Ruiz",
        ),
        (
            "fr",
            "« Nous allons continuer les discussions », a déclaré Jean Morel lundi.",
            "« Nous allons continuer les discussions »",
            "a déclaré",
            "Jean Morel",
        ),
        (
            "fr",
            "« Nous allons continuer », a déclaré le ministre de la Pêche, Jean Morel.",
            "« Nous allons continuer »",
            "a déclaré",
            "Jean Morel",
        ),
        (
            "de",
            "Außenministerin Eva Kern sagte am Montag: „Wir setzen die Gespräche fort.“",
            "„Wir setzen die Gespräche fort.“",
            "sagte",
            "Außenministerin Eva Kern",
        ),
        (
            "ru",
            "«Мы продолжим переговоры», — заявил Иван Петров.",
            "«Мы продолжим переговоры»",
            "заявил",
            "Иван Петров",
        ),
    ],
)
def test_find_flat_reads(found, language, text, content, cue, speaker) -> None:  # type: ignore[no-untyped-def]
    (quote,), _ = found(text, language=language)
    assert quote.content[0].of(text) == content
    assert quote.cue[0].of(text) == cue
    assert quote.speaker.span.of(text) == speaker


def test_find_flat_leaves_terms_alone(found) -> None:  # type: ignore[no-untyped-def]
    text = "La «diplomacia del bambú» marca la política exterior del país."
    assert found(text, language="es")[0] == ()


@pytest.mark.parametrize(
    ("language", "text", "content", "cue", "speaker"),
    [
        (
            "de",
            "Eva Kern erklärte am Montag, dass die Gespräche weitergehen.",
            "dass die Gespräche weitergehen",
            "erklärte",
            "Eva Kern",
        ),
        (
            "de",
            "Eva Kern sagte, die Lage sei ernst und werde es bleiben.",
            "die Lage sei ernst und werde es bleiben",
            "sagte",
            "Eva Kern",
        ),
        (
            "de",
            "Laut Eva Kern gehen die Gespräche im Mai weiter.",
            "gehen die Gespräche im Mai weiter",
            "Laut",
            "Eva Kern",
        ),
        (
            "de",
            "Die Gespräche gehen im Mai weiter, so Eva Kern.",
            "Die Gespräche gehen im Mai weiter",
            "so",
            "Eva Kern",
        ),
        (
            "es",
            "Ana Ruiz afirmó que las conversaciones van a seguir.",
            "que las conversaciones van a seguir",
            "afirmó",
            "Ana Ruiz",
        ),
        (
            "fr",
            "Les discussions vont continuer, selon Jean Morel.",
            "Les discussions vont continuer",
            "selon",
            "Jean Morel",
        ),
        (
            "ru",
            "Иван Петров заявил, что переговоры будут продолжены.",
            "что переговоры будут продолжены",
            "заявил",
            "Иван Петров",
        ),
    ],
)
def test_find_flat_reads_indirect_speech(found, language, text, content, cue, speaker) -> None:  # type: ignore[no-untyped-def]
    (quote,), _ = found(text, language=language)
    assert quote.content[0].of(text) == content
    assert quote.cue[0].of(text) == cue
    assert quote.speaker.span.of(text) == speaker


def test_find_flat_mood_goes_on_with_the_speaker(found) -> None:  # type: ignore[no-untyped-def]
    text = "Eva Kern sagte, die Lage sei ernst. Man habe noch viel zu tun. Danach fuhr sie heim."
    quotes, _ = found(text, language="de")
    assert [q.content[0].of(text) for q in quotes] == [
        "die Lage sei ernst",
        "Man habe noch viel zu tun",
    ]
    assert quotes[1].speaker.span.of(text) == "Eva Kern"


@pytest.mark.parametrize(
    "text",
    ["Der Zug kam am Montag in Wien an und fuhr weiter.", "Sie habe.", "So war es in Wien."],
)
def test_find_flat_leaves_plain_reports_alone(found, text) -> None:  # type: ignore[no-untyped-def]
    assert found(text, language="de")[0] == ()


def test_find_flat_leaves_the_day_out_of_the_speaker(found) -> None:  # type: ignore[no-untyped-def]
    text = "Trois bateaux ont été saisis, ont annoncé mardi les autorités du port."
    (quote,), _ = found(text, language="fr")
    assert quote.speaker.span.of(text) == "les autorités du port"
