"""How far an office phrase without a name reaches to the right."""

from dragoman.entities.lexicon import Hit
from dragoman.entities.words import Words, rule_words

POSTED = frozenset(
    {"ambassador", "envoy", "consul", "charge_daffaires", "embassy", "consulate", "mission"}
)

LOCAL = frozenset({"court", "police", "parliament", "prosecutor", "government"})


def right_end(words: Words, hit: Hit) -> int:
    """Return the end of an office phrase without a name: after "of", "for", "in" and the like."""
    office, end = hit.entry.office, hit.end
    joins: tuple[str, ...] = ("of", "for")
    if office and office.id in POSTED:
        joins = ("of", "for", "to", "in", "at")
    elif office and office.id in LOCAL:
        joins = ("of", "for", "in")
    while end + 1 < len(words.texts) and words.lower(end) in joins:
        stop = _object_end(words, end + 1)
        if stop == end + 1:
            break
        end = stop
    return end


def _object_end(words: Words, start: int) -> int:
    """Return the end of a noun phrase of states, bodies or capitalised words."""
    end, j = start, start
    while j < min(start + 9, len(words.texts)) and words.free(j, j + 1):
        hit, text, lower = words.hit_at[j], words.texts[j], words.lowers[j]
        if hit is not None and hit.entry.kind in ("state", "organisation", "city"):
            if words.kind(hit.end) == "office":
                break
            j = end = hit.end
        elif (
            text[0].isupper()
            and lower
            not in rule_words("names", "never")
            - {
                "asia",
                "europe",
                "africa",
            }
        ) or lower in (
            "affairs",
            "cooperation",
            "security",
            "policy",
            "defence",
            "defense",
            "relations",
            "staff",
            "state",
        ):
            j = end = j + 1
        elif lower in ("the", "and", "&", "-", "'s", "’s", "foreign", "southeast", "east", "south"):
            j += 1
        else:
            break
    return end
