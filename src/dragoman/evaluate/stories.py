"""Same-event groups against gold: pairwise F1 and BCubed F1, per set and as one stream."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from dragoman.clean.language import find_language
from dragoman.evaluate.figures import Figures
from dragoman.model import Article, Reading, Story
from dragoman.stories import group

TRIED = 60
"""Reports on which order, batches and ids are tried."""
LEAST = 100
"""Reports of the smallest stream on which order, batches and ids are tried, if there is one."""


def evaluate(path: Path) -> Figures:
    """Score `stories.group` on rows of {id, cl, title, text, date, set}; PATH is the file.

    Only title, text and date are read, without a parse. One frozen setting serves all sets.
    """
    rows = [{**row, "id": f"{row['id']}#{n}"} for n, row in enumerate(read_rows(path))]
    sets = sorted({str(row.get("set") or "all") for row in rows})
    streams = {name: [r for r in rows if str(r.get("set") or "all") == name] for name in sets}
    if len(sets) > 1:
        streams["mixed"] = rows
    figures: list[tuple[str, float]] = []
    for name, stream in streams.items():
        gold = {_id(r): f"{r.get('set')}/{r['cl']}" for r in stream}
        found = _homes(group([reading_of(row) for row in stream]))
        labels = [(found[article], gold[article]) for article in sorted(gold)]
        figures += [
            (f"{name} reports", len(labels)),
            (f"{name} pairwise f1", pairwise(labels)),
            (f"{name} bcubed f1", bcubed(labels)),
        ]
    smallest = min(streams, key=lambda name: (len(streams[name]) < LEAST, len(streams[name]), name))
    figures += steady([reading_of(row) for row in streams[smallest][:TRIED]])
    notes = (
        "title, text and date only; no parse",
        f"order, batches and ids: on the first {TRIED} of {smallest}",
    )
    return Figures("stories", tuple(figures), notes)


def steady(readings: Sequence[Reading]) -> list[tuple[str, float]]:
    """Return in how many of 5 orders and 10 splits the stories are the same, and what ids do.

    A split is fed in two or more batches, each time with what was known before. Kept ids:
    of the stories of nine tenths, the share that still has its id, or is named in `merged`,
    once the last tenth has come.
    """
    whole = {story.articles for story in group(readings)}
    orders = sum({s.articles for s in group(_shuffled(readings, n))} == whole for n in range(5))
    splits = sum(_fed(_shuffled(readings, n), 2 + n % 3) == whole for n in range(10))
    mixed = _shuffled(readings, 99)
    before = group(mixed[: len(mixed) * 9 // 10])
    after = group(mixed, known=before)
    names = {story.id for story in after} | {name for story in after for name in story.merged}
    kept = sum(story.id in names for story in before) / max(len(before), 1)
    return [("orders alike of 5", orders), ("splits alike of 10", splits), ("ids kept", kept)]


def _shuffled(readings: Sequence[Reading], turn: int) -> list[Reading]:
    """Return the reports in an order that only `turn` decides, without chance."""
    key = {r.article.id: sha256(f"{turn} {r.article.id}".encode()).digest() for r in readings}
    return sorted(readings, key=lambda reading: key[reading.article.id])


def _fed(readings: Sequence[Reading], batches: int) -> set[tuple[str, ...]]:
    """Return the stories after the reports came in batches."""
    known: tuple[Story, ...] = ()
    for number in range(1, batches + 1):
        known = group(readings[: len(readings) * number // batches], known=known)
    return {story.articles for story in known}


def _homes(stories: Sequence[Story]) -> dict[str, str]:
    return {article: story.id for story in stories for article in story.articles}


def read_rows(path: Path) -> Iterator[Mapping[str, object]]:
    """Yield the objects of a JSON Lines file, or of all such files in a folder."""
    files = [path] if path.is_file() else sorted(path.glob("*.jsonl"))
    for file in files:
        with file.open(encoding="utf-8") as lines:
            for line in lines:
                if line.strip():
                    yield json.loads(line)


def reading_of(row: Mapping[str, object]) -> Reading:
    """Return a reading with only the article filled: title, text and day."""
    text, title = str(row.get("text") or ""), str(row.get("title") or "") or None
    day, outlet = str(row.get("date") or "") or None, str(row.get("src") or "") or None
    language = str(row.get("language") or "") or find_language(text)
    article = Article(
        _id(row), text, (), title=title, published=day, outlet=outlet, language=language
    )
    return Reading(article)


def _id(row: Mapping[str, object]) -> str:
    return f"{row.get('set')}/{row['id']}"


def pairwise(labels: Sequence[tuple[str, str]]) -> float:
    """Return the F1 of pairs of reports put together; labels are (found, gold).

    >>> pairwise([("a", "x"), ("a", "x"), ("b", "x")])
    0.5
    """
    both = _pairs(Counter(labels))
    found, gold = _pairs(Counter(f for f, _ in labels)), _pairs(Counter(g for _, g in labels))
    return 2 * both / (found + gold) if found + gold else 1.0


def bcubed(labels: Sequence[tuple[str, str]]) -> float:
    """Return the BCubed F1 over reports; labels are (found, gold).

    >>> bcubed([("a", "x"), ("b", "y")])
    1.0
    """
    if not labels:
        return 1.0
    both = Counter(labels)
    found, gold = Counter(f for f, _ in labels), Counter(g for _, g in labels)
    precision = sum(n * n / found[f] for (f, _), n in both.items()) / len(labels)
    recall = sum(n * n / gold[g] for (_, g), n in both.items()) / len(labels)
    return 2 * precision * recall / (precision + recall)


def _pairs(counts: Mapping[object, int]) -> int:
    return sum(n * (n - 1) // 2 for n in counts.values())
