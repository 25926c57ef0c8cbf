"""All mentions of a report, each resolved to one entity."""

from collections.abc import Callable

from dragoman.entities import tell_bodies, tell_people, tell_places
from dragoman.entities.cast import people_of
from dragoman.entities.context import Seen, someone_seen
from dragoman.entities.draft import Draft
from dragoman.entities.drafts import drafts_of
from dragoman.entities.extent import POSTED
from dragoman.entities.homonyms import choose_homonyms
from dragoman.entities.names import find_names, known_names
from dragoman.entities.setting import setting_of
from dragoman.entities.subject import SUBJECTS
from dragoman.entities.told import Told
from dragoman.entities.words import mark_quotes, rule_words, words_of
from dragoman.knowledge.roster import BUILT_IN, Roster
from dragoman.model import Mention, MentionKind, Parse

TELL: dict[str, Callable[[Told, Draft], Mention | None]] = {
    "name": tell_people.named,
    "office": tell_people.by_office,
    "pronoun": tell_people.by_pronoun,
    "individual": tell_people.individual,
    "body": tell_bodies.body,
    "group": tell_bodies.group,
    "organisation": tell_bodies.organisation,
    "body_named": tell_bodies.tagged,
    "pair": tell_bodies.pair,
    "state": tell_places.state,
    "city": tell_places.city,
    "place": tell_places.tagged,
    "country": tell_places.country,
}
"""What resolves each sort of draft; it is given what was told so far."""


def find_mentions(
    parse: Parse, *, day: str | None = None, roster: Roster = BUILT_IN
) -> tuple[Mention, ...]:
    """Return all mentions of people, states, bodies, places and groups, in order.

    `day` (ISO 8601) is when the report was written; it tells which president is meant.
    `roster` holds whom the user made known.
    """
    language = parse.article.language or "en"
    sentences = [words_of(s, language, tagged=parse.tagged, roster=roster) for s in parse.sentences]
    mark_quotes(sentences)
    choose_homonyms(sentences)
    if parse.tagged:
        own = {(name or "").lower() for name in (parse.article.outlet, parse.article.agency)}
        find_names(sentences, own)
    else:
        known_names(sentences)
    drafts = [d for words in sentences for d in drafts_of(words)]
    for i, draft in enumerate(drafts):
        draft.at = i
    people = people_of(drafts, day)
    setting = setting_of(parse.article, sentences)
    for _ in range(2):  # the first round learns for whom people act
        told = Told(drafts, people, day, setting)
        mentions = [_resolve(told, draft) for draft in drafts]
    return tuple(m for m in mentions if m is not None)


def _resolve(told: Told, draft: Draft) -> Mention | None:
    token = draft.words.tokens[draft.last - 1]
    if draft.sort == "someone":
        acts = token.dep_ in SUBJECTS or token.dep_ == "pobj"
        told.context.add(someone_seen(draft, told.who_is(draft), subject=acts))
        return None
    mention = TELL[draft.sort](told, draft)
    if mention is None:
        return None
    dyad = draft.sort == "state" and _dyad(draft)
    loose = draft.sort == "state" and token.dep_ in ("compound", "amod") and not dyad
    if draft.sort == "body" and (seat := _lies_in(draft)):
        index = draft.words.sentence.index
        told.context.add(Seen(MentionKind.PLACE, "", "", seat, index, False, draft))
    told.context.add(
        Seen(
            mention.kind,
            mention.entity,
            mention.name,
            mention.country,
            draft.words.sentence.index,
            any(t.dep_ in SUBJECTS for t in draft.words.tokens[draft.start : draft.end]),
            draft,
            told.people.get(draft.at),
            told.gender(mention.entity, draft),
            plural=draft.sort in ("pair", "group"),
            sector=mention.sector,
            loose=loose,
            dyad=dyad,
            aside=draft.sort in ("state", "city") and _aside(draft),
        )
    )
    return mention


def _lies_in(draft: Draft) -> str | None:
    """Return the state in which "the embassy in Hanoi" lies."""
    if draft.office is None or draft.office.id not in POSTED:
        return None
    hits = [h for h in draft.words.hit_at[draft.last : draft.end] if h is not None]
    return next((h.entry.code for h in hits if h.entry.kind in ("state", "city")), None)


def _aside(draft: Draft) -> bool:
    """Tell whether a state is only compared with another, or come from: "than China"."""
    words = draft.words
    before = words.lower(draft.start - 1)
    if before == "with":
        return words.lower(draft.start - 2) in rule_words("asides", "comparing")
    return before in rule_words("asides", "words")


def _dyad(draft: Draft) -> bool:
    """Tell whether a hyphen joins a state with another: "US-Vietnam"."""
    words = draft.words
    after = words.lower(draft.last) in ("-", "–") and words.kind(draft.last + 1) == "state"
    before = words.lower(draft.start - 1) in ("-", "–") and words.kind(draft.start - 2) == "state"
    return after or before
