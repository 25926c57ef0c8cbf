"""The people of a story: how each account spells their names and gives their office."""

import re
from collections.abc import Iterator, Sequence

from dragoman.accounts.moments import Relation
from dragoman.accounts.named import Named, distance, name_key, near, sound
from dragoman.accounts.namesakes import given_names, one_person, other_given
from dragoman.accounts.offices import Office, clause_after, parse_offices, relate_offices
from dragoman.accounts.rules import rules
from dragoman.accounts.strays import find_strays
from dragoman.accounts.told import claim
from dragoman.accounts.verdict import Sources, Value, Verdict, judge
from dragoman.knowledge.names import same_given
from dragoman.model import Finding, FindingKind, MentionKind, Reading, Span

_CAPITAL = re.compile(r"[^\W\d_a-z]")
_DOUBLED = re.compile(r"([b-df-hj-np-tv-xz])\1")


def compare_people(readings: Sequence[Reading], origin: Sources) -> Iterator[Finding]:
    """Yield the findings on names and offices, one of each at most for every person."""
    people: dict[str, list[Named]] = {}
    for reading in sorted(readings, key=lambda r: r.article.id):
        for mention in reading.mentions:
            if mention.kind is MentionKind.PERSON:
                people.setdefault(mention.entity, []).append(Named(reading, mention))
    for entity, stray in list(find_strays(readings, people)):
        people[entity].append(stray)
    for group in one_person(people):
        named = [one for entity in group for one in people[entity]]
        named.sort(key=lambda n: (n.mention.span, n.mention.head))
        yield from compare_person(named, origin)


def compare_person(named: Sequence[Named], origin: Sources) -> Iterator[Finding]:
    """Yield the findings on one person from all its mentions in all accounts."""
    if len({n.reading.article.id for n in named}) < 2:
        return
    printed = [n for n in named if _is_name(n)]
    about = _full_name(printed)
    if not about:
        return
    whole = any(len(n.words) > 1 for n in printed)
    found = judge("name", about, _spellings(printed), _relate_names, origin) if whole else None
    if found and found.kind is FindingKind.DIFFER:
        yield found
    found = judge("office", about, _offices(named), _relate_offices, origin)
    if found and not (found.kind is FindingKind.DIFFER and _may_hold_two(named, found)):
        yield found


def _may_hold_two(named: Sequence[Named], found: Finding) -> bool:
    """Tell whether two offices are those of a state in which one person often holds both."""
    double = set(rules("offices")["exclusive"]["double"])
    return found.why.startswith("office.other") and any(n.mention.country in double for n in named)


def _is_name(named: Named) -> bool:
    """Tell whether a mention is a name as printed, and not a description or a pronoun."""
    printed = named.reading.article.words(named.mention.head)
    words = [w for w in re.findall(r"[\w’'-]+", printed) if w not in rules("names")["particles"]]
    if named.mention.pronoun or not words or not all(_CAPITAL.match(w) for w in words):
        return False
    if re.match(r"\s?[-‐–]\s?\w", named.reading.article.text[named.mention.head.end :][:4]):
        # A name cut in two at a hyphen says nothing about its spelling.
        return False
    known = name_key(named.mention.name)
    return any(near(w, k) for w in named.words for k in known)


def _full_name(printed: Sequence[Named]) -> str:
    """Return the fullest spelling that most accounts print."""
    votes: dict[str, set[str]] = {}
    for named in printed:
        words = " ".join(named.reading.article.words(named.mention.head).split())
        votes.setdefault(words, set()).add(named.reading.article.id)
    if not votes:
        return ""
    return max(votes, key=lambda w: (min(len(name_key(w)), 3), len(votes[w]), -len(w), w))


def _spellings(printed: Sequence[Named]) -> list[Value[Named]]:
    """Return each account's fullest spelling, and one that only it has, if there is any."""
    chosen: list[Value[Named]] = []
    by_article: dict[str, list[Named]] = {}
    for named in printed:
        by_article.setdefault(named.reading.article.id, []).append(named)
    forms = {article: {n.words for n in own} for article, own in by_article.items()}
    for article, own in sorted(by_article.items()):
        others = set().union(*(words for other, words in forms.items() if other != article))
        apart = {w for w in forms[article] if others and all(_spelled_apart(w, o) for o in others)}
        full = max(own, key=_fullness)
        pick = max((n for n in own if n.words in apart), key=_fullness, default=full)
        chosen.append(Value(claim(pick.reading, pick.mention.head), pick))
    long = [v for v in chosen if len(v.is_.words) > 1]
    # A family name alone says nothing beside the whole name, unless it is spelled otherwise.
    known = {word for v in long for word in v.is_.words}
    return [v for v in chosen if v in long or not set(v.is_.words) <= known]


def _fullness(named: Named) -> tuple[int, int]:
    return len(named.words), -named.mention.head.start


def _spelled_apart(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return _relate_words(a, b, None)[0] is Relation.CLASH


def _relate_names(a: Value[Named], b: Value[Named]) -> Verdict:
    lands = {c for c in (a.is_.mention.country, b.is_.mention.country) if c}
    family_first = lands & set(rules("names")["family_first"])
    country = min(family_first or lands, default=None)
    found, rule = _relate_words(a.is_.words, b.is_.words, country)
    return Verdict(found, rule, 0.9)


def _relate_words(
    a: tuple[str, ...], b: tuple[str, ...], country: str | None
) -> tuple[Relation, str]:
    """Return how two printed names of one person relate.

    Left-out given names, initials, accents, short forms and other transcriptions are no
    difference; a letter changed, lost or added is.
    """
    if not a or not b or "".join(sorted(a)) == "".join(sorted(b)) or "".join(a) == "".join(b):
        return Relation.SAME, "name.spelling"
    left, right = [w for w in a if w not in b], [w for w in b if w not in a]
    if not left or not right:
        short, long = (a, b) if not left else (b, a)
        family_first = country in rules("names")["family_first"]
        if family_first and 1 < len(short) < len(long) and short == long[: len(short)]:
            return Relation.CLASH, "name.cut"
        return Relation.FITS, "name.spelling"
    short, long = sorted((a, b), key=len)
    if len(short) == 1 and short[0] in given_names() and not near(short[0], long[-1]):
        # A given name alone may be another's.
        return Relation.FITS, "name.spelling"
    if len(long) == 1 and {*short, *long} & given_names():
        return Relation.FITS, "name.spelling"
    pairs = [(x, y) for x in left for y in right if near(x, y) or same_given(x, y)]
    if not pairs and other_given(a, b):
        return Relation.CLASH, "name.given"
    if a[0] == b[0] and len(a) == len(b) and _is_slip(left, right, country):
        return Relation.CLASH, "name.spelling"
    if not pairs or any(same_given(x, y) for x, y in pairs):
        return Relation.FITS, "name.spelling"
    if country in rules("names")["vowels_free"] and all(
        _consonants(x) == _consonants(y) for x, y in pairs
    ):
        return Relation.FITS, "name.spelling"
    if country not in rules("names")["family_first"] and sound(a[-1]) == sound(b[-1]):
        # Given names are transcribed, shortened and translated freely.
        return Relation.FITS, "name.spelling"
    if all(sound(x) == sound(y) or {f"{x}s", f"{y}s"} & {x, y} for x, y in pairs):
        return Relation.FITS, "name.spelling"
    return Relation.CLASH, "name.spelling"


def _is_slip(left: Sequence[str], right: Sequence[str], country: str | None) -> bool:
    """Tell whether all that differs in two names is one letter that nobody transcribes.

    >>> _is_slip(["zupancic"], ["zupencic"], None), _is_slip(["zelensky"], ["zelenskyy"], None)
    (True, False)
    """
    if len(left) != 1 or len(right) != 1 or not _is_misprint(left[0], right[0]):
        return False
    if country:
        return country in rules("names")["latin"]
    x, y = (_DOUBLED.sub(r"\1", word) for word in (left[0], right[0]))
    return x == y or sound(x) != sound(y)


def _is_misprint(a: str, b: str) -> bool:
    """Tell whether a letter was lost, put in or changed in a name that nobody transcribes.

    >>> _is_misprint("witkoff", "witkof"), _is_misprint("brown", "browns")
    (True, False)
    """
    return a != b and min(len(a), len(b)) > 4 and distance(a, b) == 1 and f"{a}s" != b != f"{b}s"


def _consonants(word: str) -> str:
    """Return the sound of a name's word without vowels, which some scripts leave out."""
    return re.sub("[aeiou]", "", sound(word))


def _offices(named: Sequence[Named]) -> list[Value[frozenset[Office]]]:
    """Return all the offices that each account gives, shown by its fullest wording.

    "The minister", without the name, says nothing against a rank that stands beside the name.
    """
    held: dict[str, set[Office]] = {}
    described: dict[str, set[Office]] = {}
    shown: dict[str, tuple[str, Span, Reading]] = {}
    for one in named:
        article, printed = one.reading.article.id, _is_name(one)
        for role, span in _roles(one):
            found = parse_offices(role)
            (held if printed else described).setdefault(article, set()).update(found)
            # "The spokesman" may be another's, and is not shown for an office.
            if found and printed and len(role) > len(shown.get(article, ("",))[0]):
                shown[article] = (role, span, one.reading)
    for article, own in held.items():
        cores = {core for _, core in own}
        own |= {
            office for office in described.get(article, ()) if office[0] or office[1] not in cores
        }
    return [
        Value(claim(reading, span), frozenset(held[article]))
        for article, (_, span, reading) in sorted(shown.items())
    ]


def _roles(named: Named) -> Iterator[tuple[str, Span]]:
    """Yield the words for the office beside a name, and in a clause after it."""
    if role := named.mention.role:
        yield role, _role_span(named)
    head = named.mention.head
    if after := clause_after(named.reading.article.text[head.end : head.end + 100]):
        start, end, role = after
        yield role, Span(head.article, head.end + start, head.end + end)


def _role_span(named: Named) -> Span:
    """Return the span of the office's words in the mention, or the mention's own."""
    mention, role = named.mention, named.mention.role or ""
    place = named.reading.article.text.find(role, mention.span.start, mention.span.end)
    if role and place >= 0:
        return Span(mention.span.article, place, place + len(role))
    return mention.span


def _relate_offices(a: Value[frozenset[Office]], b: Value[frozenset[Office]]) -> Verdict:
    return relate_offices(a.is_, b.is_)
