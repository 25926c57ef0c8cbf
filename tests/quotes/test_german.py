"""German quotations: our own reports with floors, and single forms of reported speech."""

import json
from pathlib import Path

import pytest

from dragoman.evaluate.quotes import Tally, _read, evaluate
from dragoman.evaluate.quotes_gold import Marked
from dragoman.quotes.flat_sentences import sentences_of


@pytest.mark.parametrize(("half", "floor"), [("tuning", 0.97), ("check", 0.97)])
def test_german_reports_keep_their_floor(marked_up, half: str, floor: float) -> None:  # type: ignore[no-untyped-def]
    tally = Tally()
    for text, quotes in _read(marked_up(f"german/{half}.txt", "de")):
        tally.add(text, quotes)
    rows = dict(tally.rows())
    assert rows["all token f1"] >= floor
    assert rows["all speaker"] >= 0.95


def as_document(text: Marked) -> dict[str, object]:
    def part(pieces: tuple[tuple[int, int], ...]) -> object:
        spans = [{"begin": 0, "end": 1, "charBegin": a, "charEnd": b} for a, b in pieces]
        return {"spans": spans, "text": "", "tokenIds": []} if spans else []

    notes = [
        {
            "addressee": [],
            "cue": part(one.cue),
            "frame": [],
            "hasNested": False,
            "id": number,
            "isNested": False,
            "medium": "Speech",
            "quote": part(one.content),
            "speaker": part(one.source),
            "type": "Indirect",
        }
        for number, one in enumerate(text.gold)
    ]
    words = {"annotations": notes, "documentName": text.id, "originalText": text.text}
    return {**words, "sentences": []}


def test_evaluate_reads_a_folder_of_annotated_documents(marked_up, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    texts = marked_up("german/check.txt", "de")
    for text in texts:
        file = tmp_path / f"{text.id} - „Titel“ (2009-01-01).pretty.json"
        file.write_text(json.dumps(as_document(text), ensure_ascii=False), encoding="utf-8")
    (tmp_path / "README.md").write_text("nothing to read", encoding="utf-8")
    rows = dict(evaluate(tmp_path).rows)
    assert rows["all gold"] == sum(len(text.gold) for text in texts)
    assert rows["all token f1"] >= 0.97


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        (
            "Die Brücke bleibt gesperrt, wie ein Sprecher der Stadt mitteilte.",
            ["Die Brücke bleibt gesperrt"],
            "ein Sprecher der Stadt",
        ),
        (
            "Der Zug hatte laut Bahnpolizei eine Stunde Verspätung.",
            ["Der Zug hatte", "eine Stunde Verspätung"],
            "Bahnpolizei",
        ),
        (
            "Dies sei, so Eva Kern, nicht hinnehmbar.",
            ["Dies sei", "nicht hinnehmbar"],
            "Eva Kern",
        ),
        ("Eva Kern hat sofortige Neuwahlen gefordert.", ["sofortige Neuwahlen"], "Eva Kern"),
        ("Am Abend wies Eva Kern alle Vorwürfe zurück.", ["alle Vorwürfe"], "Eva Kern"),
        (
            "Das vulkanologische Institut empfahl, die Dörfer zu räumen.",
            ["die Dörfer zu räumen"],
            "Das vulkanologische Institut",
        ),
        (
            "Auf die Frage, ob sie kandidiere, sagte Eva Kern: „Das ist offen.“",
            ["„Das ist offen.“"],
            "Eva Kern",
        ),
        ("„Ich komme!“, rief sie den Leuten zu.", ["„Ich komme!“"], "sie"),
        ("Ihr zufolge gehen die Gespräche weiter.", ["gehen die Gespräche weiter"], "Ihr"),
    ],
)
def test_german_forms(found, text: str, content: list[str], speaker: str) -> None:  # type: ignore[no-untyped-def]
    (quote,), _ = found(text, language="de")
    assert [span.of(text) for span in quote.content] == content
    assert quote.speaker.span.of(text) == speaker


def test_german_coordinated_verbs_report_apart(found) -> None:  # type: ignore[no-untyped-def]
    text = "Eva Kern sagte, dass sie bleibe, und warf ihm vor, das Land spalten zu wollen."
    quotes, _ = found(text, language="de")
    contents = ["dass sie bleibe", "das Land spalten zu wollen"]
    assert [q.content[0].of(text) for q in quotes] == contents
    assert {q.speaker.span.of(text) for q in quotes} == {"Eva Kern"}


@pytest.mark.parametrize(
    "text",
    [
        "Die Gruppe „Die Nachtwache“ gab am Sonntag ein Konzert in Berlin.",
        "Das Buch „Alles wird gut am Ende“ erscheint im Mai.",
        "Eva Kern gab das Amt im Jahr 2005 auf.",
        "Der Verein stellte einen neuen Trainer vor.",
        "Unter dem Motto „Häuser für alle Leute“ zogen 500 Menschen durch die Stadt.",
    ],
)
def test_german_deeds_and_titles_are_no_speech(found, text: str) -> None:  # type: ignore[no-untyped-def]
    assert found(text, language="de")[0] == ()


def test_sentences_keep_ordinals_short_forms_and_datelines_whole() -> None:
    text = "Bern (Schweiz), 12.05.2010 – Am 3. Mai kam Dr. Li. Es war z. B. gut."
    found = [text[a:b] for a, b in sentences_of(text, ())]
    assert found == ["Am 3. Mai kam Dr. Li.", "Es war z. B. gut."]
