"""The last brief, kept on this machine so that `dragoman explain ID` needs no path."""

import json
import os
from pathlib import Path
from typing import Any

from dragoman.export import records
from dragoman.model import Brief


def last_file() -> Path:
    """Return where the last brief is kept: the user's cache folder (XDG)."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "dragoman" / "last-brief.json"


def remember(brief: Brief) -> None:
    """Keep the brief; a folder that can't be written costs only this convenience."""
    try:
        target = last_file()
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(records.dumps(records.brief_object(brief)), encoding="utf-8")
    except (OSError, RuntimeError):
        return


def recall() -> dict[str, Any] | None:
    """Return the last brief's object, or None if there is none that can be read."""
    try:
        kept = json.loads(last_file().read_text(encoding="utf-8"))
    except (OSError, ValueError, RuntimeError):
        return None
    return kept if isinstance(kept, dict) and kept.get("schema") == records.SCHEMA else None
