"""People: named, told by office alone, or taken up by a pronoun."""

from bisect import bisect_left

from dragoman.entities.draft import Draft
from dragoman.entities.people import Person, office_key, takes_up, took_up
from dragoman.entities.told import Told, mention_of
from dragoman.knowledge.leaders import Leader, leader_on
from dragoman.model import Mention, MentionKind


def named(told: Told, draft: Draft) -> Mention:
    """Return a person told by name, with the office that stands beside it."""
    person = told.people[draft.at]
    if person.code is None and draft.possessive:
        person.code = told.possessor(draft)
    if person.code is None and draft.office:
        person.code = told.code_beside(draft)
    if person.code is None and person.leader is None:
        person.code = told.implied(draft)
    code = person.code or (person.leader.home if person.leader else None)
    sector = person.sectors[0] if person.sectors else ("GOV" if person.leader else None)
    why = "person.leader" if person.leader else ("person.office" if draft.office else "person.name")
    return mention_of(
        draft, MentionKind.PERSON, person.entity, person.name,
        country=code, role=draft.role, sector=sector, why=why,
    )  # fmt: skip


def by_office(told: Told, draft: Draft) -> Mention | None:
    """Return whom an office alone means: someone of the report, of the tables, or no one known."""
    assert draft.office is not None
    key = office_key(draft) or draft.office.id
    code = draft.code or (told.possessor(draft) if draft.possessive else None)
    code = code or told.code_beside(draft)
    if code is None and draft.role and "embassy" in draft.role.lower():
        code = told.last_code("embassy")
    person = _holder(told, key, code, draft)
    if person is not None:
        return mention_of(
            draft, MentionKind.PERSON, person.entity, person.name, role=draft.role,
            country=person.code or code or (person.leader.home if person.leader else None),
            sector=draft.office.sector, score=0.8, why="office.in_report",
        )  # fmt: skip
    leader = _of_table(told, draft, key, code)
    if leader is not None:
        return mention_of(
            draft, MentionKind.PERSON, leader.entity, leader.common, role=draft.role,
            country=leader.home, sector=draft.office.sector, score=0.8 if code else 0.6,
            why="office.table",
        )  # fmt: skip
    return _unnamed(told, draft, key, code)


def _of_table(told: Told, draft: Draft, key: str, code: str | None) -> Leader | None:
    """Return who held the office on the day; "the president" alone is that of the main state."""
    office = draft.office
    if office is None or office.role is None or key != office.id or draft.former:
        return None
    if told.day is None or not draft.definite:
        return None
    if code is None and draft.the and not draft.bodies and office.role != "leader":
        code = told.dominant()
    return leader_on(code, office.role, told.day) if code else None


def _unnamed(told: Told, draft: Draft, key: str, code: str | None) -> Mention | None:
    assert draft.office is not None
    back = None
    if draft.the and code is None and not draft.bodies:
        back = next(
            (
                s
                for s in reversed(told.context.recent())
                if s.entity.startswith("office:") and f":{key}" in s.entity
            ),
            None,
        )
    role = (draft.role or "").lower()
    body = next((b for b in ("embassy", "ministry") if b in role), "") or "+".join(draft.bodies)
    entity = back.entity if back else f"office:{code or '-'}:{key}" + (f":{body}" if body else "")
    name = back.name if back else draft.role or draft.head
    return mention_of(
        draft, MentionKind.PERSON, entity, name, role=draft.role, sector=draft.office.sector,
        country=back.code if back else code, score=0.6, why="office.unnamed",
    )  # fmt: skip


def _holder(told: Told, key: str, code: str | None, draft: Draft) -> Person | None:
    """Return the person of the report who holds an office, the last named before first."""
    told_before = draft.the or draft.former or draft.possessive or draft.bodies
    if code is None and (not told_before or key == "counterpart"):
        return None
    best: tuple[tuple[int, int], Person] | None = None
    for person in told.holders:
        its = person.code or (person.leader.home if person.leader else None)
        fit = took_up(key, person) if draft.former else takes_up(key, person, told.day)
        if not fit or (code and its != code):
            continue
        at = bisect_left(person.at, draft.at)
        if at == 0 and not code:
            continue
        rank = (fit + 2, person.at[at - 1]) if at else (fit, -person.at[0])
        if best is None or rank > best[0]:
            best = (rank, person)
    if best is None or (not draft.definite and draft.words.sentence.index > 4):
        return None
    return best[1]


def by_pronoun(told: Told, draft: Draft) -> Mention | None:
    """Return what a pronoun takes up; None where that is not clear."""
    index = draft.words.sentence.index
    if draft.gender in ("he", "she"):
        found = told.context.person_for(draft, index)
    elif draft.gender == "it":
        if draft.head.lower() == "it" and not _acting(draft):
            return None
        found = told.context.body_for(draft, index)
    else:
        found = told.context.many_for(draft, index)
    if found is None or not found.entity:
        return None
    return mention_of(
        draft, found.kind, found.entity, found.name, country=found.code,
        pronoun=True, score=0.6, why=f"pronoun.{draft.gender}",
    )  # fmt: skip


def _acting(draft: Draft) -> bool:
    """Tell whether "it" is the subject of a verb that is not "be"."""
    token = draft.words.tokens[draft.first]
    return token.dep_ == "nsubj" and token.head.lemma_ not in ("be", "seem", "appear", "take")
