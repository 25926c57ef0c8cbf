"""A list of paths to a pile of reports."""

import hashlib
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from dragoman.model import Pile, Report, Skip
from dragoman.sources.find import Source, find
from dragoman.sources.load import UNNAMED, load, load_standard_input

STANDARD_INPUT = "-"


def read(paths: Sequence[str | Path]) -> Pile:
    """Read files, folders (with all below), glob patterns and `-` (standard input).

    Reads .txt, .html, .htm, .jsonl, .ndjson and .json, each also with .gz. What cannot be
    read is left out with a Skip that names it; the rest is read. The id of a report is the
    one its JSON object states, else the name of its file below the folder given, without
    suffix; a second of the same name gets `-2`. The same file given twice, or the same words
    from the same outlet, count once: the first is kept.
    """
    reports: list[tuple[str, Report]] = []
    skips: list[Skip] = []
    for stem, item in _items(paths):
        if isinstance(item, Skip):
            skips.append(item)
        else:
            reports.append((stem, item))
    kept = list(_named(_distinct(reports, skips), skips))
    return Pile(tuple(kept), tuple(skips))


def _items(paths: Sequence[str | Path]) -> Iterator[tuple[str, Report | Skip]]:
    """Give every report and problem with the stem that names it."""
    seen: dict[str, str] = {}
    if isinstance(paths, str | Path):
        paths = [paths]
    for given in paths:
        if str(given) == STANDARD_INPUT:
            yield from (("stdin", item) for item in load_standard_input(sys.stdin.buffer))
            continue
        for found in find(given):
            if isinstance(found, Skip):
                yield "", found
            else:
                yield from _file(found, seen)


def _file(source: Source, seen: dict[str, str]) -> Iterator[tuple[str, Report | Skip]]:
    real = str(source.path.resolve())
    if real in seen:
        remedy = f"nothing to do: it is kept as {seen[real]}"
        yield "", Skip(str(source.path), "the file is given twice", remedy)
        return
    seen[real] = str(source.path)
    yield from ((source.stem, item) for item in load(source))


def _distinct(
    reports: Iterable[tuple[str, Report]], skips: list[Skip]
) -> Iterator[tuple[str, Report]]:
    """Leave out a report with the words and the outlet of an earlier one."""
    first: dict[tuple[bytes, str], str] = {}
    for stem, report in reports:
        words = (report.text if report.text is not None else report.html or "").strip()
        outlet = report.outlet or urlsplit_host(report.url)
        key = (hashlib.sha256(words.encode()).digest(), outlet)
        if key in first:
            remedy = f"nothing to do: it is kept as {first[key]}"
            skips.append(Skip(report.origin, "duplicate: the same words and outlet", remedy))
            continue
        first[key] = report.origin
        yield stem, report


def urlsplit_host(url: str | None) -> str:
    """Return the host of an address, empty when there is none.

    >>> urlsplit_host("https://www.example.org/a")
    'www.example.org'
    """
    try:
        return urlsplit(url or "").hostname or ""
    except ValueError:
        return ""


def _named(reports: Iterable[tuple[str, Report]], skips: list[Skip]) -> Iterator[Report]:
    """Give each report its own id; stated ids come first, so that they stay as they are."""
    items = list(reports)
    stated: dict[str, str] = {}
    for _, report in items:
        stated.setdefault(report.id, report.origin)
    taken: dict[str, int] = dict.fromkeys((i for i in stated if i != UNNAMED), 1)
    for stem, report in items:
        if report.id == UNNAMED:
            yield replace(report, id=_free(_suggested(stem, report), taken))
        elif stated[report.id] == report.origin:
            yield report
        else:
            problem = f"the id {report.id!r} is already that of {stated[report.id]}"
            skips.append(Skip(report.origin, problem, "give each report an id of its own"))


def _suggested(stem: str, report: Report) -> str:
    _, colon, line = report.origin.rpartition(":")
    return f"{stem}-{line}" if colon and line.isdigit() else stem


def _free(name: str, taken: dict[str, int]) -> str:
    if name not in taken:
        taken[name] = 1
        return name
    while True:
        taken[name] += 1
        candidate = f"{name}-{taken[name]}"
        if candidate not in taken:
            taken[candidate] = 1
            return candidate
