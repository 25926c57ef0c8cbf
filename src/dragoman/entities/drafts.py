"""The drafts of one sentence: names, offices, states, groups and pronouns."""

from dragoman.entities.draft import Draft
from dragoman.entities.extent import right_end
from dragoman.entities.introduced import is_title
from dragoman.entities.late import in_body_name, join_left, tagged
from dragoman.entities.lexicon import Hit
from dragoman.entities.phrases import Phrase, complete, left_of, right_of, thing_follows
from dragoman.entities.someone import countryman, someone
from dragoman.entities.words import Words, rule_words
from dragoman.knowledge.offices import Office


def drafts_of(words: Words) -> list[Draft]:
    """Return the drafts of a sentence from left to right; they do not overlap."""
    taken = [False] * len(words.texts)
    found: list[Draft] = []
    for i, lower in enumerate(words.lowers):
        if lower in rule_words("groups", "pair"):
            _keep(found, taken, _pair(words, i))
    for start, end in words.names:
        _keep(found, taken, _named(words, start, end))
    for hit in words.hits:
        if hit.entry.office is not None and not taken[hit.start]:
            _keep(found, taken, _office(words, hit))
    _plain(words, found, taken)
    join_left(words, found)
    for i in range(len(taken)):
        _keep(found, taken, someone(words, i, taken))
    return sorted(found, key=lambda d: d.start)


def _plain(words: Words, found: list[Draft], taken: list[bool]) -> None:
    """Add groups, nameless people of a state, and all that is one word or known to the tagger."""
    for hit in words.hits:
        if hit.entry.kind == "group" and not taken[hit.start]:
            _keep(found, taken, _group(words, hit))
    for i in range(len(taken)):
        if not taken[i]:
            _keep(found, taken, countryman(words, i))
    for i, lower in enumerate(words.lowers):
        if not taken[i]:
            _keep(found, taken, _other(words, i, lower, taken))
    for i in range(len(taken)):
        _keep(found, taken, tagged(words, i, taken))


def _keep(found: list[Draft], taken: list[bool], draft: Draft | None) -> None:
    if draft is None or any(taken[draft.first : draft.last]):
        return
    while draft.start < draft.first and taken[draft.start]:
        draft.start += 1
    while draft.end > draft.last and any(taken[draft.last : draft.end]):
        draft.end -= 1
    taken[draft.start : draft.end] = [True] * (draft.end - draft.start)
    found.append(draft)


def _named(words: Words, start: int, end: int) -> Draft:
    left, right = left_of(words, start), right_of(words, end)
    if left.office is None and not _titled(words, left, start):
        if left.countries and words.lower(start - 1) in ("'s", "’s"):
            left = Phrase(start, start, countries=left.countries[-1:])
        elif left.bodies or left.countries or left.start < start:
            left = Phrase(start, start)
    office = left.office or (right.office if right else None)
    countries = left.countries or (right.countries if right else [])
    role = _role(words, left, start) or (_role(words, right, right.end) if right else None)
    stop = right.end if right else end
    after = end + 1 + (words.lower(end + 1) == "the")
    if left.office and not countries and words.lower(end) == "of" and words.kind(after) == "state":
        hit = words.hit_at[after]
        assert hit is not None
        countries = [hit.entry.id]
    draft = Draft(words, left.start, stop, start, end, "name", office)
    draft.code = _country(countries, office)
    draft.bodies = left.bodies + (right.bodies if right else [])
    draft.role, draft.former = role, left.former or bool(right and right.former)
    draft.possessive = left.possessive or (right.possessive if right else None)
    draft.gender = _gender(words, left.start, start)
    return draft


def _titled(words: Words, phrase: Phrase, before: int) -> bool:
    return any(is_title(words.lowers[k]) for k in range(phrase.start, before))


def _gender(words: Words, start: int, end: int) -> str | None:
    for k in range(start, end):
        for gender in ("he", "she"):
            if words.lowers[k] in rule_words("titles", gender):
                return gender
    return None


def _role(words: Words, phrase: Phrase, end: int) -> str | None:
    """Return the office as worded, without the determiner."""
    if phrase.office is None or phrase.start >= end:
        return None
    start = phrase.start
    while start < end - 1 and words.lowers[start] in (
        "the",
        "a",
        "an",
        "its",
        "their",
        "his",
        "her",
        "our",
    ):
        start += 1
    return words.text(start, end)


def _country(countries: list[str], office: Office | None) -> str | None:
    if countries:
        return countries[0]
    return office.country if office else None


def _office(words: Words, hit: Hit) -> Draft | None:
    """Return someone or some body named by office alone."""
    office = hit.entry.office
    if office is None or _not_an_office(words, hit) or _in_compound(words, hit):
        return None
    phrase = left_of(words, hit.start)
    phrase.office, phrase.hit = phrase.office or office, hit
    if office.kind != "person" or phrase.office.rank > office.rank:
        phrase.office = office
    if phrase.start == hit.start and _bare(words, hit):
        return None
    end = right_end(words, hit)
    complete(words, phrase, hit.end, end)
    if not words.free(hit.end, end):
        end = hit.end
    sort = "office" if office.kind == "person" else office.kind
    draft = Draft(words, phrase.start, end, hit.start, hit.end, sort, phrase.office, hit=hit)
    draft.code, draft.bodies = _country(phrase.countries, phrase.office), phrase.bodies
    draft.role, draft.former = _role(words, phrase, end), phrase.former
    draft.definite, draft.possessive = phrase.definite, phrase.possessive
    draft.the = words.lowers[phrase.start] in ("the", "this", "that")
    draft.gender = _gender(words, phrase.start, hit.end)
    return draft


def _bare(words: Words, hit: Hit) -> bool:
    """Tell whether a word that is seldom an office stands alone, in small letters."""
    word = words.texts[hit.end - 1]
    after = words.lower(hit.end) in ("of", "for")
    return word.islower() and word in rule_words("modifiers", "bare") and not after


def _in_compound(words: Words, hit: Hit) -> bool:
    """Tell whether hyphens make a body or group part of a word: "people-to-people"."""
    if words.lower(hit.start - 1) == "-" and words.lower(hit.start - 2) == "to":
        return True
    ends = rule_words("compounds", "ends")
    return words.lower(hit.end) == "-" and words.lower(hit.end + 1) in ends


OWNERS = ("his", "her", "its", "their")
VERBLESS = frozenset({"NOUN", "PROPN", "X"})


def _not_an_office(words: Words, hit: Hit) -> bool:
    """A word that is a verb here, or only describes the next noun ("minister level")."""
    token = words.tokens[hit.end - 1]
    if words.tagged and token.pos_ not in VERBLESS:
        return True
    if thing_follows(words, hit):
        return bool(token.text.istitle())
    following = words.tokens[hit.end : hit.end + 1]
    if not following or following[0].pos_ != "NOUN":
        return False
    return token.dep_ in ("compound", "amod", "nmod") and words.kind(hit.end) != "office"


def _pair(words: Words, i: int) -> Draft | None:
    """Return "the two countries", "both sides"."""
    j = i + 1
    nouns = rule_words("groups", "nouns")
    while j < i + 3 and words.lower(j) not in nouns:
        j += 1
    if words.lower(j) not in nouns or words.kind(j) not in ("", "group"):
        return None
    start = i - 1 if words.lower(i - 1) in ("the", "their", "our") else i
    return Draft(words, start, j + 1, j, j + 1, "pair")


def _other(words: Words, i: int, lower: str, taken: list[bool]) -> Draft | None:
    hit = words.hit_at[i]
    if hit is not None and hit.start == i and not any(taken[i : hit.end]):
        return _from_hit(words, hit)
    if lower in rule_words("groups", "state_nouns") and words.tokens[i].dep_ != "compound":
        return _country_noun(words, i)
    for gender in ("he", "she", "it", "they"):
        if lower in rule_words("pronouns", gender) and words.tokens[i].pos_ in ("PRON", "DET", ""):
            return Draft(words, i, i + 1, i, i + 1, "pronoun", gender=gender)
    return None


def _country_noun(words: Words, i: int) -> Draft | None:
    """Return "the country", "his impoverished nation"."""
    start = i - 1
    while start > i - 4 and words.tokens[start].pos_ == "ADJ":
        start -= 1
    lower = words.lower(start)
    if start < 0 or lower not in ("the", "this", "that", *OWNERS):
        return None
    return Draft(
        words, start, i + 1, i, i + 1, "country", possessive=lower if lower in OWNERS else None
    )


def _from_hit(words: Words, hit: Hit) -> Draft | None:
    entry, token = hit.entry, words.tokens[hit.end - 1]
    loose = token.dep_ in ("compound", "amod", "nmod")
    after_the = words.lower(hit.start - 1) == "the"
    if entry.kind == "group":
        return _group(words, hit)
    if entry.detail in ("", "capital", "metonym") and in_body_name(words, hit):
        return None
    if entry.kind == "city" and not (entry.detail == "region" or _city(words, hit)):
        return None
    if entry.detail == "region" and loose:
        return None
    if entry.detail == "short" and (not after_the or loose):
        return None
    if entry.kind not in ("state", "organisation", "city", "pair"):
        return None
    start = hit.start - (after_the and not loose and entry.kind != "city")
    return Draft(words, start, hit.end, hit.start, hit.end, entry.kind, code=entry.code, hit=hit)


def _city(words: Words, hit: Hit) -> bool:
    """Tell whether a city's word is printed and used as one."""
    token = words.tokens[hit.start]
    placed = words.lower(hit.start - 1) in ("in", "at")
    there = token.dep_ == "compound" and words.lower(hit.end) in rule_words("place", "city_nouns")
    return token.pos_ == "PROPN" and (placed or there or token.ent_type_ in ("GPE", "LOC", "FAC"))


def _group(words: Words, hit: Hit) -> Draft | None:
    if words.tokens[hit.end - 1].pos_ not in ("NOUN", "PROPN"):
        return None
    if words.tokens[hit.end - 1].dep_ == "compound" or _in_compound(words, hit):
        return None
    phrase = left_of(words, hit.start)
    draft = Draft(words, phrase.start, hit.end, hit.start, hit.end, "group", hit=hit)
    after = words.hit_at[hit.end + 1] if hit.end + 1 < len(words.hit_at) else None
    if (
        not phrase.countries
        and words.lower(hit.end) == "of"
        and after
        and after.entry.kind == "state"
    ):
        phrase.countries.append(after.entry.id)
        draft.end = after.end
    draft.code = phrase.countries[0] if phrase.countries else None
    draft.bodies, draft.possessive = phrase.bodies, phrase.possessive
    draft.the = phrase.start == hit.start - 1 and words.lower(phrase.start) == "the"
    return draft
