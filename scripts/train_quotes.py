"""Train the weights of the quotations room on a folder of attributions in brat form.

    python scripts/train_quotes.py PATH/polnear/train [--out FILE] [--every N --skip K]

PATH holds `attributions/*.ann` and `text/*.txt`. Each line of a text is a paragraph. Needs the
extra `train` (scikit-learn). With `--every N --skip K` each Nth text from the Kth is left out,
to measure on.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from dragoman.evaluate.quotes_gold import Marked, Pieces, read_gold
from dragoman.model import Article, Block, BlockKind, Parse, Span
from dragoman.quotes.features import cue_features, option_features
from dragoman.quotes.passage import cues, options, passages

LINE = re.compile(r"[^\n]*\S[^\n]*")
WORD = re.compile(r"\w+|[^\w\s]")
RIGHT = 0.5
"""Share of tokens from which a reading counts as the gold content."""
THRESHOLD, UNLISTED, MARKED, FLOOR = 0.28, 0.4, 0.2, -3.0
"""Chosen on held-out or sampled parts of the training texts: best F1; more precise for words that
no list holds, at half a point of F1; more recall of quoted words at a tenth; no loss of F1."""
LEAST = 3
"""Readings in which a fact must occur to get a weight."""
BATCH = 32


@dataclass(frozen=True, slots=True)
class Row:
    """One possible cue: its facts, and for each reading its facts and share of the gold."""

    cue: tuple[str, ...]
    readings: tuple[tuple[tuple[str, ...], float], ...]


def article_of(text: Marked) -> Article:
    """Return an article whose blocks are the lines of a text, the first one the title."""
    blocks = tuple(
        Block(Span(text.id, m.start(), m.end()), BlockKind.BODY if i else BlockKind.TITLE)
        for i, m in enumerate(LINE.finditer(text.text))
    )
    return Article(text.id, text.text, blocks, language="en")


def rows_of(parse: Parse, text: Marked) -> Iterator[Row]:
    """Yield every possible cue of a parsed text with the shares of its readings."""
    gold = [(a.cue, _tokens(text.text, a.content)) for a in text.gold]
    for place in passages(parse):
        for cue in cues(place):
            readings = options(cue, place)
            at = cue.idx + place.offset
            near = [tokens for pieces, tokens in gold if any(a <= at < b for a, b in pieces)]
            forms = frozenset(option.form for option in readings)
            scored = []
            for option in readings:
                pieces = tuple((a + place.offset, b + place.offset) for a, b in option.pieces)
                share = _best_share(_tokens(text.text, pieces), near) if near else 0.0
                scored.append((tuple(option_features(option, place, forms)), share))
            if scored:
                yield Row(tuple(cue_features(cue, place)), tuple(scored))


def _tokens(text: str, pieces: Pieces) -> set[int]:
    return {m.start() for low, high in pieces for m in WORD.finditer(text, low, high)}


def _best_share(found: set[int], gold: Sequence[set[int]]) -> float:
    return max(len(found & g) / len(found | g) for g in gold if g | found)


def train(rows: Sequence[Row]) -> dict[str, object]:
    """Return the weights of both regressions, ready to be written."""
    right = [any(share >= RIGHT for _, share in row.readings) for row in rows]
    gate, gate_bias = fit([row.cue for row in rows], right, [1.0] * len(rows), 0.3)
    facts = [(*row.cue, *one) for row in rows for one, _ in row.readings]
    shares = [share for row in rows for _, share in row.readings]
    loads = [share if share >= RIGHT else 1.0 for share in shares]
    of, bias = fit(facts, [share >= RIGHT for share in shares], loads, 0.3)
    return {
        "bias": bias,
        "threshold": THRESHOLD,
        "unlisted": UNLISTED,
        "marked": MARKED,
        "gate_bias": gate_bias,
        "floor": FLOOR,
        "gate": of_names(gate),
        "weights": of_names(of),
    }


def of_names(weights: dict[str, float]) -> dict[str, float]:
    """Return the weights that matter, by name."""
    return {name: value for name, value in sorted(weights.items()) if value}


def fit(
    facts: Sequence[Sequence[str]], right: Sequence[bool], loads: Sequence[float], c: float
) -> tuple[dict[str, float], float]:
    """Return weights and bias of an L1 logistic regression over named facts."""
    counts = Counter(fact for one in facts for fact in set(one))
    index = {name: i for i, name in enumerate(sorted(n for n, k in counts.items() if k >= LEAST))}
    columns: list[int] = []
    ends = [0]
    for one in facts:
        columns += sorted({index[fact] for fact in one if fact in index})
        ends.append(len(columns))
    shape = (len(facts), len(index))
    table = csr_matrix((np.ones(len(columns), np.float32), columns, ends), shape=shape)
    # liblinear draws the order of its steps from the seed; a fixed one gives the same bytes
    model = LogisticRegression(C=c, penalty="l1", solver="liblinear", max_iter=200, random_state=0)
    model.fit(table, np.array(right), sample_weight=np.array(loads))
    values = {name: round(float(model.coef_[0, i]), 3) for name, i in index.items()}
    return values, round(float(model.intercept_[0]), 3)


def texts(path: Path, every: int, skip: int) -> Iterable[Marked]:
    """Yield the texts to train on."""
    for place, text in enumerate(read_gold(path)):
        if not every or place % every != skip:
            yield text


def main() -> None:
    """Parse, collect, fit, write."""
    from dragoman.annotate import parse

    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("path", type=Path)
    arguments.add_argument("--out", type=Path, default=Path("src/dragoman/quotes/weights.json"))
    arguments.add_argument("--every", type=int, default=0)
    arguments.add_argument("--skip", type=int, default=0)
    given = arguments.parse_args()
    rows: list[Row] = []
    chosen = list(texts(given.path, given.every, given.skip))
    for start in range(0, len(chosen), BATCH):
        batch = chosen[start : start + BATCH]
        for text, one in zip(batch, parse([article_of(t) for t in batch]), strict=True):
            rows += rows_of(one, text)
        print(f"{start + len(batch)} of {len(chosen)} texts")
    words = json.dumps(train(rows), ensure_ascii=False, indent=0)
    given.out.write_text(words + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
