"""Fit the weights of stories_model.toml on same-event groups, and print them.

Usage: python scripts/train_stories.py REPORTS.jsonl
The intercept is then raised so that clusters join at 0.
REPORTS.jsonl holds rows of {id, cl, title, text, date, set}. Needs the `train` extra.
"""

import json
import sys

import numpy as np

from dragoman.evaluate.stories import reading_of
from dragoman.stories.likeness import FIELDS, features
from dragoman.stories.vectors import Table, neighbours, sheet

WEIGHT = {"newswcl50": 3.0}
"""Small sets count for more."""


def main(path: str) -> None:
    from sklearn.linear_model import LogisticRegression

    with open(path, encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    sheets = [sheet(reading_of(row)) for row in rows]
    gold = np.array([f"{row['set']}/{row['cl']}" for row in rows])
    weight = np.array([WEIGHT.get(row["set"], 1.0) for row in rows])
    tables = [Table([getattr(s, field) for s in sheets]) for field in FIELDS]
    days = np.array([s.day for s in sheets])
    blocks, same, weights = [], [], []
    names: list[str] = []
    for row, near in neighbours(sheets):
        if len(near):
            named = features([t.cosines(row, near) for t in tables], days[near] - days[row])
            names = list(named)
            blocks.append(np.stack(list(named.values()), axis=1))
            same.append(gold[near] == gold[row])
            weights.append(np.maximum(weight[near], weight[row]))
    model = LogisticRegression(C=1.0, max_iter=2000)
    model.fit(np.concatenate(blocks), np.concatenate(same), np.concatenate(weights))
    print(f"intercept = {model.intercept_[0]:.2f}")
    for name, value in zip(names, model.coef_[0], strict=True):
        print(f"{name} = {value:.2f}")


if __name__ == "__main__":
    main(sys.argv[1])
