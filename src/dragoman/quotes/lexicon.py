"""The words that report speech and thought, in classes, read once from the knowledge data."""

from dataclasses import dataclass
from functools import cache

from dragoman.knowledge.table import settings


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Classes by lemma, apart for verbs, nouns and adjectives; the first class named counts.

    `speech` are the classes that report speech, `unsigned` those that do so without a speaker:
    "It was announced that". `bare` are the ways to govern what is no clause. `addressing`
    verbs have whom they speak to as their object. What `deeds` govern is done, not said.
    `media` are what speech comes out in, `owners` the words before whose they are, `taken`
    verbs of those who get one; `put_out` is what one who spoke before put out. `manner` nouns
    are no source. `silent` words, verbs and classes tell no speech, nor do contents of fewer
    than `least` words, nor those that begin with `hidden` words. `persons` are common nouns
    for one person, `not_with` those for which a pronoun can't stand.
    """

    verbs: dict[str, str]
    nouns: dict[str, str]
    adjectives: dict[str, str]
    heads: frozenset[str]
    phrase_nouns: frozenset[str]
    manner: frozenset[str]
    speech: frozenset[str]
    bare: tuple[str, ...]
    unsigned: frozenset[str]
    addressing: frozenset[str]
    deeds: frozenset[str]
    media: frozenset[str]
    owners: frozenset[str]
    taken: frozenset[str]
    put_out: frozenset[str]
    silent: frozenset[str]
    silent_verbs: frozenset[str]
    silent_classes: frozenset[str]
    hidden: tuple[str, ...]
    least: int
    persons: frozenset[str]
    not_with: dict[str, frozenset[str]]

    def class_of(self, lemma: str, pos: str) -> str:
        """Return the class of a lemma as that part of speech, "" when it has none.

        >>> lexicon().class_of("warn", "VERB"), lexicon().class_of("eat", "VERB")
        ('warn', '')
        """
        if pos in ("VERB", "AUX"):
            return self.verbs.get(lemma, "")
        if pos in ("NOUN", "PROPN"):
            return self.nouns.get(lemma, "")
        if pos == "ADJ":
            return self.adjectives.get(lemma, "")
        return ""


@cache
def lexicon() -> Lexicon:
    """Return the English lexicon."""
    data = settings("quotes_cues.toml")
    return Lexicon(
        _inverted(data["verbs"]),
        _inverted(data["nouns"]),
        _inverted(data["adjectives"]),
        frozenset(data["phrases"]["heads"]),
        frozenset(data["phrases"]["nouns"]),
        frozenset(data["phrases"]["manner"]),
        frozenset(data["speech"]["classes"]),
        tuple(data["speech"]["bare"]),
        frozenset(data["speech"]["unsigned"]),
        frozenset(data["addressee"]["objects"]),
        frozenset(data["deeds"]["verbs"]),
        frozenset(data["media"]["nouns"]),
        frozenset(data["media"]["owners"]),
        frozenset(data["media"]["taken"]),
        frozenset(data["media"]["put_out"]),
        frozenset(data["silent"]["pronouns"]),
        frozenset(data["silent"]["verbs"]),
        frozenset(data["silent"]["classes"]),
        tuple(data["silent"]["hidden"]),
        data["silent"]["words"],
        frozenset(data["persons"]["nouns"]),
        {
            "he": frozenset(data["persons"]["female"]),
            "she": frozenset(data["persons"]["male"]),
        },
    )


def _inverted(classes: dict[str, list[str]]) -> dict[str, str]:
    out: dict[str, str] = {}
    for name, lemmas in classes.items():
        for lemma in lemmas:
            out.setdefault(lemma, name)
    return out


def is_reporting(word: str) -> bool:
    """Tell whether a word is a form of a reporting verb, or "according".

    >>> [is_reporting(w) for w in ("said", "Stressed:", "according", "wants")]
    [True, True, True, False]
    """
    return word.strip(".,:;'\"“”’()[]").lower() in _reporting_forms()


@cache
def _reporting_forms() -> frozenset[str]:
    speech = settings("quotes_cues.toml")["speech"]
    forms = {"according"}
    for lemma in speech["lemmas"]:
        stem = lemma[:-1] if lemma.endswith("e") else lemma
        forms |= {lemma, f"{lemma}s", f"{stem}ed", f"{stem}ing"}
        forms.update(speech["irregular"].get(lemma, ()))
    return frozenset(forms)
