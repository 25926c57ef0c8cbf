"""The user's own people and bodies: a CSV file, checked row by row."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from dragoman.knowledge.names import name_words
from dragoman.knowledge.states import state_words, states
from dragoman.model import Known, Skip
from dragoman.sources.decode import decode
from dragoman.sources.problem import SourceError, from_os_error

COLUMNS = ("name", "aliases", "country", "office", "since", "until", "kind")
BODIES = frozenset({"organisation", "organization", "body", "bodies", "organisations"})
PEOPLE = frozenset({"", "person", "people"})
LANGUAGES = ("en", "es", "fr", "de", "ru", "pt", "it", "zh", "vi", "ar")
FORM = "a CSV file whose first row names the columns: " + ",".join(COLUMNS)
YEARS = (1000, 2999)


def read_people(path: str | Path) -> tuple[tuple[Known, ...], tuple[Skip, ...]]:
    """Return the people and bodies of a CSV file, and the rows that can't be used.

    Raises SourceError where the file can't be read, is no CSV or has no column `name`.
    """
    origin = str(path)
    try:
        text = decode(Path(path).read_bytes())
    except OSError as error:
        raise from_os_error(error) from None
    rows = list(_rows(text))
    if not rows:
        raise SourceError("the file is empty", f"give {FORM}")
    columns = [cell.strip().lower() for cell in rows[0][1]]
    if "name" not in columns:
        raise SourceError("the first row has no column “name”", f"give {FORM}")
    found: list[Known] = []
    skips = [_fault(origin, rows[0][0], *fault) for fault in _header_faults(columns)]
    for number, cells in rows[1:]:
        one = _known(columns, cells)
        if isinstance(one, Known):
            found.append(one)
        else:
            skips.append(_fault(origin, number, *one))
    return tuple(dict.fromkeys(found)), tuple(skips)


Fault = tuple[str, str, str]
"""The column, what is wrong, and what to do about it."""


def _fault(origin: str, row: int, column: str, problem: str, remedy: str) -> Skip:
    return Skip(f"{origin}, row {row}", f"column {column}: {problem}", remedy)


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the number and the cells of each row that is not empty; the first row is 1."""
    head = text.split("\n", 1)[0]
    delimiter = "\t" if "\t" in head and "," not in head else ","
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=True)
    number = 0
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise SourceError(
                f"the file is no CSV from row {number} on ({error})", "close each quoted cell"
            ) from None
        if any(cell.strip() for cell in cells) and not cells[0].lstrip().startswith("#"):
            yield number, cells


def _header_faults(columns: Sequence[str]) -> Iterator[Fault]:
    """Name the columns that look like misspelt ones; further columns may stand in the file."""
    for column in columns:
        near = [c for c in COLUMNS if Levenshtein.distance(column, c) <= 2 and len(column) > 3]
        if column not in COLUMNS and near:
            yield column, "is not read", f"write “{near[0]}” in the first row if that is meant"
    for column in COLUMNS:
        if columns.count(column) > 1:
            yield column, "stands twice; the last one is read", "keep one of the two columns"


def _known(columns: Sequence[str], cells: Sequence[str]) -> Known | Fault:
    """Return the entry of a row, or the first fault in it."""
    if any(cell.strip() for cell in cells[len(columns) :]):
        remedy = "put a cell that holds a comma between double quotes"
        return (
            columns[-1],
            f"is followed by more cells than the first row has, {cells[-1]!r}",
            remedy,
        )
    row = {c: " ".join(v.split()) for c, v in zip(columns, cells, strict=False)}
    for check in (_name_fault, _alias_fault, _country_fault, _kind_fault, _time_fault):
        if fault := check(row):
            return fault
    return Known(
        row["name"],
        _aliases(row),
        _code(row.get("country", "")) or None,
        row.get("office") or None,
        row.get("since") or None,
        row.get("until") or None,
        row.get("kind", "").lower() in BODIES,
    )


def _aliases(row: Mapping[str, str]) -> tuple[str, ...]:
    parts = (part.strip() for part in row.get("aliases", "").split(";"))
    return tuple(part for part in parts if part)


def _name_fault(row: Mapping[str, str]) -> Fault | None:
    if name_words(row.get("name", "")):
        return None
    return "name", "is empty", "write the name as newspapers print it, or remove the row"


def _alias_fault(row: Mapping[str, str]) -> Fault | None:
    bad = next((a for a in _aliases(row) if not name_words(a) or len(a) < 2), None)
    if bad is None:
        return None
    return "aliases", f"{bad!r} is no name", "separate whole names by semicolons"


def _country_fault(row: Mapping[str, str]) -> Fault | None:
    given = row.get("country", "")
    if not given or _code(given):
        return None
    remedy = "write its ISO 3166-1 alpha-3 code (VNM) or its name, or leave the cell empty"
    return "country", f"{given!r} is no known state", remedy


def _code(given: str) -> str:
    """Return the code of a state given as code or name, or an empty string."""
    if given.upper() in states():
        return given.upper()
    for language in LANGUAGES:
        word = state_words(language).get(given)
        if word is not None and word.kind in ("name", "former"):
            return word.code
    return ""


def _kind_fault(row: Mapping[str, str]) -> Fault | None:
    kind = row.get("kind", "").lower()
    if kind in BODIES | PEOPLE:
        return None
    return "kind", f"{kind!r} is not known", "write person or organisation, or leave the cell empty"


def _time_fault(row: Mapping[str, str]) -> Fault | None:
    for column in ("since", "until"):
        given = row.get(column, "")
        if given and not _is_time(given):
            remedy = "write 2024, 2024-06 or 2024-06-21, or leave the cell empty"
            return column, f"{given!r} is no date", remedy
    since, until = row.get("since", ""), row.get("until", "")
    if since and until and until < since[: len(until)]:
        return "until", f"{until!r} lies before since, {since!r}", "exchange or correct the two"
    return None


def _is_time(given: str) -> bool:
    parts = given.split("-")
    if [len(p) for p in parts] not in ([4], [4, 2], [4, 2, 2]) or not given.isascii():
        return False
    try:
        day = date.fromisoformat("-".join([*parts, "01", "01"][:3]))
    except ValueError:
        return False
    return YEARS[0] <= day.year <= YEARS[1]
