"""What is wrong with an input, and what the user can do about it."""

import errno
import os

from dragoman.model import Skip


class SourceError(ValueError):
    """An input that cannot be read, with the remedy.

    >>> str(SourceError("the file is empty", "remove it or fetch it again"))
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


def from_os_error(error: OSError, *, folder: bool = False) -> SourceError:
    """Put an error of the operating system into words a user can act on."""
    thing = "folder" if folder else "file"
    if isinstance(error, PermissionError):
        rights = "u+rx" if folder else "u+r"
        return SourceError(f"no right to read the {thing}", f"grant it, e.g. with chmod {rights}")
    if isinstance(error, FileNotFoundError):
        return SourceError("no such file or folder", "check the path")
    if error.errno == errno.ELOOP:
        return SourceError("the symbolic link leads back to itself", "remove or correct the link")
    words = os.strerror(error.errno) if error.errno else str(error)
    return SourceError(f"the {thing} cannot be read: {words}", "check the path and the disk")
