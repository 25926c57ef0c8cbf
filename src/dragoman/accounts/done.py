"""Whether another account tells an event in a clause of its own, coded as an event or not."""

from collections.abc import Iterable, Mapping

from dragoman.accounts.deeds import Deed, Deeds, Meeting
from dragoman.accounts.one_deed import FACTS, objects_meet, subjects_meet
from dragoman.accounts.rules import rules
from dragoman.accounts.sayings import Saying
from dragoman.accounts.told import Told
from dragoman.accounts.windows import meant
from dragoman.knowledge.predicates import ALIKE, likeness
from dragoman.model import EventType, Quote, QuoteKind


def is_done_in(article: str, told: Told, deeds: Deeds) -> bool:
    """Tell whether an account has a clause with a like verb and the same side and thing.

    The object of a request is no thing but who is asked: who asks must be the same, and what
    for mostly.
    """
    own = [d for d in deeds.of(told.article) if d.clause.predicate.overlaps(told.event.trigger)]
    others = deeds.of(article)
    if told.event.type is EventType.REQUEST:
        words, least = meant(told.sentence), rules("silence")["asked"]
        return any(_is_act(mine, other, words, least) for mine in own for other in others)
    return any(_is_one(mine, other) for mine in own for other in others)


def _is_act(mine: Deed, other: Deed, words: Mapping[str, float], least: float) -> bool:
    """Tell whether one side does a like deed, in a sentence that holds a share of some words."""
    return (
        likeness(mine.clause.lemma, other.clause.lemma) >= ALIKE
        and subjects_meet(mine, other) is Meeting.SAME
        and _share(words, other) >= least
    )


def is_announced_in(articles: Iterable[str], saying: Saying, deeds: Deeds) -> bool:
    """Tell whether an account has the speaker do what a statement is told by ("pleaded guilty").

    Bare words for speech count for nothing, but for the few that the accounts share.
    """
    quote, reading = saying.quote, saying.reading
    if quote.kind is not QuoteKind.INDIRECT:
        return False
    words = meant(reading.article.words(reading.sentence_of(saying.span)))
    own = [
        d
        for d in deeds.of(reading.article.id)
        if any(d.clause.predicate.overlaps(cue) for cue in quote.cue)
    ]
    said = [d for d in deeds.of(reading.article.id) if saying.span.covers(d.clause.predicate)]
    least = rules("silence")["announced"]
    others = [deed for article in articles for deed in deeds.of(article)]
    if any(_is_one(a, b) and _by_one(a, b, quote) for a in said for b in others):
        return True
    return any(_is_act(mine, other, words, least) for mine in own for other in others)


def _by_one(mine: Deed, other: Deed, quote: Quote) -> bool:
    """Tell whether two clauses have one subject, or one speaker."""
    if subjects_meet(mine, other) is Meeting.SAME:
        return True
    speaker = quote.speaker.entity if quote.speaker else None
    return any(
        speaker
        and q.speaker
        and q.speaker.entity == speaker
        and any(s.covers(other.clause.predicate) for s in q.content)
        for q in other.reading.quotes
    )


def _share(words: Mapping[str, float], deed: Deed) -> float:
    """Return the share of words that the sentence of a clause holds, but for who does it."""
    own = {w: v for w, v in words.items() if w not in deed.subject.names}
    held = meant(deed.sentence)
    return sum(v for w, v in own.items() if w in held) / (sum(own.values()) or 1.0)


def _is_one(a: Deed, b: Deed) -> bool:
    if not likeness(a.clause.lemma, b.clause.lemma):
        return False
    if (a.clause.status in FACTS) != (b.clause.status in FACTS):
        return False
    met = {subjects_meet(a, b), objects_meet(a, b)}
    return bool(a.object.stems & b.object.stems) and Meeting.CLASH not in met
