"""From what an expression says to its TIMEX3 value: one function for each kind of rule."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from dragoman.annotate.dates_calendar import (
    DUMMY,
    Frame,
    Value,
    feast,
    make_day,
    month,
    nearest_weekday,
    shift_days,
    shift_months,
    week,
)
from dragoman.annotate.dates_form import Form

Resolver = Callable[[Form, Frame], Value | None]
VAGUE = Value("XXXX-XX-XX", "vague")
MONTHS = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}
DAYS = {"D": 1, "W": 7, "F": 14}


def dated(form: Form, frame: Frame) -> Value | None:
    """Value of a day, month or year named with at least one of them."""
    if form.hundreds is not None:
        spoken = form.hundreds + (form.n or 0)
        if spoken % 100 < 10 and spoken // 100 != 20:
            return None
        form = replace(form, y=spoken)
    if form.month is None:
        return Value(f"{form.y:04d}", "year") if form.y is not None else None
    if form.d is None:
        return _month(form, frame)
    if make_day(form.y or DUMMY, form.month, form.d) is None:
        return None
    year = form.y if form.y is not None else _year_of_day(form, frame)
    head = "XXXX" if year is None else f"{year:04d}"
    return _with_time(f"{head}-{form.month:02d}-{form.d:02d}", "day", form)


def _month(form: Form, frame: Frame) -> Value:
    number = form.month or 1
    if form.y is not None:
        return Value(f"{form.y:04d}-{number:02d}", "month")
    if frame.day is None or not frame.known:
        return Value(f"XXXX-{number:02d}", "month")
    now = frame.day.year * 12 + frame.day.month - 1
    back, ahead = (frame.day.month - number) % 12, (number - frame.day.month) % 12
    if form.side == 0:
        step = number - frame.day.month
    elif form.side is not None:
        step = -(back or 12) if form.side < 0 else ahead or 12
    elif frame.tense < 0 or (frame.tense == 1 and ahead >= back + 4):
        step = -back
    elif frame.tense > 0:
        step = ahead
    else:
        step = ahead if ahead < 3 or 1.3 * ahead < back else -back
    return Value(f"{(now + step) // 12:04d}-{number:02d}", "month")


def month_of(form: Form, frame: Frame) -> Value | None:
    """Value of May last year: the month of the year so many steps away."""
    known = frame.day is not None and frame.known
    year = frame.day.year + (form.side or 0) if frame.day is not None and known else None
    return _month(replace(form, y=year), frame)


def _year_of_day(form: Form, frame: Frame) -> int | None:
    """Return the year in which a day without one falls nearest to the story, by the tense."""
    if frame.day is None or not frame.known or form.month is None or form.d is None:
        return None
    year = frame.day.year
    if form.weekday is not None:
        fits = [
            y for y in (year, year - 1, year + 1) if _weekday(y, form.month, form.d) == form.weekday
        ]
        if fits:
            return fits[0]
    days = [(y, make_day(y, form.month, form.d)) for y in (year - 1, year, year + 1)]
    gaps = [(y, (day - frame.day).days) for y, day in days if day is not None]
    if form.side is not None and form.side < 0:
        gaps = [pair for pair in gaps if pair[1] < 0] or gaps
    elif frame.tense:
        # A slip of tense is likelier than a date eleven months away.
        gaps = [pair for pair in gaps if pair[1] * frame.tense >= 0 and abs(pair[1]) < 300] or gaps
    return (
        min(gaps, key=lambda pair: pair[1] if pair[1] > 0 else -0.6 * pair[1])[0] if gaps else None
    )


def _weekday(year: int, month_: int, day: int) -> int | None:
    found = make_day(year, month_, day)
    return found.isoweekday() if found else None


def _with_time(value: str, precision: str, form: Form) -> Value:
    if form.clock is not None:
        return Value(f"{value}T{form.clock}", "time")
    if form.part is not None:
        return Value(f"{value}T{form.part}", "time")
    return Value(value, precision)


def weekday(form: Form, frame: Frame) -> Value | None:
    """Value of a weekday, by the tense of its clause: "on Friday"."""
    if form.weekday is None:
        return None
    day = weekday_near(form, frame)
    if day is None:
        return _with_time(f"XXXX-WXX-{form.weekday}", "day", form)
    return _with_time(frame.write(day), "day", form)


def weekday_near(form: Form, frame: Frame) -> date | None:
    """Return the day that a weekday stands for, or None where that is not known."""
    if frame.day is None or not frame.known or form.weekday is None:
        return None
    if form.side is not None and form.side != 0:
        return nearest_weekday(frame.day, form.weekday, ahead=form.side > 0, strict=True)
    if form.side is None and frame.tense == 0 and form.weekday in frame.seen:
        return frame.seen[form.weekday]
    ahead = frame.tense > 0 or (form.side == 0 and frame.tense == 0)
    day = nearest_weekday(frame.day, form.weekday, ahead=ahead)
    gap = (day - frame.day).days if day is not None else 0
    # Six days on would be called by its date, or next week's: yesterday is meant. Six days back
    # told as past is likelier the day that has begun east of the desk.
    if gap == 6 and frame.tense < 2:
        return nearest_weekday(frame.day, form.weekday, ahead=False)
    if gap == -6 and frame.tense < 0 and frame.desk:
        return shift_days(frame.day, 1)
    return day


def deictic(form: Form, frame: Frame) -> Value | None:
    """Value of today, yesterday, tomorrow, tonight, this morning."""
    day = shift_days(frame.day, form.deictic or 0) if frame.day else None
    return _with_time(frame.write(day) if day else "XXXX-XX-XX", "day", form)


def unit(form: Form, frame: Frame) -> Value | None:
    """Value of last week, this month, next year."""
    return unit_at(form.unit or "", form.side or 0, frame.day, frame.known)


_BLANK = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX"}
_PRECISION = {"D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year"}
_PRECISION |= {"E": "decade", "C": "century"}


def unit_at(letter: str, steps: int, day: date | None, known: bool) -> Value | None:
    """Return the day, week, month, ... so many steps from `day`'s own."""
    if letter == "F":
        letter, steps = "W", steps * 2
    if letter not in _PRECISION:
        return None
    precision = _PRECISION[letter]
    if day is None or not known:
        return _unit_unknown(letter, steps, day)
    if letter in DAYS:
        moved = shift_days(day, DAYS[letter] * steps)
    else:
        moved = shift_months(day, MONTHS[letter] * steps)
    return Value(_write_unit(letter, moved), precision) if moved else None


def _unit_unknown(letter: str, steps: int, day: date | None) -> Value | None:
    """Return the value where the year is not known: days and months can still be told."""
    if day is not None and letter in "DM":
        moved = shift_days(day, steps) if letter == "D" else shift_months(day, steps)
        if moved is not None:
            return Value(f"XXXX{_write_unit(letter, moved)[4:]}", _PRECISION[letter])
    return Value(_BLANK.get(letter, "XXXX"), _PRECISION[letter])


def _write_unit(letter: str, day: date) -> str:
    match letter:
        case "D":
            return day.isoformat()
        case "W":
            return week(day)
        case "M":
            return month(day)
        case "Q":
            return f"{day.year:04d}-Q{(day.month + 2) // 3}"
        case "E":
            return f"{day.year // 10:03d}X"
        case "C":
            return f"{day.year // 100:02d}XX"
    return f"{day.year:04d}"


def weekend(form: Form, frame: Frame) -> Value | None:
    """Value of "the weekend": this week's if told ahead, else the latest one."""
    if frame.day is None or not frame.known:
        return Value("XXXX-WXX-WE", "week")
    side = form.side
    if side == 0 and frame.tense < 0 and frame.day.isoweekday() <= 3:
        side = -1
    if side is None:
        side = 0 if frame.tense > 0 or frame.day.isoweekday() >= 6 else -1
    moved = shift_days(frame.day, 7 * side)
    return Value(f"{week(moved)}-WE", "week") if moved else None


def season(form: Form, frame: Frame) -> Value | None:
    """Value of last fall, the summer of 2004."""
    if form.y is not None:
        return Value(f"{form.y:04d}-{form.season}", "season")
    if frame.day is None or not frame.known or form.season is None:
        return Value(f"XXXX-{form.season}", "season")
    order = ("SP", "SU", "FA", "WI")
    begins = order.index(form.season) * 3 + 3
    year, now = frame.day.year, frame.day.month
    # A named side leaves the season that is on; a tense does not.
    ends = begins + 3
    if form.side is not None:
        year += (form.side > 0 and now >= begins) - (form.side < 0 and now < ends)
    else:
        year += (frame.tense > 0 and now >= ends) - (frame.tense < 0 and now < begins)
    return Value(f"{year:04d}-{form.season}", "season")


def quarter(form: Form, frame: Frame) -> Value | None:
    """Value of the third quarter, of a year named or the latest one begun."""
    if form.ordinal is None or not 1 <= form.ordinal <= 4:
        return None
    year = form.y
    if year is None and frame.day is not None and frame.known:
        year = frame.day.year + (form.side or 0)
        begun = frame.day.month > (form.ordinal - 1) * 3
        if form.side is None and not begun and frame.tense <= 0:
            year -= 1
    head = "XXXX" if year is None else f"{year:04d}"
    return Value(f"{head}-Q{form.ordinal}", "quarter")


def half(form: Form, frame: Frame) -> Value | None:
    """Value of the first half of a year."""
    year = form.y
    if year is None and frame.day is not None and frame.known:
        year = frame.day.year + (form.side or 0)
    return Value(f"{'XXXX' if year is None else year}-H{form.half}", "quarter")


def decade(form: Form, _frame: Frame) -> Value | None:
    """Value of the 1990s: 199X."""
    number = form.decade if form.decade is not None else 190 + (form.tens or 0)
    return Value(f"{number:03d}X", "decade")


def century(form: Form, _frame: Frame) -> Value | None:
    """Value of the 19th century: 18XX."""
    if not form.century:
        return None
    return Value(f"{form.century - 1:02d}XX", "century")


def year_end(form: Form, frame: Frame) -> Value | None:
    """Value of the second year in 1994-95, which needs the first."""
    if form.y is None or not frame.last[:2].isdigit():
        return None
    return Value(f"{frame.last[:2]}{form.y:02d}", "year")


def holiday(form: Form, frame: Frame) -> Value | None:
    """Value of a feast, in the year named or the one nearest by tense."""
    rule = form.holiday or ""
    if form.y is not None:
        day = feast(rule, form.y)
        return Value(day.isoformat(), "day") if day else None
    if frame.day is None or not frame.known:
        fixed = len(rule) == 5
        return Value(f"XXXX-{rule}" if fixed else "XXXX-XX-XX", "day")
    days = [feast(rule, frame.day.year + step) for step in (-1, 0, 1)]
    near = [day for day in days if day is not None]
    now, side = frame.day, form.side or frame.tense
    if form.side:
        near = [day for day in near if (day - now).days * side > 0] or near
    elif side:
        near = [day for day in near if 0 <= (day - now).days * side < 300] or near
    return Value(min(near, key=lambda day: abs((day - now).days)).isoformat(), "day")


def clock(form: Form, frame: Frame) -> Value | None:
    """Value of a time of day, on the day told before or the report's own."""
    if form.clock is None:
        return None
    day, hour = frame.point, int(form.clock[:2])
    if form.part in ("AF", "EV") and hour < 12:
        hour += 12
    head = frame.write(day) if day else "XXXX-XX-XX"
    return Value(f"{head}T{hour:02d}{form.clock[2:]}", "time")
