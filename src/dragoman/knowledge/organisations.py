"""International bodies, agencies and movements."""

from dataclasses import dataclass
from functools import cache

from dragoman.knowledge.table import rows


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body; `country` is set for one that belongs to a state, `members` for the others.

    `part_of` is the id of the body it belongs to.
    """

    id: str
    name: str
    forms: tuple[str, ...]
    country: str | None
    members: tuple[str, ...]
    sector: str
    part_of: str | None
    terms: tuple[tuple[str, str, str], ...] = ()
    """State, first and last day of memberships that began or ended; "" where open."""

    def members_on(self, day: str) -> tuple[str, ...]:
        """Return the members on an ISO day.

        >>> eu = organisations()["eu"]
        >>> "GBR" in eu.members_on("2019-06-20"), "GBR" in eu.members_on("2024-06-20")
        (True, False)
        """
        told = {code for code, _, _ in self.terms}
        now = {code for code, since, until in self.terms if since <= day <= (until or day)}
        return tuple(sorted((set(self.members) - told) | now))


@cache
def _terms() -> dict[str, tuple[tuple[str, str, str], ...]]:
    found: dict[str, list[tuple[str, str, str]]] = {}
    for r in rows("organisations_terms.csv"):
        found.setdefault(r["organisation"], []).append((r["code"], r["since"], r["until"]))
    return {id: tuple(terms) for id, terms in found.items()}


@cache
def organisations() -> dict[str, Organisation]:
    """Return all organisations by id."""
    members = {
        r["organisation"]: tuple(r["members"].split()) for r in rows("organisations_members.csv")
    }
    return {
        r["id"]: Organisation(
            r["id"],
            r["name"],
            tuple(dict.fromkeys([r["name"], *r["forms"].split(";")])),
            r["key"] if r["kind"] == "body" and r["key"] else None,
            members.get(r["key"], ()) if r["kind"] != "body" else (),
            r["sector"],
            r["part_of"] or None,
            _terms().get(r["id"], ()),
        )
        for r in rows("organisations.csv")
    }


@cache
def _by_form() -> dict[str, Organisation]:
    return {form: o for o in organisations().values() for form in o.forms}


def organisation(form: str) -> Organisation | None:
    """Return the organisation that a printed form names.

    >>> organisation("ASEAN").id, "VNM" in organisation("ASEAN").members
    ('asean', True)
    """
    return _by_form().get(form)
