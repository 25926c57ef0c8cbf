"""Two people to whom accounts give one deed under one office, which one person holds at a time."""

from dragoman.accounts.deeds import Deed
from dragoman.accounts.offices import Office, parse_offices
from dragoman.accounts.rules import rules


def hold_one_office(a: Deed, b: Deed) -> bool:
    """Tell whether the actors of two clauses are named as holders of one office of one state."""
    if not (a.subject.people and b.subject.people):
        return False
    states = a.subject.lands | b.subject.lands
    return len(states) <= 1 and bool(_offices(a) & _offices(b))


def _offices(deed: Deed) -> frozenset[Office]:
    """Return the offices of one holder that an account gives to the people who do a deed."""
    roles = {m.role for m in deed.reading.mentions if m.role and m.entity in deed.subject.people}
    sole = set(rules("deeds")["sole"])
    found = (office for role in roles for office in parse_offices(role))
    return frozenset((rank, core) for rank, core in found if core in sole)
