"""Datelines of other scripts: Chinese, Japanese, Arabic; and those that begin with the day."""

import re

from dragoman.clean.agencies import source_of
from dragoman.clean.found import Found

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


def find_elsewhere(text: str) -> Found | None:
    """Return a dateline in one of the forms above; Arabic ones need an agency that is known.

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
    return None
