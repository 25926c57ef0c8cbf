"""Fit the section `read` of stories_model.toml on same-event groups, and print it.

Usage: python scripts/train_stories_read.py REPORTS.jsonl
Reads every report in full, which takes a while. Needs the `train` extra.
"""

import json
import math
import sys

import numpy as np

from dragoman import pipeline
from dragoman.evaluate.stories import reading_of
from dragoman.model import Reading
from dragoman.stories.happenings import cosine, events, people
from dragoman.stories.likeness import _by_words
from dragoman.stories.vectors import sheet

NAMES = ("text", "people", "people_root", "events", "events_root", "eventless")


def main(path: str) -> None:
    from sklearn.linear_model import LogisticRegression

    with open(path, encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    gold = {f"{row['set']}/{row['id']}": (row["set"], row["cl"]) for row in rows}
    articles = [reading_of(row).article for row in rows]
    readings = [r for r in pipeline.read_articles(articles) if isinstance(r, Reading)]
    who, what = [people(r) for r in readings], [events(r) for r in readings]
    features, same = [], []
    for (a, b), text in sorted(_by_words([sheet(r) for r in readings]).items()):
        p, e = cosine(who[a], who[b]), cosine(what[a], what[b])
        eventless = float(not what[a] or not what[b])
        features.append((text, p, math.sqrt(p), e, math.sqrt(e), eventless))
        same.append(gold[readings[a].article.id] == gold[readings[b].article.id])
    model = LogisticRegression(C=1.0, max_iter=2000).fit(np.array(features), np.array(same))
    print(f"intercept = {model.intercept_[0]:.2f}")
    for name, value in zip(NAMES, model.coef_[0], strict=True):
        print(f"{name} = {value:.2f}")


if __name__ == "__main__":
    main(sys.argv[1])
