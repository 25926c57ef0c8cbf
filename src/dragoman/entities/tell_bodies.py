"""Governments, bodies, groups and pairs of states."""

from dragoman.entities.context import Seen
from dragoman.entities.draft import Draft
from dragoman.entities.told import Told, mention_of
from dragoman.entities.words import rule_words, rules
from dragoman.knowledge.names import slug
from dragoman.knowledge.states import state_name
from dragoman.model import Mention, MentionKind

LABELS = {"USA": "US", "GBR": "UK"}


def body(told: Told, draft: Draft) -> Mention | None:
    """Return a government (its state), an embassy, ministry, parliament or the like."""
    assert draft.office is not None
    office = draft.office
    if draft.code is None and draft.start < draft.first and (back := _same_body(told, draft)):
        return mention_of(
            draft, back.kind, back.entity, back.name, country=back.code, sector=office.sector,
            score=0.7, why="body.again",
        )  # fmt: skip
    code = draft.code or (told.possessor(draft) if draft.possessive else None)
    code = code or told.code_beside(draft) or told.last_code(office.id)
    if code is None and office.id == "embassy":
        code = told.last_code("ambassador")
    if code is None and draft.head.lower() in rule_words("bodies", "american"):
        if not told.context.states["USA"] and draft.at - 1 not in told.people:
            return None
        code = "USA"
    if office.id == "government":
        code = code or (
            told.context.country(draft.words.sentence.index) if draft.definite else None
        )
        if code is None:
            return None
        return mention_of(
            draft, MentionKind.STATE, f"state:{code}", state_name(code), country=code,
            role=draft.role, sector=office.sector, score=0.9, why="state.government",
        )  # fmt: skip
    if office.id in rule_words("bodies", "vague") and draft.bodies:
        return _known(draft, draft.bodies[0], "body.named_before")
    if office.id in rule_words("bodies", "vague") and not draft.code:
        return None
    if code is None and office.id in rule_words("modifiers", "domestic"):
        code = told.dominant()
    label = slug(LABELS.get(code, state_name(code))) + "-" if code else ""
    place = _seat_of(told, draft)
    entity = f"organisation:{label}{office.id.replace('_', '-')}{place}"
    return mention_of(
        draft, MentionKind.ORGANISATION, entity, draft.role or draft.head, country=code,
        role=None, sector=office.sector, score=0.9 if code else 0.5, why="body.office",
    )  # fmt: skip


def _same_body(told: Told, draft: Draft) -> Seen | None:
    """Return the body named before that "the committee" or "the party" takes up."""
    word = draft.head.lower().split()[-1]
    bodies = [s for s in told.context.recent() if s.kind is MentionKind.ORGANISATION]
    if word in rule_words("bodies", "same_word"):
        for s in reversed(bodies):
            if word in s.name.lower().split():
                return s
    if (
        word in rule_words("bodies", "any")
        and bodies
        and bodies[-1].sentence >= draft.words.sentence.index - 3
    ):
        return bodies[-1]
    return None


def _seat_of(told: Told, draft: Draft) -> str:
    """Return "-in-hanoi" for an embassy, from its own words or its last mention."""
    assert draft.office is not None
    if draft.office.id not in ("embassy", "consulate", "mission"):
        return ""
    for k in range(draft.last, draft.end):
        if draft.words.lower(k) == "in" and k + 1 < draft.end:
            return f"-in-{slug(draft.words.text(k + 1, draft.end))}"
    for s in reversed(told.context.recent()):
        if s.draft.office is draft.office and "-in-" in s.entity:
            return "-in-" + s.entity.rpartition("-in-")[2]
    return ""


def group(told: Told, draft: Draft) -> Mention:
    """Return a group told by its noun: "Syrian rebels"."""
    code = draft.code or (told.possessor(draft) if draft.possessive else None)
    start = draft.start + (draft.words.lower(draft.start) in ("the", "a", "its", "their", "some"))
    if code is None and draft.the and draft.head.lower() in rule_words("groups", "people"):
        codes = told.context.pair(draft.words.sentence.index, people=True)
        if codes is not None:
            return _two(draft, codes)
    name = draft.words.text(min(start, draft.first), draft.last)
    label = slug(state_name(code)) + "-" if code else ""
    if draft.office is None or code is None:
        entity = f"group:{label}{slug(draft.head)}"
    else:
        entity = f"group:{slug(name)}"
    sector = draft.hit.entry.detail if draft.hit else None
    sector = draft.office.sector if draft.office else sector
    return mention_of(
        draft, MentionKind.GROUP, entity, name, country=code, sector=sector or None,
        score=0.8 if code else 0.6, why="group.word",
    )  # fmt: skip


def organisation(told: Told, draft: Draft) -> Mention:
    """Return a body that the table knows by name; "Congress" is that of the report's state."""
    assert draft.hit is not None
    body = draft.hit.entry.id
    kind, sector = rules()["bodies"]["any_state"].get(draft.head, ("", ""))
    if kind:
        code = told.context.country(draft.words.sentence.index) or told.dominant()
        if code and not told.about(draft.words.roster.organisation(body).country or ""):
            entity = f"organisation:{slug(LABELS.get(code, state_name(code)))}-{kind}"
            return mention_of(
                draft, MentionKind.ORGANISATION, entity, draft.head, country=code,
                sector=sector, score=0.7, why="body.of_the_state",
            )  # fmt: skip
    return _known(draft, draft.hit.entry.id, "organisation.table")


def tagged(_told: Told, draft: Draft) -> Mention:
    """Return a body that only the tagger took for one."""
    return mention_of(
        draft, MentionKind.ORGANISATION, f"organisation:{slug(draft.head)}", draft.head,
        country=draft.code, score=0.6, why="organisation.tagger",
    )  # fmt: skip


def _known(draft: Draft, name: str, why: str) -> Mention:
    """Return a mention of an organisation of the table."""
    body = draft.words.roster.organisation(name)
    return mention_of(
        draft, MentionKind.ORGANISATION, f"organisation:{body.id}", body.name,
        country=body.country, sector=body.sector or None, why=why,
    )  # fmt: skip


def pair(told: Told, draft: Draft) -> Mention | None:
    """Return the two states of "the two countries"."""
    if draft.hit is not None:
        codes: tuple[str, ...] | None = tuple(draft.hit.entry.id.split("+"))
    else:
        people = draft.head.lower() in rule_words("groups", "people")
        index = draft.words.sentence.index
        codes = told.context.pair(index, people=people, urged=_urged(draft))
        codes = codes or told.most_named()
    if codes is None:
        return None
    return _two(draft, codes)


def _urged(draft: Draft) -> bool:
    """Tell whether the pair is what someone urges to act: "urged both sides to talk"."""
    token = draft.words.tokens[draft.last - 1]
    verb = token.head if token.dep_ in ("dobj", "nsubj") else token.head.head
    lemmas = {verb.lemma_.lower(), verb.head.lemma_.lower()}
    return token.dep_ in ("dobj", "pobj", "nsubj") and bool(lemmas & rule_words("groups", "urging"))


def _two(draft: Draft, codes: tuple[str, ...]) -> Mention:
    name = " and ".join(state_name(c) for c in codes)
    return mention_of(
        draft, MentionKind.GROUP, f"group:{'+'.join(codes)}", name, score=0.7, why="group.pair"
    )
