"""What meaning and rare names add to the likeness of short reports."""

import pytest

from dragoman.model import Article, Reading
from dragoman.stories import group
from dragoman.stories.alike import Bond, lifted
from dragoman.stories.facts import facts

NONE = {"nowhere": 0.0, "others": 0.0}
FERRY = (
    "Overloaded ferry sinks off Tessoba",
    "At least 31 people drowned when a ferry with pilgrims on board turned over near Tessoba in "
    "the south of Zambara on Monday evening. The harbour master, Ana Oyelaran, said that the "
    "weather had been bad for days.",
)
BOAT = (
    "Dozens feared dead in lake disaster",
    "Divers have brought up 38 bodies since a wooden boat capsized off the port of Tessoba, the "
    "mayor said on Tuesday. “There were no life jackets,” a survivor told the radio. Twelve are "
    "still missing, and the captain has fled.",
)
BANK = ("Rate cut in Zambara", "The central bank of Zambara cut its key rate on Monday.")


def lift(a: tuple[str, str], b: tuple[str, str], *, value: float = 0.0, later: int = 1) -> float:
    days = "2031-03-04", f"2031-03-{4 + later:02}"
    pair = [
        Reading(Article(str(n), text, (), title=title, published=day))
        for n, ((title, text), day) in enumerate(zip((a, b), days, strict=True))
    ]
    return gain(pair, Bond(0, 1, value, NONE))


def gain(pair: list[Reading], bond: Bond) -> float:
    told = {row: facts(reading) for row, reading in enumerate(pair)}
    (found,) = lifted([bond], pair, told)
    return found.value - bond.value


def test_alike_lifts_short_reports_that_mean_the_same() -> None:
    assert lift(FERRY, BOAT) > 1.0
    assert lift(FERRY, BANK) == 0.0


@pytest.mark.parametrize(("value", "later"), [(0.0, 9), (6.0, 1), (-9.0, 1)])
def test_alike_lifts_only_what_is_near_in_time_and_in_doubt(value: float, later: int) -> None:
    assert lift(FERRY, BOAT, value=value, later=later) == 0.0


def test_alike_lifts_no_long_reports() -> None:
    long = FERRY[0], " ".join([FERRY[1]] * 20)
    assert lift(long, BOAT) == 0.0


def test_alike_gives_back_what_places_took() -> None:
    pair = [Reading(Article(str(n), text, ())) for n, (_, text) in enumerate((FERRY, BANK))]
    assert gain(pair, Bond(0, 1, 0.0, {"nowhere": 1.0, "others": 0.0})) > 0.0


def test_group_joins_short_reports_told_in_other_words() -> None:
    pair = [
        Reading(Article(str(n), text, (), title=title, published=f"2031-03-0{n + 4}"))
        for n, (title, text) in enumerate((FERRY, BOAT))
    ]
    assert len(group(pair)) == 1
