"""The filters keep to the contract: order, ids, offsets, errors, schemas."""

import json
import random
from collections.abc import Sequence

import jsonschema
import pytest

from dragoman import filters
from dragoman.export.schema import ADDED, schema
from dragoman.model import Reading, Story

LIMA = (
    "Peru's foreign minister visits Quito\n\n"
    "QUITO, March 4 (Reuters) - Peruvian Foreign Minister Ana Torres met her Ecuadorean "
    "counterpart Luis Paz in Quito on Tuesday and signed three agreements on border trade.\n\n"
    "“We will reopen the northern crossing,” Torres told reporters after the talks.\n"
)
NAIROBI = (
    "Kenya condemns raid\n\nKenya condemned the raid by Somali gunmen on Monday. "
    "“This must end,” President William Ruto said.\n"
)
RECORDS = [
    {"id": "lima", "text": LIMA, "published": "2025-03-05", "outlet": "Andes Daily", "kept": [1]},
    {"id": "nairobi", "text": NAIROBI, "published": "2025-03-05"},
    {"id": "lima2", "text": LIMA.replace("three", "two"), "published": "2025-03-05"},
]
TYPES = [
    {"id": 1, "sentence": "Kenya condemned the raid.", "source": "Kenya", "target": "the raid"},
    {"id": 2, "sentence": "Peru met Chile.", "source": "Peru", "target": "Chile"},
]
STAGES = ("clean", "entities", "dates", "quotes", "events", "stories")


def lines(records: list[dict[str, object]]) -> list[str]:
    return [json.dumps(record) for record in records]


def run(command: str, records: list[dict[str, object]]) -> list[dict[str, object]]:
    return [output.record for output in filters.run(command, lines(records), processes=1)]


def test_clean_labels_what_an_outlet_repeats_in_any_order() -> None:
    told = ("Lima on trade", "Quito on water", "Accra on fish", "Hanoi on rice")
    records: list[dict[str, object]] = [
        {
            "id": place,
            "outlet": "The Courier",
            "text": f"The envoys met in {place}, and the talks went on until the evening.\n\n"
            f"They said that {place} would be spoken of again when the ministers had met there.\n\n"
            "More than words since 1908",
        }
        for place in told
    ]
    cleaned = {str(one["id"]): one for one in run("clean", records)}
    assert [one["id"] for one in run("clean", records)] == list(told)
    for one in cleaned.values():
        blocks = one["blocks"]
        assert isinstance(blocks, list)
        assert [block["kind"] for block in blocks] == ["body", "body", "residue"]
    assert {str(one["id"]): one for one in run("clean", records[::-1])} == cleaned
    alone = run("clean", records[:1])[0]["blocks"]
    assert isinstance(alone, list)
    assert [block["kind"] for block in alone] == ["body"] * 3
    given = run(
        "clean", [{**one, "blocks": alone} if one["id"] == told[0] else one for one in records]
    )
    assert given[0]["blocks"] == alone


@pytest.mark.parametrize("command", STAGES)
def test_filters_keep_order_and_fields(command: str) -> None:
    made = run(command, RECORDS)
    assert [one["id"] for one in made] == ["lima", "nairobi", "lima2"]
    assert made[0]["kept"] == [1]
    assert made[0]["text"] == LIMA


@pytest.mark.parametrize("command", sorted(ADDED))
def test_filters_output_fits_its_schema(command: str) -> None:
    records = TYPES if command == "type" else RECORDS
    broken = run(command, [*records, {"id": "broken", "text": 3}])
    assert len(broken) >= 2
    for one in broken:
        jsonschema.validate(one, schema(command))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"id": "x"}, schema(command))


@pytest.mark.parametrize("command", [*STAGES, "type"])
def test_filters_a_bad_line_costs_only_itself(command: str) -> None:
    good = lines(TYPES if command == "type" else RECORDS)
    bad = ["{not json", "[1, 2]", '{"id": "no text"}']
    made = list(filters.run(command, [good[0], *bad, good[1]], processes=1))
    assert [one.failed for one in made] == [False, True, True, True, False]
    assert [set(one.record) for one in made[1:4]] == [{"id", "error"}] * 3
    assert made[3].record["id"] == "no text"


def test_filters_find_what_is_there() -> None:
    (one, *_) = run("events", RECORDS)
    kinds = {event["kind"] for event in one["events"]}
    assert {"meeting", "signing"} <= kinds
    (one, *_) = run("quotes", RECORDS)
    (start, end) = one["quotes"][0]["content"][0]
    assert LIMA[start:end].startswith("“We will reopen")
    assert one["quotes"][0]["speaker"]["name"] == "Ana Torres"


def test_filters_accept_what_clean_wrote() -> None:
    plain = run("quotes", RECORDS)
    piped = run("quotes", run("clean", RECORDS))
    assert [one["quotes"] for one in piped] == [one["quotes"] for one in plain]


def test_filters_compare_does_not_depend_on_the_order_of_lines() -> None:
    expected = run("compare", RECORDS)
    for seed in range(3):
        shuffled = random.Random(seed).sample(RECORDS, len(RECORDS))
        assert run("compare", shuffled) == expected


def test_filters_compare_takes_the_stories_that_lines_name() -> None:
    records = [{**record, "story": "all"} for record in RECORDS]
    (one,) = run("compare", records)
    assert one["story"] == "all"
    assert one["articles"] == ["lima", "lima2", "nairobi"]


def test_filters_compare_refuses_a_second_use_of_an_id() -> None:
    made = list(filters.run("compare", lines([RECORDS[0], RECORDS[0]]), processes=1))
    assert [one.failed for one in made] == [False, True]
    assert "same id" in str(made[1].record["error"])


def test_filters_type_does_not_depend_on_the_order_of_lines() -> None:
    forward = run("type", TYPES)
    assert run("type", TYPES[::-1]) == forward[::-1]


def test_filters_stories_tells_the_day_of_undated_reports_as_compare_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    days: list[str | None] = []

    def grouped(readings: Sequence[Reading], **_: object) -> tuple[Story, ...]:
        days.extend(one.anchor and one.anchor.day for one in readings)
        return tuple(Story(one.article.id, (one.article.id,)) for one in readings)

    monkeypatch.setattr("dragoman.stories.group", grouped)
    for command in ("stories", "compare"):
        run(command, [{"id": "old", "text": LIMA.replace("March 4 (", "March 4, 2021 (")}])
    assert days == ["2021-03-04", "2021-03-04"]
