"""How alike two names are, word by word, and what speaks against one person."""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from dragoman.knowledge.names import same_given
from dragoman.knowledge.table import rows

Name = tuple[str, ...]
SHORTENED = 0.65
SMALL = frozenset(
    {
        "al",
        "el",
        "bin",
        "ibn",
        "ben",
        "bint",
        "de",
        "da",
        "dos",
        "do",
        "van",
        "von",
        "der",
        "la",
        "le",
        "ul",
        "abd",
    }
)


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """Return a word as it sounds, so that transliterations meet.

    >>> sound("zelenskyy") == sound("zelensky"), sound("qaddafi") == sound("kadafi")
    (True, True)
    """
    for row in rows("names_sounds.csv"):
        word = word.replace(row["from"], row["to"])
    once = [c for i, c in enumerate(word) if not i or word[i - 1] != c]
    return "".join(c for i, c in enumerate(once) if c != "h" or not i)


@lru_cache(maxsize=262144)
def word_likeness(left: str, right: str) -> float:
    """Return how alike two folded words are, 0 to 1.

    >>> word_likeness("kritenbrink", "kretenbrick") > 0.8, word_likeness("un", "il")
    (True, 0.0)
    """
    if left == right:
        return 1.0
    if same_given(left, right):
        return 0.95 if min(len(left), len(right)) > 1 else 0.85
    plain = Levenshtein.normalized_similarity(left, right)
    if min(len(left), len(right)) < 3:
        return plain
    one, two = sound(left), sound(right)
    if min(len(left), len(right)) < 4:
        return max(plain, 0.9) if one == two else plain
    heard = Levenshtein.normalized_similarity(one, two) if min(len(one), len(two)) > 2 else 0.0
    return max(plain, 0.97 * heard, _shuffled(left, right), _shortened(left, right))


def _shortened(left: str, right: str) -> float:
    """Return SHORTENED where one word is the other without a syllable: "rodri", "malo"."""
    short, long = sorted((left, right), key=len)
    if len(short) < 4 or not 2 <= len(long) - len(short) <= 4:
        return 0.0
    head = next(
        (i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short)
    )
    whole = head == len(short) > 4
    return SHORTENED if head > 1 and (whole or long.endswith(short[head:])) else 0.0


def _shuffled(left: str, right: str) -> float:
    """Return how much two longer words share their letters in any order: swapped syllables."""
    if min(len(left), len(right)) < 5 or abs(len(left) - len(right)) > 1:
        return 0.0
    shared = sum((Counter(left) & Counter(right)).values())
    share = 2 * shared / (len(left) + len(right))
    return 0.9 * share if share > 0.9 else 0.0


def likeness(left: Name, right: Name) -> tuple[float, float]:
    """Return (likeness of the whole names, likeness of the worst pair of words).

    Words may stand in any order, and the longer name may have more of them.

    >>> likeness(("son", "bui", "thanh"), ("bui", "thanh", "son"))
    (1.0, 1.0)
    """
    left, right = plain_words(left), plain_words(right)
    short, long = (left, right) if len(left) <= len(right) else (right, left)
    pairs = _assign(short, long)
    total = sum(len(a) for a, _, _ in pairs) or 1
    covered = sum(len(a) * s for a, _, s in pairs) / total
    worst = min((s for _, _, s in pairs), default=0.0)
    if len(short) == len(long):
        return covered, worst
    run = Levenshtein.normalized_similarity("".join(short), "".join(long))
    if run > max(covered, 0.85):  # the same letters, cut into other words
        return run, max(worst, run - 0.2)
    return covered, worst


def plain_words(name: Name) -> Name:
    """Leave small words out of a name that has others."""
    kept = tuple(w for w in name if w not in SMALL)
    return kept if len(kept) > 1 else name


def _assign(short: Name, long: Name) -> list[tuple[str, str, float]]:
    """Pair each word of the shorter name with its best partner, best pairs first."""
    scored = sorted(
        (
            (word_likeness(a, b), -abs(i - j), i, j)
            for i, a in enumerate(short)
            for j, b in enumerate(long)
        ),
        reverse=True,
    )
    used_short: set[int] = set()
    used_long: set[int] = set()
    pairs = []
    for score, _, i, j in scored:
        if i not in used_short and j not in used_long:
            used_short.add(i)
            used_long.add(j)
            pairs.append((short[i], long[j], score))
    return pairs


def best_likeness(left: Sequence[Name], right: Sequence[Name]) -> tuple[float, float, bool]:
    """Return the best likeness of any two forms, and whether both forms are whole names."""
    best = (0.0, 0.0, False)
    for a in left:
        for b in right:
            score, worst = likeness(a, b)
            best = max(best, (score, worst, len(a) > 1 and len(b) > 1))
    return best
