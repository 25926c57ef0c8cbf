"""The long view as one JSON object; every figure names the deeds behind it by id."""

from dragoman.export import contract
from dragoman.export.contract import Json
from dragoman.export.outline import tidy
from dragoman.export.relation_words import deed_details, texts_of
from dragoman.model import Balance, Brief, Deed, LongView, Relation, Standing
from dragoman.model.identity import datum_id


def relations_object(view: LongView, brief: Brief) -> Json:
    """Return the long view; `deeds` are all deeds, the rest refers to them by id."""
    texts = texts_of(brief)
    return {
        "by": view.by,
        "first": view.first or None,
        "last": view.last or None,
        "reports": view.reports,
        "stories": view.stories,
        "deeds": [_deed(deed, texts) for deed in view.deeds],
        "relations": [_relation(one) for one in view.relations],
        "balances": [_balance(one) for one in view.balances],
    }


def _deed(deed: Deed, texts: dict[str, str]) -> Json:
    main = deed.main
    return {
        "id": deed.id,
        "period": deed.period,
        "when": deed.day or None,
        "dated": deed.dated,
        "until": next((e.until.value for e in deed.events if e.until), None),
        "pairs": [{"states": [a, b], "by": {"A": a, "B": b}.get(by)} for a, b, by in deed.pairs],
        "type": main.type.value,
        "quad": main.quad,
        "kind": main.kind,
        "actors": [contract.participant_object(p) for p in main.actors],
        "recipients": [contract.participant_object(p) for p in main.recipients],
        "level": deed.level,
        "details": list(deed_details(deed, texts)),
        "stories": list(deed.stories),
        "told": [
            {
                "event": datum_id(event),
                "article": event.trigger.article,
                "status": event.status.value,
                "trigger": contract.pair(event.trigger),
                "sentence": contract.pair(event.sentence),
                "words": tidy(event.sentence.of(texts[event.sentence.article])),
            }
            for event in deed.events
        ],
    }


def _relation(relation: Relation) -> Json:
    return {
        "states": list(relation.states),
        "deeds": len(relation.deeds),
        "periods": [
            {
                "period": period.period,
                "quads": list(period.quads),
                "types": {type.value: count for type, count in period.types},
                "deeds": [deed.id for deed in period.deeds],
            }
            for period in relation.periods
        ],
        "visits": [
            {"deed": d.id, "visitor": _visitor(d), "host": _host(d), "level": d.level}
            for d in relation.visits
        ],
        "ties": [deed.id for deed in relation.ties],
    }


def _visitor(deed: Deed) -> list[str]:
    return sorted({p.country for p in deed.main.actors if p.country})


def _host(deed: Deed) -> list[str]:
    return sorted({p.country for p in deed.main.recipients if p.country})


def _balance(balance: Balance) -> Json:
    return {
        "state": balance.state,
        "partners": list(balance.partners),
        "periods": [[_standing(one) for one in row] for row in balance.periods],
        "total": [_standing(one) for one in balance.total],
    }


def _standing(one: Standing) -> Json:
    return {
        "partner": one.partner,
        "period": one.period,
        "cooperation": [deed.id for deed in one.cooperation],
        "conflict": [deed.id for deed in one.conflict],
        "net": one.net,
        "share": None if one.share is None else round(one.share, 3),
    }
