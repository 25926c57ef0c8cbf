"""`dragoman explain`: the sentence, the rule and the reason behind a datum."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import click

from dragoman import case
from dragoman.cli.last import recall
from dragoman.cli.own import takes_own, with_own
from dragoman.export import records
from dragoman.export.visible import visible
from dragoman.knowledge.rules import describe
from dragoman.model import Pile


@click.command()
@click.argument("id")
@click.argument("paths", nargs=-1, metavar="[PATH...]")
@click.option("--json", "as_json", is_flag=True, help="Write the datum as one JSON object.")
@takes_own
def explain(
    id: str, paths: tuple[str, ...], as_json: bool, people: str | None, decisions: str | None
) -> None:
    """Show the sentence, the rule and the reason behind a datum.

    ID is the code that a brief shows behind a line (e1a2b3c4). Without PATH the last brief
    is asked; PATH is the reports, read again.
    """
    own = with_own(Pile(()), people, decisions)
    known = recall()
    if paths:
        pile = replace(own, reports=case.read(paths).reports)
        known = records.brief_object(case.brief(pile))
    if known is None:
        raise click.ClickException("there is no last brief; name the reports after the ID")
    datum = records.find_datum(id, known)
    if datum is None:
        raise click.ClickException(
            f"no datum {id!r} in {'these reports' if paths else 'the last brief'}; "
            "take an ID from `dragoman brief`, or name its reports after the ID"
        )
    if as_json:
        click.echo(records.dumps(datum))
    else:
        click.echo("\n".join(visible(line) for line in _lines(datum)))


def _lines(datum: dict[str, Any]) -> Iterator[str]:
    yield f"{datum['id']}  {datum['record']}: {_what(datum)}"
    if datum["record"] == "finding":
        for claim in datum["claims"]:
            yield f"  {datum['outlets'].get(claim['article'], claim['article'])}: {claim['value']}"
            yield f"    {claim['article']}:{claim['start']}-{claim['end']}  {claim['words']}"
    else:
        start, end = datum["sentence"]
        yield f"  {datum['article']}:{start}-{end}  {datum.get('told', datum['words'])}"
    if details := ", ".join(_details(datum)):
        yield f"  details: {details}"
    if "score" in datum:
        yield f"  score: {datum['score']}"
    yield f"  rule: {datum['why']}"
    if told := describe(datum["why"]):
        yield f"  {told}"


def _details(datum: dict[str, Any]) -> Iterator[str]:
    """Yield what an event's record holds beside who, what and when."""
    for name in ("until", "level", "where", "amount", "said_by"):
        if datum["record"] == "event" and datum.get(name):
            yield f"{name.replace('_', ' ')} {datum[name]}"
    if datum.get("count"):
        yield f"count {datum['count']} {datum.get('count_of') or ''}".rstrip()


def _what(datum: dict[str, Any]) -> str:
    if datum["record"] == "mention":
        country = f", {datum['country']}" if datum["country"] else ""
        return f"{datum['kind']} {datum['name']} ({datum['entity']}{country})"
    if datum["record"] == "finding":
        return f"{datum['kind']} on {datum['slot']} ({datum['about']})"
    if datum["record"] == "quote":
        speaker = datum["speaker"]
        return f"{datum['kind']}, {speaker['name'] if speaker else 'speaker not known'}"
    sides = [p["name"] for p in (*datum["actors"], *datum["recipients"])]
    when = datum["when"] or "day not known"
    return f"{datum['kind']} ({datum['type']}, {datum['status']}), {', '.join(sides)}, {when}"
