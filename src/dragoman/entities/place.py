"""Place, government or state: what a state's word means in its clause, and why."""

from typing import TYPE_CHECKING

from dragoman.entities.draft import Draft
from dragoman.entities.words import Words, rule_words
from dragoman.model import MentionKind

if TYPE_CHECKING:
    from spacy.tokens import Token

Reading = tuple[MentionKind, str, float]
SUBJECT = frozenset({"nsubj", "nsubjpass", "agent"})


def reading_of(draft: Draft, *, named: bool = True) -> Reading:
    """Return kind, reason and score for a state's word or a capital.

    `named` tells that the report names the state by more than its capital; without that a
    capital beside a noun ("Georgetown") is a place.
    """
    assert draft.hit is not None
    detail = draft.hit.entry.detail
    if detail in ("adjective", "noun"):
        return MentionKind.STATE, f"state.{detail}", 1.0
    if detail == "territory":
        return MentionKind.PLACE, "place.territory", 0.9
    words = draft.words
    token = words.tokens[draft.last - 1]
    if not words.tagged:
        acts = detail in ("name", "seat", "former")
        return MentionKind.STATE if acts else MentionKind.PLACE, "state.form", 0.6
    found = _by_grammar(words, draft, token)
    if detail in ("name", "short", "former"):
        inside = found[0] is MentionKind.PLACE and found[1] == "place.inside"
        return found if inside else (MentionKind.STATE, "state.name", 1.0)
    if detail == "seat":
        if words.lower(draft.start - 1) == "of" and _part_before(words, draft.start):
            return MentionKind.PLACE, "place.part", 0.9
        inside = found[0] is MentionKind.PLACE and found[1] in ("place.inside", "place.motion")
        return found if inside else (MentionKind.STATE, "state.seat", 1.0)
    if not named and found[1] in ("state.compound", "state.default", "state.possessive"):
        return MentionKind.PLACE, "place.state_not_named", 0.6
    return found


def _by_grammar(words: Words, draft: Draft, token: "Token") -> Reading:
    first = words.tokens[0].i
    before = words.lower(draft.start - 1)
    if _dateline(words, draft) or _city_and_state(words, draft):
        return MentionKind.PLACE, "place.named_whole", 1.0
    if words.lower(draft.last) in ("-", "–") and words.lower(draft.last + 1) == "based":
        return MentionKind.PLACE, "place.based", 1.0
    if before in rule_words("place", "inside"):
        return MentionKind.PLACE, "place.inside", 1.0
    if before in ("of", "capital", "city") and _noun_before(words, draft.start, before):
        return MentionKind.PLACE, "place.city_noun", 0.9
    if token.dep_ == "conj" and (twin := _conjunct(words, draft, token.head.i - first)):
        return _by_grammar(words, twin, words.tokens[twin.end - 1])
    return _by_role(words, draft, token, before)


def _conjunct(words: Words, draft: Draft, at: int) -> Draft | None:
    """Return the state's word that this one is joined to by "and"."""
    other = words.hit_at[at] if 0 <= at < len(words.hit_at) else None
    if other is None or other.entry.kind != "state" or other.start == draft.first:
        return None
    return Draft(words, other.start, other.end, other.start, other.end, "state", hit=other)


def _by_role(words: Words, draft: Draft, token: "Token", before: str) -> Reading:
    if token.dep_ in SUBJECT:
        return MentionKind.STATE, "state.subject", 0.9
    if token.dep_ == "poss":
        return MentionKind.STATE, "state.possessive", 0.9
    if token.dep_ in ("compound", "nmod", "amod"):
        city = token.head.text.lower() in rule_words("place", "city_nouns")
        return (
            (MentionKind.PLACE, "place.city_noun", 0.7)
            if city
            else (MentionKind.STATE, "state.compound", 0.7)
        )
    if token.dep_ in ("dobj", "npadvmod", "advmod"):
        return _of_verb(token.head.lemma_.lower())
    if before in rule_words("place", "motion_prepositions"):
        return _of_preposition(words, draft.start - 1)
    if before == "between" and _moving(token.head.head.lemma_.lower()):
        return MentionKind.PLACE, "place.motion", 0.8
    if before in ("between", "with", "against", "by", "of", "on", "towards", "that", "and", "than"):
        return MentionKind.STATE, "state.preposition", 0.9
    kind = MentionKind.STATE if draft.first == 0 else MentionKind.PLACE
    return kind, "state.default", 0.5


def _moving(lemma: str) -> bool:
    return lemma in rule_words("place", "motion_verbs")


def _of_verb(lemma: str) -> Reading:
    if _moving(lemma):
        return MentionKind.PLACE, "place.motion", 0.9
    return MentionKind.STATE, "state.object", 0.8


def _of_preposition(words: Words, at: int) -> Reading:
    """Return the reading after "to", "from", "for": a place with words of motion."""
    head = words.tokens[at].head
    lemma = head.lemma_.lower()
    if _moving(lemma) and head.pos_ in ("NOUN", "PROPN", "VERB", "AUX"):
        return MentionKind.PLACE, "place.motion", 0.9
    if words.lower(at) == "from" and head.pos_ == "VERB":
        return MentionKind.PLACE, "place.motion", 0.6
    return MentionKind.STATE, "state.preposition", 0.7


def _dateline(words: Words, draft: Draft) -> bool:
    return draft.start == 0 and words.texts[0].isupper() and len(words.texts[0]) > 3


def _city_and_state(words: Words, draft: Draft) -> bool:
    """ "Hanoi, Vietnam": a capital with its state names the city."""
    hit = words.hit_at[draft.last + 1] if draft.last + 1 < len(words.hit_at) else None
    return bool(
        words.lower(draft.last) == ","
        and hit is not None
        and draft.hit is not None
        and draft.hit.entry.detail in ("capital", "metonym")
        and hit.entry.kind == "state"
        and hit.entry.detail == "name"
        and hit.entry.id == draft.code
    )


def _part_before(words: Words, start: int) -> bool:
    """Tell whether a part of a building is named: "the steps of the Kremlin"."""
    return words.lower(start - 2) in rule_words("place", "parts")


def _noun_before(words: Words, start: int, before: str) -> bool:
    if before in ("capital", "city"):
        return True
    nouns = rule_words("place", "city_nouns") | rule_words("place", "lived")
    return words.lower(start - 2) in nouns or words.lower(start - 3) in nouns
