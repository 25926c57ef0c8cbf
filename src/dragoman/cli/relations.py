"""`dragoman relations`: what states did to each other over time."""

import sys
from pathlib import Path

import click

from dragoman import case
from dragoman.cli.last import remember
from dragoman.cli.own import brief_of, takes_own, warn, with_own
from dragoman.cli.status import NOTHING, SOME_FAILED
from dragoman.export.records import SCHEMA, dumps
from dragoman.knowledge.states import states as known_states
from dragoman.model import Brief, LongView, Pile
from dragoman.relations.periods import MONTH, QUARTER


def _codes(ctx: click.Context, param: click.Parameter, value: str | None) -> tuple[str, ...]:
    """Return ISO codes from "VNM,CHN"; another word is a usage error."""
    del ctx
    found = tuple(code.strip().upper() for code in (value or "").split(",") if code.strip())
    for code in found:
        if code not in known_states():
            problem = f"{code!r} is no ISO 3166-1 alpha-3 code; write VNM or CHN,RUS,USA"
            raise click.BadParameter(problem, param=param)
    return found


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--by", type=click.Choice([MONTH, QUARTER]), help="Period; what fits if not given.")
@click.option("--state", "states", callback=_codes, help="States to look at, e.g. VNM.")
@click.option("--partners", callback=_codes, help="Between whom, e.g. USA,CHN,RUS (the default).")
@click.option("--html", "page", type=click.Path(dir_okay=False), help="Write a page to this file.")
@click.option("--json", "as_json", is_flag=True, help="Write one JSON object.")
@takes_own
@click.option("--all", "whole", is_flag=True, help="Leave nothing out of long lists.")
@click.option("--quiet", "-q", is_flag=True, help="No progress and no notes on standard error.")
@click.option("--jobs", "-j", type=click.IntRange(1), help="Processes; all cores if not given.")
def relations(
    paths: tuple[str, ...],
    *,
    by: str | None,
    states: tuple[str, ...],
    partners: tuple[str, ...],
    page: str | None,
    as_json: bool,
    people: str | None,
    decisions: str | None,
    whole: bool,
    quiet: bool,
    jobs: int | None,
) -> None:
    """Show what states did to each other over time, and a state between its partners.

    Counted are facts of a score of .5 or more, each once however many reports tell it; history
    counts on its own day. Every figure leads to its deeds, and each deed to its words
    (`dragoman explain ID`). Exit status: 0 all read, 3 some inputs failed, 1 nothing could be
    read, 2 usage.
    """
    own = with_own(Pile(()), people, decisions)
    made = brief_of(paths, own, processes=jobs, quiet=quiet)
    if not quiet:
        warn(made.skips)
    if made.stories:
        remember(made)
    view = case.long_view(made, by=by, states=states, partners=partners)
    if page is not None:
        _write_page(view, made, page, quiet=quiet)
    if page is None or as_json:
        _write(view, made, as_json=as_json, whole=whole)
    if not made.stories:
        sys.exit(NOTHING)
    sys.exit(SOME_FAILED if made.skips else 0)


def _write(view: LongView, made: Brief, *, as_json: bool, whole: bool) -> None:
    if as_json:
        from dragoman.export.relation_records import relations_object

        facts = {"schema": SCHEMA, "dragoman": made.version}
        click.echo(dumps({**facts, **relations_object(view, made)}))
        return
    from dragoman.export.terminal import Layout, render_relations

    layout = Layout(limit=None) if whole else Layout()
    colour = sys.stdout.isatty()
    click.echo(render_relations(view, made, layout=layout, colour=colour), color=colour)


def _write_page(view: LongView, made: Brief, page: str, *, quiet: bool) -> None:
    from dragoman.export.page import render_relations_page

    try:
        text = render_relations_page(view, made)
        Path(page).write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise click.FileError(page, f"{error.strerror}; choose another file for --html") from None
    if not quiet:
        click.echo(f"wrote {page}", err=True)
