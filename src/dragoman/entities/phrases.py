"""The office beside a name, and phrases that name someone by office alone."""

from dataclasses import dataclass, field

from dragoman.entities.extent import POSTED
from dragoman.entities.introduced import is_title
from dragoman.entities.lexicon import Hit
from dragoman.entities.words import Words, rule_words
from dragoman.knowledge.offices import Office

REACH = 20
"""Tokens that an office may stretch to either side."""
NOUN_PARTS = frozenset(
    {"compound", "amod", "nmod", "poss", "case", "nummod", "punct", "det", "advmod"}
)


@dataclass(slots=True)
class Phrase:
    """Tokens `start` to `end` that tell an office; `countries` are the states in it."""

    start: int
    end: int
    office: Office | None = None
    hit: Hit | None = None
    countries: list[str] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)
    former: bool = False
    definite: bool = True
    possessive: str | None = None
    """A pronoun or "country" whose state is the phrase's: "its leader"."""


def left_of(words: Words, before: int) -> Phrase:
    """Read the office that stands straight before token `before`."""
    phrase = Phrase(before, before)
    i = before - 1
    while i >= 0 and before - i < REACH:
        step = _left_step(words, phrase, i, before)
        if step == 0:
            break
        i -= step
        phrase.start = i + 1
        if not phrase.definite or words.lowers[i + 1] in (
            "the",
            "its",
            "their",
            "his",
            "her",
            "our",
        ):
            break
    _trim_left(words, phrase, before)
    return phrase


def _left_step(words: Words, phrase: Phrase, i: int, before: int) -> int:
    """Take in the token at `i` (and its hit): how many tokens, 0 where the office starts."""
    hit, lower = words.hit_at[i], words.lowers[i]
    if not words.free(i, i + 1):
        return 0
    if hit is not None and hit.end == i + 1 and thing_follows(words, hit):
        return hit.end - hit.start
    if hit is not None and hit.end == i + 1:
        if hit.entry.kind == "office" and _is_verb(words, i):
            return 0
        taken = _take_hit(words, phrase, hit, before)
        return hit.end - hit.start if taken else 0
    if lower in ("the", "a", "an", "another", "one", "every", "each"):
        phrase.definite = lower == "the"
        return 1
    if lower in ("its", "their", "his", "her", "our"):
        phrase.possessive = phrase.possessive or lower
        return 1
    if lower == "s" and words.lower(i - 1) in ("'", "’"):
        return 2 if _possessor(words, phrase, i - 1) else 0
    if lower in ("'s", "’s", "'", "’"):
        return 1 if _possessor(words, phrase, i) else 0
    if lower in rule_words("modifiers", "words") or is_title(lower):
        phrase.former |= lower in rule_words("modifiers", "former")
        return 1
    if lower == "-" and i + 1 < before:
        return 1
    if lower == "of" or lower == "for":
        return _joins_office(words, phrase, i, before)
    return _noun_part(words, phrase, i, before)


def _is_verb(words: Words, i: int) -> bool:
    """Tell whether the word of an office is a verb here: "to charge Assange"."""
    return words.tagged and words.texts[i].islower() and words.tokens[i].pos_ == "VERB"


def thing_follows(words: Words, hit: Hit) -> bool:
    """Tell whether a title is part of a place's name: "King County"."""
    person = hit.entry.office is not None and hit.entry.office.kind == "person"
    thing = words.lower(hit.end) in rule_words("names", "things")
    return person and thing and words.texts[hit.end].istitle()


def _take_hit(words: Words, phrase: Phrase, hit: Hit, before: int) -> bool:
    entry = hit.entry
    if entry.kind == "state":
        phrase.countries.insert(0, entry.id)
    elif entry.kind == "organisation":
        phrase.bodies.insert(0, entry.id)
        if entry.code:
            phrase.countries.insert(0, entry.code)
    elif entry.kind == "office" and entry.office is not None:
        if entry.office.kind != "person" and phrase.office is None and words.names_at(before):
            return False
        if entry.office.kind != "person" and not words.names_at(before):
            return True
        if phrase.office is None:
            phrase.office, phrase.hit = entry.office, hit
        elif entry.office.kind == "person" and entry.office.rank < phrase.office.rank:
            phrase.office = entry.office
    elif entry.kind == "city" and entry.detail != "region" and _beside(words, phrase, before):
        if entry.code and not phrase.countries:
            phrase.countries.append(entry.code)
    elif entry.kind in ("leader", "city"):
        return False
    return True


def _beside(words: Words, phrase: Phrase, before: int) -> bool:
    """A city may stand before an office or a body, never straight before a name."""
    return phrase.office is not None or not words.names_at(before)


def _possessor(words: Words, phrase: Phrase, i: int) -> bool:
    """Take in "country's" or a state's name before 's."""
    lower = words.lower(i - 1)
    if words.kind(i - 1) in ("state", "organisation"):
        return True
    if lower in rule_words("groups", "state_nouns"):
        phrase.possessive = lower
        return True
    return False


def _joins_office(words: Words, phrase: Phrase, i: int, before: int) -> int:
    """Cross "of" or "for" to an office on its left: "Minister of Defence Sergei Shoigu".

    Who stands right after it does not hold the office: "a lawyer for Assange".
    """
    if phrase.office is not None or (i == before - 1 and words.names_at(before)):
        return 0
    hit = words.hit_at[i - 1] if i else None
    return 1 if hit is not None and hit.entry.kind == "office" else 0


def _noun_part(words: Words, phrase: Phrase, i: int, before: int) -> int:
    """Take in other words that the parser hangs on the office: "White House security adviser"."""
    token = words.tokens[i]
    if token.dep_ not in NOUN_PARTS or not token.text[0].isalnum():
        return 0
    first = words.tokens[0].i
    head = token.head.i - first
    if i < head <= before + 3:
        if token.dep_ in ("det", "advmod"):
            return 0
        if phrase.office is None and not token.text[0].isupper() and words.names_at(before):
            return 0
        if phrase.office is not None and phrase.countries and words.hit_at[i] is None:
            return 1 if token.pos_ in ("ADJ", "NUM") else 0
        return 1
    return 0


def _trim_left(words: Words, phrase: Phrase, before: int) -> None:
    """Drop marks and possessives that hang over the start of the phrase."""
    while phrase.start < before and words.lowers[phrase.start] in (
        "'s",
        "’s",
        "-",
        "'",
        "’",
        "of",
        "for",
        "and",
    ):
        phrase.start += 1


def right_of(words: Words, end: int) -> Phrase | None:
    """Read the office in apposition after a name: ", the assistant secretary of state, "."""
    i = end
    if words.lower(i) == "," and words.lower(i + 1).isdigit() and words.lower(i + 2) == ",":
        i += 2
    if words.lower(i) not in (",", "("):
        return None
    stop = _apposition_end(words, i + 1)
    for j in range(i + 1, stop):
        hit = words.hit_at[j]
        if (
            hit is None
            or hit.start != j
            or hit.entry.office is None
            or hit.entry.office.kind != "person"
        ):
            if not words.free(j, j + 1) or words.lowers[j] in ("who", "which", "whose", "and"):
                return None
            continue
        if words.lower(hit.end) in ("'s", "’s"):
            return None  # "the president's adviser" is no president
        return _apposition(words, i + 1, hit, stop)
    return None


def _apposition(words: Words, start: int, hit: Hit, stop: int) -> Phrase | None:
    phrase = left_of(words, hit.end)
    if phrase.start != start or any(not words.free(k, k + 1) for k in range(hit.end, stop)):
        return None
    phrase.end = stop
    complete(words, phrase, hit.end, stop)
    return phrase


def _apposition_end(words: Words, start: int) -> int:
    """Return where an apposition ends: at the next mark, finite verb or relative pronoun."""
    for j in range(start, min(start + REACH + 5, len(words.texts))):
        lower = words.lowers[j]
        if lower in (",", ")", ";", ".", "—", "–", '"', "“", "”", ":", "who", "which", "whose"):
            return j
        token = words.tokens[j]
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD") and words.hit_at[j] is None:
            return j
    return min(start + REACH + 5, len(words.texts))


def complete(words: Words, phrase: Phrase, start: int, stop: int) -> None:
    """Add the states and bodies told after the office: "of France", "for the IAEA"."""
    for j in range(start, stop):
        hit = words.hit_at[j]
        if hit is None or hit.start != j:
            continue
        before = next(
            (
                words.lowers[k]
                for k in range(j - 1, start - 1, -1)
                if words.lowers[k] not in ("the", "-")
            ),
            "",
        )
        served = before == "to" and words.lower(hit.end) in ("'s", "’s")  # "to Peru's president"
        joined = before in ("of", "for", "in") or served
        if hit.entry.kind == "state" and joined and _governs(phrase.office):
            if not phrase.countries and words.kind(hit.end) != "office":
                phrase.countries.append(hit.entry.id)
        elif hit.entry.kind == "organisation" and before in ("of", "for", "to", "at"):
            phrase.bodies.append(hit.entry.id)
            if hit.entry.code and not phrase.countries:
                phrase.countries.append(hit.entry.code)


def _governs(office: Office | None) -> bool:
    """An ambassador "for Syria" does not act for Syria; a president "of Syria" does."""
    return office is not None and office.id not in POSTED
