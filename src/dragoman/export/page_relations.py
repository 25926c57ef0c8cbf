"""What the page shows of the long view: figures lead to deeds, deeds to words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dragoman.export import outline, telling
from dragoman.export.outline import tidy
from dragoman.export.page_views import Book
from dragoman.export.relation_words import (
    deed_details,
    kinds_words,
    pair_words,
    period_words,
    span_words,
    texts_of,
    when_words,
)
from dragoman.knowledge.states import state_name
from dragoman.model import Balance, Brief, Deed, Event, LongView, Relation, Standing
from dragoman.model.identity import datum_id

FULLEST = 12
"""Pairs of states that are shown open; further ones are folded."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A count and the id that its deeds answer to; `share` is a share of 1, or None."""

    count: int
    target: str
    share: float | None = None


@dataclass(frozen=True, slots=True)
class TellingView:
    """One report's sentence on a deed; `link` leads to the event on the same page, if there."""

    outlet: str
    before: str
    words: str
    after: str
    event: str
    place: str
    link: str


@dataclass(frozen=True, slots=True)
class DeedView:
    """One deed: `here` are the ids of the figures it is counted in, `first` those it opens."""

    id: str
    when: str
    act: str
    sides: str
    details: tuple[str, ...]
    quad: int
    here: tuple[str, ...]
    first: tuple[str, ...]
    told: tuple[TellingView, ...]


@dataclass(frozen=True, slots=True)
class RowView:
    """A period of a pair: a figure for each quad class, and the kinds of deeds."""

    period: str
    figures: tuple[Figure, ...]
    kinds: str


@dataclass(frozen=True, slots=True)
class RelationView:
    """A pair of states: its periods, its visits, its ties and all its deeds."""

    id: str
    title: str
    count: int
    rows: tuple[RowView, ...]
    visits: tuple[DeedView, ...]
    ties: tuple[DeedView, ...]
    others: tuple[DeedView, ...]


@dataclass(frozen=True, slots=True)
class StandingView:
    """A cell of a balance: cooperation, conflict, and the share as a bar."""

    cooperation: Figure
    conflict: Figure


@dataclass(frozen=True, slots=True)
class BalanceView:
    """A state between its partners."""

    title: str
    partners: tuple[str, ...]
    rows: tuple[tuple[str, tuple[StandingView, ...]], ...]


@dataclass(frozen=True, slots=True)
class LongViewView:
    """The long view as the page shows it."""

    facts: str
    balances: tuple[BalanceView, ...]
    relations: tuple[RelationView, ...]
    fullest: int = FULLEST


@dataclass(slots=True)
class _Figures:
    """The figures given out, and by deed and pair which of them count it."""

    book: Book
    of: dict[tuple[str, tuple[str, str]], list[str]] = field(default_factory=dict)
    opened: set[str] = field(default_factory=set)

    def figure(self, deeds: Sequence[Deed], pair: tuple[str, str]) -> Figure:
        if not deeds:
            return Figure(0, "")
        target = self.book.id("figure-1")
        for deed in deeds:
            self.of.setdefault((deed.id, pair), []).append(target)
        return Figure(len(deeds), target)


def long_view_view(view: LongView, brief: Brief, book: Book, linked: bool) -> LongViewView:
    """Return what the page shows; `linked` tells that it shows the reports' texts too."""
    figures = _Figures(book)
    write = _Writer(brief, figures, linked)
    balances = tuple(_balance(one, figures) for one in view.balances)
    rows = [_rows(one, figures) for one in view.relations]
    relations = tuple(write.relation(r, q) for r, q in zip(view.relations, rows, strict=True))
    return LongViewView(span_words(view), balances, relations)


def _balance(balance: Balance, figures: _Figures) -> BalanceView:
    rows = [(period_words(row[0].period), row) for row in balance.periods]
    rows.append(("all", balance.total))
    return BalanceView(
        f"{state_name(balance.state)} between its partners",
        tuple(map(state_name, balance.partners)),
        tuple(
            (period, tuple(_standing(one, balance.state, figures) for one in row))
            for period, row in rows
        ),
    )


def _standing(one: Standing, state: str, figures: _Figures) -> StandingView:
    pair = (min(state, one.partner), max(state, one.partner))
    cooperation = figures.figure(one.cooperation, pair)
    share = Figure(cooperation.count, cooperation.target, one.share)
    return StandingView(share, figures.figure(one.conflict, pair))


def _rows(relation: Relation, figures: _Figures) -> tuple[RowView, ...]:
    made = []
    for period in relation.periods:
        by_quad = [[d for d in period.deeds if d.main.quad == quad] for quad in (1, 2, 3, 4)]
        cells = tuple(figures.figure(deeds, relation.states) for deeds in by_quad)
        made.append(RowView(period_words(period.period), cells, kinds_words(period.deeds)))
    return tuple(made)


class _Writer:
    """Turns deeds into views."""

    def __init__(self, brief: Brief, figures: _Figures, linked: bool) -> None:
        self.figures = figures
        self.linked = linked
        self.texts = texts_of(brief)
        self.outlets = {
            r.article.id: outline.outlet_name(r.article)
            for story in brief.stories
            for r in story.readings
        }

    def relation(self, relation: Relation, rows: tuple[RowView, ...]) -> RelationView:
        special = {deed.id for deed in (*relation.visits, *relation.ties)}
        others = [deed for deed in relation.deeds if deed.id not in special]
        ties = [deed for deed in relation.ties if deed.main.kind != "visit"]
        pair = relation.states
        return RelationView(
            self.figures.book.id(f"pair-{pair[0]}-{pair[1]}"),
            pair_words(relation),
            len(relation.deeds),
            rows,
            tuple(self.deed(one, pair, self.texts) for one in relation.visits),
            tuple(self.deed(one, pair, self.texts) for one in ties),
            tuple(self.deed(one, pair, self.texts) for one in others),
        )

    def deed(self, deed: Deed, pair: tuple[str, str], texts: Mapping[str, str]) -> DeedView:
        here = self.figures.of.get((deed.id, pair), [])
        first = [target for target in here if target not in self.figures.opened]
        self.figures.opened.update(first)
        return DeedView(
            deed.id,
            when_words(deed),
            telling.act(deed.main),
            telling.sides(deed.main),
            deed_details(deed, texts),
            deed.main.quad,
            tuple(here),
            tuple(first),
            tuple(self.telling(event) for event in _one_each(deed.events)),
        )

    def telling(self, event: Event) -> TellingView:
        id = event.trigger.article
        parts = outline.excerpt(self.texts[id], event.sentence, event.trigger, longest=300)
        place = f"{id}:{event.sentence.start}–{event.sentence.end}"
        link = datum_id(event) if self.linked else ""
        return TellingView(tidy(self.outlets[id]), *parts, datum_id(event), place, link)


def _one_each(events: Sequence[Event]) -> list[Event]:
    """Return the first event of each report."""
    found: dict[str, Event] = {}
    for event in events:
        found.setdefault(event.trigger.article, event)
    return list(found.values())
