"""Values of lengths of time, of repeated times, and of times counted from another one."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from dragoman.annotate import dates_values as values
from dragoman.annotate.dates_calendar import (
    Frame,
    Value,
    make_day,
    nearest_weekday,
    shift_days,
    shift_months,
    week,
)
from dragoman.annotate.dates_form import Form
from dragoman.annotate.dates_values import VAGUE, Resolver
from dragoman.model import known_day


def length(form: Form) -> str | None:
    """Return a length in ISO 8601, with X for a vague count: P3D, PT16H, PXY."""
    if form.unit is None:
        return None
    letter, times = _PLAIN.get(form.unit, (form.unit, 1))
    number = str(form.n * times) if form.n else "X"
    rest = _HALVES.get(letter, "") if form.plushalf else ""
    return f"{'PT' if letter in 'HmS' else 'P'}{number}{letter.upper()}{rest}"


_PLAIN = {"E": ("Y", 10), "C": ("Y", 100), "F": ("W", 2), "Q": ("M", 3)}
_HALVES = {"Y": "6M", "H": "30M", "m": "30S", "D": "T12H"}


def duration(form: Form, _frame: Frame) -> Value | None:
    """Value of three days, 16-hour, the past two months."""
    value = length(form)
    return Value(value, "duration") if value else None


def span(form: Form, _frame: Frame) -> Value | None:
    """Value of the past decade, recent weeks: one unit, or a vague number of them."""
    value = length(replace(form, n=form.n if form.many else 1))
    return Value(value, "duration") if value else None


def every(form: Form, _frame: Frame) -> Value | None:
    """Value of what is repeated: every Monday, each year, a day."""
    if form.weekday is not None:
        part = f"T{form.part}" if form.part else ""
        return Value(f"XXXX-WXX-{form.weekday}{part}", "set")
    if form.month is not None:
        return Value(f"XXXX-{form.month:02d}", "set")
    value = length(Form(unit=form.unit, n=form.n or 1))
    return Value(value, "set") if value else None


def counted(form: Form, frame: Frame, sign: int, start: date | None) -> Value | None:
    """Value of a count of units before (-1) or after (1) `start`."""
    if form.unit is None:
        return None
    if not form.n:
        word = "PAST_REF" if sign < 0 else "FUTURE_REF"
        return Value(word, "vague")
    if form.unit in "HmS":
        return Value("PAST_REF" if sign < 0 else "FUTURE_REF", "vague")
    letter, steps = form.unit, form.n
    if letter in "EC":  # "a decade ago" points at a year
        letter, steps = "Y", steps * (10 if letter == "E" else 100)
    return values.unit_at(letter, sign * steps, start, frame.known)


def ago(form: Form, frame: Frame) -> Value | None:
    """Value of two years ago; a year from a quarter told just before is that quarter's."""
    return _year_from_quarter(form, frame) or counted(form, frame, -1, frame.day)


def half_ago(form: Form, frame: Frame) -> Value | None:
    """Value of half a century ago, half a year ago."""
    unit, n = {"C": ("Y", 50), "E": ("Y", 5), "Y": ("M", 6)}.get(form.unit or "", ("", 0))
    return counted(Form(unit=unit, n=n), frame, -1, frame.day) if unit else None


def hence(form: Form, frame: Frame) -> Value | None:
    """Value of two years from now."""
    return counted(form, frame, 1, frame.day)


def earlier(form: Form, frame: Frame) -> Value | None:
    """Value of a day earlier, from the date told before or else the report's day."""
    return _year_from_quarter(form, frame) or counted(form, frame, -1, frame.point)


def _quarter_told(frame: Frame) -> str | None:
    """Return the quarter of the year reported on that was told before, in its own year.

    One more than a year past is what the latest was compared with.
    """
    if frame.last[4:6] != "-Q" or not frame.last[:4].isdigit():
        return None
    year, now = int(frame.last[:4]), frame.day
    month = int(frame.last[6]) * 3 - 2 if frame.last[6:7].isdigit() else 1
    past = now is not None and frame.known and (now.year - year) * 12 + now.month - month > 12
    return f"{year + past:04d}{frame.last[4:7]}"


def _year_from_quarter(form: Form, frame: Frame) -> Value | None:
    told = _quarter_told(frame)
    if form.unit != "Y" or form.n != 1 or told is None:
        return None
    return Value(f"{int(told[:4]) - 1:04d}{told[4:]}", "quarter")


def later(form: Form, frame: Frame) -> Value | None:
    """Value of a week later, from the date told before; without one it stays a length."""
    if form.unit in ("H", "m", "S") or (frame.known and known_day(frame.last) is None):
        return duration(form, frame)
    return counted(form, frame, 1, frame.point)


def previous(form: Form, frame: Frame) -> Value | None:
    """Value of the previous day, the year before, the previous Friday."""
    if form.weekday is not None:
        return _weekday_from(form.weekday, frame, ahead=False)
    return counted(Form(unit=form.unit, n=1), frame, -1, _start(form, frame))


def following(form: Form, frame: Frame) -> Value | None:
    """Value of the following day, the following year, the following Monday."""
    if form.weekday is not None:
        return _weekday_from(form.weekday, frame, ahead=True)
    return counted(Form(unit=form.unit, n=1), frame, 1, _start(form, frame))


def _weekday_from(weekday: int, frame: Frame, *, ahead: bool) -> Value | None:
    point = frame.point if frame.known else None
    day = nearest_weekday(point, weekday, ahead=ahead, strict=True) if point else None
    return Value(day.isoformat() if day else f"XXXX-WXX-{weekday}", "day")


def week_of(form: Form, frame: Frame) -> Value | None:
    """Value of the week of March 6: the week of that day."""
    found = values.holiday(form, frame) if form.holiday else values.dated(form, frame)
    day = known_day(found.value) if found else None
    return Value(week(day) if day else "XXXX-WXX", "week")


def latest(_form: Form, frame: Frame) -> Value | None:
    """Value of the quarter: the one told before, else the one that ended last."""
    told = _quarter_told(frame)
    return Value(told, "quarter") if told else values.unit_at("Q", -1, frame.day, frame.known)


def year_ago(form: Form, frame: Frame) -> Value | None:
    """Value of the year-ago quarter."""
    if form.ordinal is not None and frame.day is not None and frame.known:
        return Value(f"{frame.day.year - 1:04d}-Q{form.ordinal}", "quarter")
    return earlier(Form(unit="Y", n=1), frame)


def same(form: Form, frame: Frame) -> Value | None:
    """Value of that same day, that year: the one told before."""
    if form.unit == "D" and frame.last[:4].isdigit() and known_day(frame.last) is None:
        return Value(f"{frame.last[:7]}-XX" if frame.last[5:7].isdigit() else VAGUE.value, "vague")
    return values.unit_at(form.unit or "", 0, _start(form, frame), frame.known)


def _start(form: Form, frame: Frame) -> date | None:
    """Return the date told before, its year or month alone if the unit asks for no more."""
    told = frame.last
    if form.unit in ("Y", "E", "C") and told[:4].isdigit() and told[:4] != "0000":
        return date(int(told[:4]), 1, 1)
    if form.unit == "M" and told[:4].isdigit() and told[5:7].isdigit():
        return make_day(int(told[:4]), int(told[5:7]), 1)
    return frame.point


def month_day(form: Form, frame: Frame) -> Value | None:
    """Value of the 24th of the month: the one nearest to the report by the tense."""
    now = frame.day
    if now is None or not frame.known or form.d is None:
        return Value(f"XXXX-XX-{form.d:02d}", "day") if form.d else None
    months = [shift_months(now.replace(day=1), step) for step in (0, -1, 1)]
    days = [make_day(first.year, first.month, form.d) for first in months if first]
    gaps = [(day - now).days for day in days if day]
    fits = [gap for gap in gaps if gap * frame.tense >= 0] or gaps
    day = shift_days(now, min(fits, key=abs))
    return Value(day.isoformat(), "day") if day else None


def beside(form: Form, frame: Frame) -> Value | None:
    """Value of "the day before last Tuesday"."""
    day = values.weekday_near(form, frame)
    moved = shift_days(day, form.beside or 0) if day else None
    return Value(frame.write(moved), "day") if moved else VAGUE


def following_part(form: Form, frame: Frame) -> Value | None:
    """Value of the next morning."""
    day = following(Form(unit="D"), frame)
    return Value(f"{day.value}T{form.part}", "time") if day else None


KINDS: Mapping[str, Resolver] = {
    "date": values.dated,
    "named": values.dated,
    "weekday": values.weekday,
    "beside": beside,
    "deictic": values.deictic,
    "unit": values.unit,
    "weekend": values.weekend,
    "season": values.season,
    "quarter": values.quarter,
    "half": values.half,
    "decade": values.decade,
    "century": values.century,
    "year_end": values.year_end,
    "holiday": values.holiday,
    "clock": values.clock,
    "duration": duration,
    "span": span,
    "plural": duration,
    "range": values.dated,
    "week_of": week_of,
    "month_of": values.month_of,
    "month_day": month_day,
    "latest": latest,
    "year_ago": year_ago,
    "every": every,
    "ago": ago,
    "half_ago": half_ago,
    "hence": hence,
    "earlier": earlier,
    "later": later,
    "previous": previous,
    "following": following,
    "same": same,
    "following_part": following_part,
}
"""The resolver of each kind a rule may name, but `fixed`, whose value the rule gives."""
