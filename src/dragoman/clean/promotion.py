"""Other stories' headlines: under a heading, after the report, between its paragraphs."""

import re
from collections.abc import Iterator

from dragoman.clean.rules import openers
from dragoman.clean.sheet import BULLETS, Sheet
from dragoman.model import BlockKind

TEASER = 170
"""The longest headline of another story, in characters."""
RUN = 12
"""The most headlines under one heading."""
HEADLINES = 5
"""Lines from which a text of headlines alone is a list of other stories."""
HEADLINE_WORDS = 4
"""Words that each of them has at least."""
SHOUT = 6
"""Words from which a line in capitals is a link and not a heading."""
FULL_STOPS = ".。।"
_PERSON = re.compile(
    r"\W*[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){1,3}, (?:the )?[A-ZÀ-Þ][^\W\d]*"
    r"(?: (?:[A-ZÀ-Þ][\w.’'-]*|of|for|and|the|&|to))*"
)
CAPITALS = 0.6
"""Share of longer words that begin with a capital in a headline."""


def label_promotion(sheet: Sheet) -> None:
    """Label the headlines of other stories among the lines that are still free."""
    _label_runs(sheet)
    _label_spill(sheet)
    _label_lists(sheet)
    _label_shouts(sheet)


def label_headlines(sheet: Sheet) -> None:
    """Label all lines of a text that is nothing but other stories' headlines."""
    texts = [sheet.lines[i].text for i in sheet.body]
    if len(texts) < HEADLINES or any(line.stopped or line.running for line in sheet.lines):
        return
    if all(len(t) <= TEASER and len(t.split()) >= HEADLINE_WORDS and t[-1] != ":" for t in texts):
        for i in sheet.body:
            sheet.labels[i] = (BlockKind.PROMO, "promo.headlines_only")


def _label_runs(sheet: Sheet) -> None:
    """Label the headlines that stand under a heading such as "Read more"."""
    gapped = sum(line.gap for line in sheet.lines) * 3 >= len(sheet.lines)
    last = max((i for i, line in enumerate(sheet.lines) if line.running), default=-1)
    for i, found in enumerate(sheet.labels):
        if found and found[1] in openers():
            for j in _run(sheet, i, gapped, i > last):
                sheet.labels[j] = sheet.labels[j] or (BlockKind.PROMO, "promo.teaser")


def _run(sheet: Sheet, opener: int, gapped: bool, tail: bool) -> Iterator[int]:
    """Give the indices of the teasers under an opener.

    In the tail all short lines count; before it, the lines set close to the opener, or one.
    """
    close = True
    for count, j in enumerate(range(opener + 1, min(len(sheet.lines), opener + 1 + RUN))):
        line = sheet.lines[j]
        close = close and gapped and not line.gap
        listed = line.text.startswith(BULLETS)
        short = len(line.text) <= TEASER and line.text[-1] not in FULL_STOPS and not line.parted
        if sheet.labels[j] is not None and not tail:
            return
        beside = close and len(line.text) <= 2 * TEASER and not line.running
        below = (tail or listed or not count) and len(line.text) <= TEASER and (short or listed)
        if not (beside or below):
            return
        yield j


def _label_spill(sheet: Sheet) -> None:
    """Label what follows the first promotion after the report: it seldom begins again."""
    spilled = False
    for i in range(sheet.end, len(sheet.lines)):
        line, found = sheet.lines[i], sheet.labels[i]
        sentence = line.stopped or (line.parted and len(line.text) > TEASER // 2)
        open_ended = not sentence or line.text.startswith(BULLETS)
        if found is None and spilled and open_ended:
            sheet.labels[i] = (BlockKind.PROMO, "promo.after_promo")
        elif found and found[0] is BlockKind.PROMO:
            spilled = True


def _label_lists(sheet: Sheet) -> None:
    """Label headlines listed after the report, when it has no lists of its own."""
    listed = [i for i in sheet.body if sheet.lines[i].text.startswith(BULLETS)]
    if len(listed) < 2 or listed[0] < sheet.end or sheet.body[-len(listed) :] != listed:
        return
    texts = [sheet.lines[i].text for i in listed]
    if all(map(_is_headline, texts)) and not any(map(_is_person, texts)):
        for i in listed:
            sheet.labels[i] = (BlockKind.PROMO, "promo.list_after_report")


def _is_headline(text: str) -> bool:
    """Tell whether a line has no stop and most of its longer words begin with a capital."""
    long_words = [w for w in text.split() if len(w) > 3 and w[0].isalpha()]
    capitals = sum(w[0].isupper() for w in long_words)
    return text[-1] not in ".。;" and capitals >= CAPITALS * max(1, len(long_words))


def _is_person(text: str) -> bool:
    """Tell whether an item of a list names who took part: "- Ana Lund, Trade Council"."""
    return _PERSON.fullmatch(text) is not None


def _label_shouts(sheet: Sheet) -> None:
    """Label links in capitals between paragraphs; a text all in capitals has none."""
    shouted = [i for i in sheet.body if i and _is_shouted(sheet.lines[i].text)]
    if len(shouted) * 3 > len(sheet.lines):
        return
    for i in shouted:
        after = min(i + 1, len(sheet.lines) - 1)
        if sheet.lines[i - 1].running and (sheet.lines[after].running or sheet.labels[after]):
            sheet.labels[i] = (BlockKind.PROMO, "promo.shouted")


def _is_shouted(text: str) -> bool:
    return text.isupper() and len(text.split()) >= SHOUT and text[-1] not in ".:?"
