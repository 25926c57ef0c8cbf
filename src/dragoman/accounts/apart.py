"""What sets two tellings apart that look like one: another deed, a bound, a supposition."""

import re
from itertools import product

from dragoman.accounts.parallels import Line, Pair
from dragoman.accounts.rules import rules
from dragoman.knowledge.predicates import likeness
from dragoman.model import Reading, Span

_BOUND = re.compile(
    r"\b(?P<word>until|till|before|by|since|after|as of)"
    r"(?: (?:[\d:.]+|[apAP]\.?[mM]\.?|[A-Z]{2,4}|early|late|noon|midnight))*$",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"\b(?:separate(?:ly)?|again|once more|for the (?:first|second|third|fourth) time in"
    r"|(?:his|her|its|their|the) latest|another (?:poll|survey|meeting|round|call|letter))\b",
    re.IGNORECASE,
)
_ELSE = re.compile(
    r"(?:(?:with|to|for|by|from|at|in) )?(?:any other|any further|anyone else"
    r"|anything else|anybody else)\b",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(
    r"\b(?:denials?|allegations?|accusations?|suggestions?|rumou?rs?|idea|notion|claims?"
    r"|speculation)(?: (?!that\b)\S+){0,6} that(?: \S+){0,6}$"
    r"|\b(?:if|whether|as long as|so long as|provided that)(?: [^\s,]+){0,6}$|\bthan(?: \S+){0,2}$",
    re.IGNORECASE,
)
_UNSURE = re.compile(r"\b(?:unclear|clear|unknown|known|certain|sure)\b(?: \S+){0,8}$")
_HALF = re.compile(r"\b(?:though|although|but) not\b", re.IGNORECASE)
_ERROR = re.compile(r"\b(?:margins? of|sampling) (?:\w+ )?error\b", re.IGNORECASE)
_PACE = re.compile(r"\d ?(?:-| )?(?:mph|kph|km/h|knots|miles (?:per|an) hour)\b")


def is_another(text: str) -> bool:
    """Tell whether a sentence tells of one more of what was done before: "a separate poll"."""
    return bool(_ANOTHER.search(text))


def is_else(after: str) -> bool:
    """Tell whether what follows a denied verb is only the rest: "any other candidates"."""
    return bool(_ELSE.match(after))


def is_supposed(before: str) -> bool:
    """Tell whether a verb is told as a claim or a condition: "denials that Norway hid it"."""
    return bool(_SUPPOSED.search(before))


def is_unsure(before: str) -> bool:
    """Tell whether a denial is one of knowledge alone: "it is not clear what caused it"."""
    return bool(_UNSURE.search(before))


def is_half(after: str) -> bool:
    """Tell whether a sentence takes back, behind a verb, a part of what it says."""
    return bool(_HALF.search(after))


def is_passing(sentence: str) -> bool:
    """Tell whether a sentence measures what is new at each hour, or with each poll."""
    return bool(_ERROR.search(sentence) or _PACE.search(sentence))


def bound(reading: Reading, day: Span) -> str:
    """Return the word that makes a day the bound of a time: "until", or nothing."""
    text = reading.article.text[max(0, day.start - 40) : day.start].rstrip()
    found = _BOUND.search(text)
    return found["word"].lower() if found else ""


def dates_one_deed(pair: Pair, x: Span, y: Span) -> bool:
    """Tell whether the clauses that hold two days may tell of one deed, by their verbs.

    The day of words, or of papers, is not that of what they tell, unless the sentences are alike.
    """
    a, b = pair.sides
    left, right = _verbs(a, x), _verbs(b, y)
    if is_another(a.text) or is_another(b.text) or bound(a.reading, x) != bound(b.reading, y):
        return False
    told = set(rules("parallels")["told"])
    if any(likeness(v, w) for v, w in product(left - told, right - told)):
        return True
    return not (left | right) & told or pair.score >= rules("parallels")["told_alike"]


def _verbs(line: Line, day: Span) -> set[str]:
    """Return the verbs of the clauses that hold a day, events told by nouns with them."""
    clauses = (c for c in line.reading.clauses if c.sentence == line.sentence)
    return {c.lemma for c in clauses if c.holds(day)}
