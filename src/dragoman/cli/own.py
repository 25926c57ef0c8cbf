"""What the user brings along: `--people FILE`, read once, with its faults by row."""

from collections.abc import Sequence

import click

from dragoman import sources
from dragoman.export.visible import visible
from dragoman.knowledge.roster import Roster
from dragoman.model import InputError, Known, Skip
from dragoman.pipeline import NO_DESK, Desk

PEOPLE = "CSV file of your own people and bodies: name,aliases,country,office,since,until,kind."


def people_option() -> click.Option:
    """Return the option `--people`."""
    return click.Option(["--people"], type=click.Path(), metavar="FILE", help=PEOPLE)


def read_own(people: str | None) -> tuple[tuple[Known, ...], tuple[Skip, ...]]:
    """Return the people of a file and its faults; a file that is none is a usage error."""
    if people is None:
        return (), ()
    try:
        return sources.read_people(people)
    except InputError as error:
        raise click.BadParameter(f"{people}: {error}", param_hint="--people") from None


def desk_of(known: Sequence[Known]) -> Desk:
    """Return what the stages need of the user's own people."""
    return Desk(Roster(tuple(known))) if known else NO_DESK


def warn(skips: Sequence[Skip]) -> None:
    """Name each fault on standard error, with what to do about it."""
    for skip in skips:
        click.echo(visible(f"skipped {skip.origin}: {skip.problem}; {skip.remedy}"), err=True)
