"""Indirect speech where no parser helps: clauses behind reporting verbs, sources, moods."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dragoman.knowledge.table import rows, settings
from dragoman.quotes.option import Piece

WORDS = 3
"""Words that a reported clause must have at least."""
GAP = 90
"""Characters between a reporting verb and the clause that it reports."""
FEW = 6
"""Words that a source without a name may have."""


@dataclass(frozen=True, slots=True)
class Report:
    """A reported clause: its words, cue and source as places in a sentence, and the rule."""

    content: Piece
    cue: Piece | None
    source: Piece | None
    rule: str


@dataclass(frozen=True, slots=True)
class Grammar:
    """What one language's reported speech is known by; a pattern that is None never matches."""

    verbs: re.Pattern[str]
    that: re.Pattern[str] | None
    source: re.Pattern[str] | None
    behind: re.Pattern[str] | None
    mood: re.Pattern[str] | None
    mood_after: re.Pattern[str] | None
    named: re.Pattern[str]
    article: re.Pattern[str]
    also: re.Pattern[str]
    day: re.Pattern[str]


@cache
def grammar(language: str) -> Grammar:
    """Return the patterns of a language; of English forms for one that is not known."""
    data = settings("quotes_verbs.toml")
    own = data["indirect"].get(language, {})
    inner = "|".join(data["sources"]["inner"])
    named = re.compile(
        rf"(?:(?:{inner})\s+|l['’]|[^\W\d_]+en\s+(?=[A-ZÄÖÜ])|[^\Wa-zа-яäöüß_][^\s,;:]*\s*)+"
    )
    verbs = _pattern(data["verbs"].get(language, data["verbs"]["en"]))
    if verbs is None:
        raise ValueError(f"no reporting verbs for {language!r} in quotes_verbs.toml: add some")
    return Grammar(
        verbs,
        that=_pattern(own.get("that", ())),
        source=_told(own, verbs),
        behind=_pattern(own.get("behind", ())),
        mood=_pattern(own.get("mood", ())),
        mood_after=_pattern([*own.get("mood", ()), *own.get("mood_after", ())]),
        named=named,
        also=re.compile(rf",?\s+(?:y|e|et|и|a)\s+(?={verbs.pattern})", re.IGNORECASE),
        day=_days(language),
        article=re.compile(rf"(?:(?:{inner})\b\s*|l['’])+", re.IGNORECASE),
    )


def _days(language: str) -> re.Pattern[str]:
    """Return what names the day that somebody spoke on, behind the verb: "mardi", "el lunes"."""
    names = rows("dates_names.csv")
    forms = {r["form"] for r in names if (r["language"], r["kind"]) == (language, "weekday")}
    words = "|".join(sorted(map(re.escape, forms), key=lambda form: (-len(form), form)))
    return re.compile(rf"(?:el\s+|il\s+|ce\s+|в[о]?\s+)?(?:{words or '(?!)'})(?!\w)", re.IGNORECASE)


def _told(own: dict[str, list[str]], verbs: re.Pattern[str]) -> re.Pattern[str] | None:
    """Return what names a source, "as" with a reporting verb too: "как сообщил", "como dijo"."""
    source = _pattern(own.get("source", ()))
    ways = _pattern(own.get("as", ()))
    if source is None or ways is None:
        return source
    return re.compile(rf"{ways.pattern}\s+{verbs.pattern}|{source.pattern}", re.IGNORECASE)


def _pattern(words: Sequence[str]) -> re.Pattern[str] | None:
    if not words:
        return None
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    # an elided "qu'" is followed by its word at once
    alternatives = "|".join(
        re.escape(w) + ("" if w.endswith(("'", "’")) else r"(?!\w)") for w in longest_first
    )
    return re.compile(rf"(?<!\w)(?:{alternatives})", re.IGNORECASE)


def report_in(sentence: str, language: str, *, goes_on: bool = False) -> Report | None:
    """Return the clause that a sentence reports; `goes_on` tells that the one before did.

    >>> text = "Der Minister sagte, dass die Lage ernst sei."
    >>> found = report_in(text, "de")
    >>> text[slice(*found.content)], text[slice(*found.cue)]
    ('dass die Lage ernst sei', 'sagte')
    """
    rules = grammar(language)
    end = len(sentence.rstrip(" .!?"))
    found = (
        _by_source(sentence, end, rules)
        or _behind_verb(sentence, end, rules)
        or _before_verb(sentence, end, rules)
    )
    if found is None and goes_on and rules.mood and rules.mood.search(sentence):
        found = Report((0, end), None, None, "mood")
    if found is None or sentence.count(" ", *found.content) + 1 < WORDS:
        return None
    return found


def _behind_verb(text: str, end: int, rules: Grammar) -> Report | None:
    """Read "X said that ...", and with a comma and the mood "X said, ... be ..."."""
    for verb in rules.verbs.finditer(text, 0, end):
        that = (
            rules.that.search(text, verb.end(), min(end, verb.end() + GAP)) if rules.that else None
        )
        if that is not None and ";" not in text[verb.end() : that.start()]:
            source = _source_by(text, verb.span(), that.start(), rules)
            also = rules.also.search(text, that.end(), end)
            stop = also.start() if also is not None else end
            return Report((that.start(), stop), verb.span(), source, "that")
        comma = text.find(",", verb.end(), min(end, verb.end() + GAP))
        if comma > 0 and rules.mood_after and rules.mood_after.search(text, comma, end):
            source = _source_by(text, verb.span(), comma, rules)
            start = comma + 1 + len(text[comma + 1 :]) - len(text[comma + 1 :].lstrip())
            return Report((start, end), verb.span(), source, "mood-after")
    return None


def _before_verb(text: str, end: int, rules: Grammar) -> Report | None:
    """Read "..., said X."."""
    for verb in rules.verbs.finditer(text, 0, end):
        before = text[: verb.start()].rstrip()
        if before.endswith((",", "—", "–")) and verb.start() > end // 3:
            content = (0, len(before.rstrip(" ,—–")))
            start = _skip(text, verb.end())
            if day := rules.day.match(text, start):
                start = _skip(text, day.end())
            pause = re.compile(r"[,.;:]|$").search(text, start, end)
            found = _bare(text, rules.named.match(text, start, end))
            limit = pause.start() if pause else end
            source = _grown(text, found, limit, rules) or _short(text, start, limit)
            return Report(content, verb.span(), source, "before")
    return None


def _by_source(text: str, end: int, rules: Grammar) -> Report | None:
    """Read "According to X ...", "..., according to X" and "X zufolge ..."."""
    word = rules.source.search(text, 0, end) if rules.source else None
    if word is not None:
        found = rules.named.match(text, _skip(text, word.end()), end)
        comma = text.find(",", word.end(), end)
        limit = comma if comma > 0 else end
        source = _grown(text, _bare(text, found), limit, rules) or _short(text, word.end(), limit)
        before = text[: word.start()].rstrip()
        if source is not None and not before and word.group().lower() != "so":
            told = text.find(",", source[1], end) if rules.verbs.search(word.group()) else -1
            start = _skip(text, max(told, source[1]))
            return Report((start, end), word.span(), source, "source-first")
        if source is not None and before.endswith((",", "—", "–")):
            return Report((0, len(before.rstrip(" ,—–"))), word.span(), source, "source-last")
    word = rules.behind.search(text, 0, end) if rules.behind else None
    if word is not None and word.start() < end // 2 and word.start() > 1:
        source = (0, len(text[: word.start()].rstrip()))
        return Report((_skip(text, word.end()), end), word.span(), source, "source-behind")
    return None


def _source_by(text: str, cue: Piece, limit: int, rules: Grammar) -> Piece | None:
    """Return the capitalised words before a verb, else those between it and its clause."""
    before = [m for m in rules.named.finditer(text, 0, cue[0]) if m.group().strip()]
    named = [m for m in before if any(c.isupper() for c in m.group())]
    if named:
        return _grown(text, _bare(text, named[-1]), cue[0], rules)
    return _bare(text, rules.named.search(text, cue[1], limit))


def _short(text: str, start: int, limit: int) -> Piece | None:
    """Return the few words of a source without a capital: "по словам экспертов"."""
    start = _skip(text, start)
    words = text[start:limit].rstrip()
    whole = len(words) > 0 and words.count(" ") < FEW and not set(words) & set(";:.")
    return (start, start + len(words)) if whole else None


def _grown(text: str, found: Piece | None, limit: int, rules: Grammar) -> Piece | None:
    """Return a source that is but an article with the words up to the verb: "El presidente"."""
    if found is None or not rules.article.fullmatch(text, *found):
        return found
    words = text[found[0] : limit].rstrip()
    whole = not set(words) & set(",;:.") and words.count(" ") < FEW
    return (found[0], found[0] + len(words)) if whole else None


def _skip(text: str, place: int) -> int:
    while place < len(text) and text[place] in " ,:–—":
        place += 1
    return place


def _bare(text: str, found: re.Match[str] | None) -> Piece | None:
    if found is None:
        return None
    start, end = found.span()
    while end > start and text[end - 1] in " ,.;:":
        end -= 1
    return (start, end) if end > start else None
