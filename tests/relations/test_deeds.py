"""Deeds between states: what counts, once, and in which period."""

from collections.abc import Sequence

from dragoman.model import Event, EventType, Participant, Span, Status
from dragoman.model.relation import UNDATED
from dragoman.relations import Told, deeds, long_view, pairs_of


def someone(country: str, name: str = "") -> Participant:
    entity = f"person:{name}" if name else f"state:{country}"
    return Participant(Span("a", 0, 1), name or country, entity, country)


def event(
    actors: str,
    recipients: str,
    *,
    at: int = 0,
    type: EventType = EventType.CONSULT,
    **rest: object,
) -> Event:
    """Return an event; parties are given as codes apart by blanks, people as "VNM/lam"."""

    def parties(words: str) -> tuple[Participant, ...]:
        return tuple(someone(*word.split("/")) for word in words.split())

    span = Span("a", at, at + 1)
    status = rest.pop("status", Status.HAPPENED)
    kind = rest.pop("kind", "meeting")
    return Event(
        type,
        str(kind),
        status,  # type: ignore[arg-type]
        parties(actors),
        parties(recipients),
        (span,),
        span,
        **rest,  # type: ignore[arg-type]
    )


def told(one: Event, day: str = "", *, anchor: str = "2024-06-22", story: str = "s") -> Told:
    return Told((one,), day, anchor, story)


def days(found: Sequence[Told], by: str = "month") -> list[tuple[str, str, int]]:
    return [(d.day, d.period, len(d.events)) for d in deeds(found, by)]


def test_deeds_leave_out_what_is_no_fact() -> None:
    plans = [
        told(event("USA", "VNM", at=n, status=status), "2024-06-20")
        for n, status in enumerate(Status)
    ]
    assert len(deeds(plans, "month")[0].events) == 3
    unsure = told(event("USA", "VNM", score=0.4), "2024-06-20")
    said = told(event("USA", "VNM", type=EventType.STATEMENT), "2024-06-20")
    assert deeds([unsure, said], "month") == ()


def test_deeds_of_two_stories_are_one() -> None:
    one = told(event("CHN/xi", "KAZ", at=1, kind="visit"), "2024-07-02", story="s")
    same = told(event("CHN/xi", "KAZ", at=2, kind="visit"), "2024-07", story="t")
    other = told(event("CHN/wang", "KAZ", at=3, kind="visit"), "2024-07-02", story="t")
    assert sorted(days([same, one, other])) == [
        ("2024-07-02", "2024-07", 1),
        ("2024-07-02", "2024-07", 2),
    ]
    assert deeds([one, same], "month")[0].stories == ("s", "t")
    assert deeds([one, same, other], "month") == deeds([other, same, one], "month")


def test_deeds_on_other_days_are_others() -> None:
    found = [told(event("CHN", "KAZ", at=n), f"2024-07-0{n}") for n in (1, 2)]
    assert len(deeds(found, "month")) == 2


def test_deeds_without_a_date_count_where_the_report_speaks_from() -> None:
    fact = told(event("CHN", "KAZ"))
    past = told(event("RUS", "KAZ", at=2, status=Status.BACKGROUND))
    assert days([fact, past]) == [("", "2024-06", 1), ("", UNDATED, 1)]


def test_deeds_history_counts_on_its_own_day() -> None:
    past = told(event("RUS", "KAZ", status=Status.BACKGROUND), "2023-11-09")
    assert days([past], "quarter") == [("2023-11-09", "2023-Q4", 1)]


def test_pairs_say_who_did_it() -> None:
    assert pairs_of(event("KAZ", "CHN")) == (("CHN", "KAZ", "B"),)
    assert pairs_of(event("CHN KAZ", "", reciprocal=True)) == (("CHN", "KAZ", "="),)
    assert pairs_of(event("KAZ", "KAZ")) == ()


def test_long_view_shares_add_up() -> None:
    found = [
        told(event("USA", "KAZ", at=1), "2024-01-10"),
        told(event("CHN", "KAZ", at=2), "2024-01-11"),
        told(event("CHN", "KAZ", at=3), "2024-01-12"),
        told(event("USA", "KAZ", at=4, type=EventType.COERCE, kind="sanction"), "2024-01-13"),
    ]
    view = long_view(found, reports=4, partners=("USA", "CHN"))
    (balance,) = view.balances
    assert balance.state == "KAZ"
    assert [s.share for s in balance.total] == [1 / 3, 2 / 3]
    assert [s.net for s in balance.total] == [0, 2]
    assert view.relations[0].periods[0].quads == (2, 0, 0, 0)
    assert view.relations[1].periods[0].types == ((EventType.CONSULT, 1), (EventType.COERCE, 1))


def test_long_view_of_nothing_is_empty() -> None:
    view = long_view([], reports=0)
    assert (view.first, view.last, view.deeds, view.balances) == ("", "", (), ())
