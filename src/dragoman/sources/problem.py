"""What is wrong with an input, and what the user can do about it."""

import errno
import os

from dragoman.model import InputError


class SourceError(InputError):
    """An input that cannot be read, with the remedy."""


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
