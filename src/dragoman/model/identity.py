"""Short ids of single data, so that a reader can ask where one comes from."""

from hashlib import sha256

from dragoman.model.event import Event
from dragoman.model.finding import Finding
from dragoman.model.mention import Mention
from dragoman.model.quote import Quote
from dragoman.model.span import Span


def datum_id(record: Event | Quote | Finding | Mention) -> str:
    """Return a letter and eight hexadecimal digits: e event, q quotation, f finding, m mention.

    The id depends only on the datum and the ids of its articles.
    """
    if isinstance(record, Event):
        return _digest("e", record.type, record.kind, record.status, *record.triggers)
    if isinstance(record, Quote):
        return _digest("q", record.kind, *record.content)
    if isinstance(record, Mention):
        return _digest("m", record.kind, record.span, record.head)
    spans = sorted(claim.span for claim in record.claims)
    return _digest("f", record.slot, record.kind, record.about, *spans)


def _digest(letter: str, *parts: str | Span) -> str:
    words = [f"{p.article}:{p.start}:{p.end}" if isinstance(p, Span) else str(p) for p in parts]
    return letter + sha256("\0".join(words).encode()).hexdigest()[:8]
