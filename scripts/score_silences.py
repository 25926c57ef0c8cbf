"""Score what one account alone has or leaves out on real groups read by hand.

    python scripts/score_silences.py GOLD [--errors]

GOLD is the folder of gold data. tests/accounts/real_silence_groups.csv names the reports of each
group by row; tests/accounts/real_silences.csv holds what a reader wrote down before looking at the
output: up to three things of each group that one account alone has, and up to two that one alone
leaves out, as offsets of the words. Several rows of one case are the places in the other accounts.
"""

import argparse
import csv
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dragoman.model import Finding, FindingKind
from score_differences import FOLDER, Place, compare, reports

FIRST = 6
"""Findings of a group that a reader sees at a glance."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One silence as the reader listed it: its places, and who is silent where one is."""

    case: str
    group: str
    silent: str
    places: tuple[Place, ...]

    def is_met(self, finding: Finding) -> bool:
        """Tell whether a finding shows this silence."""
        if self.silent:
            if finding.slot != "silence" or self.silent not in finding.about:
                return False
        elif finding.kind is not FindingKind.ONLY_IN:
            return False
        return any(place.is_in(finding) for place in self.places)


def listed() -> list[Listed]:
    """Return the silences of tests/accounts/real_silences.csv."""
    found: dict[str, list[dict[str, str]]] = {}
    with (FOLDER / "real_silences.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["case"], []).append(row)
    return [
        Listed(
            case,
            rows[0]["group"],
            rows[0]["silent"],
            tuple(Place(r["row"], int(r["start"]), int(r["end"])) for r in rows),
        )
        for case, rows in found.items()
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--errors", action="store_true", help="print where each case was found")
    options = parser.parse_args()
    rows, every = reports(options.gold), listed()
    ranks: dict[str, list[int | None]] = {"only_in": [], "left out": []}
    with (FOLDER / "real_silence_groups.csv").open(encoding="utf-8") as file:
        groups = [(row["group"], row["rows"].split()) for row in csv.DictReader(file)]
    for number, members in groups:
        found = compare(rows, members)
        alone = [f for f in found if f.kind is FindingKind.ONLY_IN]
        silences = [f for f in found if f.slot == "silence"]
        for one in (one for one in every if one.group == number):
            rank = _rank(one, silences if one.silent else alone)
            ranks["left out" if one.silent else "only_in"].append(rank)
            if options.errors:
                place = "missed" if rank is None else f"found at {rank + 1}"
                print(f"group {number}, case {one.case}: {place}")
    for name, places in ranks.items():
        hits = [rank for rank in places if rank is not None]
        first = sum(rank < FIRST for rank in hits)
        print(f"{name:<10}{len(hits):>4} of {len(places)}, {first} among the first {FIRST}")


def _rank(one: Listed, found: Sequence[Finding]) -> int | None:
    return next((i for i, finding in enumerate(found) if one.is_met(finding)), None)


if __name__ == "__main__":
    sys.exit(main())
