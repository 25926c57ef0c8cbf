"""What happened, who took part, and who said what."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from dragoman.export import cast, tally, telling
from dragoman.export.days import day_words
from dragoman.export.ink import LOUD, QUIET, Sheet, column, grid, ink, join
from dragoman.export.outline import shorten
from dragoman.export.sayings import sayings, sure
from dragoman.model import MentionKind, Status

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text


def write_events(page: Sheet) -> None:
    """Write what happened as a dated list, and the background after it."""
    found = tally.happenings(page.story)
    now = [one for one in found if not one.past]
    past = found[len(now) :]
    for title, group in (("What happened", now), ("Background", past)):
        if group:
            page.open(title, len(group))
            page.console.print(_event_table(page, tally.weightiest(group, page.layout.cut(group))))
            page.note_rest(group)


def _event_table(page: Sheet, found: Sequence[tally.Happening]) -> "Table":
    table = grid(column(width=1), column(width=15), column(ratio=1), column(justify="right"))
    last = ""
    for one in found:
        day = day_words(one.day) if one.day else "day not known"
        table.add_row("", ink("" if day == last else day), *_event_cells(page, one))
        last = day
    return table


def _event_cells(page: Sheet, one: tally.Happening) -> "tuple[Text, Text]":
    event = one.main
    extras = (*telling.details(one.events, page.texts), *one.variants)
    told = event.status in (Status.HAPPENED, Status.BACKGROUND)
    line = join(
        ink(f"{telling.act(event)}  ", LOUD),
        ink(telling.sides(event)),
        ink(f" ({'; '.join(extras)})" if extras else "", QUIET),
        ink("" if told else f"  {telling.status_words(event)}", "magenta"),
        ink(f"  uncertain ({one.score:.2f})" if one.uncertain else "", "red"),
    )
    return line, page.letters(one.articles, event)


def write_cast(page: Sheet) -> None:
    """Write people, bodies and states with their offices."""
    found = cast.figures(page.story)
    if not found:
        return
    page.open("Who", len(found))
    for kind, title in cast.BODIES.items():
        group = [figure for figure in found if figure.kind is kind]
        if group:
            _write_figures(page, title, group)


def _write_figures(page: Sheet, title: str, group: Sequence[cast.Figure]) -> None:
    count = page.layout.cut(group)
    if group[0].kind is MentionKind.STATE:
        names = ", ".join(figure.name for figure in group[:count])
        page.console.print(ink(f"  {title}: {names}"))
    else:
        table = grid(column(width=1), column(width=page.narrow), column(ratio=1), column())
        for figure in group[:count]:
            table.add_row("", *_figure_cells(page, figure))
        page.console.print(table)
    page.note(len(group) - count)


def _figure_cells(page: Sheet, figure: cast.Figure) -> "tuple[Text, Text, Text]":
    roles = "; ".join(shorten(role, 70) for role, _ in figure.roles[:3])
    more = f" +{len(figure.roles) - 3}" if len(figure.roles) > 3 else ""
    country = f" [{figure.country}]" if figure.country else ""
    name = join(ink(figure.name, LOUD), ink(country, QUIET))
    return name, ink(roles + more), page.letters(figure.articles)


def write_sayings(page: Sheet) -> None:
    """Write the quotations by speaker."""
    found = sayings(page.story)
    if page.layout.limit is not None:
        found = sure(found)
    if not found:
        return
    page.open("Who said what", sum(len(says) for _, says in found))
    shown = page.shown(found)
    for speaker, says in shown:
        page.console.print(ink(f"  {speaker}", LOUD))
        count = page.layout.half.cut(says)
        table = grid(column(width=3), column(ratio=1), column(justify="right"))
        for one in says[:count]:
            style = QUIET if one.told or one.uncertain else ""
            doubt = ink("  uncertain" if one.uncertain else "", "red")
            words = join(ink(shorten(one.shown, 2 * page.layout.excerpt), style), doubt)
            for other in one.variants:
                words.append_text(ink(f"\nor: {shorten(other, page.layout.excerpt)}", QUIET))
            table.add_row("", words, page.letters(one.articles, one.quotes[0]))
        page.console.print(table)
        page.note(len(says) - count, indent=4)
    page.note(len(found) - len(shown), "speakers")
