"""Quotations of an article: picks turned into records, stray marked speech added."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from dragoman.model import Mention, Parse, Quote, Span
from dragoman.quotes.addressee import addressee_of
from dragoman.quotes.features import group_of
from dragoman.quotes.flat import find_flat
from dragoman.quotes.floating import add_floating
from dragoman.quotes.kinds import kind_of
from dragoman.quotes.option import Piece
from dragoman.quotes.passage import Passage, passages
from dragoman.quotes.pick import Pick, pick
from dragoman.quotes.resolve import Resolver
from dragoman.quotes.score import weights
from dragoman.quotes.speaker import source_of

if TYPE_CHECKING:
    from spacy.tokens import Token


def find_quotes(parse: Parse, mentions: Sequence[Mention]) -> tuple[Quote, ...]:
    """Return who said what in an article, in the order of the text.

    Without a parser for the language only quoted words beside a reporting verb are found.
    """
    if not parse.tagged:
        return find_flat(parse, mentions)
    resolver = Resolver(parse.article.text, mentions)
    found: list[Quote] = []
    for place in passages(parse):
        here = [_quote(one, place, parse, resolver) for one in pick(place, weights())]
        found = add_floating(found, here, place, parse.article.id)
    return tuple(sorted(found, key=lambda q: (q.content[0].start, q.content[-1].end)))


def _quote(one: Pick, place: Passage, parse: Parse, resolver: Resolver) -> Quote:
    option = one.option
    article = parse.article.id
    content = tuple(_span(article, place, piece) for piece in _joined(option.pieces))
    source = source_of(option)
    speaker = None
    if source is not None:
        words = _span(article, place, (source.start, source.end))
        speaker = resolver.speaker(words, source.head.idx + place.offset)
    to = addressee_of(option.cue)
    kind, balanced = kind_of(option.pieces, place.marks)
    group = group_of(option.cue) or "other"
    return Quote(
        kind,
        content,
        (_span(article, place, _cue(option.cue)),),
        speaker,
        _span(article, place, to) if to else None,
        balanced,
        round(one.score, 3),
        f"quotes.{option.form}: {option.cue.lemma_.lower()} ({group})",
    )


def _joined(pieces: Sequence[Piece]) -> list[Piece]:
    """Return pieces in order, those that touch as one."""
    out: list[Piece] = []
    for start, end in sorted(pieces):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def _cue(token: "Token") -> Piece:
    """Return the cue with its particle: "pointed out", "according to"."""
    last = token
    for child in token.rights:
        if child.dep_ == "prt" or (token.lower_ == "according" and child.lower_ == "to"):
            last = child if child.i == last.i + 1 else last
    return token.idx, last.idx + len(last)


def _span(article: str, place: Passage, piece: Piece) -> Span:
    return Span(article, piece[0] + place.offset, piece[1] + place.offset)
