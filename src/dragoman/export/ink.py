"""The terminal's pen: safe text, tables, section titles and notes of what was trimmed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from dragoman.export import outline
from dragoman.export.outline import Account
from dragoman.export.visible import visible
from dragoman.model import Event, Finding, Quote, StoryBrief
from dragoman.model.identity import datum_id

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

QUIET = "dim"
LOUD = "bold"
VALUE = "bold yellow"
OPEN = "bold cyan"
OUTLET = "cyan"

WIDE = 100
"""Columns from which on the id of every datum is shown."""

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Layout:
    """How much a brief shows; `limit` None leaves nothing out.

    `limit` is the number of lines of a section, halved in a brief of more than so many
    stories; of reports that stand alone only as many are shown as fit beside the stories.
    `sentences` is the number of accounts whose sentence is shown for one value, `excerpt`
    the length of a sentence in characters.
    """

    limit: int | None = 8
    sentences: int = 2
    excerpt: int = 150

    @property
    def half(self) -> "Layout":
        """The layout of a group inside a section."""
        return self if self.limit is None else replace(self, limit=max(self.limit // 2, 1))

    def cut(self, items: Sequence[object]) -> int:
        """Return how many of the items are shown; a remainder of one is not worth a note."""
        if self.limit is None or len(items) <= self.limit + 1:
            return len(items)
        return self.limit


@dataclass(frozen=True, slots=True)
class Sheet:
    """One story on its way to the console."""

    story: StoryBrief
    console: "Console"
    layout: Layout
    accounts: dict[str, Account]
    texts: dict[str, str]

    @property
    def narrow(self) -> int:
        """The width of a column of names or values."""
        return max(12, min(26, self.console.width // 4))

    @property
    def wide(self) -> bool:
        """Whether there is room for the id of every datum."""
        return self.layout.limit is None or self.console.width >= WIDE

    def letters(self, articles: Iterable[str], datum: Event | Quote | None = None) -> "Text":
        """Return the letters of the accounts with these article ids, and a datum's id."""
        letters = " ".join(outline.letters(articles, self.accounts))
        return ink(f"{letters}{self.code(datum) if datum else ''}", QUIET)

    def code(self, datum: Event | Quote | Finding) -> str:
        """Return the id to ask `dragoman explain` for, where there is room."""
        return f"  {datum_id(datum)}" if self.wide else ""

    def open(self, title: str, count: int) -> None:
        """Write the title of a section."""
        self.console.print()
        self.console.print(ink(f"{title.upper()}  {count}", OPEN))

    def shown(self, items: Sequence[Item]) -> Sequence[Item]:
        """Return the items that the layout has room for."""
        return items[: self.layout.cut(items)]

    def note_rest(self, items: Sequence[object]) -> None:
        """Say how many items were left out for want of room."""
        self.note(len(items) - self.layout.cut(items))

    def note(self, rest: int, noun: str = "", *, indent: int = 2) -> None:
        """Say that `rest` things were left out, if any were."""
        if rest > 0:
            words = f"… and {rest} more {noun}".rstrip() + " (--all)"
            self.console.print(ink(" " * indent + words, QUIET))


def sheet(story: StoryBrief, console: "Console", layout: Layout) -> Sheet:
    """Return a sheet for a story."""
    accounts = outline.accounts(story)
    texts = {id: account.article.text for id, account in accounts.items()}
    return Sheet(story, console, layout, accounts, texts)


def ink(words: str, style: str = "") -> "Text":
    """Return text that holds no control character and no markup."""
    from rich.text import Text

    return Text(visible(words), style=style, overflow="fold")


def join(*parts: "Text") -> "Text":
    """Return the parts as one text, each with its own style."""
    from rich.text import Text

    whole = Text(overflow="fold")
    for part in parts:
        whole.append_text(part)
    return whole


def column(**options: Any) -> dict[str, Any]:
    """Return the options of a column."""
    return options


def grid(*columns: dict[str, Any]) -> "Table":
    """Return a table without lines that is as wide as the console."""
    from rich.table import Table

    table = Table.grid(padding=(0, 1), expand=True)
    for options in columns:
        table.add_column(overflow="fold", **options)
    return table
