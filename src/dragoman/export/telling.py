"""One event in words: what was done, by whom to whom, and what else is known."""

import re
from collections.abc import Iterable, Mapping

from dragoman.export.outline import shorten, tidy
from dragoman.model import Count, Event, Participant

LONGEST = 60
"""Characters of a name or detail that are shown."""


def act(event: Event) -> str:
    """Return the desk's name for what was done."""
    return (event.kind or event.type.value).replace("_", " ").lower()


def status_words(event: Event) -> str:
    """Return the status as words."""
    return event.status.value.replace("_", " ")


def sides(event: Event) -> str:
    """Return who does it to whom: "Putin → Vietnam", or "Putin, To Lam" when mutual."""
    if event.reciprocal:
        return _names((*event.actors, *event.recipients), " – ")
    actors, recipients = _names(event.actors, ", "), _names(event.recipients, ", ")
    return f"{actors or '?'} → {recipients}" if recipients else actors


def _names(sides: Iterable[Participant], joint: str, longest: int = 4) -> str:
    names = list(dict.fromkeys(shorten(tidy(p.name), LONGEST) for p in sides))
    more = f" +{len(names) - longest}" if len(names) > longest else ""
    return joint.join(names[:longest]) + more


def details(events: Iterable[Event], texts: Mapping[str, str]) -> tuple[str, ...]:
    """Return what else is known: how many, about what, which tier, where, who says so."""
    found: dict[str, None] = {}
    for event in events:
        parts = (
            _amount(event.count, texts) if event.count else "",
            *(tidy(span.of(texts[span.article])) for span in event.about),
            tidy(event.tier.of(texts[event.tier.article])) if event.tier else "",
            f"in {tidy(event.where.name)}" if event.where else "",
            f"according to {tidy(event.said_by.name)}" if event.said_by else "",
        )
        found.update((shorten(part, LONGEST), None) for part in parts if part)
    return tuple(found)


def _amount(count: Count, texts: Mapping[str, str]) -> str:
    """Return a count with what is counted, as the text has it: "dozens of agreements"."""
    text, span = texts[count.span.article], count.span
    following = rf"(?:\W+\w+){{0,3}}?\W+{re.escape(count.of)}\w*"
    noun = re.match(following, text[span.end : span.end + 80], re.IGNORECASE) if count.of else None
    return tidy(span.of(text) + (noun.group() if noun else ""))
