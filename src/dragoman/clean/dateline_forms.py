"""Datelines of other scripts, and those that begin with the day or the agency."""

import re
from functools import cache

from dragoman.clean.agencies import source_of
from dragoman.clean.found import Found
from dragoman.clean.rules import alternatives, words

_HAN = r"[\u4e00-\u9fff]"
_PLACE = r"[\u4e00-\u9fff\u30a0-\u30ff]"
_ARABIC = r"[\u0621-\u064a]"
_FORMS = tuple(
    re.compile(pattern)
    for pattern in (
        # 新华社河内6月22日电（记者…）
        rf"(?P<agency>[^\W\d]{{2,3}}社|中新网)?(?P<place>{_HAN}{{2,8}})"
        r"(?P<day>\d{1,2}月\d{1,2}日)[电電讯]?(?:\s*[（(][^（）()]{2,30}[）)])?\s*",
        # （中央社記者…台北22日電）
        rf"[（(【](?P<agency>{_HAN}{{2,3}}社)(?:(?:记者|記者){_HAN}{{2,4}})?(?P<place>{_PLACE}{{2,8}}?)"
        r"(?P<day>(?:\d{1,2}月)?\d{1,2}日)(?:综合)?[电電讯]?[）)】]\s*",
        # 【ハノイ共同】
        rf"【(?P<place>{_PLACE}{{2,10}}?)(?P<agency>共同|時事|AFP時事|ロイター|新華社)】\s*",
        # القاهرة 22 يونيو (رويترز) -
        rf"(?P<place>{_ARABIC}+(?: {_ARABIC}+){{0,3}}?)"
        rf"(?:[،,]? (?P<day>\d{{1,2}} {_ARABIC}+(?: \d{{4}})?))?\s?[،,]?\s?"
        rf"[(/](?P<agency>{_ARABIC}[{_ARABIC[1:-1]}. ]{{1,22}})[)/]\s?[-–—:]+\s*",
    )
)


@cache
def place_and_day() -> tuple[str, str]:
    """Return the patterns of a place and of a day in a dateline."""
    month, weekday = alternatives("months"), alternatives("weekdays")
    cap = r"[A-ZÀ-ÞĀ-ŽА-ЯЁЂ-ЏҐ][\w’'.]*"
    day_next = rf"(?!(?i:{month}|{weekday})\b\.?,?\s?\d)"
    particle = rf"(?:(?:{alternatives('place_particles')})[ -])?"
    day = (
        rf"(?i:(?:(?:{weekday})\b\.?,?\s+)?(?:(?:le|el|den|am)\s+)?(?:"
        rf"(?:{month})\b\.?\s?\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?(?!\d)"
        rf"|\d{{1,2}}(?:\.|º|er)?\s?(?:de\s+)?(?:{month})\b\.?(?:,?\s+(?:de\s+|del\s+)?\d{{4}})?"
        rf"|\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[./]\d{{1,2}}(?:[./]\d{{2,4}})?(?!\d)))"
    )
    return rf"{cap}(?:[ -]{day_next}{particle}{cap}){{0,4}}", day


@cache
def _orders() -> tuple[re.Pattern[str], ...]:
    """Return the forms in which place, day and agency stand in another order."""
    place, day = place_and_day()
    place, day = rf"(?P<place>{place})", rf"(?P<day>{day})"
    agency = r"(?P<agency>[^\W\d_][\w.-]*(?: [^\W\d_][\w.-]*){0,2})"
    dash = r"\s*(?:[–—]|--|-(?=\s)|:)\s*"
    return tuple(
        re.compile(form)
        for form in (
            rf"{day},\s{place}(?!\s*:){dash}",  # 22 June 2024, Nairobi -
            rf"{agency}(?:,|\s[|–—-])\s{place}(?:,\s{day})?{dash}",  # Reuters, Hanoi -
            rf"{agency}\s\|\s{place}(?:,\s{day})?\s*$",  # PTI | New Delhi
            rf"{place},\s{day},\s{agency}(?:\.\s+|{dash}|\s*$)",  # Baku, October 5, AZERTAC
            rf"{place}\s[–—-]\s{day}{dash}",  # CAIRO - 9 March 2011:
        )
    )


def _in_other_order(text: str) -> Found | None:
    """Return a dateline in one of these orders; an agency in it must be known."""
    for form in _orders():
        match = form.match(text)
        if match and not text[match.end() : match.end() + 1].islower():
            groups = match.groupdict()
            agency = source_of(groups["agency"]) if "agency" in groups else None
            known = agency or "agency" not in groups
            if known and match["place"].lower() not in words("not_places"):
                return Found(match.end(), match["place"], groups.get("day"), agency)
    return None


def find_elsewhere(text: str) -> Found | None:
    """Return a dateline in one of these forms; Arabic ones need an agency that is known.

    >>> found = find_elsewhere("新华社河内6月20日电 特使抵达。")
    >>> found.place, found.day, found.agency
    ('河内', '6月20日', 'Xinhua')
    """
    for form in _FORMS:
        if match := form.match(text):
            groups = match.groupdict()
            agency = source_of((groups["agency"] or "").strip())
            if "ا" <= match["place"][0] <= "ي" and agency is None:
                return None
            return Found(match.end(), match["place"], groups.get("day"), agency)
    return _in_other_order(text)
