"""Quotations of different accounts that are one, and whether their words changed."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import combinations

from dragoman.accounts.align import alike, weighted
from dragoman.accounts.moments import Relation
from dragoman.accounts.named import near
from dragoman.accounts.rewording import is_changed, is_edited, replaces, swaps, words_of
from dragoman.accounts.rules import rules
from dragoman.accounts.sayings import Saying
from dragoman.accounts.sharing import sharing
from dragoman.accounts.told import claim
from dragoman.accounts.unclaimed import all_sayings
from dragoman.accounts.verdict import Sources, Value, Verdict, judge
from dragoman.knowledge.frequency import rarity, stem
from dragoman.knowledge.names import name_words
from dragoman.model import Finding, FindingKind, Reading, Span, Speaker

_BEHALF = re.compile(r"\b(?:for|of|by|to|from|with)\s+(?:\w+\.?\s+)?$")
_OWNED = re.compile(r"['’]s?\b")
_MASKED = re.compile(r"\w(?:\*+|-{2,})\w?")
NEAR = 120
"""Characters between a quotation and the name of its speaker."""
ALIKE = 7
"""Different words that a quotation given for two people has at least."""


def compare_wording(readings: Sequence[Reading], origin: Sources) -> Iterator[Finding]:
    """Yield a finding for each quotation that two accounts print."""
    for group in groups(all_sayings(readings)):
        about = f"quotation: {speaker}" if (speaker := speaker_of(group)) else "quotation"
        values = [Value(claim(s.reading, s.span, said_by=said_by(s)), s) for s in group]
        found = judge("wording", about, values, _relate, origin)
        if found and found.kind is FindingKind.DIFFER:
            parts = _parts_at_odds(group)
            yield (parts and judge("wording", about, parts, _relate, origin)) or _disputed(
                found, values
            )
        elif found:
            yield found
        found = judge("speaker", about, [v for v in values if _is_sure(v.is_)], _speakers, origin)
        if found and found.kind is FindingKind.DIFFER:
            yield replace(found, about=f"who said it: {found.claims[0].value}")


def _is_sure(saying: Saying) -> bool:
    """Tell whether a quotation stands beside the name of the person who is given for it.

    "A spokesman for Costa" and "Costa's lawyer" are not she.
    """
    speaker = saying.quote.speaker
    if speaker is None or not _is_person(speaker):
        return False
    text = saying.reading.article.text
    beside = text[max(0, speaker.span.start - 12) : speaker.span.start]
    if (
        len(set(saying.words)) < ALIKE
        or _BEHALF.search(beside)
        or _OWNED.match(text, speaker.span.end)
    ):
        return False
    printed = set(name_words(saying.reading.article.words(speaker.span)))
    away = max(saying.span.start - speaker.span.end, speaker.span.start - saying.span.end)
    return away <= NEAR and bool(printed & set(name_words(speaker.name)))


def _speakers(a: Value[Saying], b: Value[Saying]) -> Verdict:
    """Compare whom two accounts give for the same words."""
    left, right = a.is_.quote.speaker, b.is_.quote.speaker
    if left is None or right is None or len(set(a.is_.words) & set(b.is_.words)) < ALIKE:
        return Verdict(Relation.UNKNOWN, "wording.equal")
    x, y = name_words(left.name), name_words(right.name)
    if left.entity == right.entity or any(near(v, w) for v in x for w in y):
        return Verdict(Relation.SAME, "wording.equal")
    if _is_beside(a.is_, y) or _is_beside(b.is_, x):
        # Words of several people, of whom each account is read for another.
        return Verdict(Relation.UNKNOWN, "wording.equal")
    return Verdict(Relation.CLASH, "speaker.other", 0.7)


def _is_beside(saying: Saying, name: Sequence[str]) -> bool:
    """Tell whether somebody is named in the sentence that holds a quotation, or next to it."""
    start, end = saying.span.start - 2 * NEAR, saying.span.end + 2 * NEAR
    around = set(name_words(saying.reading.article.text[max(0, start) : end]))
    return bool(name) and name[-1] in around


def _parts_at_odds(group: Sequence[Saying]) -> list[Value[Saying]]:
    """Return the sentences of quotations that clash, each with those of others that it meets.

    Empty where the change stands in no pair of single sentences.
    """
    parts = [_value(p) for saying in group for p in _sentences(saying)]
    pairs = [
        (a, b, _relate(a, b).relation)
        for a, b in combinations(parts, 2)
        if a.is_.reading.article.id != b.is_.reading.article.id
    ]
    first = next(({a.claim, b.claim} for a, b, how in pairs if how is Relation.CLASH), set())
    near = {
        v.claim
        for a, b, how in pairs
        if how is not Relation.UNKNOWN and {a.claim, b.claim} & first
        for v in (a, b)
    }
    return [value for value in parts if value.claim in near]


def _value(saying: Saying) -> Value[Saying]:
    return Value(claim(saying.reading, saying.span, said_by=said_by(saying)), saying)


def _sentences(saying: Saying) -> Iterator[Saying]:
    """Yield the sentences of a quotation, as far as they are long enough to compare."""
    whole = saying.span
    for sentence in saying.reading.sentences:
        if sentence.overlaps(whole):
            start, end = max(sentence.start, whole.start), min(sentence.end, whole.end)
            span = Span(whole.article, start, end)
            words = words_of(saying.reading.article.words(span))
            if len(words) >= rules("wording")["words"]:
                yield replace(saying, span=span, words=words)


def _disputed(found: Finding, values: Sequence[Value[Saying]]) -> Finding:
    """Leave out of a difference the parts of a longer quotation that nobody disputes."""
    pairs = [(a, b, _relate(a, b).relation) for a, b in combinations(values, 2)]
    at_odds = {v.claim for a, b, how in pairs if how is Relation.CLASH for v in (a, b)}
    equal = {
        v.claim
        for a, b, how in pairs
        if how is Relation.SAME and {a.claim, b.claim} & at_odds
        for v in (a, b)
    }
    return replace(found, claims=tuple(c for c in found.claims if c in at_odds | equal))


def speaker_of(group: Sequence[Saying]) -> str:
    """Return the name of the one who said it: a known person's before a body's or a pronoun."""
    named = [s.quote.speaker for s in group if s.quote.speaker]
    votes = Counter(s.entity for s in named)
    best = min(
        named, key=lambda s: (not _is_person(s), s.entity is None, -votes[s.entity]), default=None
    )
    return " ".join(best.name.split()) if best else ""


def _is_person(speaker: Speaker) -> bool:
    return (speaker.entity or "").startswith("person:")


def said_by(saying: Saying) -> str | None:
    """Return the name of the one whose words these are."""
    return saying.quote.speaker.name if saying.quote.speaker else None


def groups(found: Sequence[Saying]) -> list[list[Saying]]:
    """Return the sayings that two or more accounts print, each group in order."""
    of = {i: [i] for i in range(len(found))}
    alike_ones = sharing([weighted(" ".join(s.words)) for s in found], least=2)
    for i, j in sorted({*alike_ones, *_brief_pairs(found)}):
        a, b = found[i], found[j]
        if a.reading.article.id != b.reading.article.id and of[i] is not of[j] and same(a, b):
            of[i].extend(of[j])
            of.update((k, of[i]) for k in of[j])
    joined = {min(group): sorted(group) for group in of.values() if len(group) > 1}
    return [[found[k] for k in joined[first]] for first in sorted(joined)]


def _brief_pairs(found: Sequence[Saying]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of brief stretches of one speaker, whose words may all be common ones."""
    brief = [i for i, s in enumerate(found) if len(s.words) <= rules("wording")["brief"]]
    for i, j in combinations(brief, 2):
        apart = found[i].reading.article.id != found[j].reading.article.id
        if apart and by_one(found[i], found[j]):
            yield i, j


def same(a: Saying, b: Saying) -> bool:
    """Tell whether two stretches are one quotation, whole or in part."""
    left, right = " ".join(a.words), " ".join(b.words)
    if by_one(a, b) and retold(a, b) >= rules("wording")["retold"]:
        return True
    if _is_short(a, b):
        return False
    if alike(left, right) < 0.5 and not set(a.words) <= set(b.words):
        return False
    matcher = SequenceMatcher(None, a.words, b.words, autojunk=False)
    shared = sum(block.size for block in matcher.get_matching_blocks())
    if _by_others(a, b):
        return bool(shared / max(len(a.words), len(b.words)) >= rules("wording")["others"])
    return bool(shared / min(len(a.words), len(b.words)) >= rules("wording")["same"])


def _is_short(a: Saying, b: Saying) -> bool:
    """Tell whether one stretch at least is too short to be known without its speaker."""
    return bool(min(len(a.words), len(b.words)) < rules("wording")["words"])


def by_one(a: Saying, b: Saying) -> bool:
    """Tell whether two stretches are given for one person or body.

    A stretch that no cue gives to anybody may be the words of all whom its sentence names.
    """
    left, right = a.quote.speaker, b.quote.speaker
    if left and right and left.entity and left.entity == right.entity:
        return True
    return any(
        not x.claimed and y.claimed and y.quote.speaker and _stands_by(x, y.quote.speaker)
        for x, y in ((a, b), (b, a))
    )


def _stands_by(saying: Saying, speaker: Speaker) -> bool:
    """Tell whether a speaker's last name stands in the sentence of a stretch, outside of it."""
    name = name_words(speaker.name)[-1:]
    sentence, text = saying.reading.sentence_of(saying.span), saying.reading.article.text
    around = text[sentence.start : saying.span.start], text[saying.span.end : sentence.end]
    return _is_person(speaker) and any(w in name for part in around for w in name_words(part))


def retold(a: Saying, b: Saying) -> float:
    """Return the share of the shorter stretch that stands in the other, in order.

    0 where one is far longer, or the words shared stand far apart in it.
    """
    blocks = SequenceMatcher(None, a.words, b.words, autojunk=False).get_matching_blocks()[:-1]
    if not blocks:
        return 0.0
    first, last = blocks[0], blocks[-1]
    stretch = max(last.a + last.size - first.a, last.b + last.size - first.b)
    shorter, longer = sorted((len(a.words), len(b.words)))
    near = longer <= 2 * shorter and stretch <= 1.5 * shorter
    return sum(block.size for block in blocks) / shorter if near else 0.0


def _by_others(a: Saying, b: Saying) -> bool:
    """Tell whether two people of other names, or speakers of two states, are given for it."""
    left, right = a.quote.speaker, b.quote.speaker
    if left is None or right is None or not (a.claimed and b.claimed):
        return False
    if left.country and right.country and left.country != right.country:
        return True
    if not (_is_person(left) and _is_person(right)):
        return False
    x, y = (set(re.split("[:-]", s.entity or "")[1:]) for s in (left, right))
    return not x & y


def _relate(a: Value[Saying], b: Value[Saying]) -> Verdict:
    left, right = a.is_, b.is_
    if not (left.marked and right.marked):
        return _without_marks(left, right)
    if left.words == right.words:
        return Verdict(Relation.SAME, "wording.equal")
    if not same(left, right):
        return Verdict(Relation.UNKNOWN, "wording.equal")
    inner, edges = swaps(left.words, right.words)
    if any(_MASKED.search(v.claim.value) for v in (a, b)) or is_edited(
        inner, a.claim.value, b.claim.value
    ):
        return Verdict(Relation.FITS, "wording.equal")
    changed = sum(is_changed(x, y) for x, y in inner)
    told_anew = sum(is_changed(x, y, small=False) for x, y in (*inner, *edges))
    kept = len({w for w in left.words if rarity(stem(w))} & set(right.words))
    shared = len(Counter(left.words) & Counter(right.words)) >= rules("wording")["words"]
    if changed and told_anew <= max(shared, kept * rules("wording")["changed"]):
        return Verdict(Relation.CLASH, "wording.changed", 0.9)
    if kept and by_one(left, right) and replaces(inner, edges):
        brief = min(len(left.words), len(right.words)) <= rules("wording")["brief"]
        if brief and retold(left, right) >= rules("wording")["retold"]:
            return Verdict(Relation.CLASH, "wording.retold", 0.65)
    return Verdict(Relation.FITS, "wording.equal")


def _without_marks(a: Saying, b: Saying) -> Verdict:
    """Compare a quotation with the same words in running text, of which one may be another."""
    changes = [swap for swaps_ in swaps(a.words, b.words) for swap in swaps_]
    one = len(changes) == 1 and all(len(side) == 1 for side in changes[0])
    if one and is_changed(*changes[0], small=False):
        return Verdict(Relation.CLASH, "wording.changed", 0.7)
    return Verdict(Relation.UNKNOWN, "wording.equal")
