"""What a page says about itself in JSON-LD."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from dragoman.knowledge.table import settings

Node = Mapping[str, Any]

MOST = 400_000
"""Characters of the longest script that is read."""
DEEP = 4
"""Levels of graphs and lists that are opened."""

_COMMENT = re.compile(r"\A\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|(?://\s*)?\]\]>)\s*\Z")
_COMMA = re.compile(r",(\s*[}\]])")
_FIELD = re.compile(
    r"\"(?P<name>datePublished|headline|inLanguage)\"\s*:\s*\"(?P<value>(?:[^\"\\\n]|\\.){1,500})\""
)
_NAME = re.compile(
    r"\"(?P<name>author|publisher)\"\s*:\s*(?:[\[\s]*\{[^{}\[\]]{0,300}?\"name\"\s*:)?\s*"
    r"\"(?P<value>(?:[^\"\\\n]|\\.){1,200})\""
)


def read_linked(scripts: Iterable[str]) -> tuple[Node, ...]:
    """Return the objects of a page's JSON-LD, with graphs and lists opened.

    >>> read_linked(['{"@graph": [{"@type": "WebSite", "name": "The Courier"}]}'])[-1]["name"]
    'The Courier'
    """
    nodes: list[Node] = []
    for script in scripts:
        if len(script) <= MOST:
            nodes.extend(_opened(_load(script), DEEP))
    return tuple(nodes)


def _load(script: str) -> object:
    """Read a script; where it is broken, without comments and stray commas, or field by field."""
    for words in (script, _COMMA.sub(r"\1", _COMMENT.sub("", script))):
        try:
            return json.loads(words, strict=False)
        except (ValueError, RecursionError):
            continue
    found: dict[str, Any] = {m["name"]: m["value"] for m in reversed([*_FIELD.finditer(script)])}
    found |= {m["name"]: {"name": m["value"]} for m in reversed([*_NAME.finditer(script)])}
    return {"@type": "Article", **found} if "datePublished" in found else None


def _opened(found: object, deep: int) -> Iterator[Node]:
    if isinstance(found, list) and deep:
        for one in found:
            yield from _opened(one, deep - 1)
    elif isinstance(found, dict):
        yield found
        for inner in ("@graph", "mainEntity"):
            if deep and isinstance(found.get(inner), dict | list):
                yield from _opened(found[inner], deep - 1)


def report_in(nodes: Iterable[Node]) -> Node:
    """Return the object that is the page's report, an empty one where there is none."""
    kinds = settings("clean_page.toml")["linked"]["reports"]
    best: Node = {}
    rank = len(kinds)
    for node in nodes:
        for kind in _strings(node.get("@type")):
            own = -1 if kind.endswith("Article") else kinds.index(kind) if kind in kinds else rank
            if own < rank:
                best, rank = node, own
    return best


def names_in(value: object, nodes: Iterable[Node]) -> list[str]:
    """Return the names of people or bodies; one given by its id alone is looked up."""
    if isinstance(value, list):
        return [name for one in value for name in names_in(one, nodes)]
    if isinstance(value, str):
        return [value] if value.strip() else []
    if not isinstance(value, dict):
        return []
    if "name" in value:
        return names_in(value["name"], nodes) if not isinstance(value["name"], dict) else []
    known = (node for node in nodes if "name" in node and node.get("@id") == value.get("@id"))
    found = next(known, None) if "@id" in value else None
    return _strings(found["name"]) if found else []


def sites_in(nodes: Iterable[Node]) -> list[str]:
    """Return the names of the sites and bodies that a page speaks of."""
    kinds = settings("clean_page.toml")["linked"]["sites"]
    found = [(k, n) for n in nodes for k in _strings(n.get("@type")) if k in kinds and "name" in n]
    found.sort(key=lambda pair: kinds.index(pair[0]))
    return [name for _, node in found for name in _strings(node["name"])]


def _strings(value: object) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [one for one in values if isinstance(one, str) and one.strip()]
