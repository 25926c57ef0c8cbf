"""Same-event groups of articles, and copies inside them."""

from dataclasses import dataclass

from dragoman.model.display import Shown
from dragoman.model.span import Span


@dataclass(frozen=True, slots=True)
class Copy(Shown):
    """`article` repeats `of`: `kind` is copy (same text) or derived (rewritten from it).

    `shared` holds pairs of spans (in `article`, in `of`) with the same words; `score` is the
    share of `article` that `of` contains, 0 to 1.
    """

    article: str
    of: str
    kind: str
    score: float
    shared: tuple[tuple[Span, Span], ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Story(Shown):
    """Articles about one event, ids sorted; `id` is derived from the earliest member.

    `merged` are the ids of stories known from before that this one took in; `follows` is the
    id of the earlier story that this one goes on from.
    """

    id: str
    articles: tuple[str, ...]
    copies: tuple[Copy, ...] = ()
    merged: tuple[str, ...] = ()
    follows: str | None = None
