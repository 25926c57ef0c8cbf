"""Marked speech that no cue claims: continued quotations and paragraphs that are all quote."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from dragoman.model import Quote, QuoteKind, Span, Speaker
from dragoman.quotes.lexicon import is_reporting, lexicon
from dragoman.quotes.marks import Marked, last_within
from dragoman.quotes.option import Option
from dragoman.quotes.passage import Passage
from dragoman.quotes.resolve import Resolver

if TYPE_CHECKING:
    from spacy.tokens import Token

WORDS = 4
"""Words that quoted speech without a cue must have at least."""
NEAR = 700
"""Characters from the end of a quotation within which its speaker may still be speaking."""
TAIL = 70
"""Characters after a quotation's clause with which it still ends its paragraph."""
LEAD = 16
"""Tokens before a colon among which the reporting verb is looked for."""
BEHIND = 24
"""Tokens behind a closing mark among which its verb of speech is looked for."""
NICKNAME = 14
"""Characters, marks included, that a nickname inside a name may have."""
_BEINGS = ("person", "office")
_STOPS = ".?!…"
LEADING, CLAUSE = 5, 6
"""Words that may begin a sentence which quoted words end, and that these have at least."""
_SAYING = ("say", "ask")
SIGNATURE = 9
"""Words of a signature behind a quotation, with office and place."""
_SIGNED = re.compile(r"\s*([―—–]|--?)\s*([A-Z][^.!?“\"]*?)[\s.]*(?=[“\"]|$)")
_LABEL = re.compile(
    r"(?:^|[.?!”\"]\s+)((?:[Tt]he\s+)?[A-Z][\w.'’-]*(?:\s+[A-Z(][\w.'’)-]*){0,7})\s*:\s*$"
)
_BARE = re.compile(r"(\s+)([A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){1,7}?)\.(?=\s|$)")
_SMALL = re.compile(r"\b[a-z]+\b")


def strays(place: Passage, taken: Sequence[Quote]) -> list[Marked]:
    """Return marked stretches of a paragraph that are whole sentences and in no quotation."""
    return [
        mark
        for mark in place.marks
        if (is_speech(place.text, mark) or told_behind(place, mark) or ends_sentence(place, mark))
        and not any(
            span.start < mark.end + place.offset and mark.start + place.offset < span.end
            for quote in taken
            for span in quote.content
        )
    ]


def is_speech(text: str, mark: Marked) -> bool:
    """Tell a quoted sentence from a quoted term, title or slogan fragment.

    >>> is_speech("“We will go on with it.”", Marked(0, 24, "double"))
    True
    >>> is_speech("the “free and open” region", Marked(4, 19, "double"))
    False
    """
    words = text[mark.start : mark.end].strip("“”\"'’‘„«»「」 ")
    before = text[: mark.start].rstrip()
    if len(words.split()) < WORDS or not words[:1].isupper():
        return False
    if before and before[-1] not in _STOPS + ':”"’»':
        return False
    if mark.closed and words[-1] not in _STOPS + ",":
        return False
    return len(_SMALL.findall(words)) * 2 >= len(words.split())


class Floating:
    """Collects the quotations of an article, paragraph by paragraph, and gives strays a home.

    A stray goes on with the direct quotation before it, in its paragraph or at the end of the
    one before; or it belongs to a sentence that leads in to it ("Li declared:"); else it is a
    quotation of its own whose speaker is the last one who spoke.
    """

    def __init__(self, article: str, resolver: Resolver) -> None:
        self.found: list[Quote] = []
        self._article = article
        self._resolver = resolver
        self._before: Passage | None = None

    def take(self, here: Sequence[Quote], place: Passage) -> None:
        """Add the quotations of the next paragraph, then its strays."""
        mine = sorted(here, key=_order)
        for mark in strays(place, mine):
            self._settle(mark, mine, place)
        self.found += mine
        self._before = place

    def _settle(self, mark: Marked, mine: list[Quote], place: Passage) -> None:
        span = Span(self._article, mark.start + place.offset, mark.end + place.offset)
        before = [q for q in mine if q.content[-1].end <= span.start]
        opens = not place.text[: mark.start].strip()
        hangs = _hangs(place.text, mark)
        led = self._signed(span, mark, place) or self._told(span, mark, place)
        led = led or self._led(span, mark, opens, place)
        if led is not None:
            mine.append(led)
        elif before and not hangs and _goes_on(before[-1], span, place):
            mine[mine.index(before[-1])] = _extended(before[-1], span, mark.balanced)
        elif opens and not hangs and self._held_open():
            self.found[-1] = _extended(self.found[-1], span, mark.balanced)
        else:
            mine.append(_alone(span, () if hangs else before or self.found, mark))
        mine.sort(key=_order)

    def _led(self, span: Span, mark: Marked, opens: bool, place: Passage) -> Quote | None:
        """Return the quotation that a sentence ending before the mark leads in to."""
        home, end = (self._before, None) if opens else (place, mark.start)
        if home is None:
            return None
        until = len(home.text) if end is None else end
        cue = lead_in(home, until)
        if cue is None:
            return self._acted(span, mark, home, until)
        at = Span(self._article, cue.idx + home.offset, cue.idx + len(cue) + home.offset)
        speaker = self._resolver.speaker_of(Option(cue, "lead", ()), home)
        why = f"quotes.speech.lead: {cue.lemma_.lower()} in the sentence before"
        return Quote(QuoteKind.DIRECT, (span,), (at,), speaker, None, mark.balanced, 0.8, why)

    def _acted(self, span: Span, mark: Marked, home: Passage, end: int) -> Quote | None:
        """Return the quotation behind a colon of whoever acts before it: "Li hit back:"."""
        who = acts_before(home, end)
        titled = _LABEL.search(home.text[:end])
        if titled is not None:
            low, high = titled.span(1)
            at = high - len(titled.group(1).split()[-1])
        elif who is not None:
            low, high, at = who.left_edge.idx, who.idx + len(who), who.idx
        else:
            return None
        source = Span(self._article, low + home.offset, high + home.offset)
        speaker = self._resolver.speaker(source, at + home.offset)
        why = "quotes.speech.acts: who acts before the colon"
        return Quote(QuoteKind.DIRECT, (span,), (), speaker, None, mark.balanced, 0.6, why)

    def _told(self, span: Span, mark: Marked, place: Passage) -> Quote | None:
        """Return the quotation whose verb of speech stands right behind its mark."""
        cue = told_behind(place, mark)
        if cue is None:
            return None
        option = Option(cue, "marks-left", ((mark.start, mark.end),))
        speaker = self._resolver.speaker_of(option, place)
        at = Span(self._article, cue.idx + place.offset, cue.idx + len(cue) + place.offset)
        why = f"quotes.speech.behind: {cue.lemma_.lower()} behind the mark"
        return Quote(QuoteKind.DIRECT, (span,), (at,), speaker, None, mark.balanced, 0.7, why)

    def _signed(self, span: Span, mark: Marked, place: Passage) -> Quote | None:
        """Return the quotation that a dash and a name sign: "“We go on.” — Li Wen"."""
        signed = _SIGNED.match(place.text, mark.end)
        if signed is None and mark.closed and last_within(place.text, mark.end) == ",":
            signed = _BARE.match(place.text, mark.end)
        if signed is None or signed.group(2).count(" ") >= SIGNATURE:
            return None
        dash, name = (
            Span(self._article, signed.start(i) + place.offset, signed.end(i) + place.offset)
            for i in (1, 2)
        )
        speaker = self._resolver.speaker(name, name.end - len(signed.group(2).split()[-1]))
        if speaker.entity is None:
            speaker = self._resolver.speaker(name, name.start)
        cue = (dash,) if signed.group(1).strip() else ()
        why = "quotes.speech.signed: a dash and a name behind the mark"
        return Quote(QuoteKind.DIRECT, (span,), cue, speaker, None, mark.balanced, 0.8, why)

    def _held_open(self) -> bool:
        """Tell whether the paragraph before ended with a direct quotation that was not closed."""
        if not self.found or self._before is None:
            return False
        last = self.found[-1]
        spans = [*last.content, *last.cue, *([last.speaker.span] if last.speaker else [])]
        rest = self._before.offset + len(self._before.text) - max(s.end for s in spans)
        return last.kind is QuoteKind.DIRECT and not last.balanced and 0 <= rest < TAIL


def lead_in(place: Passage, end: int) -> "Token | None":
    """Return the reporting verb of a sentence that ends at a character with a colon."""
    text = place.text[:end].rstrip()
    if not text.endswith(":"):
        return None
    words = [token for token in place.doc if token.idx < len(text)]
    for token in reversed(words[-LEAD:]):
        if token.text in _STOPS:
            return None
        if token.pos_ == "VERB" and is_reporting(token.text):
            return token
    return None


def told_behind(place: Passage, mark: Marked) -> "Token | None":
    """Return the verb of speech behind quoted words that a pause ends: "“Why?” the man asked"."""
    words = place.text[mark.start : mark.end].strip("“”\"'’‘„«»「」 ")
    if not mark.closed or words[-1:] not in (",", "?", "!"):
        return None
    after = (token for token in place.doc if token.idx >= mark.end)
    for token, _ in zip(after, range(BEHIND), strict=False):
        if token.text in _STOPS or _in_speech(token, place):
            return None
        says = lexicon().class_of(token.lemma_.lower(), "VERB") in _SAYING
        if token.pos_ == "VERB" and (is_reporting(token.text) or says):
            return token
    return None


def ends_sentence(place: Passage, mark: Marked) -> bool:
    """Tell quoted words that end a sentence which a few words begin: "Now, “they are free.”"."""
    text = place.text
    first = max(text.rfind(stop, 0, mark.start) for stop in (". ", "? ", "! ", "” ", '" '))
    lead = text[first + 1 : mark.start].split()
    words = text[mark.start : mark.end].split()
    closed = mark.closed and last_within(text, mark.end) in tuple(_STOPS)
    return closed and first > 0 and len(lead) <= LEADING and len(words) >= CLAUSE


def _in_speech(token: "Token", place: Passage) -> bool:
    """Tell a token in marks that hold more than a nickname: "Charles “Cully” Stimson said"."""
    return any(m.start <= token.idx < m.end and m.end - m.start > NICKNAME for m in place.marks)


def acts_before(place: Passage, end: int) -> "Token | None":
    """Return the person who acts in a sentence that ends at a character with a colon."""
    text = place.text[:end].rstrip()
    if not text.endswith(":"):
        return None
    for token in reversed([token for token in place.doc if token.idx < len(text)]):
        if token.text in _STOPS:
            return None
        if token.dep_ == "nsubj" and token.pos_ == "PROPN" and token.ent_type_ in ("PERSON", ""):
            return token
    return None


def _hangs(text: str, mark: Marked) -> bool:
    """Tell whether a clause goes on behind the mark, as in "“Could be,” Li from his desk"."""
    words = text[mark.start : mark.end].strip("“”\"'’‘„«»「」 ")
    after = text[mark.end :].lstrip()
    return mark.closed and bool(after) and (words.endswith(",") or after[0].islower())


def _order(quote: Quote) -> tuple[int, int]:
    return quote.content[-1].end, quote.content[0].start


def _goes_on(quote: Quote, span: Span, place: Passage) -> bool:
    end = max(quote.content[-1].end, *(cue.end for cue in quote.cue), 0)
    gap = place.text[end - place.offset : span.start - place.offset]
    return quote.kind is not QuoteKind.INDIRECT and len(gap) < 160 and gap.count(". ") <= 1


def _extended(quote: Quote, span: Span, balanced: bool) -> Quote:
    return replace(quote, content=(*quote.content, span), balanced=balanced)


def _alone(span: Span, before: Sequence[Quote], mark: Marked) -> Quote:
    speaker = _last_speaker(span, before)
    return Quote(
        QuoteKind.DIRECT,
        (span,),
        (),
        speaker,
        None,
        mark.balanced,
        0.6 if speaker else 0.3,
        "quotes.speech.floating: no cue, speaker of the quotation before",
    )


def _last_speaker(span: Span, before: Sequence[Quote]) -> Speaker | None:
    """Return who spoke last near by, a known person rather than a document."""
    near = [
        quote.speaker
        for quote in reversed(before)
        if quote.speaker is not None and span.start - quote.content[-1].end < NEAR
    ]
    known = (s for s in near if s.entity is not None and s.entity.startswith(_BEINGS))
    return next(known, near[0] if near else None)
