"""The input of the filters: JSON Lines to articles."""

import json
import pickle
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from tempfile import SpooledTemporaryFile

from dragoman import pipeline
from dragoman.clean import Repeats, dateline_in
from dragoman.export import contract
from dragoman.export.contract import Json
from dragoman.model import Article, Block, Report
from dragoman.sources import SourceError, report_from

IN_MEMORY = 64_000_000
"""Bytes of cleaned lines beyond which they are put by on disk."""


@dataclass(frozen=True, slots=True)
class Line:
    """One input line: its object and id, and the article or the error made of it.

    `given` tells that the line brought its blocks along.
    """

    record: Json
    id: object
    article: Article | None = None
    error: str = ""
    given: bool = False


def record_of(line: str) -> Json | str:
    """Return the object of a line, or what is wrong with the line."""
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        return f"not a JSON object ({error}); write one object on each line"
    if not isinstance(record, dict):
        return "not a JSON object; write one object on each line"
    return record


def line_of(line: str, taken: set[str] | None = None, *, fast: bool = False) -> Line:
    """Return a line with its article, or with an error.

    With `taken`, an id that is in it already gets another in the article, by which a line
    may repeat an id; the article's id is added to it.
    """
    record = record_of(line)
    if isinstance(record, str):
        return Line({}, None, error=record)
    id = record.setdefault("id", None)
    try:
        report = report_from(record, origin=f"input {id!r}")
    except SourceError as error:
        return Line(record, id, error=str(error))
    if taken is not None:
        own = report.id if report.id not in taken else f"{report.id}#{len(taken)}"
        taken.add(own)
        report = replace(report, id=own)
    return _cleaned(record, report, fast=fast)


def _cleaned(record: Json, report: Report, *, fast: bool) -> Line:
    id, given = record.get("id"), None
    if report.text is not None:
        given = contract.blocks_from(report.id, report.text, record.get("blocks"))
    if given is not None and report.text is not None:
        return Line(record, id, _given_article(report, record, given, report.text), given=True)
    one = pipeline.clean_report(report, fast=fast)
    if isinstance(one, Article):
        return Line(record, id, one)
    return Line(record, id, error=f"{one.skip.problem}; {one.skip.remedy}")


def _given_article(
    report: Report, record: Mapping[str, object], blocks: tuple[Block, ...], text: str
) -> Article:
    """Return the article that an earlier `clean` labelled."""
    agency = record.get("agency")
    return Article(
        id=report.id,
        text=text,
        blocks=blocks,
        title=report.title,
        outlet=report.outlet,
        agency=agency if isinstance(agency, str) else None,
        dateline=dateline_in(report.id, text, blocks),
        published=report.published,
        language=report.language,
        url=report.url,
    )


def clean_lines(texts: Iterable[str], *, fast: bool = False) -> Iterator[Line]:
    """Clean all lines, and give them when all are read: only then is known what repeats."""
    repeats = Repeats()
    count = 0
    with SpooledTemporaryFile(IN_MEMORY) as spool:
        for text in texts:
            count += 1
            line = line_of(text, fast=fast)
            if line.article:
                repeats.add(line.article)
            pickle.dump(line, spool)
        spool.seek(0)
        for _ in range(count):
            yield _relabelled(pickle.load(spool), repeats)


def relabelled(lines: Iterable[Line]) -> list[Line]:
    """Label in each line's article what its outlet prints with several of the others."""
    repeats = Repeats()
    held = list(lines)
    for line in held:
        if line.article:
            repeats.add(line.article)
    return [_relabelled(line, repeats) for line in held]


def _relabelled(line: Line, repeats: Repeats) -> Line:
    if line.article is None or line.given:
        return line
    return replace(line, article=repeats.relabel(line.article))
