"""People told by a common noun alone ("the driver"): no mentions, but "he" may mean them."""

from collections.abc import Sequence
from functools import cache

from dragoman.entities.draft import Draft
from dragoman.entities.phrases import left_of
from dragoman.entities.words import Words
from dragoman.knowledge.table import rows

ROLES = frozenset({"nsubj", "nsubjpass", "dobj", "dative"})


@cache
def nouns() -> dict[str, str | None]:
    """Return the nouns for one person, with the pronoun that takes each up, if just one does."""
    return {row["word"]: row["gender"] or None for row in rows("entities_people.csv")}


def someone(words: Words, i: int, taken: list[bool]) -> Draft | None:
    """Return the person whom a common noun tells of, unless a name stands beside it."""
    if taken[i] or not (words.lowers[i] in nouns() or _aged(words, i)):
        return None
    token = words.tokens[i]
    if not words.texts[i].islower() or token.tag_ == "NNS":
        return None
    agent = token.dep_ == "pobj" and token.head.lower_ == "by"
    if token.dep_ not in ROLES and not agent:
        return None
    beside = i + 1 + (words.lower(i + 1) == ",")
    if words.names_at(beside):
        return None
    draft = Draft(words, i, i + 1, i, i + 1, "someone", gender=nouns().get(words.lowers[i]))
    draft.the = any(
        c.lower_ in ("the", "this", "that") for c in token.lefts if c.i >= words.tokens[0].i
    )
    return draft


def countryman(words: Words, i: int) -> Draft | None:
    """Return a nameless person told by state and noun: "a former British spy"."""
    token = words.tokens[i]
    if words.lowers[i] not in nouns() or not words.texts[i].islower() or token.tag_ != "NN":
        return None
    if token.pos_ != "NOUN" or token.dep_ == "compound" or words.lower(i + 1) in ("-", "’s-"):
        return None
    phrase = left_of(words, i)
    beside = i + 1 + (words.lower(i + 1) == ",")
    if not phrase.countries or phrase.office is not None or words.names_at(beside):
        return None
    if any(words.names_at(k) for k in range(phrase.start, i)):
        return None
    draft = Draft(words, phrase.start, i + 1, i, i + 1, "individual")
    draft.code, draft.gender = phrase.countries[0], nouns().get(words.lowers[i])
    draft.the = words.lowers[phrase.start] in ("the", "this", "that")
    return draft


def described(drafts: Sequence[Draft]) -> dict[int, set[str]]:
    """Return the nouns that stand beside each name: "actress Eva Holm", "the driver, Ole Lind"."""
    found: dict[int, set[str]] = {}
    for draft in drafts:
        if draft.sort != "name":
            continue
        words = draft.words
        before = draft.start - 1 - (words.lower(draft.start - 1) == ",")
        near = {words.lower(before)} if before >= 0 else set()
        if words.lower(draft.end) == ",":
            near |= {
                words.lowers[k]
                for k in range(draft.end + 1, min(draft.end + 8, len(words.texts)))
                if words.tokens[k].dep_ == "appos"
            }
        if near := near & nouns().keys():
            found[draft.at] = near
    return found


def _aged(words: Words, i: int) -> bool:
    """Tell whether a word ends "the 31-year-old"."""
    return words.lowers[i] == "old" and words.lower(i - 2) == "year"
