"""What an event is about: place, count, fields and the rank of ties."""

import re
from functools import cache
from typing import TYPE_CHECKING

from dragoman.events.clause import is_verb, objects
from dragoman.events.counts import count_of
from dragoman.events.draft import Draft
from dragoman.events.frames import lemma_of, words
from dragoman.events.money import sum_of
from dragoman.events.parties import Cast
from dragoman.events.slots import light_verb, reach
from dragoman.model import Place, Sentence, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

PLACE_SLOTS = ("in", "at", "near", "to", "outside")
MOVES = frozenset({"visit", "deployment", "return", "deportation", "extradition"})
"""Kinds that take place where they lead to."""
EMPTY = frozenset({"part", "time", "first", "day", "moment", "example", "instance"})
"""Nouns after "for" that tell nothing of what an event is about."""
COUNTED = frozenset(
    {"signing", "agreement", "killing", "arrest", "expulsion", "release", "aid", "sanction"}
)
TIERED = frozenset({"signing", "agreement", "upgrade", "downgrade", "normalisation", "closer ties"})
OVER = frozenset({"covering", "concerning", "regarding", "spanning"})
"""Participles after a pact that lead to its fields."""
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
        if verb is None and draft.token.dep_ in {"nsubj", "nsubjpass"}:
            verb = draft.token.head
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
    draft.amount = sum_of(draft)
    if draft.kind in TIERED:
        draft.tier = tier_of(draft)


def _thing(draft: Draft) -> "Token | None":
    """Return what is signed, killed, raised: the noun the event is done to."""
    token = draft.token
    found = objects(token) if is_verb(token) else reach(token, "of")
    return found[0] if found else None


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
            over = [c for c in thing.children if c.lower_ in OVER]
            found += [t for c in over for t in (objects(c), reach(c, "pobj"))[not is_verb(c)]]
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
    """Return the rank of ties that the sentence words, such as "strategic partnership".

    Of several the one that ties are raised or lowered to; else the longest.
    """
    sentence = draft.sentence
    text, trigger = sentence.tokens.text, draft.token.idx - sentence.tokens.start_char
    found = [m for m in _tiers().finditer(text) if not m.start() <= trigger < m.end()]
    if not found:
        return None
    reached = [m for m in found if REACHED.search(text[: m.start()])]
    best = max(reached or found, key=lambda m: (m.end() - m.start(), -m.start()))
    at = sentence.tokens.start_char + sentence.offset
    return Span(sentence.span.article, at + best.start(), at + best.end())


REACHED = re.compile(r"\bto (?:the |an? |that of |new )*(?:level of |status of )?(?:an? )?$")


@cache
def _tiers() -> re.Pattern[str]:
    ranks = "|".join(sorted(words("adverbs", "tier_word"), key=lambda w: (-len(w), w)))
    heads = "|".join(sorted(words("nouns", "tier_head"), key=lambda w: (-len(w), w)))
    return re.compile(
        rf"\b(?:{ranks})(?:,? (?:and )?(?:{ranks}))* (?:{heads})s?\b"
        r"(?: of coordination| of cooperation)?(?: for (?:the|a) new era| in the new era)?",
        re.IGNORECASE,
    )


LEVELS = ("state", "official", "working", "private", "transit")


def rank_visit(draft: Draft) -> None:
    """Set the rank of a visit, and the words for it."""
    if draft.kind != "visit":
        return
    found = level_of(draft)
    if found is not None:
        draft.level, draft.tier = found


def level_of(draft: Draft) -> tuple[str, Span] | None:
    """Return the rank of a visit with its words: state, official, working, private, transit."""
    noun = draft.token
    if is_verb(noun):
        purpose = [t for slot in ("on", "for") for t in reach(noun, slot)]
        noun = next((t for t in purpose if lemma_of(t) in words("nouns", "stay")), noun)
    if is_verb(noun):
        return None
    for child in noun.lefts:
        for level in LEVELS:
            if child.lower_ in words("level", level):
                return level, draft.sentence.locate(child, noun)
    return None
