"""Names that the report itself introduces: after a title, beside an office."""

from dragoman.entities.words import Words, rule_words, rules
from dragoman.knowledge.names import fold, name_words

LONGEST = 8
NOT_A_NAME = ("organisation", "office", "group")
BEFORE = frozenset({"the", "a", "an", "its", "their", "his", "her", "'s", "’s"})


def introduced(words: Words) -> None:
    """Add the names that stand after titles and beside offices."""
    _from_titles(words)
    _from_appositions(words)
    _before_offices(words)
    _from_aliases(words)


def _from_titles(words: Words) -> None:
    """A run of capitalised words straight after an office or a courtesy title."""
    for i in range(len(words.texts) - 1):
        if not words.texts[i + 1][:1].isupper():
            continue
        hit = words.hit_at[i]
        office = hit is not None and hit.end == i + 1 and hit.entry.office is not None
        if office and hit and hit.entry.office and hit.entry.office.kind != "person":
            continue
        if office or is_title(words.lowers[i]):
            end = run_end(words, i + 1)
            if end - i > 2 and _headline(words, i + 1):
                end = i + 2
            words.add_name(i + 1, end)


def _from_aliases(words: Words) -> None:
    """The name that follows "also known as" and the like."""
    for i in range(1, len(words.texts) - 1):
        known = words.lowers[i] == "as" and words.lowers[i - 1] == "known"
        if known or words.lowers[i] in rule_words("names", "alias"):
            words.add_name(i + 1, run_end(words, i + 1))


def _headline(words: Words, i: int) -> bool:
    """Tell whether a leader's family name stands before a capitalised verb: "Obama Briefed"."""
    western = any(
        name_words(x.common)[-1] == fold(words.texts[i])
        for x in words.roster.named(words.texts[i])
        if x.main
    )
    return western and words.lowers[i + 1].endswith(tuple(rules()["names"]["verbal"]))


def _from_appositions(words: Words) -> None:
    """Two or more capitalised words between an office and a mark: "spokesman, Omer Dostri,"."""
    for hit in words.hits:
        office = hit.entry.office
        if office is None or office.kind != "person" or words.lower(hit.end) != ",":
            continue
        end = run_end(words, hit.end + 1)
        proper = all(t.pos_ == "PROPN" or t.text == "-" for t in words.tokens[hit.end + 1 : end])
        closed = words.lower(end) in (",", ".", ")", "") or words.tokens[end].pos_ in (
            "VERB",
            "AUX",
        )
        if end - hit.end > 2 and proper and closed:
            words.add_name(hit.end + 1, end)


def _before_offices(words: Words) -> None:
    """Two or more capitalised words before a comma and an office: "Aiko Tanabe, the envoy"."""
    for i, lower in enumerate(words.lowers):
        if lower != "," or not _office_follows(words, i + 1):
            continue
        start = i
        while start and i - start < LONGEST and _name_word(words, start - 1):
            start -= 1
        if i - start > 1:
            words.add_name(start, i)


def _name_word(words: Words, i: int) -> bool:
    proper = words.tokens[i].pos_ == "PROPN" and words.texts[i][0].isupper()
    fitting = words.kind(i) in ("", "city", "leader")
    return proper and fitting and words.lowers[i] not in rule_words("names", "never")


def _office_follows(words: Words, i: int) -> bool:
    """Tell whether an office starts at a token, after articles, states and modifiers."""
    while i < len(words.texts):
        hit = words.hit_at[i]
        if hit is not None and hit.entry.office is not None:
            return hit.entry.office.kind == "person"
        plain = words.lowers[i] in rule_words("modifiers", "words") or words.lowers[i] in BEFORE
        if not plain and words.kind(i) not in ("state", "organisation"):
            return False
        i += 1
    return False


def is_title(lower: str) -> bool:
    """Tell whether a word is a courtesy title."""
    return any(lower in rule_words("titles", key) for key in ("he", "she", "plain"))


def run_end(words: Words, start: int) -> int:
    """Return the end of the run of name words that starts at a token."""
    never, particles = rule_words("names", "never"), rule_words("names", "particles")
    end = start
    for i in range(start, min(start + LONGEST, len(words.texts))):
        text, lower = words.texts[i], words.lowers[i]
        if lower in particles and not text[0].isupper() and i > start:
            continue
        if not text[0].isupper() or lower in never or is_title(lower):
            break
        if words.kind(i) in NOT_A_NAME or (
            words.kind(i) == "state" and not _inside(words, i, start)
        ):
            break
        end = i + 1
    return start if words.lower(end - 1) in rule_words("names", "things") else end


def _inside(words: Words, i: int, start: int) -> bool:
    """A state's word after a given name, as in "Michael Jordan", is part of the name."""
    tagged = words.tokens[i].ent_type_ == "PERSON"
    return tagged and i > start
