"""When a deed was done, as two accounts word it in clauses of their own."""

import re
from collections.abc import Sequence

from dragoman.accounts.apart import bound, is_another
from dragoman.accounts.contested_sides import Clash
from dragoman.accounts.deeds import Deed
from dragoman.accounts.moments import YEAR, Days, gap, is_weekday, near_days, value_days
from dragoman.accounts.parallels import overlap
from dragoman.accounts.rules import rules
from dragoman.model import Status, Timex

_PART = re.compile(r"T(MO|AF|EV|NI|24:00)")
_VAGUE = re.compile(r"\b(?:ago|earlier|later|after|before)\b", re.IGNORECASE)
"""A time told by its distance from another one, in round numbers."""
_NIGHT = frozenset({"NI", "24:00"})
_GRAINS = {"day": 0, "week": 6, "month": 30, "year": 366, "more": 10**6}
"""Days between the first and the last one of a time, at most."""


def days_clash(a: Deed, b: Deed) -> Clash | None:
    """Return the times of two clauses, each the only one, near enough for one to be wrong."""
    if len(a.dates) != 1 or len(b.dates) != 1 or not _of_one_tense(a, b):
        return None
    if {a.clause.lemma, b.clause.lemma} & set(rules("deeds")["spoken"]):
        return None
    (x,), (y,) = a.dates, b.dates
    if is_another(a.sentence) or is_another(b.sentence) or _is_long_past(a, b):
        return None
    if bound(a.reading, x.span) != bound(b.reading, y.span):
        return None
    return (x.span, y.span) if _apart(a, x, b, y) else None


def _is_long_past(a: Deed, b: Deed) -> bool:
    """Tell whether one of two times names a year that is not the year of the other's report."""
    for deed, other in ((a, b), (b, a)):
        year = YEAR.search(deed.reading.article.words(deed.dates[0].span))
        named = YEAR.search(other.reading.article.words(other.dates[0].span))
        today = other.reading.anchor
        if year and not named and today and abs(int(year[0]) - int(today.day[:4])) > 1:
            return True
    return False


def _of_one_tense(a: Deed, b: Deed) -> bool:
    """Tell whether two deeds both lie ahead of their reports, or both behind them."""
    ahead = [_is_ahead(d) for d in (a, b)]
    if None not in ahead:
        return ahead[0] is ahead[1]
    return is_planned(a) is is_planned(b)


def is_planned(deed: Deed) -> bool:
    """Tell whether a deed is still to be done."""
    return deed.clause.status is Status.PLANNED


def _is_ahead(deed: Deed) -> bool | None:
    """Tell whether the only time of a clause comes after the day of its report; None: unknown."""
    today = value_days(deed.reading.anchor.day) if deed.reading.anchor else None
    told = value_days(deed.dates[0].value)
    return None if today is None or told is None else told[0] > today[0]


def _apart(a: Deed, x: Timex, b: Deed, y: Timex) -> bool:
    """Tell whether two times are not one, and yet near enough for one of them to be wrong."""
    if any(_VAGUE.search(d.reading.article.words(t.span)) for d, t in ((a, x), (b, y))):
        return False
    weekday = is_weekday(a.reading, x) or is_weekday(b.reading, y)
    left, right = near_days(x.value, y.value, weekday=weekday)
    if not left or not right or _grain(left) != _grain(right):
        return False
    if left == right:
        return {"MO", "EV"} == {_part(x), _part(y)}
    early, late = (x, y) if left < right else (y, x)
    if _part(early) in _NIGHT and gap(left, right) <= 1 and _part(late) in {"", "MO"}:
        return False
    most = rules("deeds")["ahead" if _is_ahead(a) else "days"]
    return bool(0 < gap(left, right) <= most.get(_grain(left), 0))


def _grain(days: Days) -> str:
    """Return what a range of days is: a day, week, month or year."""
    return next(g for g, most in _GRAINS.items() if days[1] - days[0] <= most)


def _part(time: Timex) -> str:
    found = _PART.search(time.value)
    return found[1] if found else ""


def least(slot: str, a: Deed) -> float:
    """Return the least likelihood of a slot; what is still to come is told of seldom, and once."""
    ahead = slot == "when" and len(a.dates) == 1 and _is_ahead(a)
    return float(rules("deeds")["least"]["ahead" if ahead else slot])


def both_told(slot: str, a: Deed, b: Deed, every: Sequence[Deed]) -> bool:
    """Tell whether one account has the time or place of the other, too, in a like sentence."""
    for deed, other in ((a, b), (b, a)):
        near = [d for d in every if d.article == deed.article and d is not deed]
        near = [d for d in near if _fills(slot, d) & _fills(slot, other)]
        if any(d.act in {deed.act, other.act} or _is_like(d, other) for d in near):
            return True
    return False


def _fills(slot: str, deed: Deed) -> set[str]:
    """Return what fills a slot of a clause."""
    return {t.value[:10] for t in deed.dates} if slot == "when" else {s.key for s in deed.sites}


def _is_like(deed: Deed, other: Deed) -> bool:
    """Tell whether the sentence of a clause says some of what that of another one says."""
    _, share = overlap(deed.said, other.said)
    return bool(share >= rules("parallels")["elsewhere"])
