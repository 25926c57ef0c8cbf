"""The long view in words: periods, deeds and standings as a reader says them."""

from collections import Counter
from collections.abc import Mapping, Sequence

from dragoman.export import telling
from dragoman.export.days import MONTHS, day_words, range_words
from dragoman.export.outline import plural
from dragoman.knowledge.states import state_name
from dragoman.model import Brief, Deed, LongView, Relation, Standing, known_day
from dragoman.model.relation import UNDATED


def period_words(period: str) -> str:
    """Return a period in words.

    >>> period_words("2024-Q2"), period_words("2024-06"), period_words("undated")
    ('2024 Q2', 'Jun 2024', 'no date')
    """
    if period == UNDATED:
        return "no date"
    year, _, part = period.partition("-")
    return f"{year} {part}" if part.startswith("Q") else f"{MONTHS[int(part) - 1]} {year}"


def when_words(deed: Deed) -> str:
    """Return when a deed was done: its days, or the period its report speaks from."""
    if not deed.dated:
        return "no date" if deed.period == UNDATED else f"({period_words(deed.period)})"
    first = known_day(deed.day)
    last = max(
        (d for e in deed.events if e.until and (d := known_day(e.until.value))), default=None
    )
    if first and last and last > first:
        return range_words(first, last)
    return day_words(deed.day).split(" ", 1)[1] if first else day_words(deed.day)


def deed_details(deed: Deed, texts: Mapping[str, str]) -> tuple[str, ...]:
    """Return what else is known of a deed, the rank of a visit first."""
    rank = f"{deed.level} visit" if deed.level and deed.main.kind == "visit" else ""
    details = telling.details(deed.events, texts)
    # The level and the last day are said beside them.
    known = ("until ", *((rank, f"{deed.level} trip") if rank else ()))
    details = tuple(d for d in details if not d.casefold().startswith(known))
    return (rank, *details) if rank else details


def pair_words(relation: Relation) -> str:
    """Return a pair of states by name."""
    return " – ".join(sorted(state_name(code) for code in relation.states))


def kinds_words(deeds: Sequence[Deed]) -> str:
    """Return how many of which kind: "visit 2, signing 1"."""
    found = Counter(telling.act(deed.main) for deed in deeds)
    ranked = sorted(found, key=lambda kind: (-found[kind], kind))
    return ", ".join(f"{kind} {found[kind]}" if found[kind] > 1 else kind for kind in ranked)


def standing_words(standing: Standing) -> str:
    """Return a standing: cooperative deeds less conflictual ones, and the share."""
    if not (standing.cooperation or standing.conflict):
        return "–"
    parts = []
    if standing.cooperation:
        parts.append(f"+{len(standing.cooperation)}")
    if standing.conflict:
        parts.append(f"−{len(standing.conflict)}")
    if standing.cooperation and standing.share is not None:
        parts.append(f" {standing.share:.0%}")
    return " ".join(parts)


def span_words(view: LongView) -> str:
    """Return from when until when a view reaches, and how much it rests on."""
    span = " – ".join(dict.fromkeys(period_words(p) for p in (view.first, view.last) if p))
    parts = (
        span,
        f"{plural(view.reports, 'report')} in {view.stories} {_stories(view.stories)}",
        f"{plural(len(view.deeds), 'deed')} between states, each counted once",
    )
    return " · ".join(part for part in parts if part)


def _stories(number: int) -> str:
    return "story" if number == 1 else "stories"


def texts_of(brief: Brief) -> dict[str, str]:
    """Return the texts of all reports by id."""
    return {r.article.id: r.article.text for story in brief.stories for r in story.readings}


MEASURE = (
    "+ cooperative deeds (quad classes 1 and 2), − conflictual ones (3 and 4), both directions "
    "together; the percentage is the partner's share of all cooperative deeds with the partners "
    "shown"
)
"""What the figures of a balance are."""
