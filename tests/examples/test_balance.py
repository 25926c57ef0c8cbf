"""The example of the long view: what is planted is counted, each deed once."""

from pathlib import Path

import pytest

import dragoman
from dragoman.model import Deed, LongView, Relation

FOLDER = Path(__file__).parents[2] / "examples" / "balance"


@pytest.fixture(scope="module")
def view() -> LongView:
    made = dragoman.brief(dragoman.read(FOLDER))
    assert not made.skips
    assert made.relations is not None
    assert made.relations == dragoman.long_view(made)
    return made.relations


def between(view: LongView, *states: str) -> Relation:
    return next(r for r in view.relations if r.states == tuple(sorted(states)))


def told(deeds: tuple[Deed, ...]) -> list[tuple[str, str, str | None]]:
    return [(d.day, next(p.country or "" for p in d.main.actors), d.level) for d in deeds]


def test_balance_visits_with_level(view: LongView) -> None:
    assert told(between(view, "CHN", "KAZ").visits) == [
        ("2023-05-17", "KAZ", "state"),
        ("2023-10-17", "KAZ", "working"),
        ("2024-07-02", "CHN", "state"),
    ]
    assert told(between(view, "KAZ", "RUS").visits) == [
        ("2023-05-09", "KAZ", None),
        ("2023-11-09", "RUS", "official"),
    ]
    (last,) = [d for d in between(view, "CHN", "KAZ").visits if d.period == "2024-Q3"]
    assert {e.until.value for e in last.events if e.until} == {"2024-07-04"}


def test_balance_counts_a_print_and_a_later_mention_once(view: LongView) -> None:
    (visit,) = [d for d in between(view, "CHN", "KAZ").visits if d.day == "2023-05-17"]
    articles = {event.trigger.article for event in visit.events}
    assert {"xian-wire", "xian-print", "xi-wire"} <= articles


def test_balance_history_of_ties(view: LongView) -> None:
    assert [d.day for d in between(view, "CHN", "KAZ").ties] == ["2024-07-03"]
    assert [d.day for d in between(view, "GBR", "KAZ").ties] == ["2024-04-24"]


def test_balance_of_kazakhstan(view: LongView) -> None:
    (balance,) = view.balances
    assert balance.state == "KAZ"
    found = {s.partner: (len(s.cooperation), len(s.conflict)) for s in balance.total}
    assert found == {"USA": (4, 2), "CHN": (9, 0), "RUS": (7, 2)}
    assert sum(s.share or 0 for s in balance.total) == pytest.approx(1)
    assert [s.net for s in balance.total] == [2, 9, 5]


def test_balance_counts_no_plan(view: LongView) -> None:
    plans = {"plan-wire"}
    assert not any({e.trigger.article for e in deed.events} <= plans for deed in view.deeds)
