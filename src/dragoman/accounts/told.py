"""One event as one account tells it, and the places to show for it."""

from bisect import bisect_right
from dataclasses import dataclass

from dragoman.accounts.moments import Timed
from dragoman.accounts.rules import rules
from dragoman.model import (
    BlockKind,
    Claim,
    Event,
    Mention,
    Participant,
    Reading,
    Span,
    Status,
)


@dataclass(frozen=True, slots=True)
class Told:
    """An event with the reading it comes from."""

    reading: Reading
    event: Event

    @property
    def article(self) -> str:
        """The id of the article."""
        return self.reading.article.id

    @property
    def time(self) -> Timed:
        """When the event took place, and until when."""
        return self.event.when, self.event.until

    @property
    def sentence(self) -> str:
        """The words of the event's sentence."""
        return self.reading.article.words(self.event.sentence)

    @property
    def key(self) -> tuple[str, int, int, str]:
        """A key that orders events by article and place."""
        return (self.article, self.event.trigger.start, self.event.trigger.end, self.event.kind)

    @property
    def everyone(self) -> tuple[Participant, ...]:
        """Actors and recipients."""
        return self.event.actors + self.event.recipients


Cluster = tuple[Told, ...]


def claim(reading: Reading, span: Span, value: str = "", said_by: str | None = None) -> Claim:
    """Return the claim that rests on a span, with its sentence; the value is its words."""
    words = " ".join((value or reading.article.words(span)).split())
    return Claim(span, words, reading.sentence_of(span), said_by)


def opens_quotation(before: str) -> bool:
    """Tell whether a quotation was opened in the words before a place, and not closed."""
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def mentions_by_sentence(reading: Reading) -> dict[Span, list[Mention]]:
    """Return the mentions that lie in each sentence, in their order."""
    starts = [sentence.start for sentence in reading.sentences]
    found: dict[Span, list[Mention]] = {}
    for mention in reading.mentions:
        place = bisect_right(starts, mention.span.start) - 1
        if place >= 0 and reading.sentences[place].covers(mention.span):
            found.setdefault(reading.sentences[place], []).append(mention)
    return found


def label(cluster: Cluster) -> str:
    """Return what a cluster is about: "signing: Russia, Vietnam"."""
    best = min(cluster, key=lambda t: (-len(t.everyone), -t.event.score, t.key))
    actors, recipients = _names(best.event.actors), _names(best.event.recipients)
    sides = " → ".join(", ".join(names) for names in (actors, recipients) if names)
    return f"{best.event.kind}: {sides}" if sides else best.event.kind


def _names(people: tuple[Participant, ...]) -> list[str]:
    return list(dict.fromkeys(" ".join(p.name.split()) for p in people))


def prominence(reading: Reading, span: Span) -> float:
    """Return how high in its report a span stands: title, lead, first half or late."""
    weights = rules("importance")
    kind = next((b.kind for b in reading.article.blocks if b.span.covers(span)), BlockKind.BODY)
    if kind is BlockKind.TITLE:
        return float(weights["title"])
    body = list(reading.sentences) or [reading.sentence_of(span)]
    place = sum(s.start < span.start for s in body) - 1
    if place <= 2:
        return float(weights["lead"])
    return float(weights["early"] if place * 2 <= len(body) else weights["late"])


def height(reading: Reading, span: Span) -> str:
    """Return in words how high in its report a span stands."""
    names = {"title": "in the headline", "lead": "in the lead", "early": "early on", "late": "late"}
    value = prominence(reading, span)
    return next(words for name, words in names.items() if rules("importance")[name] == value)


def importance(cluster: Cluster) -> float:
    """Return how much a cluster matters, 0 to 1, by where and how its accounts tell it."""
    weights = rules("importance")
    found = []
    for told in cluster:
        value = prominence(told.reading, told.event.sentence) * told.event.score
        if told.event.status is Status.BACKGROUND:
            value *= weights["background"]
        if told.event.quad == 0:
            value *= weights["statement"]
        found.append(value)
    return round(float(max(found)), 4)
