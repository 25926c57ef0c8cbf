"""Single names that a report uses as places: they are no people."""

from collections import Counter
from collections.abc import Sequence

from dragoman.entities.words import Words, rule_words

PLACING = frozenset({"in", "at", "near", "from", "to", "outside", "around"})


def places(sentences: Sequence[Words]) -> set[str]:
    """Return the lower-case cities that stand after "in" and the like somewhere in the report."""
    return {
        " ".join(w.lowers[h.start : h.end])
        for w in sentences
        for h in w.hits
        if h.entry.kind == "city" and w.lower(h.start - 1) in PLACING
    }


def placed(sentences: Sequence[Words]) -> set[str]:
    """Return single names that mostly stand after "in" or "near", and in no longer name."""
    parts = {w.lowers[k] for w in sentences for s, e in w.names if e - s > 1 for k in range(s, e)}
    single = [(w, s) for w in sentences for s, e in w.names if e - s == 1]
    every = Counter(w.lowers[s] for w, s in single)
    after = Counter(w.lowers[s] for w, s in single if _after_place(w, s))
    return {name for name, count in after.items() if 2 * count >= every[name]} - parts


def _after_place(words: Words, i: int) -> bool:
    """Tell whether a name stands as places do: "in Homs", "the town of Homs"."""
    if words.lower(i + 1) in ("'s", "’s"):
        return False
    lived = words.lower(i - 1) == "of" and words.lower(i - 2) in rule_words("place", "lived")
    return lived or words.lower(i - 1) in ("in", "near", "outside", "at")
