"""Tolls: how many were killed or hurt, where a report names nobody who did it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from dragoman.events.clause import governor, is_verb, with_conjuncts
from dragoman.events.counts import count_of, number_of
from dragoman.events.draft import Draft
from dragoman.events.frames import Frame, frames, lemma_of, words
from dragoman.events.parties import Cast, Party, agents
from dragoman.events.slots import counted, reach
from dragoman.events.when import compatible
from dragoman.model import (
    Count,
    EventType,
    Mention,
    MentionKind,
    Parse,
    Participant,
    Place,
    Sentence,
    Status,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

TOLL = "toll"
"""The flag of frames that need a number and no actor."""
SCORE = 0.75
LEAD = 3
NEAR = 3
"""Sentences after an attack in which a toll without a place is its toll."""
TOLD = frozenset({"attack", "killing", "injury"})
DONE = {"killing": "killed", "injury": "injured"}
ATTACK_VERBS = frozenset({"murder", "massacre", "slaughter", "shoot", "stab", "gun", "behead"})


def is_toll(draft: Draft) -> bool:
    """Tell whether a draft only gives a number of victims."""
    return TOLL in draft.frame.flags


def tolls(frame: Frame, token: "Token", sentence: Sentence, cast: Cast) -> list[Draft]:
    """Return the toll that a word tells, if it gives a number of people."""
    for victim in _victims(frame, token):
        count = number_of(victim, sentence) if victim.pos_ == "NUM" else count_of(victim, sentence)
        if count is None or not _human(victim, sentence, cast):
            continue
        noun = "people" if victim.pos_ == "NUM" else count.of
        count = replace(count, of=f"{noun} {DONE[frame.kind]}")
        who = cast.parties([victim], sentence, anyone=True) or [_people(count, victim)]
        draft = Draft(frame, token, sentence, [], who, kind=frame.kind, score=SCORE)
        draft.count = count
        return [draft]
    return []


def toll_alone(draft: Draft, cast: Cast) -> list[Draft]:
    """Return the toll that is left of a killing when nobody knows who did it."""
    known = frames().get((not is_verb(draft.token), lemma_of(draft.token)), ())
    frame = next((f for f in known if TOLL in f.flags), None)
    return tolls(frame, draft.token, draft.sentence, cast) if frame is not None else []


def _victims(frame: Frame, token: "Token") -> Iterator["Token"]:
    if is_verb(token):
        yield from (t for slot in frame.recipient for t in reach(token, slot))
        if token.tag_ == "VBN" and not any(c.dep_ in {"aux", "auxpass"} for c in token.children):
            # "left 59 dead and 527 injured"
            yield from (c for c in token.children if c.dep_ == "nsubj" and c.pos_ == "NUM")
        return
    yield from (t for t in (token.head, *token.lefts) if t.pos_ == "NUM")
    if token.dep_ == "acomp":
        # "58 people are dead"
        yield from (c for c in token.head.children if c.dep_ == "nsubj")
    yield from (t for t in reach(token, "of") if t.pos_ == "NUM" or counted(t))
    verb = governor(token) if token.dep_ in {"nsubj", "nsubjpass", "dobj"} else None
    if verb is not None and lemma_of(verb) in words("verbs", "toll"):
        near = [t for slot in ("to", "at") for t in reach(verb, slot)]
        near += with_conjuncts(c for c in verb.children if c.dep_ in {"dobj", "attr", "npadvmod"})
        yield from (t for t in near if t.pos_ == "NUM" or t.pos_ == "NOUN")


def _human(victim: "Token", sentence: Sentence, cast: Cast) -> bool:
    if victim.pos_ == "NUM":
        return victim.ent_type_ in {"", "CARDINAL"}
    nouns = [victim, *counted(victim)]
    if any(lemma_of(n) in agents() or lemma_of(n) in words("nouns", "victims") for n in nouns):
        return True
    mention = cast.mention(victim, sentence)
    return mention is not None and mention.kind is MentionKind.GROUP


def _people(count: Count, token: "Token") -> Party:
    who = Participant(count.span, f"{count.value} people", "group:people", None, "CVL")
    return Party(who, MentionKind.GROUP, token, named=False)


def place_tolls(drafts: Sequence[Draft], parse: Parse, cast: Cast) -> None:
    """Give tolls the place of the attack they name or that is told before; type the others."""
    told: Draft | None = None
    context = _context(" ".join(s.tokens.text for s in parse.sentences[:LEAD]))
    for draft in drafts:
        if is_toll(draft):
            _by_compound(draft, cast)
            _only_place(draft, cast)
            if draft.where is None and told is not None and _follows(draft, told):
                draft.where = told.where
                draft.doubt(0.1, "place of the sentence before")
            if draft.where is None and draft.when is None:
                _scene(draft, parse, cast)
            _type(draft, context)
        violent = draft.kind in TOLD or is_toll(draft)
        if draft.where is not None and violent and draft.status is Status.HAPPENED:
            told = draft


def _follows(draft: Draft, told: Draft) -> bool:
    """Tell whether a toll without a place is that of the attack told just before."""
    if draft.sentence.index - told.sentence.index > NEAR:
        return False
    return draft.when is None or (told.when is not None and compatible(told.when, draft.when))


def _by_compound(draft: Draft, cast: Cast) -> None:
    """Take the place from "in the Nairobi attack"."""
    if draft.where is not None:
        return
    for noun in draft.sentence.tokens:
        if lemma_of(noun) in words("nouns", "attack") | words("nouns", "disaster"):
            draft.where = cast.place(
                [c for c in noun.lefts if c.dep_ in {"compound", "amod"}], draft.sentence
            )
            if draft.where is not None:
                return


def _scene(draft: Draft, parse: Parse, cast: Cast) -> None:
    """Take the place of a sentence shortly before that tells of the attack or disaster."""
    at = draft.sentence.index
    for sentence in reversed(parse.sentences[max(0, at - NEAR) : at]):
        if _context(sentence.tokens.text) is None:
            continue
        draft.where = _place_in(sentence, cast)
        if draft.where is not None:
            draft.doubt(0.15, "place of the disaster or attack told before")
        return


def _only_place(draft: Draft, cast: Cast) -> None:
    """Take the place of a sentence that names one only."""
    if draft.where is None:
        draft.where = _place_in(draft.sentence, cast)
        if draft.where is not None:
            draft.doubt(0.1, "the only place of the sentence")


def _place_in(sentence: Sentence, cast: Cast) -> Place | None:
    near = [m for m in cast.within(sentence.span) if m.kind is MentionKind.PLACE]
    near = [m for m in near if not _of_a_body(m, sentence, cast)]
    if len({m.entity for m in near}) != 1:
        return None
    return Place(near[0].head, near[0].name, near[0].country)


def _of_a_body(place: Mention, sentence: Sentence, cast: Cast) -> bool:
    """Tell whether a place only says where a body sits: "the Consulate in Marseille"."""
    at = place.head.start - sentence.offset
    token = next((t for t in sentence.tokens if t.idx == at), None)
    over = token.head.head if token is not None and token.dep_ == "pobj" else None
    mention = cast.mention(over, sentence) if over is not None else None
    sits = {MentionKind.ORGANISATION, MentionKind.PERSON}
    return mention is not None and mention.kind in sits


def _type(draft: Draft, context: bool | None) -> None:
    """Make a toll that no attack explains a neutral event."""
    own = _context(draft.sentence.tokens.text)
    attack = own if own is not None else context
    if attack is None:
        attack = lemma_of(draft.token) in ATTACK_VERBS
    if not attack:
        draft.frame = replace(draft.frame, type=EventType.STATEMENT)
        draft.reasons.append("no attack is told")


def _context(text: str) -> bool | None:
    """Tell whether words tell of an attack rather than of a disaster; None for neither."""
    found = {w.strip(".,;:!?“”\"'’()").lower() for w in text.split()}
    found |= {w.rstrip("s") for w in found} | {w.removesuffix("es") for w in found}
    attack = len(found & words("nouns", "violence"))
    disaster = len(found & words("nouns", "disaster"))
    return attack >= disaster if attack or disaster else None


def one_toll(event: Draft, draft: Draft) -> bool:
    """Tell whether two tolls, or a toll and the deed behind it, may be one."""
    if event.kind != draft.kind or not compatible(event.when, draft.when):
        return False
    ours, theirs = event.where, draft.where
    if ours is not None and theirs is not None and ours.name != theirs.name:
        return False
    if is_toll(event) and is_toll(draft):
        return True
    counts = event.count, draft.count
    return all(counts) and counts[0].value == counts[1].value  # type: ignore[union-attr]


def larger(ours: Count | None, theirs: Count | None) -> Count | None:
    """Return the larger of two tolls: a smaller one is a part of it, or older."""
    if ours is None or theirs is None:
        return ours or theirs
    return theirs if _least(theirs) > _least(ours) else ours


def _least(count: Count) -> int:
    return count.low if count.low is not None else count.high or 0
