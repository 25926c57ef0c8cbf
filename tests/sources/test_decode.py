"""Bytes to text."""

import pytest

from dragoman.sources import SourceError
from dragoman.sources.decode import decode

SPANISH = "El señor Peña llegó ayer a Hanói: «la visita durará tres días», señaló."
FRENCH = "Le président a été reçu à l’Élysée ; l’accord créé là-bas n’a pas été signé."
GERMAN = "Der Außenminister reiste nach Österreich und führte Gespräche über Zölle."
POLISH = "Minister spraw zagranicznych złożył wizytę w Łodzi, gdzie mówił o żegludze."
RUSSIAN = "Министр иностранных дел прибыл в Ханой и провёл переговоры."
GREEK = "Ο υπουργός Εξωτερικών έφτασε στο Ανόι για συνομιλίες."
CHINESE = "外交部长周五抵达河内，并与越南领导人举行会谈，双方签署多项协议。"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [SPANISH, FRENCH, GERMAN, RUSSIAN, GREEK])
def test_decode_unicode_in_any_form(text: str, codec: str) -> None:
    assert decode(text.encode(codec)) == text


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (SPANISH, "cp1252"),
        (FRENCH, "cp1252"),
        (GERMAN, "latin-1"),
        (POLISH, "cp1250"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (GREEK, "cp1253"),
    ],
)
def test_decode_legacy_encoding_that_reads_best(text: str, codec: str) -> None:
    assert decode(text.encode(codec)) == text


def test_decode_page_by_the_charset_it_declares() -> None:
    page = f'<html><head><meta charset="gb18030"></head><p>{CHINESE}</p></html>'
    assert CHINESE in decode(page.encode("gb18030"), page=True)


def test_decode_broken_character_in_utf_8_is_shown() -> None:
    data = (RUSSIAN * 3).encode()
    text = decode(data[:-2] + b"\xd0.")
    assert text.startswith(RUSSIAN)
    assert "\ufffd" in text


def test_decode_keeps_line_breaks() -> None:
    assert decode(b"a\r\nb\rc\n") == "a\r\nb\rc\n"


@pytest.mark.parametrize(
    "data", [b"\x00\x01\x02\x03" * 50, bytes((i * 37) % 255 + 1 for i in range(500))]
)
def test_decode_hopeless_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(SourceError) as caught:
        decode(data)
    assert caught.value.remedy


def test_decode_text_with_a_stray_nul() -> None:
    assert decode(b"The envoy\0 arrived in Hanoi for talks on trade.").startswith("The envoy")
