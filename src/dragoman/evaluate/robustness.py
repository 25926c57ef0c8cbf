"""Robustness: whatever is done to a report, no stage fails, and every span stays in its text."""

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass

from dragoman import pipeline
from dragoman.export import contract
from dragoman.model import Article, Reading, Report, Span

WINDOW = 900
"""Characters of a report that are kept around an edit."""
BATCH = 48
MARKS = "\"'“”„‘’«»‹›「」『』()[]{}<>.,;:!?…—–-_*#@&|/\\©•·"
SPACES = " \t\u00a0\u2009\u200b\u200d\u00ad\u3000\ufeff\u202e\u0000\u0001\x7f"
BREAKS = ("\n", "\r", "\r\n", "\n\n", "\u2028", "\u2029", "\x0b", "\x0c", "\x85", "\x1c")
WRONG = (("utf-8", "cp1252"), ("utf-8", "latin-1"), ("cp1251", "cp1252"), ("utf-16-le", "latin-1"))
"""What a text was written in, and what it was read as."""


class Chance:
    """Numbers that look random and are the same in every run.

    >>> Chance("a").below(10) == Chance("a").below(10)
    True
    """

    def __init__(self, seed: str) -> None:
        self._seed, self._count = seed, 0

    def below(self, limit: int) -> int:
        """Return a number from 0 to `limit` - 1."""
        self._count += 1
        drawn = hashlib.sha256(f"{self._seed}/{self._count}".encode()).digest()
        return int.from_bytes(drawn[:8], "big") % max(1, limit)


@dataclass(frozen=True, slots=True)
class Fault:
    """One text that broke a promise: what was done to it, and what went wrong."""

    name: str
    problem: str
    text: str


def prefixes(text: str, step: int = 1) -> Iterator[str]:
    """Give every beginning of a text, the whole of it included."""
    yield from (text[:end] for end in range(1, len(text) + 1, step))


def edited(text: str, seed: str) -> str:
    """Return a stretch of a text with one to four random edits."""
    chance = Chance(seed)
    start = chance.below(max(1, len(text) - WINDOW)) if chance.below(3) else 0
    text = text[start : start + WINDOW]
    for _ in range(1 + chance.below(4)):
        text = EDITS[chance.below(len(EDITS))](text, chance)
    return text


def _place(text: str, chance: Chance, wanted: str = "") -> int:
    """Return a place in the text, at one of the wanted signs if there is any."""
    places = [i for i, sign in enumerate(text) if sign in wanted] if wanted else []
    return places[chance.below(len(places))] if places else chance.below(len(text))


def _put(text: str, chance: Chance, what: str) -> str:
    at = _place(text, chance)
    return text[:at] + what + text[at:]


def _insert_mark(text: str, chance: Chance) -> str:
    return _put(text, chance, MARKS[chance.below(len(MARKS))] * (1 + chance.below(3)))


def _drop_mark(text: str, chance: Chance) -> str:
    at = _place(text, chance, MARKS)
    return text[:at] + text[at + 1 :]


def _swap_mark(text: str, chance: Chance) -> str:
    at = _place(text, chance, MARKS)
    return text[:at] + MARKS[chance.below(len(MARKS))] + text[at + 1 :]


def _insert_space(text: str, chance: Chance) -> str:
    return _put(text, chance, SPACES[chance.below(len(SPACES))] * (1 + chance.below(4)))


def _drop_space(text: str, chance: Chance) -> str:
    at = _place(text, chance, " ")
    return text[:at] + text[at + 1 :]


def _insert_break(text: str, chance: Chance) -> str:
    return _put(text, chance, BREAKS[chance.below(len(BREAKS))])


def _drop_breaks(text: str, chance: Chance) -> str:
    return text.replace("\n", "" if chance.below(2) else " ")


def _break_everywhere(text: str, chance: Chance) -> str:
    width = 5 + chance.below(90)
    return "\n".join(text[i : i + width] for i in range(0, len(text), width))


def _misread(text: str, chance: Chance) -> str:
    written, read = WRONG[chance.below(len(WRONG))]
    return text.encode(written, "replace").decode(read, "replace")


def _cut(text: str, chance: Chance) -> str:
    at = _place(text, chance)
    return text[:at] + text[at + chance.below(60) :]


def _repeat(text: str, chance: Chance) -> str:
    at = _place(text, chance)
    return text[: at + 80] + text[at:]


def _capitals(text: str, chance: Chance) -> str:
    return text.upper() if chance.below(2) else text.lower()


def _number(text: str, chance: Chance) -> str:
    return _put(text, chance, str(chance.below(10 ** (1 + chance.below(9)))))


def _script(text: str, chance: Chance) -> str:
    return _put(
        text,
        chance,
        ("会谈今天举行。", "السبت", "встреча", "ğüş", "\U0001f91d", "é")[chance.below(6)],
    )


EDITS: tuple[Callable[[str, Chance], str], ...] = (
    _insert_mark,
    _drop_mark,
    _swap_mark,
    _insert_space,
    _drop_space,
    _insert_break,
    _drop_breaks,
    _break_everywhere,
    _misread,
    _cut,
    _repeat,
    _capitals,
    _number,
    _script,
)


def run(named: Iterator[tuple[str, str]]) -> Iterator[Fault | None]:
    """Read each (name, text) through all stages; gives a fault, or None where all is well."""
    batch: list[tuple[str, str]] = []
    for one in named:
        batch.append(one)
        if len(batch) == BATCH:
            yield from _check(batch)
            batch = []
    yield from _check(batch)


def _check(batch: Sequence[tuple[str, str]]) -> Iterator[Fault | None]:
    texts = [(name, text) for name, text in batch if text.strip()]
    cleaned = [(name, text, pipeline.clean_report(Report(name, text=text))) for name, text in texts]
    articles = [made for _, _, made in cleaned if isinstance(made, Article)]
    done = pipeline.read_articles(articles, processes=1)
    readings: list[Reading] = []
    for name, text, made in cleaned:
        one = next(done) if isinstance(made, Article) else made
        problem = problem_of(one, text) if isinstance(one, Reading) else one.skip.problem
        if isinstance(one, Reading):
            readings.append(one)
        yield Fault(name, problem, text) if problem else None
    if readings and (problem := _problem_told(readings)):
        yield Fault(f"{batch[0][0]} to {batch[-1][0]}, compared", problem, "")


def _problem_told(readings: Sequence[Reading]) -> str:
    """Return what goes wrong when readings are grouped, compared and written out, or nothing."""
    texts = {reading.article.id: reading.article.text for reading in readings}
    try:
        for told in pipeline.tell(readings):
            json.dumps(contract.story_object(told.story, told.findings))
            for span in spans_in(told.findings):
                if not span.of(texts[span.article]).strip():
                    return f"{span} holds nothing"
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return ""


def problem_of(reading: Reading, text: str) -> str:
    """Return what is wrong with a reading of `text`, or nothing.

    Checked are: the text is the one given, blocks are sorted and apart and leave out only
    white space, every span lies in the text and holds more than white space.
    """
    article = reading.article
    if article.text != text:
        return "the text was altered"
    end, left = 0, ""
    for block in article.blocks:
        if block.span.start < end:
            return f"blocks overlap at {block.span.start}"
        left, end = left + text[end : block.span.start], block.span.end
    if (left + text[end:]).strip():
        return f"blocks leave out {(left + text[end:]).strip()[:20]!r}"
    for span in spans_in(reading):
        if span.article != article.id or span.end > len(text):
            return f"{span} lies outside the text"
        if not span.of(text).strip():
            return f"{span} holds only white space"
    return ""


def spans_in(record: object) -> Iterator[Span]:
    """Give every span inside a record, however deep."""
    if isinstance(record, Span):
        yield record
    elif is_dataclass(record):
        for field in fields(record):
            yield from spans_in(getattr(record, field.name))
    elif isinstance(record, tuple | list | frozenset):
        for one in record:
            yield from spans_in(one)
