"""What came in: reports as they were read, and inputs that could not be read."""

from dataclasses import dataclass

from dragoman.model.display import Shown
from dragoman.model.judgement import Judgement
from dragoman.model.known import Known


@dataclass(frozen=True, slots=True)
class Report(Shown):
    """One report as a source gave it; exactly one of `text` and `html` is set.

    `published` is an ISO 8601 day or time, `language` an ISO 639-1 code; both are None
    when the source does not say. `origin` is the file (and line) it was read from.
    """

    id: str
    text: str | None = None
    html: str | None = None
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    language: str | None = None
    origin: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Skip(Shown):
    """An input that could not be read: where, what is wrong, and what the user can do."""

    origin: str
    problem: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Pile(Shown):
    """Everything that was read from a list of paths, in the order of the paths.

    `people` are those of the user's own file, `decisions` what the user said on who is who.
    """

    reports: tuple[Report, ...]
    skips: tuple[Skip, ...] = ()
    people: tuple[Known, ...] = ()
    decisions: tuple[Judgement, ...] = ()


class InputError(ValueError):
    """An input that cannot be used: what is wrong with it, and what the user can do.

    >>> str(InputError("the file is empty", "remove it or fetch it again"))
    'the file is empty; remove it or fetch it again'
    """

    def __init__(self, problem: str, remedy: str, *, origin: str = "") -> None:
        super().__init__(f"{problem}; {remedy}")
        self.problem = problem
        self.remedy = remedy
        self.origin = origin

    def skip(self, origin: str = "") -> Skip:
        """Return the record of this problem; `origin` is the input it was met in."""
        return Skip(self.origin or origin, self.problem, self.remedy)
