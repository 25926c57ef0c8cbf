"""Score the resolved speakers of quotations against names labelled by hand.

    python scripts/score_speakers.py PATH/stories/dev.jsonl [--errors]

The labels are `tests/quotes/speakers.csv`: a line of the file, the offsets of a quotation and
those of a name of its speaker. A speaker is right when it is the entity that is named there,
or has that name as its own; where nobody is named, when it has no entity, or is only
the group or the office that its own words tell.
"""

import argparse
import csv
import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dragoman.annotate import parse
from dragoman.clean import clean
from dragoman.entities import find_mentions
from dragoman.model import Mention, Quote, Report
from dragoman.quotes import find_quotes

LABELS = Path(__file__).parent.parent / "tests" / "quotes" / "speakers.csv"


@dataclass(frozen=True, slots=True)
class Label:
    """One quotation and a place that names its speaker; `name` is None where nobody is named."""

    row: int
    start: int
    end: int
    kind: str
    name: tuple[int, int] | None


def read_labels(path: Path = LABELS) -> tuple[list[Label], str]:
    """Return the labels and the sha256 of the file that they belong to."""
    lines = path.read_text(encoding="utf-8").splitlines()
    sha = next(
        line.split("sha256 ")[1].rstrip(";").split(";")[0] for line in lines if "sha256 " in line
    )
    out = []
    for row in csv.DictReader(line for line in lines if not line.startswith("#")):
        name = int(row["name_start"]), int(row["name_end"])
        places = int(row["row"]), int(row["start"]), int(row["end"])
        out.append(Label(*places, row["kind"], name if name[0] >= 0 else None))
    return out, sha


def is_right(label: Label, text: str, found: Quote | None, mentions: Sequence[Mention]) -> bool:
    """Tell whether a quotation has the speaker that its label names."""
    speaker = found.speaker if found is not None else None
    if label.name is None:
        return speaker is None or speaker.entity is None or _is_nobody(label, speaker.entity)
    if speaker is None:
        return False
    low, high = label.name
    named = {m.entity for m in mentions if m.head.start < high and low < m.head.end}
    own = text[low:high].lower().split()[-1]
    return speaker.entity in named or own in speaker.name.lower().split()


def _is_nobody(label: Label, entity: str) -> bool:
    """Tell a group or office without a holder, which the words themselves told."""
    return label.kind == "description" and entity.startswith(("group:", "office:-:"))


def main() -> None:
    """Read, score, print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("path", type=Path)
    arguments.add_argument("--errors", action="store_true")
    given = arguments.parse_args()
    labels, sha = read_labels()
    words = given.path.read_bytes()
    if hashlib.sha256(words).hexdigest() != sha:
        raise SystemExit(f"{given.path} is not the file that was labelled (sha256 {sha})")
    reports = [json.loads(line) for line in words.decode("utf-8").splitlines()]
    rows = sorted({label.row for label in labels})
    articles = [clean(Report(str(r), text=reports[r]["text"], language="en")) for r in rows]
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for row, one in zip(rows, parse(articles), strict=True):
        mentions = find_mentions(one)
        quotes = find_quotes(one, mentions)
        for label in (label for label in labels if label.row == row):
            found = _over(label, quotes)
            good = is_right(label, one.article.text, found, mentions)
            total.update((label.kind, "all", "named" if label.name else "unnamed"))
            right.update((label.kind, "all", "named" if label.name else "unnamed") if good else ())
            if given.errors and not good:
                _show(label, one.article.text, found)
    for kind in sorted(total):
        print(f"{kind}: {right[kind]} of {total[kind]} ({right[kind] / total[kind]:.3f})")


def _over(label: Label, quotes: Sequence[Quote]) -> Quote | None:
    """Return the quotation that shares most of the label's first piece."""

    def shared(quote: Quote) -> int:
        return max(min(label.end, s.end) - max(label.start, s.start) for s in quote.content)

    best = max(quotes, key=lambda q: (shared(q), -q.content[0].start), default=None)
    return best if best is not None and shared(best) > 0 else None


def _show(label: Label, text: str, found: Quote | None) -> None:
    name = text[slice(*label.name)] if label.name else None
    speaker = found.speaker if found is not None else None
    given = (speaker.span.of(text), speaker.name, speaker.entity) if speaker else None
    print(
        label.row,
        label.start,
        label.kind,
        "is",
        name,
        "but found",
        given,
        found.why if found else "",
    )


if __name__ == "__main__":
    main()
