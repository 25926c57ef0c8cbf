"""Whether another account has what one has somebody say."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from dragoman.accounts.rewording import words_of
from dragoman.accounts.rules import rules
from dragoman.accounts.sayings import Saying, quoted
from dragoman.accounts.speech import said_by
from dragoman.accounts.told import claim, prominence
from dragoman.accounts.verdict import Sources
from dragoman.accounts.windows import Windows, is_told, meant, sentences_of, share_told
from dragoman.model import Claim, Quote, QuoteKind, Reading

LONG = 10
"""Words of a quotation that can be looked for without its sentence."""
BRIEF = 3
"""Words of a run by which a few words in marks are found."""
LONG_RUN = 10
"""Words of a run by which a part of a quotation is known to stand in another account."""
RUN, PART = 5, 0.25
"""Words of a run, and share of a quotation's runs that another account may hold."""
_ADDED = re.compile(r", (?:which|who|whom|whose|though|although)\b")
HALF = 0.5
"""Share of a quotation's weight, with the story's own words, that makes another one it."""
FEW = 8
"""Words in marks of which the rarest is looked for in what another account quotes."""
_WORD = re.compile(r"[^\W_]+")


def is_told_elsewhere(
    saying: Saying,
    readings: Sequence[Reading],
    origin: Sources,
    windows: Windows,
    topic: frozenset[str],
) -> bool:
    """Tell whether an account of another source tells what somebody said, in whatever words.

    A long quotation is looked for by itself, what is reported or brief by its sentence too.
    """
    article = saying.reading.article
    text = article.words(saying.span)
    if saying.quote.kind is QuoteKind.INDIRECT:
        text = clause_of(text)
    others = [r for r in readings if origin.independent([r.article.id, article.id])]
    if _is_announced(saying, others) or any(_prints(one, saying) for one in others):
        return True
    if any(_quotes_otherwise(one, saying, topic) for one in others):
        return True
    if saying.quote.kind is QuoteKind.DIRECT and len(saying.words) > LONG:
        if any(is_told(text, windows[r.article.id]) for r in others):
            return True
    else:
        sentence = article.words(saying.reading.sentence_of(saying.span))
        if sum(meant(text).values()) < rules("silence")["reported_weight"]:
            text = sentence
        kind = saying.quote.kind
        stated = "stated" if kind is QuoteKind.INDIRECT else "reported"
        whole = "stated" if kind is QuoteKind.MIXED and _has_few(saying) else "reported"
        if kind is QuoteKind.INDIRECT and any(_speaks(saying, r) for r in others):
            least = float(rules("silence")["stated_heard"])
            if any(
                share_told(t, windows[r.article.id]) >= least
                for t in (text, sentence)
                for r in others
            ):
                return True
        looked_for = ((text, stated), (sentence, whole))
        if any(_is_held(t, windows[r.article.id], how) for t, how in looked_for for r in others):
            return True
    runs = _runs(text)
    if any(len(runs & _runs(r.article.text)) >= PART * len(runs) for r in others if runs):
        return True
    return any(is_printed(text, r) for r in others)


def clause_of(text: str) -> str:
    """Return what is said, without what the reporter adds to it.

    >>> clause_of("that it would not sail, which surprised nobody")
    'that it would not sail'
    """
    return _ADDED.split(text, maxsplit=1)[0]


def _is_light(text: str) -> bool:
    return bool(sum(meant(text).values()) < rules("silence")["brief"])


def _speaks(saying: Saying, other: Reading) -> bool:
    """Tell whether an account has the same speaker say something."""
    speaker = saying.quote.speaker.entity if saying.quote.speaker else None
    return speaker is not None and any(_is_of(quote, speaker) for quote in other.quotes)


def _has_few(saying: Saying) -> bool:
    """Tell whether so little stands in marks that the rest of the sentence counts."""
    return bool(sum(meant(" ".join(saying.words)).values()) < rules("silence")["few"])


def _is_held(text: str, windows: Sequence[frozenset[str]], least: str) -> bool:
    """Tell whether an account holds enough of a text; of a short one it must hold more."""
    limits = rules("silence")
    return share_told(text, windows) >= float(
        limits["reported_brief" if _is_light(text) else least]
    )


def _quotes_otherwise(other: Reading, saying: Saying, topic: frozenset[str]) -> bool:
    """Tell whether an account has the same speaker say it in other words, or quotes another part.

    One quotation of the speaker holds a good part of it, or is mostly a part of it, or a few
    words in marks are cut from it; of a few words, the rarest one is quoted.
    """
    speaker = saying.quote.speaker.entity if saying.quote.speaker else None
    if speaker is None:
        return False
    words = meant(" ".join(saying.words))
    reported = saying.quote.kind is not QuoteKind.DIRECT
    if reported:
        words = meant(" ".join(saying.reading.article.words(s) for s in saying.quote.content))
    own = {w: weight for w, weight in words.items() if w not in topic}
    marked = {w: v for w, v in meant(" ".join(saying.words)).items() if w not in topic}
    rarest = max(marked.values(), default=0.0)
    telling = {w for w, weight in marked.items() if weight == rarest >= rules("silence")["telling"]}
    least = rules("silence")["echo_reported" if reported else "echo"]
    for quote in other.quotes:
        said = meant(" ".join(other.article.words(s) for s in quote.content))
        if _is_of(quote, speaker) and (
            sum(words[w] for w in words.keys() & said.keys()) >= HALF * sum(words.values())
            or _echoes(own, sum(words.values()), said, least)
            or _is_cut(quote, other, saying)
        ):
            return True
        few = len(saying.words) <= FEW and telling & said.keys()
        if few and _is_beside(quote, other, speaker):
            return True
    return False


def _echoes(
    own: Mapping[str, float], whole: float, said: Mapping[str, float], least: float
) -> bool:
    """Tell whether a quotation holds a good part of another, or is mostly a part of it."""
    limits = rules("silence")
    shared = sum(own[w] for w in own.keys() & said.keys())
    if shared < limits["echo_weight"]:
        return False
    part = shared >= limits["echo_whole"] * sum(said.values())
    return bool(shared >= whole * (min(least, limits["echo_part"]) if part else least))


def _is_cut(quote: Quote, reading: Reading, saying: Saying) -> bool:
    """Tell whether a few words in marks stand in what another account has somebody say."""
    ours = f" {' '.join(saying.words)} "
    if quote.kind is QuoteKind.INDIRECT:
        return False
    marked = (words_of(reading.article.words(span)) for span in quoted(reading, quote))
    return any(1 < len(m) <= FEW and f" {' '.join(m)} " in ours for m in marked)


def _is_of(quote: Quote, entity: str) -> bool:
    """Tell whether somebody speaks, other than by a common word ("an official")."""
    common = entity.startswith("office:-:")
    return bool(quote.speaker and quote.speaker.entity == entity and not common)


def _is_beside(quote: Quote, reading: Reading, entity: str) -> bool:
    """Tell whether words in marks are somebody's, or stand in a sentence that names him."""
    if quote.kind is QuoteKind.INDIRECT or not quote.content:
        return False
    sentence = reading.sentence_of(quote.content[0])
    return _is_of(quote, entity) or any(
        m.entity == entity and sentence.covers(m.span) for m in reading.mentions
    )


def _is_announced(saying: Saying, others: Sequence[Reading]) -> bool:
    """Tell whether a report opens with what somebody said, and another with words of the same."""
    if saying.quote.kind is not QuoteKind.INDIRECT or not _opens(saying.reading, saying.quote):
        return False
    speaker = saying.quote.speaker.entity if saying.quote.speaker else None
    return any(
        speaker and q.speaker and q.speaker.entity == speaker and _opens(other, q)
        for other in others
        for q in other.quotes
    )


def _opens(reading: Reading, quote: Quote) -> bool:
    return any(prominence(reading, s) >= rules("importance")["lead"] for s in quote.content[:1])


def _prints(other: Reading, saying: Saying) -> bool:
    """Tell whether an account prints most of the few words that another has in marks."""
    if saying.quote.kind is QuoteKind.INDIRECT or not 1 < len(saying.words) <= LONG:
        return False
    text, words = _in_words(other.article.text), saying.words
    size = min(BRIEF, len(words))
    runs = (words[i : i + size] for i in range(len(words) - size + 1))
    held = {word for run in runs if f" {' '.join(run)} " in text for word in run}
    return 2 * len(held) > len(set(words))


@lru_cache(maxsize=64)
def _in_words(text: str) -> str:
    return f" {' '.join(words_of(text))} "


def is_printed(text: str, other: Reading) -> bool:
    """Tell whether an account prints a long run of words of a text."""
    return bool(_runs(text, size=LONG_RUN) & _runs(other.article.text, size=LONG_RUN))


@lru_cache(maxsize=2_000)
def _runs(text: str, *, size: int = RUN) -> frozenset[tuple[str, ...]]:
    """Return the runs of words of a text, whatever stands between them."""
    words = _WORD.findall(text.casefold())
    return frozenset(zip(*(words[i:] for i in range(size)), strict=False))


def same_in(print_: Reading, saying: Saying) -> list[Claim]:
    """Return the sentence of a report of the same source that tells most of a quotation."""
    text = saying.reading.article.words(saying.span)
    held = [
        (share_told(text, [told]), s)
        for s, told in zip(print_.sentences, sentences_of(print_), strict=True)
    ]
    best = max(held, key=lambda item: (item[0], -item[1].start), default=None)
    if best is None or best[0] < rules("silence")["told"]:
        return []
    return [claim(print_, best[1], said_by=said_by(saying))]
