"""Finding the words that the tables know: a tree over the pieces of printed forms."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from dragoman.knowledge.cities import cities
from dragoman.knowledge.leaders import aliases, leaders, others
from dragoman.knowledge.names import fold
from dragoman.knowledge.offices import Office, offices
from dragoman.knowledge.organisations import organisations
from dragoman.knowledge.roster import BUILT_IN, Roster
from dragoman.knowledge.states import state_words
from dragoman.knowledge.table import rows

PIECES = re.compile(r"[^\W_]+|[^\w\s]|_")
PARSED = "en"
CJK = "⺀"
HYPHENATED = ("KOR", "PRK", "TWN")
"""States whose people's given names may be joined by a hyphen."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a form stands for: `kind` is state, pair, organisation, office, group, leader or city.

    `id` is the state's code, the id of the body or office, or the word itself; `detail` is
    the kind of a state's word or the office's sector.
    """

    kind: str
    id: str
    code: str | None = None
    detail: str = ""
    office: Office | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry found from token `start` up to, not including, token `end`."""

    start: int
    end: int
    entry: Entry


Node = dict[str, Any]


def pieces(text: str) -> list[str]:
    """Return words and marks of a form: "U.S." gives U, ., S, . ."""
    if text.isascii() or text[0] < CJK:
        return [text] if text.isalpha() else PIECES.findall(text)
    return list(text)  # Chinese and Japanese: tokens may be single characters


LEAVES = " leaves"
"""The key of a node's entries: no piece of text folds to it."""


@cache
def tree(language: str = PARSED) -> Node:
    """Return the tree of all forms of a language."""
    return _grown(_forms(language))


@lru_cache(maxsize=4)
def own_tree(roster: Roster) -> Node:
    """Return the tree of the user's own forms, which hold in every language."""
    return _grown(_own_forms(roster))


def _grown(forms: Iterable[tuple[str, Entry]]) -> Node:
    root: Node = {}
    for form, entry in forms:
        node = root
        for piece in pieces(form):
            node = node.setdefault(fold(piece), {})
        node.setdefault(LEAVES, []).append((form, entry))
    return root


def _forms(language: str) -> Iterator[tuple[str, Entry]]:
    known = state_words(language)
    for word in known.values():
        yield word.word.removeprefix("the "), Entry("state", word.code, word.code, word.kind)
    for body in organisations().values():
        entry = Entry("organisation", body.id, body.country, body.sector)
        for form in body.forms:
            yield form.removeprefix("the "), entry
    if language == PARSED:
        yield from _office_forms()
        yield from _english_places()
    yield from _leader_forms()
    for city in cities().values():
        if city.name not in known:
            yield city.name, Entry("city", city.name, city.code)


def _own_forms(roster: Roster) -> Iterator[tuple[str, Entry]]:
    for leader, forms in roster.own:
        entry = Entry("leader", leader.entity, leader.code or None)
        for form in forms:
            yield form, entry
            if leader.code in HYPHENATED and form.count(" ") == 2:
                yield "-".join(form.rsplit(" ", 1)), entry
    for body in roster.bodies.values():
        entry = Entry("organisation", body.id, body.country, body.sector)
        for form in body.forms:
            yield form.removeprefix("the "), entry


def _english_places() -> Iterator[tuple[str, Entry]]:
    for row in rows("states_pairs.csv"):
        yield row["form"], Entry("pair", row["codes"])
    for row in rows("entities_regions.csv"):
        yield row["name"], Entry("city", row["name"], row["country"] or None, "region")


def _leader_forms() -> Iterator[tuple[str, Entry]]:
    for leader in (*leaders(), *others()):
        entry = Entry("leader", leader.entity, leader.code)
        forms = {leader.name, leader.common, *aliases().get((leader.home, leader.name), ())}
        for form in sorted(forms):
            if " " in form:
                yield form, entry
            if leader.code in HYPHENATED and form.count(" ") == 2:
                yield "-".join(form.rsplit(" ", 1)), entry


def _office_forms() -> Iterator[tuple[str, Entry]]:
    groups = {row["word"]: row["sector"] for row in rows("entities_groups.csv")}
    for office in offices().values():
        yield office.head, Entry("office", office.id, office.country, office.sector, office)
        plural = _plural(office.head)
        if office.kind == "person" and plural not in groups:
            groups[plural] = office.sector
    for word, sector in groups.items():
        yield word, Entry("group", word, None, sector)


def _plural(head: str) -> str:
    first, _, rest = head.partition(" of ")
    if first.endswith("man"):
        return first[:-3] + "men" + (f" of {rest}" if rest else "")
    return first + "s" + (f" of {rest}" if rest else "")


def find(texts: Sequence[str], language: str = PARSED, roster: Roster = BUILT_IN) -> list[Hit]:
    """Return the longest hits in a sentence's tokens, from left to right, without overlap.

    Of equally long ones the user's own, of `roster`, come first.

    >>> [hit.entry.id for hit in find(["the", "U.S.", "foreign", "minister"])]
    ['USA', 'foreign_minister']
    """
    roots = [own_tree(roster), tree(language)] if roster.entries else [tree(language)]
    flat: list[tuple[str, int]] = []
    for i, text in enumerate(texts):
        flat.extend((folded, i) for piece in pieces(text) if (folded := fold(piece)))
    hits: list[Hit] = []
    at, last = 0, len(flat)
    while at < last:
        known = [root for root in roots if flat[at][0] in root]
        if not known or (at and flat[at - 1][1] == flat[at][1]):
            at += 1
            continue
        end, entry = max((_longest(r, flat, at, texts) for r in known), key=lambda f: f[0])
        if entry is None:
            at += 1
            continue
        hits.append(Hit(flat[at][1], flat[end - 1][1] + 1, entry))
        at = end
    return hits


def _longest(
    root: Node, flat: list[tuple[str, int]], at: int, texts: Sequence[str]
) -> tuple[int, Entry | None]:
    node, best, entry = root, at, None
    for i in range(at, len(flat)):
        following = node.get(flat[i][0])
        if following is None:
            break
        node = following
        whole = i + 1 == len(flat) or flat[i + 1][1] != flat[i][1]
        if whole and LEAVES in node:
            found = _fitting(node[LEAVES], texts, flat[at][1], flat[i][1] + 1)
            if found is not None:
                best, entry = i + 1, found
    return best, entry


def _fitting(
    leaves: list[tuple[str, Entry]], texts: Sequence[str], start: int, end: int
) -> Entry | None:
    """Return the first entry whose capitals agree with the words as printed."""
    words = texts[start]
    for form, entry in leaves:
        if entry.kind in ("office", "group"):
            return entry
        if not words[0].isupper() and form[0].isupper():
            continue
        if form.isupper() and len(form) < 8 and end == start + 1 and words != form:
            continue
        return entry
    return None
