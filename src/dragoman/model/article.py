"""A report after cleaning: the same text, with every block labelled."""

from dataclasses import dataclass
from enum import StrEnum

from dragoman.model.display import Shown
from dragoman.model.span import Span


class BlockKind(StrEnum):
    """What a stretch of text is for; `body` is what the report says."""

    TITLE = "title"
    BODY = "body"
    DATELINE = "dateline"
    BYLINE = "byline"
    CAPTION = "caption"
    PROMO = "promo"
    RESIDUE = "residue"
    SIGNATURE = "signature"


READ = frozenset({BlockKind.TITLE, BlockKind.BODY, BlockKind.CAPTION})
"""The kinds of block that later stages parse."""


@dataclass(frozen=True, slots=True)
class Block(Shown):
    """A labelled stretch of text; `why` names the rule or model that labelled it."""

    span: Span
    kind: BlockKind
    why: str = ""


@dataclass(frozen=True, slots=True)
class Dateline(Shown):
    """Where and when a report says it was written, e.g. "HANOI, June 20 (Reuters) -".

    `place` and `day` are the words as printed; `day` is None when only a place is given.
    """

    span: Span
    place: str | None = None
    day: str | None = None


@dataclass(frozen=True, slots=True)
class Article(Shown):
    """A report's text, never altered, with its metadata and labelled blocks.

    Blocks are sorted, do not overlap, and leave out only white space. `published` is an ISO
    8601 day or time as the source or the page states it. A missing value is None.
    """

    id: str
    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    outlet: str | None = None
    agency: str | None = None
    byline: str | None = None
    dateline: Dateline | None = None
    published: str | None = None
    language: str | None = None
    url: str | None = None
    origin: str = ""

    def words(self, span: Span) -> str:
        """Return the words under a span of this article; raises ValueError for another's."""
        if span.article != self.id:
            raise ValueError(f"span of {span.article!r} asked of article {self.id!r}")
        return span.of(self.text)

    @property
    def body(self) -> str:
        """The body blocks joined by line breaks."""
        return "\n".join(b.span.of(self.text) for b in self.blocks if b.kind is BlockKind.BODY)
