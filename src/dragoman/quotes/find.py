"""Quotations of an article: picks turned into records, stray marked speech added."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from dragoman.model import Mention, Parse, Quote, QuoteKind, Span, Speaker
from dragoman.quotes.addressee import addressee_of
from dragoman.quotes.features import group_of
from dragoman.quotes.flat import find_flat
from dragoman.quotes.floating import Floating
from dragoman.quotes.kinds import kind_of
from dragoman.quotes.lexicon import lexicon
from dragoman.quotes.option import Option, Piece
from dragoman.quotes.passage import Passage, passages
from dragoman.quotes.pick import Pick, alike, pick
from dragoman.quotes.resolve import Resolver
from dragoman.quotes.score import weights
from dragoman.quotes.speaker import is_addressed
from dragoman.quotes.thread import keep_thread
from dragoman.quotes.turns import turn_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_FULL = ("ccomp", "marks", "host", "colon", "by")
_FIRST = ("i", "we", "me", "us")


def find_quotes(parse: Parse, mentions: Sequence[Mention]) -> tuple[Quote, ...]:
    """Return who said what in an article, in the order of the text.

    `why` begins with `quotes.speech`, or with `quotes.stance` where thought, will or evidence
    is reported and not words: "He wants to go on".
    Without a parser for the language only quoted words beside a reporting verb are found.
    """
    if not parse.tagged:
        return find_flat(parse, mentions)
    resolver = Resolver(parse.article, mentions)
    floating = Floating(parse.article.id, resolver)
    turns: Quote | None = None
    for place in passages(parse):
        here = [_quote(one, place, parse.article.id, resolver) for one in pick(place, weights())]
        kept = [quote for quote in here if quote is not None]
        turn = turn_of(place, parse.article.id, resolver)
        turns = turn or turns
        if turns is not None:
            kept = [_in_turn(q, turns) for q in kept]
        if turn is not None:
            kept = [turn, *(q for q in kept if not _same(q, turn))]
        floating.take(kept, place)
    return keep_thread(floating.found, parse.article.text)


def _in_turn(quote: Quote, turn: Quote) -> Quote:
    """Return a quotation whose "I" is the one who has the word in a transcript."""
    speaker = quote.speaker
    if speaker is None or turn.speaker is None or speaker.name.lower() not in _FIRST:
        return quote
    return replace(quote, speaker=replace(turn.speaker, span=speaker.span))


def _same(quote: Quote, turn: Quote) -> bool:
    """Tell whether a reading repeats a turn or hangs on its colon."""
    pieces = [(span.start, span.end) for span in quote.content]
    return quote.cue == turn.cue or alike(pieces, [(turn.content[0].start, turn.content[0].end)])


def _quote(one: Pick, place: Passage, article: str, resolver: Resolver) -> Quote | None:
    """Return the record of a pick; None for stance of nobody, or for whom it was said to."""
    option = one.option
    content = tuple(_span(article, place, piece) for piece in _joined(option.pieces))
    to = addressee_of(option.cue)
    kind, balanced = kind_of(place.text, option.pieces, place.marks_over(option.start, option.end))
    group = group_of(option.cue) or "other"
    speaker = resolver.speaker_of(option, place)
    speech = not _silent(option, kind, speaker) and (
        kind is not QuoteKind.INDIRECT or (_is_clause(option) and group in lexicon().speech)
    )
    act = "speech" if speech else "stance"
    if to is not None and kind is QuoteKind.DIRECT and _covers(option.pieces, to):
        return None
    if speaker is None and kind is QuoteKind.INDIRECT and not _goes_unsigned(option.cue):
        return None
    return Quote(
        kind,
        content,
        (_span(article, place, cue_piece(option.cue)),),
        speaker,
        _span(article, place, to) if to else None,
        balanced,
        round(one.score, 3),
        f"quotes.{act}.{option.form}: {option.cue.lemma_.lower()} ({group})",
        speech,
    )


def _goes_unsigned(cue: "Token") -> bool:
    return group_of(cue) in lexicon().unsigned or is_addressed(cue)


def _is_clause(option: Option) -> bool:
    return not any(way in option.form for way in lexicon().bare)


def _silent(option: Option, kind: QuoteKind, speaker: Speaker | None) -> bool:
    """Tell what is no speech of anybody: "I think", "declined to comment", a word or two."""
    words, cue = lexicon(), option.cue
    if is_addressed(cue):
        return True
    if speaker is not None and speaker.entity is None and speaker.name.lower() in words.silent:
        return True
    if kind is QuoteKind.INDIRECT:
        tokens = [t for t in cue.doc if _covers(option.pieces, (t.idx, t.idx + len(t)))]
        return cue.lemma_.lower() in words.silent_verbs or len(tokens) < words.least
    if kind is QuoteKind.DIRECT or option.form.startswith(_FULL):
        return False
    unsigned = speaker is None and group_of(cue) not in words.speech
    return unsigned or group_of(cue) in words.silent_classes


def _covers(pieces: Sequence[Piece], inner: Piece) -> bool:
    return any(low <= inner[0] and inner[1] <= high for low, high in pieces)


def _joined(pieces: Sequence[Piece]) -> list[Piece]:
    """Return pieces in order, those that touch as one."""
    out: list[Piece] = []
    for start, end in sorted(pieces):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def cue_piece(token: "Token") -> Piece:
    """Return the cue with its particle: "pointed out", "according to"."""
    last = token
    for child in token.rights:
        particle = child.dep_ == "prt" or (group_of(token) == "phrase" and child.lower_ == "to")
        if particle and child.i == last.i + 1:
            last = child
    return token.idx, last.idx + len(last)


def _span(article: str, place: Passage, piece: Piece) -> Span:
    return Span(article, piece[0] + place.offset, piece[1] + place.offset)
