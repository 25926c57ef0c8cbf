"""The one quotation that each of two short accounts has of a speaker, worded in two ways."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from dragoman.accounts.brief import brief_ones
from dragoman.accounts.rewording import replaces, swaps
from dragoman.accounts.rules import rules
from dragoman.accounts.sayings import Saying
from dragoman.accounts.speech import by_one, retold, said_by
from dragoman.accounts.told import claim
from dragoman.accounts.unclaimed import all_sayings
from dragoman.accounts.verdict import Sources, clashing
from dragoman.model import Finding, Reading


def compare_brief_quotes(readings: Sequence[Reading], origin: Sources) -> Iterator[Finding]:
    """Yield a finding for each speaker whose only quotation keeps but half of its words.

    Small words count, as they hold the frame of what was said: "We will not ... drop".
    """
    short = brief_ones(readings)
    marked = [s for s in all_sayings(short) if s.marked]
    for a, b in combinations(marked, 2):
        if a.reading is b.reading or not by_one(a, b) or not (_is_only(a, marked, b)):
            continue
        if not _is_only(b, marked, a) or a.words == b.words:
            continue
        score = retold(a, b)
        if replaces(*swaps(a.words, b.words)) and score >= rules("brief")["retold"]:
            claims = [claim(s.reading, s.span, said_by=said_by(s)) for s in (a, b)]
            yield clashing("wording", "wording.brief", claims, origin, score=round(score, 3))


def _is_only(saying: Saying, every: Sequence[Saying], other: Saying) -> bool:
    """Tell whether an account has no other quotation of the one who says another one."""
    own = [s for s in every if s.reading is saying.reading and s.span != saying.span]
    return not any(by_one(s, other) for s in own)
