"""Words that name two places: which one a report means."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.entities.lexicon import Hit
from dragoman.entities.words import Words, rules


def choose_homonyms(sentences: Sequence[Words]) -> None:
    """Exchange the hits of such a word where the report speaks of the other place."""
    said = {text for words in sentences for text in words.texts}
    for rule in rules()["homonyms"]:
        if rule["word"] not in said or not said & set(rule["needs"]) or said & set(rule["unless"]):
            continue
        for words in sentences:
            for hit in words.hits:
                if words.texts[hit.start : hit.end] == [rule["word"]]:
                    words.hit_at[hit.start] = _other(hit, rule["kind"], rule["code"])


def _other(hit: Hit, kind: str, code: str) -> Hit:
    name = code if kind == "state" else hit.entry.id
    return replace(hit, entry=replace(hit.entry, kind=kind, id=name, code=code))
