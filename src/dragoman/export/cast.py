"""Who took part in a story: people, bodies and states with their offices."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.export.outline import accounts, tidy
from dragoman.knowledge.cities import city
from dragoman.knowledge.names import fold
from dragoman.knowledge.states import state_of
from dragoman.knowledge.table import rows, settings
from dragoman.model import Article, Mention, MentionKind, StoryBrief

BODIES = {
    MentionKind.PERSON: "People",
    MentionKind.ORGANISATION: "Bodies",
    MentionKind.STATE: "States",
}
Role = tuple[Counter[str], list[str]]
"""The wordings of an office, and the accounts that give it."""
LONGEST_STATE = 4
"""Words of a state's name before or after an office."""
CREDIT = 40
"""Characters before a name in which a mark of ownership may stand."""
FEWEST = 2
"""Sentences in which someone without a name must be told of to be listed."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A person, body or state with the offices that the accounts give it."""

    entity: str
    kind: MentionKind
    name: str
    country: str | None
    roles: tuple[tuple[str, tuple[str, ...]], ...]
    articles: tuple[str, ...]
    times: int


def figures(story: StoryBrief) -> tuple[Figure, ...]:
    """Return people, then bodies, then states, those in most accounts first.

    The reports' own outlets, places, and those who have no name and are told of once only
    are left out.
    """
    groups: dict[str, list[Mention]] = {}
    sentences: dict[str, set[tuple[str, int]]] = {}
    for reading in story.readings:
        starts = [span.start for span in reading.sentences]
        for mention in reading.mentions:
            if mention.kind in BODIES and not _is_credit(mention, reading.article):
                groups.setdefault(mention.entity, []).append(mention)
                place = (reading.article.id, bisect_right(starts, mention.span.start))
                sentences.setdefault(mention.entity, set()).add(place)
    hidden = _outlets(story) | _places(story)
    found = [
        figure
        for entity, group in groups.items()
        if not all(m.pronoun for m in group)
        and _is_listed(figure := _figure(group), hidden, len(sentences[entity]))
    ]
    return tuple(sorted(found, key=_standing))


def _is_credit(mention: Mention, article: Article) -> bool:
    """Tell whether the words before a name say that the text is its own."""
    if mention.kind is MentionKind.STATE:
        return False
    start = mention.span.start
    before = article.text[max(0, start - CREDIT) : start].lower()
    return any(words in before for words in _rules()["credits"])


def _outlets(story: StoryBrief) -> frozenset[str]:
    """Return the names of the reports' own outlets and agencies."""
    names = [account.outlet for account in accounts(story).values()]
    names += [reading.article.agency or "" for reading in story.readings]
    names += [reading.article.outlet or "" for reading in story.readings]
    return frozenset(_key(name) for name in names if name)


def _places(story: StoryBrief) -> frozenset[str]:
    places = (m for r in story.readings for m in r.mentions if m.kind is MentionKind.PLACE)
    return frozenset(_key(mention.name) for mention in places)


def _key(name: str) -> str:
    return fold(tidy(name)).removeprefix("the ")


def _is_listed(figure: Figure, hidden: frozenset[str], sentences: int) -> bool:
    if figure.kind is MentionKind.STATE:
        return True
    if (
        _key(figure.name) in hidden
        or figure.name in _agencies()
        or (not figure.roles and city(figure.name))
    ):
        return False
    if _is_description(figure):
        return sentences >= FEWEST and figure.country is not None
    # A single word that no one else names is seldom a person.
    lone = figure.kind is MentionKind.PERSON and len(set(figure.articles)) == 1
    known = bool(figure.roles or figure.country or " " in figure.name)
    return known or not lone


def _is_description(figure: Figure) -> bool:
    """Tell whether a figure has no name: "embassy", "the host", or its office alone."""
    offices = {office_key(role) for role, _ in figure.roles}
    return figure.name[:1].islower() or office_key(figure.name) in offices


def _standing(one: Figure) -> tuple[int, int, bool, int, str, str]:
    held = len(set(one.articles))
    return list(BODIES).index(one.kind), -held, not one.roles, -one.times, one.name, one.entity


def _figure(group: Sequence[Mention]) -> Figure:
    return Figure(
        group[0].entity,
        group[0].kind,
        name_of(group),
        next((m.country for m in group if m.country), None),
        () if group[0].kind is MentionKind.STATE else _roles(group),
        tuple(dict.fromkeys(m.span.article for m in group)),
        len(group),
    )


def people(story: StoryBrief) -> dict[str, str]:
    """Return the name of each person by entity, that of most accounts."""
    mentions: dict[str, list[Mention]] = {}
    for mention in (m for r in story.readings for m in r.mentions):
        if mention.kind is MentionKind.PERSON:
            mentions.setdefault(mention.entity, []).append(mention)
    return {entity: name_of(found) for entity, found in mentions.items()}


def name_of(mentions: Iterable[Mention]) -> str:
    """Return the name that most mentions have, the fullest of several."""
    names = Counter(m.name for m in mentions if not m.pronoun)
    return tidy(max(names, key=lambda n: (names[n], len(n), n))) if names else ""


def _roles(group: Iterable[Mention]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the offices with their accounts, those that say the same as one."""
    roles: dict[str, Role] = {}
    for mention in group:
        if mention.role:
            words, articles = roles.setdefault(office_key(_whole(mention.role)), (Counter(), []))
            words[_whole(mention.role)] += 1
            articles.append(mention.span.article)
    roles = _without_loose(roles)
    kept = [role for key, role in roles.items() if not _is_told_by_another(key, roles)]
    made = [(_wording(words), articles) for words, articles in kept]
    ranked = sorted(made, key=lambda r: (-len(set(r[1])), -len(r[0]), r[0]))
    return tuple((role, tuple(dict.fromkeys(articles))) for role, articles in ranked)


def _whole(role: str) -> str:
    """Return an office without what was cut off behind it: "former mayor of" is no office."""
    words = tidy(role).split()
    while len(words) > 1 and words[-1].lower() in _rules()["ends"]:
        words.pop()
    return " ".join(words)


def _is_told_by_another(key: str, roles: Mapping[str, Role]) -> bool:
    """Tell whether a fuller office says it too, or a shorter one that far more accounts give."""
    weights = {other: len(set(articles)) for other, (_, articles) in roles.items()}
    for other, weight in weights.items():
        if _within(key, other) and 2 * weight >= weights[key]:
            return True
        if _within(other, key) and weight > 2 * weights[key]:
            return True
    return False


def _without_loose(
    roles: Mapping[str, Role],
) -> dict[str, Role]:
    """Leave out "leader" or "counterpart" of someone who has an office."""
    loose = set(_rules()["loose"])
    firm = {key: role for key, role in roles.items() if key not in loose}
    return firm or dict(roles)


def _within(key: str, other: str) -> bool:
    return key != other and f" {key} " in f" {other} "


def _wording(words: Counter[str]) -> str:
    """Return the wording that most mentions have, whatever their case, the shortest of several."""
    cases = Counter(word.lower() for word in words.elements())
    return max(words, key=lambda w: (cases[w.lower()], -len(w), words[w], w))


def office_key(role: str) -> str:
    """Return what makes an office another one: no article, case, or state before or after it.

    >>> office_key("the US assistant secretary"), office_key("President of the French Republic")
    ('assistant secretary', 'president')
    """
    words = re.sub(r"['’]s\b", "", tidy(role)).split()
    words = [w for w in words if w.lower() not in _rules()["articles"]]
    words = words[_leading_state(words) :]
    return " ".join(words[: len(words) - _trailing_state(words)]).lower()


def _leading_state(words: Sequence[str]) -> int:
    """Return how many words of a state stand first, if others follow."""
    sizes = range(min(LONGEST_STATE, len(words) - 1), 0, -1)
    return next((n for n in sizes if state_of(" ".join(words[:n]))), 0)


def _trailing_state(words: Sequence[str]) -> int:
    """Return how many words "of" and a state take at the end, if others stand before."""
    for size in range(min(LONGEST_STATE, len(words) - 2), 0, -1):
        if words[-size - 1].lower() == "of":
            last = " ".join(words[-size:])
            if state_of(last) or state_of(f"the {last}"):
                return size + 1
    return 0


@cache
def _agencies() -> frozenset[str]:
    """Return the names of news agencies: they tell of a story, and are seldom in it."""
    return frozenset(form for row in rows("clean_agencies.csv") for form in row["forms"].split("|"))


@cache
def _rules() -> Mapping[str, Any]:
    found: Mapping[str, Any] = settings("export_rules.toml")["cast"]
    return found
