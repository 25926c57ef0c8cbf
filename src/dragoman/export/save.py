"""Events written in the field's formats and in our own, to a stream of bytes."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import IO, TYPE_CHECKING, Any

from dragoman.export import flat, gdelt, polecat
from dragoman.export.choice import Choice
from dragoman.export.records import dumps
from dragoman.export.visible import HIDDEN
from dragoman.model import Brief

if TYPE_CHECKING:
    from types import ModuleType

MISSING = "Parquet needs pyarrow; install it with: pip install 'dragoman[parquet]'"


class MissingExtraError(RuntimeError):
    """A format needs a package that is not installed; says the command that installs it."""


def save_events(brief: Brief, stream: IO[bytes], *, form: str, choice: Choice | None = None) -> int:
    """Write the events of a brief in a format of `FORMS`; return how many rows were written.

    Raises KeyError for a form that is none, MissingExtraError where its package is missing.
    """
    return FORMS[form](brief, stream, choice or Choice())


def _csv(brief: Brief, stream: IO[bytes], choice: Choice) -> int:
    """Write comma-separated values with a header; a cell of several values is a JSON list."""
    names = tuple(flat.columns(choice))
    rows = ([_cell(row[name]) for name in names] for row in flat.flat_rows(brief, choice))
    return _table(stream, rows, names, delimiter=",")


def _cell(value: flat.Cell) -> str:
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def _jsonl(brief: Brief, stream: IO[bytes], choice: Choice) -> int:
    """Write one JSON object a line, what is not known as null."""
    count = 0
    for row in flat.flat_rows(brief, choice):
        stream.write(dumps(row).encode("utf-8") + b"\n")
        count += 1
    return count


def _polecat(brief: Brief, stream: IO[bytes], choice: Choice) -> int:
    """Write tab-separated values with a header, as POLECAT's files are."""
    rows = ([row[n] for n in polecat.COLUMNS] for row in polecat.polecat_rows(brief, choice))
    return _tabbed(stream, rows, polecat.COLUMNS)


def _gdelt(brief: Brief, stream: IO[bytes], choice: Choice) -> int:
    """Write tab-separated values without a header, as GDELT's files are."""
    rows = ([row[n] for n in gdelt.COLUMNS] for row in gdelt.gdelt_rows(brief, choice))
    return _tabbed(stream, rows)


def _table(
    stream: IO[bytes], rows: Iterable[Sequence[str]], header: Sequence[str], *, delimiter: str
) -> int:
    text = io.TextIOWrapper(stream, "utf-8", errors="backslashreplace", newline="")
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\n")
    writer.writerow(header)
    count = sum(1 for row in rows if writer.writerow(row))
    text.flush()
    text.detach()
    return count


def _tabbed(
    stream: IO[bytes], rows: Iterable[Sequence[str]], header: Sequence[str] | None = None
) -> int:
    """Write rows whose cells hold no tab, line break or control character; nothing is quoted."""
    count = 0
    for number, row in enumerate(_with_header(rows, header)):
        line = "\t".join(HIDDEN.sub("", cell).replace("\t", " ") for cell in row)
        stream.write(line.encode("utf-8", "backslashreplace") + b"\n")
        count = number + (header is None)
    return count


def _with_header(
    rows: Iterable[Sequence[str]], header: Sequence[str] | None
) -> Iterator[Sequence[str]]:
    if header is not None:
        yield header
    yield from rows


def _parquet(brief: Brief, stream: IO[bytes], choice: Choice) -> int:
    """Write Parquet with typed columns; lists stay lists."""
    arrow, parquet = _pyarrow()
    names = flat.columns(choice)
    schema = arrow.schema([(name, _arrow_type(arrow, form)) for name, form in names.items()])
    rows = [_clean(row) for row in flat.flat_rows(brief, choice)]
    facts = {"schema": str(flat.SCHEMA), "dragoman": brief.version}
    table = arrow.Table.from_pylist(rows, schema=schema.with_metadata(facts))
    parquet.write_table(table, stream)
    return len(rows)


def _clean(row: flat.Row) -> flat.Row:
    """Return a row whose texts hold no lone surrogate, which UTF-8 cannot write."""
    return {name: _utf8(value) if isinstance(value, str) else value for name, value in row.items()}


def _utf8(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _pyarrow() -> "tuple[ModuleType, ModuleType]":
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise MissingExtraError(MISSING) from error
    return pyarrow, pyarrow.parquet


def _arrow_type(arrow: Any, form: str) -> Any:
    offset = arrow.list_(arrow.int32())
    return {
        flat.TEXT: arrow.string(),
        flat.INT: arrow.int64(),
        flat.FLOAT: arrow.float64(),
        flat.BOOL: arrow.bool_(),
        flat.TEXTS: arrow.list_(arrow.string()),
        flat.SPAN: offset,
        flat.SPANS: arrow.list_(offset),
    }[form]


FORMS: dict[str, Callable[[Brief, IO[bytes], Choice], int]] = {
    "csv": _csv,
    "jsonl": _jsonl,
    "parquet": _parquet,
    "polecat": _polecat,
    "gdelt": _gdelt,
}
"""The formats by name."""
