"""Where a report comes from: its dateline's state, its outlet's, a government's own site."""

from collections.abc import Sequence
from functools import cache
from urllib.parse import urlsplit

from dragoman.entities.lexicon import find
from dragoman.entities.told import Setting
from dragoman.entities.words import Words, rule_words
from dragoman.knowledge.table import rows
from dragoman.model import Article

CUES = 2
"""How many different words of a state's own politics tell that a report is about them."""


def setting_of(article: Article, sentences: Sequence[Words]) -> Setting:
    """Return what the dateline, the outlet and the words of American politics tell."""
    domain = _domain(article)
    official = site_of(domain)
    cues = rule_words("implied", "american")
    said = {text for words in sentences for text in words.texts if text in cues}
    return Setting(_dateline(article), _seats().get(domain), official, american=len(said) >= CUES)


def _domain(article: Article) -> str:
    """Return the domain of the report's page, or the outlet's, without "www."."""
    try:
        host = urlsplit(article.url or "").hostname or article.outlet or ""
    except ValueError:
        host = article.outlet or ""
    return host.strip().lower().removeprefix("www.")


def _dateline(article: Article) -> str | None:
    place = article.dateline.place if article.dateline else None
    if not place:
        return None
    texts = [w.title() if w.isupper() else w for w in place.replace(",", " ,").split()]
    codes = [h.entry.code for h in find(texts) if h.entry.kind in ("state", "city")]
    return codes[-1] if codes else None


@cache
def _seats() -> dict[str, str]:
    found = {}
    for row in rows("clean_outlets.csv"):
        for key in (row["domain"], row["name"].lower()):
            found[key] = row["country"]
    return found


@cache
def _sites() -> dict[str, str]:
    return {row["suffix"]: row["code"] for row in rows("entities_sites.csv")}


def site_of(domain: str) -> str | None:
    """Return the state whose government's site a domain is.

    >>> site_of("whitehouse.gov"), site_of("mofa.go.jp"), site_of("example.com")
    ('USA', 'JPN', None)
    """
    labels = domain.split(".")
    for size in (2, 1):
        if code := _sites().get(".".join(labels[-size:])):
            return code
    return None
