"""What the reports of a story say of one person: names, states, offices, company."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from dragoman.entities.lexicon import find
from dragoman.knowledge.names import name_words
from dragoman.knowledge.offices import LOWERED
from dragoman.model import MentionKind, Reading

Name = tuple[str, ...]


@dataclass(slots=True)
class Profile:
    """One person id over a story; `forms` counts the printed names."""

    entity: str
    forms: Counter[str] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)
    offices: Counter[str] = field(default_factory=Counter)
    articles: set[str] = field(default_factory=set)
    known: bool = False

    @property
    def names(self) -> list[Name]:
        """The longest forms in folded words; single words only where there is nothing else."""
        words = sorted({name_words(f) for f in self.forms}, key=lambda n: (-len(n), n))
        whole = [n for n in words if len(n) > 1]
        return whole or words

    @property
    def country(self) -> str | None:
        """The state most often given."""
        return max(self.countries, key=lambda c: (self.countries[c], c)) if self.countries else None


def profiles_of(readings: Sequence[Reading]) -> dict[str, Profile]:
    """Return the people of a story by id, nameless office holders included."""
    found: dict[str, Profile] = {}
    for reading in readings:
        text = reading.article.text
        for mention in reading.mentions:
            if mention.kind is not MentionKind.PERSON or mention.pronoun:
                continue
            profile = found.setdefault(mention.entity, Profile(mention.entity))
            profile.articles.add(reading.article.id)
            profile.known |= mention.why.startswith("person.leader")
            if mention.why.startswith("person."):
                profile.forms[" ".join(mention.head.of(text).split())] += 1
                profile.forms[mention.name] += 1
            if mention.country:
                profile.countries[mention.country] += 1
            if mention.role and (office := office_of(mention.role)):
                profile.offices[office] += 1
    return dict(sorted(found.items()))


def office_of(role: str) -> str | None:
    """Return the office that a printed role names; a deputy's differs from the chief's.

    >>> office_of("Vietnamese Foreign Minister"), office_of("Lao Deputy Foreign Minister")
    ('foreign_minister', 'deputy_foreign_minister')
    """
    texts = role.split()
    hits = [
        h for h in find(texts) if h.entry.office is not None and h.entry.office.kind == "person"
    ]
    if not hits:
        return None
    office = hits[0].entry.office
    assert office is not None
    lowered = LOWERED & {t.lower() for t in texts[: hits[0].start]}
    return f"deputy_{office.id}" if lowered else office.id
