"""The stages as filters over JSON Lines: one object out for each object in, in order."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from dragoman import events, pipeline, stories
from dragoman.export import contract
from dragoman.export.contract import Json
from dragoman.intake import Line, clean_lines, line_of, record_of, relabelled
from dragoman.model import Reading, Story
from dragoman.pipeline import NO_DESK, Depth, Desk

GROUPED = ("story", "copy_of", "merged", "follows")
"""What `stories` gives a line, and gives anew to a line that carries it."""
WINDOW = 512
"""Lines held in memory at once by the filters that do not need all input."""


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
        "clean": _cleaning,
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


def _cleaning(texts: Iterator[str], way: Way) -> Iterator[Output]:
    for line in clean_lines(texts, fast=way.fast):
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
        lines = [line_of(text, taken) for text in window]
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
        line = line_of(text)
        if line.article and line.article.id in seen:
            error = f"has the same id as an earlier line: {line.id!r}; give each line its own"
            line = Line(line.record, line.id, error=error)
        elif line.article:
            seen.add(line.article.id)
        lines.append(line)
    return relabelled(lines)


def _stories(texts: Iterator[str], way: Way) -> Iterator[Output]:
    """Group all lines; ids that earlier output carries are kept (see `stories.group`)."""
    lines = _lines(texts)
    articles = [line.article for line in lines if line.article]
    readings = pipeline.date_articles(articles, processes=way.processes)
    groups = stories.group(readings, known=_named(lines))
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
    found = list(readings.values())
    for told in pipeline.tell_stories(groups, found, processes=way.processes, desk=way.desk):
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
    records = [record_of(line) for line in window]
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
