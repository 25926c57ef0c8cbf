"""One name in several reports: taken for one person, which is a judgement too."""

from collections import Counter
from collections.abc import Sequence

from dragoman.knowledge.table import settings
from dragoman.model import Judgement, Mention, MentionKind, Reading, Verdict

SAID = 0.9
"""The least score of a mention whose state the report itself gives."""


def namesakes(readings: Sequence[Reading]) -> list[Judgement]:
    """Judge each id that stands in several reports: the first report against each other one."""
    seen: dict[str, dict[str, list[Mention]]] = {}
    for reading in readings:
        for m in reading.mentions:
            if m.kind is MentionKind.PERSON and m.entity.startswith("person:") and not m.pronoun:
                seen.setdefault(m.entity, {}).setdefault(m.span.article, []).append(m)
    return [
        _judged(entity, first, other, reports)
        for entity, reports in sorted(seen.items())
        for first, *others in [sorted(reports)]
        for other in others
    ]


def _judged(entity: str, left: str, right: str, reports: dict[str, list[Mention]]) -> Judgement:
    weights = settings("names_rules.toml")["namesakes"]
    features = [("same_name", weights["same_name"])]
    if any(m.why.startswith("person.leader") for m in reports[left] + reports[right]):
        features = [("known_person", weights["known_person"])]
    elif "-" not in entity:
        features.append(("single_word", weights["single_word"]))
    one, two = _state(reports[left]), _state(reports[right])
    if one and two:
        key = "same_country" if one == two else "different_country"
        features.append((key, weights[key]))
    score = round(min(1.0, sum(weight for _, weight in features)), 4)
    return Judgement(f"{entity}@{left}", f"{entity}@{right}", Verdict.SAME, score, tuple(features))


def _state(mentions: Sequence[Mention]) -> str | None:
    """Return the state that a report itself gives a person most often."""
    said = Counter(m.country for m in mentions if m.country and m.score >= SAID)
    return max(said, key=lambda c: (said[c], c)) if said else None
