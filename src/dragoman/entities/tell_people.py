"""People: named, told by office alone, or taken up by a pronoun."""

from bisect import bisect_left

from dragoman.entities.context import Seen
from dragoman.entities.draft import Draft
from dragoman.entities.implied import implied
from dragoman.entities.people import Person, office_key, takes_up, took_up
from dragoman.entities.told import Told, mention_of
from dragoman.entities.words import rule_words, rules
from dragoman.knowledge.leaders import Leader
from dragoman.knowledge.names import slug
from dragoman.model import Mention, MentionKind


def named(told: Told, draft: Draft) -> Mention:
    """Return a person told by name, with the office that stands beside it."""
    person = told.people[draft.at]
    if person.code is None and person.leader is None and draft.possessive and not _other(draft):
        person.code = told.possessor(draft)
    if person.code is None and draft.office:
        person.code = told.code_beside(draft)
    if person.code is None and person.leader is None:
        person.code = implied(told, draft)
        person.guessed = person.code is not None
    code = person.code or (person.leader.home if person.leader else None) or None
    sector = _sector(person)
    why = "person.leader" if person.leader else ("person.office" if draft.office else "person.name")
    return mention_of(
        draft, MentionKind.PERSON, person.entity, person.name,
        country=code, role=draft.role, sector=sector, score=0.7 if person.guessed else 1.0, why=why,
    )  # fmt: skip


def _sector(person: Person) -> str | None:
    """Return the PLOVER sector: of the office, else of the tables; former rulers are elites."""
    if person.sectors:
        return person.sectors[0]
    if person.former and rule_words("titles", "past") & set(_role_words(person)):
        return "ELI"
    return person.leader.sector if person.leader else None


def _role_words(person: Person) -> list[str]:
    return (person.role or "").lower().replace("-", " ").split()


def _other(draft: Draft) -> bool:
    """Tell whether an office is the other side's: "his counterpart" is not of his state."""
    return draft.office is not None and draft.office.id in rule_words("envoys", "others")


def by_office(told: Told, draft: Draft) -> Mention | None:
    """Return whom an office alone means: someone of the report, of the tables, or no one known."""
    assert draft.office is not None
    key = office_key(draft) or draft.office.id
    code = draft.code or (told.possessor(draft) if draft.possessive else None)
    code = code or told.code_beside(draft)
    if code is None and draft.role and "embassy" in draft.role.lower():
        code = told.last_code("embassy")
    person = _holder(told, "foreign_minister", code, draft) if _top(draft, key) else None
    person = person or _appointed(draft, told) or _holder(told, key, code, draft)
    if person is not None and not _unnamed_later(told, draft, key, code, person):
        return mention_of(
            draft, MentionKind.PERSON, person.entity, person.name, role=draft.role,
            country=person.code or code or (person.leader.home if person.leader else None) or None,
            sector=draft.office.sector, score=0.8, why="office.in_report",
        )  # fmt: skip
    leader = _of_table(told, draft, key, code)
    if leader is not None:
        return mention_of(
            draft, MentionKind.PERSON, leader.entity, leader.common, role=draft.role,
            country=leader.home or None, sector=draft.office.sector, score=0.8 if code else 0.6,
            why="office.table",
        )  # fmt: skip
    other = _officeless(told, draft, key)
    if other is not None and _last_unnamed(told, draft, key, code) is None:
        if other.code is None and other.leader is None and draft.code:
            other.code, other.guessed = draft.code, True
        return mention_of(
            draft, MentionKind.PERSON, other.entity, other.name, role=draft.role,
            country=other.code or (other.leader.home if other.leader else None) or code,
            sector=draft.office.sector, score=0.6, why="office.no_other",
        )  # fmt: skip
    return _unnamed(told, draft, key, code)


def _of_table(told: Told, draft: Draft, key: str, code: str | None) -> Leader | None:
    """Return who held the office on the day; "the president" alone is that of the main state."""
    office, roster = draft.office, draft.words.roster
    if office is None or draft.former or told.day is None or not draft.definite:
        return None
    if code and not draft.bodies and (own := roster.holder(code, key, told.day)):
        return own
    if office.role is None or key != office.id:
        return None
    if code is None and draft.the and not draft.bodies and office.role != "leader":
        code = told.dominant()
    return roster.on(code, office.role, told.day) if code else None


def _unnamed(told: Told, draft: Draft, key: str, code: str | None) -> Mention | None:
    assert draft.office is not None
    back = _last_unnamed(told, draft, key, code)
    role = (draft.role or "").lower()
    body = next((b for b in ("embassy", "ministry") if b in role), "") or "+".join(draft.bodies)
    entity = back.entity if back else f"office:{code or '-'}:{key}" + (f":{body}" if body else "")
    name = back.name if back else draft.role or draft.head
    return mention_of(
        draft, MentionKind.PERSON, entity, name, role=draft.role, sector=draft.office.sector,
        country=back.code if back else code, score=0.6, why="office.unnamed",
    )  # fmt: skip


def _top(draft: Draft, key: str) -> bool:
    """Tell whether "diplomat" may mean the minister: "the top US diplomat"."""
    words = set((draft.role or "").lower().split())
    return key == "diplomat" and bool(words & rule_words("envoys", "top"))


def _last_unnamed(told: Told, draft: Draft, key: str, code: str | None) -> Seen | None:
    """Return the nameless office holder told before whom "the official" takes up."""
    if not draft.the or draft.bodies:
        return None
    keys = {key, *rules()["takes_up"].get(key, ())}
    for seen in reversed(told.context.recent()):
        parts = seen.entity.split(":")
        if parts[0] == "office" and parts[2] in keys and code in (None, parts[1]):
            return seen
    return None


def _unnamed_later(told: Told, draft: Draft, key: str, code: str | None, person: Person) -> bool:
    """Tell whether a nameless holder fits better than a person: by his office, or told later."""
    back = _last_unnamed(told, draft, key, code)
    if back is None or back.code is None:
        return False
    if (back.entity.split(":")[2] == key) > (key in person.offices):
        return True
    last = next((s for s in reversed(told.context.recent()) if s.entity == person.entity), None)
    return last is not None and back.sentence > last.sentence


def _holder(told: Told, key: str, code: str | None, draft: Draft) -> Person | None:
    """Return the person of the report who holds an office, the last named before first."""
    told_before = draft.the or draft.former or draft.possessive or draft.bodies
    if code is None and (not told_before or key == "counterpart"):
        return None
    foretold = draft.definite or _subject(draft)
    calling = key == "diplomat" and foretold
    if not draft.definite and draft.office and draft.office.rank > 3 and not calling:
        return None
    subject = told.context.clause_subject(draft, draft.words.sentence.index)
    host = told.context.host() if key in rule_words("envoys", "words") else None
    best: tuple[tuple[bool, int, int], Person] | None = None
    for person in told.holders:
        if subject is not None and subject.entity == person.entity:
            continue  # "Amr thanked the minister": Amr is another
        its = person.code or (person.leader.home if person.leader else None)
        fit = _fit(told, key, draft, person)
        if not fit or (code and its != code):
            continue
        at = bisect_left(person.at, draft.at)
        if at == 0 and not (code and foretold):
            continue  # "expelled a Canadian diplomat" is no one whom the report names only later
        away = host is None or its != host
        rank = (away, fit + 2, person.at[at - 1]) if at else (away, fit, -person.at[0])
        if best is None or rank > best[0]:
            best = (rank, person)
    if best is None or (not draft.definite and draft.words.sentence.index > 4):
        return None
    return best[1]


def _subject(draft: Draft) -> bool:
    """Tell whether an office is what its sentence is about: "A Norwegian envoy has landed"."""
    return draft.words.tokens[draft.last - 1].dep_ in ("nsubj", "nsubjpass")


def _fit(told: Told, key: str, draft: Draft, person: Person) -> int:
    if draft.former:
        return took_up(key, person)
    return takes_up(key, person, told.day, draft.words.roster)


def _officeless(told: Told, draft: Draft, key: str) -> Person | None:
    """Return whom "the minister" means when just one person before was named without an office.

    The subject of the sentence before; for a rank or calling ("the general") anyone in it.
    """
    assert draft.office is not None
    asked = draft.the and not (draft.bodies or draft.former or draft.possessive)
    high = draft.office.rank < 3 and draft.code is None
    if not asked or high or key in rule_words("envoys", "others"):
        return None
    calling = key in rule_words("envoys", "callings")
    before = told.context.by_sentence.get(draft.words.sentence.index - 1, ())
    people = {
        s.entity: s.person
        for s in before
        if s.person is not None and not s.quoted and (s.subject or calling)
    }
    free = [p for p in people.values() if not (p.offices or p.former) and _sex(draft, p)]
    if draft.code:
        free = [
            p for p in people.values() if p.code is None and p.leader is None and _sex(draft, p)
        ]
    return free[0] if len(free) == 1 and (calling or len(people) == 1) else None


def _appointed(draft: Draft, told: Told) -> Person | None:
    """Return whom a sentence puts into an office: "named Ana Ruiz foreign minister"."""
    words = draft.words
    token = words.tokens[draft.last - 1]
    before = draft.start - (words.lower(draft.start - 1) in ("as", "the"))
    named = token.head if token.dep_ != "pobj" else token.head.head
    beside = next((d for d in told.drafts if d.words is words and d.end == before), None)
    if beside is None or beside.sort != "name":
        return None
    near = words.tokens[beside.last - 1]
    verbs = {named.lemma_.lower(), near.head.lemma_.lower()}
    return told.people[beside.at] if verbs & rule_words("envoys", "appointing") else None


def _sex(draft: Draft, person: Person) -> bool:
    return not (draft.gender and person.gender and draft.gender != person.gender)


def individual(_told: Told, draft: Draft) -> Mention:
    """Return a nameless person told by state and noun: "a Lebanese man"."""
    noun = slug(draft.head)
    start = draft.start + (
        draft.words.lower(draft.start) in ("a", "an", "the", "this", "that", "one")
    )
    return mention_of(
        draft, MentionKind.PERSON, f"office:{draft.code}:{noun}",
        draft.words.text(min(start, draft.first), draft.last), country=draft.code, score=0.6,
        why="person.someone",
    )  # fmt: skip


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
        draft, found.kind, found.entity, found.name, country=found.code, sector=found.sector,
        pronoun=True, score=0.6, why=f"pronoun.{draft.gender}",
    )  # fmt: skip


def _acting(draft: Draft) -> bool:
    """Tell whether "it" is the subject of a verb that is not "be"."""
    token = draft.words.tokens[draft.first]
    return token.dep_ == "nsubj" and token.head.lemma_ not in ("be", "seem", "appear", "take")
