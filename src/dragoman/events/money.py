"""How much money: sums in the words of an event, with their currency."""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from dragoman.events.clause import is_verb, objects
from dragoman.events.counts import HEDGE, hedged
from dragoman.events.draft import Draft
from dragoman.events.slots import reach
from dragoman.knowledge.table import settings
from dragoman.model import Count, EventType, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

GIVEN = frozenset({"signing", "agreement", "pledge", "offer", "aid cut"})
"""Kinds beside those of aid that may be worth a sum."""
SCALES = {"k": 3, "thousand": 3, "m": 6, "mn": 6, "million": 6, "b": 9, "bn": 9, "billion": 9}
SCALES |= {"tn": 12, "trillion": 12}
LONGEST = 10**16


def sum_of(draft: Draft) -> Count | None:
    """Return the sum that is given, promised or agreed: "$125 million in aid".

    Of several the first that stands in the object of the event's word. `of` is the currency
    after ISO 4217, empty where the words leave it open ("kroner" of an unknown giver).
    """
    if draft.type is not EventType.AID and draft.kind not in GIVEN:
        return None
    within = list(_stretches(draft.token))
    for match in _money().finditer(draft.sentence.tokens.text):
        if any(start <= match.start() < end for start, end in within):
            return _count(match, draft)
    return None


def _stretches(token: "Token") -> Iterator[tuple[int, int]]:
    """Yield where the objects of a word stand in its sentence, and what follows "worth"."""
    first = token.sent.start_char
    things = objects(token) if is_verb(token) else [token]
    things = [*things, *(t for slot in ("of", "with") for t in reach(token, slot))]
    for thing in things:
        yield thing.left_edge.idx - first, thing.right_edge.idx + len(thing.right_edge) - first


@cache
def _money() -> re.Pattern[str]:
    money = settings("events_words.toml")["money"]
    signs = "|".join(re.escape(s) for s in sorted(money["signs"], key=lambda s: (-len(s), s)))
    words = "|".join(sorted(money["words"], key=lambda w: (-len(w), w)))
    nations = "|".join(sorted(money["nations"]))
    scale = r"(?:[ -]?(?P<{0}>thousand|million|billion|trillion|k|mn?|bn?|tn)\b)?"
    number = r"\d[\d,]*(?:\.\d+)?"
    return re.compile(
        rf"(?:(?P<sign>{signs})\s?(?P<n1>{number}){scale.format('s1')})"
        rf"|(?:(?P<n2>{number}){scale.format('s2')}[ -](?:(?P<nation>{nations}) )?"
        rf"(?P<word>{words})s?\b)",
        re.IGNORECASE,
    )


def _count(match: re.Match[str], draft: Draft) -> Count | None:
    scale = (match["s1"] or match["s2"] or "").lower()
    whole, _, part = (match["n1"] or match["n2"]).replace(",", "").partition(".")
    zeros = SCALES.get(scale, 0)
    value = int(whole + (part + "0" * zeros)[:zeros]) if zeros else int(whole)
    if value > LONGEST:
        return None
    text = draft.sentence.tokens.text
    before = text[max(0, match.start() - 14) : match.start()].lower()
    low, high = hedged(value, before)
    start = match.start()
    hedge = HEDGE.search(before)
    if hedge is not None and (low, high) != (value, value):
        start = match.start() - len(before) + hedge.start()
    at = draft.sentence.tokens.start_char + draft.sentence.offset
    span = Span(draft.sentence.span.article, at + start, at + match.end())
    return Count(span, text[match.start() : match.end()], _currency(match, draft), low, high)


def _currency(match: re.Match[str], draft: Draft) -> str:
    money = settings("events_words.toml")["money"]
    if match["sign"]:
        return str(money["signs"][match["sign"].upper()])
    word = match["word"].lower()
    if match["nation"]:
        key = f"{match['nation'].lower()} {word}"
        return str(money["national"].get(key, ""))
    known = money["words"][word]
    for country in sorted(p.who.country for p in draft.actors if p.who.country):
        if country in money["own"].get(word, {}):
            return str(money["own"][word][country])
    return str(known)
