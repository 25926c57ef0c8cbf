"""The state of an office told without one: of the host, the report, or its outlet."""

from dragoman.entities.draft import Draft
from dragoman.entities.told import Told
from dragoman.entities.words import rule_words
from dragoman.knowledge.offices import Office
from dragoman.model import MentionKind


def implied(told: Told, draft: Draft) -> str | None:
    """Return the state for which a person named with an office but no state may act."""
    office = draft.office
    if office is None or draft.bodies or draft.former:
        return None
    if office.id in rule_words("implied", "local"):
        return _local(told)
    minister = office.id.endswith("_minister") and not office.id.startswith("deputy")
    if (minister or office.id in rule_words("implied", "ids")) and office.rank <= 3:
        return (
            _beside(told, draft)
            or _host(told, draft)
            or _mostly(told)
            or _home(told)
            or _colleague(told, draft)
            or _only(told, draft)
            or _about(told, draft)
        )
    if office.id in rule_words("implied", "more"):
        return told.setting.official or _only(told, draft) or _about(told, draft)
    return told.setting.official if _of_state(office) else None


def _of_state(office: Office) -> bool:
    return office.sector in ("GOV", "MIL") and office.rank <= 4 and office.country is None


def _mostly(told: Told) -> str | None:
    """Return the state a report is mostly about, unless the outlet's own may be meant."""
    code = told.dominant()
    foreign = told.setting.outlet in (None, code, "USA")  # it has no ministers
    return code if foreign else None


def _colleague(told: Told, draft: Draft) -> str | None:
    """Return the state of all people of the sentence, for an office of home affairs."""
    assert draft.office is not None
    if draft.office.id in rule_words("implied", "abroad"):
        return None
    people = [p for d in _sentence(told, draft) if d is not draft and (p := told.people.get(d.at))]
    codes = {p.code or (p.leader.home if p.leader else None) for p in people if p.at != [draft.at]}
    return next(iter(codes)) if len(codes) == 1 else None


def _only(told: Told, draft: Draft) -> str | None:
    """Return the state if a report has named just one so far, and not its outlet's own.

    For a minister or president the sentences before must have named it: what stands beside him
    may be where his guest comes from.
    """
    assert draft.office is not None
    seen = [s for s in told.context.seen if s.code and s.kind is not MentionKind.PLACE]
    codes = {s.code for s in seen}
    code = next(iter(codes)) if len(codes) == 1 else None
    here = draft.words.sentence.index
    if draft.office.id in rule_words("implied", "abroad") and (
        not seen or seen[-1].sentence == here
    ):
        return None
    return code if told.setting.outlet in (None, code, "USA") else None


def _about(told: Told, draft: Draft) -> str | None:
    """Return the state that the sentence before is about: its subject, and not the outlet's."""
    index = draft.words.sentence.index
    acting = {
        s.code
        for s in told.context.by_sentence.get(index - 1, ())
        if s.subject and s.code and s.kind is MentionKind.STATE and not (s.loose or s.aside)
    }
    code = next(iter(acting)) if len(acting) == 1 else None
    return code if told.setting.outlet in (None, code, "USA") else None


def _home(told: Told) -> str | None:
    """Return the state whose own offices a report tells without naming it."""
    return told.setting.official or told.setting.dateline


def _local(told: Told) -> str | None:
    """Return the state of a senator: told by American politics, or the outlet's own state."""
    if told.setting.american:
        return "USA"
    own = told.setting.official or told.setting.outlet
    fitting = own in rule_words("implied", "local_states") and told.dominant() in (None, own)
    return own if fitting else None


def _beside(told: Told, draft: Draft) -> str | None:
    """Return the state of "President A and Foreign Minister B": that of the leader named first."""
    here = told.context.by_sentence.get(draft.words.sentence.index, ())
    before = here[-1] if here else None
    if before is None or before.person is None or before.code is None:
        return None
    between = set(draft.words.lowers[before.draft.end : draft.start])
    led = set(before.person.offices) & rule_words("leader", "ids")
    told_between = draft.words.lower(before.draft.start - 1) == "between"
    if not led or told_between or not between or not between <= {",", "and"}:
        return None
    return before.code if draft.office and draft.office.rank > 1 else None


def _host(told: Told, draft: Draft) -> str | None:
    """Return the state of the place of a sentence in which someone of another state appears."""
    here = [d for d in _sentence(told, draft) if d is not draft]
    places = {d.code for d in here if d.code and _meeting_place(d)}
    others = {d.code for d in here if d.sort == "name" and d.code}
    others |= {p.code for d in here if (p := told.people.get(d.at)) and p.code}
    if len(places) != 1 or not others - places or others & places:
        return None
    return next(iter(places))


def _meeting_place(draft: Draft) -> bool:
    """Tell whether a place stands after "in" or "at", and not after an office held there."""
    words, at = draft.words, draft.start
    return words.lower(at - 1) in ("in", "at") and words.kind(at - 2) != "office"


def _sentence(told: Told, draft: Draft) -> list[Draft]:
    """Return the drafts of a draft's sentence."""
    start = end = draft.at
    while start > 0 and told.drafts[start - 1].words is draft.words:
        start -= 1
    while end < len(told.drafts) and told.drafts[end].words is draft.words:
        end += 1
    return list(told.drafts[start:end])
