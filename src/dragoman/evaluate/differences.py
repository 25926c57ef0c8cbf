"""Differences found against differences planted: precision and recall of `differ`."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dragoman.evaluate.differences_planted import planted_changes
from dragoman.evaluate.figures import Figures
from dragoman.model import Article, Brief, Finding, FindingKind, Span

PLAN = "planted.json"
COUNTED = {"count", "number"}
"""Two names for one thing: how many."""
EXACT = frozenset({"name", "office", "number"})
"""Slots of which one sentence may hold several, so that the very words must meet."""


@dataclass(frozen=True, slots=True)
class Match:
    """A finding of kind `differ` with the planted entry it meets; None: a false one."""

    finding: Finding
    planted: int | None


def evaluate(path: Path) -> Figures:
    """Score the brief of a folder of reports against its planted.json, or of planted changes.

    For reports {cl, set, text} without such a plan, in a file or a folder of JSON Lines,
    changes are planted: see `planted_changes`.

    A planted difference is found when a `differ` finding of its slot rests on the planted
    words, or stands in their sentences, in two of its articles at least. A `differ` finding
    that meets no planted entry is false. Stories are scored by their members.
    """
    if path.is_file() or not (path / PLAN).exists():
        return planted_changes(path)
    import dragoman

    plan = json.loads((path / PLAN).read_text(encoding="utf-8"))
    brief = dragoman.brief(dragoman.read([path]).reports)
    matches = list(match(brief, plan["differences"]))
    found = {m.planted for m in matches if m.planted is not None}
    false = [m for m in matches if m.planted is None]
    right = [m for m in matches if m.planted is not None]
    rows: list[tuple[str, float]] = [
        ("stories planted", len(plan["stories"])),
        ("stories found", _stories_found(brief, plan["stories"])),
        ("planted", len(plan["differences"])),
        ("found", len(found)),
        ("false", len(false)),
        ("precision", len(right) / len(matches) if matches else 0.0),
        ("recall", len(found) / len(plan["differences"]) if plan["differences"] else 0.0),
        ("not differences reported", _denied(brief, plan.get("not_differences", []))),
    ]
    notes = [f"missed: {_entry(e)}" for i, e in enumerate(plan["differences"]) if i not in found]
    notes += [f"false: {m.finding.slot}: {m.finding.about}" for m in false]
    return Figures("differences", tuple(rows), tuple(notes))


def _entry(entry: Mapping[str, Any]) -> str:
    return f"{entry['slot']}: {entry['about']}"


def _stories_found(brief: Brief, planted: Sequence[Sequence[str]]) -> int:
    found = {tuple(sorted(story.story.articles)) for story in brief.stories}
    return sum(tuple(sorted(story)) in found for story in planted)


def match(brief: Brief, planted: Sequence[Mapping[str, Any]]) -> Iterator[Match]:
    """Yield each `differ` finding of a brief with the planted entry it meets, if any."""
    for story in brief.stories:
        for finding in story.findings:
            if finding.kind is FindingKind.DIFFER:
                hits = [i for i, e in enumerate(planted) if meets(finding, e, story.articles)]
                yield Match(finding, hits[0] if hits else None)


def meets(finding: Finding, entry: Mapping[str, Any], articles: Mapping[str, Article]) -> bool:
    """Tell whether a finding has the slot of an entry and its words in two articles."""
    if finding.slot != entry["slot"] and {finding.slot, entry["slot"]} != COUNTED:
        return False
    places = {
        c["article"]: _places(articles.get(c["article"]), c["words"]) for c in entry["claims"]
    }
    exact = finding.slot in EXACT
    claims = {c.span.article: c.span if exact else c.sentence for c in finding.claims}
    hit = {
        article
        for article, spans in places.items()
        if article in claims and any(s.overlaps(claims[article]) for s in spans)
    }
    return len(hit) >= 2


def _places(article: Article | None, words: str) -> list[Span]:
    if article is None:
        return []
    found, start = [], article.text.find(words)
    while start >= 0:
        found.append(Span(article.id, start, start + len(words)))
        start = article.text.find(words, start + 1)
    return found


def _denied(brief: Brief, entries: Sequence[Mapping[str, Any]]) -> int:
    """Return how many pairs that are no differences are reported as ones."""
    count = 0
    for entry in entries:
        for story in brief.stories:
            differ = (f for f in story.findings if f.kind is FindingKind.DIFFER)
            count += any(_claims_meet(f, entry, story.articles) for f in differ)
    return count


def _claims_meet(
    finding: Finding, entry: Mapping[str, Any], articles: Mapping[str, Article]
) -> bool:
    """Tell whether a finding is about nothing but the articles and words of an entry."""
    held = {c.span.article for c in finding.claims}
    return held <= {c["article"] for c in entry["claims"]} and meets(finding, entry, articles)
