"""A collection of reports and what was found in them: library, commands and page call this."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import IO

from dragoman import pipeline, relations, sources
from dragoman.clean import without_repeats
from dragoman.export.choice import Choice
from dragoman.export.headline import headline
from dragoman.export.tally import happenings
from dragoman.model import (
    Article,
    Brief,
    LongView,
    Pile,
    Reading,
    Report,
    Skip,
    StoryBrief,
    known_day,
)
from dragoman.model.display import html_of

Progress = Callable[[str, int, int], None]
"""Called with the stage's name, how many articles are done, and how many there are."""


def read(
    paths: str | Path | Sequence[str | Path],
    *,
    people: str | Path | None = None,
    decisions: str | Path | None = None,
) -> Pile:
    """Read reports from files, folders and globs; what could not be read is in `skips`.

    `people` is a CSV file of people and bodies of your own, `decisions` a file of decisions on
    who is who; raises InputError where it is none.

    >>> read("no/such/file.txt").skips[0].origin
    'no/such/file.txt'
    """
    pile = sources.read([paths] if isinstance(paths, str | Path) else paths)
    return with_own(pile, people, decisions)


def with_own(pile: Pile, people: str | Path | None, decisions: str | Path | None) -> Pile:
    """Return a pile with the user's own people and decisions; their faults are in `skips`."""
    if people is not None:
        known, faults = sources.read_people(people)
        pile = replace(pile, people=pile.people + known, skips=pile.skips + faults)
    if decisions is not None:
        decided, faults = sources.read_decisions(decisions)
        pile = replace(pile, decisions=pile.decisions + decided, skips=pile.skips + faults)
    return pile


def brief(
    reports: Pile | Iterable[Report],
    *,
    people: str | Path | None = None,
    decisions: str | Path | None = None,
    processes: int | None = 1,
    progress: Progress | None = None,
) -> Brief:
    """Read the reports, group them into stories and compare their accounts.

    `people` and `decisions` are files as for `read`. `processes` None uses all cores for more
    than a few dozen reports. Reports that fail are counted in `skips`. The result does not
    depend on the order of the reports.
    """
    pile = reports if isinstance(reports, Pile) else Pile(tuple(reports))
    pile = with_own(pile, people, decisions)
    desk = pipeline.desk_of(pile.people, pile.decisions)
    skips = list(pile.skips)
    articles = _clean(pile.reports, skips)
    readings: list[Reading] = []
    reading = pipeline.read_articles(articles, processes=processes, desk=desk)
    for done, one in enumerate(reading, 1):
        if isinstance(one, Reading):
            readings.append(one)
        else:
            skips.append(one.skip)
        if progress:
            progress("reading", done, len(articles))
    told = pipeline.tell(readings, processes=processes, desk=desk)
    if progress:
        progress("comparing", len(told), len(told))
    stories = sorted((_brief_of(one) for one in told), key=_rank)
    made = Brief(tuple(stories), tuple(sorted(skips)), version("dragoman"))
    return replace(made, relations=long_view(made)) if _is_long(made) else made


def long_view(
    brief: Brief,
    *,
    by: str | None = None,
    states: Sequence[str] = (),
    partners: Sequence[str] = (),
) -> LongView:
    """Count what the states of a brief did to each other over time.

    `by` is month or quarter, None for what fits; `states` are those whose balance between
    `partners` is asked for (ISO codes), by default the most told between the great powers.
    """
    told = [
        relations.Told(
            one.events, one.day, _spoken(story, one.main.trigger.article), story.story.id
        )
        for story in brief.stories
        for one in happenings(story)
    ]
    reports = sum(len(story.readings) for story in brief.stories)
    return relations.long_view(told, reports=reports, by=by, states=states, partners=partners)


def _spoken(story: StoryBrief, article: str) -> str:
    """Return the day that a report speaks from, empty where none is known."""
    anchors = (r.anchor for r in story.readings if r.article.id == article)
    return next((anchor.day for anchor in anchors if anchor), "")


def _is_long(brief: Brief) -> bool:
    """Tell whether the reports of a brief lie further apart than a month."""
    spoken = (_spoken(s, r.article.id) for s in brief.stories for r in s.readings)
    days = sorted(day for value in spoken if (day := known_day(value)))
    return len(days) > 1 and (days[-1] - days[0]).days > relations.longest_short()


def save(
    brief: Brief, target: str | Path | IO[bytes], *, form: str, choice: Choice | None = None
) -> int:
    """Write the events of a brief as polecat, gdelt, parquet, csv or jsonl; return the rows.

    `target` is a file's path or a stream of bytes. Raises KeyError for another form, and
    MissingExtraError where Parquet is asked for without pyarrow.
    """
    from dragoman.export.save import save_events

    if isinstance(target, str | Path):
        with Path(target).open("wb") as stream:
            return save_events(brief, stream, form=form, choice=choice)
    return save_events(brief, target, form=form, choice=choice)


def _clean(reports: Iterable[Report], skips: list[Skip]) -> list[Article]:
    articles: dict[str, Article] = {}
    for report in sorted(reports, key=lambda r: (r.id, r.origin)):
        one = pipeline.clean_report(report)
        if not isinstance(one, Article):
            skips.append(one.skip)
        elif one.id in articles:
            problem = f"has the same id as another report: {one.id!r}"
            skips.append(Skip(one.origin or one.id, problem, "give each report an id of its own"))
        else:
            articles[one.id] = one
    return without_repeats(list(articles.values()))


def _brief_of(told: pipeline.Told) -> StoryBrief:
    return StoryBrief(
        told.story,
        told.readings,
        told.findings,
        told.judgements,
        headline(told.story, told.readings, told.findings),
        told.naming,
    )


def _rank(story: StoryBrief) -> tuple[int, str]:
    """Order stories by how many accounts they have, then by id."""
    return -len(story.readings), story.story.id


@html_of.register(Brief)
@html_of.register(StoryBrief)
def _notebook(record: Brief | StoryBrief) -> str:
    from dragoman.export.page import repr_html

    return repr_html(record)
