"""Doubtful pairs of people, with their contexts, for the user to decide on."""

from collections.abc import Iterator
from typing import Any

from dragoman.export.contract import Json
from dragoman.export.outline import tidy
from dragoman.knowledge.names import slug
from dragoman.model import Brief, Judgement, Mention, Reading, StoryBrief, Verdict

SCHEMA = 1
"""Version of the form of a pair; a file of them can be given as decisions."""
SURE = 0.85
"""Score from which a pair that was taken for one is not doubtful."""
SHOWN = 3
"""Contexts shown of each side."""


def doubtful(brief: Brief) -> Iterator[Json]:
    """Yield an object for each pair that the rules are unsure of, the most doubtful first."""
    pairs = {
        (j.left, j.right): (story, j)
        for story in reversed(brief.stories)
        for j in story.judgements
        if _in_doubt(j)
    }
    for story, j in sorted(pairs.values(), key=lambda p: (p[1].score, p[1].left, p[1].right)):
        yield {
            "schema": SCHEMA,
            "left": j.left,
            "right": j.right,
            "verdict": j.verdict.value,
            "score": round(j.score, 3),
            "features": dict(j.features),
            "author": j.author,
            "story": story.story.id,
            "contexts": {
                "left": _contexts(j.left, story),
                "right": _contexts(j.right, story),
            },
        }


def _in_doubt(judgement: Judgement) -> bool:
    low = judgement.verdict is Verdict.SAME and judgement.score < SURE
    return judgement.author == "rule" and (low or judgement.verdict is Verdict.UNSURE)


def _contexts(id: str, story: StoryBrief) -> list[Json]:
    """Return the first sentences that name a side, each report's first one before second ones."""
    entity, _, report = id.partition("@")
    found: list[tuple[int, int, Json]] = []
    for place, reading in enumerate(story.readings):
        if report in ("", reading.article.id):
            hits = [m for m in reading.mentions if not m.pronoun and _names(m, entity, reading)]
            found += [(n, place, _context(m, reading)) for n, m in enumerate(hits)]
    return [context for _, _, context in sorted(found, key=lambda f: f[:2])[:SHOWN]]


def _names(mention: Mention, entity: str, reading: Reading) -> bool:
    head = mention.head.of(reading.article.text)
    if mention.why.startswith("person.") and entity == f"person:{slug(head)}":
        return True
    return mention.entity == entity


def _context(mention: Mention, reading: Reading) -> Json:
    sentence = reading.sentence_of(mention.span)
    return {
        "article": reading.article.id,
        "start": mention.span.start,
        "end": mention.span.end,
        "name": tidy(mention.name),
        "country": mention.country,
        "role": tidy(mention.role) if mention.role else None,
        "words": tidy(reading.article.words(sentence)),
    }


def told(pair: dict[str, Any]) -> Iterator[str]:
    """Yield the lines in which a terminal shows a pair."""
    yield f"{pair['left']}  {pair['right']}"
    features = ", ".join(f"{name} {weight:+.2f}" for name, weight in pair["features"].items())
    yield f"  {pair['verdict']}, score {pair['score']:.2f}: {features}"
    for side in ("left", "right"):
        for context in pair["contexts"][side]:
            yield f"  {side} ({context['article']}): {context['words']}"
