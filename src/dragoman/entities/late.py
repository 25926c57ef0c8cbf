"""What is seen once a sentence's drafts are made: tagged names, offices beside names."""

from dragoman.entities.draft import Draft
from dragoman.entities.introduced import is_title
from dragoman.entities.lexicon import Hit
from dragoman.entities.placed import PLACING
from dragoman.entities.words import Words, rule_words

TAGGED = {"ORG": "body_named", "GPE": "place", "LOC": "place", "FAC": "place"}


def tagged(words: Words, i: int, taken: list[bool]) -> Draft | None:
    """Return a body or place that only the tagger knows, if it is printed like a name."""
    token = words.tokens[i]
    sort = TAGGED.get(token.ent_type_)
    if sort is None or token.ent_iob_ != "B" or taken[i]:
        return None
    end = i + 1
    while end < len(words.tokens) and words.tokens[end].ent_iob_ == "I":
        end += 1
    if any(taken[i:end]):
        return None
    while end > i and (
        words.lowers[end - 1] in ("'s", "’s") or not words.texts[end - 1][0].isalnum()
    ):
        end -= 1
    start = i + (words.lowers[i] == "the")
    proper = all(t.pos_ == "PROPN" or t.is_lower for t in words.tokens[start:end])
    if start >= end or not proper or not words.texts[start][0].isupper():
        return None
    if sort == "place" and words.lower(i - 1) not in PLACING:
        return None
    if sort == "body_named" and end - start < 2 and not words.texts[start].isupper():
        return None
    hits = [
        h
        for k, h in enumerate(words.hit_at[start:end])
        if h and (h.entry.kind == "state" or (h.entry.kind == "city" and not k))
    ]
    return Draft(words, i, end, start, end, sort, code=hits[0].entry.code if hits else None)


def in_body_name(words: Words, hit: Hit) -> bool:
    """Tell whether a city is only part of a body's name: "Real Madrid", "University of Cairo"."""
    if hit.entry.kind not in ("state", "city"):
        return False
    if _club(words, hit.start - 1, "clubs_before") or _club(words, hit.end, "clubs_after"):
        return True
    if words.tokens[hit.start].ent_type_ != "ORG":
        return False
    start, end = hit.start, hit.end
    while start > 0 and words.tokens[start].ent_iob_ == "I":
        start -= 1
    while end < len(words.tokens) and words.tokens[end].ent_iob_ == "I":
        end += 1
    others = [*words.tokens[start : hit.start], *words.tokens[hit.end : end]]
    names = [t for t in others if t.pos_ == "PROPN" and t.text.istitle()]
    bodies = rule_words("place", "bodies")
    return any(t.lower_ in bodies for t in names) and all(
        t in names or t.lower_ in ("the", "of") for t in others
    )


def _club(words: Words, i: int, key: str) -> bool:
    return words.lower(i) in rule_words("place", key) and words.texts[i][0].isupper()


def join_left(words: Words, found: list[Draft]) -> None:
    """Join an office with the name in apposition after it: "its leader, Kim Jong Un"."""
    names = {d.start: d for d in found if d.sort == "name"}
    for draft in [d for d in found if d.sort == "office"]:
        name = names.get(draft.end + 1) if words.lower(draft.end) == "," else names.get(draft.end)
        if name is None or (not draft.definite and not _enclosed(words, draft, name)):
            continue
        if draft.office and draft.office.id == "counterpart" and name.office is not None:
            name.code, name.start = name.code or draft.code, draft.start
            found.remove(draft)
            continue
        ranked = name.office is not None and name.office.id in rule_words("titles", "ranks")
        if name.office is not None and not (ranked and name.code in (None, draft.code)):
            continue
        if not ranked and not _titles(words, name):
            continue
        closed = words.lower(name.end) in (",", ".", ")", "") or _verb(words, name.end)
        if words.lower(draft.end) == "," and not closed:
            continue
        name.start, name.office, name.role = draft.start, draft.office, draft.role
        name.code, name.bodies = draft.code or name.code, draft.bodies
        name.former, name.possessive = draft.former, draft.possessive
        name.gender = name.gender or draft.gender
        found.remove(draft)


def _enclosed(words: Words, draft: Draft, name: Draft) -> bool:
    """Tell whether commas stand around a name: "a spokesman, Aru Mamedov, said"."""
    listed = words.tokens[name.last - 1].dep_ == "conj"
    return words.lower(draft.end) == words.lower(name.end) == "," and not listed


def _titles(words: Words, name: Draft) -> bool:
    """Tell whether nothing but titles stands before a name in its mention."""
    return all(is_title(words.lowers[k]) for k in range(name.start, name.first))


def _verb(words: Words, i: int) -> bool:
    return i < len(words.tokens) and words.tokens[i].pos_ in ("VERB", "AUX")
