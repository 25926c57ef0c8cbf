"""The stages as filters over JSON Lines: one object out for each object in, in order."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from dragoman import events, pipeline, stories
from dragoman.clean import dateline_in
from dragoman.export import contract
from dragoman.export.contract import Json
from dragoman.model import Article, Block, Reading, Report, Story
from dragoman.pipeline import NO_DESK, Depth, Desk
from dragoman.sources import SourceError, report_from

GROUPED = ("story", "copy_of", "merged", "follows")
"""What `stories` gives a line, and gives anew to a line that carries it."""
WINDOW = 512
"""Lines held in memory at once by the filters that do not need all input."""


@dataclass(frozen=True, slots=True)
class Line:
    """One input line: its object and id, and the article or the error made of it."""

    record: Json
    id: object
    article: Article | None = None
    error: str = ""


@dataclass(frozen=True, slots=True)
class Output:
    """One output object; `failed` marks an error object."""

    record: Json
    failed: bool = False


@dataclass(frozen=True, slots=True)
class Way:
    """How a filter runs: processes (None: all cores for a big pile), and what the user brings."""

    processes: int | None = None
    desk: Desk = NO_DESK
    fast: bool = False


def run(
    command: str,
    lines: Iterable[str],
    *,
    processes: int | None = None,
    desk: Desk = NO_DESK,
    fast: bool = False,
) -> Iterator[Output]:
    """Run one filter of the contract over JSON Lines.

    `processes` None means all cores for more than a few dozen lines. `desk` holds the user's
    own people and bodies; `fast` cleans quickly and less exactly. Raises KeyError for a
    command that is no filter.
    """
    way = Way(processes, desk, fast)
    whole: dict[str, Callable[[Iterator[str], Way], Iterator[Output]]] = {
        "stories": _stories,
        "compare": _compare,
    }
    numbered = (line for line in lines if line.strip())
    if command in whole:
        yield from whole[command](numbered, way)
        return
    if command == "type":
        yield from _windows(numbered, _types)
        return
    added = FILTERS[command]
    yield from _windows(numbered, lambda window: added(window, way))


def _windows(
    lines: Iterator[str], work: Callable[[list[str]], Iterator[Output]]
) -> Iterator[Output]:
    while window := list(islice(lines, WINDOW)):
        yield from work(window)


def _failed(id: object, error: str) -> Output:
    return Output({"id": id, "error": error}, failed=True)


def _record(line: str) -> Json | str:
    """Return the object of a line, or what is wrong with the line."""
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        return f"not a JSON object ({error}); write one object on each line"
    if not isinstance(record, dict):
        return "not a JSON object; write one object on each line"
    return record


def _line(line: str, taken: set[str] | None = None, *, fast: bool = False) -> Line:
    """Return a line with its article, or with an error.

    With `taken`, an id that is in it already gets another in the article, by which a line
    may repeat an id; the article's id is added to it.
    """
    record = _record(line)
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
        return Line(record, id, _given_article(report, record, given, report.text))
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


def _cleaning(window: list[str], way: Way) -> Iterator[Output]:
    taken: set[str] = set()
    for text in window:
        line = _line(text, taken, fast=way.fast)
        if line.article is None:
            yield _failed(line.id, line.error)
        else:
            yield Output({**line.record, **contract.article_fields(line.article)})


def _reading(
    depth: Depth, added: Callable[[Reading], Json]
) -> Callable[[list[str], Way], Iterator[Output]]:
    """Return a filter that reads each article to `depth` and adds what `added` gives."""

    def work(window: list[str], way: Way) -> Iterator[Output]:
        taken: set[str] = set()
        lines = [_line(text, taken) for text in window]
        articles = [line.article for line in lines if line.article]
        done = pipeline.read_articles(articles, depth=depth, processes=way.processes, desk=way.desk)
        for line in lines:
            if line.article is None:
                yield _failed(line.id, line.error)
                continue
            one = next(done)
            if isinstance(one, Reading):
                yield Output({**line.record, "text": line.article.text, **added(one)})
            else:
                yield _failed(line.id, f"{one.skip.problem}; {one.skip.remedy}")

    return work


FILTERS: dict[str, Callable[[list[str], Way], Iterator[Output]]] = {
    "clean": _cleaning,
    "dates": _reading(
        Depth.DATES, lambda one: {"dates": [contract.date_object(d) for d in one.dates]}
    ),
    "entities": _reading(
        Depth.ENTITIES,
        lambda one: {"mentions": [contract.mention_object(m) for m in one.mentions]},
    ),
    "quotes": _reading(
        Depth.QUOTES, lambda one: {"quotes": [contract.quote_object(q) for q in one.quotes]}
    ),
    "events": _reading(
        Depth.EVENTS, lambda one: {"events": [contract.event_object(e) for e in one.events]}
    ),
}


def _lines(texts: Iterator[str]) -> list[Line]:
    """Return all lines under their own ids; a second use of an id is an error."""
    lines: list[Line] = []
    seen: set[str] = set()
    for text in texts:
        line = _line(text)
        if line.article and line.article.id in seen:
            error = f"has the same id as an earlier line: {line.id!r}; give each line its own"
            line = Line(line.record, line.id, error=error)
        elif line.article:
            seen.add(line.article.id)
        lines.append(line)
    return lines


def _stories(texts: Iterator[str], _: Way) -> Iterator[Output]:
    """Group all lines; ids that earlier output carries are kept (see `stories.group`)."""
    lines = _lines(texts)
    groups = stories.group([Reading(x.article) for x in lines if x.article], known=_named(lines))
    told = {id: story for story in groups for id in story.articles}
    for line in lines:
        if line.article is None:
            yield _failed(line.id, line.error)
            continue
        fields = contract.story_fields(line.article.id, told[line.article.id])
        yield Output({**line.record, "text": line.article.text, **fields})


def _named(lines: Iterable[Line]) -> tuple[Story, ...]:
    """Return the stories that lines name, which an earlier run gave them."""
    named: dict[str, list[str]] = {}
    for line in lines:
        story, *_ = [line.record.pop(field, None) for field in GROUPED]
        if line.article and isinstance(story, str) and story:
            named.setdefault(story, []).append(line.article.id)
    return tuple(Story(id, tuple(sorted(members))) for id, members in sorted(named.items()))


def _compare(texts: Iterator[str], way: Way) -> Iterator[Output]:
    lines = _lines(texts)
    articles = sorted((x.article for x in lines if x.article), key=lambda a: a.id)
    readings: dict[str, Reading] = {}
    errors: dict[str, str] = {}
    for one in pipeline.read_articles(articles, processes=way.processes, desk=way.desk):
        if isinstance(one, Reading):
            readings[one.article.id] = one
        else:
            errors[one.id] = f"{one.skip.problem}; {one.skip.remedy}"
    groups = _grouped(lines, readings)
    for told in pipeline.tell_stories(groups, list(readings.values()), desk=way.desk):
        yield Output(contract.story_object(told.story, told.findings))
    for line in lines:
        error = line.error or (errors.get(line.article.id, "") if line.article else "")
        if error:
            yield _failed(line.id, error)


def _grouped(lines: list[Line], readings: Mapping[str, Reading]) -> tuple[Story, ...]:
    """Return the stories the lines name; the lines that name none are grouped here."""
    named: dict[str, list[str]] = {}
    rest: list[Reading] = []
    for line in lines:
        if line.article is None or line.article.id not in readings:
            continue
        story = line.record.get("story")
        if isinstance(story, str) and story:
            named.setdefault(story, []).append(line.article.id)
        else:
            rest.append(readings[line.article.id])
    given = [
        Story(id, tuple(sorted(members)), stories.find_copies([readings[one] for one in members]))
        for id, members in named.items()
    ]
    return tuple(sorted([*given, *stories.group(rest)], key=lambda story: story.id))


def _types(window: list[str]) -> Iterator[Output]:
    records = [_record(line) for line in window]
    queries = [_query(record) for record in records]
    answers = iter(events.classify([q for q in queries if isinstance(q, events.TypeQuery)]))
    for record, query in zip(records, queries, strict=True):
        if isinstance(query, str) or isinstance(record, str):
            yield _failed(record.get("id") if isinstance(record, dict) else None, str(query))
            continue
        answer = next(answers)
        scores = {name: round(score, 4) for name, score in answer.scores}
        added = {"type": answer.type.value, "quad": answer.quad, "scores": scores}
        yield Output({**record, **added})


def _query(record: Json | str) -> "events.TypeQuery | str":
    if isinstance(record, str):
        return record
    sentence, source, target = (record.get(k) for k in ("sentence", "source", "target"))
    if not (isinstance(sentence, str) and isinstance(source, str) and isinstance(target, str)):
        return "needs the strings sentence, source and target"
    return events.TypeQuery(sentence, source, target)
