"""A page's HTML to a tree."""

import re
from functools import cache
from typing import Any

from dragoman.clean.problem import CleanError

SILENT = ("script", "style", "link", "meta", "svg", "iframe", "object", "embed", "canvas")
CONTROLS = ("select", "option", "button", "input", "video", "audio", "source")
"""Elements that hold no words of an article."""

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_OPENING = re.compile(r"\A\s*<!\s*doctype[^>]*>", re.IGNORECASE)
_CLOSED = re.compile(r"(<html\b[^>]{0,2000}?)\s*/>", re.IGNORECASE)
HEAD = 4096
ROWS = 1000
"""Rows of one table that are read; a longer one is a list of data and no report."""


def load(html: str) -> Any:
    """Return the lxml tree of a page; raises CleanError when it holds no element."""
    from lxml.etree import LxmlError
    from lxml.html import document_fromstring

    words = _OPENING.sub("", _CONTROL.sub("", html), count=1)
    words = _CLOSED.sub(r"\1>", words[:HEAD], count=1) + words[HEAD:]
    try:
        return document_fromstring(words.encode("utf-8", "replace"), parser=_parser())
    except LxmlError:
        raise CleanError("the page is not HTML", "give the page as its server sends it") from None


@cache
def _parser() -> Any:
    """Return a parser whose elements are all of one class: choosing one by name costs most."""
    from lxml.etree import ElementDefaultClassLookup
    from lxml.html import HtmlElement, HTMLParser

    parser = HTMLParser(collect_ids=False, encoding="utf-8", remove_comments=True, remove_pis=True)
    parser.set_element_class_lookup(ElementDefaultClassLookup(element=HtmlElement))
    return parser


def strip_silent(tree: Any) -> None:
    """Take out of a tree what holds no words of an article, and the ends of endless tables."""
    from lxml.etree import strip_elements

    strip_elements(tree, *SILENT, *CONTROLS, with_tail=False)
    for part in list(tree.iter("table", "tbody")):
        for row in list(part.iterchildren("tr"))[ROWS:]:
            part.remove(row)


def words_in(element: Any) -> str:
    """Return the words of an element with single spaces."""
    return " ".join(str(element.text_content()).split())
