"""A report that gives no article, and what the user can do about it."""

from dragoman.model import InputError


class CleanError(InputError):
    """No article can be made of a report."""
