"""Score the comparison on real groups of reports whose differences were listed by hand.

    python scripts/score_differences.py GOLD [--half tuned|held|both] [--all] [--errors]

GOLD is the folder of gold data. tests/accounts/real_groups.csv names the reports of each group by
row, tests/accounts/real_differences.csv what a careful reader found in them, as offsets of the
words on both sides; several rows of one case are other places for the same difference. A
difference is found when a `differ` finding rests on the sentences of both places, with any slot;
what one account leaves out, when a finding of what all but it have does. The finding's slot is
shown beside it. `--all` prints every `differ` finding, to be judged by a reader.
"""

import argparse
import csv
import hashlib
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dragoman import accounts, entities, pipeline, stories
from dragoman.model import Article, Finding, FindingKind, Reading, Report, Story

FOLDER = Path(__file__).parent.parent / "tests" / "accounts"
FILE, DIGEST = "stories/dev.jsonl", "c742a43e25159ac1"
"""Where the reports lie, with the first digits of the file's sha256."""
LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class Place:
    """Words of one report, which is named by its row."""

    row: str
    start: int
    end: int

    def is_in(self, finding: Finding) -> bool:
        """Tell whether a claim of the finding rests on this place, or on its sentence."""
        return any(
            c.span.article == self.row
            and min(c.span.start, c.sentence.start) < self.end
            and self.start < max(c.span.end, c.sentence.end)
            for c in finding.claims
        )


@dataclass(frozen=True, slots=True)
class Listed:
    """One difference as the reader listed it: its type, its pairs of places, who is silent."""

    case: str
    group: str
    type: str
    pairs: tuple[tuple[Place, Place], ...]
    silent: str

    def is_met(self, finding: Finding) -> bool:
        """Tell whether a finding shows this difference."""
        if self.type == LEFT_OUT:
            if finding.slot != "silence" or self.silent not in finding.about:
                return False
            return any(place.is_in(finding) for pair in self.pairs for place in pair)
        if finding.kind is not FindingKind.DIFFER:
            return False
        return any(a.is_in(finding) and b.is_in(finding) for a, b in self.pairs)


def listed() -> list[Listed]:
    """Return the differences of tests/accounts/real_differences.csv."""
    found: dict[str, list[dict[str, str]]] = {}
    with (FOLDER / "real_differences.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["case"], []).append(row)
    return [_listed(case, rows) for case, rows in found.items()]


def _listed(case: str, rows: Sequence[Mapping[str, str]]) -> Listed:
    pairs = tuple((_place(row, "left"), _place(row, "right")) for row in rows)
    return Listed(case, rows[0]["group"], rows[0]["type"], pairs, rows[0]["silent"])


def _place(row: Mapping[str, str], side: str) -> Place:
    return Place(row[side], int(row[f"{side}_start"]), int(row[f"{side}_end"]))


def groups(half: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the number and the rows of each group of a half."""
    with (FOLDER / "real_groups.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if half in ("both", row["half"]):
                yield row["group"], row["rows"].split()


def reports(gold: Path) -> list[dict[str, str]]:
    """Return the rows of the gold file; another file than the one labelled is refused."""
    held = (gold / FILE).read_bytes()
    if not hashlib.sha256(held).hexdigest().startswith(DIGEST):
        raise SystemExit(f"{gold / FILE} is not the file that was labelled")
    return [json.loads(line) for line in held.decode("utf-8").split("\n") if line.strip()]


def compare(rows: Sequence[dict[str, str]], numbers: Sequence[str]) -> list[Finding]:
    """Return the findings on a group of reports, taken for one story."""
    given = [_report(rows[int(number)], number) for number in numbers]
    articles = [a for r in given if isinstance(a := pipeline.clean_report(r), Article)]
    read = [r for r in pipeline.read_articles(articles, processes=1) if isinstance(r, Reading)]
    joined, _ = entities.join(read)
    ids = tuple(sorted(reading.article.id for reading in joined))
    return list(accounts.compare(Story("story:group", ids, stories.find_copies(joined)), joined))


def _report(row: Mapping[str, str], number: str) -> Report:
    return Report(
        number, text=row["text"], title=row["title"] or None, published=row["date"] or None
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--half", choices=("tuned", "held", "both"), default="both")
    parser.add_argument("--all", action="store_true", help="print every differ finding")
    parser.add_argument("--errors", action="store_true", help="print what was missed")
    options = parser.parse_args()
    rows, every = reports(options.gold), listed()
    hits: dict[str, list[bool]] = {}
    differ = 0
    for number, members in groups(options.half):
        found = compare(rows, members)
        differ += sum(f.kind is FindingKind.DIFFER for f in found)
        own = [one for one in every if one.group == number]
        for one in own:
            slots = sorted({f.slot for f in found if one.is_met(f)})
            hits.setdefault(one.type, []).append(bool(slots))
            if options.errors:
                verdict = f"found as {', '.join(slots)}" if slots else "missed"
                print(f"group {number}, case {one.case}: {one.type}: {verdict}")
        if options.all:
            _print(number, [f for f in found if f.kind is FindingKind.DIFFER], own, rows)
    _table(hits, differ)


def _print(
    number: str, found: Sequence[Finding], own: Sequence[Listed], rows: Sequence[dict[str, str]]
) -> None:
    for finding in found:
        known = [one.case for one in own if one.is_met(finding)]
        print(f"\ngroup {number}: {finding.slot}: {finding.about} [{finding.why}]")
        print(f"  listed as {', '.join(known)}" if known else "  not listed")
        for claim in finding.claims:
            text = rows[int(claim.span.article)]["text"]
            sentence = " ".join(text[claim.sentence.start : claim.sentence.end].split())
            print(f"  {claim.span.article}: {claim.value} | {sentence}")


def _table(hits: Mapping[str, Sequence[bool]], differ: int) -> None:
    plain = {kind: found for kind, found in hits.items() if kind != LEFT_OUT}
    for kind, found in [*sorted(plain.items()), (LEFT_OUT, hits.get(LEFT_OUT, []))]:
        if found:
            print(f"{kind:<10}{sum(found):>4} of {len(found)}")
    every = [hit for found in plain.values() for hit in found]
    print(f"{'all':<10}{sum(every):>4} of {len(every)} ({LEFT_OUT} apart)")
    print(f"differ findings: {differ}")


if __name__ == "__main__":
    sys.exit(main())
