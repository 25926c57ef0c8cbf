"""German speech by its forms: marks, sources, clauses behind verbs, moods, objects in short."""

import re
from collections.abc import Iterator

from dragoman.quotes.flat_sentences import COVER
from dragoman.quotes.german_names import finite_behind, noun_phrase, subject_of
from dragoman.quotes.german_objects import Said, after_colon, objects_of, sentence_start, skip
from dragoman.quotes.german_words import german
from dragoman.quotes.option import Piece

GAP = 130
"""Characters between a verb of speech and the clause that it reports."""
WORDS = 3
"""Words that a reported clause must have at least."""
_OUTSIDE = re.compile(rf"[^{COVER}\s,.:;!?–-]")
_QUOTED = re.compile(rf"{COVER}{{3,}}")
_INVERTED = re.compile(r"^[Ww]ie\s")
_OF = re.compile(r"\s+(?:(?:von|vom|aus|der|des)\s+(?=\w))?")
_WIE = re.compile(r",\s+(wie)\s")
_PLACE = re.compile(r"\s+(?:von|vom|aus|bei|seitens|in|im)\s+")


def said_in(text: str, *, goes_on: bool = False, next_to: bool = False) -> list[Said]:
    """Return what a sentence, its quoted words covered, reports.

    `goes_on` tells that somebody spoke shortly before, `next_to` that the sentence before did.

    >>> text = "Der Minister sagte, die Lage sei ernst."
    >>> [found] = said_in(text)
    >>> text[slice(*found.content[0])], text[slice(*found.source)], found.rule
    ('die Lage sei ernst', 'Der Minister', 'clause')
    """
    end = len(text.rstrip(" .!?"))
    if not _OUTSIDE.search(text):
        return [Said(((0, len(text.rstrip())),), (), None, "stray")] if goes_on else []
    for rule in (_by_wie, _by_source, _by_tail):
        found = rule(text, end)
        if found is not None:
            return [found]
    out = _by_colon(text, end)
    out += [one for one in _by_front(text, end) if not any(_crosses(one, o) for o in out)]
    taken = [cue for one in out for cue in one.cue]
    out += [one for one in objects_of(text, end, taken) if not any(_crosses(one, o) for o in out)]
    mood = german().plural if next_to else german().strong
    if not out and goes_on and mood.search(text, 0, end) and not text.startswith("Ich"):
        out.append(Said(((0, end),), (), None, "mood"))
    return [one for one in out if _long_enough(text, one)]


def _crosses(one: Said, other: Said) -> bool:
    return any(a < d and c < b for a, b in one.content for c, d in other.content)


def _long_enough(text: str, one: Said) -> bool:
    size = sum(text.count(" ", *piece) + 1 for piece in one.content)
    least = 1 if COVER in text[slice(*one.content[0])] or one.rule == "object" else WORDS
    return size >= least


def _by_wie(text: str, end: int) -> Said | None:
    """Read "Wie das Amt mitteilte, ..."."""
    comma = text.find(",", 0, end)
    if not _INVERTED.match(text) or comma < 0:
        return _by_wie_last(text, end)
    verbs = list(german().clause.finditer(text, 4, comma))
    if not verbs or text[verbs[-1].end() : comma].strip():
        return None
    content = (skip(text, comma + 1), end)
    return Said((content,), ((0, 3), verbs[-1].span()), noun_phrase(text, 4, comma), "wie")


def _by_wie_last(text: str, end: int) -> Said | None:
    """Read "..., wie das Amt mitteilte"."""
    for wie in _WIE.finditer(text, 0, end):
        comma = text.find(",", wie.end(), end)
        stop = end if comma < 0 else comma
        verbs = list(german().clause.finditer(text, wie.end(), stop))
        if not verbs or text[verbs[-1].end() : stop].strip():
            continue
        source = noun_phrase(text, wie.end(), verbs[-1].start())
        first = (after_colon(text, wie.start()), wie.start())
        rest = (skip(text, stop), end)
        content = [first, rest] if rest[1] - rest[0] > GAP // 8 else [first]
        if source is not None:
            return Said(tuple(content), (wie.span(1), verbs[-1].span()), source, "wie-last")
    return None


def _by_source(text: str, end: int) -> Said | None:
    """Read "Laut X ...", "..., laut X" and "X zufolge ..."."""
    words = german()
    behind = words.behind.search(text, 1, end)
    if behind is not None and behind.start() < end * 2 // 3:
        source = noun_phrase(text, 0, behind.start()) or (0, behind.start() - 1)
        return Said(((skip(text, behind.end()), end),), (behind.span(),), source, "behind")
    word = words.before.search(text, 0, end)
    if word is None:
        return None
    start = _after_preposition(text, word.end())
    before = text[: word.start()].rstrip()
    if before and not before.endswith(","):
        return _by_source_inside(text, word, start, end)
    if before:
        content = (after_colon(text, len(before)), len(before.rstrip(" ,")))
        return Said((content,), (word.span(),), noun_phrase(text, start, end), "source-last")
    verb = finite_behind(text, start, end)
    if verb is None:
        return None
    source = noun_phrase(text, start, verb) or (start, len(text[:verb].rstrip()))
    return Said(((verb, end),), (word.span(),), source, "source")


def _by_source_inside(text: str, word: re.Match[str], start: int, end: int) -> Said | None:
    """Read "Der Unfall ereignete sich laut Polizei gegen 14 Uhr"."""
    source = noun_phrase(text, start, end)
    if source is None:
        return None
    low = after_colon(text, word.start())
    pieces = [(low, len(text[: word.start()].rstrip(" ,"))), (skip(text, source[1]), end)]
    content = tuple((a, b) for a, b in pieces if a < b)
    return Said(content, (word.span(),), source, "source-inside")


def _after_preposition(text: str, start: int) -> int:
    found = re.compile(r"\s+(?:(?:von|vom|aus|der|des)\s+(?=[a-zäöü]|[A-ZÄÖÜ]))?").match(
        text, start
    )
    return found.end() if found else start


def _by_tail(text: str, end: int) -> Said | None:
    """Read "..., sagte X" and "„...“, so X, „...“"."""
    for verb in german().tail.finditer(text, 0, end):
        cue = verb.span(1)
        next_word = text[cue[1] : cue[1] + 12].split()
        if next_word and next_word[0] in german().no_subject - {"sich"}:
            continue
        source = subject_of(text, cue[0], cue, end)
        if source is None and verb.group(1).endswith("es"):
            place = _PLACE.match(text, cue[1])
            source = noun_phrase(text, place.end(), end) if place else None
        elif source is None and not verb.group(1).endswith("es"):
            continue
        first = after_colon(text, cue[0]), len(text[: cue[0]].rstrip(" ,–-"))
        behind = max(cue[1], source[1] if source else 0)
        if first[0] >= first[1] or _INVERTED.match(text) or _opens_main(text, behind, end):
            continue
        rest = _rest(text, behind, end) or _split(text, first, behind, end)
        cues = (cue, *_particle(text, cue[1], rest[0] if rest else end))
        content = _quoted_last(text, first)
        return Said((content, *([rest] if rest else [])), cues, source, "tail")
    return None


def _opens_main(text: str, behind: int, end: int) -> bool:
    """Tell a main clause behind a clause of time: "Nachdem er kam, sagte er, ..."."""
    word = text.split(" ", 1)[0].lower()
    told = ":" in text[behind:end] or ", " in text[behind:end]
    return word in german().openers and told


def _split(text: str, first: Piece, behind: int, end: int) -> Piece | None:
    """Return what follows where an attribution splits a clause: "Dies sei, so X, [falsch]"."""
    last = text[first[0] : first[1]].rsplit(" ", 1)[-1]
    verb = german().mood.fullmatch(last) or german().indicative.fullmatch(last)
    if verb is None or text[behind : behind + 1] != ",":
        return None
    return skip(text, behind), end


def _quoted_last(text: str, piece: Piece) -> Piece:
    """Return the quoted words that end a stretch whose other words are no clause of theirs."""
    marks = list(_QUOTED.finditer(text, *piece))
    if not marks or marks[-1].end() < piece[1] - 1 or marks[-1].start() == piece[0]:
        return piece
    outside = text[piece[0] : marks[-1].start()].rstrip()
    return marks[-1].span() if outside.endswith((":", ".", ";")) else piece


def _rest(text: str, start: int, end: int) -> Piece | None:
    """Return what goes on behind an attribution: ", „...“" or ", es gebe ..."."""
    comma = text.find(",", start, min(end, start + 60))
    if comma < 0:
        return None
    at = skip(text, comma + 1)
    word = text[at:end].split(" ", 1)[0].strip(",")
    quoted = _QUOTED.match(text, at)
    if quoted:
        return quoted.span()
    told = german().mood.search(text, at, end) and word not in german().relative
    return (at, end) if told and word not in ("der", "die", "das") else None


def _particle(text: str, start: int, end: int) -> tuple[Piece, ...]:
    """Return the particle of a verb at the end of its clause: "teilte ... [mit]"."""
    stretch = text[start:end].rstrip(" ,")
    word = stretch.rsplit(" ", 1)[-1]
    if word in german().particles and word != stretch:
        return ((start + len(stretch) - len(word), start + len(stretch)),)
    return ()


def _by_colon(text: str, end: int) -> list[Said]:
    """Read "X sagte: „...“" and "X: „...“"."""
    found = re.compile(rf":\s*({COVER}{{3,}}\S*)").search(text)
    if found is None:
        return []
    verbs = list(german().clause.finditer(text, 0, found.start()))
    cue = verbs[-1].span() if verbs else (found.start(), found.start() + 1)
    at = cue[0] if verbs else found.start()
    source = subject_of(text, 0, (at, cue[1]), found.start())
    content = (found.start(1), max(end, found.end(1)))
    return [Said((content,), (cue,), source, "colon")]


def _by_front(text: str, end: int) -> list[Said]:
    """Read "X sagte, dass ...", "X sagte, die Lage sei ..." and "X warf ihm vor, ... zu ..."."""
    for verb, cues, frame in _verbs(text, 0, end):
        start = _clause_behind(text, verb, frame, end)
        if start is None:
            continue
        source = subject_of(text, sentence_start(text, cues[0][0]), cues[0], start)
        cues += _particle(text, frame, start)
        stop = _before_tail(text, start, end)
        also = german().coordinate.search(text, start, stop)
        if also is None:
            return [Said(((start, stop),), cues, source, "clause")]
        one = Said(((start, also.start()),), cues, source, "clause")
        return [one, *_coordinated(text, also, source, stop)]
    return []


def _coordinated(text: str, also: re.Match[str], source: Piece | None, end: int) -> list[Said]:
    """Read what the same speaker says next: "..., und warf ihm vor, ... zu ..."."""
    start = _clause_behind(text, also.group(1), also.end(), end)
    if start is None:
        return []
    cues = (also.span(1), *_particle(text, also.end(), start))
    return [Said(((start, end),), cues, source, "clause")]


def _verbs(text: str, start: int, end: int) -> Iterator[tuple[str, tuple[Piece, ...], int]]:
    """Yield each verb of speech with its cue and the place behind which a clause may begin."""
    for found in german().perfect.finditer(text, start, end):
        yield found.group(2), (found.span(1), found.span(2)), found.end(2)
    for found in german().clause.finditer(text, start, end):
        yield found.group(), (found.span(),), found.end()


def _clause_behind(text: str, verb: str, frame: int, end: int) -> int | None:
    """Return where the clause that a verb reports begins."""
    words = german()
    comma = text.find(",", frame, min(end, frame + GAP))
    while comma > 0:
        at = skip(text, comma + 1)
        stop = text.find(",", at, end)
        stop = end if stop < 0 else stop
        word = text[at:end].split(" ", 1)[0].strip(",.")
        if words.that.match(text, comma) or _QUOTED.match(text, at):
            return at
        if words.mood.search(text, at, end if word not in words.relative else stop):
            return at
        to = words.infinitive.search(text, at, end)
        if to and (word not in words.relative or to.end() in (stop, end)):
            return at
        early = words.indicative.search(text, at, min(stop, at + 45))
        if early and verb in words.sure and word not in words.relative:
            return at
        comma = text.find(",", comma + 1, min(end, frame + GAP))
    colon = text.find(": ", frame, min(end, frame + GAP))
    if colon > 0 and verb in words.sure and not _QUOTED.match(text, colon + 2):
        return colon + 2
    return None


def _before_tail(text: str, start: int, end: int) -> int:
    """Return where a clause ends before ", berichteten mehrere Zeitungen"."""
    for tail in german().tail.finditer(text, start, end):
        if tail.start() - start > GAP // 4 and noun_phrase(text, tail.end() + 1, end):
            return tail.start()
    return end
