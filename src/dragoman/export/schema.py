"""JSON Schemas (2020-12) of what each command writes."""

from importlib.metadata import version

from dragoman.export.contract import Json
from dragoman.model import BlockKind, EventType, FindingKind, MentionKind, QuoteKind, Status

DRAFT = "https://json-schema.org/draft/2020-12/schema"
OFFSET: Json = {"type": "integer", "minimum": 0}
PAIR: Json = {"type": "array", "prefixItems": [OFFSET, OFFSET], "minItems": 2, "maxItems": 2}
PAIRS: Json = {"type": "array", "items": PAIR}
TEXT: Json = {"type": "string"}
MAYBE: Json = {"type": ["string", "null"]}
SCORE: Json = {"type": "number", "minimum": 0, "maximum": 1}
COUNTRY: Json = {"type": ["string", "null"], "pattern": "^[A-Z]{3}$"}
CURRENCY: Json = {"type": ["string", "null"], "pattern": "^[A-Z]{3}$"}
BOUNDS: Json = {"type": "array", "items": {"type": ["integer", "null"]}}
LEVELS = ("state", "official", "working", "private", "transit")


def _object(required: Json, optional: Json | None = None, *, nullable: bool = False) -> Json:
    return {
        "type": ["object", "null"] if nullable else "object",
        "properties": {**required, **(optional or {})},
        "required": list(required),
    }


def _told(form: Json, description: str) -> Json:
    return {**form, "description": description}


def _list(item: Json) -> Json:
    return {"type": "array", "items": item}


def _one_of(values: type) -> Json:
    return {"enum": [member.value for member in values]}  # type: ignore[attr-defined]


PLACE: Json = {"start": OFFSET, "end": OFFSET}
BLOCK = _object({**PLACE, "kind": _one_of(BlockKind)})
MENTION = _object(
    {
        **PLACE,
        "kind": _one_of(MentionKind),
        "name": TEXT,
        "entity": TEXT,
        "country": COUNTRY,
        "role": MAYBE,
    },
    {"sector": MAYBE, "score": SCORE, "why": TEXT},
)
DATE = _object({**PLACE, "value": TEXT, "precision": TEXT})
SPEAKER = _object({**PLACE, "name": TEXT, "entity": MAYBE}, nullable=True)
QUOTE = _object(
    {
        "kind": _one_of(QuoteKind),
        "content": PAIRS,
        "cue": PAIRS,
        "speaker": SPEAKER,
        "balanced": {"type": "boolean"},
    }
)
PARTICIPANT = _object({"name": TEXT, "entity": TEXT, "country": COUNTRY, "sector": MAYBE, **PLACE})
EVENT = _object(
    {
        "type": _one_of(EventType),
        "mode": MAYBE,
        "quad": {"type": "integer", "minimum": 0, "maximum": 4},
        "status": _one_of(Status),
        "actors": _list(PARTICIPANT),
        "recipients": _list(PARTICIPANT),
        "when": MAYBE,
        "where": MAYBE,
        "trigger": PAIR,
        "sentence": PAIR,
        "score": SCORE,
        "why": TEXT,
    },
    {
        "kind": _told(TEXT, "the desk's name: visit, meeting, call, summit, signing, upgrade, ..."),
        "reciprocal": _told({"type": "boolean"}, "all sides are actors; there is no recipient"),
        "mentions": _told(PAIRS, "all words of the text that tell the event, the trigger first"),
        "when_span": _told(PAIR, "the words that `when` rests on"),
        "where_span": _told(PAIR, "the words that `where` rests on"),
        "where_country": _told(COUNTRY, "the country that the place lies in"),
        "until": _told(TEXT, "the last day of a visit, summit or exercise, as TIMEX3 value"),
        "level": _told({"enum": [*LEVELS]}, "rank of a visit"),
        "count": _told(TEXT, "how many, as worded: of agreements, diplomats, dead, ..."),
        "count_of": _told(TEXT, "what is counted, as lemma"),
        "count_span": _told(PAIR, "the words of the count, hedge included"),
        "count_bounds": _told(BOUNDS, "least and most that the words allow; null: open"),
        "amount": _told(TEXT, "a sum of money given, promised or agreed, as worded"),
        "amount_currency": _told(CURRENCY, "its currency after ISO 4217, null where open"),
        "amount_span": _told(PAIR, "the words of the sum, hedge included"),
        "amount_bounds": _told(BOUNDS, "least and most of the sum in units of its currency"),
        "about": _told(PAIRS, "the fields of an agreement, or what a demand or rebuke is about"),
        "contexts": _told(_list(TEXT), "PLOVER contexts: military, economic, legal, ..."),
        "tier": _told(PAIR, "the rank of ties as worded; of a visit, the words of its level"),
        "said_by": _told(TEXT, "who claims the event, where it is only claimed"),
        "said_by_entity": _told(TEXT, "the entity of who claims it"),
    },
)
CLAIM = _object({"article": TEXT, "value": TEXT, **PLACE}, {"sentence": PAIR, "said_by": TEXT})
FINDING = _object(
    {
        "slot": TEXT,
        "kind": _one_of(FindingKind),
        "about": TEXT,
        "claims": {**_list(CLAIM), "minItems": 1},
    },
    {"independent": {"type": "boolean"}, "score": SCORE, "why": TEXT},
)
ADDED: dict[str, tuple[Json, Json]] = {
    "clean": (
        {
            "title": MAYBE,
            "outlet": MAYBE,
            "agency": MAYBE,
            "byline": MAYBE,
            "dateline": MAYBE,
            "published": MAYBE,
            "language": MAYBE,
            "text": TEXT,
            "blocks": _list(BLOCK),
        },
        {},
    ),
    "entities": ({"text": TEXT, "mentions": _list(MENTION)}, {}),
    "dates": ({"text": TEXT, "dates": _list(DATE)}, {}),
    "quotes": ({"text": TEXT, "quotes": _list(QUOTE)}, {}),
    "events": ({"text": TEXT, "events": _list(EVENT)}, {}),
    "stories": (
        {"text": TEXT, "story": TEXT},
        {
            "copy_of": TEXT,
            "merged": _told(_list(TEXT), "ids of earlier stories that this one took in"),
            "follows": _told(TEXT, "the earlier story that this one goes on from"),
        },
    ),
    "compare": (
        {"story": TEXT, "articles": _list(TEXT), "findings": _list(FINDING)},
        {},
    ),
    "type": (
        {
            "type": _one_of(EventType),
            "quad": {"type": "integer", "minimum": 0, "maximum": 4},
            "scores": {"type": "object", "additionalProperties": SCORE},
        },
        {},
    ),
}
"""For each filter, the properties it always adds, and those it adds where there is one."""


def schema(command: str) -> Json:
    """Return the JSON Schema of one output object of a filter, or of its error object.

    Raises KeyError for a command that is no filter.
    """
    required, optional = ADDED[command]
    if command != "compare":
        required = {"id": {"type": ["string", "integer", "null"]}, **required}
    error = _object({"id": {"type": ["string", "integer", "null"]}, "error": TEXT})
    return {
        "$schema": DRAFT,
        "$id": f"urn:dragoman:{version('dragoman')}:{command}",
        "title": f"dragoman {command}",
        "anyOf": [_object(required, optional), error],
    }
