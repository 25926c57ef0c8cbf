"""`dragoman export`: the events of a pile in the field's formats."""

import io
import sys
from pathlib import Path
from typing import IO

import click

from dragoman import case
from dragoman.cli.own import brief_of, takes_own, warn, with_own
from dragoman.cli.status import NOTHING, SOME_FAILED
from dragoman.export.choice import Choice
from dragoman.export.save import FORMS, MissingExtraError
from dragoman.model import Brief, Pile, Status

ALL = "all"


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "form", required=True, type=click.Choice(sorted(FORMS)))
@click.option("--output", "-o", default="-", help="File to write; standard output if not given.")
@click.option("--no-text", is_flag=True, help="Leave out the reports' own words.")
@click.option(
    "--status",
    "statuses",
    multiple=True,
    type=click.Choice([*Status, ALL]),
    help="Only events of this status (repeatable). POLECAT and GDELT: happened, underway.",
)
@click.option("--min-score", type=click.FloatRange(0, 1), help="POLECAT and GDELT: .5.")
@takes_own
@click.option("--quiet", "-q", is_flag=True, help="No progress and no notes on standard error.")
@click.option("--jobs", "-j", type=click.IntRange(1), help="Processes; all cores if not given.")
def export(
    paths: tuple[str, ...],
    form: str,
    output: str,
    *,
    no_text: bool,
    statuses: tuple[str, ...],
    min_score: float | None,
    people: str | None,
    decisions: str | None,
    quiet: bool,
    jobs: int | None,
) -> None:
    """Write the events of reports in a format that others read.

    polecat and gdelt hold each happening once for all accounts; csv, jsonl and parquet hold
    each event of each report with its words, offsets, rule, score and status.
    Exit status: 0 all read, 3 some inputs failed, 1 nothing could be read, 2 usage.
    """
    own = with_own(Pile(()), people, decisions)
    made = brief_of(paths, own, processes=jobs, quiet=quiet)
    if not quiet:
        warn(made.skips)
    choice = Choice(_statuses(statuses), min_score, text=not no_text)
    count = _save(made, output, form, choice)
    if not quiet:
        click.echo(f"wrote {count} row{'' if count == 1 else 's'}", err=True)
    if not made.stories:
        sys.exit(NOTHING)
    sys.exit(SOME_FAILED if made.skips else 0)


def _statuses(names: tuple[str, ...]) -> frozenset[Status] | None:
    if ALL in names:
        return frozenset(Status)
    return frozenset(map(Status, names)) or None


def _save(made: Brief, output: str, form: str, choice: Choice) -> int:
    try:
        if output == "-":
            return _pipe(made, sys.stdout.buffer, form, choice)
        buffer = io.BytesIO()
        count = case.save(made, buffer, form=form, choice=choice)
        Path(output).write_bytes(buffer.getvalue())
        return count
    except MissingExtraError as error:
        raise click.ClickException(str(error)) from None
    except BrokenPipeError:
        raise
    except OSError as error:
        problem = f"{error.strerror}; choose another file for --output"
        raise click.FileError(output, problem) from None


def _pipe(made: Brief, stream: IO[bytes], form: str, choice: Choice) -> int:
    """Write to standard output as bytes; Parquet is not written to a terminal."""
    if form == "parquet" and sys.stdout.isatty():
        raise click.UsageError("Parquet is not text; name a file with --output, or pipe it")
    count = case.save(made, stream, form=form, choice=choice)
    stream.flush()
    return count
