"""Our own rows: one for each event as one report tells it, with where it stands."""

from collections.abc import Iterator

from dragoman.export.choice import Choice, told
from dragoman.export.outline import tidy
from dragoman.model import Brief, Event, Participant, Reading, Span, StoryBrief
from dragoman.model.identity import datum_id

SCHEMA = 1
"""Version of the form of a row; raised when a reader of them must change."""
Cell = str | int | float | bool | None | list[str] | list[int] | list[list[int]] | list[str | None]
Row = dict[str, Cell]

TEXT, INT, FLOAT, BOOL = "text", "int", "float", "bool"
TEXTS, SPAN, SPANS = "texts", "span", "spans"
"""Forms of a cell: `texts` is a list of texts, `span` two offsets, `spans` a list of them."""

COLUMNS: dict[str, str] = {
    **dict.fromkeys(("event", "story", "report", "outlet", "agency", "url", "published"), TEXT),
    **dict.fromkeys(("language", "title", "copy_of", "type", "mode"), TEXT),
    "quad": INT,
    **dict.fromkeys(("kind", "status"), TEXT),
    "reciprocal": BOOL,
    "contexts": TEXTS,
    **dict.fromkeys(("actors", "actor_entities", "actor_countries", "actor_sectors"), TEXTS),
    "actor_spans": SPANS,
    **dict.fromkeys(("recipients", "recipient_entities", "recipient_countries"), TEXTS),
    "recipient_sectors": TEXTS,
    "recipient_spans": SPANS,
    **dict.fromkeys(("day", "until"), TEXT),
    "day_span": SPAN,
    **dict.fromkeys(("place", "place_country"), TEXT),
    "place_span": SPAN,
    **dict.fromkeys(("level", "count", "count_of"), TEXT),
    **dict.fromkeys(("count_low", "count_high"), INT),
    "count_span": SPAN,
    **dict.fromkeys(("amount", "currency"), TEXT),
    **dict.fromkeys(("amount_low", "amount_high"), INT),
    "amount_span": SPAN,
    "fields": TEXTS,
    "field_spans": SPANS,
    "tier": TEXT,
    "tier_span": SPAN,
    **dict.fromkeys(("said_by", "said_by_entity", "trigger"), TEXT),
    "trigger_span": SPAN,
    "mention_spans": SPANS,
    "sentence": TEXT,
    "sentence_span": SPAN,
    "score": FLOAT,
    **dict.fromkeys(("rule", "reason"), TEXT),
    "schema": INT,
    "dragoman": TEXT,
}
WORDS = ("title", "count", "amount", "fields", "tier", "trigger", "sentence", "reason")
"""Columns that hold a report's own words; left out of an export without text."""


def columns(choice: Choice) -> dict[str, str]:
    """Return the columns of an export with the form of each, in order."""
    return {n: form for n, form in COLUMNS.items() if choice.text or n not in WORDS}


def flat_rows(brief: Brief, choice: Choice) -> Iterator[Row]:
    """Yield one row for each event of each report, every column in it."""
    wanted = columns(choice)
    for story, reading, event in told(brief, choice):
        row = _row(story, reading, event, brief.version)
        yield {name: row[name] for name in wanted}


def _row(story: StoryBrief, reading: Reading, event: Event, version: str) -> Row:
    article = reading.article
    copies = {copy.article: copy.of for copy in story.story.copies}
    row: Row = dict.fromkeys(COLUMNS)
    row |= {
        "event": datum_id(event),
        "story": story.story.id,
        "report": article.id,
        "outlet": article.outlet,
        "agency": article.agency,
        "url": article.url,
        "published": article.published,
        "language": article.language,
        "title": tidy(article.title) if article.title else None,
        "copy_of": copies.get(article.id),
        "type": event.type.value,
        "mode": event.mode,
        "quad": event.quad,
        "kind": event.kind,
        "status": event.status.value,
        "reciprocal": event.reciprocal,
        "contexts": list(event.contexts),
        **_parties("actor", event.actors),
        **_parties("recipient", event.recipients),
        "score": round(event.score, 3),
        "rule": event.why.split(";")[0],
        "reason": event.why,
        "schema": SCHEMA,
        "dragoman": version,
    }
    return row | _details(event) | _words(reading, event)


def _parties(side: str, parties: tuple[Participant, ...]) -> Row:
    return {
        f"{side}s": [tidy(p.name) for p in parties],
        f"{side}_entities": [p.entity for p in parties],
        f"{side}_countries": [p.country for p in parties],
        f"{side}_sectors": [p.sector for p in parties],
        f"{side}_spans": _pairs(tuple(p.span for p in parties)),
    }


def _details(event: Event) -> Row:
    row: Row = {"level": event.level}
    if event.when:
        row |= {"day": event.when.value, "day_span": _pair(event.when.span)}
    if event.until:
        row["until"] = event.until.value
    if event.where:
        row |= {"place": tidy(event.where.name), "place_country": event.where.country}
        row["place_span"] = _pair(event.where.span)
    if event.count:
        row |= {"count": event.count.value, "count_of": event.count.of}
        row |= {"count_low": event.count.low, "count_high": event.count.high}
        row["count_span"] = _pair(event.count.span)
    if event.amount:
        row |= {"amount": event.amount.value, "currency": event.amount.of or None}
        row |= {"amount_low": event.amount.low, "amount_high": event.amount.high}
        row["amount_span"] = _pair(event.amount.span)
    if event.said_by:
        row |= {"said_by": tidy(event.said_by.name), "said_by_entity": event.said_by.entity}
    return row


def _words(reading: Reading, event: Event) -> Row:
    """Return the words of an event, with where they stand."""

    def words(span: Span) -> str:
        return tidy(reading.article.words(span))

    return {
        "fields": [words(span) for span in event.about],
        "field_spans": _pairs(event.about),
        "tier": words(event.tier) if event.tier else None,
        "tier_span": _pair(event.tier) if event.tier else None,
        "trigger": words(event.trigger),
        "trigger_span": _pair(event.trigger),
        "mention_spans": _pairs(event.triggers),
        "sentence": words(event.sentence),
        "sentence_span": _pair(event.sentence),
    }


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _pairs(spans: tuple[Span, ...]) -> list[list[int]]:
    return [_pair(span) for span in spans]
