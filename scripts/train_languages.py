"""Fit the weights of stories_languages.toml on reports in several languages, and print them.

Usage: python scripts/train_languages.py REPORTS.jsonl
REPORTS.jsonl holds rows of {id, event, language, published, title, text}.
"""

import json
import sys

import numpy as np

from dragoman.model import Article, Reading
from dragoman.stories.crossing import _agreement, _signs, _vectors, is_foreign

RIDGE = 1.0
"""How much small weights are preferred: the set is small."""
STEPS = 60


def main(path: str) -> None:
    with open(path, encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    readings = [_reading(row) for row in rows]
    titles, texts = _vectors(readings)
    signs = [_signs(reading) for reading in readings]
    values, same = [], []
    for b, later in enumerate(readings):
        for a, earlier in enumerate(readings[:b]):
            if is_foreign(earlier) or is_foreign(later):
                named = {"text": texts[a] @ texts[b], "title": max(titles[a] @ titles[b], 0.0)}
                named |= _agreement(signs[a], signs[b])
                values.append(list(named.values()))
                same.append(rows[a]["event"] == rows[b]["event"])
    weights = fit(np.array(values), np.array(same, dtype=np.float64))
    for name, weight in zip(("intercept", *named), weights, strict=True):
        print(f"{name} = {weight:.2f}")


def _reading(row: dict[str, str]) -> Reading:
    day, language = row["published"], row["language"]
    article = Article(
        row["id"], row["text"], (), title=row["title"], published=day, language=language
    )
    return Reading(article)


def fit(values: np.ndarray, same: np.ndarray) -> np.ndarray:
    """Return intercept and weights of a logistic model, by Newton's steps on scaled values."""
    mean, spread = values.mean(axis=0), values.std(axis=0) + 1e-9
    scaled = np.c_[np.ones(len(values)), (values - mean) / spread]
    weights = np.zeros(scaled.shape[1])
    penalty = np.full(len(weights), RIDGE)
    penalty[0] = 1e-6
    for _ in range(STEPS):
        odds = 1 / (1 + np.exp(-scaled @ weights))
        slope = scaled.T @ (odds - same) + penalty * weights
        curve = (scaled * (odds * (1 - odds))[:, None]).T @ scaled + np.diag(penalty)
        weights -= np.linalg.solve(curve, slope)
    plain = weights[1:] / spread
    return np.r_[weights[0] - (plain * mean).sum(), plain]


if __name__ == "__main__":
    main(sys.argv[1])
