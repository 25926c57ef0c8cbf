"""Rules from form to value, read from the tables of one language and compiled once."""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dragoman.annotate.dates_clause import Markers, markers_from
from dragoman.annotate.dates_form import Words
from dragoman.knowledge.table import settings

DATA = files("dragoman.knowledge").joinpath("data")
NAMES = ("month", "monthabbr", "weekday", "weekdayabbr")
LISTS = (
    "article",
    "number",
    "vague",
    "ordinal",
    "part",
    "season",
    "side",
    "tens",
    "deictic",
    "tonight",
    "half",
    "beside",
    "hundreds",
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern, the kind of value it leads to, and for `fixed` the value itself."""

    id: str
    kind: str
    pattern: re.Pattern[str]
    value: str = ""
    precision: str = ""
    needs: frozenset[str] = frozenset()

    def matches(self, text: str, there: frozenset[str]) -> "Iterable[re.Match[str]]":
        """Return the matches in a text; `there` are the needed words in it, looked at first."""
        if self.needs and self.needs.isdisjoint(there):
            return ()
        return self.pattern.finditer(text)


@dataclass(frozen=True, slots=True, eq=False)
class Tongue:
    """The rules and word lists of one language."""

    rules: tuple[Rule, ...]
    words: Words
    markers: Markers | None = None
    needed: tuple[str, ...] = ()

    def there(self, text: str) -> frozenset[str]:
        """Return the words that rules need and that a text holds."""
        folded = text.casefold()
        return frozenset(word for word in self.needed if word in folded)


@cache
def tongue_for(language: str) -> Tongue | None:
    """Return the rules of an ISO 639-1 code, or None where the language has no table."""
    name = f"dates_{language}.toml"
    if not DATA.joinpath(name).is_file():
        return None
    table = settings(name)
    words = _lists(table, language)
    pieces = _pieces(table, words)
    border = r"(?<!\w)(?:{})(?!\w)" if table.get("border", True) else "(?:{})"
    rules = tuple(
        Rule(
            row["id"],
            row["kind"],
            re.compile(border.format(_fill(row["pattern"], pieces)), re.IGNORECASE),
            row.get("value", ""),
            row.get("precision", ""),
            _needs(row["pattern"], row.get("needs", ()), words),
        )
        for row in table["rule"]
    )
    tense = table.get("tense")
    needed = tuple(sorted(frozenset().union(*(rule.needs for rule in rules))))
    return Tongue(rules, words, markers_from(tense) if tense else None, needed)


@cache
def names_of(language: str) -> dict[str, dict[str, int]]:
    """Return the names of months and weekdays by kind, as printed."""
    lists: dict[str, dict[str, int]] = {kind: {} for kind in NAMES}
    lines = DATA.joinpath("dates_names.csv").read_text(encoding="utf-8").splitlines()
    for row in csv.DictReader(line for line in lines if not line.startswith("#")):
        if row["language"] == language:
            lists[row["kind"]][row["form"]] = int(row["number"])
    return lists


def _lists(table: Mapping[str, object], language: str) -> dict[str, dict[str, int | str]]:
    """Return every word list with folded keys; names keep their own spelling."""
    names = names_of(language)
    extra = table.get("names", {})
    assert isinstance(extra, dict)
    skip = set(extra.get("skip", ()))
    words: dict[str, dict[str, int | str]] = {}
    for kind in NAMES:
        both = {**names[kind], **extra.get(kind, {})}
        words[kind] = {form: n for form, n in both.items() if form not in skip}
    listed = table["words"]
    assert isinstance(listed, dict)
    for kind, entries in listed.items():
        pairs = entries.items() if isinstance(entries, dict) else ((w, 1) for w in entries)
        words[kind] = {str(key).casefold(): value for key, value in pairs}
    numbers = words.get("number", {})
    for between in words.pop("compound", {}):
        numbers |= _joined(numbers, between)
    return words


def _joined(numbers: Mapping[str, int | str], between: str) -> dict[str, int | str]:
    """Return twenty-one to ninety-nine from the words for tens and ones."""
    tens = [(w, n) for w, n in numbers.items() if n in range(20, 100, 10)]
    ones = [(w, n) for w, n in numbers.items() if n in range(1, 10)]
    return {f"{ten}{between}{one}": int(m) + int(n) for ten, m in tens for one, n in ones}


def _pieces(table: Mapping[str, object], words: Words) -> dict[str, str]:
    """Return what each {name} in a pattern stands for."""
    parts = table["parts"]
    assert isinstance(parts, dict)
    pieces = {key: str(text) for key, text in parts.items()}
    keep = bool(table.get("keep_case", True))
    full, short = _named(words["month"], keep), _named(words["monthabbr"], keep)
    day, brief = _named(words["weekday"], keep), _named(words["weekdayabbr"], keep)
    pieces |= {
        "month": rf"(?P<month>{full}|(?:{short})\b\.?)" if short else rf"(?P<month>{full})",
        "monthfull": rf"(?P<month>{full})",
        "weekday": rf"(?P<weekday>{day})",
        "weekdayx": rf"(?P<weekday>{day}|(?:{brief})\b)" if brief else rf"(?P<weekday>{day})",
        "weekdays": rf"(?P<weekday1>{day})s",
        "y": rf"(?P<y>{pieces['of_year']})",
        "d": rf"(?P<d>{pieces['dayn']})",
    }
    for kind in (*LISTS, "holiday", "unit"):
        if words.get(kind):
            pieces[kind] = f"(?P<{kind}>{_either(words[kind])})"
    pieces["counted"] = _either(words.get("counted", {"": 1}))
    pieces["units"] = f"(?P<units>{_either(words.get('plural', {'': 1}))})"
    pieces["clocked"] = f"(?P<clock>{pieces.get('clock', '')})"
    pieces["zone"] = f"(?P<zone>{pieces['zone']})" if "zone" in pieces else ""
    counts = [rf"(?P<n>{pieces['n']})"]
    if "number" in pieces:
        pieces["number"] = f"(?P<number>{_numbers(words['number'])})"
    counts += [pieces[kind] for kind in ("number", "vague") if kind in pieces]
    pieces["count"] = f"(?:{'|'.join(counts)})"
    pieces["some"] = f"(?:{'|'.join([*counts, pieces.get('article', '(?!)')])})"
    return pieces


def _needs(pattern: str, needs: Iterable[str], words: Words) -> frozenset[str]:
    """Return words of which a match holds at least one; empty where none can be told.

    Of what a rule itself says that it needs, {name} stands for the words of a list.
    """
    if needs:
        return frozenset(
            w.casefold()
            for need in needs
            for w in (_listed(need[1:-1], words) if need.startswith("{") else (need,))
        )
    for group in _TELLING:
        # Only a group that the pattern can't do without tells anything.
        if re.search(rf"\{{{group}\}}(?!\?|[^(]*\)\?)", pattern) and "|" not in pattern:
            return frozenset(w.casefold() for w in _listed(group, words))
    return frozenset()


def _listed(name: str, words: Words) -> list[str]:
    return [word for kind in _TELLING.get(name, (name,)) for word in words.get(kind, {})]


_TELLING = {
    "month": ("month", "monthabbr"),
    "monthfull": ("month",),
    "weekday": ("weekday",),
    "weekdayx": ("weekday", "weekdayabbr"),
    "weekdays": ("weekday",),
    "holiday": ("holiday",),
    "season": ("season",),
    "unit": ("unit",),
}


def _numbers(forms: Mapping[str, int | str]) -> str:
    """Return the words for numbers, each of the tens with its ones behind it if any."""
    tens = [w for w, n in forms.items() if n in range(20, 100, 10)]
    ones = [w for w, n in forms.items() if n in range(1, 10)]
    rest = [w for w, n in forms.items() if n in range(100, 200) or n in range(10, 20)]
    couple = [w for w, n in forms.items() if n in range(1, 10) and " " in w]
    plain = [w for w in (*rest, *ones, *couple) if w not in tens]
    if not tens:
        return _either(plain)
    return rf"(?:{_either(tens)})(?:[\s-](?:{_either(ones)}))?|{_either(plain)}"


def _named(forms: Mapping[str, int | str], keep: bool) -> str:
    """Return names as printed or all in capitals, so that "may" is not a month."""
    if not keep:
        return _either(forms)
    spelled = sorted({s for form in forms for s in (form, form.upper())}, key=_long_first)
    return f"(?-i:{'|'.join(map(re.escape, spelled))})" if spelled else ""


def _either(forms: Iterable[str]) -> str:
    return "|".join(re.escape(form).replace(r"\ ", " ") for form in sorted(forms, key=_long_first))


def _long_first(form: str) -> tuple[int, str]:
    return (-len(form), form)


def _fill(pattern: str, pieces: Mapping[str, str]) -> str:
    """Replace {name} by its piece; a group's second use gets a number behind its name."""
    filled = re.sub(r"\{([a-z_]+)\}", lambda m: f"(?:{pieces[m[1]]})", pattern)
    used: Counter[str] = Counter()

    def number(group: re.Match[str]) -> str:
        name = group[1].rstrip("0123456789")
        used[name] += 1
        return f"(?P<{name}{used[name] if used[name] > 1 else ''}>"

    spaced = filled.replace("[ -]", r"[\s-]").replace(" ", r"\s")
    return re.sub(r"\(\?P<(\w+)>", number, spaced)
