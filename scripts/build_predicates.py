"""Build the table of like and opposed predicates from WordNet 3.0.

Usage: python scripts/build_predicates.py WORDNET > src/dragoman/knowledge/data/predicates.csv
WORDNET is a folder that holds data.verb, data.noun, index.verb, index.noun and cntlist.rev (dict
files of WordNet 3.0). Only main senses count: the first of a verb, and the second where it is used
about as often, so that a rare sense makes no verb alike to another.
"""

import csv
import sys
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import NamedTuple

from dragoman.knowledge.frequency import background, stem
from dragoman.knowledge.table import settings

NOTICE = """\
# source: WordNet 3.0 (Princeton University), main senses of verbs; built 2026-11-26 by
# scripts/build_predicates.py; licence: WordNet 3.0 licence, as follows
# WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. Permission to use,
# copy, modify and distribute this software and database and its documentation for any purpose
# and without fee or royalty is hereby granted, provided that you agree to comply with the
# following copyright notice and statements, including the disclaimer, and that the same
# appear on ALL copies of the software, database and documentation, including modifications
# that you make for internal use or for distribution. THIS SOFTWARE AND DATABASE IS PROVIDED
# "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED.
# BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR
# WARRANTIES OF MERCHANTABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF THE
# LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY PATENTS,
# COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS. The name of Princeton University or Princeton may
# not be used in advertising or publicity pertaining to distribution of the software and/or
# database. Title to copyright in this software, database and any associated documentation
# shall at all times remain with Princeton University and LICENSEE agrees to preserve same."""

SECOND = 0.5
"""Uses of a second sense, as a share of the first's, from which it counts too."""
BROAD = 25
"""Kinds below a verb from which it is too broad to be like any of them (“change”, “move”)."""
EVENTS = {"04", "10", "11", "22"}
"""WordNet's files of nouns that name acts, talk, events and processes."""
STATES = {"09", "12", "26"}
"""Those of nouns for thoughts, feelings and states, acts too where they end as acts do."""
ENDINGS = ("tion", "sion", "ment", "ance", "ence", "al")
MAKING = ("ize", "ise", "ify", "ate")
"""Endings of verbs made from a noun, where they are longer than it (“standardize”)."""
NOUN_SENSES = 2
"""Senses of a noun, the commonest first, of which one must be derived from the verb."""


LIGHT = settings("predicates.toml")["light"].split(", ")


@cache
def is_news(lemma: str) -> bool:
    """Tell whether all words of a lemma are used in news."""
    return all(stem(word) in background()[1] for word in lemma.split())


def may_stand(a: str, b: str) -> bool:
    """Tell whether a pair is worth keeping: no light verb, and both in news or plain words."""
    if a in LIGHT or b in LIGHT:
        return False
    known = is_news(a) + is_news(b)
    return known == 2 or (known == 1 and a.isalpha() and b.isalpha())


class Synset(NamedTuple):
    """One sense: its words, its file, and pointers (symbol, offset, part of speech, words)."""

    words: tuple[str, ...]
    file: str
    pointers: tuple[tuple[str, str, str, int, int], ...]


def synsets(path: Path) -> dict[str, Synset]:
    """Return the senses of a data file by offset."""
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split(" | ")[0].split()
        size = int(fields[3], 16)
        words = tuple(w.replace("_", " ").lower() for w in fields[4 : 4 + 2 * size : 2])
        at = 5 + 2 * size
        pointers = []
        for start in range(at, at + 4 * int(fields[at - 1]), 4):
            symbol, offset, pos, ends = fields[start : start + 4]
            pointers.append((symbol, offset, pos, int(ends[:2], 16), int(ends[2:], 16)))
        found[fields[0]] = Synset(words, fields[1], tuple(pointers))
    return found


def counts(path: Path) -> dict[tuple[str, int], int]:
    """Return how often each sense of a verb was met in WordNet's tagged texts."""
    met: dict[tuple[str, int], int] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        key, sense, count = line.split()
        lemma, _, rest = key.partition("%")
        if rest.startswith("2:"):
            met[lemma.replace("_", " "), int(sense)] = int(count)
    return met


def senses(path: Path) -> dict[str, list[str]]:
    """Return the offsets of each word's senses, the commonest first."""
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith(" "):
            fields = line.split()
            found[fields[0].replace("_", " ")] = fields[-int(fields[2]) :]
    return found


def main_senses(folder: Path) -> dict[str, list[str]]:
    """Return the offsets of each verb's main senses, the first one first."""
    met = counts(folder / "cntlist.rev")
    found = {}
    for lemma, offsets in senses(folder / "index.verb").items():
        second = met.get((lemma, 2), 0) >= SECOND * max(met.get((lemma, 1), 0), 1)
        found[lemma] = offsets[: 2 if second else 1]
    return found


Row = tuple[str, str, str, float]


def pairs(verbs: dict[str, Synset], main: dict[str, list[str]]) -> Iterator[Row]:
    """Yield verbs of one main sense, verbs of a kind, and verbs opposed in their main senses."""
    kinds: dict[str, int] = defaultdict(int)
    for synset in verbs.values():
        for symbol, offset, _, _, _ in synset.pointers:
            kinds[offset] += symbol == "@"
    for lemma, offsets in main.items():
        for rank, offset in enumerate(offsets):
            for other in verbs[offset].words:
                place = main.get(other, []).index(offset) if offset in main.get(other, []) else 9
                if lemma < other and rank + place < 2:
                    yield "alike", lemma, other, 0.7 - 0.2 * (rank + place)
        for symbol, offset, pos, source, target in verbs[offsets[0]].pointers:
            head = verbs.get(offset) if pos == "v" else None
            if head is None:
                continue
            if (
                symbol == "@"
                and kinds[offset] < BROAD
                and main.get(head.words[0], [""])[0] == offset
            ):
                yield "kind", lemma, head.words[0], 0.4
            if symbol == "!" and verbs[offsets[0]].words[source - 1] == lemma:
                other = head.words[target - 1]
                yield "opposed", min(lemma, other), max(lemma, other), 1.0


def shared(verb: str, noun: str) -> tuple[int, int]:
    """Return how many letters two words begin with alike, and the verb's length, negative.

    >>> shared("detain", "detention")
    (3, -6)
    """
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(verb, noun, strict=False))
    return len(list(alike)), -len(verb)


def derived(verbs: dict[str, Synset], main: dict[str, list[str]]) -> Iterator[tuple[str, str, int]]:
    """Yield each verb with the offset of a noun's sense derived from it, and the word's place."""
    for lemma, offset in ((lemma, offset) for lemma, chief in main.items() for offset in chief):
        synset = verbs[offset]
        for symbol, where, pos, source, target in synset.pointers:
            if symbol == "+" and pos == "n" and synset.words[source - 1] == lemma:
                yield lemma, where, target - 1


def nouns(folder: Path, verbs: dict[str, Synset], main: dict[str, list[str]]) -> dict[str, str]:
    """Return the verb of each noun of an act or event: of several the one written most like it."""
    names, common = synsets(folder / "data.noun"), senses(folder / "index.noun")
    found: dict[str, str] = {}
    for lemma, where, place in derived(verbs, main):
        noun = names[where].words[place]
        file = names[where].file
        event = file in EVENTS or (file in STATES and noun.endswith(ENDINGS))
        made = lemma.endswith(MAKING) and len(lemma) > len(noun)
        event = event and not made and where in common.get(noun, [])[:NOUN_SENSES]
        if event and may_stand(noun, lemma):
            rivals = {lemma, found.get(noun, lemma)}
            found[noun] = max(rivals, key=lambda verb: (shared(verb, noun), verb))
    return found


def main() -> None:
    """Print the table."""
    folder = Path(sys.argv[1])
    verbs, chief = synsets(folder / "data.verb"), main_senses(folder)
    best: dict[tuple[str, str, str], float] = {}
    for kind, a, b, weight in pairs(verbs, chief):
        best[kind, a, b] = max(weight, best.get((kind, a, b), 0.0))
    best |= {("noun", noun, verb): 1.0 for noun, verb in nouns(folder, verbs, chief).items()}
    print(NOTICE)
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(("kind", "a", "b", "weight"))
    joined: dict[tuple[str, str, float], list[str]] = defaultdict(list)
    for (kind, a, b), weight in sorted(best.items()):
        if may_stand(a, b) and (kind != "kind" or (is_news(a) and is_news(b))):
            joined[kind, a, weight].append(b)
    for (kind, a, weight), others in sorted(joined.items()):
        table.writerow((kind, a, "|".join(others), f"{weight:.1f}"))


if __name__ == "__main__":
    main()
