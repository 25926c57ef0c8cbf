"""Where source and target stand in a sentence, and the sentence as pieces with marks round them."""

import re
from dataclasses import dataclass

SOURCE_OPEN, SOURCE_CLOSE, TARGET_OPEN, TARGET_CLOSE = "<s>", "</s>", "<t>", "</t>"
MARKS = (SOURCE_OPEN, SOURCE_CLOSE, TARGET_OPEN, TARGET_CLOSE)


@dataclass(frozen=True, slots=True)
class Places:
    """Character ranges of source and target in a sentence; None where one isn't found."""

    source: tuple[int, int] | None
    target: tuple[int, int] | None


def locate(sentence: str, source: str, target: str) -> Places:
    """Find source and target; of several places take the first that do not overlap.

    >>> locate("Mali thanked Mali's army", "Mali", "Mali's army")
    Places(source=(0, 4), target=(13, 24))
    """
    sources, targets = _finds(sentence, source), _finds(sentence, target)
    if not sources or not targets:
        return Places(next(iter(sources), None), next(iter(targets), None))
    apart = [
        (max(s[0], t[0]), s, t) for s in sources for t in targets if s[1] <= t[0] or t[1] <= s[0]
    ]
    _, s, t = min(apart) if apart else (0, sources[0], targets[0])
    return Places(s, t)


def mark(sentence: str, source: str, target: str) -> list[str]:
    """Cut a sentence at the ends of source and target and put the marks in.

    >>> mark("Kenya thanked Japan.", "Kenya", "Japan")
    ['<s>', 'Kenya', '</s>', ' thanked ', '<t>', 'Japan', '</t>', '.']
    """
    places = locate(sentence, source, target)
    cuts: list[tuple[int, int, str]] = []
    # At one offset: close before open; the longer range opens first and closes last.
    for order, (place, opening, closing) in enumerate(
        ((places.source, SOURCE_OPEN, SOURCE_CLOSE), (places.target, TARGET_OPEN, TARGET_CLOSE))
    ):
        if place:
            length = place[1] - place[0]
            cuts.append((place[0], 2_000_000 - length * 2 + order, opening))
            cuts.append((place[1], length * 2 - order, closing))
    pieces, at = [], 0
    for offset, _, sign in sorted(cuts):
        pieces += [sentence[at:offset], sign]
        at = offset
    return [piece for piece in [*pieces, sentence[at:]] if piece.strip()]


def _finds(sentence: str, words: str) -> list[tuple[int, int]]:
    words = words.strip()
    if not words:
        return []
    for flags in (0, re.IGNORECASE):
        edges = (r"(?<!\w)" if words[0].isalnum() else "", r"(?!\w)" if words[-1].isalnum() else "")
        whole, loose = edges[0] + re.escape(words) + edges[1], re.escape(words)
        for pattern in (whole, loose):
            found = [m.span() for m in re.finditer(pattern, sentence, flags)]
            if found:
                return found[:8]
    return []
