"""How the accounts name the same people and acts, side by side."""

from typing import TYPE_CHECKING

from dragoman.export.ink import LOUD, OUTLET, QUIET, VALUE, Sheet, column, grid, ink, join
from dragoman.export.outline import shorten, tidy
from dragoman.model import Naming

if TYPE_CHECKING:
    from rich.text import Text


def write_naming(page: Sheet) -> None:
    """Write what the accounts word differently, each account's words behind its name."""
    found = page.story.naming
    if not found:
        return
    page.open("How each account puts it", len(found))
    table = grid(column(width=1), column(width=page.narrow), column(ratio=1))
    for naming in page.shown(found):
        table.add_row("", ink(shorten(tidy(naming.about), 60), LOUD), _words(page, naming))
    page.console.print(table)
    page.note_rest(found)


def _words(page: Sheet, naming: Naming) -> "Text":
    parts: list[Text] = []
    last = ""
    for use in naming.uses:
        article = use.span.article
        if article != last:
            name = page.accounts[article].outlet
            parts += [ink("   " if parts else ""), ink(f"{name}: ", OUTLET)]
        else:
            parts.append(ink(", ", QUIET))
        times = f" ×{use.times}" if use.times > 1 else ""
        parts += [ink(shorten(tidy(use.words), 50), VALUE), ink(times, QUIET)]
        last = article
    return join(*parts)
