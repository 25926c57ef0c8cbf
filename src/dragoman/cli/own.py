"""What the user brings along: `--people FILE` and `--decisions FILE`, with faults by row."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import click

from dragoman import case
from dragoman.cli.ticker import Ticker
from dragoman.export.visible import visible
from dragoman.model import Brief, InputError, Pile, Skip

PEOPLE = "CSV file of your own people and bodies: name,aliases,country,office,since,until,kind."
DECISIONS = "JSON Lines file of decisions on who is who, as `dragoman decide` writes it."


def own_options() -> list[click.Option]:
    """Return the options `--people` and `--decisions`."""
    return [
        click.Option(["--people"], type=click.Path(), metavar="FILE", help=PEOPLE),
        click.Option(["--decisions"], type=click.Path(), metavar="FILE", help=DECISIONS),
    ]


def takes_own(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options `--people` and `--decisions`."""
    decisions = click.option("--decisions", type=click.Path(), metavar="FILE", help=DECISIONS)
    people = click.option("--people", type=click.Path(), metavar="FILE", help=PEOPLE)
    return people(decisions(command))


def with_own(pile: Pile, people: str | None, decisions: str | None) -> Pile:
    """Return a pile with the user's own; a file that is none is a usage error."""
    for option, given in (("--people", (people, None)), ("--decisions", (None, decisions))):
        try:
            pile = case.with_own(pile, *given)
        except InputError as error:
            problem = f"{people if given[0] else decisions}: {error}"
            raise click.BadParameter(problem, param_hint=option) from None
    return pile


def brief_of(paths: Sequence[str], own: Pile, *, processes: int | None, quiet: bool) -> Brief:
    """Read the reports and brief them with the user's own, and show how far it is."""
    ticker = Ticker(quiet=quiet)
    pile = case.read(paths)
    pile = replace(own, reports=pile.reports, skips=pile.skips + own.skips)
    made = case.brief(pile, processes=processes, progress=ticker)
    ticker.clear()
    return made


def warn(skips: Sequence[Skip]) -> None:
    """Name each fault on standard error, with what to do about it."""
    for skip in skips:
        click.echo(visible(f"skipped {skip.origin}: {skip.problem}; {skip.remedy}"), err=True)
