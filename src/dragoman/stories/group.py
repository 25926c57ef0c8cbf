"""Same-event groups: every report falls into exactly one story."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

from dragoman.model import Reading, Story
from dragoman.stories.cluster import Link, average_link
from dragoman.stories.copies import find_copies
from dragoman.stories.likeness import log_odds, model
from dragoman.stories.saga import LATE, followed
from dragoman.stories.vectors import day_of


def group(readings: Sequence[Reading], *, known: Sequence[Story] = ()) -> tuple[Story, ...]:
    """Group reports that tell of the same event, and find the copies in each group.

    Only `article` need be filled. The order of `readings` never matters. A story's id comes
    from its earliest report, or is that of the story in `known` most of whose reports it
    holds, so that later reports rename nothing; ids of others that it took in are in `merged`.
    Stories are sorted by id.
    """
    ordered = sorted(readings, key=lambda r: (content_key(r), r.article.id))
    link = model()["link"]
    odds = log_odds(ordered)
    how = Link(link["floor"], link["join"], firm=link["firm"], gap=link["gap"])
    groups = average_link(len(ordered), odds.event, how)
    found = [{ordered[i].article.id for i in g} for g in groups]
    kept = _inherited(found, known)
    taken = {story.id for story in known}
    stories = []
    for number, rows in enumerate(groups):
        members = [ordered[i] for i in rows]
        name = kept.get(number) or _new_id(members, taken)
        taken.add(name)
        merged = _merged(found[number], known, set(kept.values()))
        articles = tuple(sorted(reading.article.id for reading in members))
        stories.append(Story(name, articles, find_copies(members), merged))
    return tuple(sorted(_linked(stories, ordered, odds.saga), key=lambda story: story.id))


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


def _merged(members: set[str], known: Sequence[Story], kept: set[str]) -> tuple[str, ...]:
    """Return the known ids that end here: most of their reports came, and no story keeps them."""
    return tuple(
        sorted(
            story.id
            for story in known
            if story.id not in kept
            and len(members.intersection(story.articles)) * 2 >= len(story.articles)
        )
    )


def _linked(
    stories: Sequence[Story], readings: Sequence[Reading], odds: Mapping[tuple[int, int], float]
) -> list[Story]:
    """Return the stories, each with the earlier one that it goes on from, if there is one."""
    home = {article: number for number, story in enumerate(stories) for article in story.articles}
    earlier = followed([home[reading.article.id] for reading in readings], readings, odds)
    return [
        replace(story, follows=stories[earlier[number]].id) if number in earlier else story
        for number, story in enumerate(stories)
    ]


def _inherited(groups: Sequence[set[str]], known: Sequence[Story]) -> dict[int, str]:
    """Return the ids that groups take over: each known id goes to the most of its reports."""
    claims = [
        (-len(group.intersection(story.articles)), story.id, number)
        for number, group in enumerate(groups)
        for story in known
        if len(group.intersection(story.articles)) * 2 >= len(story.articles)
    ]
    kept: dict[int, str] = {}
    for _, name, number in sorted(claims):
        if number not in kept and name not in kept.values():
            kept[number] = name
    return kept
