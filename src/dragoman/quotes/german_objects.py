"""What one German sentence reports, and speech told in short by the object of its verb."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.quotes.german_names import subject_of
from dragoman.quotes.german_words import german
from dragoman.quotes.option import Piece

_CUT = re.compile(
    r",?\s+(?:falls|weil|nachdem|obwohl|sodass|wobei)\s|;|,\s*(?:da|und|aber|sondern)\s"
)


@dataclass(frozen=True, slots=True)
class Said:
    """What one sentence reports: content and cue in pieces, the source, and the rule."""

    content: tuple[Piece, ...]
    cue: tuple[Piece, ...]
    source: Piece | None
    rule: str


def objects_of(text: str, end: int, taken: Sequence[Piece]) -> Iterator[Said]:
    """Yield "kritisierte [die Pläne]", "wies [die Kritik] zurück", "sprach [von Betrug]"."""
    words = german()
    yield from (one for one in _objects_perfect(text, end) if one.cue[0] not in taken)
    verbs = [m for m in words.object.finditer(text, 1, end) if m.span() not in taken]
    for place, verb in enumerate(verbs):
        stop = _object_end(
            text, verb.end(), verbs[place + 1].start() if verbs[place + 1 :] else end
        )
        source = subject_of(text, sentence_start(text, verb.start()), verb.span(), stop)
        start = source[1] if source and source[0] >= verb.end() else verb.end()
        start = skip(text, start)
        lead = words.lead.match(text, start)
        start = lead.end() if lead else start
        piece, cue = _object(text, verb, start, stop)
        if piece is not None and source is not None and piece[1] - piece[0] > 3:
            yield Said((piece,), cue, source, "object")


def _objects_perfect(text: str, end: int) -> Iterator[Said]:
    """Yield "hat [sofortige Neuwahlen] gefordert"."""
    for found in german().object_perfect.finditer(text, 0, end):
        cue, last = found.span(1), found.span(3)
        source = subject_of(text, sentence_start(text, cue[0]), cue, last[0])
        start = skip(text, source[1] if source and source[0] >= cue[1] else cue[1])
        lead = german().lead.match(text, start)
        start = lead.end() if lead else start
        stop = len(text[: last[0]].rstrip())
        if source is not None and stop - start > 3:
            yield Said(((start, stop),), (cue, last), source, "object")


def _object(
    text: str, verb: re.Match[str], start: int, stop: int
) -> tuple[Piece | None, tuple[Piece, ...]]:
    """Return the object of a verb and the cue with its particle."""
    words, form = german(), verb.group()
    stretch = text[start:stop].rstrip(" ,:")
    links = words.object_with.get(form, ())
    if form in words.object_until and links and not stretch.startswith(links):
        return None, ()
    for particle in words.object_until.get(form, ()):
        if stretch.endswith(" " + particle):
            low = start + len(stretch) - len(particle)
            return (start, low - 1), (verb.span(), (low, low + len(particle)))
    if form in words.object_until:
        return None, ()
    if links:
        link = re.compile(rf"\b(?:{'|'.join(links)})\b").search(text, start, min(stop, start + 40))
        return ((link.start(), start + len(stretch)) if link else None), (verb.span(),)
    return ((start, start + len(stretch)) if stretch else None), (verb.span(),)


def _object_end(text: str, start: int, limit: int) -> int:
    """Return where an object ends: before the next verb of speech or a clause of its own."""
    stop = len(re.sub(r"(?:,|\bund|\baber|\bsowie)\s*$", "", text[:limit].rstrip()).rstrip(" ,"))
    cut = _CUT.search(text, start, stop)
    return cut.start() if cut else stop


def sentence_start(text: str, before: int) -> int:
    at = max(text.rfind("; ", 0, before), text.rfind(": ", 0, before))
    return at + 2 if at >= 0 else 0


def after_colon(text: str, before: int) -> int:
    at = text.rfind(": ", 0, before)
    return skip(text, at + 1) if at >= 0 else 0


def skip(text: str, place: int) -> int:
    while place < len(text) and text[place] in " ,–—":
        place += 1
    return place
