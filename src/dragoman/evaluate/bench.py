"""Speed: what each stage costs beside the bare parse, measured in one run."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from dragoman import accounts, annotate, entities, events, quotes, sources, stories
from dragoman.evaluate.figures import Figures
from dragoman.model import Article, Parse, Reading, Report
from dragoman.pipeline import Depth, clean_report, read_parse

Result = TypeVar("Result")


class Clock:
    """Seconds by the name of a stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def time(self, stage: str, work: Callable[[], Result]) -> Result:
        """Run `work` and add its time to the stage."""
        begun = perf_counter()
        result = work()
        self.seconds[stage] = self.seconds.get(stage, 0.0) + perf_counter() - begun
        return result


def bench(paths: Sequence[str | Path]) -> Figures:
    """Time every stage over the reports at `paths`, one process, models loaded before.

    Each report passes each stage once. `share` rows are a stage's time over the bare
    parse's; tokens are those that were parsed; memory is the peak of the process.
    """
    clock = Clock()
    pile = clock.time("read", lambda: sources.read(paths))
    for report in pile.reports[:1]:
        _warm(report)
    cleaned = clock.time("clean", lambda: [clean_report(report) for report in pile.reports])
    articles = [one for one in cleaned if isinstance(one, Article)]
    if not articles:
        return Figures("bench", (("reports", 0),), ("nothing could be read",))
    parses = clock.time("parse", lambda: annotate.parse(articles))
    readings = [_stages(parsed, clock) for parsed in parses]
    told = clock.time("stories", lambda: stories.group(readings))
    for story in told:
        members = [r for r in readings if r.article.id in story.articles]
        joined, _ = clock.time("join", lambda members=members: entities.join(members))  # type: ignore[misc]
        clock.time("accounts", lambda s=story, j=joined: accounts.compare(s, j))  # type: ignore[misc]
    return _figures(parses, clock)


def _warm(report: Report) -> None:
    """Load every model and table, which is not what is measured."""
    article = clean_report(report)
    if isinstance(article, Article):
        (parsed,) = annotate.parse([article])
        stories.group([read_parse(parsed, depth=Depth.CLAUSES)])


def _stages(parsed: Parse, clock: Clock) -> Reading:
    """Take one article through the stages in the order of the pipeline."""
    anchor = clock.time("anchor", lambda: annotate.find_anchor(parsed))
    dates = clock.time("dates", lambda: annotate.find_dates(parsed, anchor))
    day = anchor.day if anchor else None
    mentions = clock.time("entities", lambda: entities.find_mentions(parsed, day=day))
    said = clock.time("quotes", lambda: quotes.find_quotes(parsed, mentions))
    found = clock.time(
        "events", lambda: events.find_events(parsed, mentions, dates, said, anchor=anchor)
    )
    clauses = clock.time("clauses", lambda: events.find_clauses(parsed))
    spans = tuple(sentence.span for sentence in parsed.sentences)
    return Reading(parsed.article, anchor, spans, mentions, dates, said, found, clauses)


def _figures(parses: Sequence[Parse], clock: Clock) -> Figures:
    tokens = sum(len(sentence.tokens) for parsed in parses for sentence in parsed.sentences)
    bare = clock.seconds["parse"]
    total = sum(clock.seconds.values())
    rows: list[tuple[str, float]] = [("reports", len(parses)), ("tokens", tokens)]
    rows += [(f"{stage} s", seconds) for stage, seconds in clock.seconds.items()]
    rows += [
        (f"{stage} share", seconds / bare)
        for stage, seconds in clock.seconds.items()
        if stage != "parse"
    ]
    rows += [
        ("total s", total),
        ("tokens per second, parse", tokens / bare),
        ("tokens per second, all", tokens / total),
        ("peak MB", peak_megabytes()),
    ]
    return Figures("bench", tuple(rows), ("one process; a share is of the bare parse's time",))


def peak_megabytes() -> float:
    """Return the most memory the process has held, in MB; 0 where the system can't say."""
    try:
        import resource
    except ImportError:
        return 0.0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)
