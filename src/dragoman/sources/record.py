"""One object of JSON Lines to one report."""

import re
from collections.abc import Mapping

from dragoman.knowledge.moments import moment
from dragoman.model import Report
from dragoman.sources.problem import SourceError

TEXT_LIMIT = 2_000_000
PAGE_LIMIT = 10_000_000
"""The longest text and page that are read, in characters (bytes, when read from a file)."""

WHOLE = ("text", "html")
"""Fields that are never altered; half a character in them is an error."""

_LANGUAGE = re.compile(r"([a-z]{2,3})([-_][a-z0-9]{2,8})*", re.IGNORECASE)


def report_from(record: Mapping[str, object], *, origin: str) -> Report:
    """Return the report that an input object of the contract describes.

    `text` counts before `html` when both are there, as after `dragoman clean`. An object
    without `id` takes `origin` for one. Raises SourceError with problem and remedy.

    >>> report_from({"id": "a", "text": "Talks began."}, origin="pile.jsonl:1").text
    'Talks began.'
    """
    if not isinstance(record, Mapping):
        raise SourceError("the line is not a JSON object", 'write {"id": ..., "text": ...}')
    text = _string(record, "text")
    page = _string(record, "html") if text is None else None
    if text is None and page is None:
        raise SourceError("the object has neither text nor html", 'add "text" or "html"')
    check(text, page)
    return Report(
        id=_id(record) or origin,
        text=text,
        html=page,
        title=_string(record, "title") or None,
        url=_string(record, "url") or None,
        outlet=_string(record, "outlet") or None,
        published=moment(_string(record, "published") or ""),
        language=_language(_string(record, "language")),
        origin=origin,
    )


def check(text: str | None, page: str | None) -> None:
    """Raise SourceError unless there is something to read, and not too much of it."""
    words = text if text is not None else page or ""
    if not words:
        raise SourceError("the report is empty", "remove it or fetch it again")
    limit = TEXT_LIMIT if text is not None else PAGE_LIMIT
    if len(words) > limit:
        raise too_long(page is not None)
    if not words.strip("\ufeff \t\r\n\f\v") or words.isspace():
        raise SourceError("the report holds only white space", "remove it or fetch it again")
    try:
        words.encode()
    except UnicodeEncodeError:
        raise SourceError("the text holds half a character", "write it again as UTF-8") from None


def too_long(page: bool) -> SourceError:
    """Return the error for a report over the limit."""
    limit = (PAGE_LIMIT if page else TEXT_LIMIT) // 1_000_000
    return SourceError(
        f"one report of more than {limit} MB",
        "split it into one report a file, or one JSON object a line",
    )


def _string(record: Mapping[str, object], field: str) -> str | None:
    value = record.get(field)
    if value is None or (field in WHOLE and isinstance(value, str)):
        return value
    if isinstance(value, str):
        return _mended(value)
    raise SourceError(f'"{field}" is {_type(value)}', f'write "{field}" as a string')


def _mended(value: str) -> str:
    """Return a string that can be written: halves of a character become U+FFFD.

    >>> _mended("Suva \\ud800") == "Suva \\ufffd"
    True
    """
    return (
        value
        if value.isprintable()
        else value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    )


def _type(value: object) -> str:
    names = {bool: "a truth value", int: "a number", float: "a number", list: "a list"}
    return names.get(type(value), "an object")


def _id(record: Mapping[str, object]) -> str | None:
    value = record.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _string(record, "id")


def _language(value: str | None) -> str | None:
    if value is None or not (value := value.strip()):
        return None
    match = _LANGUAGE.fullmatch(value)
    if not match:
        raise SourceError(f'"language" is {value[:40]!r}', 'write an ISO 639-1 code such as "en"')
    return match[1].lower()
