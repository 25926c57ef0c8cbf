"""Chains: gold mentions of entities and events over the reports of one topic, clustered."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from dragoman import annotate, entities
from dragoman.evaluate.coreference import conll_f1
from dragoman.evaluate.figures import Figures
from dragoman.evaluate.similar import gather, liken
from dragoman.knowledge.organisations import organisations
from dragoman.model import Article, Block, BlockKind, Mention, MentionKind, Parse, Reading, Span

EVENTS = ("ACTION", "EVENT", "MISC")
"""Types at the end of a chain's name that are no entities."""
OF_STATE = frozenset({"GOV", "MIL", "SPY", "COP", "LEG", "JUD"})
"""Sectors of bodies that the chains count to their state."""


@dataclass(slots=True)
class Document:
    """One report of a topic: its text, paragraphs, and gold mentions (start, end, chain)."""

    topic: str
    id: str
    text: str = ""
    blocks: list[tuple[int, int]] = field(default_factory=list)
    gold: list[tuple[int, int, str, bool]] = field(default_factory=list)


def evaluate(path: Path) -> Figures:
    """Score chains on .conll files or a folder of .csv files: CoNLL F1 by topic and mean."""
    files = [path] if path.is_file() else sorted(path.glob("*.conll"))
    documents = [d for file in files for d in _conll(file)] or list(_tables(path))
    topics: dict[str, list[Document]] = {}
    for document in documents:
        topics.setdefault(document.topic, []).append(document)
    rows: list[tuple[str, float]] = []
    sums: dict[str, list[tuple[float, float, float, float]]] = {}
    for topic, members in sorted(topics.items()):
        parses = annotate.parse([_article(d) for d in members])
        for kind in ("entity", "event"):
            gold, told, plain = _labels(members, parses, kind)
            if not gold:
                continue
            scores = conll_f1(gold, _attach(told) if kind == "entity" else told)
            if kind == "entity":
                sums.setdefault("entity without attaching", []).append(conll_f1(gold, told))
            sums.setdefault(kind, []).append(scores)
            sums.setdefault(f"{kind} head lemma", []).append(conll_f1(gold, plain))
            rows.append((f"{kind} CoNLL F1 {topic}", scores[0]))
    for kind, every in sums.items():
        for name, column in zip(
            ("CoNLL F1", "MUC", "B3", "CEAFe"), zip(*every, strict=True), strict=True
        ):
            if name == "CoNLL F1" or kind in ("entity", "event"):
                rows.append((f"{kind} {name}", sum(column) / len(column)))
    notes = (
        f"{len(documents)} documents, {len(topics)} topics; entity: all but {', '.join(EVENTS)}",
        "a gold mention left alone takes the chain of the one before; bodies count to their state",
    )
    return Figures("chains", tuple(rows), notes)


def _conll(path: Path) -> Iterator[Document]:
    document, sentence, opened = Document("", ""), "", list[tuple[int, str]]()
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) < 5 or line.startswith("#"):
            continue
        if cells[0] != document.id:
            if document.text:
                yield _closed(document)
            document, sentence, opened = Document(cells[0].split("/")[0], cells[0]), "", []
        if cells[1] != sentence and document.text:
            document.blocks.append((_start(document), len(document.text)))
            document.text += "\n"
        elif document.text:
            document.text += " "
        sentence = cells[1]
        start = len(document.text)
        document.text += cells[3].strip() or "-"
        for name in re.findall(r"\(([^()|]+)", cells[4]):
            opened.append((start, name))
        for name in re.findall(r"([^()|]+)\)", cells[4]):
            at = max((i for i, (_, other) in enumerate(opened) if other == name), default=None)
            if at is None:
                continue
            first, _ = opened.pop(at)
            document.gold.append((first, len(document.text), name, not name.endswith(EVENTS)))
    yield _closed(document)


def _start(document: Document) -> int:
    return document.blocks[-1][1] + 1 if document.blocks else 0


def _closed(document: Document) -> Document:
    document.blocks.append((_start(document), len(document.text)))
    return document


def _tables(path: Path) -> Iterator[Document]:
    """Read mentions without their text: each is a paragraph of its own, in printed order."""
    for file in sorted(path.glob("*.csv")):
        found: dict[str, Document] = {}
        with file.open(encoding="utf-8-sig", newline="") as lines:
            rows = [r for r in csv.DictReader(lines) if not r["Code"].startswith("Properties")]
        for row in sorted(rows, key=lambda r: (r["Document name"], int(r["Beginning"] or 0))):
            name = row["Document name"]
            document = found.setdefault(name, Document(name.split("_")[0], name))
            words = " ".join(row["Segment"].split())
            if not words:
                continue
            start = len(document.text) + 1 if document.text else 0
            document.text += ("\n" if document.text else "") + words
            document.blocks.append((start, len(document.text)))
            entity = bool(re.match(r"[A-Z]{3}(\\|$)", row["Code"]))
            document.gold.append((start, len(document.text), row["Code"], entity))
        yield from (found[k] for k in sorted(found))


def _article(document: Document) -> Article:
    blocks = tuple(
        Block(Span(document.id, a, b), BlockKind.BODY) for a, b in document.blocks if a < b
    )
    return Article(document.id, document.text, blocks, language="en")


Key = tuple[str, int, int]
Labels = dict[Key, str]


def _labels(
    members: list[Document], parses: tuple[Parse, ...], kind: str
) -> tuple[Labels, Labels, Labels]:
    """Return gold labels, our labels and the head lemmas of all gold mentions of a topic."""
    found = [Reading(p.article, mentions=entities.find_mentions(p)) for p in parses]
    readings, _ = entities.join(found)
    gold: Labels = {}
    told: Labels = {}
    plain: Labels = {}
    words: dict[Key, list[str]] = {}
    for document, parse, reading in zip(members, parses, readings, strict=True):
        for start, end, chain, entity in document.gold:
            if entity != (kind == "entity"):
                continue
            key = (document.id, start, end)
            head, lemma = _head(parse, start, end)
            gold[key], plain[key], told[key] = chain, lemma, lemma
            words[key] = [lemma, *_content(parse, start, end)]
            if kind == "entity" and (mention := _covering(reading, head)):
                told[key] = _entity(mention)
    return gold, liken(told, words) if kind == "entity" else gather(words), plain


def _content(parse: Parse, start: int, end: int) -> list[str]:
    """Return the lemmas of the words that say something."""
    sentence = parse.sentence_at(start)
    tokens = sentence.tokens if sentence else ()
    return [
        t.lemma_.lower()
        for t in tokens
        if sentence
        and start <= t.idx + sentence.offset < end
        and t.pos_ in ("NOUN", "VERB", "PROPN", "ADJ")
        and not t.is_stop
    ]


def _head(parse: Parse, start: int, end: int) -> tuple[int, str]:
    """Return where the head word of a mention starts, and its lemma."""
    sentence = parse.sentence_at(start)
    if sentence is None:
        return start, parse.article.text[start:end].lower()
    inside = [t for t in sentence.tokens if start <= t.idx + sentence.offset < end]
    if not inside:
        return start, parse.article.text[start:end].lower()
    own = {t.i for t in inside}
    head = next((t for t in inside if t.head.i not in own or t.head.i == t.i), inside[-1])
    return head.idx + sentence.offset, head.lemma_.lower()


def _covering(reading: Reading, head: int) -> Mention | None:
    """Return our mention that has the gold mention's head word, the shortest first."""
    exact = [m for m in reading.mentions if m.head.start <= head < m.head.end]
    around = [m for m in reading.mentions if m.span.start <= head < m.span.end]
    chosen = exact or around
    return min(chosen, key=lambda m: (m.span.end - m.span.start, m.span.start), default=None)


def _entity(mention: Mention) -> str:
    """Return the cluster: the chains count a state's bodies and nameless officials to it."""
    state = f"state:{mention.country}"
    if mention.country is None or "+" in mention.entity:
        return mention.entity
    if mention.kind is MentionKind.ORGANISATION and mention.sector in OF_STATE:
        return state
    if mention.kind is MentionKind.GROUP or mention.entity.startswith("office:"):
        return state
    body = organisations().get(mention.entity.removeprefix("organisation:"))
    return f"organisation:{body.part_of}" if body and body.part_of else mention.entity


TAKES = {"office": "person", "person": "person", "group": "state", "organisation": "organisation"}
"""What a mention of one sort that stands alone is attached to, if there is one."""


def _attach(told: Labels) -> Labels:
    """Give a mention that stands alone the cluster of a mention before it, of its sort if any.

    Every gold mention is known to be part of a chain, so one left alone is sure to be wrong.
    """
    sizes = Counter(told.values())
    last: dict[str, dict[str, str]] = {}
    found: Labels = {}
    for key in sorted(told):
        label = told[key]
        sort = label.split(":")[0] if ":" in label else ""
        before = last.setdefault(key[0], {})
        alone = sizes[label] <= (1 if sort in ("person", "state", "organisation") else 2)
        taken = before.get(TAKES.get(sort, "")) or before.get("any")
        if alone and taken:
            found[key] = taken
        else:
            found[key] = before["any"] = before[sort] = label
    return found
