"""Chains: gold mentions of entities and events over the reports of one topic, clustered."""

from pathlib import Path

from dragoman import annotate, entities
from dragoman.evaluate.chains_own import Own, own_mentions
from dragoman.evaluate.chains_read import EVENTS, Document, article_of, conll_files, head_of, read
from dragoman.evaluate.chains_scheme import COARSE, FINE, Marked, Scheme, chains, ids, unattached
from dragoman.evaluate.coreference import Key, Scores, conll_f1
from dragoman.evaluate.figures import Figures
from dragoman.evaluate.similar import gather
from dragoman.model import Mention, Parse, Reading

NAMES = ("CoNLL F1", "MUC", "B3", "CEAFe")
OWN = (
    "recall",
    "precision",
    "f1",
    "overlap recall",
    "recall without things",
    "CoNLL F1",
    "CoNLL F1 of matched",
)
WHOLE = ("entity", "event")
"""The scores that are given in parts."""


def evaluate(path: Path) -> Figures:
    """Score chains on .conll files or a folder of .csv files: CoNLL F1 by topic and mean."""
    files = conll_files(path)
    documents = read(path)
    scheme = COARSE if files else FINE
    topics: dict[str, list[Document]] = {}
    for document in documents:
        topics.setdefault(document.topic, []).append(document)
    rows: list[tuple[str, float]] = []
    sums: dict[str, list[Scores]] = {}
    own: list[Own] = []
    for topic, members in sorted(topics.items()):
        parses = annotate.parse([article_of(d) for d in members])
        found = [Reading(p.article, mentions=entities.find_mentions(p)) for p in parses]
        readings, _ = entities.join(found)
        for name, scores in _scores(members, parses, readings, scheme).items():
            sums.setdefault(name, []).append(scores)
            if name in WHOLE:
                rows.append((f"{name} CoNLL F1 {topic}", scores[0]))
        if files:
            own.append(own_mentions(members, parses, readings, scheme))
    for kind, every in sums.items():
        for name, column in zip(NAMES, zip(*every, strict=True), strict=True):
            if name == "CoNLL F1" or kind in WHOLE:
                rows.append((f"{kind} {name}", sum(column) / len(column)))
    for name, values in zip(OWN, zip(*own, strict=True), strict=False):
        rows.append((f"own mentions {name}", sum(values) / len(values)))
    return Figures("chains", tuple(rows), _notes(documents, topics, scheme, own))


def _notes(
    documents: list[Document], topics: dict[str, list[Document]], scheme: Scheme, own: list[Own]
) -> tuple[str, ...]:
    notes = (
        f"{len(documents)} documents, {len(topics)} topics; entity: all but {', '.join(EVENTS)}",
        "bodies, and people of fewer mentions than "
        f"{scheme.minor} who lead no state, count to their state or party"
        if scheme.minor
        else "bodies count to their state; nameless officials of a state are one chain",
        "a gold mention left alone takes the chain of the one before"
        + (", but for names" if scheme.singles else ""),
        "entity ids: dragoman's own ids, none of the three rules above",
    )
    told = (
        "own mentions, entities, pronouns left out: a gold mention is found by one whose head "
        "has its head word; overlap: by one that shares a character",
        "the gold marks only what its topic is about: precision says little",
    )
    return notes + (told if own else ())


def _scores(
    members: list[Document],
    parses: tuple[Parse, ...],
    readings: tuple[Reading, ...],
    scheme: Scheme,
) -> dict[str, Scores]:
    """Return the scores of a topic by the name of what is scored."""
    found: dict[str, Scores] = {}
    gold, marked = _marked(members, parses, readings, entity=True)
    if gold:
        found["entity"] = conll_f1(gold, chains(marked, scheme))
        found["entity without attaching"] = conll_f1(gold, unattached(marked, scheme))
        found["entity ids"] = conll_f1(gold, ids(marked))
        found["entity head lemma"] = conll_f1(gold, {k: m.lemma for k, m in marked.items()})
    gold, marked = _marked(members, parses, readings, entity=False)
    if gold:
        words = {k: (m.lemma, *m.content) for k, m in marked.items()}
        found["event"] = conll_f1(gold, gather(words))
        found["event head lemma"] = conll_f1(gold, {k: m.lemma for k, m in marked.items()})
    return found


def _marked(
    members: list[Document],
    parses: tuple[Parse, ...],
    readings: tuple[Reading, ...],
    *,
    entity: bool,
) -> tuple[dict[Key, str], dict[Key, Marked]]:
    """Return the gold chains of all mentions of a topic, and what we know of each mention."""
    gold: dict[Key, str] = {}
    marked: dict[Key, Marked] = {}
    for document, parse, reading in zip(members, parses, readings, strict=True):
        for start, end, chain, is_entity in document.gold:
            if is_entity is not entity:
                continue
            head, lemma = head_of(parse, start, end)
            mention = _covering(reading, head) if entity else None
            content = tuple(_content(parse, start, end))
            gold[document.id, start, end] = chain
            marked[document.id, start, end] = Marked(
                mention, lemma, content, document.text[start:end]
            )
    return gold, marked


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


def _covering(reading: Reading, head: int) -> Mention | None:
    """Return our mention that has the gold mention's head word, the shortest first."""
    exact = [m for m in reading.mentions if m.head.start <= head < m.head.end]
    around = [m for m in reading.mentions if m.span.start <= head < m.span.end]
    chosen = exact or around
    return min(chosen, key=lambda m: (m.span.end - m.span.start, m.span.start), default=None)
