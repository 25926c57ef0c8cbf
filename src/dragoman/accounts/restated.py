"""What two accounts say in sentences of their own about one thing: who, when, where, or not."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import product

from dragoman.accounts.apart import is_else, is_supposed
from dragoman.accounts.one_day import DatedLines
from dragoman.accounts.parallels import (
    Line,
    Pair,
    irregular,
    is_past,
    lemma,
    overlap,
    parallels,
)
from dragoman.accounts.restated_places import city_clash
from dragoman.accounts.restated_times import Clash, day_clash, plays
from dragoman.accounts.rules import rules
from dragoman.accounts.taken_back import may_both_be
from dragoman.accounts.told import claim
from dragoman.accounts.verdict import Sources, clashing
from dragoman.knowledge.frequency import rarity
from dragoman.knowledge.names import name_words
from dragoman.model import (
    Finding,
    Mention,
    MentionKind,
    Reading,
    Span,
)

SCORE = 0.65
_PRESENT = re.compile(r"(?:is|are|do|does|will)(?: not|n[’']t)\b")
"""A denial of what is, or is to come: what was done before is another matter."""
ACTING = frozenset({MentionKind.PERSON, MentionKind.STATE, MentionKind.ORGANISATION})


def compare_restated(
    readings: Sequence[Reading], origin: Sources, lines: Sequence[Line]
) -> Iterator[Finding]:
    """Yield a finding for each slot in which two sentences that say the same clash."""
    stated = {reading.article.id: reading for reading in readings}
    found: dict[tuple[str, str], list[set[Span]]] = {}
    told = DatedLines(lines)
    for pair in parallels(lines):
        if _is_copied(pair, origin):
            continue
        for slot, rule, left, right in _clashes(pair, told):
            groups = found.setdefault((slot, rule), [])
            touched = [g for g in groups if g & {left, right}]
            found[slot, rule] = [g for g in groups if g not in touched]
            found[slot, rule].append({left, right}.union(*touched))
    for (slot, rule), groups in sorted(found.items()):
        for group in sorted(groups, key=min):
            claims = [claim(stated[span.article], span) for span in sorted(group)]
            yield clashing(slot, rule, claims, origin, score=SCORE)


def _is_copied(pair: Pair, origin: Sources) -> bool:
    """Tell whether one of two prints of a source holds the other's sentence as it stands."""
    a, b = pair.sides
    if origin.independent([a.sentence.article, b.sentence.article]):
        return False
    return a.text in b.reading.article.text or b.text in a.reading.article.text


def _clashes(pair: Pair, told: DatedLines) -> Iterator[Clash]:
    a, b = pair.sides
    sure = pair.close and pair.score >= rules("parallels")["sure"]
    found = [_negations(a, b, sure=sure), _actors(a, b)]
    found += [day_clash(pair, told), city_clash(pair)]
    yield from (clash for clash in found if clash)


@cache
def _negated() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rules("parallels")[name]) for name in ("negated", "denied"))


def _negations(a: Line, b: Line, *, sure: bool) -> Clash | None:
    """Return the verbs of which one sentence denies what the other says of the same side.

    Sentences that are `sure` to say the same need to share only one word of what follows.
    """
    for left, right, turned in ((a, b, False), (b, a, True)):
        for pattern in _negated():
            for match in pattern.finditer(left.text):
                place = _affirmed(match, left, right, least=1 if sure else 2)
                if place is not None:
                    spans = left.span(*match.span()), right.span(*place)
                    return "status", "status.restated", *(spans[::-1] if turned else spans)
    return None


def _affirmed(
    match: re.Match[str], left: Line, right: Line, *, least: int
) -> tuple[int, int] | None:
    """Return where another sentence says what this one denies, of the same side and thing."""
    verb, at = lemma(match["verb"]), match.start("verb")
    common = rarity(verb) < rules("parallels")["verb"] or verb in rules("parallels")["loose"]
    if common or left.is_quoted(at) or _is_supposed(left, at) or _is_rest(match, left):
        return None
    number = next(i for i, (_, place) in enumerate(left.words) if place >= at)
    subject = {m.entity for m in _named(left) if m.span.end <= left.sentence.start + match.start()}
    for i, (word, place) in enumerate(right.words):
        if lemma(word) != verb or right.is_quoted(place) or _is_supposed(right, place):
            continue
        if _is_wished(match, word):
            continue
        if _PRESENT.match(match.group()) and is_past(word) and not is_past(match["verb"]):
            return None
        before = " ".join(w for w, _ in right.words[max(0, i - 4) : i]).lower()
        if re.search(r"\b(?:not|never|no|n[’']t|cannot|deny|denied|denies)\b|n[’']t", before):
            return None
        if {w.lower() for w, _ in right.words[i + 1 : i + 3]} & {
            "no",
            "nothing",
            "none",
            "neither",
        }:
            return None
        if may_both_be(
            left.text[:at].rstrip(), left.text[match.end() :].lstrip(), right.text[:place].rstrip()
        ):
            return None
        known = {m.entity for m in _named(right)}
        if subject & known and _one_object(left.after(number), right.after(i), least=least):
            return place, place + len(word)
    return None


def _is_rest(match: re.Match[str], line: Line) -> bool:
    """Tell whether only the rest of some things is denied."""
    return is_else(line.text[match.end() :].lstrip())


def _is_wished(match: re.Match[str], word: str) -> bool:
    """Tell whether a bare verb, beside "did not", is no deed: "insists that they repeal it"."""
    past = match.group().lower().startswith("did")
    return past and word.lower() == match["verb"].lower() and word.lower() not in irregular()


def _named(line: Line) -> list[Mention]:
    return [m for m in line.mentions if m.kind in ACTING]


def _is_supposed(line: Line, place: int) -> bool:
    """Tell whether a verb stands after a word that makes it no fact."""
    if is_supposed(line.text[:place].rstrip()):
        return True
    before = [w.lower() for w, at in line.words if at < place]
    return bool(set(before) & set(rules("parallels")["supposed"])) or before[-1:] == ["to"]


def _one_object(
    a: frozenset[str], b: frozenset[str], *, least: int = 2, whole: bool = False
) -> bool:
    """Tell whether the words after two verbs tell of one thing, with `whole` of no other too."""
    if whole:
        richer = max(sum(map(rarity, a)), sum(map(rarity, b)))
        return bool(sum(map(rarity, a & b)) >= rules("parallels")["same_whole"] * richer)
    if least == 1:
        return bool(a & b)
    _, score = overlap({w: rarity(w) for w in a}, {w: rarity(w) for w in b})
    return bool(score >= rules("parallels")["same_object"] and len(a & b) >= least)


def _actors(a: Line, b: Line) -> Clash | None:
    """Return two different sides of whom two sentences say that they did one thing."""
    for (left, i), (right, j) in product(_subjects(a), _subjects(b)):
        if lemma(a.words[i][0]) != lemma(b.words[j][0]) or not _strangers(a, left, b, right):
            continue
        if all(_one_object(a.after(i), b.after(j), whole=w) for w in (False, True)):
            return "actor", "actor.restated", left.span, right.span
    return None


@lru_cache(maxsize=4096)
def _subjects(line: Line) -> list[tuple[Mention, int]]:
    """Return the named sides with the number of the verb that follows each directly."""
    found = []
    between = set(rules("parallels")["between"])
    for mention in _named(line):
        if mention.pronoun or line.is_quoted(mention.span.start - line.sentence.start):
            continue
        end = mention.span.end - line.sentence.start
        rest = [(i, w) for i, (w, place) in enumerate(line.words) if place >= end][:4]
        verb = next(((i, w) for i, w in rest if w.lower() not in between), None)
        if verb and is_past(verb[1]) and lemma(verb[1]) not in rules("parallels")["loose"]:
            gap_ = line.text[end : line.words[verb[0]][1]]
            if not re.search(r"[,;:()–—\"“”]", gap_):
                found.append((mention, verb[0]))
    return found


def _strangers(a: Line, left: Mention, b: Line, right: Mention) -> bool:
    """Tell whether two sides are not one, and neither plays a part in the other's sentence."""
    if left.entity == right.entity or (left.country and left.country == right.country):
        both_people = left.kind is right.kind is MentionKind.PERSON
        if left.entity == right.entity or not both_people:
            return False
    if not all(m.entity.startswith(("person:", "state:", "organisation:")) for m in (left, right)):
        return False
    if set(name_words(left.name)) & set(name_words(right.name)):
        return False
    return not (plays(right, a) or plays(left, b))
