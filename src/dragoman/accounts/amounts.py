"""Numbers as printed in a text, as ranges."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from dragoman.accounts.rules import rules
from dragoman.model import Reading, Span, Timex

_NO_AMOUNT = re.compile(r"(?:st|nd|rd|th|s)\b|-\d|\.\d")
"""What follows a number that is an ordinal or a range."""
_ONE_OF = re.compile(r"[\s-](?:hour|day|week|month|year)\b(?! ago| later| after| before| earlier)")
"""Units of which "one" is a number like others."""
_LARGE = "hundred|thousand|million|billion|trillion"
_AGO = re.compile(r"\b(?:years?|decades?) ago$")
_DOZENS = {"a": 12.0, "half a": 6.0}
INF = float("inf")
ROUND = 0.1
"""Share by which a round number may be off."""
PERCENT = 0.49
"""By how much a whole percentage may be off, as it is rounded."""
OPEN = 1.2
"""How many times as high one number may be as another, if both are only bounds."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in one account: its range as a reader takes it, its unit and its sentence."""

    reading: Reading
    span: Span
    sentence: Span
    low: float
    high: float
    unit: str
    vague: bool = False

    def meets(self, other: "Amount") -> bool:
        """Tell whether both numbers can be right.

        Of two that are both open upwards ("more than 270", "more than 800"), each would have
        been put higher if the other were right.
        """
        if self.high == other.high == INF and not (self.vague or other.vague):
            return max(self.low, other.low) <= OPEN * min(self.low, other.low)
        return self.low <= other.high and other.low <= self.high


@cache
def _pattern() -> re.Pattern[str]:
    limits = rules("numbers")
    small = "|".join(sorted(limits["small"], key=len, reverse=True))
    scales = "|".join(sorted(limits["scales"], key=len, reverse=True))
    vague = "|".join(sorted(map(re.escape, limits["vague"]), key=len, reverse=True))
    hedges = "|".join(
        sorted(
            (re.escape(w) for name in ("least", "most", "about") for w in limits[name]),
            key=lambda w: (-len(w), w),
        )
    )
    # "A thousand"; "nearly a year", but no year without a word for how long it is.
    one = rf"an?(?=\s(?:{_LARGE})\b)|(?(hedge)an?(?={_ONE_OF.pattern})|(?!))"
    return re.compile(
        rf"(?:\b(?P<hedge>{hedges})\s+)?(?P<number>(?P<money>(?:[A-Z]{{1,3}})?[$€£¥]\s?)?"
        rf"(?:(?<![\w.,/-])(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)"
        rf"|\b(?P<dozen>(?:half\s)?a|{small})\sdozen\b"
        rf"|\b(?P<small>(?:{small})(?:-(?:{small}))?|{one})\b|\b(?P<vague>{vague})\b)"
        rf"(?:(?:\s|-)?(?P<scale>{scales})\b)?(?![\w-]*-year-old)(?![:/]\d)"
        rf"(?P<unit>\s?%|\s(?:per ?cent|percent(?:age)?|dollars?|euros?|pounds?|yuan|rou?bles?"
        rf"|USD|EUR|pct)\b)?)",
        re.IGNORECASE,
    )


def amounts(reading: Reading, *, durations: bool = False) -> list[Amount]:
    """Return the numbers in a report's sentences, but for dates, years and ordinals.

    Those of durations ("12 hours", "12 years ago") are left out too, unless asked for.
    """
    taken = [d.span for d in reading.dates if not (durations and _lasts(reading, d))]
    return [a for s in reading.sentences for a in amounts_in(reading, s, taken=taken)]


def _lasts(reading: Reading, date: Timex) -> bool:
    """Tell whether a date is a stretch of time, or tells how many years ago it was."""
    words = reading.article.words(date.span)
    return date.type == "DURATION" or bool(_AGO.search(words))


def amounts_in(
    reading: Reading, sentence: Span, *, taken: Sequence[Span] | None = None
) -> list[Amount]:
    """Return the numbers in one sentence; those that overlap `taken`, or a date, are left out."""
    if taken is None:
        taken = [date.span for date in reading.dates]
    near = [span for span in taken if span.overlaps(sentence)]
    found = []
    for match in _matches(reading.article.words(sentence)):
        amount = _amount(reading, sentence, match)
        if amount and not any(amount.span.overlaps(span) for span in near):
            found.append(amount)
    return found


@lru_cache(maxsize=4096)
def _matches(text: str) -> tuple[re.Match[str], ...]:
    """Return the numbers as printed, for which several comparisons ask in turn."""
    return tuple(_pattern().finditer(text)) if _some().search(text.lower()) else ()


@cache
def _some() -> re.Pattern[str]:
    """Return what a number holds at least, which is quicker to look for."""
    limits = rules("numbers")
    words = [*limits["small"], *map(re.escape, limits["vague"])]
    return re.compile("|".join([r"\d", "dozen", rf"\ban?\s(?:{_LARGE})", _ONE_OF.pattern, *words]))


def _amount(reading: Reading, sentence: Span, match: re.Match[str]) -> Amount | None:
    value = _value(match)
    unit = _unit(match)
    start, end = match.span("number")
    if value is None or (not unit and _is_year(match)):
        return None
    if not unit and value <= 1 and not _ONE_OF.match(match.string[end:]):
        return None
    if _NO_AMOUNT.match(match.string[end:]):
        return None
    low, high = _bounds(value, match)
    span = Span(sentence.article, sentence.start + start, sentence.start + end)
    vague = match["vague"] or (match["dozen"] and high == INF)
    return Amount(reading, span, sentence, low, high, unit, bool(vague))


def _value(match: re.Match[str]) -> float | None:
    limits = rules("numbers")
    scale = float(limits["scales"].get((match["scale"] or "").lower(), 1))
    if match["digits"]:
        return float(match["digits"].replace(",", "")) * scale
    if match["small"]:
        # "A" is one.
        words = match["small"].lower().split("-")
        return float(sum(limits["small"].get(w, 1) for w in words)) * scale
    if match["dozen"]:
        many = " ".join(match["dozen"].lower().split())
        return _DOZENS.get(many) or _DOZENS["a"] * float(limits["small"][many])
    if match["vague"]:
        return float(limits["vague"][match["vague"].lower()]) * scale
    return None


def _is_year(match: re.Match[str]) -> bool:
    digits = match["digits"] or ""
    return bool(re.fullmatch(r"(?:1[5-9]|20)\d\d", digits)) and not match["scale"]


def _unit(match: re.Match[str]) -> str:
    word = (match["unit"] or "").strip().lower()
    if word in {"%", "percent", "per cent", "percentage", "pct"}:
        return "%"
    signs = {"dollar": "$", "usd": "$", "euro": "€", "eur": "€", "pound": "£", "yuan": "¥"}
    signs |= {"rouble": "rub", "ruble": "rub"}
    return signs.get(word.rstrip("s"), "") or (match["money"] or "").strip()[-1:]


def _bounds(value: float, match: re.Match[str]) -> tuple[float, float]:
    limits, hedge = rules("numbers"), " ".join((match["hedge"] or "").lower().split())
    if match["vague"]:
        return value, INF
    if hedge in limits["least"]:
        return value, INF
    if hedge in limits["most"]:
        return 0.0, value
    rounded = _rounding(value, match)
    rounded = rounded if _unit(match) == "%" else min(rounded, value * ROUND)
    about = hedge in limits["about"] or match["dozen"] or match["small"] in {"a", "an"}
    slack = _about(value, match) if about else rounded
    return value - slack, value + slack


def _about(value: float, match: re.Match[str]) -> float:
    """Return how far a number after a word such as "about" may be off.

    By more than one or two of its last place, it would have been put otherwise ("about 79").
    """
    digits = (match["digits"] or "").replace(",", "")
    slack = value * float(rules("numbers")["slack"])
    if not digits or "." in digits or digits.endswith(("0", "5")) or len(digits) < 2:
        return slack
    return min(slack, 1.5 * value / float(digits))


def _rounding(value: float, match: re.Match[str]) -> float:
    """Return how far a round number may be off: half of its last place, from 100 on.

    "1,200" may stand for 1,193, "3.6 billion" for 3.58 billion; "11" is 11.
    """
    digits = (match["digits"] or "").replace(",", "")
    scale = float(rules("numbers")["scales"].get((match["scale"] or "").lower(), 1))
    if digits and "." not in digits and _unit(match) == "%":
        return PERCENT
    if "." in digits:
        return 0.5 * 10 ** -len(digits.split(".")[1]) * scale if scale > 1 else 0.0
    zeros = len(digits) - len(digits.rstrip("0")) if digits else 0
    if scale > 1:
        return 0.5 * 10**zeros * scale if zeros else 0.5 * scale * (value / scale >= 10)
    return 0.5 * 10**zeros if zeros >= 2 else 0.0
