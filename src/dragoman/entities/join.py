"""Across the reports of one story: the same person under one id."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.entities.decided import NONE_DECIDED, Decisions
from dragoman.entities.groups import Groups
from dragoman.entities.judge import judge
from dragoman.entities.likeness import likeness
from dragoman.entities.namesakes import namesakes
from dragoman.entities.profile import Profile, profiles_of
from dragoman.entities.settle import settled as _settled
from dragoman.entities.settle import states_of
from dragoman.knowledge.names import name_words
from dragoman.knowledge.offices import offices
from dragoman.model import Judgement, Participant, Reading, Verdict


def join(
    readings: Sequence[Reading], *, decisions: Decisions = NONE_DECIDED
) -> tuple[tuple[Reading, ...], tuple[Judgement, ...]]:
    """Return the readings with joined ids, and every judgement made on the way.

    Only people judged the same are joined; doubtful pairs keep their ids. `decisions` were
    put on the mentions before; what they hold apart stays apart.
    """
    profiles = profiles_of(readings)
    named = {k: p for k, p in profiles.items() if k.startswith("person:") and p.names}
    judged = [judge(named[a], named[b], decisions.roster) for a, b in _candidates(named)]
    judged = [decisions.on(j) for j in judged + _holders(profiles)]
    groups = Groups(profiles, judged)
    spelt = [j for j in _spellings(named) if not decisions.decided(j.left, j.right)]
    judgements = [*groups.judgements, *spelt, *namesakes(readings)]
    told = [j for j in judgements if j.verdict is not Verdict.DIFFERENT or j.score > 0.4]
    renamed = groups.renamed()
    told = [j for j in told if j.author == "rule"]
    told += decisions.used(m for r in readings for m in r.mentions)
    joined = [_rewrite(r, renamed) for r in readings]
    acting = states_of(joined)
    return tuple(_settled(r, acting) for r in joined), tuple(
        sorted(told, key=lambda j: (j.left, j.right))
    )


def _candidates(people: dict[str, Profile]) -> list[tuple[str, str]]:
    """Return pairs of ids that share a state and a letter, a name word, or its beginning."""
    blocks: dict[str, set[str]] = {}
    for entity, profile in people.items():
        for name in profile.names:
            for word in name:
                blocks.setdefault(word, set()).add(entity)
                blocks.setdefault(f"{word[:3]}*", set()).add(entity)
                if profile.country:
                    blocks.setdefault(f"{profile.country}{word[:1]}", set()).add(entity)
    pairs = {
        (a, b)
        for key, block in blocks.items()
        if len(block) < 60
        for a in block
        for b in block
        if a < b
    }
    return sorted(pairs)


def _holders(profiles: dict[str, Profile]) -> list[Judgement]:
    """Judge nameless holders of an office that one person of the story is said to hold."""
    unique = {o.id for o in offices().values() if o.rank <= 2 and o.kind == "person"}
    found = []
    for entity in profiles:
        parts = entity.split(":")
        if parts[0] != "office" or len(parts) != 3 or parts[1] == "-" or parts[2] not in unique:
            continue
        people = [
            k
            for k, p in profiles.items()
            if k.startswith("person:") and p.country == parts[1] and parts[2] in p.offices
        ]
        if len(people) == 1:
            features = (("same_country", 0.4), ("same_office", 0.45))
            first, second = sorted((entity, people[0]))
            found.append(Judgement(first, second, Verdict.SAME, 0.85, features))
    return found


def _spellings(people: dict[str, Profile]) -> list[Judgement]:
    """Tell the spellings that a report's own reading already took for one person."""
    found = []
    for entity, profile in people.items():
        if not profile.names:
            continue
        full = profile.names[0]
        for name in sorted({name_words(f) for f in profile.forms}):
            spelling = f"person:{'-'.join(name)}"
            score, worst = likeness(name, full)
            if spelling == entity or spelling in people or set(name) <= set(full) or worst >= 1:
                continue
            features = (("name_likeness", round(score, 4)), ("same_reading", 0.1))
            found.append(Judgement(entity, spelling, Verdict.SAME, round(score, 4), features))
    return found


def _rewrite(reading: Reading, renamed: dict[str, tuple[str, str]]) -> Reading:
    """Return a reading with the joined ids in mentions, quotes and events."""
    if not any(m.entity in renamed for m in reading.mentions):
        return reading
    mentions = tuple(
        replace(m, entity=renamed[m.entity][0], name=renamed[m.entity][1])
        if m.entity in renamed
        else m
        for m in reading.mentions
    )
    quotes = tuple(
        replace(q, speaker=replace(q.speaker, entity=renamed[q.speaker.entity][0]))
        if q.speaker and q.speaker.entity in renamed
        else q
        for q in reading.quotes
    )
    events = tuple(
        replace(
            e,
            actors=_parties(e.actors, renamed),
            recipients=_parties(e.recipients, renamed),
            said_by=_parties((e.said_by,), renamed)[0] if e.said_by else None,
        )
        for e in reading.events
    )
    return replace(reading, mentions=mentions, quotes=quotes, events=events)


def _parties(
    parties: Sequence[Participant], renamed: dict[str, tuple[str, str]]
) -> tuple[Participant, ...]:
    return tuple(
        replace(p, entity=renamed[p.entity][0], name=renamed[p.entity][1])
        if p.entity in renamed
        else p
        for p in parties
    )
