"""All mentions of a report, each resolved to one entity."""

from collections.abc import Sequence

from dragoman.entities.context import LOCATED, SUBJECTS, Context, Seen
from dragoman.entities.draft import Draft, drafts_of
from dragoman.entities.names import find_names
from dragoman.entities.people import Person, office_key, people_of, takes_up, took_up
from dragoman.entities.place import reading_of
from dragoman.entities.words import mark_quotes, rule_words, words_of
from dragoman.knowledge.leaders import leader_on
from dragoman.knowledge.names import slug
from dragoman.knowledge.organisations import organisations
from dragoman.knowledge.states import state_name
from dragoman.model import Mention, MentionKind, Parse

IMPLIED = frozenset(
    {"president", "prime_minister", "foreign_minister", "defence_minister", "finance_minister"}
    | {"interior_minister", "minister", "vice_president", "chancellor", "monarch", "speaker"}
)
VAGUE = frozenset(
    {
        "committee",
        "party",
        "commission",
        "agency",
        "council",
        "bloc",
        "union",
        "organisation",
        "news_agency",
    }
)
LABELS = {"USA": "US", "GBR": "UK"}
Found = tuple[Mention, Seen] | None


def find_mentions(parse: Parse, *, day: str | None = None) -> tuple[Mention, ...]:
    """Return all mentions of people, states, bodies, places and groups, in order.

    `day` (ISO 8601) is when the report was written; it tells which president is meant.
    """
    language = parse.article.language or "en"
    sentences = [words_of(s, language, tagged=parse.tagged) for s in parse.sentences]
    mark_quotes(sentences)
    if parse.tagged:
        find_names(sentences)
    drafts: list[Draft] = [d for words in sentences for d in drafts_of(words)]
    people = people_of(drafts, day)
    for _ in range(2):  # the first round learns for whom people act
        resolver = Resolver(drafts, people, day)
        mentions = [resolver.resolve(i) for i in range(len(drafts))]
    return tuple(m for m in mentions if m is not None)


class Resolver:
    """Resolves drafts in the order of the text, with what was mentioned before."""

    def __init__(self, drafts: Sequence[Draft], people: dict[int, Person], day: str | None) -> None:
        self.drafts = drafts
        self.day = day
        self.people = people
        self.context = Context()

    def resolve(self, i: int) -> Mention | None:
        """Return the mention of a draft; None where nothing can be said."""
        draft = self.drafts[i]
        method = getattr(self, f"_{draft.sort}")
        mention: Mention | None = method(draft, i)
        if mention is not None:
            self._remember(draft, mention, i)
        return mention

    def _remember(self, draft: Draft, mention: Mention, i: int) -> None:
        token = draft.words.tokens[draft.last - 1]
        hit = draft.hit
        loose = bool(
            draft.sort == "state" and token.dep_ in ("compound", "amod") and not self._dyad(draft)
        )
        self.context.add(
            Seen(
                mention.kind, mention.entity, mention.name, mention.country,
                draft.words.sentence.index, token.dep_ in SUBJECTS, draft, self._person_behind(draft, i),
                plural=draft.sort in ("pair", "group") or bool(hit and hit.entry.kind == "group"),
                loose=loose,
            )
        )  # fmt: skip

    def _person_behind(self, draft: Draft, i: int) -> Person | None:
        return self.people.get(i)

    @staticmethod
    def _dyad(draft: Draft) -> bool:
        """ "US-Vietnam": two states joined by a hyphen."""
        words = draft.words
        after = words.lower(draft.last) in ("-", "–") and words.kind(draft.last + 1) == "state"
        return after or (
            words.lower(draft.start - 1) in ("-", "–") and words.kind(draft.start - 2) == "state"
        )

    def _mention(
        self, draft: Draft, kind: MentionKind, entity: str, name: str, **more: object
    ) -> Mention:
        words = draft.words
        return Mention(
            words.span(draft.start, draft.end),
            words.span(draft.first, draft.last),
            kind,
            name,
            entity,
            **more,  # type: ignore[arg-type]
        )

    # people

    def _name(self, draft: Draft, i: int) -> Mention:
        person = self.people[i]
        if person.code is None and draft.possessive:
            person.code = self._possessor(draft)
        if person.code is None and draft.office:
            person.code = self._code_beside(draft, i)
        if person.code is None and person.leader is None:
            person.code = self._implied(draft)
        code = person.code or (person.leader.home if person.leader else None)
        sector = person.sectors[0] if person.sectors else ("GOV" if person.leader else None)
        why = (
            "person.leader"
            if person.leader
            else ("person.office" if draft.office else "person.name")
        )
        return self._mention(
            draft, MentionKind.PERSON, person.entity, person.name,
            country=code, role=draft.role, sector=sector, why=why,
        )  # fmt: skip

    def _possessor(self, draft: Draft) -> str | None:
        """Return the state of "its leader", "the country's minister", "his government"."""
        index = draft.words.sentence.index
        if draft.possessive in ("his", "her"):
            found = self.context.person_for(draft, index)
            return found.code if found else None
        if draft.possessive in ("its", "their"):
            body = self.context.body_for(draft, index)
            return body.code if body else self.context.country(index)
        return self.context.country(index) if draft.possessive != "our" else None

    def _implied(self, draft: Draft) -> str | None:
        """Return the state of an office told without one: that of the clause or the report."""
        office = draft.office
        if office is None or draft.bodies or office.rank > 3 or office.id not in IMPLIED:
            return None
        index = draft.words.sentence.index
        for s in reversed(self.context.by_sentence.get(index, ())):
            if s.code and not s.loose and (s.kind in LOCATED or (s.person and s.person.offices)):
                return s.code
        states = self.context.states
        code, count = states.most_common(1)[0] if states else ("", 0)
        return code if count > 3 and count >= 0.6 * sum(states.values()) else None

    def _office(self, draft: Draft, i: int) -> Mention | None:
        assert draft.office is not None
        key = office_key(draft) or draft.office.id
        code = draft.code or (self._possessor(draft) if draft.possessive else None)
        code = code or self._code_beside(draft, i)
        if code is None and draft.role and "embassy" in draft.role.lower():
            code = self._last_code("embassy")
        person = self._holder(key, code, draft, i)
        if person is not None:
            return self._mention(
                draft, MentionKind.PERSON, person.entity, person.name, role=draft.role,
                country=person.code or code or (person.leader.home if person.leader else None),
                sector=draft.office.sector, score=0.8, why="office.in_report",
            )  # fmt: skip
        leader = None
        if code and self.day and draft.office.role and key == draft.office.id and not draft.former:
            leader = leader_on(code, draft.office.role, self.day)
        if leader is not None and draft.definite:
            return self._mention(
                draft, MentionKind.PERSON, leader.entity, leader.common, role=draft.role,
                country=code, sector=draft.office.sector, score=0.8, why="office.table",
            )  # fmt: skip
        return self._unnamed(draft, key, code)

    def _unnamed(self, draft: Draft, key: str, code: str | None) -> Mention | None:
        assert draft.office is not None
        back = None
        if draft.the and code is None and not draft.bodies:
            back = next(
                (
                    s
                    for s in reversed(self.context.seen)
                    if s.entity.startswith("office:") and f":{key}" in s.entity
                ),
                None,
            )
        role = (draft.role or "").lower()
        body = next((b for b in ("embassy", "ministry") if b in role), "") or "+".join(draft.bodies)
        entity = (
            back.entity if back else f"office:{code or '-'}:{key}" + (f":{body}" if body else "")
        )
        name = back.name if back else draft.role or draft.head
        return self._mention(
            draft, MentionKind.PERSON, entity, name, role=draft.role, sector=draft.office.sector,
            country=back.code if back else code, score=0.6, why="office.unnamed",
        )  # fmt: skip

    def _holder(self, key: str, code: str | None, draft: Draft, i: int) -> Person | None:
        """Return the person of the report who holds an office, the last named before first."""
        if code is None and not draft.definite:
            return None
        best: tuple[tuple[int, int], Person] | None = None
        for j, person in sorted(self.people.items()):
            its = person.code or (person.leader.home if person.leader else None)
            fit = took_up(key, person) if draft.former else takes_up(key, person, self.day)
            if not fit or (code and its != code) or (j > i and not code):
                continue
            rank = (fit + 2 * (j < i), j if j < i else -j)
            if best is None or rank > best[0]:
                best = (rank, person)
        if best is None or (not draft.definite and draft.words.sentence.index > 4):
            return None
        return best[1]

    def _last_code(self, office: str) -> str | None:
        for s in reversed(self.context.seen):
            if s.draft.office is not None and s.draft.office.id == office and s.code:
                return s.code
        return None

    # bodies

    def _body(self, draft: Draft, i: int) -> Mention | None:
        assert draft.office is not None
        office = draft.office
        if draft.code is None and draft.start < draft.first and (back := self._same_body(draft)):
            return self._mention(
                draft, back.kind, back.entity, back.name, country=back.code, sector=office.sector,
                score=0.7, why="body.again",
            )  # fmt: skip
        code = draft.code or (self._possessor(draft) if draft.possessive else None)
        code = code or self._code_beside(draft, i) or self._last_code(office.id)
        if office.id == "government":
            code = code or (
                self.context.country(draft.words.sentence.index) if draft.definite else None
            )
            if code is None:
                return None
            return self._mention(
                draft, MentionKind.STATE, f"state:{code}", state_name(code), country=code,
                role=draft.role, sector=office.sector, score=0.9, why="state.government",
            )  # fmt: skip
        if office.id in VAGUE and not draft.code:
            return None
        label = slug(LABELS.get(code, state_name(code))) + "-" if code else ""
        place = self._seat_of(draft)
        entity = f"organisation:{label}{office.id.replace('_', '-')}{place}"
        return self._mention(
            draft, MentionKind.ORGANISATION, entity, draft.role or draft.head, country=code,
            role=None, sector=office.sector, score=0.9 if code else 0.5, why="body.office",
        )  # fmt: skip

    def _same_body(self, draft: Draft) -> Seen | None:
        """Return the body named before that "the committee" or "the party" takes up."""
        word = draft.head.lower().split()[-1]
        bodies = [s for s in self.context.seen if s.kind is MentionKind.ORGANISATION]
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

    def _seat_of(self, draft: Draft) -> str:
        """Return "-in-hanoi" for an embassy, from its own words or its last mention."""
        assert draft.office is not None
        if draft.office.id not in ("embassy", "consulate", "mission"):
            return ""
        for k in range(draft.last, draft.end):
            if draft.words.lower(k) == "in" and k + 1 < draft.end:
                return f"-in-{slug(draft.words.text(k + 1, draft.end))}"
        for s in reversed(self.context.seen):
            if s.draft.office is draft.office and "-in-" in s.entity:
                return "-in-" + s.entity.rpartition("-in-")[2]
        return ""

    def _code_beside(self, draft: Draft, i: int) -> str | None:
        """Return the state of "the Biden administration", "the administration of US President"."""
        words = draft.words
        for j, near in ((i - 1, draft.start), (i + 1, draft.end)):
            person = self.people.get(j)
            if person is None or self.drafts[j].words is not words:
                continue
            other = self.drafts[j]
            possessed = other.end + 1 == near and words.lower(other.end) in ("'s", "’s", "'", "’")
            governed = other.start == near + 1 and words.lower(near) == "of"
            beside = other.end == near or possessed or governed
            if beside:
                return person.code or (person.leader.home if person.leader else None)
        return None

    def _group(self, draft: Draft, i: int) -> Mention:
        code = draft.code or (self._possessor(draft) if draft.possessive else None)
        start = draft.start + (
            draft.words.lower(draft.start) in ("the", "a", "its", "their", "some")
        )
        name = draft.words.text(min(start, draft.first), draft.last)
        label = slug(state_name(code)) + "-" if code else ""
        if draft.office is None or code is None:
            entity = f"group:{label}{slug(draft.head)}"
        else:
            entity = f"group:{slug(name)}"
        sector = draft.hit.entry.detail if draft.hit else None
        sector = draft.office.sector if draft.office else sector
        return self._mention(
            draft, MentionKind.GROUP, entity, name, country=code, sector=sector or None,
            score=0.8 if code else 0.6, why="group.word",
        )  # fmt: skip

    def _organisation(self, draft: Draft, i: int) -> Mention:
        assert draft.hit is not None
        body = organisations()[draft.hit.entry.id]
        return self._mention(
            draft, MentionKind.ORGANISATION, f"organisation:{body.id}", body.name,
            country=body.country, sector=body.sector, why="organisation.table",
        )  # fmt: skip

    # states and places

    def _state(self, draft: Draft, i: int) -> Mention:
        kind, why, score = reading_of(draft)
        assert draft.hit is not None and draft.code is not None
        if kind is MentionKind.PLACE and draft.hit.entry.detail in (
            "capital",
            "metonym",
            "seat",
            "territory",
        ):
            entity, name = f"place:{slug(draft.head)}", draft.head
        else:
            entity, name = f"state:{draft.code}", state_name(draft.code)
        return self._mention(draft, kind, entity, name, country=draft.code, score=score, why=why)

    def _city(self, draft: Draft, i: int) -> Mention:
        return self._mention(
            draft, MentionKind.PLACE, f"place:{slug(draft.head)}", draft.head,
            country=draft.code, score=0.9, why="place.city",
        )  # fmt: skip

    def _country(self, draft: Draft, i: int) -> Mention | None:
        words = draft.words
        without = None
        if words.lower(draft.start - 1) in ("to", "in") and self.context.seen:
            last = self.context.seen[-1]
            without = (
                last.code
                if last.sentence == words.sentence.index and last.kind is not MentionKind.PLACE
                else None
            )
        code = self.context.country(words.sentence.index, without=without)
        if code is None:
            return None
        return self._mention(
            draft, MentionKind.STATE, f"state:{code}", state_name(code), country=code, score=0.6, why="state.country",
        )  # fmt: skip

    def _pair(self, draft: Draft, i: int) -> Mention | None:
        if draft.head.lower() in rule_words("groups", "koreas"):
            codes: tuple[str, str] | None = ("KOR", "PRK")
        else:
            codes = self.context.pair(draft.words.sentence.index)
        if codes is None:
            return None
        name = " and ".join(state_name(c) for c in codes)
        return self._mention(
            draft, MentionKind.GROUP, f"group:{'+'.join(codes)}", name, score=0.7, why="group.pair"
        )

    @staticmethod
    def _acting(draft: Draft) -> bool:
        """Tell whether "it" is the subject of a verb that is not "be"."""
        token = draft.words.tokens[draft.first]
        return token.dep_ == "nsubj" and token.head.lemma_ not in ("be", "seem", "appear", "take")

    def _pronoun(self, draft: Draft, i: int) -> Mention | None:
        index = draft.words.sentence.index
        if draft.gender in ("he", "she"):
            found = self.context.person_for(draft, index)
        elif draft.gender == "it":
            if draft.head.lower() == "it" and not self._acting(draft):
                return None
            found = self.context.body_for(draft, index)
        else:
            found = self.context.many_for(draft, index)
        if found is None:
            return None
        return self._mention(
            draft, found.kind, found.entity, found.name, country=found.code,
            pronoun=True, score=0.6, why=f"pronoun.{draft.gender}",
        )  # fmt: skip
