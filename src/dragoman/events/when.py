"""When an event took place: the time expression that its clause governs."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from dragoman.events.clause import governor, is_verb
from dragoman.events.dating import chain_of, of_clause_before
from dragoman.events.draft import Draft
from dragoman.events.frames import frames, lemma_of
from dragoman.model import Anchor, Parse, Sentence, Status, Timex, When

if TYPE_CHECKING:
    from spacy.tokens import Token

OLD = 365
"""Days before the report's day from which an event counts as its background."""
MODIFYING = frozenset({"compound", "amod", "nummod", "nmod", "poss"})
ENDS = frozenset(".!?:;\"”’')]")
UNUSABLE = frozenset({"DURATION", "SET"})


@dataclass(frozen=True, slots=True)
class Dated:
    """A time expression with its head in the parse and the word that it dates."""

    timex: Timex
    head: "Token"
    dates: "Token"

    @property
    def prep(self) -> str:
        """The preposition before it, lower case, or ''."""
        return self.head.head.lower_ if self.head.dep_ == "pobj" else ""


class Calendar:
    """The time expressions of one article, asked for by sentence."""

    def __init__(self, dates: Sequence[Timex], anchor: Anchor | None) -> None:
        self.dates = sorted(dates, key=lambda t: (t.span.start, t.span.end))
        self._starts = [t.span.start for t in self.dates]
        self.today = day_of(anchor.day) if anchor else None
        self._cache: dict[int, list[Dated]] = {}

    def inside(self, sentence: Sentence) -> list[Dated]:
        """Return the dated words of a sentence, in order."""
        if sentence.index not in self._cache:
            first = bisect_left(self._starts, sentence.span.start)
            last = bisect_left(self._starts, sentence.span.end)
            found = [_dated(t, sentence) for t in self.dates[first:last] if _usable(t)]
            self._cache[sentence.index] = [d for d in found if d is not None]
        return self._cache[sentence.index]

    def date(self, draft: Draft) -> None:
        """Set when and until of a draft from the words of its own sentence."""
        near = self.inside(draft.sentence)
        if not near:
            return
        that_day = _that_day(draft, near)
        if that_day is not None:
            draft.when = as_when(that_day.timex)
            return
        for word in chain_of(draft):
            own = [d for d in near if d.dates == word and d.prep not in {"before", "ahead"}]
            own = [d for d in own if not of_clause_before(d.head, word, draft)]
            if "each" in draft.frame.flags:
                own = [d for d in own if _of_visitor(d, draft)]
            if own:
                self._set(draft, own)
                return
            since = [d for d in near if _since(d.dates) and d.dates.head == word]
            if since and not draft.marked:
                draft.when = as_when(since[0].timex)
                draft.status = Status.BACKGROUND
                draft.reasons.append("since")
                return

    def _set(self, draft: Draft, own: list[Dated]) -> None:
        ends = [d for d in own if d.prep in {"to", "until", "till", "through"}]
        starts = [d for d in own if d not in ends] or own
        base = draft.actors[0].token if "each" in draft.frame.flags else draft.token
        best = max(starts, key=lambda d: (_precise(d.timex), -abs(d.head.i - base.i)))
        first, last = self._range(best.timex)
        draft.when = as_when(first)
        if last is not None:
            draft.until = as_when(last)
        elif ends and ends[0] is not best:
            draft.until = as_when(ends[0].timex)
        if best.prep == "since" and draft.token.tag_ in {"VBZ", "VBP", "VBG"}:
            draft.status = Status.UNDERWAY
        elif best.prep == "since" and draft.status is Status.HAPPENED:
            draft.status = Status.BACKGROUND
            draft.reasons.append("since")

    def _range(self, timex: Timex) -> tuple[Timex, Timex | None]:
        """Return both ends of "June 19-20", of which the timex is one; else it alone."""
        if "-range" not in timex.why:
            return timex, None
        at = self._starts.index(timex.span.start)
        for pair in (self.dates[at : at + 2], self.dates[max(0, at - 1) : at + 1]):
            if len(pair) == 2 and _one_range(*pair):
                return pair[0], pair[1]
        return timex, None

    def date_from_fragment(self, draft: Draft, parse: Parse) -> None:
        """Date an event by the sentence before where the parse broke one sentence in two."""
        if draft.when is not None or draft.sentence.index == 0 or self.inside(draft.sentence):
            return
        before = parse.sentences[draft.sentence.index - 1]
        broken = before.tokens.text.rstrip()[-1:] not in ENDS
        near = self.inside(before) if broken and before.block == draft.sentence.block else []
        if near:
            draft.when = as_when(near[-1].timex)
            draft.reasons.append("date of the words before")

    def judge(self, draft: Draft) -> None:
        """Turn a fact with a date still to come into a plan, one long past into background."""
        if draft.when is None:
            return
        if draft.when.precision in {"decade", "century"}:
            if draft.status is Status.HAPPENED:
                draft.status = Status.BACKGROUND
            return
        start = day_of(draft.when.value)
        if self.today is None or start is None:
            return
        verb = draft.token if is_verb(draft.token) else governor(draft.token)
        slack = 1 if verb is not None and verb.tag_ in {"VBD", "VBN"} else 0
        ahead = start > self.today + timedelta(slack)
        if draft.status in {Status.HAPPENED, Status.UNDERWAY} and ahead:
            draft.status = Status.PLANNED
            draft.reasons.append("date still to come")
        latest = last_day(draft.when.value)
        if draft.status is Status.HAPPENED and latest and (self.today - latest).days > OLD:
            draft.status = Status.BACKGROUND
            draft.reasons.append("long before the report")


def _one_range(first: Timex, last: Timex) -> bool:
    """Tell whether two expressions are the ends of one range: "June 19-20"."""
    near = last.span.start - first.span.end <= len(" and ")
    return near and first.why == last.why and first.value < last.value


def _usable(timex: Timex) -> bool:
    """Tell whether an expression says when, rather than how long or only "the day"."""
    if timex.type in UNUSABLE or timex.precision in {"duration", "set", "vague"}:
        return False
    return any(c.isdigit() for c in timex.value)


def _dated(timex: Timex, sentence: Sentence) -> Dated | None:
    inside = [
        t for t in sentence.tokens if timex.span.start <= t.idx + sentence.offset < timex.span.end
    ]
    if not inside:
        return None
    numbers = {t.i for t in inside}
    head = next((t for t in inside if t.head.i not in numbers or t.head == t), inside[0])
    if head.dep_ in MODIFYING and head.head.pos_ in {"NOUN", "PROPN"}:
        return Dated(timex, head, head.head)
    token = head
    while token.head != token:
        token = token.head
        if (
            is_verb(token)
            or token.ent_type_ == "PERSON"
            or (token.pos_ in {"NOUN", "PROPN"} and (True, lemma_of(token)) in frames())
        ):
            break
    return Dated(timex, head, token)


def _since(verb: "Token") -> bool:
    return verb.dep_ == "advcl" and any(c.lower_ == "since" for c in verb.children)


def _that_day(draft: Draft, near: Sequence[Dated]) -> Dated | None:
    """Return the date that a clause explains: "in 1959, when two people died"."""
    token = draft.token if is_verb(draft.token) else governor(draft.token)
    for _ in range(3):
        if token is None or token.head == token:
            return None
        if token.dep_ in {"relcl", "advcl"} and any(c.lower_ == "when" for c in token.children):
            return next((d for d in near if d.head == token.head), None)
        token = token.head if token.dep_ in {"conj", "relcl", "acl", "advcl"} else None
    return None


def _of_visitor(dated: Dated, draft: Draft) -> bool:
    """Tell whether a date in a list of visitors may be this one's, not that of one before."""
    return bool(dated.head.i < draft.token.i or dated.head.i > draft.actors[0].token.i)


def _precise(timex: Timex) -> int:
    order = ("time", "day", "week", "month", "season", "quarter", "year", "decade", "century")
    return -order.index(timex.precision) if timex.precision in order else -len(order)


def as_when(timex: Timex) -> When:
    """Return a time expression as the date of an event."""
    value = timex.value[:10] if timex.precision == "time" else timex.value
    precision = "day" if timex.precision == "time" else timex.precision
    return When(timex.span, value, precision)


def day_of(value: str) -> date | None:
    """Return the first day that a TIMEX3 value covers, None when it has no year.

    >>> day_of("2024-06").isoformat(), day_of("XXXX-06-20")
    ('2024-06-01', None)
    """
    bounds = _bounds(value)
    return bounds[0] if bounds else None


def last_day(value: str) -> date | None:
    """Return the last day that a TIMEX3 value covers, None when it has no year.

    >>> last_day("2024-02").isoformat()
    '2024-02-29'
    """
    bounds = _bounds(value)
    return bounds[1] if bounds else None


def _bounds(value: str) -> tuple[date, date] | None:
    parts = value.split("-")
    try:
        if len(parts) >= 2 and parts[1].startswith("W"):
            start = date.fromisocalendar(int(parts[0]), int(parts[1][1:]), 1)
            return start, start + timedelta(6)
        if len(parts) >= 3:
            day = date(int(parts[0]), int(parts[1]), int(parts[2][:2]))
            return day, day
        year = int(parts[0])
        if len(parts) == 2 and parts[1].isdigit():
            start = date(year, int(parts[1]), 1)
            after = date(year + (start.month == 12), start.month % 12 + 1, 1)
            return start, after - timedelta(1)
        return (date(year, 1, 1), date(year, 12, 31)) if len(parts[0]) == 4 else None
    except ValueError:
        return None


def compatible(first: When | None, second: When | None, *, slack: int = 0) -> bool:
    """Tell whether two dates may be the same day, give or take `slack` days."""
    if first is None or second is None:
        return True
    if first.value.startswith(second.value) or second.value.startswith(first.value):
        return True
    ours, theirs = _bounds(first.value), _bounds(second.value)
    if ours is None or theirs is None:
        return _same_underspecified(first.value, second.value)
    room = timedelta(slack)
    return ours[0] - room <= theirs[1] and theirs[0] - room <= ours[1]


def _same_underspecified(first: str, second: str) -> bool:
    if "W" in first or "W" in second:
        return True
    ours, theirs = first.split("-"), second.split("-")
    return all(a == b or "X" in a or "X" in b for a, b in zip(ours, theirs, strict=False))
