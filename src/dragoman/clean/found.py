"""What a dateline says, and where it ends."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """A dateline inside a line: `end` is where the report's own words begin.

    `agency` is the agency's usual name, or as printed when it is not known.
    """

    end: int
    place: str | None
    day: str | None
    agency: str | None
