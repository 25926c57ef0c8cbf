"""Same-event groups against gold: pairwise F1 and BCubed F1, per set and as one stream."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from dragoman.evaluate.figures import Figures
from dragoman.model import Article, Reading
from dragoman.stories import group


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
        found = {
            article: story.id
            for story in group([reading_of(row) for row in stream])
            for article in story.articles
        }
        labels = [(found[article], gold[article]) for article in sorted(gold)]
        figures += [(f"{name} reports", len(labels))]
        figures += [
            (f"{name} pairwise f1", pairwise(labels)),
            (f"{name} bcubed f1", bcubed(labels)),
        ]
    return Figures("stories", tuple(figures), ("title, text and date only; no parse",))


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
    return Reading(Article(_id(row), text, (), title=title, published=day, outlet=outlet))


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
