"""The long view in the terminal: balances first, then each pair of states by period."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from dragoman.export import telling
from dragoman.export.ink import LOUD, OPEN, QUIET, WIDE, Layout, column, grid, ink, join
from dragoman.export.outline import plural
from dragoman.export.relation_words import (
    MEASURE,
    deed_details,
    kinds_words,
    pair_words,
    period_words,
    span_words,
    standing_words,
    texts_of,
    when_words,
)
from dragoman.knowledge.states import state_name
from dragoman.model import Balance, Brief, Deed, LongView, Relation

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

MARKS = ("words +", "deeds +", "words −", "deeds −")
FEWEST = 2
"""Pairs with fewer deeds are only counted, unless all is asked for."""


def write_relations(view: LongView, brief: Brief, console: "Console", layout: Layout) -> None:
    """Write the long view of a brief."""
    from rich.rule import Rule

    console.print(Rule(style=QUIET, characters="━"))
    console.print(ink("The long view", LOUD))
    console.print(ink(span_words(view), QUIET))
    if not view.deeds:
        console.print(ink("\nNo deed between two states is told as a fact."))
        return
    for balance in view.balances:
        _write_balance(balance, console)
    texts = texts_of(brief)
    whole = layout.limit is None
    told = [r for r in view.relations if whole or len(r.deeds) >= FEWEST]
    shown = told[: layout.cut(told)]
    for relation in shown:
        _write_relation(relation, console, layout, texts)
    rest = len(view.relations) - len(shown)
    if rest:
        console.print()
        console.print(ink(f"… and {plural(rest, 'pair')} of states less told of (--all)", QUIET))
    console.print()


def _write_balance(balance: Balance, console: "Console") -> None:
    from rich.padding import Padding

    console.print()
    console.print(ink(f"{state_name(balance.state)} between its partners".upper(), OPEN))
    width = max(14, *(len(state_name(p)) for p in balance.partners))
    table = grid(
        column(width=1), column(width=9), *(column(width=width) for _ in balance.partners), column()
    )
    table.add_row("", "", *(ink(state_name(p), LOUD) for p in balance.partners), "")
    for row in balance.periods:
        cells = (ink(standing_words(one)) for one in row)
        table.add_row("", ink(period_words(row[0].period)), *cells, "")
    table.add_row("", ink("all"), *(ink(standing_words(one), LOUD) for one in balance.total), "")
    console.print(table)
    console.print(Padding(ink(MEASURE, QUIET), (0, 0, 0, 2)))


def _write_relation(
    relation: Relation, console: "Console", layout: Layout, texts: Mapping[str, str]
) -> None:
    console.print()
    title = f"{pair_words(relation)}".upper()
    console.print(ink(f"{title}  {len(relation.deeds)}", OPEN))
    wide = console.width >= WIDE
    table = grid(
        column(width=1), column(width=9), *(column(width=8) for _ in MARKS), column(ratio=1)
    )
    table.add_row("", "", *(ink(mark, QUIET) for mark in MARKS), "")
    for period in relation.periods:
        counts = (ink(str(count) if count else "·") for count in period.quads)
        kinds = ink(kinds_words(period.deeds), QUIET)
        table.add_row("", ink(period_words(period.period)), *counts, kinds)
    console.print(table)
    _write_deeds("Visits", relation.visits, console, layout, texts)
    _write_deeds("Ties", relation.ties, console, layout, texts)
    if layout.limit is None or wide:
        known = {deed.id for deed in (*relation.visits, *relation.ties)}
        others = [deed for deed in relation.deeds if deed.id not in known]
        _write_deeds("Other deeds", others, console, layout, texts)


def _write_deeds(
    title: str,
    deeds: Sequence[Deed],
    console: "Console",
    layout: Layout,
    texts: Mapping[str, str],
) -> None:
    if not deeds:
        return
    console.print(ink(f"  {title}", LOUD))
    table = grid(column(width=2), column(width=16), column(ratio=1), column(justify="right"))
    count = layout.cut(deeds)
    for deed in deeds[:count]:
        table.add_row("", ink(when_words(deed)), _deed(deed, texts), ink(deed.id, QUIET))
    console.print(table)
    if len(deeds) > count:
        console.print(ink(f"    … and {len(deeds) - count} more (--all)", QUIET))


def _deed(deed: Deed, texts: Mapping[str, str]) -> "Text":
    details = deed_details(deed, texts)
    reports = len({event.trigger.article for event in deed.events})
    return join(
        ink(f"{telling.act(deed.main)}  ", LOUD),
        ink(telling.sides(deed.main)),
        ink(f" ({'; '.join(details)})" if details else "", QUIET),
        ink(f"  {plural(reports, 'report')}" if reports > 1 else "", QUIET),
    )
