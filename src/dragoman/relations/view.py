"""The long view: pairs of states by period, and a state between its partners."""

from collections import Counter
from collections.abc import Iterable, Sequence

from dragoman.knowledge.table import settings
from dragoman.model.relation import UNDATED, Balance, Deed, LongView, Period, Relation, Standing
from dragoman.relations.deeds import Told, deeds
from dragoman.relations.periods import MONTH, QUARTER, month_of


def powers() -> tuple[str, ...]:
    """Return the great powers between which a state is looked at unless partners are named."""
    return tuple(settings("relations_rules.toml")["balance"]["powers"])


def longest_short() -> int:
    """Return the days up to which a pile of reports needs no long view."""
    return int(settings("relations_rules.toml")["periods"]["days"])


def long_view(
    told: Sequence[Told],
    *,
    reports: int,
    by: str | None = None,
    states: Sequence[str] = (),
    partners: Sequence[str] = (),
) -> LongView:
    """Count what states did to each other; `by` None takes months for up to half a year.

    `states` are those whose balance is asked for, by ISO code; without them those that dealt
    with two partners or more, the most told first. `partners` are the great powers if none
    are named.
    """
    by = by or _fitting(told)
    counted = deeds(told, by)
    relations = _relations(counted)
    chosen = tuple(partners) or powers()
    balances = [
        _balance(state, chosen, relations) for state in states or _between(relations, chosen)
    ]
    stories = len({one.story for one in told})
    return LongView(by, reports, stories, counted, relations, tuple(filter(None, balances)))


def _fitting(told: Iterable[Told]) -> str:
    months = sorted({m for one in told if (m := month_of(one.anchor))})
    most = int(settings("relations_rules.toml")["periods"]["months"])
    return QUARTER if months and _span(months[0], months[-1]) > most else MONTH


def _span(first: str, last: str) -> int:
    return (int(last[:4]) - int(first[:4])) * 12 + int(last[5:7]) - int(first[5:7]) + 1


def _relations(counted: Sequence[Deed]) -> tuple[Relation, ...]:
    """Return the pairs of states, the most told first."""
    by_pair: dict[tuple[str, str], list[Deed]] = {}
    for deed in counted:
        for left, right, _ in deed.pairs:
            by_pair.setdefault((left, right), []).append(deed)
    ranked = sorted(by_pair, key=lambda pair: (-len(by_pair[pair]), pair))
    return tuple(Relation(pair, _periods(by_pair[pair])) for pair in ranked)


def _periods(found: Sequence[Deed]) -> tuple[Period, ...]:
    groups: dict[str, list[Deed]] = {}
    for deed in found:
        groups.setdefault(deed.period, []).append(deed)
    order = sorted(groups, key=lambda p: (p == UNDATED, p))
    return tuple(Period(period, tuple(groups[period])) for period in order)


def _between(relations: Sequence[Relation], partners: Sequence[str]) -> list[str]:
    """Return the states that dealt with two of the partners or more, the most told first."""
    rules = settings("relations_rules.toml")["balance"]
    told: Counter[str] = Counter()
    met: dict[str, set[str]] = {}
    for relation in relations:
        for state, other in (relation.states, relation.states[::-1]):
            if other in partners and state not in partners:
                told[state] += len(relation.deeds)
                met.setdefault(state, set()).add(other)
    fit = [s for s in met if len(met[s]) > 1 and told[s] >= int(rules["fewest"])]
    return sorted(fit, key=lambda s: (-told[s], s))[: int(rules["most"])]


def _balance(state: str, partners: Sequence[str], relations: Sequence[Relation]) -> Balance | None:
    of: dict[str, tuple[Deed, ...]] = {}
    for relation in relations:
        if state in relation.states:
            other = relation.states[relation.states[0] == state]
            of[other] = relation.deeds
    chosen = [p for p in partners if p != state]
    known = {p: [d for d in of.get(p, ()) if d.period != UNDATED] for p in chosen}
    if not any(known.values()):
        return None
    periods = sorted({deed.period for found in known.values() for deed in found})
    rows = [
        _standings({p: [d for d in known[p] if d.period == when] for p in chosen}, when)
        for when in periods
    ]
    return Balance(state, tuple(chosen), tuple(rows), _standings(known, "all"))


def _standings(found: dict[str, list[Deed]], period: str) -> tuple[Standing, ...]:
    """Return one standing for each partner; the shares add up to one."""
    together = sum(deed.cooperative for mine in found.values() for deed in mine)
    return tuple(
        Standing(
            partner,
            period,
            tuple(deed for deed in mine if deed.cooperative),
            tuple(deed for deed in mine if not deed.cooperative),
            sum(deed.cooperative for deed in mine) / together if together else None,
        )
        for partner, mine in found.items()
    )
