"""A report that gives no article, and what the user can do about it."""

from dragoman.model import Skip


class CleanError(ValueError):
    """No article can be made of a report.

    >>> str(CleanError("the page holds no article", "give the address of one report"))
    'the page holds no article; give the address of one report'
    """

    def __init__(self, problem: str, remedy: str, *, origin: str = "") -> None:
        super().__init__(f"{problem}; {remedy}")
        self.problem = problem
        self.remedy = remedy
        self.origin = origin

    def skip(self, origin: str = "") -> Skip:
        """Return the record of this problem; `origin` is the input it was met in."""
        return Skip(self.origin or origin, self.problem, self.remedy)
