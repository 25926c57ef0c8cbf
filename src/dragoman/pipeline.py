"""The order of the stages: the only place that knows it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from enum import IntEnum
from multiprocessing import get_all_start_methods, get_context
from os import cpu_count
from typing import TypeVar

from dragoman import accounts, annotate, entities, events, quotes, stories
from dragoman.clean import CleanError, clean
from dragoman.knowledge.roster import BUILT_IN, Roster
from dragoman.model import (
    Anchor,
    Article,
    Finding,
    Judgement,
    Known,
    Naming,
    Parse,
    Reading,
    Report,
    Skip,
    Story,
    known_day,
)

Task = TypeVar("Task")
Done = TypeVar("Done")

CHUNK = 16
"""Articles that are parsed in one batch."""
ALONE = 24
"""Up to so many articles, starting a second process costs more than it saves."""


class Depth(IntEnum):
    """How far to read; each stage includes what it needs of those before."""

    DATES = 1
    ENTITIES = 2
    QUOTES = 3
    EVENTS = 4
    CLAUSES = 5


@dataclass(frozen=True, slots=True)
class Desk:
    """What the one who asks brings along: people and bodies, decisions on who is who."""

    roster: Roster = BUILT_IN
    decisions: entities.Decisions = entities.NONE_DECIDED


NO_DESK = Desk()


def desk_of(people: Sequence[Known], decided: Sequence[Judgement]) -> Desk:
    """Return what the stages need of the user's own people and decisions."""
    if not people and not decided:
        return NO_DESK
    roster = Roster(tuple(people))
    return Desk(roster, entities.Decisions(tuple(decided), roster))


@dataclass(frozen=True, slots=True)
class Failed:
    """A report that one stage could not read."""

    id: str
    skip: Skip


@dataclass(frozen=True, slots=True)
class Told:
    """One story with what its accounts say, and how they compare."""

    story: Story
    readings: tuple[Reading, ...]
    findings: tuple[Finding, ...]
    judgements: tuple[Judgement, ...]
    naming: tuple[Naming, ...] = ()


def clean_report(report: Report, *, fast: bool = False) -> Article | Failed:
    """Clean one report; one without an article is given back as failed, with the remedy."""
    try:
        return clean(report, fast=fast)
    except CleanError as error:
        return Failed(report.id, error.skip(report.origin or report.id))
    except Exception as error:
        return _unforeseen(report.id, report.origin, error)


def read_articles(
    articles: Sequence[Article],
    *,
    depth: Depth = Depth.CLAUSES,
    processes: int | None = None,
    desk: Desk = NO_DESK,
) -> Iterator[Reading | Failed]:
    """Read each article, in the order given; `processes` None means all cores for a big pile.

    One article that a stage fails on is given back as `Failed`; the rest goes on.
    """
    chunks = [(articles[i : i + CHUNK], depth, desk) for i in range(0, len(articles), CHUNK)]
    processes = _processes(processes, len(articles))
    if processes > 1:
        # Forked workers share the loaded model; where there is no fork, each loads its own.
        _read_chunk((articles[:1], depth, desk))
    for done in _spread(_read_chunk, chunks, processes):
        yield from done


def _processes(asked: int | None, articles: int) -> int:
    """Return how many processes to use; None asked for means all cores for a big pile."""
    if asked is None:
        return min(cpu_count() or 1, 8) if articles > ALONE else 1
    return asked


def _spread(work: Callable[[Task], Done], tasks: Sequence[Task], processes: int) -> Iterator[Done]:
    """Yield what `work` makes of each task, in order."""
    if processes <= 1 or len(tasks) < 2:
        yield from map(work, tasks)
        return
    method = "fork" if "fork" in get_all_start_methods() else "spawn"
    with ProcessPoolExecutor(processes, mp_context=get_context(method)) as pool:
        yield from pool.map(work, tasks)


def date_articles(articles: Sequence[Article], *, processes: int | None = None) -> list[Reading]:
    """Return readings of no more than the day that each article speaks from, in the order given.

    Only articles that state no day are parsed, so that they are grouped as in a brief.
    """
    undated = [article for article in articles if known_day(article.published or "") is None]
    read = read_articles(undated, depth=Depth.DATES, processes=processes) if undated else ()
    anchors = {one.article.id: one.anchor for one in read if isinstance(one, Reading)}
    return [Reading(article, anchors.get(article.id)) for article in articles]


def _read_chunk(chunk: tuple[Sequence[Article], Depth, Desk]) -> list[Reading | Failed]:
    articles, depth, desk = chunk
    try:
        parses: Sequence[Parse] = annotate.parse(articles)
    except Exception as error:
        if len(articles) == 1:
            return [_unforeseen(articles[0].id, articles[0].origin, error)]
        return [one for article in articles for one in _read_chunk(([article], depth, desk))]
    return [_read_parse(parse, depth, desk=desk) for parse in parses]


def _read_parse(
    parse: Parse, depth: Depth, anchor: Anchor | None = None, *, desk: Desk
) -> Reading | Failed:
    try:
        return read_parse(parse, depth=depth, anchor=anchor, desk=desk)
    except Exception as error:
        return _unforeseen(parse.article.id, parse.article.origin, error)


def read_parse(
    parse: Parse,
    *,
    depth: Depth = Depth.CLAUSES,
    anchor: Anchor | None = None,
    desk: Desk = NO_DESK,
) -> Reading:
    """Run the stages over one parsed article; `anchor` overrides the one found in it."""
    anchor = anchor or annotate.find_anchor(parse)
    dates = annotate.find_dates(parse, anchor)
    spans = tuple(sentence.span for sentence in parse.sentences)
    reading = Reading(parse.article, anchor, spans, dates=dates, parsed=parse.tagged)
    if depth >= Depth.ENTITIES:
        day = anchor.day if anchor else None
        mentions = entities.find_mentions(parse, day=day, roster=desk.roster)
        mentions = desk.decisions.put_on(mentions, parse.article.text)
        reading = replace(reading, mentions=mentions)
    if depth >= Depth.QUOTES:
        reading = replace(reading, quotes=quotes.find_quotes(parse, reading.mentions))
    if depth >= Depth.EVENTS:
        found = events.find_events(parse, reading.mentions, dates, reading.quotes, anchor=anchor)
        reading = replace(reading, events=found)
    if depth >= Depth.CLAUSES:
        reading = replace(reading, clauses=events.find_clauses(parse))
    return reading


def tell(
    readings: Sequence[Reading], *, processes: int | None = 1, desk: Desk = NO_DESK
) -> tuple[Told, ...]:
    """Group readings into stories and compare the accounts of each."""
    return tell_stories(stories.group(readings), readings, processes=processes, desk=desk)


def tell_stories(
    groups: Iterable[Story],
    readings: Sequence[Reading],
    *,
    processes: int | None = 1,
    desk: Desk = NO_DESK,
) -> tuple[Told, ...]:
    """Compare the accounts of each of the given stories; `processes` as for `read_articles`."""
    known = {reading.article.id: reading for reading in readings}
    tasks = [(story, [known[id] for id in story.articles], desk) for story in groups]
    return tuple(_spread(_tell_story, tasks, _processes(processes, len(readings))))


def _tell_story(task: tuple[Story, Sequence[Reading], Desk]) -> Told:
    story, members, desk = task
    joined, judgements = entities.join(_anchored(members, desk), decisions=desk.decisions)
    naming = accounts.compare_naming(story, joined)
    return Told(story, joined, accounts.compare(story, joined), judgements, naming)


def _anchored(members: Sequence[Reading], desk: Desk) -> list[Reading]:
    """Read again, with the year of its story-mates, what does not give its own year."""
    days = sorted({m.anchor.day for m in members if m.anchor and _has_year(m.anchor)})
    if not days:
        return list(members)
    return [_reread(member, days, desk) for member in members]


def _reread(member: Reading, days: Sequence[str], desk: Desk) -> Reading:
    anchor = _story_anchor(member.anchor, days)
    if anchor is None:
        return member
    (parse,) = annotate.parse([member.article])
    again = _read_parse(parse, Depth.CLAUSES, anchor, desk=desk)
    return again if isinstance(again, Reading) else member


def _has_year(anchor: Anchor) -> bool:
    return not anchor.day.startswith("X")


def _story_anchor(anchor: Anchor | None, days: Sequence[str]) -> Anchor | None:
    """Return an anchor taken from the days of story-mates, or None to leave things as they are.

    A day without a year takes the mates' year; a report without any day takes theirs only
    when they all speak from one day.
    """
    why = "story-anchor: the other reports of the story say when"
    if anchor is None:
        return Anchor(days[0], "story", score=0.6, why=why) if len(days) == 1 else None
    if _has_year(anchor):
        return None
    years = sorted({day[:4] for day in days})
    if len(years) != 1:
        return None
    return replace(anchor, day=years[0] + anchor.day[4:], source="story", score=0.8, why=why)


def _unforeseen(id: str, origin: str, error: Exception) -> Failed:
    problem = f"could not be read ({type(error).__name__}: {error})"
    remedy = "leave it out for now and report it as a fault of dragoman, with the text"
    return Failed(id, Skip(origin or id, problem, remedy))
