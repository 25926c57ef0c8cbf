"""Same-event groups: every report falls into exactly one story."""

from collections.abc import Sequence
from hashlib import sha256

from dragoman.model import Reading, Story
from dragoman.stories.cluster import average_link
from dragoman.stories.copies import find_copies
from dragoman.stories.likeness import log_odds, model
from dragoman.stories.vectors import day_of

LATE = "9999"
"""Sorts a report without a day behind all that have one."""


def group(readings: Sequence[Reading], *, known: Sequence[Story] = ()) -> tuple[Story, ...]:
    """Group reports that tell of the same event, and find the copies in each group.

    Only `article` need be filled. The order of `readings` never matters. A story's id comes
    from its earliest report, or is that of the story in `known` most of whose reports it
    holds, so that later reports rename nothing. Stories are sorted by id.
    """
    ordered = sorted(readings, key=lambda r: (content_key(r), r.article.id))
    link = model()["link"]
    odds = log_odds(ordered)
    groups = average_link(len(ordered), odds, floor=link["floor"], join=link["join"])
    kept = _inherited([{ordered[i].article.id for i in g} for g in groups], known)
    taken = set(kept.values())
    stories = []
    for number, rows in enumerate(groups):
        members = [ordered[i] for i in rows]
        name = kept.get(number) or _new_id(members, taken)
        taken.add(name)
        articles = tuple(sorted(reading.article.id for reading in members))
        stories.append(Story(name, articles, find_copies(members)))
    return tuple(sorted(stories, key=lambda story: story.id))


def content_key(reading: Reading) -> str:
    """Return a hash of a report's title and text, the same wherever the report lies."""
    article = reading.article
    return sha256(f"{article.title or ''}\n{article.text}".encode()).hexdigest()


def _new_id(members: Sequence[Reading], taken: set[str]) -> str:
    ranked = sorted((day_of(r) or LATE, content_key(r), r.article.id) for r in members)
    names = [f"story:{key[:12]}" for _, key, _ in ranked]
    for name in names:
        if name not in taken:
            return name
    return f"{names[0]}:{ranked[0][2]}"


def _inherited(groups: Sequence[set[str]], known: Sequence[Story]) -> dict[int, str]:
    """Return the ids that groups take over: each known id goes to the most of its reports."""
    claims = [
        (-len(group.intersection(story.articles)), story.id, number)
        for number, group in enumerate(groups)
        for story in known
        if len(group.intersection(story.articles)) * 2 > len(story.articles)
    ]
    kept: dict[int, str] = {}
    for _, name, number in sorted(claims):
        if number not in kept and name not in kept.values():
            kept[number] = name
    return kept
