"""Finds the verbs and nouns of a sentence that tell an event, with their parties."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.events.clause import is_verb
from dragoman.events.draft import Draft
from dragoman.events.frames import ANY_VERB, Frame, Test, frames, lemma_of, words
from dragoman.events.parties import Cast, Party, once, renamed
from dragoman.events.sides import from_here, lend, nearest_foreign, pair, sides
from dragoman.events.slots import Reach, counted, reach, titles
from dragoman.events.toll import TOLL, tolls
from dragoman.events.visiting import visits
from dragoman.knowledge.states import states
from dragoman.model import EventType, MentionKind, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

MATERIAL = frozenset({EventType.AID, EventType.SANCTION, EventType.COERCE, EventType.MOBILIZE})
"""Types whose recipient may be named by its territory."""
INSIDE = "inside"
"""The slot that reaches for any name within a phrase."""
SCENE = frozenset({"in", "at", "near", "outside"})
"""Prepositions before a place where something only goes on."""
STATE_SECTORS = frozenset({"GOV", "MIL", "COP", "LEG", "JUD", "SPY", "IGO"})


def drafts_in(sentence: Sentence, cast: Cast) -> list[Draft]:
    """Return the events that the words of one sentence tell, verbs first, each word once."""
    found: list[Draft] = []
    used: set[int] = set()
    tokens = list(sentence.tokens)
    for noun in (False, True):
        for token in tokens:
            if token.i in used or noun is is_verb(token) or _attribute(token):
                continue
            if noun and token.pos_ not in {"NOUN", "PROPN"} and token.lower_ != "dead":
                continue
            made = _first(token, sentence, cast)
            if made:
                found.extend(made)
                used.update(_spent(token, made[0].frame))
    spent = {i for d in found for i in _spent(d.token, d.frame) if i != d.token.i}
    return sorted((d for d in found if d.token.i not in spent), key=lambda d: d.token.i)


def _attribute(token: "Token") -> bool:
    """Tell whether a verb only describes a noun: "the visiting prime minister"."""
    return bool(token.dep_ == "amod" and token.tag_ == "VBG")


def _spent(token: "Token", frame: Frame) -> Iterator[int]:
    """Yield the tokens an event rests on: its word, and the noun that its frame asked for."""
    yield token.i
    for clause in reach(token, "xcomp"):
        if any({"xcomp", "inf"} & set(test.slots) for test in frame.tests if not test.absent):
            yield from (t.i for t in reach(clause, "obj"))
    for test in frame.tests:
        if test.words and not test.absent:
            for slot in test.slots:
                yield from (t.i for t in reach(token, slot))


def _first(token: "Token", sentence: Sentence, cast: Cast) -> list[Draft]:
    lemma = lemma_of(token)
    noun = not is_verb(token)
    table = frames()
    known = table.get((noun, lemma), ())
    alone: list[Draft] = []
    if not noun:
        known = (*known, *table.get((False, ANY_VERB), ()))
    reached = Reach(token)
    for frame in known:
        anyone = "anyone" in frame.flags
        if all(_holds(test, reached, sentence, cast, anyone=anyone) for test in frame.tests):
            made = _fill(frame, token, sentence, cast)
            if made and not _lacks_side(made[0]):
                return made
            alone = alone or made
    return alone


def _lacks_side(draft: Draft) -> bool:
    """Tell whether another frame may do better: a pact for which one side alone was found."""
    flags = draft.frame.flags
    if "alone" in flags:
        return not draft.recipients
    return "recip" in flags and "solo" not in flags and not draft.reciprocal


def _holds(test: Test, reached: Reach, sentence: Sentence, cast: Cast, *, anyone: bool) -> bool:
    filled = [t for slot in test.slots for t in reached.fill(slot)]
    if test.absent and not test.words:
        return not filled
    if test.words:
        filled += [t for token_ in filled for t in (*counted(token_), *titles(token_))]
        found = any(lemma_of(t) in test.words or t.lower_ in test.words for t in filled)
        return found is not test.absent
    if test.sort:
        parties = cast.parties(filled, sentence, anyone=anyone)
        if test.sort == "somewhere":
            return any(p.kind in {MentionKind.PLACE, MentionKind.STATE} for p in parties)
        if test.sort == "caller":
            return any(p.kind is MentionKind.PERSON and p.named for p in parties)
        return bool(parties)
    return bool(filled)


def _fill(frame: Frame, token: "Token", sentence: Sentence, cast: Cast) -> list[Draft]:
    if TOLL in frame.flags:
        return tolls(frame, token, sentence, cast)
    each = "each" in frame.flags
    actors, slot = _slot(frame.actor, token, sentence, cast, dated=each)
    actors = [p for p in actors if p.kind is not MentionKind.PLACE]
    if slot.endswith("mod") and frame.type is EventType.ASSAULT:
        actors = [p for p in actors if not _site(p) and p.token.lower_ != "terrorist"]
    anyone = "anyone" in frame.flags
    recipients, at = _slot(frame.recipient, token, sentence, cast, anyone=anyone)
    if at.endswith(INSIDE):
        named = [_as_state(p, cast) for p in recipients if not _scene(p)]
        recipients = nearest_foreign(named, actors)
    whole = "place" in frame.flags or frame.type in MATERIAL
    recipients = [_as_state(p, cast) if whole or _capital(p) else p for p in recipients]
    recipients = [p for p in recipients if p.kind is not MentionKind.PLACE]
    draft = Draft(frame, token, sentence, actors, recipients, kind=frame.kind, mode=frame.mode)
    if slot == "clause":
        draft.implied = True
        draft.doubt(0.1, "actor taken from the clause")
    if not draft.actors and "local" in frame.flags:
        draft.actors = from_here(draft, cast)
    if "pair" in frame.flags or "obj_poss" in frame.actor:
        lend(draft, cast.parties(reach(token, "obj_poss"), sentence))
    if "pair" in frame.flags:
        pair(draft)
    if at.endswith(INSIDE):
        draft.doubt(0.1, "other side from within the phrase")
    if "visitor" in frame.flags:
        return visits(draft, cast)
    return [draft] if _fits(draft) else []


def _slot(
    slots: tuple[str, ...],
    token: "Token",
    sentence: Sentence,
    cast: Cast,
    *,
    anyone: bool = False,
    dated: bool = False,
) -> tuple[list[Party], str]:
    for slot in slots:
        each = [
            cast.parties(reach(token, part), sentence, anyone=anyone, dated=dated)
            for part in slot.replace("&", "+").split("+")
        ]
        enough = any(each) if "&" in slot else all(each)
        parties = once(p for found in each for p in found) if enough else []
        if parties:
            return parties, slot
    return [], ""


def _as_state(party: Party, cast: Cast) -> Party:
    """Return the state that a place lies in."""
    if party.kind is MentionKind.PLACE and party.who.country:
        return renamed(party, cast.state(party.who.country, party.who.span))
    return party


def _scene(party: Party) -> bool:
    """Tell whether a place is only where something goes on: "talks in Brussels"."""
    return party.kind is MentionKind.PLACE and party.token.head.lower_ in SCENE


def _site(party: Party) -> bool:
    """Tell whether a name before "attack" is where it took place: Paris, but not U.S. or Saudi."""
    token = party.token
    return party.kind is MentionKind.STATE and token.tag_ == "NNP" and not token.text.isupper()


def _capital(party: Party) -> bool:
    """Tell whether a place is a capital, which may stand for its government."""
    state = states().get(party.who.country or "")
    return state is not None and state.capital == party.who.name


def _fits(draft: Draft) -> bool:
    flags = draft.frame.flags
    if "recip" in flags:
        return sides(draft) and ("foreign_sides" not in flags or len(draft.countries()) > 1)
    if draft.reciprocal:
        return True
    if "alone" in flags and not draft.recipients:
        draft.doubt(0.35, "other side not told")
        return any(_state_speaks(p) for p in draft.actors)
    own = {p.who.entity for p in draft.actors}
    draft.recipients = [p for p in draft.recipients if p.who.entity not in own]
    if not draft.actors or not (draft.recipients or "solo" in flags):
        return False
    if "crowd" not in flags and not any(_known(p) for p in draft.actors):
        return False
    if "crowd" in flags and not any(
        p.who.sector not in STATE_SECTORS and p.kind is MentionKind.GROUP for p in draft.actors
    ):
        return False
    if "human" in flags and not any(_human(p) for p in draft.recipients):
        return False
    if "friendly" in flags and _hostile(draft.token):
        return False
    if "official" in flags and not any(_official(p) for p in draft.actors):
        return False
    if "other" in flags:
        draft.recipients = [p for p in draft.recipients if not _own_state(p, draft.actors)]
        if not draft.recipients:
            return False
    return not ("foreign" in flags and draft.recipients and not _foreign(draft))


def _state_speaks(party: Party) -> bool:
    """Tell whether a party is a state or its government, rather than a politician at home."""
    if party.kind is MentionKind.STATE:
        return not party.pronoun
    return bool(party.who.country) and party.who.sector in {"GOV", "MIL"} and not party.named


def _known(party: Party) -> bool:
    """Tell whether a party acts in politics: a state, a name, an office or an armed group."""
    if party.who.country or party.named or party.kind is not MentionKind.GROUP:
        return True
    return party.who.sector in {"REB", "MIL", "OPP", "COP", "JUD", "UAF"}


def _own_state(party: Party, actors: list[Party]) -> bool:
    """Tell whether a party is only the state that an actor acts for."""
    ours = {p.who.country for p in actors}
    return party.kind is MentionKind.STATE and party.who.country in ours


def _human(party: Party) -> bool:
    return party.kind in {MentionKind.PERSON, MentionKind.GROUP}


def _hostile(verb: "Token") -> bool:
    """Tell whether what is agreed or promised is harm."""
    deeds = reach(verb, "inf") + reach(verb, "acomp_inf")
    if any(c.dep_ == "neg" or c.lower_ == "never" for t in deeds for c in t.children):
        return True
    return any(lemma_of(t) in words("verbs", "harm") for t in deeds)


def _official(party: Party) -> bool:
    if party.kind is MentionKind.GROUP:
        return (party.who.sector or "") in {"GOV", "MIL", "LEG", "JUD", "IGO", "SPY", "COP"}
    return True


def _foreign(draft: Draft) -> bool:
    ours = {p.who.country for p in draft.actors}
    draft.recipients = [
        p
        for p in draft.recipients
        if (p.who.country is None and p.named) or (p.who.country and p.who.country not in ours)
    ]
    return bool(draft.recipients)
