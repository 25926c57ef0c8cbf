"""The dateline of a report: place, day and agency before its first sentence."""

import re
from functools import cache

from dragoman.clean.agencies import agency_of, source_of
from dragoman.clean.dateline_forms import find_elsewhere, place_and_day
from dragoman.clean.found import Found
from dragoman.clean.rules import alternatives, words

WIDEST = 130
"""Characters within which a dateline ends."""
SHORTEST = 4
"""Letters that a place in capitals has at least when neither day nor agency stands by it."""

_NAME = re.compile(r"[A-ZÀ-ÞА-Я][\w.&-]*(?: [A-ZÀ-ÞА-Я][\w.&-]*){0,3}")
_AGENCY_AFTER = re.compile(r"([^\W\d_][\w -]{1,20}?(?:\.[A-Za-z]{2,3})?)(?:\.\s*|\s+[-–—]+\s+)")
_STOP = re.compile(r"(?<=\w\w\w)\.$")


@cache
def _pattern() -> re.Pattern[str]:
    place, day = place_and_day()
    no_day = rf"(?!(?i:{alternatives('months')}|{alternatives('weekdays')})\b)"
    name = r"[^\W\d_][\w.&’' -]{1,34}(?:/[\w.&’' -]{2,34}){0,2}"
    return re.compile(
        rf"(?:(?P<place>{place}(?:\s?[,/]\s?{no_day}{place}){{0,2}})"
        rf"(?:\s?[\[(](?P<land>{place})[\])])?(?:\s?(?:[,.:]|(?P<bar>[|•·]))?\s{{0,2}}\(?(?P<day>{day})\)?)?)?"
        rf"(?:\s*[,.:–—-]?\s*(?:\((?P<brackets>{name})\)|/(?P<slashes>[^/\n]{{2,30}})/))?"
        r"(?:\s?\.)?(?P<mark>\s*(?:[–—_|]+|--|:|\s-(?=\s)|(?<=[).])-)+\s*)?(?P<gap>\s*)"
    )


def find_dateline(text: str) -> Found | None:
    """Return the dateline at the start of a line, or None.

    A place alone is not enough: an agency, a day, or capitals before a dash must go with it.

    >>> found = find_dateline("HANOI, June 20 (Reuters) - The envoy arrived.")
    >>> found.place, found.day, found.agency, found.end
    ('HANOI', 'June 20', 'Reuters', 27)
    """
    return _find_usual(text) or find_elsewhere(text[:WIDEST])


def _find_usual(text: str) -> Found | None:
    """Read place, day and agency in this order, each but one of them left out."""
    match = _pattern().match(text[:WIDEST])
    if not match or not match.end():
        return None
    land_is_agency = match["land"] and not match["brackets"] and source_of(match["land"])
    printed = match["land"] if land_is_agency else match["brackets"] or match["slashes"]
    agency = source_of(printed) if printed else None
    end = match.end()
    if match["day"] and not agency:
        agency, end = _agency_after(text, end)
    if not _holds(match, printed, agency, text[end : end + 1]):
        return None
    place = _STOP.sub("", match["place"]) if match["place"] else None
    if place and not agency:
        place, agency = _parted(place)
    named = agency or (printed if printed and _NAME.fullmatch(printed) else None)
    if place is None and named and (inner := find_dateline(text[end:])) and inner.place:
        return Found(end + inner.end, inner.place, inner.day, named)
    return Found(end, place, match["day"].rstrip(".") if match["day"] else None, named)


def _parted(place: str) -> tuple[str | None, str | None]:
    """Return place and agency of "Tehran, IRNA" and of "TASS", the agency being known."""
    before, comma, last = place.rpartition(",")
    agency = agency_of(last)
    return (before.strip() if comma else None, agency) if agency else (place, None)


def _agency_after(text: str, end: int) -> tuple[str | None, int]:
    """Read the agency of "МОСКВА, 20 июн - РИА Новости." or of "20 июня. INTERFAX.RU - "."""
    match = _AGENCY_AFTER.match(text[end : end + 30])
    agency = None
    if match:
        agency = source_of(match[1]) or source_of(match[1].split(".")[0])
    return (agency, end + match.end()) if match and agency else (None, end)


def _is_city(place: str) -> bool:
    from dragoman.knowledge.cities import city

    return city(place.split(",")[0].strip()) is not None


def _is_speaker(place: str) -> bool:
    """Tell whether capitals name who speaks ("PRESIDENT LUND:"), as transcripts do."""
    spoken = words("speaker_words")
    return any(word.strip(".,").lower() in spoken for word in place.split())


def _holds(match: re.Match[str], printed: str | None, agency: str | None, after: str) -> bool:
    """Tell whether what stands around the place makes it a dateline."""
    place, day, mark = match["place"], match["day"], match["mark"]
    opens = not after or not (after.islower() or after.isdigit())
    if not place:
        return bool(agency and (mark or after.isupper()))
    if not after and mark and not agency and not day:
        return len(place.split()) <= 3 and place.lower() not in words("not_places")
    capitals = place.isupper() or (place.split(",")[0].isupper())
    if agency:
        plain = after.isupper() and len(place.split()) <= 4 and not source_of(place)
        return bool((day or mark or capitals or plain) and opens)
    if day:
        stop = capitals and match["gap"] and match.string[: match.start("gap")].endswith(".")
        return (
            bool(mark or printed or match["bar"] or stop)
            and opens
            and place.lower() not in words("not_places")
        )
    if not mark or "|" in mark or _is_speaker(place):
        return False
    if not capitals:
        return ":" not in mark and not after.islower() and _is_city(place)
    if printed:
        return opens
    known = any(p.strip(". ").lower() in words("not_places") for p in (place, *place.split("/")))
    letters = sum(c.isalpha() for c in place)
    return opens and not known and letters >= SHORTEST and "\n" not in match[0]
