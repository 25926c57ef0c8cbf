"""`dragoman schema`: the JSON Schemas of what the filters write."""

import json

import click

from dragoman.export.schema import ADDED
from dragoman.export.schema import schema as schema_of


@click.command()
@click.argument("command", required=False, type=click.Choice(sorted(ADDED)))
def schema(command: str | None) -> None:
    """Print the JSON Schema of a filter's output; of all filters if none is named."""
    made = schema_of(command) if command else {name: schema_of(name) for name in sorted(ADDED)}
    click.echo(json.dumps(made, indent=2))
