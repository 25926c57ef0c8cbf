"""The forms by which German reported speech is known, as patterns over one sentence."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from dragoman.knowledge.table import settings

NO_END = r"(?!\w)"


@dataclass(frozen=True, slots=True)
class German:
    """Patterns: `say` and `think` verbs, `perfect` an auxiliary with its participle, `object`
    verbs that tell words in short; `strong` and `weak` moods; words for sources and clauses."""

    say: re.Pattern[str]
    clause: re.Pattern[str]
    perfect: re.Pattern[str]
    object: re.Pattern[str]
    object_perfect: re.Pattern[str]
    object_with: dict[str, tuple[str, ...]]
    object_until: dict[str, tuple[str, ...]]
    that: re.Pattern[str]
    strong: re.Pattern[str]
    mood: re.Pattern[str]
    plural: re.Pattern[str]
    indicative: re.Pattern[str]
    sure: frozenset[str]
    infinitive: re.Pattern[str]
    before: re.Pattern[str]
    behind: re.Pattern[str]
    tail: re.Pattern[str]
    particles: frozenset[str]
    relative: frozenset[str]
    no_subject: frozenset[str]
    inner: frozenset[str]
    joins: frozenset[str]
    pronouns: frozenset[str]
    fronts: frozenset[str]
    stops: frozenset[str]
    openers: frozenset[str]
    coordinate: re.Pattern[str]
    lead: re.Pattern[str]


@cache
def german() -> German:
    """Return the German patterns."""
    data = settings("quotes_german.toml")
    verbs, clause, names = data["verbs"], data["clause"], data["names"]
    auxiliaries, participles = _either(verbs["auxiliaries"]), _either(verbs["participles"])
    say = _either([*verbs["say"], *verbs["think"]])
    with_, until = verbs["object_with"], verbs["object_until"]
    tail = _either([*verbs["say"], *verbs["think"], *data["source"]["tail"]])
    return German(
        say=_pattern(verbs["say"]),
        clause=re.compile(rf"\b(?:{say}){NO_END}"),
        perfect=re.compile(rf"\b({auxiliaries})\b[^,:;]*?\b({participles}){NO_END}"),
        object=_pattern([*verbs["object"], *with_, *until]),
        object_perfect=re.compile(
            rf"\b(hat|haben|hatte|hatten)\b([^,:;]*?)\b({_either(verbs['object_participles'])}){NO_END}"
        ),
        object_with={verb: tuple(words) for verb, words in with_.items()},
        object_until={verb: tuple(words) for verb, words in until.items()},
        that=re.compile(rf",\s*(?:{_either(clause['that'])}){NO_END}"),
        strong=_pattern(data["mood"]["strong"]),
        mood=_pattern([*data["mood"]["strong"], *data["mood"]["weak"]]),
        plural=_pattern([*data["mood"]["strong"], *data["mood"]["plural"]]),
        indicative=_pattern(clause["indicative"]),
        sure=frozenset(clause["sure"]),
        infinitive=re.compile(r"\bzu \w+e?n\b|\b\w{2,}zu\w+en\b"),
        before=re.compile(rf"\b(?:{_either(data['source']['before'])}){NO_END}", re.IGNORECASE),
        behind=_pattern(data["source"]["behind"]),
        tail=re.compile(rf"(?:,|Q,?)\s*({tail}){NO_END}"),
        particles=frozenset(clause["particles"]),
        relative=frozenset(clause["relative"]),
        no_subject=frozenset(clause["no_subject"]),
        inner=frozenset(names["inner"]),
        joins=frozenset(names["joins"]),
        pronouns=frozenset(names["pronouns"]),
        openers=frozenset(clause["before"]),
        coordinate=re.compile(rf",?\s+(?:und|aber|sowie)\s+({say}){NO_END}"),
        fronts=frozenset(names["fronts"]),
        stops=frozenset([*names["fronts"], *names["stops"]]) - frozenset(names["inner"]),
        lead=re.compile(rf"(?:(?:{_either(names['lead'])})\s+)*"),
    )


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_either(words)}){NO_END}")
