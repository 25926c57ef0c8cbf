"""Values of lengths of time, of repeated times, and of times counted from another one."""

from collections.abc import Mapping
from datetime import date

from dragoman.annotate import dates_values as values
from dragoman.annotate.dates_calendar import Frame, Value, day_of
from dragoman.annotate.dates_rules import Form
from dragoman.annotate.dates_values import Resolver


def length(form: Form) -> str | None:
    """Return a length in ISO 8601, with X for a vague count: P3D, PT16H, PXY."""
    if form.unit is None:
        return None
    letter, count = form.unit, form.n
    scale = {"E": ("Y", 10), "C": ("Y", 100), "F": ("W", 2)}.get(letter, (letter, 1))
    number = str(count * scale[1]) if count else "X"
    return f"{'PT' if scale[0] in 'HmS' else 'P'}{number}{scale[0].upper()}"


def duration(form: Form, _frame: Frame) -> Value | None:
    """Value of three days, 16-hour, the past two months."""
    value = length(form)
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
    """Value of two years ago."""
    return counted(form, frame, -1, frame.day)


def hence(form: Form, frame: Frame) -> Value | None:
    """Value of two years from now."""
    return counted(form, frame, 1, frame.day)


def earlier(form: Form, frame: Frame) -> Value | None:
    """Value of a day earlier, from the date told before or else the report's day."""
    if form.unit == "Y" and form.n and frame.last[4:6] == "-Q" and frame.last[:4].isdigit():
        return Value(f"{int(frame.last[:4]) - form.n:04d}{frame.last[4:]}", "quarter")
    return counted(form, frame, -1, frame.point)


def later(form: Form, frame: Frame) -> Value | None:
    """Value of a week later, from the date told before; without one it stays a length."""
    if frame.known and day_of(frame.last) is None:
        return duration(form, frame)
    return counted(form, frame, 1, frame.point)


def previous(form: Form, frame: Frame) -> Value | None:
    """Value of the previous day, the year before."""
    return counted(Form(unit=form.unit, n=1), frame, -1, _start(form, frame))


def following(form: Form, frame: Frame) -> Value | None:
    """Value of the following day, the following year."""
    return counted(Form(unit=form.unit, n=1), frame, 1, _start(form, frame))


def same(form: Form, frame: Frame) -> Value | None:
    """Value of that same day, that year: the one told before."""
    return values.unit_at(form.unit or "", 0, _start(form, frame), frame.known)


def _start(form: Form, frame: Frame) -> date | None:
    """Return the date told before, its year or month alone if the unit asks for no more."""
    told = frame.last
    if form.unit in ("Y", "E", "C") and told[:4].isdigit() and told[:4] != "0000":
        return date(int(told[:4]), 1, 1)
    return frame.point


def following_part(form: Form, frame: Frame) -> Value | None:
    """Value of the next morning."""
    day = following(Form(unit="D"), frame)
    return Value(f"{day.value}T{form.part}", "time") if day else None


KINDS: Mapping[str, Resolver] = {
    "date": values.dated,
    "weekday": values.weekday,
    "beside": values.beside,
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
    "span": duration,
    "plural": duration,
    "every": every,
    "ago": ago,
    "hence": hence,
    "earlier": earlier,
    "later": later,
    "previous": previous,
    "following": following,
    "same": same,
    "following_part": following_part,
}
"""The resolver of each kind a rule may name, but `fixed`, whose value the rule gives."""
