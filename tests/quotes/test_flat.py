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
