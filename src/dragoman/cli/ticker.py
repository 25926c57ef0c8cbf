"""Progress on standard error, once a run takes longer than a second."""

import sys
from time import monotonic


class Ticker:
    """Shows "reading 12 of 200" on standard error; on a terminal it redraws one line.

    The clock decides only when to print, never what is found.
    """

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet
        self._began = monotonic()
        self._last = self._began
        self._live = sys.stderr.isatty()
        self._drawn = False

    def __call__(self, stage: str, done: int, whole: int) -> None:
        """Note that `done` of `whole` articles have passed `stage`."""
        now = monotonic()
        pause = 0.2 if self._live else 5.0
        if self._quiet or now - self._began < 1.0 or now - self._last < pause:
            return
        self._last = now
        if self._live:
            sys.stderr.write(f"\r\x1b[K{stage} {done} of {whole}")
            self._drawn = True
        else:
            sys.stderr.write(f"{stage} {done} of {whole}\n")
        sys.stderr.flush()

    def clear(self) -> None:
        """Remove the progress line from a terminal."""
        if self._drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
