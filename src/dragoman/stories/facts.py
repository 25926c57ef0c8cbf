"""Key facts of an English report, by its words alone: names on top, places, numbers, days."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from datetime import date
from functools import cache
from math import nan

from rapidfuzz.distance import OSA

from dragoman.knowledge.frequency import rarity, stem
from dragoman.knowledge.organisations import organisations
from dragoman.knowledge.table import rows, settings
from dragoman.model import Reading
from dragoman.stories.focus import places, state_codes, told_now
from dragoman.stories.signs import LEAST, sound
from dragoman.stories.vectors import day_of, ordinal_of

TOP = 250
"""Characters of a text, to the end of a sentence, whose names are its top."""
LEAD = 400
"""Characters, to the end of a sentence, in which places, people, numbers and days are read."""
LONG = 5
"""Letters of a name from which on one letter may be wrong in it."""
RARE = 4.6
"""Rarity from which a name is that of few people, and no common word."""
FRESH = 3
"""Days before a report within which what it tells of is its news."""
_CAPITAL = r"[A-Z][\w’'-]+"
_RUN = re.compile(rf"\b{_CAPITAL}(?: (?:al-|de |van |bin |of )?{_CAPITAL})*")
_INSIDE = re.compile(rf"(?<=[^.!?:“\"\s] ){_CAPITAL}(?: {_CAPITAL})*|{_CAPITAL}(?: {_CAPITAL})+")
"""Capitals that do not just begin a sentence."""
_ARABIC = re.compile(rf"\b[ae][a-z]-({_CAPITAL})")
"""A name behind the article of Arabic: "el-Fasher"."""
_IN = re.compile(
    r"\b(?:in|at|near|off|outside|around|across) (?:the |(?:north|south|east|west)ern |central )*"
    rf"({_CAPITAL}(?: {_CAPITAL})*)"
)
_DATELINE = re.compile(r"\s*([A-Z][A-Z .'-]{2,30})[,(.—–-]")
_PERSON = re.compile(rf"\b(?!The\b)[A-Z][a-z’'-]+(?: [A-Z]\.)?(?: {_CAPITAL})+")
_JOINED = re.compile(r"-[a-z]+(?:ed|led|born|made)$")
"""The end of what is no name, though it begins as one: "Panama-flagged"."""
_SMALL = re.compile(r"\b[a-z][\w’'-]+")
_LOWER = re.compile(r"\b[a-z]{5}")
_STOP = re.compile(r"[.!?][\"”’]?\s")
_OWN = re.compile(r"['’]s\b")
_YEAR = re.compile(r"(?:19|20)\d\d")
_AFTER = r"(?![\w])((?:[ -]+[a-z%][\w’-]*){0,3})"
_BEFORE = re.compile(r"\b([a-z]+)(?: of)? (\d[\d.,]*\d|\d)\b")


@dataclass(frozen=True, slots=True)
class Facts:
    """What a report tells on top, and the words that it holds anywhere.

    `top` weighs the names of title and first sentences; `words` are all names and words in
    small letters; `numbers` are by the noun that is counted; `days` are ordinals; `sounds` are
    those of all names; `known` are the rare names of people, towns and bodies anywhere; `size` is
    the length of the text, and `told` the ordinal of the day on which it is told, NaN if unknown.
    """

    top: Mapping[str, float]
    words: frozenset[str]
    states: frozenset[str]
    places: frozenset[str]
    people: frozenset[str]
    numbers: Mapping[str, Set[str]]
    days: frozenset[int]
    sounds: frozenset[str]
    known: frozenset[str]
    size: int
    told: float = nan

    def lacks(self, names: Iterable[str]) -> set[str]:
        """Return those of `names` that stand nowhere, not even in another spelling."""
        left = {name for name in names if name not in self.words}
        return {name for name in left if name.startswith("=") or not self._spells(name)}

    def _spells(self, name: str) -> bool:
        """Tell whether a name stands here in another spelling, or with a letter wrong."""
        if sound(name) in self.sounds:
            return True
        return len(name) >= LONG and any(
            other[:1] == name[:1] and OSA.distance(name, other, score_cutoff=1) <= 1
            for other in self.people
        )


def facts(reading: Reading) -> Facts:
    """Return the key facts of a report; a state is its code behind "=", however it is named."""
    title, text = reading.article.title or "", reading.article.body or reading.article.text
    small = frozenset(map(stem, _SMALL.findall(f"{title} {text}")))
    found = list(_names(text))
    headed = {name for name, _ in _names(title)}
    names = headed.union(name for name, _ in found)
    unfit = small | _unfit()
    lead = text[: _sentence_end(text, LEAD)]
    opening = f"{title}. {lead}"
    return Facts(
        top=_top(headed, found, text, unfit),
        words=small | names,
        states=frozenset(name for name, _ in _names(opening) if name.startswith("=")),
        places=_places(f"{title}. {told_now(lead)}", text) - unfit,
        people=_people(lead) - unfit,
        numbers=_numbers(opening),
        days=_days(lead, day_of(reading)),
        sounds=frozenset(one for one in map(sound, names - small) if len(one) >= LEAST),
        known=frozenset(n for n in _rare(_spoken(title) + text) - unfit if rarity(n) >= RARE),
        size=len(text),
        told=ordinal_of(reading),
    )


def _names(text: str) -> Iterator[tuple[str, int]]:
    """Yield names with their places; a state is found inside a longer run of capitals too."""
    codes = state_codes()
    for match in _RUN.finditer(text):
        words = _OWN.sub("", match.group()).split()
        while words:
            ends = range(len(words), 0, -1) if words[0] in _state_heads() else ()
            end = next((end for end in ends if " ".join(words[:end]) in codes), 0)
            yield (f"={codes[' '.join(words[:end])]}" if end else stem(words[0])), match.start()
            words = words[end or 1 :]


def _top(
    headed: Set[str], told: Iterable[tuple[str, int]], text: str, unfit: Set[str]
) -> dict[str, float]:
    """Return the names of title and first sentences, weighed by rarity and how often they stand."""
    sure = {stem(word) for run in _INSIDE.findall(text) for word in run.split()}
    times: Counter[str] = Counter()
    first: dict[str, int] = {}
    for name, start in told:
        times[name] += 1
        first.setdefault(name, start)
    end = _sentence_end(text, TOP)
    found = {}
    for name, count in times.items():
        ahead = 2.0 * (name in headed) + (first[name] < end)
        weight = 1.0 if name.startswith("=") else rarity(name) / 4
        if ahead and weight and name not in unfit and (name in sure or name.startswith("=")):
            found[name] = weight * (ahead + min(count - 1, 3) / 2)
    return found


def _places(opening: str, text: str) -> frozenset[str]:
    """Return the names behind words such as "in" and "near", and that of the dateline."""
    found = " . ".join(_IN.findall(opening))
    dateline = _DATELINE.match(text)
    if dateline:
        found += f" . {dateline.group(1).title()}"
    seats = " . ".join(places(opening)) if "capital" in opening else ""
    return frozenset(name for name, _ in _names(f"{found} . {seats}"))


def _people(lead: str) -> frozenset[str]:
    """Return the last names of people who stand with a forename or an office, and of no bodies."""
    no_names = state_codes().keys() | _body_ends()
    runs = _PERSON.findall(lead)
    return frozenset(
        stem(run.split()[-1])
        for run in runs
        if not no_names & {run, *run.split()} and not _JOINED.search(run)
    )


def _rare(text: str) -> frozenset[str]:
    """Return the last words of names that do not just begin a sentence, but for states."""
    codes = state_codes()
    runs = [_OWN.sub("", run) for run in (*_INSIDE.findall(text), *_ARABIC.findall(text))]
    named = (run for run in runs if not codes.keys() & {run, *run.split()})
    return frozenset(stem(run.split()[-1]) for run in named)


def _spoken(title: str) -> str:
    """Return a title as a sentence; nothing where it has all its words in capitals."""
    return f"{title}. " if _LOWER.search(title) else ""


def _numbers(opening: str) -> dict[str, set[str]]:
    """Return numbers by the words of what is counted, before or behind them; no years."""
    words = _number_words()
    loose = set(settings("stories_model.toml")["clash_words"]["loose"])
    pairs = [(noun, number) for noun, number in _BEFORE.findall(opening) if noun not in loose]
    for number, behind in _counted().findall(opening):
        for noun in re.findall(r"[a-z%][\w’-]*", behind):
            if noun in loose and noun not in ("of", "the", "a"):
                break
            if noun not in loose:
                pairs.append((noun, number))
    found: dict[str, set[str]] = {}
    for noun, number in pairs:
        digits = number.lower().replace(",", "")
        if not _YEAR.fullmatch(digits):
            found.setdefault(stem(noun), set()).add(words.get(digits, digits))
    return found


def _days(lead: str, published: str | None) -> frozenset[int]:
    """Return the days that a lead names, as ordinals, if they lie just before the report."""
    if published is None:
        return frozenset()
    today = date.fromisoformat(published).toordinal()
    last = [date.fromordinal(max(today - back, 1)) for back in range(7)]
    weekdays, months = _calendar("weekday"), _calendar("month")
    found: set[int] = set()
    for name in re.findall(r"\b[A-Z][a-z]+day\b", lead):
        found.update(day.toordinal() for day in last if day.isoweekday() == weekdays.get(name))
    for month, number in re.findall(r"\b([A-Z][a-z]+)\.? (\d\d?)\b", lead):
        wanted = months.get(month), int(number)
        found.update(day.toordinal() for day in last if (day.month, day.day) == wanted)
    for number, month in re.findall(r"\b(\d\d?) ([A-Z][a-z]+)\b", lead):
        wanted = months.get(month), int(number)
        found.update(day.toordinal() for day in last if (day.month, day.day) == wanted)
    found.update(today - (word == "yesterday") for word in re.findall("yesterday|today", lead))
    return frozenset(day for day in found if today - day <= FRESH)


def _sentence_end(text: str, least: int) -> int:
    """Return the first end of a sentence behind `least`, or twice that where none is near."""
    stop = _STOP.search(text, least, 3 * least)
    return stop.end() if stop else 2 * least


@cache
def _state_heads() -> frozenset[str]:
    """Return the first words of the names of states."""
    return frozenset(word.split()[0] for word in state_codes())


@cache
def _body_ends() -> frozenset[str]:
    """Return the last words of the names of bodies, in longer names: "World Food Programme"."""
    forms = (form.split() for one in organisations().values() for form in one.forms)
    return frozenset(form[-1] for form in forms if len(form) > 1)


@cache
def _calendar(kind: str) -> dict[str, int]:
    kinds = kind, f"{kind}abbr"
    listed = (r for r in rows("dates_names.csv") if r["language"] == "en" and r["kind"] in kinds)
    return {row["form"]: int(row["number"]) for row in listed}


@cache
def _number_words() -> dict[str, str]:
    words = settings("dates_en.toml")["words"]["number"]
    return {word: str(value) for word, value in words.items() if word.isalpha() and value > 1}


@cache
def _counted() -> re.Pattern[str]:
    words = "|".join(sorted(_number_words(), key=lambda word: (-len(word), word)))
    return re.compile(rf"(?i:(?<![\w.,-])(\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|{words})){_AFTER}")


@cache
def _unfit() -> frozenset[str]:
    """Return stems of words in capitals that name nobody and no place."""
    lists = settings("stories_model.toml")
    return frozenset(map(stem, [*lists["unfit"]["words"], *lists["clash_words"]["capitals"]]))
