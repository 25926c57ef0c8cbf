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
from dragoman.knowledge.table import settings
from dragoman.model import Mention, MentionKind, Reading, StoryBrief

BODIES = {
    MentionKind.PERSON: "People",
    MentionKind.ORGANISATION: "Bodies",
    MentionKind.STATE: "States",
}
LONGEST_STATE = 4
"""Words of a state's name before or after an office."""
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
        numbers = _Sentences(reading)
        for mention in reading.mentions:
            if mention.kind in BODIES and not numbers.is_credit(mention):
                groups.setdefault(mention.entity, []).append(mention)
                place = (reading.article.id, numbers.of(mention))
                sentences.setdefault(mention.entity, set()).add(place)
    hidden = _outlets(story) | _places(story)
    found = [
        figure
        for entity, group in groups.items()
        if not all(m.pronoun for m in group)
        and _is_listed(figure := _figure(group), hidden, len(sentences[entity]))
    ]
    return tuple(sorted(found, key=_standing))


class _Sentences:
    """Numbers the sentences of a reading."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.starts = [span.start for span in reading.sentences]

    def of(self, mention: Mention) -> int:
        return bisect_right(self.starts, mention.span.start)

    def is_credit(self, mention: Mention) -> bool:
        """Tell whether a mention stands in a line that says whose the text is."""
        number = self.of(mention) - 1
        if mention.kind is not MentionKind.ORGANISATION or number < 0:
            return False
        words = self.reading.article.words(self.reading.sentences[number]).lower()
        return words.startswith(tuple(_rules()["credits"]))


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
    if _key(figure.name) in hidden or (not figure.roles and city(figure.name)):
        return False
    # What begins with a small letter is a description, such as "embassy" or "the host".
    return sentences >= FEWEST or not figure.name[:1].islower()


def _standing(one: Figure) -> tuple[int, int, bool, int, str, str]:
    held = len(set(one.articles))
    return list(BODIES).index(one.kind), -held, not one.roles, -one.times, one.name, one.entity


def _figure(group: Sequence[Mention]) -> Figure:
    names = Counter(m.name for m in group if not m.pronoun)
    return Figure(
        group[0].entity,
        group[0].kind,
        tidy(max(names, key=lambda n: (names[n], len(n), n))),
        next((m.country for m in group if m.country), None),
        _roles(group),
        tuple(dict.fromkeys(m.span.article for m in group)),
        len(group),
    )


def _roles(group: Iterable[Mention]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the offices with their accounts, those that say the same as one."""
    roles: dict[str, tuple[Counter[str], list[str]]] = {}
    for mention in group:
        if mention.role:
            words, articles = roles.setdefault(office_key(mention.role), (Counter(), []))
            words[tidy(mention.role)] += 1
            articles.append(mention.span.article)
    roles = _without_loose(roles)
    fullest = {k: r for k, r in roles.items() if not any(_within(k, o) for o in roles)}
    made = [(_wording(words), articles) for words, articles in fullest.values()]
    ranked = sorted(made, key=lambda r: (-len(set(r[1])), -len(r[0]), r[0]))
    return tuple((role, tuple(dict.fromkeys(articles))) for role, articles in ranked)


def _without_loose(
    roles: Mapping[str, tuple[Counter[str], list[str]]],
) -> dict[str, tuple[Counter[str], list[str]]]:
    """Leave out "leader" or "counterpart" of someone who has an office."""
    loose = set(_rules()["loose"])
    firm = {key: role for key, role in roles.items() if key not in loose}
    return firm or dict(roles)


def _within(key: str, other: str) -> bool:
    return key != other and f" {key} " in f" {other} "


def _wording(words: Counter[str]) -> str:
    """Return the wording that most mentions have, the fullest of several."""
    return max(words, key=lambda w: (words[w], len(w), w))


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
def _rules() -> Mapping[str, Any]:
    found: Mapping[str, Any] = settings("export_rules.toml")["cast"]
    return found
