"""Where people are named: the tagger's names, corrected by titles and by what is known."""

from collections.abc import Iterable, Sequence

from rapidfuzz.distance import Levenshtein

from dragoman.entities.given import is_given
from dragoman.entities.introduced import NOT_A_NAME, introduced, is_title
from dragoman.entities.people import SUFFIXES
from dragoman.entities.placed import placed, places
from dragoman.entities.words import Words, rule_words
from dragoman.knowledge.names import fold
from dragoman.knowledge.roster import BUILT_IN, Roster

INNER = ("Mc", "Mac", "De", "Di", "Da", "Du", "La", "Le", "Van", "Fitz", "O'", "O’", "D'", "D’")
"""Beginnings of names that have a capital letter inside."""


def find_names(sentences: Sequence[Words], own: Iterable[str] = ()) -> None:
    """Fill `names` of each sentence: ranges of tokens that name a person, without titles.

    `own` are the lower-case names of the report's outlet and agency, which are no people.
    """
    for words in sentences:
        _from_tables(words)
        introduced(words)
        _from_tagger(words)
        _from_bodies(words)
    common = {w.lowers[i] for w in sentences for i, t in enumerate(w.texts) if t.islower()}
    others = common | places(sentences) | placed(sentences) | set(own)
    for words in sentences:
        names = [_without_common(words, *n, common) for n in _without_dyads(words)]
        words.names = [n for n in names if _stands(words, *n, others)]
    known = _parts(sentences)
    codes = {h.entry.id for w in sentences for h in w.hits if h.entry.kind == "state"}
    codes |= rule_words("leaders", "prominent")
    for words in sentences:
        _from_report(words, known, codes)
        words.names.sort()


def known_names(sentences: Sequence[Words]) -> None:
    """Fill `names` with the people that the tables name in full; asks no tagger."""
    for words in sentences:
        _from_tables(words)


def _without_dyads(words: Words) -> list[tuple[int, int]]:
    """Split "Trump-Abe" where both sides are leaders' family names."""
    found = []
    for start, end in words.names:
        pair = end - start == 3 and words.texts[start + 1] in ("-", "–")
        if pair and all(words.roster.named(words.texts[k]) for k in (start, end - 1)):
            found += [(start, start + 1), (end - 1, end)]
        else:
            found.append((start, end))
    return found


def _stands(words: Words, start: int, end: int, others: set[str]) -> bool:
    """Drop names with figures, and single ones that are a common word or a city here."""
    if any(
        not t.replace(".", "").replace("'", "").replace("’", "").isalpha() and t != "-"
        for t in words.texts[start:end]
    ):
        return False
    lower = " ".join(words.lowers[start:end])
    if lower.strip(".") in SUFFIXES:
        return False
    if end - start == 1 and _scrap(words, start):
        return False
    titled = start > 0 and (is_title(words.lowers[start - 1]) or words.kind(start - 1) == "office")
    return titled or lower not in others


def _scrap(words: Words, i: int) -> bool:
    """Tell whether a single word is a plural at the start, "SpaceX", "(Laughter.)" or "(c) X"."""
    text, before = words.texts[i], words.lower(i - 1)
    inner = text[1:].lower() != text[1:] and not text.isupper()
    if inner and not text.startswith(INNER):
        return True
    plural = i == 0 and words.tokens[i].tag_ in ("NNS", "NNPS")
    return plural or (before == "(" and words.lower(i + 1) in (")", "."))


def _without_common(words: Words, start: int, end: int, common: set[str]) -> tuple[int, int]:
    """Cut a last word that the report also prints in small letters: "James Comey Memos"."""
    particles = rule_words("names", "particles")
    while (
        end - start > 2
        and words.lowers[end - 1] in common - particles
        and words.texts[end - 2] != "-"
    ):
        end -= 1
    return start, end


def _from_tables(words: Words) -> None:
    for hit in words.hits:
        if hit.entry.kind == "leader":
            end = hit.end
            while end < len(words.texts) and words.lower(end) in ("jr.", "jr", "sr.", "iii", "ii"):
                end += 1
            words.add_name(hit.start, end)


def _from_tagger(words: Words) -> None:
    start = 0
    for i, token in enumerate(words.tokens):
        if token.ent_type_ != "PERSON" or token.ent_iob_ == "B":
            if start < i:
                _tagged(words, start, i)
            start = i
        if token.ent_type_ != "PERSON":
            start = i + 1
    _tagged(words, start, len(words.tokens))


def _from_bodies(words: Words) -> None:
    """Words that the tagger takes for a body: a given name first, or joined with a person."""
    for i, token in enumerate(words.tokens[:-1]):
        if token.ent_type_ != "ORG" or token.ent_iob_ != "B" or words.lower(i - 1) == "the":
            continue
        end = i + 1
        while end < len(words.tokens) and words.tokens[end].ent_iob_ == "I":
            end += 1
        if not 1 < end - i < 5 or words.names_at(end) or not _like_a_person(words, i, end):
            continue
        if is_given(words.texts[i]) or (end - i == 2 and _beside_name(words, i, end)):
            words.add_name(i, end)


def _like_a_person(words: Words, start: int, end: int) -> bool:
    """Tell whether words are printed and used like a person's name."""
    printed = all(t[0].isupper() and not t.isupper() for t in words.texts[start:end])
    fitting = words.tokens[end - 1].dep_ in rule_words("names", "parts")
    thing = any(words.lowers[k] in rule_words("names", "things") for k in range(start + 1, end))
    known = any(words.kind(k) not in ("", "city") for k in range(start, end))
    return printed and fitting and not thing and not known


def _beside_name(words: Words, start: int, end: int) -> bool:
    """Tell whether "and" or a comma joins a range with another whole name."""
    joined = {s for s, e in words.names if e - s > 1}
    ended = {e for s, e in words.names if e - s > 1}
    after = words.lower(end) in (",", "and") and end + 1 in joined
    return after or (words.lower(start - 1) in (",", "and") and start - 1 in ended)


def _tagged(words: Words, start: int, end: int) -> None:
    start, end = _trim(words, start, end)
    while start < end and _given_before(words, start, end):
        start -= 1
    if start < end and _plausible(words, start, end):
        words.add_name(start, end)


def _given_before(words: Words, start: int, end: int) -> bool:
    """Tell whether a given name that the tagger missed stands before a tagged name."""
    i = start - 1
    if i < 0 or not words.free(i, i + 1) or words.kind(i) not in ("", "city"):
        return False
    token = words.tokens[i]
    joined = token.dep_ == "compound" and words.tokens[end - 1].i == token.head.i
    return joined and token.pos_ == "PROPN" and not token.ent_type_ and is_given(token.text)


def _trim(words: Words, start: int, end: int) -> tuple[int, int]:
    """Cut titles, offices and marks off the ends of a tagged name."""
    while start < end and _not_in_name(words, start, end):
        start += 1
    while start < end and (
        not words.texts[end - 1][0].isalpha()
        or words.texts[end - 1].islower()
        or words.lowers[end - 1] in rule_words("names", "never")
        or (words.kind(end - 1) in NOT_A_NAME and not _is_surname(words, start, end))
    ):
        end -= 1
    return start, end


def _is_surname(words: Words, start: int, end: int) -> bool:
    """Tell whether a title ends a name as its family name: "Amartya Sen", "Stephen King"."""
    last = words.texts[end - 1]
    return end - start > 1 and last.istitle() and last.lower() in rule_words("names", "surnames")


def _not_in_name(words: Words, start: int, end: int) -> bool:
    text, lower = words.texts[start], words.lowers[start]
    if not text[0].isupper() or is_title(lower) or words.kind(start) in NOT_A_NAME:
        return lower not in rule_words("names", "particles") or end - start < 2
    hit = words.hit_at[start]
    if hit and hit.entry.kind == "state":
        return hit.entry.detail in ("adjective", "noun", "seat") or hit.end - hit.start > 1
    return lower in rule_words("names", "never") and lower not in ("may", "april", "june", "day")


def _plausible(words: Words, start: int, end: int) -> bool:
    if words.lower(end) == "(" and words.kind(end + 1) == "state" and words.lower(end + 2) == ")":
        return False
    if end - start > 5:
        return False
    if end - start == 1:
        text = words.texts[start]
        if words.kind(start) in ("state", "organisation", "office", "group"):
            return False
        if words.kind(start) == "city" and words.lower(start - 1) in rule_words("place", "inside"):
            return False
        return len(text) > 1 and words.lowers[start] not in rule_words("names", "never")
    return any(t.tag_.startswith("NNP") or t.text.istitle() for t in words.tokens[start:end])


def _parts(sentences: Sequence[Words]) -> set[str]:
    """Return the single words by which people named in full may be named again."""
    known: set[str] = set()
    for words in sentences:
        for start, end in words.names:
            if end - start > 1:
                parts = [t for t in words.texts[start:end] if len(t) > 1 and t[0].isupper()]
                known.update((parts[0], parts[-1]) if len(parts) > 1 else ())
                known.update(
                    p for p in parts[-2:-1] if len(parts) > 2 and p[-1] != "." and len(p) > 2
                )
            elif start and (is_title(words.lowers[start - 1]) or words.kind(start - 1) == "office"):
                known.add(words.texts[start])
    return known


def _from_report(words: Words, known: set[str], codes: set[str]) -> None:
    """A word that is part of a name elsewhere in the report, or a leader's family name."""
    never = rule_words("names", "never")
    for i, text in enumerate(words.texts):
        if len(text) < 3 or not text[0].isupper() or words.lowers[i] in never:
            continue
        if words.kind(i) not in ("", "city") or not words.free(i, i + 1):
            continue
        proper = words.tokens[i].pos_ == "PROPN" or (i == 0 and len(text) > 4 and _acts(words, 1))
        leader = len(text) > 3 and proper and is_leader(text, codes, words.roster)
        told = text in known or leader or _misspelt(text, known) or _who(words, i)
        if told and not _in_longer(words, i):
            words.add_name(i, i + 1)


def _acts(words: Words, i: int) -> bool:
    """Tell whether a finite verb stands at a token, as after a name at the start of a title."""
    return i < len(words.tokens) and words.tokens[i].tag_ in ("VBZ", "VBD")


def _misspelt(text: str, known: set[str]) -> bool:
    """Tell whether a long word is nearly a name of the report: "Kretenbrick"."""
    if len(text) < 7 or text.isupper() or text[1:].lower() != text[1:]:
        return False
    word = fold(text)
    return any(k[0] == text[0] and len(k) > 6 and _near(word, fold(k)) for k in known)


def _near(left: str, right: str) -> bool:
    return 0 < Levenshtein.distance(left, right) <= (1 if len(right) < 9 else 2)


def _who(words: Words, i: int) -> bool:
    """Tell whether a proper name is followed by ", who"."""
    token = words.tokens[i]
    return token.pos_ == "PROPN" and words.lower(i + 1) == "," and words.lower(i + 2) == "who"


def is_leader(surname: str, codes: set[str], roster: Roster = BUILT_IN) -> bool:
    """Tell whether a main leader of one of the states, or one of the user's, has a family name."""
    return any((x.main or x.own) and x.home in codes for x in roster.named(surname))


def _in_longer(words: Words, i: int) -> bool:
    """Tell whether a word is part of another kind of name, as in "Trump Tower"."""
    token, after = words.tokens[i], words.tokens[i + 1 : i + 2]
    if token.ent_type_ in ("", "PERSON", "NORP"):
        return False
    goes_on = after and after[0].ent_iob_ == "I" and after[0].text[0].isupper()
    return token.ent_iob_ == "I" or bool(goes_on)
