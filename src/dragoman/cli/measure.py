"""`dragoman evaluate` and `dragoman bench`: quality on gold data, and speed."""

from pathlib import Path

import click

from dragoman.export.records import dumps


@click.command()
@click.argument("task")
@click.argument("path", type=click.Path(exists=True, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Write one JSON object of figures.")
def evaluate(task: str, path: Path, as_json: bool) -> None:
    """Score a stage on gold data and print a table; reads nothing but PATH."""
    from dragoman.evaluate.tasks import TASKS, run

    if task not in TASKS:
        raise click.UsageError(f"no task {task!r}; choose from {', '.join(sorted(TASKS))}")
    try:
        figures = run(task, path)
    except (OSError, ValueError, LookupError) as error:
        problem = f"{path} has not the form that {task} needs ({error}); see BENCHMARKS.md"
        raise click.ClickException(problem) from None
    _show(figures, as_json=as_json)


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--json", "as_json", is_flag=True, help="Write one JSON object of figures.")
def bench(paths: tuple[str, ...], as_json: bool) -> None:
    """Time each stage on reports against the bare parse, in one run."""
    from dragoman.evaluate.bench import bench as measure

    _show(measure(paths), as_json=as_json)


def _show(figures, *, as_json: bool) -> None:  # type: ignore[no-untyped-def]
    if as_json:
        made = {"task": figures.task, "figures": dict(figures.rows), "notes": list(figures.notes)}
        click.echo(dumps(made))
        return
    width = max(len(name) for name, _ in figures.rows)
    click.echo(figures.task)
    for name, value in figures.rows:
        whole = value > 1 and float(value).is_integer()
        shown = f"{value:.0f}" if whole else f"{value:.3f}"
        click.echo(f"  {name:<{width}}  {shown:>9}")
    for note in figures.notes:
        click.echo(f"  {note}")
