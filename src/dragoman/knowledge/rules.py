"""What a rule says, for a reader who asks where an event comes from."""

from functools import cache

from dragoman.knowledge.table import rows

SLOTS = {
    "subj": "the subject",
    "obj": "the object",
    "poss": "the owner",
    "by": "who comes after “by”",
    "light": "the subject of the verb that carries the noun",
    "clause": "the subject of the clause",
    "mod": "the adjective before it",
    "between": "those after “between”",
}
"""How the slots of a frame read; any other slot is a preposition."""


@cache
def _frames() -> dict[str, dict[str, str]]:
    return {row["id"]: row for row in rows("events_frames.csv")}


@cache
def _mentions() -> dict[str, str]:
    return {row["id"]: row["told"] for row in rows("entities_why.csv")}


def describe(why: str) -> str | None:
    """Return the frame behind an event's `why`, or a mention's rule, in words; None for others.

    >>> describe("meet.verb; denied: not").split(";")[0]
    'frame meet.verb: the verb meet, confer, huddle, negotiate, parley is a meeting (CONSULT)'
    """
    rule = why.split(";")[0].strip()
    frame = _frames().get(rule)
    if frame is None:
        return _mentions().get(rule)
    lemmas = frame["lemmas"].replace("|", ", ")
    told = f"frame {frame['id']}: the {frame['pos']} {lemmas} is a {frame['kind']}"
    parts = [f"{told} ({frame['type']})"]
    parts += [f"if {frame['if']}"] if frame["if"] else []
    for side in ("actor", "recipient"):
        slots = [SLOTS.get(slot, f"who comes after “{slot}”") for slot in frame[side].split()]
        parts += [f"{side}: {' or '.join(slots)}"] if slots else []
    return "; ".join(parts)
