"""Gold quotations in the three forms they come in, as offsets in a text."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Pieces = tuple[tuple[int, int], ...]
_PART = re.compile(r"\d+$")
SEEDS = "gold_quotes_residue_dates.json"


@dataclass(frozen=True, slots=True)
class Attribution:
    """One quotation of the gold: content, cue and source, each in pieces."""

    content: Pieces
    cue: Pieces
    source: Pieces


@dataclass(frozen=True, slots=True)
class Marked:
    """One text with its gold; `language` None means English."""

    id: str
    text: str
    gold: tuple[Attribution, ...]
    language: str | None = None


def read_gold(path: Path) -> Iterator[Marked]:
    """Yield the texts of a folder of brat files, of seeds, or of JSON documents, by name."""
    if path.is_file():
        yield from _documents(path)
    elif (path / "attributions").is_dir():
        yield from _brat(path)
    elif (path / SEEDS).is_file():
        yield from _seeds(path)
    else:
        for inner in sorted(path.iterdir()):
            if inner.is_dir() or inner.suffix in (".json", ".jsonl"):
                yield from read_gold(inner)


def _brat(folder: Path) -> Iterator[Marked]:
    """Yield each text with the first of its annotations, where several readers made some."""
    files: dict[str, Path] = {}
    for file in sorted((folder / "attributions").glob("*.ann")):
        for name in (file.stem, file.stem.rpartition("_")[0]):
            if name and (folder / "text" / f"{name}.txt").is_file():
                files.setdefault(name, file)
    for name, file in sorted(files.items()):
        text = (folder / "text" / f"{name}.txt").read_bytes().decode("utf-8")
        yield Marked(name, text, tuple(_attributions(file)))


def _attributions(file: Path) -> Iterator[Attribution]:
    spans: dict[str, Pieces] = {}
    events: list[str] = []
    for line in file.read_bytes().decode("utf-8").split("\n"):
        name, _, rest = line.partition("\t")
        if name.startswith("T") and rest:
            places = rest.partition("\t")[0].split(" ", 1)[1]
            pairs = (piece.split() for piece in places.split(";"))
            spans[name] = tuple((int(low), int(high)) for low, high in pairs)
        elif name.startswith("E") and rest:
            events.append(rest)
    for event in events:
        parts: dict[str, list[tuple[int, int]]] = {"Content": [], "Cue": [], "Source": []}
        for argument in event.split():
            role, _, name = argument.partition(":")
            parts.setdefault(_PART.sub("", role), []).extend(spans.get(name, ()))
        if parts["Content"]:
            yield Attribution(*(tuple(sorted(parts[r])) for r in ("Content", "Cue", "Source")))


def _seeds(folder: Path) -> Iterator[Marked]:
    data = json.loads((folder / SEEDS).read_text(encoding="utf-8"))
    for name, gold in sorted(data.items()):
        text = (folder / name).read_bytes().decode("utf-8")
        quotes = (
            Attribution(_pieces(q["content"]), _pieces(q["cue"]), _pieces(q["source"]))
            for q in gold["quotes"]
        )
        yield Marked(name, text, tuple(quotes))


def _pieces(spans: list[list[int]]) -> Pieces:
    return tuple(sorted((int(low), int(high)) for low, high in spans))


def _documents(file: Path) -> Iterator[Marked]:
    """Yield documents of JSON or JSON Lines: `text` and `quotes` in the contract's form, or
    `originalText` and `annotations` as in the German Wikinews set."""
    words = file.read_text(encoding="utf-8")
    try:
        data: Any = json.loads(words)
    except json.JSONDecodeError:
        data = [json.loads(line) for line in words.splitlines() if line.strip()]
    for place, document in enumerate(data if isinstance(data, list) else [data]):
        if "originalText" in document:
            notes = tuple(_german(note) for note in document.get("annotations", ()))
            gold = tuple(note for note in notes if note.content)
            yield Marked(f"{file.stem}-{place}", document["originalText"], gold, "de")
            continue
        quotes = tuple(_attribution(q) for q in document.get("quotes", ()))
        name = str(document.get("id", f"{file.stem}-{place}"))
        yield Marked(name, document["text"], quotes, document.get("language"))


def _attribution(quote: dict[str, Any]) -> Attribution:
    source = quote.get("source") or quote.get("speaker") or []
    if isinstance(source, dict):
        source = [[source["start"], source["end"]]]
    return Attribution(_pieces(quote["content"]), _pieces(quote.get("cue", [])), _pieces(source))


def _german(note: dict[str, Any]) -> Attribution:
    """Return one annotation whose parts are lists of spans with charBegin and charEnd."""

    def pieces(part: str) -> Pieces:
        spans = (note.get(part) or {}).get("spans", ())
        return tuple(sorted((int(s["charBegin"]), int(s["charEnd"])) for s in spans))

    return Attribution(pieces("quote"), pieces("cue"), pieces("speaker"))
