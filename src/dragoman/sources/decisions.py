"""The user's decisions on who is who: JSON Lines, checked line by line."""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from dragoman.model import Judgement, Skip, Verdict
from dragoman.sources.decode import decode
from dragoman.sources.problem import SourceError, from_os_error

SCHEMA = 1
"""Version of the form of a decision; raised when a reader of it must change."""
RULE = "rule"
ID = re.compile(r"(person|office|organisation|place|group|state):[^\s@]+(@.+)?")
FORM = '{"schema": 1, "left": ID, "right": ID, "verdict": "same" or "different", "author": NAME}'


def read_decisions(path: str | Path) -> tuple[tuple[Judgement, ...], tuple[Skip, ...]]:
    """Return the decisions of a file and the lines that can't be used.

    Lines whose author is `rule` or whose verdict is `unsure` decide nothing, so a file that
    `dragoman entities --review` wrote can be edited and given. The last line on a pair
    counts. Raises SourceError where the file can't be read or no line of it is a decision.
    """
    try:
        text = decode(Path(path).read_bytes()) if Path(path).stat().st_size else ""
    except OSError as error:
        raise from_os_error(error) from None
    found: dict[tuple[str, str], Judgement] = {}
    skips: list[Skip] = []
    good = 0
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            one = _decision(line)
            good += 1
            if one is not None:
                _add(found, one)
        except SourceError as error:
            skips.append(error.skip(f"{path}, line {number}"))
    if skips and not good:
        raise SourceError(f"no line is a decision ({skips[0].problem})", f"write {FORM}")
    return tuple(found[key] for key in sorted(found)), tuple(skips)


def _decision(line: str) -> Judgement | None:
    """Return the decision of a line, or None for one that decides nothing."""
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        raise SourceError("is no JSON object", f"write {FORM}") from None
    if not isinstance(record, dict):
        raise SourceError("is no JSON object", f"write {FORM}")
    if "error" in record and "left" not in record:
        return None
    if record.get("schema") != SCHEMA:
        told = f"has schema {record.get('schema')!r}, not {SCHEMA}"
        raise SourceError(told, f"write {FORM}, or take a newer dragoman")
    ids = [_id(record, key) for key in ("left", "right")]
    verdict, author = record.get("verdict"), record.get("author")
    if verdict not in [v.value for v in Verdict]:
        raise SourceError(f"has the verdict {verdict!r}", "write same or different")
    if author in (None, "", RULE) or verdict == Verdict.UNSURE:
        return None
    return decision(ids[0], ids[1], Verdict(verdict), author=str(author))


def _id(record: dict[str, object], key: str) -> str:
    id = record.get(key)
    if isinstance(id, str) and ID.fullmatch(id):
        return id
    raise SourceError(
        f"has no entity id under {key}: {id!r}", "take it from `dragoman entities --review`"
    )


def decision(left: str, right: str, verdict: Verdict, *, author: str) -> Judgement:
    """Return one decision; raises SourceError for a pair that can't be decided."""
    for id in (left, right):
        if not ID.fullmatch(id):
            raise SourceError(f"{id!r} is no entity id", "take it from `dragoman entities`")
    if left == right:
        raise SourceError("both ids are the same", "name two; narrow one name by @REPORT")
    kinds = {id.split(":")[0].replace("office", "person") for id in (left, right)}
    if verdict is Verdict.SAME and len(kinds) > 1:
        raise SourceError(f"{left} and {right} are of two kinds", "choose ids of one kind")
    left, right = sorted((left, right))
    return Judgement(left, right, verdict, 1.0, (("decided", 1.0),), author)


def _add(found: dict[tuple[str, str], Judgement], one: Judgement) -> None:
    """Add a decision; raises SourceError where it contradicts the others."""
    others = {key: j for key, j in found.items() if key != (one.left, one.right)}
    made = {**others, (one.left, one.right): one}
    groups = _groups(made.values())
    for j in made.values():
        if j.verdict is Verdict.DIFFERENT and j.right in groups.get(j.left, ()):
            told = f"contradicts earlier lines, by which {j.left} and {j.right} are one"
            if one.verdict is Verdict.SAME:
                told = f"contradicts an earlier line, by which {j.left} is not {j.right}"
            raise SourceError(told, "remove one of the lines")
    found[one.left, one.right] = one


def _groups(judgements: Iterable[Judgement]) -> dict[str, set[str]]:
    groups: dict[str, set[str]] = {}
    for j in judgements:
        if j.verdict is Verdict.SAME:
            group = groups.get(j.left, {j.left}) | groups.get(j.right, {j.right})
            groups.update(dict.fromkeys(group, group))
    return groups


def decide(path: str | Path, one: Judgement) -> None:
    """Add a decision to a file, which may be new, in place of an earlier one on the pair."""
    file = Path(path)
    found = {(j.left, j.right): j for j in read_decisions(file)[0]} if file.exists() else {}
    _add(found, one)
    record = {"schema": SCHEMA, "left": one.left, "right": one.right}
    line = json.dumps({**record, "verdict": one.verdict.value, "author": one.author})
    kept = list(_without(file, one.left, one.right)) if file.exists() else []
    _write(file, [*kept, line])


def undo(path: str | Path, left: str, right: str) -> bool:
    """Remove the decision on a pair from a file; tell whether there was one."""
    file = Path(path)
    known = {(j.left, j.right) for j in read_decisions(file)[0]}
    if (min(left, right), max(left, right)) not in known:
        return False
    _write(file, list(_without(file, left, right)))
    return True


def _without(file: Path, left: str, right: str) -> Iterator[str]:
    """Yield the lines of a file but for the decisions on one pair."""
    for line in decode(file.read_bytes()).splitlines() if file.stat().st_size else ():
        try:
            one = _decision(line)
        except SourceError:
            one = None
        if one is None or {one.left, one.right} != {left, right}:
            yield line


def _write(file: Path, lines: list[str]) -> None:
    try:
        file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")
    except OSError as error:
        raise from_os_error(error) from None
