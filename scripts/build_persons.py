"""Whose tenures are one person's: home states, and spellings of one name."""

from dragoman.entities.likeness import likeness
from dragoman.knowledge.names import name_words

HOMES = ("USA", "GBR", "CHN", "FRA", "DNK", "NLD", "NOR", "NZL", "AUS")


def set_home(tenures: list[dict]) -> None:
    """Set `home`: the state a person belongs to who also heads territories or realms."""
    codes: dict[str, set[str]] = {}
    for r in tenures:
        codes.setdefault(r["name"], set()).add(r["code"])
    for r in tenures:
        held = codes[r["name"]]
        r["home"] = next((h for h in HOMES if h in held), r["code"]) if len(held) > 1 else r["code"]


def set_person(tenures: list[dict]) -> None:
    """Set `person`: of the spellings of one person's name, the latest of the highest office."""
    for home in sorted({r["home"] for r in tenures}):
        rows = [r for r in tenures if r["home"] == home]
        rows.sort(key=lambda r: (-r["main"], [-ord(c) for c in r["since"]], r["name"]))
        chosen: dict[str, tuple[str, ...]] = {}
        for r in rows:
            words = name_words(r["name"])
            alike = (k for k, w in chosen.items() if len(w) == len(words) and near(w, words))
            r["person"] = next(alike, r["name"])
            chosen.setdefault(r["person"], words)


def near(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Tell whether two names of one length are spellings of one name."""
    whole, worst = likeness(left, right)
    return left == right or (len(left) > 1 and whole >= 0.86 and worst >= 0.7)
