"""Whether another account holds what a text says, in neighbouring sentences."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from dragoman.accounts.align import weighted
from dragoman.accounts.rules import rules
from dragoman.accounts.told import Told, mentions_by_sentence
from dragoman.accounts.verdict import Sources
from dragoman.knowledge.frequency import WORD, rarity, stem
from dragoman.model import Participant, Reading

Windows = Mapping[str, Sequence[frozenset[str]]]
"""The weighty words of neighbouring sentences of each article, and who is named in them."""

LEAD = 3
"""First sentences of a report, which tell what it is about."""


def windows_of(reading: Reading) -> list[frozenset[str]]:
    """Return what every two sentences of a report that follow each other hold."""
    held = sentences_of(reading)
    return [held[i] | held[i + 1] for i in range(len(held) - 1)] or held


def sentences_of(reading: Reading) -> list[frozenset[str]]:
    """Return what each sentence of a report holds.

    Words stand as stems, one for all words of a meaning; "@" stands before the ids of those
    who are named, and before their countries.
    """
    held = [frozenset(map(meaning, weighted(reading.article.words(s)))) for s in reading.sentences]
    named = mentions_by_sentence(reading)
    for number, sentence in enumerate(reading.sentences):
        for mention in named.get(sentence, ()):
            held[number] |= {f"@{mention.entity}", f"@{mention.country}"} - {"@None"}
    return held


def topic_of(readings: Sequence[Reading], origin: Sources) -> frozenset[str]:
    """Return the weighty words that the titles and leads of two sources at least share."""
    leads: dict[str, set[str]] = {}
    for reading in readings:
        found = leads.setdefault(origin.root(reading.article.id), set())
        found.update(*(meant(reading.article.words(s)) for s in reading.sentences[:LEAD]))
        found.update(meant(reading.article.title or ""))
    counted = Counter(word for found in leads.values() for word in found)
    return frozenset(word for word, count in counted.items() if count > 1)


def nearness(text: str, topic: frozenset[str]) -> float:
    """Return how much a text has to do with what a story is about, as a factor below 1."""
    words, limits = meant(text), rules("silence")
    near = min(1.0, sum(words[w] for w in words.keys() & topic) / limits["topic"])
    return float(limits["beside"] + (1 - limits["beside"]) * near)


@cache
def _meanings() -> dict[str, str]:
    """Return the first word's stem for the stems of all words that accounts use for one act."""
    found: dict[str, str] = {}
    for group in rules("words")["same"]:
        for word in group:
            found.setdefault(stem(word), stem(group[0]))
    for base, forms in rules("verbs").items():
        for form in forms:
            found.setdefault(stem(form), found.get(stem(base), stem(base)))
    return found


@lru_cache(maxsize=50_000)
def meaning(stem_: str) -> str:
    """Return one stem for all words that accounts use for one act.

    >>> meaning("berat") == meaning("criticis"), meaning("met") == meaning("meet")
    (True, True)
    """
    return _meanings().get(stem_, stem_)


@lru_cache(maxsize=20_000)
def meant(text: str) -> dict[str, float]:
    """Return the weighty meanings of a text with their weights."""
    found: dict[str, float] = {}
    for word, weight in weighted(text).items():
        found[meaning(word)] = max(weight, found.get(meaning(word), 0.0))
    return found


def share_told(text: str, windows: Sequence[frozenset[str]]) -> float:
    """Return the share of what a text says that another account holds close together, 0 to 1."""
    words = meant(text)
    total = sum(words.values())
    best = max((sum(words[w] for w in words.keys() & held) for held in windows), default=0.0)
    return best / total if total else 1.0


def is_told(text: str, windows: Sequence[frozenset[str]], *, least: str = "told") -> bool:
    """Tell whether another account holds most of what a text says, close together.

    `windows` are those of that account, `least` names the share of the text's weight in
    accounts_rules.toml. A text of little weight says too little to be missed.
    """
    light = rules("silence").get(f"{least}_weight", rules("silence")["weight"])
    words = meant(text)
    total = sum(words.values())
    if total < light:
        return True
    return share_told(text, windows) >= float(rules("silence")[least])


def is_worded(told: Told, windows: Sequence[frozenset[str]]) -> bool:
    """Tell whether another account names those who took part close together, and the deed.

    The deed is named by a word of its meaning, or by enough of the words around it. Or the
    account holds most of the whole sentence.
    """
    sentence = meant(told.sentence)
    most = rules("silence")["told"] * sum(sentence.values())
    event, article = told.event, told.reading.article
    trigger = set(meant(article.words(event.trigger)))
    sides = list(_sides(told))
    clause = _clause(told)
    need = rules("silence")["clause"] * sum(clause.values())
    for held in windows:
        worded = bool(trigger) and trigger <= held
        near = bool(clause) and sum(clause[w] for w in clause.keys() & held) >= need
        told_ = sum(sentence[w] for w in sentence.keys() & held) >= most
        if (worded or near or told_) and all(_is_named(side, held) for side in sides):
            return True
        if worded and near and all(_is_near(side, held) for side in sides):
            return True
    return False


def _sides(told: Told) -> Iterator[tuple[Participant, ...]]:
    event = told.event
    if event.reciprocal:
        yield from ((one,) for one in event.actors)
        return
    yield from (side for side in (event.actors, event.recipients) if side)


def _is_named(side: Sequence[Participant], held: frozenset[str]) -> bool:
    """Tell whether one of a side is named: by itself, or by most words of its name."""
    return any(f"@{p.entity}" in held or _by_name(p, held) for p in side)


def _is_near(side: Sequence[Participant], held: frozenset[str]) -> bool:
    """Tell whether one of a side is named, or for a body anyone else of its country."""
    bodies = (p for p in side if p.country and not p.entity.startswith("person:"))
    return any(f"@{p.country}" in held for p in bodies) or _is_named(side, held)


def _by_name(one: Participant, held: frozenset[str]) -> bool:
    words = meant(one.name)
    if one.entity.startswith("person:"):
        return list(words)[-1:] != [] and list(words)[-1] in held
    if one.entity.startswith("group:"):
        return list(words)[-1:] != [] and list(words)[-1] in held
    least = rules("silence")["named"] * sum(words.values())
    return bool(words) and sum(words[w] for w in words.keys() & held) >= least


def _clause(told: Told) -> dict[str, float]:
    """Return the words around the trigger, without the names in its sentence."""
    window = int(rules("silence")["window"])
    start = told.event.trigger.start - told.event.sentence.start
    words = [(m.group(), m.start()) for m in WORD.finditer(told.sentence)]
    at = next((i for i, (_, place) in enumerate(words) if place >= start), 0)
    near = words[max(0, at - window) : at + window + 1]
    own = (m for m in told.reading.mentions if told.event.sentence.covers(m.span))
    names = {s for m in own for s in meant(told.reading.article.words(m.span))}
    found = {meaning(stem(word)): rarity(stem(word)) for word, _ in near}
    return {word: weight for word, weight in found.items() if weight and word not in names}
