"""What a number counts or measures, by the words around it."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from dragoman.accounts.ages import ORDINAL
from dragoman.accounts.amounts import Amount
from dragoman.accounts.rules import rules
from dragoman.accounts.tolls import COUNTED_ON, sorts
from dragoman.accounts.windows import meaning
from dragoman.knowledge.frequency import WORD, stem
from dragoman.knowledge.states import state_words

COUNT = "count"
_BREAK = re.compile(r"[^\s\-'’]")
_FEW = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen"
_WHOLE = re.compile(
    rf"\s+of\s+(?:the\s+|all\s+|its\s+|their\s+)?(?:\d[\d,]*|{_FEW})(?=\s)", re.IGNORECASE
)
"""What stands between a part of a number of things and the things ("11 of 14 counts")."""
_OF = re.compile(r"\s+of(?=\s)")
_MEASURED = re.compile(r"[\s-]*(?P<unit>[A-Za-z]+)(?:\s+of\s+(?P<of>.*))?", re.DOTALL)
_SHARE = re.compile(r"\W*(?:per ?cent|percent)?\s*(?:of\s+(?:the\s+|all\s+)?)?", re.IGNORECASE)
_LABEL = re.compile(r"(?:[A-Z][\w’']*\.?|\b[Nn]os?\.|#|\b[Nn]umber)\s*-?$")
_PART = re.compile(r"\binclud(?:es|ing|ed)\s+(?:\w+\s+){0,2}$")
_MAGNITUDE = re.compile(r"\bmagnitude(?:\s+of)?\s+$"), re.compile(r"[\s-]magnitude\b")
_SERIES = re.compile(
    r"\s+(?:in|out of)\s+(?:the\s+)?(?:more than\s+)?(?:\d|[a-z]+teen\b|five\b|ten\b)"
)
_WHO = re.compile(r"\s+(?:of (?:them|those) )?who\b")
_BODY = re.compile(
    r"\b(?P<body>[a-z]+) of "
    r"(?:(?:about|some|around|roughly|nearly|almost|more than|over|at least) )?$"
)
"""Who is as many as a number says that stands without a noun: "a crew of 12"."""
_OFFSET = re.compile(r"[\s-]\w+\s+(?P<side>later|before|earlier|after|ago|into)\b")
_APART = re.compile(r"[\s-]\w+\s+(?:apart|since)\b")
_OF_SERIES = re.compile(
    rf"\b(?:\d+|one|{_FEW})\s+(?:in|out of|of(?:\s+the|\s+all)?)\s+$", re.IGNORECASE
)
_WITHIN = re.compile(r"\bwithin\s+(?:the\s+|about\s+)?$")
_SIDES = {"later": "after", "earlier": "before"}


def measured(amount: Amount, before: str, after: str) -> tuple[str, float, str]:
    """Return what a number between these words is of: kind, factor and noun."""
    unit = amount.unit
    if _MAGNITUDE[0].search(before) or _MAGNITUDE[1].match(after):
        return "magnitude", 1.0, ""
    if unit == "%":
        found = _SHARE.match(after)
        rate = next((name for name, pattern in _rates() if pattern.search(f"{before}%{after}")), "")
        return unit, 1.0, rate or noun(after[found.end() :] if found else after)
    if unit == ORDINAL:
        return unit, 1.0, noun(after, mass=True)
    if unit:
        return unit, 1.0, ""
    whole = (_OF if amount.vague else _WHOLE).match(after)
    after = after[whole.end() :] if whole else after
    match = _MEASURED.match(after)
    if match and (known := measures().get(match["unit"].lower())):
        kind, factor = known
        offset = _OFFSET.match(after)
        if offset and not _WITHIN.search(before):
            kind = f"{kind} {_SIDES.get(offset['side'], offset['side'])}"
        return kind, factor, noun(match["of"] or "", mass=True)
    if _WHO.match(after):
        return COUNT, 1.0, "people"
    body = "" if any(map(_is_plural, _run(after))) else _body(before)
    return COUNT, 1.0, body or noun(after)


def _body(before: str) -> str:
    """Return the meaning of the word for people whose number words end before: "a crew of"."""
    match = _BODY.search(before)
    known = rules("counted")["bodies"]
    return sense(known[match["body"]]) if match and match["body"] in known else ""


@cache
def _rates() -> list[tuple[str, re.Pattern[str]]]:
    """Return the names of rates with the patterns by which sentences give them."""
    return [(name, re.compile(words)) for name, words in sorted(rules("rates").items())]


@cache
def measures() -> dict[str, tuple[str, float]]:
    """Return the kind and the factor of each word for a unit, singular and plural."""
    found = {}
    for kind, units in rules("measures").items():
        for unit, factor in units.items():
            found[unit] = found[f"{unit}s"] = (kind, float(factor))
    return found


def sense(word: str) -> str:
    """Return one meaning for all words by which accounts count one sort of thing."""
    return sorts().get(word.lower(), meaning(stem(word)))


def noun(after: str, *, mass: bool = False) -> str:
    """Return the meaning of the noun that words begin with, "" where there is none.

    A `mass` noun has no plural ("Ukrainian wheat"): it is the last of them.

    >>> noun(" Russian diplomats to leave")
    'diplomat'
    """
    run = list(_run(after))
    if not run:
        return ""
    nouns = [i for i, word in enumerate(run) if _is_plural(word)]
    last = nouns[0] if nouns else len(run) - 1 if mass else 0
    while last + 1 in nouns:
        last += 1
    return sense(run[last])


def _run(after: str) -> Iterator[str]:
    """Yield the words up to the first that ends a noun phrase."""
    stops, adjectives = set(rules("counted")["stops"]), set(rules("counted")["adjectives"])
    end = 0
    for number, match in enumerate(WORD.finditer(after)):
        word = match.group()
        between = after[end : match.start()]
        if number and between == "-" and word.isdigit():
            end = match.end()
            continue
        verb = number > 0 and word.endswith("ed") and word.lower() not in adjectives
        ended = _BREAK.search(between) or not word[0].isalpha()
        if ended or verb or word.lower() in stops or number == 5:
            return
        end = match.end()
        yield word


def _is_plural(word: str) -> bool:
    plain = word.lower()
    return plain in sorts() or (len(plain) > 3 and plain.endswith("s") and plain[-2] != "s")


def is_loose(before: str, after: str, beside: Sequence[str]) -> bool:
    """Tell whether a number counts a rest or a part, or belongs to a name or a date."""
    words = {w.casefold() for w in beside}
    if "than" not in words and words & set(rules("numbers")["rest"]):
        return True
    label = _LABEL.search(before[-30:])
    named = label and label.group().strip() in state_words()
    if (
        label
        and not named
        and before.strip() != label.group()
        and not _begins(before, label.start())
    ):
        first = label.group().strip().lower()
        return first not in rules("counted")["hedging"]
    part = _PART.search(before[-40:]) or _OF_SERIES.search(before[-30:])
    return bool(part or _SERIES.match(after) or COUNTED_ON.match(after) or _APART.match(after))


def _begins(before: str, place: int) -> bool:
    """Tell whether a word at the end of these stands first in its clause."""
    start = len(before) - min(len(before), 30) + place
    return not before[:start].strip() or before[:start].rstrip()[-1] in ".:;?!”“\"'—–("
