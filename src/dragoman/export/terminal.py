"""A brief in the terminal, the differences first."""

from collections.abc import Sequence
from io import StringIO
from typing import TYPE_CHECKING

from dragoman.export import outline
from dragoman.export.ink import LOUD, OPEN, QUIET, Layout, Sheet, column, grid, ink, sheet
from dragoman.export.outline import plural, tidy
from dragoman.export.places import places
from dragoman.export.positions import of_kind
from dragoman.export.terminal_accounts import (
    write_differences,
    write_fitting,
    write_left_out,
    write_lone,
    write_sources,
)
from dragoman.export.terminal_events import write_cast, write_events, write_sayings
from dragoman.export.terminal_naming import write_naming
from dragoman.export.terminal_relations import write_relations
from dragoman.model import Brief, FindingKind, LongView, Skip

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["Layout", "render", "render_relations"]


def render(
    brief: Brief, *, width: int | None = None, colour: bool = False, layout: Layout | None = None
) -> str:
    """Return the brief as text; `width` None is the terminal's, `colour` adds ANSI styles.

    Nothing in a report can give orders to the terminal: control characters are shown as
    symbols, and markup as the characters it is written with.
    """
    console = _console(width, colour=colour)
    with console.capture() as captured:
        _write(brief, console, layout or Layout())
    return _text(captured.get())


def render_relations(
    view: LongView,
    brief: Brief,
    *,
    width: int | None = None,
    colour: bool = False,
    layout: Layout | None = None,
) -> str:
    """Return the long view of a brief as text, as safe as `render`."""
    console = _console(width, colour=colour)
    with console.capture() as captured:
        write_relations(view, brief, console, layout or Layout())
    return _text(captured.get())


def _text(captured: str) -> str:
    return "\n".join(line.rstrip() for line in captured.split("\n")).strip("\n") + "\n"


def _console(width: int | None, *, colour: bool) -> "Console":
    from rich.console import Console

    return Console(
        file=StringIO(),
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
    )


def _write(brief: Brief, console: "Console", layout: Layout) -> None:
    several = len(brief.stories) > 1
    if several:
        _write_contents(brief, console)
    room = _room(brief, layout)
    if layout.limit is not None and len(brief.stories) > layout.limit:
        layout = layout.half
    left = 0
    for number, story in enumerate(brief.stories, 1):
        alone = len(story.readings) == 1
        if alone and room == 0:
            left += 1
            continue
        room -= alone
        page = sheet(story, console, layout.half if alone and several else layout)
        _write_story(page, number if several else 0)
    if left:
        console.print(ink(f"… and {plural(left, 'report')} that stand alone (--all)", QUIET))
        console.print()
    if brief.relations and brief.relations.deeds:
        write_relations(brief.relations, brief, console, layout)
    _write_skips(brief.skips, console)


def _room(brief: Brief, layout: Layout) -> int:
    """Return how many stories of one account are shown beside those of several."""
    alone = sum(len(story.readings) == 1 for story in brief.stories)
    if layout.limit is None:
        return alone
    told = len(brief.stories) - alone
    return min(alone, max(layout.limit - told, 0 if told else 1))


def _write_contents(brief: Brief, console: "Console") -> None:
    console.print(ink(f"{len(brief.stories)} stories", LOUD))
    table = grid(column(width=4, justify="right"), column(ratio=1), column(justify="right"))
    numbers = {story.story.id: number for number, story in enumerate(brief.stories, 1)}
    for number, story in enumerate(brief.stories, 1):
        differ = len(of_kind(story, FindingKind.DIFFER))
        note = plural(len(story.readings), "account")
        if len(story.readings) > 1:
            note += f", {plural(differ, 'difference')}"
        if story.story.follows in numbers:
            note += f"; follows on {numbers[story.story.follows]}"
        table.add_row(ink(f"{number}"), ink(tidy(story.headline)), ink(note, QUIET))
    console.print(table)
    console.print()


def _write_story(page: Sheet, number: int) -> None:
    """Write all sections that have something to say."""
    _write_head(page, number)
    if len(page.accounts) > 1:
        write_differences(page)
        write_fitting(page)
        write_lone(page)
        write_left_out(page)
        write_naming(page)
    write_events(page)
    write_cast(page)
    write_sayings(page)
    write_sources(page)
    page.console.print()


def _write_head(page: Sheet, number: int) -> None:
    from rich.rule import Rule

    page.console.print(Rule(style=QUIET, characters="━"))
    mark = f"{number}. " if number else ""
    page.console.print(ink(mark + tidy(page.story.headline), LOUD))
    where = ", ".join(places(page.story))
    parts = (outline.window_words(page.story), where, _counts(page))
    page.console.print(ink(" · ".join(part for part in parts if part), QUIET))


def _counts(page: Sheet) -> str:
    total, own = len(page.accounts), outline.independent(page.story)
    counts = plural(total, "account")
    if own != total:
        counts += f" ({own} independent)"
    if total > 1:
        counts += f" · {plural(outline.agreed(page.story), 'point')} agreed on"
    return counts


def _write_skips(skips: Sequence[Skip], console: "Console") -> None:
    if not skips:
        return
    console.print(ink(f"NOT READ  {len(skips)}", OPEN))
    for skip in skips:
        console.print(ink(f"  {tidy(skip.origin)}: {tidy(skip.problem)}", LOUD))
        console.print(ink(f"    → {tidy(skip.remedy)}"))
