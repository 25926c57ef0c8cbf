"""How many people were killed, injured or arrested, as each account counts them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dragoman.accounts.amounts import INF, Amount, amounts_in
from dragoman.accounts.happenings import core_places, day_of, is_earlier, is_far, places_of
from dragoman.accounts.moments import Relation
from dragoman.accounts.rules import rules
from dragoman.accounts.told import claim
from dragoman.accounts.verdict import Sources, Value, Verdict, judge
from dragoman.knowledge.names import fold
from dragoman.model import Finding, Reading

_WORDS = re.compile(r"\s+(?:[A-Za-z][\w’'-]*)")
_OBJECTLESS = re.compile(
    r"\s*(?:[.,;:)”\"—–-]|$|(?:in|by|when|after|as|at|on|during|and|while|since|near|outside"
    r"|across|overnight|late|early|over|if|last|this|but|with)\b)"
)
_ACTIVE = frozenset({"killed", "injured", "wounded", "hurt", "murdered", "arrested", "detained"})
"""Words that are passive only after a form of "to be", or with nothing after them."""
_BEING = frozenset({"were", "was", "been", "are", "is", "be"})
COUNTED_ON = re.compile(r"(?:\s+[\w’'-]+){1,3}\s+and\s+an?\b")
"""Words behind a number by which one more is counted ("two guards and a driver")."""


@dataclass(frozen=True, slots=True)
class Toll:
    """A number of people to whom one thing was done.

    What was done, the sort of people ("" for people in general) and their printed name.
    """

    sort: str
    noun: str
    printed: str
    amount: Amount
    place: int
    culprit: bool

    @property
    def day(self) -> int | None:
        """The day its report speaks from, as an ordinal."""
        return day_of(self.amount.reading)


def compare_tolls(readings: Sequence[Reading], origin: Sources) -> Iterator[Finding]:
    """Yield a finding for each number of people that two accounts give of one happening."""
    core = core_places(readings)
    found: dict[tuple[str, str], list[Toll]] = {}
    for reading in sorted(readings, key=lambda r: r.article.id):
        own: dict[tuple[str, str], list[Toll]] = {}
        given = list(tolls(reading))
        alone = [t for t in given if sum(t.sort == other.sort for other in given) == 1]
        for toll in given:
            if _is_own(toll, core, alone=toll in alone):
                own.setdefault((toll.sort, toll.noun), []).append(toll)
        for key, counted in own.items():
            found.setdefault(key, []).append(_latest(counted))
    for (sort, noun), several in sorted(found.items()):
        about = rules("tolls")[sort]["name"]
        about = about.replace("people", min(t.printed for t in several)) if noun else about
        values = [Value(claim(t.amount.reading, t.amount.span, _shown(t)), t) for t in several]
        finding = judge("number", about, values, _relate, origin)
        if finding:
            yield finding


def _shown(toll: Toll) -> str:
    """Return a number with the word that bounds it: "at least 84"."""
    text, span = toll.amount.reading.article.text, toll.amount.span
    before = text[toll.amount.sentence.start : span.start]
    hedge = _hedge().search(before)
    return f"{hedge.group().strip() if hedge else ''} {text[span.start : span.end]}".strip()


@cache
def _hedge() -> re.Pattern[str]:
    limits = rules("numbers")
    words = sorted(
        {*limits["least"], *limits["most"], *limits["about"]}, key=lambda w: (-len(w), w)
    )
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\s*$", re.IGNORECASE)


def tolls(reading: Reading) -> Iterator[Toll]:
    """Yield the tolls that a report gives, in order."""
    for place, sentence in enumerate(reading.sentences):
        text = reading.article.words(sentence)
        if not _any_toll().search(text):
            continue
        culprit = any(re.search(rf"\bincluding\b[^,;.]*\b{w}\b", text) for w in _words("culprit"))
        for amount in amounts_in(reading, sentence):
            start = amount.span.start - sentence.start
            before, after = text[:start], text[amount.span.end - sentence.start :]
            for sort, noun in _sorts(_hedge().sub("", before), after):
                yield Toll(sort, sorts().get(noun, noun), noun, amount, place, culprit)


def _words(name: str) -> tuple[str, ...]:
    return tuple(rules("toll_words")[name])


@cache
def _any_toll() -> re.Pattern[str]:
    every = {w for sort in rules("tolls").values() for w in (*sort["after"], *sort["before"])}
    return re.compile(rf"\b(?:toll|{'|'.join(sorted(every))})\b")


@cache
def _patterns() -> dict[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    """Return for each sort the pattern of what follows its number, and of what precedes it."""
    helping = "|".join(_words("helping"))
    found = {}
    for sort, words in rules("tolls").items():
        after = re.compile(
            rf"(?P<noun>(?:\s+[A-Za-z][\w’'-]*){{0,3}}?)(?:,[^,;.]{{3,110}},)?"
            rf"(?P<helped>(?:\s+(?:{helping}))*)\s+(?P<verb>{'|'.join(words['after'])})\b"
        )
        verbs = "|".join(sorted(words["before"]))
        tolled = "".join(f"|{pattern}" for pattern in words["toll"])
        before = re.compile(rf"(?:\b(?P<verb>{verbs}){tolled})\s*$")
        found[sort] = (after, before)
    return found


def _sorts(before: str, after: str) -> Iterator[tuple[str, str]]:
    """Yield what a number counts by the words around it: the sort and a noun, if special."""
    if _is_part(before, after):
        return
    for sort, (follows, precedes) in _patterns().items():
        noun = _by_verb_before(precedes.search(before), before, after)
        if noun is None:
            noun = _by_verb_after(follows.match(after), after)
        if noun is not None:
            yield sort, noun


def _is_part(before: str, after: str) -> bool:
    """Tell whether a number is an age, one of a part of the people, or of none that were hurt."""
    if before.rstrip().endswith(",") and after.startswith(","):
        return True
    last = [word.lower() for word in re.findall(r"[\w’'-]+", before)[-2:]]
    tolled = any(precedes.search(before) for _, precedes in _patterns().values())
    return not tolled and bool({*last[-1:], " ".join(last)} & set(_words("part")))


def _by_verb_before(found: re.Match[str] | None, before: str, after: str) -> str | None:
    """Return the noun counted after a verb ("killing 84 people"), "" for people in general."""
    if not found or COUNTED_ON.match(after):
        return None
    verb = found["verb"] or "toll"
    if verb in {"claimed", "claiming", "took", "cost"}:
        return "" if after.lower().lstrip().startswith("lives") else None
    if re.search(r"\b\w+(?:ed|ing)\s+(?:and|or)\s+\w+\s*$", before):
        # "killed or wounded 20" says of neither how many.
        return None
    if re.match(r"\s+times\b", after):
        return None
    words: list[str] = []
    for match in _WORDS.finditer(after[:60]):
        word = match.group().strip()
        if match.start() != sum(len(w) + 1 for w in words) or word.lower() in _words("stops"):
            break
        words.append(word)
        if len(words) == 3:
            break
    return _noun(words)


def _by_verb_after(found: re.Match[str] | None, after: str) -> str | None:
    """Return the noun counted before a verb ("84 people were killed")."""
    if not found:
        return None
    words = found["noun"].split()
    if {w.lower() for w in words} & set(_words("stops")):
        return None
    verb = found["verb"]
    passive = bool(set(found["helped"].split()) & _BEING) or verb not in _ACTIVE
    if not passive and not _OBJECTLESS.match(after[found.end() :]):
        return None
    if verb == "dead" and re.match(r"\s+(?:bod|or alive|man|men|wom|people)", after[found.end() :]):
        return None
    return _noun(words)


def _noun(words: Sequence[str]) -> str | None:
    """Return the special noun that words end in, "" for people in general."""
    if not words or sorts().get(words[-1].lower()) == "people":
        return ""
    if {w.lower() for w in words} & set(_words("people")):
        return ""
    last = words[-1].lower()
    if last in {"year", "years", "day", "days", "month", "months", "%", "percent"}:
        return None
    return last


@cache
def sorts() -> dict[str, str]:
    """Return the sort of people or things that accounts count by one word or another."""
    return {w: sort for sort, words in rules("counted")["sorts"].items() for w in words}


def _latest(several: Sequence[Toll]) -> Toll:
    """Return the highest toll of an account, unless it is far above the one it begins with."""
    first = next((t for t in several if not t.amount.vague), several[0])
    limit = INF if first.amount.vague else first.amount.low * rules("toll_words")["growth"]
    fitting = [t for t in several if t.amount.low <= limit and t.amount.low >= first.amount.low]
    return max(fitting or [first], key=lambda t: (t.amount.low, not t.amount.vague, -t.place))


def _relate(a: Value[Toll], b: Value[Toll]) -> Verdict:
    return relate_tolls(a.is_, b.is_)


def relate_tolls(x: Toll, y: Toll) -> Verdict:
    """Return how two tolls of one happening relate."""
    # One may count the culprit with the dead.
    slack = float(x.culprit != y.culprit)
    if (x.amount.low, x.amount.high) == (y.amount.low, y.amount.high):
        return Verdict(Relation.SAME, "toll.equal")
    if _are_counts(x.amount, y.amount) and x.day == y.day is not None:
        return Verdict(Relation.CLASH, "toll.bounds", 0.6)
    if x.amount.low - slack <= y.amount.high and y.amount.low - slack <= x.amount.high:
        return Verdict(Relation.FITS, "toll.overlap")
    early, late = (x, y) if x.amount.low < y.amount.low else (y, x)
    if late.amount.low > early.amount.high * rules("numbers")["furthest"]:
        # Those of one country, and of the world.
        return Verdict(Relation.UNKNOWN, "toll.equal")
    if early.day is not None and late.day is not None and early.day < late.day:
        return Verdict(Relation.FITS, "toll.update")
    dated = early.day is not None and late.day is not None
    return Verdict(Relation.CLASH, "toll.disjoint", 0.8 if dated else 0.6)


def _are_counts(a: Amount, b: Amount) -> bool:
    """Tell whether two bounds are counts so far, and no round numbers ("at least 31")."""
    bounds = a.high == b.high == INF and not (a.vague or b.vague)
    return bounds and bool(a.low % 10 and b.low % 10) and min(a.low, b.low) > 10


def _is_own(toll: Toll, core: frozenset[str], *, alone: bool) -> bool:
    """Tell whether a toll is that of the report's own story, and of no happening before it.

    `alone` says that the report gives no other of its sort.
    """
    reading, sentence = toll.amount.reading, toll.amount.sentence
    text = reading.article.words(sentence).lower()
    day = toll.day
    if is_earlier(reading, sentence) or any(word in text for word in _words("running")):
        return False
    named = {fold(m.name) for m in places_of(reading) if sentence.covers(m.span)}
    if named & core:
        return toll.place < 2 or not is_far(reading, sentence, day)
    if toll.place < 2:
        return True
    lead = rules("toll_words")["alone" if alone else "lead"]
    return toll.place < lead and not (named or is_far(reading, sentence, day))
