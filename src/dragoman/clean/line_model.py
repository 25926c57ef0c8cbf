"""Lines that no rule knows: a logistic model over their form, place and neighbours."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import chain

from dragoman.clean.lines import Line
from dragoman.clean.rules import words
from dragoman.clean.sheet import Sheet
from dragoman.knowledge.table import rows
from dragoman.model import BlockKind

FEWEST = 5
"""Lines of the shortest text whose lines are judged."""
LONGEST = 600
"""The longest line that is judged, in characters."""
LEAST = 0.8
"""Probability from which a line is residue."""
SHARE = 0.34
"""Share of a text's lines above which the model is not trusted: it is no report as it knows."""
STANDFIRST = 6
"""Words from which a line under the title tells what the title tells."""
TITLE = "title."

_BOUNDS = (0, 12, 25, 45, 70, 100, 140, 200, 300, 500)
_ADDRESS = re.compile(r"https?:|www\.|\.com\b")
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_NAME = r"[A-ZÀ-Þ][\w’'.-]+(?: [A-ZÀ-Þ][\w’'.-]*){1,3}"
_NAMES = re.compile(rf"{_NAME}(?:,? (?:and )?{_NAME}){{0,4}}")
_SIGNS = {"paren": "(", "bar": "|", "bracket": "[", "ask": "?", "call": "!", "at": "@"}
_SIGNS |= {"comma": ", ", "colon": ":", "semicolon": ";"}


def label_unlike(sheet: Sheet) -> None:
    """Label the free lines that the model takes for no body, in a text of several lines."""
    if len(sheet.lines) < FEWEST or not any(line.running for line in sheet.lines):
        return
    judged = [i for i in sheet.body if len(sheet.lines[i].text) <= LONGEST]
    scores = probabilities(sheet, judged)
    found = [i for i, score in zip(judged, scores, strict=True) if score >= LEAST]
    if len(found) > SHARE * len(sheet.lines):
        return
    first = next(i for i, line in enumerate(sheet.lines) if line.running)
    for i in found:
        sheet.labels[i] = (_kind(sheet, i, first), "residue.line_model")


def _kind(sheet: Sheet, index: int, first: int) -> BlockKind:
    """Tell names above the report, and lines that stand under the title and belong to it."""
    text = sheet.lines[index].text
    if index < first and _NAMES.fullmatch(text):
        return BlockKind.BYLINE
    under = index < first and index and _is_title(sheet, index - 1)
    return BlockKind.TITLE if under and len(text.split()) >= STANDFIRST else BlockKind.RESIDUE


def probabilities(sheet: Sheet, judged: Sequence[int] | None = None) -> list[float]:
    """Return the probability that each line is residue; `judged` are the lines asked for."""
    weights = _weights()
    sums = (sum(weights.get(name, 0.0) for name in found) for found in features(sheet, judged))
    return [1 / (1 + math.exp(-max(-30.0, min(30.0, total)))) for total in sums]


@cache
def _weights() -> dict[str, float]:
    return {row["feature"]: float(row["weight"]) for row in rows("clean_lines.csv")}


def features(sheet: Sheet, judged: Sequence[int] | None = None) -> list[set[str]]:
    """Return the names of the features that hold for each line; each counts as 1.

    `judged` are the indices of the lines asked for, all by default.
    """
    lines = sheet.lines
    forms = [form_of(line) for line in lines]
    small = [set(_WORD.findall(line.text.lower())) for line in lines]
    long_words = [{word for word in found if len(word) > 4} for found in small]
    common = Counter(chain.from_iterable(long_words))
    same = Counter(line.text for line in lines)
    known = [label is not None for label in sheet.labels]
    text = {
        "bias",
        f"lines={min(len(lines).bit_length(), 7)}",
        f"open={4 * sum(not line.stopped for line in lines) // len(lines)}",
        f"known={min(3, sum(known))}",
    }
    running = [i for i, form in enumerate(forms) if form.startswith("running")]
    bounds = (running[0], running[-1]) if running else None
    first = next((i for i in range(len(lines)) if known[i] and not _is_title(sheet, i)), len(lines))
    made: list[set[str]] = []
    for i in range(len(lines)) if judged is None else judged:
        line, mine = lines[i], long_words[i]
        found = text | _form(line, forms[i], small[i]) | _beside(sheet, i, forms)
        found |= _place(i, len(lines) - 1 - i, forms[i], bounds)
        shared = sum(common[word] > 1 for word in mine) / max(1, len(mine))
        found |= {f"shared={int(shared * 4)}", f"shared&{forms[i]}={int(shared * 2)}"}
        if same[line.text] > 1:
            found.add("twice")
        if first < i:
            found.add("known before")
        made.append(found)
    return made


def form_of(line: Line) -> str:
    """Return the rough form of a line: running, stopped or open; short, middling or long.

    >>> form_of(Line(0, 9, "Read more"))
    'open short'
    """
    size = "short" if len(line.text) < 60 else "middling" if len(line.text) < 140 else "long"
    return f"{'running' if line.running else 'stopped' if line.stopped else 'open'} {size}"


def _is_title(sheet: Sheet, index: int) -> bool:
    label = sheet.labels[index]
    return label is not None and label[1].startswith(TITLE)


def _sign(char: str) -> str:
    if char.isdigit():
        return "0"
    return ("a" if char.islower() else "A") if char.isalpha() else char


def _form(line: Line, form: str, small: set[str]) -> set[str]:
    text = line.text
    split = text.split()
    found = {
        f"length={sum(len(text) >= bound for bound in _BOUNDS)}",
        f"first={_sign(text[0])}",
        f"last={_sign(text[-1])}",
    }
    capitals = [word[0].isupper() for word in split if len(word) > 3 and word[0].isalpha()]
    flags = {
        "stopped": line.stopped,
        "running": form.startswith("running"),
        "capitals": len(capitals) > 1 and sum(capitals) >= 0.6 * len(capitals),
        "shouted": text.isupper(),
        "numbers": sum(map(str.isdigit, text)) > 0.15 * len(text),
        "number": any(map(str.isdigit, text)),
        "address": _ADDRESS.search(text) is not None,
        "quoted": any(mark in text for mark in '“”"«»„'),
        "you": not small.isdisjoint(words("reader_words")),
        "us": not small.isdisjoint(words("house_words")),
        "said": not small.isdisjoint(words("telling_words")),
        "clause": not small.isdisjoint(words("clause_words")),
        "call to": split[0].lower().strip('-•[(“"') in words("calling_words"),
    }
    found |= {name for name, holds in flags.items() if holds}
    return found | {name for name, sign in _SIGNS.items() if sign in text}


def _place(index: int, left: int, form: str, running: tuple[int, int] | None) -> set[str]:
    """Tell where a line stands: from the top, from the end, about the running text."""
    zone = "inside"
    if running is None:
        zone = "nowhere"
    elif index < running[0]:
        zone = "before"
    elif index > running[1]:
        zone = "after"
    found = {f"top={min(index, 5)}", f"end={min(left, 5)}", zone}
    found |= {f"{zone}&{form}", f"top{min(index, 2)}&{form}", f"end{min(left, 2)}&{form}"}
    if running and zone == "after":
        found.add(f"after={min(index - running[1], 4)}")
    return found


def _beside(sheet: Sheet, index: int, forms: list[str]) -> set[str]:
    """Tell what stands above and below a line."""
    found = set()
    own = forms[index].split()[0]
    for name, at in (("above", index - 1), ("below", index + 1)):
        if not 0 <= at < len(forms):
            found.add(f"{name}:none")
            continue
        found |= {f"{name}:{forms[at]}", f"{name}&{own}:{forms[at].split()[0]}"}
        if sheet.labels[at] is not None:
            found.add(f"{name}:known")
    for name, at in (("above 2", index - 2), ("below 2", index + 2)):
        found.add(f"{name}:{forms[at] if 0 <= at < len(forms) else 'none'}")
    if index and _is_title(sheet, index - 1):
        found |= {"title above", f"title above&{forms[index]}"}
    return found
