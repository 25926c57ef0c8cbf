"""What an event is about: place, count, fields and the rank of ties."""

import re
from functools import cache
from typing import TYPE_CHECKING

from dragoman.events.clause import is_verb, objects
from dragoman.events.draft import Draft
from dragoman.events.frames import lemma_of, words
from dragoman.events.parties import Cast
from dragoman.events.slots import light_verb, reach
from dragoman.knowledge.table import settings
from dragoman.model import Count, Place, Sentence, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

PLACE_SLOTS = ("in", "at", "near", "to", "outside")
MOVES = frozenset({"visit", "deployment", "return", "deportation", "extradition"})
"""Kinds that take place where they lead to."""
EMPTY = frozenset({"part", "time", "first", "day", "moment", "example", "instance"})
"""Nouns after "for" that tell nothing of what an event is about."""
COUNTED = frozenset({"signing", "agreement", "killing", "arrest", "expulsion", "release"})
AREAS = re.compile(
    r"\b(?:such (?:areas|fields|sectors) as|(?:areas|fields|sectors) (?:such as|including|like|of)|"
    r"including|ranging from|covering|on|in the (?:fields?|areas?|spheres?) of)\s",
    re.IGNORECASE,
)
SEPARATOR = re.compile(r",?\s+and\s+|,\s*")


def place_of(draft: Draft, cast: Cast) -> Place | None:
    """Return where the event took place: a place its word, or the verb over it, governs."""
    if draft.kind == "visit" and draft.recipients:
        place = cast.place([draft.recipients[0].token], draft.sentence)
        if place is not None and place.country == draft.recipients[0].who.country:
            return place
    starts = [draft.token]
    if not is_verb(draft.token):
        verb = light_verb(draft.token)
        starts += [verb] if verb is not None else []
    parties = {p.who.span for p in draft.actors}
    for start in starts:
        for slot in PLACE_SLOTS:
            if slot == "to" and draft.kind not in MOVES:
                continue
            tokens = (
                reach(start, slot) + reach(start, f"obj_{slot}")
                if is_verb(start)
                else reach(start, slot)
            )
            place = cast.place(tokens, draft.sentence) or cast.place(
                _within(tokens), draft.sentence
            )
            if place is not None and place.span not in parties:
                return place
    return None


def _within(tokens: list["Token"]) -> list["Token"]:
    """Return where a thing without a name of its own lies: "in a hotel in Paris"."""
    return [t for noun in tokens for slot in ("in", "at", "near") for t in reach(noun, slot)]


def detail(draft: Draft, cast: Cast) -> None:
    """Fill place, count, fields and tier of a draft from its own sentence."""
    if draft.where is None:
        draft.where = place_of(draft, cast)
    thing = _thing(draft)
    if thing is not None and draft.kind in COUNTED and draft.count is None:
        draft.count = count_of(thing, draft.sentence)
    draft.about = fields_of(draft, thing)
    if draft.kind in {
        "signing",
        "agreement",
        "upgrade",
        "downgrade",
        "normalisation",
        "closer ties",
    }:
        draft.tier = tier_of(draft)


def _thing(draft: Draft) -> "Token | None":
    """Return what is signed, killed, raised: the noun the event is done to."""
    token = draft.token
    found = objects(token) if is_verb(token) else reach(token, "of")
    return found[0] if found else None


def count_of(noun: "Token", sentence: Sentence) -> Count | None:
    """Return how many of a noun: "11 agreements", "dozens of agreements"."""
    inner = [g for c in noun.children if c.lower_ == "of" for g in c.children if g.dep_ == "pobj"]
    if noun.lower_ in vague() and inner:
        low, high = vague()[noun.lower_]
        return Count(sentence.locate(noun), noun.lower_, lemma_of(inner[0]), low, high)
    for child in noun.children:
        if child.dep_ in {"nummod", "amod", "det"} and child.i < noun.i:
            bounds = _bounds(child)
            if bounds is not None:
                first = child.left_edge if child.dep_ == "nummod" else child
                where = sentence.locate(_numeral(child), child)
                value = child.doc[_numeral(child).i : child.i + 1].text
                return Count(where, value, lemma_of(noun), *_hedged(bounds, first, child))
    return None


def number_of(number: "Token", sentence: Sentence) -> Count | None:
    """Return a number that stands for what it counts: "rose to at least 85"."""
    bounds = _bounds(number)
    if bounds is None:
        return None
    hedged = _hedged(bounds, number.left_edge, number)
    first = _numeral(number)
    return Count(
        sentence.locate(first, number), number.doc[first.i : number.i + 1].text, "", *hedged
    )


def _numeral(last: "Token") -> "Token":
    """Return the first word of a number: "fifty" of "fifty-eight"."""
    if _spelled(last) is None:
        return last
    parts = last.doc[last.left_edge.i : last.i]
    return next((t for t in parts if t.like_num), last)


@cache
def vague() -> dict[str, tuple[int | None, int | None]]:
    """Return the words that give no exact number, with the bounds a reader would take."""
    table = settings("events_words.toml")["count"]["vague"]
    return {word: (b[0], b[1] if len(b) > 1 else None) for word, b in table.items()}


def _spelled(token: "Token") -> int | None:
    """Return the value of "fifty-eight", "two hundred" or "1.5 million"."""
    whole = token.doc[token.left_edge.i : token.i + 1]
    pieces = [w for t in whole for w in t.lower_.split("-") if w and w not in {"and", ","}]
    exact = settings("events_words.toml")["count"]["exact"]
    times = settings("events_words.toml")["count"]["times"]
    while pieces and pieces[0] not in exact and not pieces[0][0].isdigit():
        pieces = pieces[1:]
    if len(pieces) < 2:
        return None
    total = part = 0.0
    for piece in pieces:
        number = piece.replace(",", "")
        if piece in times:
            part = (part or 1) * times[piece]
        elif piece in exact:
            part += exact[piece]
        elif number.replace(".", "", 1).isdigit():
            part += float(number)
        else:
            return None
        if part >= times["thousand"]:
            total, part = total + part, 0.0
    return round(total + part)


def _bounds(token: "Token") -> tuple[int | None, int | None] | None:
    low = token.lower_
    spelled = _spelled(token)
    if spelled is not None:
        return spelled, spelled
    if low in vague():
        return vague()[low]
    exact = settings("events_words.toml")["count"]["exact"]
    if low in exact:
        return exact[low], exact[low]
    digits = low.replace(",", "")
    return (int(digits), int(digits)) if digits.isdigit() and len(digits) < 10 else None


def _hedged(
    bounds: tuple[int | None, int | None], first: "Token", number: "Token"
) -> tuple[int | None, int | None]:
    before = number.doc[max(0, first.i - 3) : number.i].text.lower()
    low, high = bounds
    if low is None or low != high:
        return bounds
    if re.search(r"at least|no fewer than|minimum", before):
        return low, None
    if re.search(r"more than|\bover\b|upwards? of", before):
        return low + 1, None
    if re.search(r"nearly|almost|up to|fewer than|less than|as many as", before):
        return None, low
    if re.search(r"\b(?:about|around|some|roughly|approximately)\b", before):
        return round(low * 0.9), round(low * 1.1)
    return low, low


def fields_of(draft: Draft, thing: "Token | None") -> tuple[Span, ...]:
    """Return the fields that an agreement or meeting is about, as spans."""
    found: list[Token] = []
    slot = draft.frame.about
    if slot == "xcomp":
        return _clause_span(draft)
    if slot:
        found = reach(draft.token, slot)
    if draft.frame.id.startswith(("agree", "sign")):
        if is_verb(draft.token):
            for clause in reach(draft.token, "xcomp"):
                found += objects(clause)
            found += reach(draft.token, "on")
        else:
            found += [o for v in reach(draft.token, "to") if is_verb(v) for o in objects(v)]
        if thing is not None:
            found += [t for s in ("on", "for", "in", "including") for t in reach(thing, s)]
        found += reach(draft.token, "including")
    found = [t for t in found if t.ent_type_ != "GPE" and lemma_of(t) not in EMPTY]
    spans = [_noun_phrase(t, draft.sentence) for t in found if t.pos_ in {"NOUN", "PROPN", "VERB"}]
    return tuple(dict.fromkeys(s for s in spans if s is not None))


def _clause_span(draft: Draft) -> tuple[Span, ...]:
    for clause in reach(draft.token, "xcomp"):
        if clause.right_edge.i > clause.i or clause.i > draft.token.i:
            return (draft.sentence.locate(clause, _trim(clause.right_edge)),)
    return ()


def _trim(token: "Token") -> "Token":
    while token.is_punct and token.i > token.sent.start:
        token = token.nbor(-1)
    return token


def _noun_phrase(noun: "Token", sentence: Sentence) -> Span | None:
    """Return a noun with its words to the left, and with "of" to the right."""
    if noun.ent_type_ in {"DATE", "TIME"}:
        return None
    first = noun
    for child in noun.lefts:
        if child.dep_ in {"amod", "compound", "nmod", "nummod"} and child.left_edge.i < first.i:
            first = child.left_edge
    last = noun
    if is_verb(noun):
        last = _clause_end(noun)
    return sentence.locate(first, last)


def _clause_end(verb: "Token") -> "Token":
    """Return the last word of a short clause: up to its first comma, ten words at most."""
    last = verb
    for token in verb.doc[verb.i + 1 : min(verb.right_edge.i, verb.i + 10) + 1]:
        if token.is_punct or token.dep_ in {"mark", "relcl"} or token.lower_ in {"when", "while"}:
            break
        last = token
    while last.i > verb.i and last.pos_ in {"ADP", "DET", "CCONJ", "SCONJ", "PART"}:
        last = last.nbor(-1)
    return last


def listed_fields(sentence: Sentence) -> tuple[Span, ...]:
    """Return the fields that a sentence on "the pacts" lists: "such areas as X, Y and Z"."""
    words_ = sentence.tokens.text
    match = AREAS.search(words_)
    if match is None:
        return ()
    start = sentence.tokens.start_char + match.end() + sentence.offset
    end = sentence.span.end
    found = []
    text = sentence.tokens.text[match.end() :].rstrip('. ”"')
    cuts = [0, *(i for m in SEPARATOR.finditer(text) for i in m.span()), len(text)]
    for first, last in zip(cuts[::2], cuts[1::2], strict=True):
        piece = text[first:last].strip()
        if 2 < len(piece) < 60:
            at = start + first + len(text[first:last]) - len(text[first:last].lstrip())
            if at + len(piece) <= end:
                found.append(Span(sentence.span.article, at, at + len(piece)))
    return tuple(found)


def tier_of(draft: Draft) -> Span | None:
    """Return the rank of ties that the sentence words, such as "strategic partnership"."""
    best: Span | None = None
    for token in draft.sentence.tokens:
        if lemma_of(token) in words("nouns", "tier_head") and token.i != draft.token.i:
            lefts = [c for c in token.lefts if c.lower_ in words("adverbs", "tier_word")]
            if lefts:
                span = draft.sentence.locate(lefts[0], token)
                if best is None or span.end - span.start > best.end - best.start:
                    best = span
    return best


def level_of(draft: Draft) -> Span | None:
    """Return the words that rank a visit: state, official, working, private, transit."""
    if is_verb(draft.token):
        return None
    for child in draft.token.lefts:
        if any(
            child.lower_ in words("level", name)
            for name in ("state", "official", "working", "private", "transit")
        ):
            return draft.sentence.locate(child, draft.token)
    return None
