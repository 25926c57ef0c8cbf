"""Paths as a user gives them become the files to read, in a stable order."""

import glob
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dragoman.model import Skip
from dragoman.sources.problem import SourceError, from_os_error

SUFFIXES = {
    ".txt": "text",
    ".html": "page",
    ".htm": "page",
    ".jsonl": "lines",
    ".ndjson": "lines",
    ".json": "json",
}
ZIPPED = ".gz"


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read: `kind` is text, page, lines or json, `stem` the id it suggests."""

    path: Path
    kind: str
    stem: str
    zipped: bool = False


def find(given: str | Path) -> Iterator[Source | Skip]:
    """Give the files under one path, folder or glob pattern, sorted; problems as Skip."""
    try:
        yield from _find(given)
    except SourceError as error:
        yield error.skip(str(given))
    except OSError as error:
        yield from_os_error(error).skip(str(given))
    except ValueError:
        yield Skip(repr(str(given)), "this is not a path", "check the path")


def _find(given: str | Path) -> Iterator[Source | Skip]:
    path = Path(given)
    if glob.has_magic(str(given)) and not os.path.lexists(path):
        yield from _matches(str(given))
    elif stat.S_ISDIR(path.stat().st_mode):
        yield from _some(_walk(path, path, frozenset()))
    else:
        yield _source(path, path.parent)


def _some(found: Iterator[Source | Skip]) -> Iterator[Source | Skip]:
    """Give on what was found; nothing at all is a problem of the folder."""
    first = next(found, None)
    if first is None:
        raise SourceError("no report lies in this folder", f"put in one of {', '.join(SUFFIXES)}")
    yield first
    yield from found


def _matches(pattern: str) -> Iterator[Source | Skip]:
    names = sorted(glob.glob(pattern, recursive=True))
    if not names:
        raise SourceError("no file matches the pattern", "check the pattern")
    parts = Path(pattern).parts
    fixed = [p for i, p in enumerate(parts) if not glob.has_magic("".join(parts[: i + 1]))]
    root = Path(*fixed) if fixed else Path()
    for name in names:
        if not os.path.isdir(name):
            yield _try_source(Path(name), root)


def _walk(folder: Path, root: Path, above: frozenset[str]) -> Iterator[Source | Skip]:
    """Walk a folder in the order of names.

    Hidden files, and files that are no reports by their names, are passed over: a pile lies
    among notes and lists. A `.json` is read only when it is named.
    """
    real = os.path.realpath(folder)
    if real in above:
        yield Skip(str(folder), "the link leads back to a folder above", "remove the link")
        return
    try:
        with os.scandir(folder) as entries:
            names = sorted(e.name for e in entries if not e.name.startswith("."))
    except OSError as error:
        yield from_os_error(error, folder=True).skip(str(folder))
        return
    for name in names:
        path = folder / name
        if path.is_dir():
            yield from _walk(path, root, above | {real})
        elif _kind_of(name) not in (None, "json"):
            yield _try_source(path, root)


def _kind_of(name: str) -> str | None:
    """Return what a file's name says it holds; None for what is no report."""
    return SUFFIXES.get(os.path.splitext(name.lower().removesuffix(ZIPPED))[1])


def _try_source(path: Path, root: Path) -> Source | Skip:
    try:
        return _source(path, root)
    except SourceError as error:
        return error.skip(str(path))
    except OSError as error:
        return from_os_error(error).skip(str(path))


def _source(path: Path, root: Path) -> Source:
    mode = path.stat().st_mode
    if not stat.S_ISREG(mode):
        raise SourceError("this is no regular file", "give a file, a folder, a pattern or -")
    kind = _kind_of(path.name)
    if kind is None:
        known = ", ".join(SUFFIXES)
        raise SourceError(
            f"unknown kind of file {path.suffix or '(no suffix)'}",
            f"give one of {known}, or pass it on standard input with -",
        )
    zipped = path.name.lower().endswith(ZIPPED)
    stem = os.path.splitext(path.name[: -len(ZIPPED)] if zipped else path.name)[0]
    inside = path.parent.relative_to(root) if path.is_relative_to(root) else Path()
    return Source(path, kind, (inside / stem).as_posix(), zipped)
