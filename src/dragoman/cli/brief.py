"""`dragoman brief`: from a pile of reports to a brief."""

import sys
from pathlib import Path

import click

from dragoman.cli.last import remember
from dragoman.cli.own import brief_of, takes_own, warn, with_own
from dragoman.cli.status import NOTHING, SOME_FAILED
from dragoman.export import records
from dragoman.model import Brief, Pile


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--html", "page", type=click.Path(dir_okay=False), help="Write a page to this file.")
@click.option("--json", "form", flag_value="json", help="Write one JSON object.")
@click.option("--jsonl", "form", flag_value="jsonl", help="Write one JSON object for each record.")
@takes_own
@click.option("--all", "whole", is_flag=True, help="Leave nothing out of long sections.")
@click.option("--quiet", "-q", is_flag=True, help="No progress and no notes on standard error.")
@click.option("--jobs", "-j", type=click.IntRange(1), help="Processes; all cores if not given.")
def brief(
    paths: tuple[str, ...],
    page: str | None,
    form: str | None,
    people: str | None,
    decisions: str | None,
    whole: bool,
    quiet: bool,
    jobs: int | None,
) -> None:
    """Turn reports into a brief: what happened, who said what, where the accounts differ.

    PATH is a file (.txt, .html, .jsonl), a folder, a glob, or - for standard input.
    Exit status: 0 all read, 3 some inputs failed, 1 nothing could be read, 2 usage.
    """
    own = with_own(Pile(()), people, decisions)
    made = brief_of(paths, own, processes=jobs, quiet=quiet)
    if not quiet:
        _warn(made)
    if made.stories:
        remember(made)
    if page is not None:
        _write_page(made, page, quiet=quiet)
    if page is None or form is not None:
        _write(made, form, whole=whole)
    sys.exit(_status(made))


def _status(made: Brief) -> int:
    if not made.stories:
        return NOTHING
    return SOME_FAILED if made.skips else 0


def _warn(made: Brief) -> None:
    warn(made.skips)
    if not made.stories:
        click.echo("nothing to brief: no report could be read", err=True)


def _write(made: Brief, form: str | None, *, whole: bool) -> None:
    if form == "json":
        click.echo(records.dumps(records.brief_object(made)))
    elif form == "jsonl":
        for record in records.brief_lines(made):
            click.echo(records.dumps(record))
    elif made.stories:
        from dragoman.export.terminal import Layout, render

        layout = Layout(limit=None) if whole else Layout()
        colour = sys.stdout.isatty()
        click.echo(render(made, layout=layout, width=None, colour=colour), color=colour)


def _write_page(made: Brief, page: str, *, quiet: bool) -> None:
    from dragoman.export.page import render_page

    try:
        Path(page).write_text(render_page(made), encoding="utf-8", newline="\n")
    except OSError as error:
        raise click.FileError(page, f"{error.strerror}; choose another file for --html") from None
    if not quiet:
        click.echo(f"wrote {page}", err=True)
