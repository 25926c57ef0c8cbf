"""Fit the weights of clean_lines.csv on lines judged by hand, and score them site by site.

Usage: python scripts/train_lines.py FOLDER [--write]
FOLDER holds residue_lines.jsonl and ground-truth.json (for the address of each page). Prints
F1, precision, recall and the share of good words lost, by ten-fold cross-validation over
sites: rules alone, the model alone, and both. "Elsewhere" counts a rule only where it also
told residue on a site of the other folds. --write fits on all lines and writes the table.
"""

import argparse
import csv
import hashlib
import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import numpy as np

import dragoman.knowledge
from dragoman.clean.label import label_by_rule
from dragoman.clean.line_model import LEAST, features
from dragoman.clean.lines import split_lines
from dragoman.clean.sheet import Sheet
from dragoman.evaluate.residue import judge, read_pages

FOLDS = 10
RIDGE = 8.0
RARE = 8
"""A feature of fewer lines is left out."""
STEPS = 300
Array = np.ndarray


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of one page: the gold, what the rules say, and the words of each line."""

    site: str
    sheet: Sheet
    gold: list[bool]
    found: list[bool]
    words: list[int]


def pages_of(folder: Path) -> list[Page]:
    """Return the pages; one whose lines are joined when read is left out."""
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    made = []
    for page, records in read_pages(folder).items():
        rows = [" ".join(str(r["text"]).split()) for r in records]
        sheet = Sheet(split_lines("\n".join(rows)))
        if len(sheet.lines) != len(rows):
            continue
        label_by_rule(sheet, None)
        judged = judge(page, records)
        host = (urlsplit(truth[page]["url"]).hostname or "").removeprefix("www.")
        site = ".".join(host.split(".")[-3 if host.split(".")[-2] in ("co", "com") else -2 :])
        made.append(
            Page(
                site,
                sheet,
                [j.gold for j in judged],
                [label is not None for label in sheet.labels],
                [j.words for j in judged],
            )
        )
    return made


def fold_of(site: str) -> int:
    """Return the fold of a site, by hash."""
    return int(hashlib.sha256(site.encode()).hexdigest(), 16) % FOLDS


def supported(pages: Sequence[Page]) -> set[str]:
    """Return the rules that told residue on these pages, in at least a quarter of their lines."""
    right: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for page in pages:
        for label, gold in zip(page.sheet.labels, page.gold, strict=True):
            if label:
                right[label[1]][gold] += 1
    return {why for why, (bad, good) in right.items() if good and good * 3 >= bad}


def without(page: Page, rules: set[str] | None) -> Sheet:
    """Return the sheet with the labels of these rules alone."""
    made = Sheet(page.sheet.lines)
    made.labels = [
        label if label and rules is not None and label[1] in rules else None
        for label in page.sheet.labels
    ]
    return made


def table(sheets: Sequence[Sheet], names: dict[str, int]) -> Array:
    """Return a row of zeros and ones for each line."""
    rows = [found for sheet in sheets for found in features(sheet)]
    made = np.zeros((len(rows), len(names)), np.float32)
    for row, found in enumerate(rows):
        made[row, [names[name] for name in found if name in names]] = 1
    return made


def names_of(sheets: Sequence[Sheet]) -> dict[str, int]:
    """Return the features of these sheets that are not rare, numbered."""
    count: dict[str, int] = defaultdict(int)
    for sheet in sheets:
        for found in features(sheet):
            for name in found:
                count[name] += 1
    return {name: i for i, name in enumerate(sorted(n for n in count if count[n] >= RARE))}


def fit(rows: Array, gold: Array) -> Array:
    """Return the weights of a logistic model with a ridge, by Adam over all rows."""
    weights = np.zeros(rows.shape[1], np.float32)
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        error = 1 / (1 + np.exp(-(rows @ weights))) - gold
        slope = (rows.T @ error + RIDGE * weights) / len(gold)
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope * slope
        rate = 0.05 if step < STEPS * 2 // 3 else 0.015
        move = mean / (1 - 0.9**step) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
        weights = weights - rate * move
    return weights


def figures(gold: Array, found: Array, words: Array) -> str:
    """Return F1, precision, recall and the good words lost, as printed."""
    right = int((gold & found).sum())
    precision, recall = right / max(1, int(found.sum())), right / int(gold.sum())
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    lost = words[found & ~gold].sum() / words[~gold].sum()
    return f"F1 {f1:.3f}  P {precision:.3f}  R {recall:.3f}  lost {lost:.4f}"


def validate(pages: Sequence[Page]) -> None:
    """Print the scores of rules, model and both, each fold judged by the others."""
    gold, words, everywhere, elsewhere, alone, beside, beside_all = ([] for _ in range(7))
    for fold in range(FOLDS):
        train = [p for p in pages if fold_of(p.site) != fold]
        test = [p for p in pages if fold_of(p.site) == fold]
        rules = supported(train)
        target = np.array([g for p in train for g in p.gold], np.float32)
        gold += [g for p in test for g in p.gold]
        words += [w for p in test for w in p.words]
        everywhere += [f for p in test for f in p.found]
        elsewhere += [label is not None for p in test for label in without(p, rules).labels]
        for kept, sums in ((None, alone), (rules, beside)):
            seen = [without(p, kept) for p in train]
            names = names_of(seen)
            weights = fit(table(seen, names), target)
            rows = table([without(p, kept) for p in test], names)
            sums += list(1 / (1 + np.exp(-(rows @ weights))))
            if kept is not None:
                rows = table([p.sheet for p in test], names)
                beside_all += list(1 / (1 + np.exp(-(rows @ weights))))
    truth, count = np.array(gold), np.array(words)
    known, there = np.array(everywhere), np.array(elsewhere)
    print("rules, all (tuned here)    ", figures(truth, known, count))
    print("rules, elsewhere           ", figures(truth, there, count))
    print("model alone                ", figures(truth, np.array(alone) >= LEAST, count))
    print("rules elsewhere and model  ", figures(truth, there | (np.array(beside) >= LEAST), count))
    print(
        "rules, all, and model      ",
        figures(truth, known | (np.array(beside_all) >= LEAST), count),
    )


def write(pages: Sequence[Page]) -> None:
    """Fit on all lines and write the table of weights."""
    sheets = [page.sheet for page in pages]
    names = names_of(sheets)
    weights = fit(table(sheets, names), np.array([g for p in pages for g in p.gold], np.float32))
    target = Path(dragoman.knowledge.__file__).with_name("data") / "clean_lines.csv"
    with target.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write(
            "# Weights of the line model (clean/line_model.py): is a line of a page residue?\n"
            "# Source: fitted by scripts/train_lines.py on lines judged by hand; model card in\n"
            "# clean/weights/README.md. Date: 2026-11. Licence: MIT.\n"
        )
        out = csv.writer(stream, lineterminator="\n")
        out.writerow(["feature", "weight"])
        for name, at in sorted(names.items()):
            if abs(weights[at]) >= 0.01:
                out.writerow([name, f"{weights[at]:.3f}"])
    print(f"wrote {target}")


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true", help="fit on all lines and write them")
    given = parser.parse_args()
    pages = pages_of(given.folder)
    print(len(pages), "pages,", len({p.site for p in pages}), "sites")
    if given.write:
        write(pages)
    else:
        validate(pages)


if __name__ == "__main__":
    main()
