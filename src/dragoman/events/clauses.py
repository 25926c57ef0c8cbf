"""The clauses of an article: every verb with its parts, so that accounts can be compared."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from dragoman.events import nouns_told
from dragoman.events.clause import is_verb, objects, subjects
from dragoman.events.frames import lemma_of
from dragoman.events.status import status_of
from dragoman.model import Clause, Parse, Part, Sentence, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

HELPING = frozenset({"aux", "auxpass"})
BEFORE = frozenset(
    {"det", "amod", "compound", "poss", "nummod", "nmod", "quantmod", "advmod", "predet"}
)
"""What belongs to a phrase and stands before its head."""
PREPOSED = frozenset({"prep", "agent", "dative"})
HOSTING = frozenset({"dobj", "attr", "prep", "prt", "acomp"})
"""What of a verb a phrase may hang on that tells its time or place."""
BESIDE = frozenset({"conj", "ccomp", "advcl", "parataxis"})
"""How another clause hangs on a verb."""
LONGEST = 12
"""Words of a phrase at most."""


def find_clauses(parse: Parse) -> tuple[Clause, ...]:
    """Return the clauses of an article in the order of their verbs; none without a parser.

    After those of a sentence come the nouns that tell a deed with its time or place.
    """
    if not parse.tagged:
        return ()
    return tuple(
        c for sentence in parse.sentences for c in (*_clauses(sentence), *_nouns(sentence))
    )


def _clauses(sentence: Sentence) -> Iterator[Clause]:
    verbs = [t for t in sentence.tokens if is_verb(t) and t.dep_ not in HELPING]
    own = _own_words(sentence, {v.i for v in verbs})
    for verb in verbs:
        status, _ = status_of(verb)
        yield Clause(
            sentence.span,
            sentence.locate(verb),
            _lemma(verb),
            status,
            _parts(subjects(verb), sentence),
            _parts(objects(verb), sentence),
            tuple(_others(verb, sentence)),
            tuple(_runs(own[verb.i], sentence)),
        )


def _nouns(sentence: Sentence) -> Iterator[Clause]:
    for noun in sentence.tokens:
        lemma = nouns_told.told(noun)
        if lemma is None:
            continue
        hosts = list(nouns_told.hosts(noun))
        others = _parts(nouns_told.times(noun), sentence)
        others += tuple(part for host in hosts for part in _others(host, sentence))
        if others:
            status, _ = status_of(noun if len(hosts) == 1 else hosts[1])
            yield Clause(
                sentence.span,
                sentence.locate(noun),
                lemma,
                status,
                _parts(nouns_told.doers(noun), sentence),
                _parts(nouns_told.done_to(noun), sentence),
                others,
                tuple(_runs(_under(noun, hosts, sentence), sentence)),
                nominal=True,
            )


def _under(noun: "Token", hosts: list["Token"], sentence: Sentence) -> list["Token"]:
    """Return the words of a noun's phrase, and of the verb that says it took place."""
    over = [h for h in hosts if h == noun.head]
    top = over[0] if over else noun
    apart = [c for c in top.children if c.dep_ in BESIDE and is_verb(c)]
    inside = {t.i for t in top.subtree} - {t.i for c in apart for t in c.subtree}
    return [t for t in sentence.tokens if t.i in inside]


def _lemma(verb: "Token") -> str:
    particle = [c.lower_ for c in verb.children if c.dep_ == "prt"]
    return " ".join([lemma_of(verb), *particle[:1]])


def _own_words(sentence: Sentence, verbs: set[int]) -> dict[int, list["Token"]]:
    """Return the words under each verb that stand under no other verb below it."""
    found: dict[int, list[Token]] = {v: [] for v in verbs}
    over: dict[int, int | None] = {}
    for token in sentence.tokens:
        chain, at = [], token
        while at.i not in over and at.i not in verbs and at.head != at:
            chain.append(at.i)
            at = at.head
        verb = at.i if at.i in verbs else over.get(at.i)
        over.update(dict.fromkeys(chain, verb))
        if verb is not None:
            found[verb].append(token)
    return found


def _runs(tokens: list["Token"], sentence: Sentence) -> Iterator[Span]:
    first = last = None
    for token in tokens:
        if last is not None and first is not None and token.i != last.i + 1:
            yield sentence.locate(first, last)
            first = None
        first, last = first or token, token
    if first is not None:
        yield sentence.locate(first, last)


def _parts(tokens: Iterable["Token"], sentence: Sentence, prep: str = "") -> tuple[Part, ...]:
    """Return the phrases around some words; what stands in another sentence is left out."""
    inside = dict.fromkeys(t for t in tokens if sentence.tokens.start <= t.i < sentence.tokens.end)
    return tuple(_phrase(token, sentence, prep) for token in inside)


def _phrase(head: "Token", sentence: Sentence, prep: str) -> Part:
    left = [c.left_edge for c in head.lefts if c.dep_ in BEFORE]
    first = min(left, key=lambda t: t.i, default=head)
    last = head
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ == "of" and child.right_edge.i - head.i < LONGEST:
            last = child.right_edge
            break
    if last.i - first.i >= LONGEST:
        first = last = head
    return Part(sentence.locate(first, last), sentence.locate(head), prep)


def _others(verb: "Token", sentence: Sentence) -> Iterator[Part]:
    """Yield the phrases with a preposition, those on an object with them, and bare times."""
    hosts = [verb, *(c for c in verb.children if c.dep_ in HOSTING)]
    for host in hosts:
        for child in host.children:
            if child.dep_ == "npadvmod":
                yield from _parts([child], sentence)
            if child.dep_ in PREPOSED and child.lower_ not in {"by"}:
                filled = (t for t in child.children if t.dep_ == "pobj")
                yield from _parts(filled, sentence, child.lower_)
