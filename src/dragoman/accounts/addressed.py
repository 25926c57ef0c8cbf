"""Whether another account tells what one side did to another with words, or together with it."""

from collections.abc import Iterator

from dragoman.accounts.rules import kinds
from dragoman.accounts.told import Told, mentions_by_sentence
from dragoman.model import Quote, Reading


def is_addressed_in(told: Told, other: Reading) -> bool:
    """Tell whether an account shows two people together, or quotes one on the other.

    "Costa scolded Novak" is told by an account in whose words Novak "came under fire from
    Costa", and by one that quotes what Costa said about Novak.
    """
    event = told.event
    words = event.kind in kinds("addressed")
    if not (words or event.reciprocal or event.kind in kinds("mutual")):
        return False
    people = {p.entity for p in told.everyone if p.entity.startswith("person:")}
    if len(people) > 1 and _stand_together(people, other):
        return True
    actors = {p.entity for p in event.actors}
    sides = {p.entity for p in event.recipients}
    return words and any(_is_on(quote, other, actors, sides) for quote in other.quotes)


def _stand_together(people: set[str], reading: Reading) -> bool:
    """Tell whether one sentence names all of some people."""
    named = mentions_by_sentence(reading).values()
    return any(people <= {m.entity for m in mentions} for mentions in named)


def _is_on(quote: Quote, reading: Reading, actors: set[str], sides: set[str]) -> bool:
    """Tell whether a quotation of one side names the other."""
    if quote.speaker is None or quote.speaker.entity not in actors:
        return False
    return any(entity in sides for entity in _within(quote, reading))


def _within(quote: Quote, reading: Reading) -> Iterator[str]:
    for mention in reading.mentions:
        if any(span.covers(mention.span) for span in quote.content):
            yield mention.entity
