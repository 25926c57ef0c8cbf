"""Short accounts of one event, which tell each thing once, and the nouns they count by."""

from collections.abc import Iterable
from functools import cache
from itertools import product

from dragoman.accounts.counted import sense
from dragoman.accounts.rules import rules
from dragoman.knowledge.frequency import WORD
from dragoman.knowledge.predicates import canonical, likeness
from dragoman.knowledge.table import settings
from dragoman.model import Clause, Reading


def brief_ones(readings: Iterable[Reading]) -> list[Reading]:
    """Return the short accounts, in the order of their ids."""
    return sorted(filter(is_brief, readings), key=lambda r: r.article.id)


def is_brief(reading: Reading) -> bool:
    """Tell whether an account, and no mere line, is so short that it tells each thing once."""
    limits = rules("brief")
    words = len(WORD.findall(reading.article.text))
    return bool(words <= limits["words"] and len(reading.sentences) >= limits["sentences"])


def _singular(noun: str) -> str:
    """Return the meaning of a noun for that of its plural, as far as stems keep both.

    >>> _singular("jobs"), _singular("gas"), _singular("airmen")
    ('job', 'gas', 'airman')
    """
    if noun.endswith("men"):
        return noun.removesuffix("men") + "man"
    return noun[:-1] if len(noun) == 4 and noun.endswith("s") and noun[-2] not in "sui" else noun


@cache
def _groups() -> dict[str, frozenset[int]]:
    """Return in which lines the meaning of a noun stands."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(settings("accounts_nouns.toml")["like"]):
        for noun in line.split(", "):
            found.setdefault(_singular(sense(noun)), set()).add(number)
    return {noun: frozenset(lines) for noun, lines in found.items()}


@cache
def _anyone() -> frozenset[str]:
    return frozenset(map(sense, settings("accounts_nouns.toml")["anyone"].split(", ")))


def count_alike(a: str, b: str) -> bool:
    """Tell whether reporters count one thing by two nouns, given by their meanings.

    >>> count_alike(sense("lorries"), sense("trucks")), count_alike(sense("ship"), sense("home"))
    (True, False)
    """
    one, other = _singular(a), _singular(b)
    return bool(one and one == other) or bool(
        _groups().get(one, _NONE) & _groups().get(other, _NONE)
    )


def counts_anyone(noun: str) -> bool:
    """Tell whether the meaning of a noun is people without saying of what sort."""
    return noun in _anyone()


def acts(clause: Clause, reading: Reading) -> set[str]:
    """Return the predicate of a clause, alone and with the words that belong to it.

    "Took effect on Friday" is "take effect" too, "took four men into custody" is "take into
    custody".
    """
    after = reading.article.text[clause.predicate.end : clause.sentence.end]
    tails = [" ".join(WORD.findall(after.split(",")[0])[:PHRASE])]
    tails += [f"{part.prep} {reading.article.words(part.head)}" for part in clause.others]
    phrases = {canonical(f"{clause.lemma} {tail.lower()}") for tail in tails}
    return {clause.lemma} | {p for p in phrases if p.startswith(f"{clause.lemma} ")}


def acts_alike(a: Clause, of: Reading, b: Clause, other: Reading) -> float:
    """Return how far the predicates of two clauses tell one act, 0 to 1."""
    return max(likeness(x, y) for x, y in product(acts(a, of), acts(b, other)))


PHRASE = 3
"""Words behind a verb that may belong to it."""
_NONE: frozenset[int] = frozenset()
