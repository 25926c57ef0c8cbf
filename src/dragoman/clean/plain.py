"""Plain text to labelled blocks."""

from collections.abc import Iterable

from dragoman.clean.agencies import outlet_of
from dragoman.clean.dateline import WIDEST, find_dateline
from dragoman.clean.front import read_front_matter
from dragoman.clean.label import label
from dragoman.clean.language import find_language
from dragoman.clean.pieces import Labels
from dragoman.model import Article, Block, BlockKind, Dateline, Report, Span


def clean_text(report: Report, text: str, *, quick: bool = False) -> Article:
    """Label the blocks of a text and read its metadata from them; `quick` as for `label`."""
    front = read_front_matter(text)
    title, url = report.title or front.title, report.url or front.url
    labels = label(text, title=title, quick=quick)
    blocks = tuple(Block(Span(report.id, p.start, p.end), p.kind, p.why) for p in labels.pieces)
    body = "\n".join(text[p.start : p.end] for p in labels.pieces if p.kind is BlockKind.BODY)
    return Article(
        id=report.id,
        text=text,
        blocks=blocks,
        title=title or labels.title,
        outlet=report.outlet or front.outlet or outlet_of(url) or labels.outlet,
        agency=labels.agency,
        byline=labels.byline or front.byline,
        dateline=_dateline(report.id, text, labels),
        published=report.published or front.published,
        language=report.language or find_language(body or text),
        url=url,
        origin=report.origin,
    )


def dateline_in(article: str, text: str, blocks: Iterable[Block]) -> Dateline | None:
    """Return the dateline of a text that is labelled already."""
    for block in blocks:
        if block.kind is BlockKind.DATELINE:
            found = find_dateline(text[block.span.start : block.span.start + WIDEST])
            place, day = (found.place, found.day) if found else (None, None)
            return Dateline(Span(article, block.span.start, block.span.end), place, day)
    return None


def _dateline(article: str, text: str, labels: Labels) -> Dateline | None:
    found = labels.dateline
    if not found:
        return None
    end = labels.dateline_at + len(text[labels.dateline_at :][: found.end].rstrip())
    return Dateline(Span(article, labels.dateline_at, end), found.place, found.day)
