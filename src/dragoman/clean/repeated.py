"""Lines that an outlet prints with several different reports: they are no report's own."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from heapq import heappush, heappushpop

from dragoman.clean.dateline import find_dateline
from dragoman.clean.lines import CLOSERS, Line, split_lines
from dragoman.clean.rules import words
from dragoman.clean.sheet import BULLETS
from dragoman.knowledge.cities import city
from dragoman.model import Article, Block, BlockKind

ENOUGH = 3
"""Different reports of an outlet that make a line the outlet's."""
ALIKE = 0.25
"""Share of the paragraphs of the shorter report that makes two reports versions of one."""
SHORT, LONGEST = 200, 400
"""Characters of lines that count by their place alone, and of those that count at all."""
INSIDE = 6
"""Words from which a line between paragraphs is no heading of the report."""
FLOWING = 60
"""Characters from which a line that ends in a stop reads like a paragraph."""
SAID = 4
"""Words below which a sentence alone is somebody's."""
REPORTS, LINES = 256, 48
"""The most reports of one outlet that are compared, and lines and paragraphs of each."""
WHY = "residue.repeated"

_NAMES = re.compile(r"[-–—• ]*[A-ZÀ-Þ][\w’'.-]+(?: [A-ZÀ-Þ][\w’'.-]*){1,3}")
_SPOKEN = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ .’'-]{2,40}:\s+\S")
_ADDRESS = re.compile(r"https?:|www\.|@\w|\.(?:com|org|net)\b")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(slots=True)
class Repeats:
    """The short lines of the reports of each outlet, counted; order plays no part.

    Of an outlet with many reports those least by hash are kept, so that memory stays bounded.
    """

    _kept: dict[str, list[tuple[int, frozenset[int], frozenset[int]]]] = field(default_factory=dict)
    _found: dict[str, frozenset[int]] = field(default_factory=dict)

    def add(self, article: Article) -> None:
        """Count the lines of an article of a known outlet."""
        if not (house := _house(article)):
            return
        lines = [line for line in split_lines(article.text) if len(line.text) >= 2]
        short = _least(_key(line) for line in lines if len(line.text) <= LONGEST)
        long = _least(_key(line) for line in lines if _flows(line))
        entry = (-_hash(article.text), short, long)
        kept = self._kept.setdefault(house, [])
        if all(entry[0] != one[0] for one in kept):
            (heappushpop if len(kept) >= REPORTS else heappush)(kept, entry)
        self._found.pop(house, None)

    def relabel(self, article: Article) -> Article:
        """Return the article with the lines labelled that its outlet prints with others."""
        house = _house(article)
        if len(self._kept.get(house, ())) < ENOUGH:
            return article
        if house not in self._found:
            self._found[house] = _repeated(self._kept[house])
        labels = dict(_labels(article, self._found[house])) if self._found[house] else {}
        return replace(article, blocks=tuple(_put(labels, b) for b in article.blocks))


def without_repeats(articles: Sequence[Article]) -> list[Article]:
    """Label in each article what its outlet prints with several of the others."""
    repeats = Repeats()
    for article in articles:
        repeats.add(article)
    return [repeats.relabel(article) for article in articles]


def _house(article: Article) -> str:
    return (article.outlet or "").casefold()


def _hash(text: str) -> int:
    return int.from_bytes(blake2b(text.encode("utf-8", "replace"), digest_size=8).digest(), "big")


def _key(line: Line) -> int:
    return _hash(" ".join(line.text.split()))


def _least(keys: Iterable[int]) -> frozenset[int]:
    return frozenset(sorted(set(keys))[:LINES])


def _repeated(kept: Sequence[tuple[int, frozenset[int], frozenset[int]]]) -> frozenset[int]:
    """Return the lines that stand in enough reports of which none is a version of another."""
    holders: dict[int, list[frozenset[int]]] = {}
    for _, short, long in sorted(kept, key=lambda entry: entry[0]):
        for key in short:
            holders.setdefault(key, []).append(long)
    return frozenset(key for key, reports in holders.items() if _are_several(key, reports))


def _are_several(key: int, reports: Sequence[frozenset[int]]) -> bool:
    if len(reports) < ENOUGH:
        return False
    apart: list[frozenset[int]] = []
    for report in reports:
        own = report - {key}
        if not any(
            len(own & other) >= max(1, ALIKE * min(len(own), len(other))) for other in apart
        ):
            apart.append(own)
            if len(apart) == ENOUGH:
                return True
    return False


def _labels(article: Article, found: frozenset[int]) -> Iterator[tuple[tuple[int, int], BlockKind]]:
    """Give the spans of the lines that are the outlet's, with their kind."""
    lines = split_lines(article.text)
    ours = [_key(line) in found for line in lines]
    running = [i for i, line in enumerate(lines) if _flows(line) and not ours[i]]
    for i, line in enumerate(lines):
        if running and ours[i] and not _is_own(line):
            margin = not running[0] < i < running[-1]
            if _is_house(line, margin=margin, outlet=article.outlet or ""):
                named = margin and _NAMES.fullmatch(line.text)
                kind = BlockKind.BYLINE if i < running[0] else BlockKind.SIGNATURE
                yield (line.start, line.end), kind if named else BlockKind.RESIDUE


def _is_own(line: Line) -> bool:
    """Tell a line that reports repeat for their own ends: a dateline, a place, someone's words."""
    text = line.text
    place = text.strip(" .,:-–—").split(",")[0]
    return bool(
        text[0] in CLOSERS + '“"«„‘'
        or _SPOKEN.match(text)
        or (line.stopped and len(text.split()) < SAID)
        or find_dateline(text)
        or city(place)
        or city(place.title())
    )


def _is_house(line: Line, *, margin: bool, outlet: str) -> bool:
    """Tell whether a repeated line is the outlet's by its place and form.

    Reports repeat headings between paragraphs, lists of the same people, and sentences on what
    went before; those count only where the line speaks of the outlet or to the reader.
    """
    bare = line.text.startswith((*BULLETS, "(")) or len(line.text) > SHORT or line.stopped
    if margin and not bare:
        return True
    spoken = _WORD.findall(line.text.lower())
    if not words("telling_words").isdisjoint(spoken):
        return False
    house = words("reader_words") | words("house_words") | words("press_words")
    if not margin and (len(spoken) < INSIDE or line.text[-1] in "?:"):
        return False
    return bool(
        not house.isdisjoint(spoken)
        or not words("calling_words").isdisjoint(spoken[:1])
        or _ADDRESS.search(line.text)
        or outlet.casefold() in line.text.casefold()
    )


def _flows(line: Line) -> bool:
    return line.running or (line.stopped and len(line.text) >= FLOWING)


def _put(labels: dict[tuple[int, int], BlockKind], block: Block) -> Block:
    kind = labels.get((block.span.start, block.span.end))
    return replace(block, kind=kind, why=WHY) if kind and block.kind is BlockKind.BODY else block
