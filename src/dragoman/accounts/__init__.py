"""Where the accounts of a story agree, contradict each other and stay silent."""

from dragoman.accounts.compare import compare
from dragoman.accounts.naming import compare_naming

__all__ = ["compare", "compare_naming"]
