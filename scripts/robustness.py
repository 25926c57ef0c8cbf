"""Read every beginning of some texts, and random edits of reports, through all stages.

python scripts/robustness.py --prefixes ../shared/gold/seeds/*.txt
python scripts/robustness.py --edits 10000 ../shared/gold/stories/dev.jsonl

Ends with 1 if any text made a stage fail, left a span outside its text or altered the text.
The edits are fixed by hash: every run makes the same ones.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence

from dragoman import case
from dragoman.evaluate.robustness import edited, prefixes, run

SHOWN = 20


def texts_of(paths: Sequence[str]) -> list[tuple[str, str]]:
    """Return id and text of all reports, sorted by id."""
    reports = case.read(paths).reports
    return sorted((report.id, report.text) for report in reports if report.text)


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--prefixes", action="store_true", help="every beginning of each text")
    parser.add_argument("--step", type=int, default=1, help="characters between two beginnings")
    parser.add_argument("--edits", type=int, default=0, help="so many edited texts in all")
    parser.add_argument("--first", type=int, default=0, help="number of the first edit")
    given = parser.parse_args()
    texts = texts_of(given.paths)

    def named() -> Iterator[tuple[str, str]]:
        if given.prefixes:
            for id, text in texts:
                for start in prefixes(text, given.step):
                    yield f"{id} up to {len(start)}", start
        for number in range(given.first, given.first + given.edits):
            id, text = texts[number * 7919 % len(texts)]
            yield f"{id} edit {number}", edited(text, f"edit {number}")

    total = faults = 0
    for fault in run(named()):
        total += 1
        if fault:
            faults += 1
            if faults <= SHOWN:
                print(f"{fault.name}: {fault.problem}\n  {fault.text[-300:]!r}", flush=True)
        if not total % 1000:
            print(f"{total} read, {faults} faults", file=sys.stderr, flush=True)
    print(f"{total} texts read, {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
