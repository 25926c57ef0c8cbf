"""How accounts name the same person or body, the same act, and the same speech."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from dragoman.accounts.align import align
from dragoman.accounts.parallels import lemma
from dragoman.accounts.rules import rules
from dragoman.accounts.sayings import sayings
from dragoman.accounts.speech import groups, speaker_of
from dragoman.accounts.told import Cluster, label
from dragoman.accounts.verdict import Sources, sources
from dragoman.knowledge.frequency import rarity, stem, stems
from dragoman.knowledge.names import name_words
from dragoman.knowledge.states import state_of
from dragoman.model import EventType, Mention, MentionKind, Naming, Reading, Span, Story, Use

_ARTICLE = re.compile(r"^(?:the|an?|his|her|their|its|this|that|our|my)\s+", re.IGNORECASE)
_A = re.compile(r"\b(?:an?|any|another|such)\s+(?:[\w’'-]+\s+)?$", re.IGNORECASE)
"""What stands before words for some one, and so for no one spoken of before."""
_WORD = re.compile(r"(?:\w\.){2,}|[\w’']+\.?")
_OWNER = re.compile(r"['’]s?$")
NAMED = frozenset({MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.GROUP})
Found = Mapping[str, Sequence[tuple[Span, str]]]
"""The words of each article for one thing, with their places."""


def compare_naming(story: Story, readings: Sequence[Reading]) -> tuple[Naming, ...]:
    """Return what independent accounts of a story name in different words, in a fixed order."""
    members = sorted(
        (r for r in readings if r.article.id in story.articles), key=lambda r: r.article.id
    )
    origin = sources(story.copies)
    if not origin.independent([r.article.id for r in members]):
        return ()
    found = [*_people(members), *_acts(align(members)), *_speech(members)]
    made = (_naming(kind, about, words, origin) for kind, about, words in found)
    ranked = sorted((n for n in made if n), key=lambda n: (-_spread(n), n.kind, n.about))
    return tuple(ranked[: rules("naming")["most"]])


def _spread(naming: Naming) -> int:
    return len({use.span.article for use in naming.uses})


def _naming(kind: str, about: str, found: Found, origin: Sources) -> Naming | None:
    """Return the words side by side, None where independent accounts use the same."""
    alike = _alike if kind == "person" else _stemmed
    by_source: dict[str, set[str]] = {}
    for article, words in found.items():
        by_source.setdefault(origin.root(article), set()).update(alike(w) for _, w in words)
    sets = [frozenset(words) for words in by_source.values()]
    if len(sets) < 2 or all(_share(a, b) for i, a in enumerate(sets) for b in sets[:i]):
        return None
    uses = [use for article in sorted(found) for use in _uses(found[article], alike)]
    return Naming(kind, about, tuple(uses))


def _share(a: Iterable[str], b: Iterable[str]) -> bool:
    """Tell whether two accounts have a description in common, one of them more fully.

    >>> _share({"sen."}, {"republican sen."}), _share({"envoy"}, {"diplomat"})
    (True, False)
    """
    pairs = [(set(x.split()), set(y.split())) for x in a for y in b]
    return any(x <= y or y <= x for x, y in pairs)


def _uses(words: Sequence[tuple[Span, str]], alike: Callable[[str], str]) -> Iterator[Use]:
    """Yield the commonest words of one account, each where it stands first."""
    counts = Counter(alike(w) for _, w in words)
    first: dict[str, tuple[Span, str]] = {}
    for span, word in sorted(words):
        first.setdefault(alike(word), (span, word))
    ranked = sorted(counts, key=lambda w: (-counts[w], first[w][0]))
    for word in ranked[: rules("naming")["words"]]:
        yield Use(*first[word], counts[word])


def _alike(words: str) -> str:
    """Return a description without the state it names, in lower case, its titles in full.

    >>> _alike("U.S. Sen."), _alike("ex-Secretary of Defense")
    ('senator', 'former secretary defense')
    """
    kept = [w for w in _WORD.findall(words) if not state_of(w) and not _OWNER.search(w)]
    full: Mapping[str, str] = rules("naming")["full"]
    plain = (w.casefold().removesuffix(".") for w in kept or [words])
    return " ".join(full.get(w, w) for w in plain if full.get(w, w))


def _stemmed(words: str) -> str:
    return " ".join(lemma(word) for word in words.split())


def _people(readings: Sequence[Reading]) -> Iterator[tuple[str, str, Found]]:
    """Yield how accounts describe each person or body, names and pronouns left out."""
    found: dict[str, dict[str, list[tuple[Span, str]]]] = {}
    names: dict[str, set[str]] = {}
    for reading in readings:
        for mention in reading.mentions:
            if mention.kind not in NAMED or mention.pronoun:
                continue
            names.setdefault(mention.entity, set()).add(" ".join(mention.name.split()))
            for span, words in _descriptions(reading, mention):
                own = found.setdefault(mention.entity, {})
                own.setdefault(reading.article.id, []).append((span, words))
    for entity, described in sorted(found.items()):
        if entity.startswith(("person:", "organisation:")) and len(described) > 1:
            yield "person", min(names[entity], key=lambda n: (-len(n), n)), described


def _descriptions(reading: Reading, mention: Mention) -> Iterator[tuple[Span, str]]:
    """Yield a mention's description, or the office that stands with its name."""
    head = _OWNER.sub("", reading.article.words(mention.head))
    plain = _ARTICLE.sub("", " ".join(head.split()))
    if plain and not set(name_words(plain)) & set(name_words(mention.name)):
        before = reading.article.text[: mention.head.start][-30:]
        if plain.islower() and any(rarity(s) for s in stems(plain)) and not _A.search(before):
            yield mention.head, plain
        return
    role = " ".join((mention.role or "").split())
    place = reading.article.text.find(role, mention.span.start, mention.span.end) if role else -1
    if place >= 0:
        yield Span(mention.span.article, place, place + len(role)), role


def _acts(clusters: Iterable[Cluster]) -> Iterator[tuple[str, str, Found]]:
    """Yield the words by which accounts tell one event."""
    for cluster in clusters:
        if len(cluster) < 2 or cluster[0].event.type is EventType.STATEMENT:
            continue
        found: dict[str, list[tuple[Span, str]]] = {}
        for told in cluster:
            words = told.reading.article.words(told.event.trigger).lower()
            if rarity(stem(words.split()[0])) >= rules("naming")["rare"]:
                found.setdefault(told.article, []).append((told.event.trigger, words))
        if len(found) > 1:
            yield "act", label(cluster), found


def _speech(readings: Sequence[Reading]) -> Iterator[tuple[str, str, Found]]:
    """Yield the words by which accounts introduce one quotation."""
    for group in groups(sayings(readings)):
        found: dict[str, list[tuple[Span, str]]] = {}
        for saying in group:
            for cue in saying.quote.cue[:1]:
                words = " ".join(saying.reading.article.words(cue).lower().split())
                found.setdefault(saying.reading.article.id, []).append((cue, words))
        if len(found) > 1:
            yield "speech", speaker_of(group) or "quotation", found
