"""The event-type model in torch, for training only, and its export to the shipped weights."""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import nn

WIDTH, HEADS, PLACES = 384, 12, 96


class Block(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.norm_out = nn.LayerNorm(WIDTH, eps=1e-12)
        self.norm_down = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        rows, length = x.shape[:2]
        q, k, v = self.qkv(x).view(rows, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        weights = q @ k.transpose(-1, -2) / (WIDTH // HEADS) ** 0.5
        weights = weights.masked_fill(~mask[:, None, None, :], -1e4).softmax(-1)
        mixed = (self.drop(weights) @ v).transpose(1, 2).reshape(rows, length, WIDTH)
        x = self.norm_out(x + self.drop(self.out(mixed)))
        wide = nn.functional.gelu(self.up(x), approximate="tanh")
        return self.norm_down(x + self.drop(self.down(wide)))


class TypeNetwork(nn.Module):
    """Marked pieces to class scores; word vectors stay as they came."""

    def __init__(
        self, words: torch.Tensor, layers: int, classes: int, marks: tuple[int, int]
    ) -> None:
        super().__init__()
        self.words = nn.Embedding.from_pretrained(words, freeze=True)
        self.places = nn.Parameter(torch.zeros(PLACES, WIDTH), requires_grad=False)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.blocks = nn.ModuleList(Block() for _ in range(layers))
        self.drop, self.head, self.marks = nn.Dropout(0.1), nn.Linear(4 * WIDTH, classes), marks

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        mask = ids >= 0
        ids = ids.clamp(min=0)
        x = self.drop(self.norm(self.words(ids) + self.places[: ids.shape[1]]))
        for block in self.blocks:
            x = block(x, mask)
        pooled = [x[:, 0], self._mean(x, mask)]
        pooled += [self._mean(x, (ids == sign) & mask) for sign in self.marks]
        return self.head(self.drop(torch.cat(pooled, dim=1)))

    @staticmethod
    def _mean(x: torch.Tensor, chosen: torch.Tensor) -> torch.Tensor:
        weight = chosen.to(x.dtype)[..., None]
        return (x * weight).sum(1) / weight.sum(1).clamp(min=1)


def load_base(network: TypeNetwork, base: dict[str, torch.Tensor]) -> None:
    """Copy the first layers of all-MiniLM-L6-v2 into a network."""
    e = "embeddings."
    network.places.data = (
        base[e + "position_embeddings.weight"][:PLACES]
        + base[e + "token_type_embeddings.weight"][0]
    ).clone()
    copy(network.norm, base, e + "LayerNorm")
    for i, block in enumerate(network.blocks):
        p = f"encoder.layer.{i}."
        three = [f"{p}attention.self.{name}" for name in ("query", "key", "value")]
        block.qkv.weight.data = torch.cat([base[f"{n}.weight"] for n in three])
        block.qkv.bias.data = torch.cat([base[f"{n}.bias"] for n in three])
        copy(block.out, base, p + "attention.output.dense")
        copy(block.norm_out, base, p + "attention.output.LayerNorm")
        copy(block.up, base, p + "intermediate.dense")
        copy(block.down, base, p + "output.dense")
        copy(block.norm_down, base, p + "output.LayerNorm")


def copy(module: nn.Module, base: dict[str, torch.Tensor], name: str) -> None:
    module.weight.data = base[f"{name}.weight"].clone()
    module.bias.data = base[f"{name}.bias"].clone()


def quantised(matrix: np.ndarray, steps: int, axis: int) -> tuple[np.ndarray, np.ndarray]:
    """Return whole numbers in ±steps and the scale along `axis` with the least squared error."""
    top = np.abs(matrix).max(axis=axis, keepdims=True)
    best, scale = np.full(top.shape, np.inf), top / steps
    for share in (1.0, 0.9, 0.8, 0.7, 0.6, 0.5):
        trial = np.maximum(top * share / steps, 1e-12)
        error = ((np.clip(np.rint(matrix / trial), -steps, steps) * trial - matrix) ** 2).sum(
            axis=axis, keepdims=True
        )
        scale = np.where(error < best, trial, scale)
        best = np.minimum(error, best)
    return np.clip(np.rint(matrix / scale), -steps, steps).astype(np.int8), scale.astype(np.float32)


def export(
    network: TypeNetwork, path: Path, meta: dict[str, object], steps: tuple[int, int]
) -> None:
    """Write the weights: word vectors in ±steps[0], matrices in ±steps[1], the rest as halves."""
    arrays: dict[str, np.ndarray] = {}

    def plain(name: str, values: torch.Tensor) -> None:
        arrays[name] = values.detach().numpy().astype(np.float16)

    def whole(name: str, values: torch.Tensor, most: int, axis: int) -> None:
        arrays[name], arrays[f"{name}.scale"] = quantised(values.detach().numpy(), most, axis)

    whole("words", network.words.weight, steps[0], 1)
    plain("places", network.places)
    plain("norm.w", network.norm.weight)
    plain("norm.b", network.norm.bias)
    for i, block in enumerate(network.blocks):
        for name in ("qkv", "out", "up", "down"):
            part = getattr(block, name)
            whole(f"{i}.{name}.w", part.weight.T, steps[1], 0)
            plain(f"{i}.{name}.b", part.bias)
        for name in ("norm_out", "norm_down"):
            part = getattr(block, name)
            plain(f"{i}.{name}.w", part.weight)
            plain(f"{i}.{name}.b", part.bias)
    plain("head.w", network.head.weight.T)
    plain("head.b", network.head.bias)
    text = json.dumps({**meta, "layers": len(network.blocks), "heads": HEADS}, ensure_ascii=False)
    arrays["meta"] = np.frombuffer(text.encode(), dtype=np.uint8)
    np.savez_compressed(path, **arrays)


def padded(rows: Sequence[Sequence[int]]) -> torch.Tensor:
    """Return rows of piece numbers as one tensor, filled up with -1."""
    ids = torch.full((len(rows), max(map(len, rows))), -1)
    for i, row in enumerate(rows):
        ids[i, : len(row)] = torch.tensor(row)
    return ids
