"""One file or stream to the reports in it, without ever holding more than the limits."""

import gzip
import io
import json
import zlib
from collections.abc import Iterator
from dataclasses import replace
from typing import IO, Any, cast

from dragoman.model import Report, Skip
from dragoman.sources.decode import decode
from dragoman.sources.find import Source
from dragoman.sources.problem import SourceError, from_os_error
from dragoman.sources.record import PAGE_LIMIT, TEXT_LIMIT, check, report_from, too_long

LINE_LIMIT = 3 * PAGE_LIMIT
"""Bytes of one JSON line: a page grows when its characters are escaped."""
JSON_LIMIT = 10 * PAGE_LIMIT
UNNAMED = ""
"""The id of a report that states none; it gets one from its file."""


def load(source: Source) -> Iterator[Report | Skip]:
    """Give the reports of a file, or a Skip for each that cannot be read."""
    origin = str(source.path)
    try:
        with _open(source) as stream:
            yield from load_stream(stream, source.kind, origin)
    except SourceError as error:
        yield error.skip(origin)
    except (EOFError, zlib.error, gzip.BadGzipFile):
        yield Skip(origin, "the gzip data is damaged", "fetch or pack the file again")
    except OSError as error:
        yield from_os_error(error).skip(origin)


def _open(source: Source) -> IO[bytes]:
    if source.zipped:
        return cast("IO[bytes]", gzip.open(source.path, "rb"))
    return open(source.path, "rb")


def load_stream(stream: IO[bytes], kind: str, origin: str) -> Iterator[Report | Skip]:
    """Give the reports of an open stream of one kind (text, page, lines, json)."""
    if kind == "lines":
        yield from _lines(stream, origin)
    elif kind == "json":
        yield from _json(_whole(stream, JSON_LIMIT), origin)
    else:
        yield _single(stream, kind, origin)


def load_standard_input(stream: IO[bytes]) -> Iterator[Report | Skip]:
    """Give the reports on standard input: JSON Lines, a page or a text, by the first sign."""
    data = stream.read(JSON_LIMIT + 1)
    start = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    kind = {b"{": "json", b"[": "json", b"<": "page"}.get(start, "text")
    try:
        yield from load_stream(io.BytesIO(data), kind, "-")
    except SourceError as error:
        yield error.skip("-")


def _whole(stream: IO[bytes], limit: int) -> bytes:
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise SourceError(
            f"more than {limit // 1_000_000} MB in one piece",
            "write JSON Lines (.jsonl), one report a line",
        )
    return data


def _single(stream: IO[bytes], kind: str, origin: str) -> Report:
    page = kind == "page"
    limit = PAGE_LIMIT if page else TEXT_LIMIT
    data = stream.read(limit + 1)
    if not data:
        raise SourceError("the file is empty", "remove it or fetch it again")
    if len(data) > limit:
        raise too_long(page)
    words = decode(data, page=page)
    check(None if page else words, words if page else None)
    if page:
        return Report(UNNAMED, html=words, origin=origin)
    return Report(UNNAMED, text=words, origin=origin)


def _lines(stream: IO[bytes], origin: str) -> Iterator[Report | Skip]:
    number = 0
    seen = False
    while line := stream.readline(LINE_LIMIT + 1):
        number += 1
        place = f"{origin}:{number}"
        if len(line) > LINE_LIMIT:
            seen = True
            _drop_line(stream, line)
            yield too_long(True).skip(place)
            continue
        if line.strip(b"\xef\xbb\xbf \t\r\n"):
            seen = True
            yield _one_line(line, place)
    if not seen and not number:
        raise SourceError("the file is empty", "remove it or fetch it again")
    if not seen:
        raise SourceError("the file holds only white space", "remove it or fetch it again")


def _drop_line(stream: IO[bytes], line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(1 << 20)


def _one_line(line: bytes, place: str) -> Report | Skip:
    try:
        record = json.loads(decode(line))
    except SourceError as error:
        return error.skip(place)
    except (json.JSONDecodeError, RecursionError) as error:
        return _broken(error).skip(place)
    return _record(record, place)


def _record(record: Any, place: str) -> Report | Skip:
    try:
        report = report_from(record, origin=place)
    except SourceError as error:
        return error.skip(place)
    if isinstance(record, dict) and record.get("id") in (None, ""):
        return replace(report, id=UNNAMED)
    return report


def _broken(error: Exception) -> SourceError:
    if isinstance(error, json.JSONDecodeError):
        where = f"at character {error.colno}" if error.lineno == 1 else f"in line {error.lineno}"
        return SourceError(f"broken JSON {where}: {error.msg}", "correct or remove the line")
    return SourceError("JSON nested too deep", "correct or remove the line")


def _json(data: bytes, origin: str) -> Iterator[Report | Skip]:
    """Read one object, a list of objects, or JSON Lines in a file named .json."""
    if not data.strip():
        raise SourceError("the file is empty", "remove it or fetch it again")
    try:
        whole = json.loads(decode(data))
    except (json.JSONDecodeError, RecursionError) as error:
        if b"\n" in data.strip() and data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{":
            yield from _lines(io.BytesIO(data), origin)
            return
        raise _broken(error) from None
    if isinstance(whole, list):
        for number, record in enumerate(whole, start=1):
            yield _record(record, f"{origin}:{number}")
    else:
        yield _record(whole, origin)
