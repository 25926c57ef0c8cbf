"""The frames: which words tell an event, and where its participants stand, read from data."""

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from dragoman.knowledge.table import rows, settings
from dragoman.model import EventType

if TYPE_CHECKING:
    from spacy.tokens import Token

ANY_VERB = "*"
INFLECTED = frozenset({"VBD", "VBN", "VBG", "VBZ"})


@dataclass(frozen=True, slots=True)
class Test:
    """One condition of a frame: what fills `slots` must be among `words` or of a `sort`.

    No words and no sort: anything fills it. `absent` turns the condition round.
    """

    slots: tuple[str, ...]
    words: frozenset[str] = frozenset()
    sort: str = ""
    absent: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb or noun that tells an event, with conditions and the places of its parties."""

    id: str
    noun: bool
    lemmas: frozenset[str]
    tests: tuple[Test, ...]
    kind: str
    type: EventType
    mode: str | None
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    flags: frozenset[str]
    about: str = ""


@cache
def words(section: str, name: str) -> frozenset[str]:
    """Return a word class of the data file `events_words.toml`.

    >>> "treaty" in words("nouns", "pact")
    True
    """
    return frozenset(_classes()[section][name])


def lemma_of(token: "Token") -> str:
    """Return a word's lemma, lower case; the tagger's "hop" for "hoped" is put right."""
    lemma: str = token.lemma_.lower()
    if token.tag_ in INFLECTED and lemma not in _verbs() and f"{lemma}e" in _verbs():
        return f"{lemma}e"
    return lemma


@cache
def _verbs() -> frozenset[str]:
    """Return every verb that the frames and word classes name."""
    named = {lemma for noun, lemma in frames() if not noun}
    classes = _classes()
    lists = [*classes["verbs"].values(), *classes["status"].values()]
    return frozenset(named.union(*lists))


@cache
def frames() -> dict[tuple[bool, str], tuple[Frame, ...]]:
    """Return the frames by (is a noun, lemma), in the order of the file."""
    table: dict[tuple[bool, str], list[Frame]] = {}
    for row in rows("events_frames.csv"):
        frame = _frame(row)
        for lemma in sorted(frame.lemmas):
            table.setdefault((frame.noun, lemma), []).append(frame)
    return {key: tuple(found) for key, found in table.items()}


def _frame(row: dict[str, str]) -> Frame:
    flags = frozenset(flag for flag in row["flags"].split() if ":" not in flag)
    about = [flag[6:] for flag in row["flags"].split() if flag.startswith("about:")]
    return Frame(
        id=row["id"],
        noun=row["pos"] == "noun",
        lemmas=_lemmas(row["lemmas"]),
        tests=tuple(_test(part) for part in row["if"].split(";") if part),
        kind=row["kind"],
        type=EventType(row["type"]),
        mode=row["mode"] or None,
        actor=tuple(row["actor"].split()),
        recipient=tuple(row["recipient"].split()),
        flags=flags,
        about=about[0] if about else "",
    )


def _lemmas(words_: str) -> frozenset[str]:
    found = [_class(w[1:]) if w.startswith("@") else frozenset({w}) for w in words_.split("|")]
    return frozenset().union(*found)


def _test(part: str) -> Test:
    slot, _, values = part.partition("=")
    slots = tuple(slot.lstrip("!").split("|"))
    known: set[str] = set()
    sort = ""
    for value in filter(None, values.split("|")):
        if value in {"@someone", "@somewhere", "@caller"}:
            sort = value[1:]
        elif value.startswith("@"):
            known |= _class(value[1:])
        else:
            known.add(value)
    return Test(slots, frozenset(known), sort, part.startswith("!"))


def _class(name: str) -> frozenset[str]:
    for section in ("nouns", "verbs", "adverbs"):
        if name in _classes()[section]:
            return words(section, name)
    raise KeyError(f"events_words.toml has no class {name!r}")


def _classes() -> dict[str, dict[str, list[str]]]:
    return settings("events_words.toml")
