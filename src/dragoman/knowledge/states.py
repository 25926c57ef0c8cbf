"""States and the words that stand for them."""

from dataclasses import dataclass
from functools import cache

from dragoman.knowledge.table import rows


@dataclass(frozen=True, slots=True)
class State:
    """A state or territory; `code` is ISO 3166-1 alpha-3 (XKX: Kosovo), `fips` FIPS 10-4."""

    code: str
    name: str
    long: str
    capital: str
    continent: str
    fips: str


@dataclass(frozen=True, slots=True)
class StateWord:
    """A word for a state.

    `kind` is name, adjective, noun (its people), capital, metonym (another city that stands
    for the government), seat (Kremlin), territory, short ("the North") or former, with the
    first and last day of the former state where they are known.
    """

    word: str
    code: str
    kind: str
    since: str = ""
    until: str = ""


AMBIGUOUS = {"Congo": "COD", "Congolese": "COD", "Korean": "KOR", "Koreans": "KOR", "Samoan": "WSM"}
AMBIGUOUS |= {"Dominican": "DOM", "Dominicans": "DOM", "Dutch": "NLD", "French": "FRA"}
AMBIGUOUS |= {"Belgrade": "SRB", "Kingston": "JAM"}
RANK = {
    k: i
    for i, k in enumerate(["name", "adjective", "capital", "seat", "metonym", "territory", "noun"])
}


@cache
def states() -> dict[str, State]:
    """Return all states by code."""
    return {r["code"]: State(**r) for r in rows("states.csv")}


@cache
def state_words(language: str = "en") -> dict[str, StateWord]:
    """Return the words for states in a language, as printed; hand-made rows win."""
    found: dict[str, StateWord] = {}
    tables = (*rows("states_words.csv"), *rows("states_local.csv"))
    built = (r for r in tables if r["language"] == language)
    for row in sorted(built, key=lambda r: (r["word"], RANK.get(r["kind"], 9), r["code"])):
        code = AMBIGUOUS.get(row["word"], row["code"])
        if row["word"] not in found:
            found[row["word"]] = StateWord(row["word"], code, row["kind"])
    for row in rows("states_extra.csv"):
        if row["language"] == language:
            found[row["word"]] = StateWord(row["word"], row["code"], row["kind"])
    for row in rows("states_former.csv"):
        if row["language"] == language:
            told = (row["code"], "former", row["since"], row["until"])
            found[row["word"]] = StateWord(row["word"], *told)
    return found


def state_of(word: str, *, language: str = "en") -> StateWord | None:
    """Return the state that a word names or implies.

    >>> state_of("Kremlin").code, state_of("Vietnamese").kind
    ('RUS', 'adjective')
    """
    return state_words(language).get(word)


def state_name(code: str) -> str:
    """Return the English short name of a state.

    >>> state_name("VNM")
    'Vietnam'
    """
    state = states().get(code)
    return state.name if state else code
