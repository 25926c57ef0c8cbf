"""`dragoman entities --review` and `dragoman decide`: who is who, shown and decided."""

import sys
from dataclasses import replace

import click

from dragoman import case, sources
from dragoman.cli.status import NOTHING, SOME_FAILED
from dragoman.cli.ticker import Ticker
from dragoman.export.records import dumps
from dragoman.export.review import doubtful, told
from dragoman.export.visible import visible
from dragoman.model import InputError, Pile, Verdict


def review(files: tuple[str, ...], own: Pile, *, quiet: bool, jobs: int | None) -> int:
    """Write each doubtful pair of the reports; an input that fails is an error object."""
    pile = case.read(files or ("-",))
    ticker = Ticker(quiet=quiet)
    made = case.brief(replace(own, reports=pile.reports, skips=()), processes=jobs, progress=ticker)
    ticker.clear()
    plain = sys.stdout.isatty()
    for pair in doubtful(made):
        click.echo("\n".join(map(visible, told(pair))) if plain else dumps(pair))
    skips = sorted((*pile.skips, *made.skips))
    for skip in skips:
        click.echo(dumps({"id": skip.origin, "error": f"{skip.problem}; {skip.remedy}"}))
    if not made.stories:
        return NOTHING
    return SOME_FAILED if skips or own.skips else 0


@click.command()
@click.argument("file", type=click.Path(dir_okay=False))
@click.argument("left")
@click.argument("right")
@click.argument("verdict", type=click.Choice(["same", "different", "undo"]))
@click.option("--author", default="user", show_default=True, help="Who decides.")
def decide(file: str, left: str, right: str, verdict: str, author: str) -> None:
    """Store in FILE that two entity ids are the same or different, or undo that.

    LEFT and RIGHT are ids as `dragoman entities --review` shows them. An id narrowed to one
    report, as in person:jan-novak@report-3, tells two people of one name apart. FILE is then
    given as --decisions to `brief`, `compare`, `entities`, `quotes` and `events`.
    """
    if author == sources.RULE:
        problem = "“rule” is dragoman itself; name who decides"
        raise click.BadParameter(problem, param_hint="--author")
    try:
        if verdict == "undo":
            if not sources.undo(file, left, right):
                raise click.ClickException(f"{file} has no decision on {left} and {right}")
        else:
            one = sources.decision(left, right, Verdict(verdict), author=author)
            sources.decide(file, one)
    except InputError as error:
        raise click.ClickException(f"{file}: {error}") from None
