"""Where a deed was done, as two accounts word it in clauses of their own."""

from dragoman.accounts.contested_sides import Clash, sentence_days_clash
from dragoman.accounts.contested_times import is_planned
from dragoman.accounts.deeds import Deed
from dragoman.accounts.encounters import is_future
from dragoman.accounts.places import are_near, names_place
from dragoman.accounts.sites import Site
from dragoman.knowledge.cities import city


def places_clash(a: Deed, b: Deed) -> Clash | None:
    """Return the places of two clauses, each the only one of its role, of which one is wrong."""
    if sentence_days_clash(a, b) or is_planned(a) is not is_planned(b):
        return None
    for role in sorted({s.role for s in a.sites} & {s.role for s in b.sites}):
        left, right = ([s for s in d.sites if s.role == role] for d in (a, b))
        if len(left) != 1 or len(right) != 1 or not _are_two(left[0], right[0]):
            continue
        clash = left[0].span, right[0].span
        if _names(a, right[0]) or _names(b, left[0]):
            continue
        if _are_of_one_state(left[0], right[0]) or is_alone(a, b, clash):
            return clash
    return None


def _are_two(x: Site, y: Site) -> bool:
    """Tell whether two places are cities, of which neither lies in the other, or next to it."""
    if x.key == y.key or x.key in y.key or y.key in x.key or are_near(x.name, y.name):
        return False
    listed = [bool(city(site.name)) for site in (x, y)]
    return all(listed) or (x.role != "site" and any(listed))


def _are_of_one_state(x: Site, y: Site) -> bool:
    """Tell whether two places may lie in one state."""
    here, there = city(x.name), city(y.name)
    return not (here and there) or here.code == there.code


def _names(deed: Deed, site: Site) -> bool:
    """Tell whether the sentence of a clause names a place."""
    return site.name in deed.sentence


def is_alone(a: Deed, b: Deed, clash: Clash) -> bool:
    """Tell whether neither of two accounts names the other's city anywhere, nor one alone plans."""
    if is_future(a.sentence) is not is_future(b.sentence):
        return False
    x, y = (d.reading.article.words(span) for d, span in zip((a, b), clash, strict=True))
    known = bool(city(x) and city(y))
    return known and not (names_place(a.reading, y) or names_place(b.reading, x))
