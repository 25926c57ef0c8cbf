"""The filters of the contract: JSON Lines in, JSON Lines out."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import chain, islice
from pathlib import Path

import click

from dragoman import case, filters
from dragoman.cli.own import own_options, warn, with_own
from dragoman.cli.review import review
from dragoman.cli.status import NOTHING, SOME_FAILED
from dragoman.cli.ticker import Ticker
from dragoman.export.records import dumps
from dragoman.model import Pile, Report, Skip
from dragoman.pipeline import desk_of

HELP = {
    "clean": "Label title, body, dateline, captions and residue; reads all input first.",
    "entities": "Find who and what is named, with country and role.",
    "dates": "Find dates and times, as TIMEX3 values.",
    "quotes": "Find quotations with cue and speaker.",
    "events": "Code who did what to whom, as PLOVER events.",
    "stories": "Group reports of the same event; reads all input first.",
    "compare": "Compare the accounts of each story; reads all input first.",
    "type": "Give the PLOVER type of what source does to target in a sentence.",
}


READS_NAMES = ("entities", "quotes", "events", "compare")
"""The filters that look names up."""
REVIEW = click.Option(
    ["--review", "reviewing"],
    is_flag=True,
    help="Instead write one object for each doubtful pair of people; FILE may be any report.",
)


KNOWN = click.Option(
    ["--known"],
    multiple=True,
    type=click.Path(),
    help="What an earlier run wrote: grouped along, not written again, and its ids are kept.",
)
FAST = click.Option(
    ["--fast"],
    is_flag=True,
    help="Read pages several times as quickly and less exactly; needs dragoman[fast].",
)


def filter_commands() -> Iterator[click.Command]:
    """Yield one command for each filter."""
    for name, text in HELP.items():
        yield click.Command(
            name,
            callback=_callback(name),
            params=[
                click.Argument(["files"], nargs=-1, type=click.Path(), metavar="[FILE...]"),
                click.Option(["--quiet", "-q"], is_flag=True, help="No progress."),
                click.Option(["--jobs", "-j"], type=click.IntRange(1), help="Processes."),
                *(own_options() if name in READS_NAMES else []),
                *([REVIEW] if name == "entities" else []),
                *([FAST] if name == "clean" else []),
                *([KNOWN] if name == "stories" else []),
            ],
            help=f"{text}\n\nReads JSON Lines from FILE or standard input; FILE may also be a "
            "folder of reports, or one report (.txt, .html). "
            f"`dragoman schema {name}` prints the form of the output.",
        )


def _callback(name: str):  # type: ignore[no-untyped-def]
    def command(
        files: tuple[str, ...],
        quiet: bool,
        jobs: int | None,
        people: str | None = None,
        decisions: str | None = None,
        reviewing: bool = False,
        fast: bool = False,
        known: tuple[str, ...] = (),
    ) -> None:
        own = with_own(Pile(()), people, decisions)
        warn(own.skips)
        if reviewing:
            sys.exit(review(files, own, quiet=quiet, jobs=jobs))
        desk = desk_of(own.people, own.decisions)
        skips = list(own.skips)
        earlier = [line for line in _lines(known, skips) if line.strip()] if known else []
        lines = chain(earlier, _lines(files, skips))
        outputs = filters.run(name, lines, processes=jobs, desk=desk, fast=fast)
        outputs = islice(outputs, len(earlier), None)
        status = _run(name, outputs, quiet=quiet)
        sys.exit(SOME_FAILED if skips and not status else status)

    return command


def _run(name: str, outputs: Iterator[filters.Output], *, quiet: bool) -> int:
    ticker = Ticker(quiet=quiet)
    done = failed = 0
    for output in outputs:
        done += 1
        failed += output.failed
        click.echo(dumps(output.record))
        ticker(name, done, done)
    ticker.clear()
    if failed == done:
        if not done:
            click.echo("no input: give JSON Lines on standard input or in files", err=True)
        return NOTHING
    return SOME_FAILED if failed else 0


FIELDS = ("id", "text", "html", "title", "url", "outlet", "published", "language")
"""What a line says of a report."""


def _lines(files: tuple[str, ...], skips: list[Skip]) -> Iterator[str]:
    """Yield the lines of all files, and one for each report that is a file of its own.

    A byte that is not UTF-8 becomes the replacement mark. What can't be read in a folder is
    named, and added to `skips`.
    """
    with ExitStack() as stack:
        for name in files or ("-",):
            if _holds_reports(Path(name)):
                pile = case.read(name)
                warn(pile.skips)
                skips.extend(pile.skips)
                yield from map(_line, pile.reports)
                continue
            try:
                stream = stack.enter_context(click.open_file(name, "rb"))
            except OSError as error:
                raise click.FileError(name, f"{error.strerror}; name a file you can read") from None
            for line in stream:
                yield line.decode("utf-8", "replace").removeprefix("\ufeff")


def _holds_reports(path: Path) -> bool:
    """Tell whether a path is a folder, or a report rather than JSON Lines."""
    if path.is_dir():
        return True
    if path.suffix.lower() not in (".txt", ".html", ".htm") or not path.is_file():
        return False
    with path.open("rb") as stream:
        return not stream.read(64).removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")


def _line(report: Report) -> str:
    """Return a report as a line of input."""
    fields = {name: getattr(report, name) for name in FIELDS}
    return dumps({name: value for name, value in fields.items() if value is not None})
