"""The frames as data: every row can be read and used."""

import re

from dragoman.events.frames import frames, words
from dragoman.events.slots import STEPS
from dragoman.knowledge.table import rows
from dragoman.model import EventType

PREPOSITIONS = frozenset(
    {"since", "with", "to", "for", "on", "at", "in", "by", "of", "from", "into"}
) | {
    *("against", "between", "upon", "as", "over", "via", "outside", "near", "toward"),
    *("including", "through", "around", "up", "about", "towards", "out", "alongside", "along"),
    *("behind", "since"),
}


def test_frames_have_an_id_each() -> None:
    ids = [row["id"] for row in rows("events_frames.csv")]
    assert len(ids) == len(set(ids))


def test_frames_cover_every_type() -> None:
    types = {frame.type for found in frames().values() for frame in found}
    assert types == set(EventType)


def test_frames_name_known_slots() -> None:
    for found in frames().values():
        for frame in found:
            slots = [*frame.actor, *frame.recipient, *(s for t in frame.tests for s in t.slots)]
            parts = [part.lstrip("^") for slot in slots for part in re.split("[+&]", slot)]
            steps = {step for part in parts for step in part.split("_")}
            assert steps <= PREPOSITIONS | set(STEPS), frame.id


def test_words_come_from_the_data_file() -> None:
    assert "treaty" in words("nouns", "pact")
