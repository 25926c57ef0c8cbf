"""Denials that hold no longer, or that are of something else, as their own words say."""

import re

from dragoman.accounts.deeds import Deed

_EARLIER = re.compile(
    r"\b(?:initially|at first|originally|earlier|previously|as recently as|until)\b[^.;]*$"
    r"|\bhad (?:\w+ly )?(?:not|never|denied|refused|declined)\b(?: \S+){0,8}$",
    re.IGNORECASE,
)
"""A denial of an earlier day, before its verb: what came later may be otherwise."""
_REPORTED = re.compile(r"\b(?:said|says|told|adds|added|insisted|stated)\b[^.;]*\bhad\b")
"""Speech, in which "had not" is what "did not" is elsewhere."""
_LATE = re.compile(r"\b(?:belatedly|eventually|finally|ultimately|later)(?: \S+)?$", re.IGNORECASE)
"""A deed that was done in the end, before its verb."""
_OTHERS = re.compile(r"(?:\S+ ){0,2}(?:any|no) (?:other|further|more|additional)\b", re.IGNORECASE)
"""What is denied beside what was done, behind the verb."""


def is_earlier(before: str) -> bool:
    """Tell whether the words before a denied verb say that the denial is of an earlier time.

    >>> is_earlier("The firm initially denied that it had"), is_earlier("The firm did not")
    (True, False)
    """
    return bool(_EARLIER.search(before)) and not _REPORTED.search(before)


def may_both_be(before_denial: str, after_denial: str, before_deed: str) -> bool:
    """Tell whether a denial and a deed can both be true by the words around their verbs."""
    return bool(
        is_earlier(before_denial) or _LATE.search(before_deed) or _OTHERS.match(after_denial)
    )


def is_taken_back(denial: Deed, done: Deed) -> bool:
    """Tell whether a clause that denies a deed and one that tells it can both be true."""
    return may_both_be(denial.before, denial.after, done.before)
