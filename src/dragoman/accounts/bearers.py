"""Whether words surely name the person, body or state that they are read for."""

import re
from functools import cache

from dragoman.accounts.rules import rules
from dragoman.accounts.sayings import quoted
from dragoman.knowledge.leaders import Leader, holds, leaders
from dragoman.knowledge.names import name_words
from dragoman.knowledge.states import state_of
from dragoman.knowledge.table import rows
from dragoman.model import Mention, MentionKind, Reading, Span

_WORD = re.compile(r"[^\W\d_]+")
_PRONOUN = re.compile(r"(?:he|she|they|it|his|her|their)$", re.IGNORECASE)
_OWNER = re.compile(r"['’]s?\b")
_INITIAL = re.compile(r"(?<=[ .])[A-Z](?=\.)")
_HEIR = re.compile(r",? (?:Jr|Sr|Junior|Senior)\b")


def is_bearer(reading: Reading, span: Span, entity: str, name: str) -> bool:
    """Tell whether words surely name somebody: no namesake, no paper, no people for its state."""
    printed = reading.article.words(span)
    if entity.startswith("state:"):
        if _is_any_state(printed):
            return False
        return not reading.article.text.startswith("-", span.end) and not _is_people(printed)
    if entity.startswith("organisation:"):
        first = printed.split()[0].lower() if printed.split() else ""
        return first not in {"it", *rules("standing")["some"]} and _is_named(printed, name)
    if entity.startswith("person:"):
        if _PRONOUN.match(printed):
            agrees = _may_be(printed, entity) and _is_of_one_sex(reading, entity)
            return agrees and not _follows_another(reading, span, entity)
        if _is_namesake(reading, span, entity) or _has_other_initial(printed, name):
            return False
        if _is_anybody(printed, name) or _left_office(reading, printed, entity):
            return False
        return _is_named(printed, name)
    return _is_named(printed, name) and not _PRONOUN.match(printed)


@cache
def _pronouns() -> dict[str, str]:
    """Return the pronoun of each given name that one sex bears."""
    return {row["name"]: row["gender"] for row in rows("entities_given.csv")}


def _may_be(pronoun: str, entity: str) -> bool:
    """Tell whether a pronoun agrees with a given name."""
    taken = {"his": "he", "her": "she"}.get(pronoun.lower(), pronoun.lower())
    own = _pronouns().get(entity.split(":")[1].split("-")[0])
    return taken not in ("he", "she") or own in (None, taken)


def _is_of_one_sex(reading: Reading, entity: str) -> bool:
    """Tell whether no pronouns of both sexes are read for one person, which is then two."""
    words = {
        reading.article.words(m.head).lower()
        for m in reading.mentions
        if m.pronoun and m.entity == entity
    }
    return not {"he", "she"} <= words


def _is_any_state(printed: str) -> bool:
    """Tell whether words may be any state's: "it", "the reclusive state"."""
    words = _WORD.findall(printed)
    common = not words or words[-1].lower() in ("it", "country", "nation", "state")
    return common and not any(state_of(word) for word in words)


def _has_other_initial(printed: str, name: str) -> bool:
    """Tell whether two names of one family have other initials ("Rui P. Costa", "Rui M. Costa").

    >>> _has_other_initial("Rui P. Costa", "Rui M. Costa")
    True
    """
    left, right = (set(_INITIAL.findall(text)) for text in (printed, name))
    return bool(left and right and not left & right)


def _is_anybody(printed: str, name: str) -> bool:
    """Tell whether only a common word names somebody ("the official")."""
    words = set(_WORD.findall(printed.lower()))
    return bool(words & set(rules("standing")["anybody"])) and not words & set(name_words(name))


def _is_named(printed: str, name: str) -> bool:
    """Tell whether it is no paper that speaks ("the statement"), or one that names its author."""
    paper = set(_WORD.findall(printed.lower())) & set(rules("standing")["papers"])
    return not paper or bool(set(name_words(printed)) & set(name_words(name)))


def _is_people(printed: str) -> bool:
    """Tell whether a people is named, and not its state: "Iranians", a "Nigeria-based" body."""
    if re.search(r"\w-\w", printed):
        return True
    words = [known for word in _WORD.findall(printed) if (known := state_of(word))]
    return bool(words) and all(known.kind == "noun" for known in words)


@cache
def _terms() -> dict[str, tuple[Leader, ...]]:
    """Return the terms of office of each known leader."""
    found: dict[str, tuple[Leader, ...]] = {}
    for leader in leaders():
        found[leader.entity] = (*found.get(leader.entity, ()), leader)
    return found


def _left_office(reading: Reading, printed: str, entity: str) -> bool:
    """Tell whether "the president" is read for one who was not in office on the report's day."""
    day = (reading.article.published or "")[:10]
    title = printed.lower().removeprefix("the ")
    terms = [t for t in _terms().get(entity, ()) if t.title.lower() == title]
    return bool(day and terms) and not any(holds(t, day) for t in terms)


def _follows_another(reading: Reading, span: Span, entity: str) -> bool:
    """Tell whether a pronoun comes after somebody else.

    The last person whom its sentence names before it is another one; or the last sentence before
    that names anybody does not name this person, or only as an owner ("Costa's call").
    """
    text, sentence = reading.article.text, reading.sentence_of(span)
    marked = [s for quote in reading.quotes for s in quoted(reading, quote)]
    named: dict[Span, list[Mention]] = {}
    for m in reading.mentions:
        if m.kind is MentionKind.PERSON and m.span.end <= span.start:
            held = reading.sentence_of(m.span)
            if not any(s.covers(m.span) for s in marked):
                named.setdefault(held, []).append(m)
    by_name = [s for s, mentions in named.items() if not all(m.pronoun for m in mentions)]
    if sentence in by_name:
        here = (m for m in named[sentence] if not m.pronoun)
        return max(here, key=lambda m: m.span.end).entity != entity
    if not by_name:
        return False
    last = named[max(by_name)]
    own = [m for m in last if m.entity == entity]
    owner = all(_OWNER.match(text, m.span.end) for m in own)
    return not own or (owner and len({m.entity for m in last}) > 1)


def _is_namesake(reading: Reading, span: Span, entity: str) -> bool:
    """Tell whether a bare family name is rather that of another person, who is named first.

    "Ana Costa Jr" is not Ana Costa.
    """
    text = reading.article.text
    if _HEIR.match(text, span.end) or _HEIR.search(text[span.start : span.end]):
        return not entity.endswith(("-jr", "-sr", "-junior", "-senior"))
    words = name_words(re.sub(r"['’]s?$", "", text[span.start : span.end].strip()))
    if len(words) != 1:
        return False
    bearers = [
        m
        for m in reading.mentions
        if m.kind is MentionKind.PERSON and name_words(m.name)[-1:] == words
    ]
    return bool(bearers) and min(bearers, key=lambda m: m.span.start).entity != entity
