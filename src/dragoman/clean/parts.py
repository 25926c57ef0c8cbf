"""Articles that a page keeps in several boxes of the same make."""

from collections.abc import Iterator
from typing import Any

PARAGRAPHS = ("p", "h2", "h3", "h4", "li", "blockquote")
OUTSIDE = frozenset({"aside", "figure", "figcaption", "nav", "footer", "form", "header", "button"})
PROBE = 60
LONG = 80
"""Characters from which a paragraph counts as part of an article."""
MORE = 1.4
"""How much more text the boxes must hold than was read, to be taken for the article."""
NEAR = 3
"""Steps up from a box within which all boxes must meet."""


def all_parts(tree: Any, text: str) -> str:
    """Return the text of all boxes like the one that `text` was read from, or `text`.

    `tree` is the page's lxml tree, `text` what was read from it, one paragraph a line.
    """
    box = _box_of(tree, max(text.split("\n"), key=len))
    if box is None or not box.get("class"):
        return text
    boxes = [e for e in tree.iter(box.tag) if e.get("class") == box.get("class")]
    if len(boxes) < 2 or not _belong_together(boxes):
        return text
    paragraphs = list(dict.fromkeys(p for b in boxes for p in _paragraphs(b)))
    if sum(len(p) for p in paragraphs if len(p) >= LONG) < MORE * len(text):
        return text
    return "\n".join(paragraphs)


def _box_of(tree: Any, paragraph: str) -> Any:
    """Find the element that holds a paragraph."""
    probe = paragraph.removeprefix("- ")[:PROBE]
    for element in tree.iter("p"):
        if _words(element).startswith(probe):
            return element.getparent()
    return None


def _words(element: Any) -> str:
    return " ".join(str(element.text_content()).split())


def _belong_together(boxes: list[Any]) -> bool:
    """Tell whether boxes meet close above, in a place that holds no second article."""
    above = boxes[0]
    for _ in range(NEAR):
        above = above.getparent()
        if above is None:
            return False
        if all(above in box.iterancestors() for box in boxes):
            return _is_one_article(above, boxes)
    return False


def _is_one_article(above: Any, boxes: list[Any]) -> bool:
    if sum(1 for _ in above.iter("article")) > 1 or sum(1 for _ in above.iter("h1")) > 1:
        return False
    inside = set(boxes)
    if any(a in inside for box in boxes for a in box.iterancestors()):
        return False
    headings = [e for e in above.iter("h2", "h3") if e.find(".//a") is not None]
    return all(any(a in inside for a in e.iterancestors()) for e in headings)


def _paragraphs(box: Any) -> Iterator[str]:
    """Give the paragraphs of a box, without those set beside the text."""
    for element in box.iter(*PARAGRAPHS):
        between = _between(element, box)
        if any(e.tag in OUTSIDE or e.tag in PARAGRAPHS for e in between):
            continue
        if element.tag in ("li", "blockquote") and element.find(".//p") is not None:
            yield from (w for p in element.iter("p") if (w := _words(p)))
        elif words := _words(element):
            yield f"- {words}" if element.tag == "li" else words


def _between(element: Any, box: Any) -> Iterator[Any]:
    for above in element.iterancestors():
        if above is box:
            return
        yield above
