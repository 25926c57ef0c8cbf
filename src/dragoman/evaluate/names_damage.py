"""Damage to names as translators and typists do it, the same in every run."""

from collections.abc import Callable
from hashlib import blake2b

VOWELS = "aeiou"
TRANSLITERATIONS = (
    ("iy", "y"), ("yy", "y"), ("ou", "u"), ("kh", "h"), ("sh", "ch"), ("zh", "j"), ("j", "dj"),
    ("ei", "ey"), ("ai", "ay"), ("ph", "f"), ("ck", "k"), ("q", "k"), ("w", "v"), ("c", "k"),
    ("k", "c"), ("v", "w"), ("y", "i"), ("i", "y"), ("e", "i"), ("o", "u"), ("u", "ou"),
    ("a", "aa"), ("h", "kh"), ("s", "ss"), ("z", "s"), ("d", "dh"), ("t", "tt"),
)  # fmt: skip
ACCENTS = {"a": "á", "e": "é", "i": "í", "o": "ö", "u": "ü", "s": "š", "c": "ç", "n": "ñ", "z": "ž"}


def chance(*parts: object) -> int:
    """Return a number that is fixed by its arguments."""
    text = "|".join(map(str, parts))
    return int.from_bytes(blake2b(text.encode(), digest_size=6).digest(), "big")


def damaged(name: str, kind: str) -> str:
    """Return the name with one kind of damage.

    >>> damaged("Bui Thanh Son", "order")
    'Thanh Son Bui'
    """
    return DAMAGE[kind](name)


def _longest(words: list[str]) -> int:
    return max(range(len(words)), key=lambda i: (len(words[i]), -i))


def _in_longest(name: str, change: Callable[[str], str]) -> str:
    words = name.split()
    i = _longest(words)
    words[i] = change(words[i])
    return " ".join(words)


def _transliterate(name: str) -> str:
    found = [(a, b) for a, b in TRANSLITERATIONS if a in name.lower()[1:]]
    out = name
    for step in range(min(2, len(found))):
        old, new = found[chance(name, step) % len(found)]
        at = out.lower().find(old, 1)
        if at > 0:
            out = out[:at] + new + out[at + len(old) :]
    return out


def _syllables(word: str) -> list[str]:
    parts, last = [], 0
    for i in range(1, len(word) - 1):
        if word[i - 1].lower() in VOWELS and word[i].lower() not in VOWELS and i - last > 1:
            parts.append(word[last:i])
            last = i
    return [*parts, word[last:]]


def _drop(name: str) -> str:
    words = name.split()
    if len(words) > 2 and chance(name) % 2:
        return " ".join(words[:-1] if chance(name, 1) % 2 else [words[0], *words[2:]])

    def change(word: str) -> str:
        parts = _syllables(word)
        if len(parts) < 3:
            return word
        gone = 1 + chance(name, 2) % (len(parts) - 1)
        return "".join(p for i, p in enumerate(parts) if i != gone)

    return _in_longest(name, change)


def _swap(name: str) -> str:
    def change(word: str) -> str:
        parts = _syllables(word)
        if len(parts) < 3:
            return word
        i = 1 + chance(name) % (len(parts) - 2)
        parts[i], parts[i + 1] = parts[i + 1], parts[i]
        return "".join(parts)

    return _in_longest(name, change)


def _edits(count: int) -> Callable[[str], str]:
    def edit(name: str) -> str:
        out = name
        for step in range(count):
            places = [i for i, c in enumerate(out) if c.isalpha() and i]
            at = places[chance(name, count, step) % len(places)]
            letter = "aeinorst"[chance(name, step, "letter") % 8]
            way = chance(name, step, "way") % 3
            out = (
                out[:at]
                + ("" if way == 0 else letter + (out[at] if way == 2 else ""))
                + out[at + 1 :]
            )
        return " ".join(out.split())

    return edit


def _order(name: str) -> str:
    words = name.split()
    return " ".join([*words[1:], words[0]])


def _accents(name: str) -> str:
    return "".join(ACCENTS.get(c, c) if chance(name, i) % 2 else c for i, c in enumerate(name))


DAMAGE: dict[str, Callable[[str], str]] = {
    "transliteration": _transliterate,
    "drop": _drop,
    "swap": _swap,
    "one edit": _edits(1),
    "two edits": _edits(2),
    "three edits": _edits(3),
    "order": _order,
    "accents": _accents,
}
