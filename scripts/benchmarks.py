"""Run every evaluation on the gold data and rewrite the measured part of BENCHMARKS.md.

Usage: python scripts/benchmarks.py [GOLD] [TASK...]
"""

import sys
from pathlib import Path

from dragoman.evaluate.figures import Figures
from dragoman.evaluate.tasks import run

ROOT = Path(__file__).parent.parent
RUNS = [
    ("extraction", "extraction/aeb"),
    ("residue", "extraction/aeb/residue_lines.jsonl"),
    ("names", "knowledge/leaders.jsonl"),
    ("chains", "stories/newswcl50_topics0-3.conll"),
    ("chains", "stories/newswcl50r"),
    ("dates", "dates/AQUAINT"),
    ("dates", "dates/TimeBank"),
    ("quotes", "quotes/polnear/dev"),
    ("quotes", "seeds"),
    ("type", "events/plv_train.tsv"),
    ("dyads", "events/PETR2_GSR_validation.xml"),
    ("dyads", "events/plv_train.tsv"),
    ("dyads", "events/cameo_class_dev.tsv"),
    ("dyads", "events/cameo_ner_dev.conll"),
    ("visits", "visits"),
    ("stories", "stories/dev.jsonl"),
    ("copies", "stories/dev.jsonl"),
    ("differences", "examples/hanoi"),
    ("differences", "examples/border"),
    ("differences", "examples/newsrooms"),
    ("differences", "examples/dispatches/first"),
    ("differences", "examples/dispatches/second"),
    ("differences", "examples/dispatches/third"),
    ("differences", "examples/dispatches/fourth"),
    ("differences", "stories/dev.jsonl"),
]
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"


def main() -> None:
    arguments = sys.argv[1:]
    gold = Path(arguments[0]) if arguments else ROOT.parent / "shared" / "gold"
    wanted = set(arguments[1:])
    text = (ROOT / "BENCHMARKS.md").read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    measured, after = rest.split(END)
    for task, path in RUNS:
        if wanted and task not in wanted:
            continue
        own = path.startswith("examples")
        place, shown = (ROOT / path, path) if own else (gold / path, f"../shared/gold/{path}")
        print(task, shown, flush=True)
        heading = f"### `dragoman evaluate {task} {shown}`"
        measured = _replace(measured, heading, _section(heading, run(task, place)))
        whole = f"{before}{BEGIN}{measured}{END}{after}"
        (ROOT / "BENCHMARKS.md").write_text(whole, encoding="utf-8")


def _section(heading: str, figures: Figures) -> str:
    rows = "\n".join(f"| {name} | {_shown(value)} |" for name, value in figures.rows)
    told = [note for note in figures.notes if not note.startswith("missed:")]
    notes = "".join(f"\n{note}\n" for note in told)
    return f"{heading}\n| figure | value |\n|---|---:|\n{rows}\n{notes}\n"


def _shown(value: float) -> str:
    return f"{value:.0f}" if value > 1 and float(value).is_integer() else f"{value:.3f}"


def _replace(measured: str, heading: str, section: str) -> str:
    """Return the measured part with the section under `heading` put in or replaced."""
    if heading not in measured:
        return measured.rstrip("\n") + "\n\n" + section
    start = measured.index(heading)
    following = measured.find("\n### ", start + 1)
    end = len(measured) if following < 0 else following + 1
    return measured[:start] + section + measured[end:]


if __name__ == "__main__":
    main()
