"""A person or body that the user makes known: one row of a people file."""

from dataclasses import dataclass

from dragoman.model.display import Shown


@dataclass(frozen=True, slots=True)
class Known(Shown):
    """One person in one office for one time, or one body, as the user gives it.

    `country` is ISO 3166-1 alpha-3, `office` the office as worded. `since` and `until` are
    ISO 8601 days, months or years, `until` the last of them; None where the file is silent.
    """

    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    office: str | None = None
    since: str | None = None
    until: str | None = None
    body: bool = False

    @property
    def forms(self) -> tuple[str, ...]:
        """The name and its aliases, each once."""
        return tuple(dict.fromkeys((self.name, *self.aliases)))
