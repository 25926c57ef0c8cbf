"""A mention before it is resolved."""

from dataclasses import dataclass, field

from dragoman.entities.lexicon import Hit
from dragoman.entities.words import Words
from dragoman.knowledge.offices import Office


@dataclass(slots=True)
class Draft:
    """A mention of tokens `start` to `end`, carried by tokens `first` to `last`.

    `sort` is name, office, body, group, state, organisation, city, pair, country,
    body_named and place (known to the tagger alone), someone (a common noun) or pronoun.
    """

    words: Words
    start: int
    end: int
    first: int
    last: int
    sort: str
    office: Office | None = None
    code: str | None = None
    bodies: list[str] = field(default_factory=list)
    role: str | None = None
    hit: Hit | None = None
    former: bool = False
    definite: bool = True
    the: bool = False
    possessive: str | None = None
    gender: str | None = None
    at: int = -1
    """Its place among the drafts of the report."""

    @property
    def head(self) -> str:
        """The words that carry the mention."""
        return self.words.text(self.first, self.last)
