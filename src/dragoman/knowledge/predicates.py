"""Which predicates tell one act, and which cannot both be true of one side and one thing."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import combinations, product
from typing import Any

from dragoman.knowledge.table import rows, settings

SAME, ALIKE, NEAR = 1.0, 0.9, 0.6
"""Likeness of one lemma, of one act in other words, and of cause and effect."""
PER_MEANING = 0.1
"""Likeness lost for each other meaning that both have, down to that of cause and effect."""
FIRM = 0.7
"""Likeness from which two predicates may stand for each other when their opposites are sought."""
VOUCHERS, SHARE = 2, 3
"""Another predicate is opposed as a side's are if it is like two of them, and one of three."""
ARTICLES = frozenset({"a", "an", "the", "his", "her", "its", "their", "some"})


def _own() -> dict[str, Any]:
    return settings("predicates.toml")


def _listed(line: str) -> list[str]:
    return [lemma.strip() for lemma in line.split(",")]


@cache
def _light() -> frozenset[str]:
    return frozenset(_listed(_own()["light"]))


@cache
def _negative() -> frozenset[str]:
    return frozenset(_listed(_own()["negative"]))


def _wordnet(kind: str) -> Iterator[tuple[str, str, float]]:
    """Yield the pairs of a kind in WordNet's table."""
    for row in rows("predicates.csv"):
        if row["kind"] == kind:
            for other in row["b"].split("|"):
                yield row["a"], other, float(row["weight"])


@cache
def _apart() -> frozenset[tuple[str, str]]:
    return frozenset(
        (a, b) for line in _own()["apart"] for a, b in product(_listed(line), repeat=2)
    )


def _in_lines() -> tuple[Counter[tuple[str, str]], Counter[str]]:
    """Return in how many hand-made lines two predicates stand together, and each one stands."""
    lines = [sorted({*_listed(line)}) for line in _own()["alike"]]
    together = Counter(pair for line in lines for pair in combinations(line, 2))
    return together, Counter(lemma for line in lines for lemma in line)


@cache
def _likes() -> dict[str, dict[str, float]]:
    """Return the predicates like each one, and how like they are."""
    found: dict[str, dict[str, float]] = defaultdict(dict)
    alike, meanings = _in_lines()
    near = [tuple(_listed(line)) for line in _own()["near"]]
    pairs = [
        (a, b, max(ALIKE - PER_MEANING * (min(meanings[a], meanings[b]) - times), NEAR))
        for (a, b), times in alike.items()
        if not _light() & {a, b}
    ]
    pairs += [(a, b, NEAR) for a, b in near]
    pairs += [p for kind in ("alike", "kind") for p in _wordnet(kind) if p[:2] not in _apart()]
    for a, b, weight in pairs:
        found[a][b] = found[b][a] = max(weight, found[a].get(b, 0.0))
    return dict(found)


def _firm(lemma: str) -> set[str]:
    """Return the predicates that may stand for one."""
    return {other for other, weight in _likes().get(lemma, {}).items() if weight >= FIRM}


def _side(text: str) -> tuple[set[str], set[str]]:
    """Return the predicates listed for a side, and those like enough of them."""
    listed = set(_listed(text))
    firm = Counter(other for lemma in listed for other in _firm(lemma))
    enough = min(len(listed), max(VOUCHERS, len(listed) // SHARE))
    return listed, listed | {lemma for lemma, count in firm.items() if count >= enough}


@cache
def _opposites() -> dict[str, frozenset[str]]:
    """Return the predicates opposed to each one, as listed and in WordNet's main senses."""
    found: dict[str, set[str]] = defaultdict(set)
    pairs = [(a, b) for a, b, _ in _wordnet("opposed")]
    for one, other in (line.split("/") for line in _own()["opposed"]):
        (listed, wide), (others, wider) = _side(one), _side(other)
        loose = {*product(wide, others), *product(listed, wider)} - {*product(listed, others)}
        pairs += product(listed, others)
        pairs += [(a, b) for a, b in loose if a != b and b not in _likes().get(a, ())]
    for a, b in pairs:
        if (a, b) not in _apart():
            found[a].add(b)
            found[b].add(a)
    return {lemma: frozenset(against) for lemma, against in found.items()}


@cache
def _nouns() -> dict[str, str]:
    """Return the verb of each event noun; the hand-made list goes before WordNet."""
    own = {noun: verb for verb, line in _own()["nouns"].items() for noun in _listed(line)}
    things = _listed(_own()["things"])
    return {noun: verb for noun, verb, _ in _wordnet("noun") if noun not in things} | own


def _is_known(lemma: str) -> bool:
    known = lemma in _likes() or lemma in _opposites() or lemma in _light()
    return known or lemma in _negative()


@lru_cache(maxsize=50_000)
def predicate_of(noun: str) -> str | None:
    """Return the verb of an event noun.

    >>> [predicate_of(n) for n in ("inauguration", "deaths", "signing", "table")]
    ['inaugurate', 'die', 'sign', None]
    """
    nouns = _nouns()
    single = noun.removesuffix("s")
    if noun in nouns or single in nouns:
        return nouns.get(noun) or nouns[single]
    stem = single.removesuffix("ing")
    if stem == single or single in _listed(_own()["things"]):
        return None
    return next((v for v in (stem, stem + "e", stem[:-1]) if v in _likes()), None)


@cache
def _carrying() -> frozenset[str]:
    return frozenset(_listed(_own()["carrying"]))


def carries(lemma: str) -> bool:
    """Tell whether a verb says of an event noun no more than that it takes place.

    >>> carries("hold"), carries("schedule"), carries("condemn")
    (True, True, False)
    """
    return lemma in _carrying()


def _spelt(word: str) -> str:
    """Return the American spelling of a verb where there is one."""
    for british, american in (("ise", "ize"), ("yse", "yze"), ("our", "or")):
        if word.endswith(british) and _is_known(word.removesuffix(british) + american):
            return word.removesuffix(british) + american
    return word


@lru_cache(maxsize=50_000)
def canonical(phrase: str) -> str:
    """Return the lexicon's form of a predicate: its verb, or the verb of the noun it carries.

    >>> canonical("recognise"), canonical("inauguration")
    ('recognize', 'inaugurate')
    """
    words = [w for w in phrase.lower().split() if w not in ARTICLES]
    if not words:
        return ""
    words[0] = _spelt(words[0])
    if len(words) > 1 and words[0] in _light() and " ".join(words) not in _likes():
        carried = predicate_of(words[-1])
        if carried:
            return carried
    for end in range(len(words), 0, -1):
        known = " ".join(words[:end])
        if _is_known(known):
            return " ".join(words) if known in _light() else known
    return predicate_of(words[0]) or words[0]


def _denied(phrase: str) -> tuple[bool, str]:
    """Tell whether a predicate denies another one, and return that other one."""
    first, _, rest = phrase.lower().partition(" to ")
    if rest and negative(first):
        return True, rest
    plain = phrase.lower().removeprefix("not ")
    return plain != phrase.lower(), plain


@lru_cache(maxsize=100_000)
def likeness(a: str, b: str) -> float:
    """Return how far two predicates tell one act: 1 the same, 0 unrelated; opposed ones are 0.

    Verbs, phrasal and light ones, and event nouns, as lemmas.

    >>> likeness("inauguration", "inaugurate"), likeness("postpone", "put off")
    (1.0, 0.9)
    >>> likeness("kill", "die"), likeness("visit", "leave"), likeness("run", "carry")
    (0.6, 0.0, 0.0)
    """
    (denied, a), (also, b) = _denied(a), _denied(b)
    if denied != also:
        return 0.0
    one, other = canonical(a), canonical(b)
    return SAME if one == other else _likes().get(one, {}).get(other, 0.0)


@lru_cache(maxsize=100_000)
def opposed(a: str, b: str) -> bool:
    """Tell whether two predicates cannot both be true of one side and one thing at one time.

    >>> opposed("welcome", "condemn"), opposed("sign", "refuse to sign"), opposed("buy", "sell")
    (True, True, False)
    """
    (denied, plain), (also, other) = _denied(a), _denied(b)
    if denied != also:
        return likeness(plain, other) >= FIRM
    one, two = canonical(plain), canonical(other)
    return not denied and one != two and two in _opposites().get(one, ())


def negative(lemma: str) -> bool:
    """Tell whether a predicate says that what stands under it was not done, or not yet.

    >>> negative("refuse"), negative("put off"), negative("begin")
    (True, True, False)
    """
    return canonical(lemma) in _negative()


@lru_cache(maxsize=50_000)
def alike(canonical: str) -> frozenset[str]:
    """Return the canonical predicates that tell the act of one, itself among them.

    >>> "depart" in alike("leave")
    True
    """
    others = _likes().get(canonical, {}).items()
    return frozenset({canonical, *(other for other, weight in others if weight >= ALIKE)})


def kindred(canonical: str) -> frozenset[str]:
    """Return the canonical predicates that tell the act of one, or its cause or effect.

    >>> "die" in kindred("kill"), "die" in alike("kill")
    (True, False)
    """
    return frozenset({canonical, *_likes().get(canonical, ())})


def against(canonical: str) -> frozenset[str]:
    """Return the canonical predicates opposed to one.

    >>> "condemn" in against("welcome")
    True
    """
    return _opposites().get(canonical, frozenset())
