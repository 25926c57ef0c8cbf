"""A small transformer in numpy: one sentence at a time, so that no other changes its scores.

Source: layers of all-MiniLM-L6-v2 (Apache 2.0), trained further for event types; see
`weights/README.md`.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from dragoman.events.typing_words import Pieces

Array = NDArray[np.float32]
EPSILON = np.float32(1e-12)
GELU = np.float32(np.sqrt(2 / np.pi))
WEIGHTS = "weights/type.npz"


@dataclass(frozen=True, slots=True)
class Layer:
    """One block: attention and feed-forward, each with its weights, bias and norm."""

    qkv: tuple[Array, Array]
    out: tuple[Array, Array]
    norm_out: tuple[Array, Array]
    up: tuple[Array, Array]
    down: tuple[Array, Array]
    norm_down: tuple[Array, Array]


@dataclass(frozen=True, slots=True)
class TypeModel:
    """The model as it was shipped; `classes` are its 15 classes, in the order of its scores."""

    pieces: Pieces
    classes: tuple[str, ...]
    words: Array
    places: Array
    norm: tuple[Array, Array]
    layers: tuple[Layer, ...]
    head: tuple[Array, Array]
    heads: int

    def scores(self, marked: Sequence[str]) -> Array:
        """Return the probability of each class for one marked sentence, shape (classes,)."""
        numbers = self.pieces.encode(marked)
        state = self._read(numbers)
        ids = np.array(numbers)
        pooled = [state[0], state.mean(axis=0)]
        for sign in ("<s>", "<t>"):
            chosen = ids == self.pieces.index[sign]
            pooled.append(state[chosen].mean(axis=0) if chosen.any() else np.zeros_like(state[0]))
        return _softmax(np.concatenate(pooled) @ self.head[0] + self.head[1])

    def _read(self, numbers: Sequence[int]) -> Array:
        state = _norm(self.words[list(numbers)] + self.places[: len(numbers)], self.norm)
        for layer in self.layers:
            mixed = _attend(state @ layer.qkv[0] + layer.qkv[1], self.heads)
            state = _norm(state + mixed @ layer.out[0] + layer.out[1], layer.norm_out)
            wide = _gelu(state @ layer.up[0] + layer.up[1])
            state = _norm(state + wide @ layer.down[0] + layer.down[1], layer.norm_down)
        return state


def _attend(qkv: Array, heads: int) -> Array:
    length, width = qkv.shape[0], qkv.shape[1] // 3
    parts = qkv.reshape(length, 3, heads, width // heads).transpose(1, 2, 0, 3)
    query, key, value = parts[0], parts[1], parts[2]
    weights = _softmax(query @ key.transpose(0, 2, 1) / np.float32(np.sqrt(width // heads)))
    mixed: Array = (weights @ value).transpose(1, 0, 2).reshape(length, width)
    return mixed


def _softmax(x: Array) -> Array:
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    out: Array = e / e.sum(axis=-1, keepdims=True)
    return out


def _gelu(x: Array) -> Array:
    out: Array = np.float32(0.5) * x * (1 + np.tanh(GELU * (x + np.float32(0.044715) * x * x * x)))
    return out


def _norm(x: Array, weights: tuple[Array, Array]) -> Array:
    middle = x - x.mean(axis=-1, keepdims=True)
    spread = np.sqrt((middle * middle).mean(axis=-1, keepdims=True) + EPSILON)
    out: Array = middle / spread * weights[0] + weights[1]
    return out


@cache
def type_model() -> TypeModel:
    """Read the shipped weights: whole numbers with one scale a column, made floats here."""
    with (files("dragoman.events") / WEIGHTS).open("rb") as file, np.load(file) as data:
        arrays = {name: data[name] for name in data.files}
    meta = json.loads(bytes(arrays.pop("meta")))

    def get(name: str) -> Array:
        values: Array = arrays[name].astype(np.float32)
        if f"{name}.scale" in arrays:
            values *= arrays[f"{name}.scale"]
        return values

    def pair(name: str) -> tuple[Array, Array]:
        return get(f"{name}.w"), get(f"{name}.b")

    layers = tuple(
        Layer(
            pair(f"{i}.qkv"),
            pair(f"{i}.out"),
            pair(f"{i}.norm_out"),
            pair(f"{i}.up"),
            pair(f"{i}.down"),
            pair(f"{i}.norm_down"),
        )
        for i in range(meta["layers"])
    )
    return TypeModel(
        Pieces(tuple(meta["pieces"])),
        tuple(meta["classes"]),
        get("words"),
        get("places"),
        pair("norm"),
        layers,
        pair("head"),
        meta["heads"],
    )
