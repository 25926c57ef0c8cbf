"""`dragoman`: the entry point and its commands."""

import gc

import click

from dragoman import __version__
from dragoman.cli.brief import brief
from dragoman.cli.explain import explain
from dragoman.cli.export import export
from dragoman.cli.filters import filter_commands
from dragoman.cli.measure import bench, evaluate
from dragoman.cli.relations import relations
from dragoman.cli.review import decide
from dragoman.cli.schema import schema

RARELY = (50_000, 20, 50)
"""Thresholds of the collector of cycles: tables and parses hold few, and searching is slow."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="dragoman")
def main() -> None:
    """Read news reports and rebuild the diplomacy in them.

    Start with `dragoman brief PATH...`. The other commands are the single stages, as filters
    over JSON Lines. Nothing leaves this machine.
    """
    gc.set_threshold(*RARELY)


for command in (
    brief,
    relations,
    export,
    *filter_commands(),
    decide,
    explain,
    schema,
    evaluate,
    bench,
):
    main.add_command(command)
