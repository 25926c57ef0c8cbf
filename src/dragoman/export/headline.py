"""One title for a story: the one whose names and words most of its accounts share."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from dragoman.export.outline import tidy
from dragoman.knowledge.frequency import WORD, rarity, stem
from dragoman.knowledge.table import settings
from dragoman.model import Article, Finding, FindingKind, Reading, Story

Surface = tuple[str, ...]
"""A name as printed, in lower case, word by word."""
LONGEST_NAME = 5
"""Words of a name that are looked for in a title."""


def headline(story: Story, readings: Sequence[Reading], findings: Sequence[Finding] = ()) -> str:
    """Return the best title of the accounts, or the first words where none has a title."""
    titled = [r.article for r in readings if tidy(r.article.title or "")]
    if not titled:
        return _first_words(readings[0].article)
    if len(titled) == 1:
        return tidy(titled[0].title or "")
    plain = [article for article in titled if not _is_opinion(article)] or titled
    shares = _Shares(readings)
    faults = _faults(story, findings)

    def rank(article: Article) -> tuple[float, str, str]:
        score = shares.of(article) - faults.get(article.id, 0.0) - _oddity(article)
        return -round(score, 6), article.published or "9", article.id

    return tidy(min(plain, key=rank).title or "")


class _Shares:
    """How much of a title the other accounts tell as well."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self.accounts = len(readings)
        self.names = {r.article.id: _entities(r) for r in readings}
        self.words = {r.article.id: _stems(r.article.text) for r in readings}
        self.naming = Counter(e for named in self.names.values() for e in named)
        self.using = Counter(word for words in self.words.values() for word in words)
        self.surfaces: dict[Surface, Counter[str]] = {}
        for reading in readings:
            for surface, entity in _surfaces(reading):
                self.surfaces.setdefault(surface, Counter())[entity] += 1

    def of(self, article: Article) -> float:
        """Return the worth of a title: its names weigh most, then its other words."""
        title = tidy(article.title or "")
        tokens = _tokens(title)
        named, rest = self._named(tokens)
        own = self.names[article.id]
        names = sum(2 * self._share(self.naming[e], e in own) - 1 for e in sorted(named))
        held = self.words[article.id]
        words = [stem(w) for w in rest if rarity(stem(w)) > 1]
        shares = [self._share(self.using[w], w in held) for w in words]
        mean = sum(shares) / len(shares) if shares else 0.0
        return min(names, _rule("most_names")) + _rule("words") * mean

    def _share(self, accounts: int, own: bool) -> float:
        """Return the share of the other accounts."""
        return (accounts - own) / (self.accounts - 1) if self.accounts > 1 else 1.0

    def _named(self, tokens: Sequence[str]) -> tuple[set[str], list[str]]:
        """Return the entities named in a title, and its other words."""
        named: set[str] = set()
        rest: list[str] = []
        at = 0
        while at < len(tokens):
            for size in range(min(LONGEST_NAME, len(tokens) - at), 0, -1):
                if found := self.surfaces.get(tuple(tokens[at : at + size])):
                    named.add(max(sorted(found), key=lambda e: found[e]))
                    at += size
                    break
            else:
                rest.append(tokens[at])
                at += 1
        return named, rest


def _entities(reading: Reading) -> frozenset[str]:
    return frozenset(m.entity for m in reading.mentions if not m.pronoun)


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in WORD.findall(text))


def _surfaces(reading: Reading) -> set[tuple[Surface, str]]:
    """Return the names of a report with their entities; descriptions are no names."""
    article = reading.article
    heads = {(article.words(m.head), m.entity) for m in reading.mentions if not m.pronoun}
    return {(tuple(_tokens(words)), entity) for words, entity in heads if words[:1].isupper()}


def _tokens(words: str) -> list[str]:
    return [re.sub(r"['’]s?$", "", word.lower()) for word in WORD.findall(words)]


def _faults(story: Story, findings: Sequence[Finding]) -> dict[str, float]:
    """Return what speaks against accounts: they are copies, or alone where others agree."""
    alone: Counter[str] = Counter()
    for finding in findings:
        if finding.kind is FindingKind.DIFFER:
            alone.update(_lonely(finding))
    most, each = _rule("most_alone"), _rule("alone")
    faults = {id: min(most, each * times) for id, times in alone.items()}
    for copy in story.copies:
        faults[copy.article] = faults.get(copy.article, 0.0) + _rule("copy")
    return faults


def _lonely(finding: Finding) -> list[str]:
    """Return the one account that contradicts at least two which agree."""
    values: dict[str, list[str]] = {}
    for claim in finding.claims:
        values.setdefault(tidy(claim.value).casefold(), []).append(claim.span.article)
    sizes = sorted(map(len, values.values()))
    if sizes[-1:] < [2]:
        return []
    return [held[0] for held in values.values() if len(held) == 1]


def _is_opinion(article: Article) -> bool:
    """Tell whether a title or an address says that this is somebody's view.

    >>> _is_opinion(Article("a", "x", (), title="Opinion: A port for all"))
    True
    """
    label, colon, _ = (article.title or "").replace("|", ":").partition(":")
    path = (article.url or "").lower().split("?")[0].split("/")[3:]
    marks = set(_words("opinion"))
    return not marks.isdisjoint(path) or bool(colon and not marks.isdisjoint(_hyphened(label)))


def _hyphened(words: str) -> list[str]:
    return re.findall(r"[\w-]+", words.lower())


def _oddity(article: Article) -> float:
    """Return what speaks against a title by itself: it names a kind of page, or little."""
    title = tidy(article.title or "").lower()
    guide = any(words in title for words in _words("guides"))
    short = len(_tokens(title)) < _rule("fewest_words") or title.endswith(("…", "..."))
    return guide * _rule("guide") + short * _rule("short")


@cache
def _rules() -> Mapping[str, Any]:
    found: Mapping[str, Any] = settings("export_rules.toml")["headline"]
    return found


def _rule(name: str) -> float:
    return float(_rules()[name])


def _words(name: str) -> Sequence[str]:
    found: Sequence[str] = _rules()[name]
    return found


def _first_words(article: Article, longest: int = 80) -> str:
    words = tidy(article.body or article.text)
    return words if len(words) <= longest else words[:longest].rsplit(" ", 1)[0] + " …"
