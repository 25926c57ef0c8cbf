"""Sentences of two accounts that say the same in other words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from dragoman.accounts.align import weighted
from dragoman.accounts.rules import rules
from dragoman.accounts.sharing import sharing
from dragoman.accounts.told import mentions_by_sentence, opens_quotation
from dragoman.knowledge.frequency import WORD, rarity, stem
from dragoman.knowledge.names import name_words
from dragoman.model import Mention, Reading, Span

_CONTRACTED = re.compile(r"n['’]t$")

_ADDRESS = re.compile(r"https?:|\w\.(?:com|co|org)/|\(@\w+\)|\b[Ff]ile photo|^FILE|\(Photo")


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One sentence of an account: its words with their places, weights and mentions.

    `number` is its place among the sentences that are compared, from 0.
    """

    reading: Reading
    number: int
    sentence: Span
    text: str
    words: tuple[tuple[str, int], ...]
    weights: Mapping[str, float]
    mentions: tuple[Mention, ...]

    def span(self, start: int, end: int) -> Span:
        """Return the span of a stretch of the sentence."""
        return Span(self.sentence.article, self.sentence.start + start, self.sentence.start + end)

    def is_quoted(self, place: int) -> bool:
        """Tell whether a place of the sentence stands in quotation marks."""
        return opens_quotation(self.text[:place])

    def after(self, number: int) -> frozenset[str]:
        """Return the weighty stems of the words that follow word `number`."""
        near = self.words[number + 1 : number + 1 + rules("parallels")["object"]]
        return frozenset(s for w, _ in near if rarity(s := lemma(w)))

    def around(self, place: int) -> frozenset[str]:
        """Return the weighty stems of the words around a place, which it is about."""
        window = rules("parallels")["window"]
        at = next((i for i, (_, p) in enumerate(self.words) if p >= place), len(self.words))
        near = self.words[max(0, at - window) : at + window]
        return frozenset(s for w, _ in near if rarity(s := lemma(w)))


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences of two accounts, the weight of what they share, and its share, 0 to 1.

    `close` ones say the same; `best` is for how many of them the other is the likest one.
    """

    a: Line
    b: Line
    weight: float
    score: float
    close: bool
    best: int

    @property
    def sides(self) -> tuple[Line, Line]:
        """Both sentences."""
        return self.a, self.b


def parallels(lines: Sequence[Line]) -> Iterator[Pair]:
    """Yield the pairs of sentences of two accounts that tell of one thing.

    `close` ones share much, or are each the likest for the other.
    """
    limits = rules("parallels")
    best: dict[tuple[int, str], float] = {}
    scored: list[tuple[int, int, float, float]] = []
    for i, j in sharing([n.weights for n in lines], least=limits["shared"]):
        a, b = lines[i], lines[j]
        if a.sentence.article == b.sentence.article:
            continue
        shared, score = overlap(a.weights, b.weights)
        if score >= limits["loosely"]:
            scored.append((i, j, shared, score))
        for own, other in ((i, b), (j, a)):
            key = own, other.sentence.article
            best[key] = max(best.get(key, 0.0), shared)
    for i, j, shared, score in scored:
        a, b = lines[i], lines[j]
        likest = [shared >= best[i, b.sentence.article], shared >= best[j, a.sentence.article]]
        enough = shared >= limits["weight"] and score >= limits["least"]
        much = shared >= limits["much"] and score >= limits["least"]
        yield Pair(a, b, shared, score, (enough and all(likest)) or much, sum(likest))


def lines_in_order(readings: Sequence[Reading]) -> list[Line]:
    """Return the sentences of accounts, in the order of their ids."""
    return [n for r in sorted(readings, key=lambda r: r.article.id) for n in lines_of(r)]


def around(pair: Pair, x: Span, y: Span) -> frozenset[str]:
    """Return the weighty stems around two places of the sentences that both have."""
    a, b = pair.sides
    return a.around(x.start - a.sentence.start) & b.around(y.start - b.sentence.start)


def names(a: Line, b: Line) -> set[str]:
    """Return the stems of the names in two sentences."""
    return {lemma(w) for n in (a, b) for m in n.mentions for w in name_words(m.name)}


def overlap(a: Mapping[str, float], b: Mapping[str, float]) -> tuple[float, float]:
    """Return the weight of shared words, and its share of the poorer side."""
    shared = sum(weight for word, weight in a.items() if word in b)
    least = min(sum(a.values()), sum(b.values()))
    return round(shared, 6), round(shared / least, 6) if least else 0.0


def lines_of(reading: Reading) -> Iterator[Line]:
    """Yield the sentences of an account."""
    named = mentions_by_sentence(reading)
    # A post that was copied in, or the line under an old picture, has a day of its own.
    every = ((span, reading.article.words(span)) for span in reading.sentences)
    told = ((span, text) for span, text in every if not _ADDRESS.search(text))
    for number, (sentence, text) in enumerate(told):
        words = tuple((m.group(), m.start()) for m in WORD.finditer(text))
        mentions = tuple(named.get(sentence, ()))
        yield Line(reading, number, sentence, text, words, weighted(text), mentions)


@cache
def irregular() -> dict[str, str]:
    return {form: base for base, forms in rules("verbs").items() for form in forms}


def is_past(word: str) -> bool:
    """Tell whether a verb has the form of what was done."""
    return word.islower() and (word.endswith("ed") or word in irregular())


@lru_cache(maxsize=50_000)
def lemma(word: str) -> str:
    """Return the stem of a word, an irregular verb's forms made one.

    >>> lemma("met"), lemma("meets"), lemma("accused") == lemma("accuse")
    ('meet', 'meet', True)
    """
    plain = _CONTRACTED.sub("", word.lower())
    return stem(irregular().get(plain, plain))
