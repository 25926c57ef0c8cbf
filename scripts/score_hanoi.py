"""Score a brief of examples/hanoi against the differences planted in it.

Prints each planted difference as found or missed, each other difference reported as false,
and which pairs that are no differences were reported as such.
"""

import json
import sys
from collections.abc import Iterable
from pathlib import Path

import dragoman
from dragoman.model import Brief, Claim, Finding, FindingKind, Span

FOLDER = Path(__file__).parent.parent / "examples" / "hanoi"
Entry = dict[str, object]


def spans(texts: dict[str, str], article: str, words: str) -> list[Span]:
    """Return every place of the words in an article."""
    text, found, start = texts[article], [], -1
    while (start := text.find(words, start + 1)) >= 0:
        found.append(Span(article, start, start + len(words)))
    return found


def touches(claim: Claim, places: Iterable[Span]) -> bool:
    """Tell whether a claim rests on one of these places, or on their sentence."""
    return any(claim.span.overlaps(place) or claim.sentence.covers(place) for place in places)


def shows(finding: Finding, entry: Entry, texts: dict[str, str]) -> bool:
    """Tell whether a finding sets two of an entry's different wordings against each other."""
    claims = entry["claims"]
    assert isinstance(claims, list)
    hit = {
        planted["words"].casefold()
        for planted in claims
        for claim in finding.claims
        if claim.span.article == planted["article"]
        and touches(claim, spans(texts, planted["article"], planted["words"]))
    }
    alike = {"number": {"count"}, "count": {"number"}, "actor": {"who", "host", "by"}}
    slots = {entry["slot"], *alike.get(str(entry["slot"]), ())}
    return len(hit) > 1 and finding.slot in slots


def score(brief: Brief, plan: dict[str, list[Entry]]) -> tuple[list[str], int, int]:
    """Return the lines to print, and how many were found and how many are false."""
    texts = {a.id: a.text for s in brief.stories for a in s.articles.values()}
    differ = [f for s in brief.stories for f in s.findings if f.kind is FindingKind.DIFFER]
    lines, matched = [], set()
    found = 0
    for entry in plan["differences"]:
        hits = [i for i, finding in enumerate(differ) if shows(finding, entry, texts)]
        matched.update(hits)
        found += bool(hits)
        lines.append(f"{'found ' if hits else 'MISSED'}  {entry['slot']}: {entry['about']}")
    false = [f for i, f in enumerate(differ) if i not in matched]
    for finding in false:
        values = sorted({f"{claim.span.article}: {claim.value}" for claim in finding.claims})
        lines.append(f"FALSE   {finding.slot}: {finding.about} ({'; '.join(values)})")
    return lines, found, len(false)


def main() -> None:
    """Brief the example and print the score."""
    plan = json.loads((FOLDER / "planted.json").read_text(encoding="utf-8"))
    brief = dragoman.brief(dragoman.read(FOLDER))
    lines, found, false = score(brief, plan)
    stories = sorted(sorted(story.articles) for story in brief.stories)
    right = sum(sorted(story) in stories for story in plan["stories"])
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.write(
        f"{found} of {len(plan['differences'])} found, {false} false; "
        f"{right} of {len(plan['stories'])} stories whole\n"
    )
    for story in stories:
        sys.stdout.write(f"  {' '.join(story)}\n")


if __name__ == "__main__":
    main()
