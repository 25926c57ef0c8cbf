"""Where the accounts of a story agree, contradict each other and stay silent."""

from dragoman.accounts.compare import compare

__all__ = ["compare"]
