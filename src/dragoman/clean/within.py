"""Page furniture glued into a line: boxes, credits, links, counted galleries."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.clean.gallery import find_gallery
from dragoman.clean.rules import alternatives
from dragoman.knowledge.table import settings
from dragoman.model import BlockKind


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of a line that is not the report's, and the rule that told it."""

    start: int
    end: int
    kind: BlockKind
    why: str


@dataclass(frozen=True, slots=True)
class Part:
    """One rule of `clean_parts.toml`; see the head of the file for its fields."""

    id: str
    kind: BlockKind
    captions_only: bool
    needs: tuple[str, ...]
    pattern: re.Pattern[str]


@cache
def parts() -> tuple[Part, ...]:
    """Return all rules, in the order of the file; the first that holds wins."""
    records = settings("clean_parts.toml")["part"]
    if not isinstance(records, list):
        raise TypeError("clean_parts.toml holds no rules")
    return tuple(_part(record) for record in records)


@cache
def _needed() -> tuple[str, ...]:
    """Return all words that some rule needs."""
    return tuple(sorted({word for part in parts() for word in part.needs}))


def _part(record: Mapping[str, Any]) -> Part:
    pattern = str(record["pattern"]).replace(" ", r"\s")
    pattern = pattern.replace("{photo_agencies}", f"(?>{alternatives('photo_agencies')})")
    return Part(
        id=record["id"],
        kind=BlockKind(record["kind"]),
        captions_only=record.get("within") == "caption",
        needs=tuple(record["needs"]),
        pattern=re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE | re.DOTALL),
    )


def cuts_in(text: str, *, caption: bool = False) -> tuple[Cut, ...]:
    """Return the furniture inside a line, in order and without overlap.

    >>> [c.why for c in cuts_in("They met. Advertisement They will meet again.")]
    ['residue.ad_glued']
    >>> cuts_in("They met and will meet again.")
    ()
    """
    small = text.lower()
    found: list[Cut] = []
    if gallery := find_gallery(text):
        found.append(Cut(*gallery, BlockKind.PROMO, "promo.gallery_counted"))
    there = {word for word in _needed() if word in small}
    for part in parts() if there else ():
        if (caption or not part.captions_only) and not there.isdisjoint(part.needs):
            found.extend(_free(_matches(part, text), found))
    return tuple(sorted(found, key=lambda cut: cut.start))


def _matches(part: Part, text: str) -> Iterator[Cut]:
    group = "cut" if "cut" in part.pattern.groupindex else 0
    for match in part.pattern.finditer(text):
        start, end = match.span(group)
        if end > start:
            yield Cut(start, end, part.kind, part.id)


def _free(cuts: Iterator[Cut], taken: list[Cut]) -> list[Cut]:
    """Keep the cuts that overlap none already taken."""
    return [c for c in cuts if all(c.end <= t.start or c.start >= t.end for t in taken)]


def covers(cuts: tuple[Cut, ...], text: str) -> Cut | None:
    """Return the longest cut when nothing but signs is left of a line.

    >>> covers(cuts_in("Story Continued Below"), "Story Continued Below").why
    'residue.main_story'
    """
    if not cuts:
        return None
    at, left = 0, ""
    for cut in cuts:
        left, at = left + text[at : cut.start], cut.end
    if any(map(str.isalnum, left + text[at:])):
        return None
    return max(cuts, key=lambda cut: cut.end - cut.start)


@cache
def _credit() -> re.Pattern[str]:
    return re.compile(rf"(?>{alternatives('photo_agencies')})\s[\"“‘']?[A-ZÀ-Þ\d]")


def begins_with_credit(text: str) -> bool:
    """Tell whether a line begins with the credit of a picture and goes on like a caption.

    >>> begins_with_credit("Getty Images The envoys in Hanoi")
    True
    >>> begins_with_credit("Getty Images sells the pictures")
    False
    """
    return _credit().match(text) is not None
