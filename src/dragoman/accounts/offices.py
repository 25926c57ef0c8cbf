"""Offices as accounts word them: a rank and an office, without state and remit."""

import re
from functools import cache, lru_cache

from dragoman.accounts.moments import Relation
from dragoman.accounts.rules import rules
from dragoman.accounts.verdict import Verdict
from dragoman.knowledge.states import state_of

_LOOSE = re.compile(r"\b(?:for|of|to|mr|mrs|ms)\.?$")
"""The end of a role that was cut off before its object, and so may be another's."""

_PAST = re.compile(r"\b(?:then|former|ex|late)\b(?:\s*-\s*)?")
"""Words for an office of an earlier time."""
_OTHER = re.compile(r"\b(?:past|first|next|future|elect)\b")
"""Words for an office of another time, or of no rank ("first lady")."""
FORMER = "former "
"""What stands before an office of an earlier time, which says nothing of one held now."""

_TWO_OF = re.compile(r"\b(minister (?:of|for) (?:the )?)(\w+),? and (?!minister)(\w+)", re.I)
_TWO = re.compile(r"\b(?!minister)(\w+) and (\w+ )(minister)\b", re.I)
"""Two departments of one minister."""

_LED = re.compile(
    r"\b(?:head|chief|leader|in charge) of (?:the )?(?P<ministry>[a-z ]*\bministry\b.*)"
)
_HEADED = re.compile(
    r"[,\s]+who (?:(?:is (?:the )?)?(?P<heads>heads?|leads?|runs|leader|in charge)(?: of)?"
    r"|is|was|has been|serves as)\s+(?P<of>[^.;,:”\"]{3,60})"
)
"""What somebody holds, in a clause after the name."""

ACTING = frozenset({"acting", "interim"})
"""Ranks of those who stand in for the holder of an office."""
Office = tuple[str, str]


@lru_cache(maxsize=20_000)
def parse_offices(role: str) -> frozenset[Office]:
    """Return the (rank, office) pairs that a role names, without state and remit.

    >>> sorted(parse_offices("assistant US secretary of state for Africa"))
    [('assistant', 'secretary of state')]
    >>> parse_offices("diplomat")
    frozenset()
    """
    if _LOOSE.search(role.casefold()) or _OTHER.search(role.casefold()):
        return frozenset()
    if was := _PAST.search(role.casefold()):
        now = parse_offices(role[: was.start()] + role[was.end() :])
        return frozenset((rank, f"{FORMER}{core}") for rank, core in now)
    role = _TWO_OF.sub(r"\1\2 and \1\3", _TWO.sub(r"\1 \3 and \2\3", role))
    found = set()
    for part in re.split(r",|;| and |/|\(|\)", role):
        office = _parse_office(part)
        if office:
            found.add(office)
    return frozenset(found)


def _parse_office(part: str) -> Office | None:
    words = [w for w in re.findall(r"[\w'’.-]+", part) if not _is_state(w)]
    plain = " ".join(words).casefold().replace(".", "")
    plain = _LED.sub(lambda led: _of_ministry(led["ministry"]), plain)
    found = _known(plain) or _minister(plain)
    if found is None:
        return None
    core, rest = found
    ranks = [r for r in rules("offices")["ranks"] if re.search(rf"(?<!\w){r}(?!\w)", rest)]
    return (max(ranks, key=lambda r: (len(r), r)) if ranks else "", core)


def _known(plain: str) -> tuple[str, str] | None:
    """Return the office whose wording stands in the words, and what precedes it."""
    same = wordings()
    for wording in sorted(same, key=lambda w: (-len(w), w)):
        if found := re.search(rf"(?<![\w-]){re.escape(wording)}(?![\w-])", plain):
            return same[wording], plain[: found.start()].strip()
    return None


def _minister(plain: str) -> tuple[str, str] | None:
    """Return the office of a minister of any department, and what precedes it.

    >>> _minister("deputy transport minister"), _minister("minister for transport")
    (('transport minister', 'deputy'), ('transport minister', ''))
    """
    if found := re.search(r"(?<![\w-])minister (?:of|for) (?:the )?(?P<of>[a-z]+)", plain):
        return f"{found['of']} minister", plain[: found.start()].strip()
    ranks = rules("offices")["ranks"]
    found = re.search(r"(?P<of>(?:[a-z]+ )?[a-z]+) minister(?![\w-])", plain)
    if not found:
        return None
    of = found["of"].split()
    while of and (of[0] in ranks or of[0] in rules("offices")["style"]):
        of.pop(0)
    if not of or of[-1] in ("prime", "chief", "first"):
        return None
    rest = plain[: found.end()].removesuffix(f"{' '.join(of)} minister").strip()
    return f"{' '.join(of)} minister", rest


def _of_ministry(words: str) -> str:
    """Return the office of the one who leads a ministry.

    >>> _of_ministry("finance ministry"), _of_ministry("ministry of finance")
    ('finance minister', 'minister of finance')
    """
    return words.replace("ministry", "minister")


def clause_after(text: str) -> tuple[int, int, str] | None:
    """Return the office that a clause after a name gives: its place, and its words as a role.

    >>> clause_after(", who heads Kenya's finance ministry. He spoke.")
    (12, 36, "head of Kenya's finance ministry")
    >>> clause_after(", who is the deputy trade minister, said no")
    (9, 34, 'the deputy trade minister')
    """
    found = _HEADED.match(text)
    if not found:
        return None
    words = " ".join(found["of"].split())
    role = f"head of {words}" if found["heads"] else words
    return (found.start("of"), found.end("of"), role) if parse_offices(role) else None


@cache
def wordings() -> dict[str, str]:
    """Return the one wording of each wording of an office that is known."""
    limits = rules("offices")
    plain = (*limits["exclusive"]["names"], *limits["known"])
    return {**{name: name for name in plain}, **limits["same"]}


def _is_state(word: str) -> bool:
    return state_of(word.removesuffix("'s").removesuffix("’s")) is not None


def relate_offices(left: frozenset[Office], right: frozenset[Office]) -> Verdict:
    """Return how the offices that two accounts give one person relate.

    >>> minister = parse_offices("Foreign Minister")
    >>> relate_offices(minister, parse_offices("minister of foreign affairs")).relation.value
    'same'
    >>> relate_offices(minister, parse_offices("deputy foreign minister")).rule
    'office.rank'
    >>> relate_offices(minister, parse_offices("acting foreign minister")).rule
    'office.coarser'
    """
    if left & right:
        return Verdict(Relation.SAME if left == right else Relation.FITS, "office.equal")
    if not any(_was(a) == _was(b) for a in left for b in right):
        return Verdict(Relation.UNKNOWN, "office.coarser")
    for rank, core in sorted(left):
        for other, same in sorted(right):
            if core == same and rank != other and not _is_called_so(core, rank, other):
                return Verdict(Relation.CLASH, "office.rank", 0.9)
    if all(not r for r, _ in left | right) and (
        _exclusive(left, right) or _departments(left, right)
    ):
        return Verdict(Relation.CLASH, "office.other", 0.6)
    return Verdict(Relation.FITS, "office.coarser")


def _was(office: Office) -> bool:
    return office[1].startswith(FORMER)


def _is_called_so(core: str, rank: str, other: str) -> bool:
    """Tell whether two ranks may be one person's.

    A spokesperson's deputy is called by the office itself, a deputy acts for who is gone, and a
    principal deputy is a deputy.
    """
    if core == "spokesperson" and "" in (rank, other):
        return True
    if ACTING & {rank, other}:
        return True
    return bool(rank and other) and (rank.endswith(other) or other.endswith(rank))


def _exclusive(left: frozenset[Office], right: frozenset[Office]) -> bool:
    limits = rules("offices")["exclusive"]
    together = [set(pair) for pair in limits["together"]]
    return all(
        x in limits["names"] and y in limits["names"] and {x, y} not in together
        for _, x in left
        for _, y in right
    )


def _departments(left: frozenset[Office], right: frozenset[Office]) -> bool:
    """Tell whether two accounts give one minister departments that are no wordings of one.

    >>> health, sports = parse_offices("health minister"), parse_offices("minister of sports")
    >>> _departments(health, sports), _departments(sports, parse_offices("tourism minister"))
    (True, False)
    """
    x, y = ([_department(core) for _, core in side] for side in (left, right))
    return all(a and b and not a & b for a in x for b in y)


def _department(core: str) -> frozenset[int]:
    """Return the numbers of the fields of state that a minister's department may be in."""
    name = core.removesuffix(" minister")
    if name == core:
        return frozenset()
    fields = rules("offices")["departments"]
    return frozenset(n for n, names in enumerate(fields) if name in names)
