"""Who stands in a slot: from tokens of the parse to participants with entity and country."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from dragoman.events.frames import lemma_of, words
from dragoman.events.listing import CLOSES_LIST, LIST, phrase, shared_out, without_dates
from dragoman.events.listing import subject_of_later as of_later
from dragoman.events.party import Party, agents, is_named, once, renamed, state_name
from dragoman.events.several import before_suffix, behind_dateline, each_of, listed_after
from dragoman.model import Mention, MentionKind, Parse, Participant, Place, Sentence, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["Cast", "Party", "agents", "once", "renamed", "state_name"]

WHERE = frozenset({MentionKind.PLACE, MentionKind.STATE})
STYLES = frozenset({"republic", "kingdom", "state", "emirate", "federation", "sultanate"})
"""Words before "of" in the long name of a state."""
STATES = re.compile(r"^group:([A-Z]{3}(?:\+[A-Z]{3})+)$")


class Cast:
    """The mentions of one article, asked for by token."""

    def __init__(self, parse: Parse, mentions: Sequence[Mention]) -> None:
        self.text = parse.article.text
        self.mentions = sorted(mentions, key=lambda m: (m.span.start, m.span.end))
        self._starts = [m.span.start for m in self.mentions]
        self._longest = max((m.span.end - m.span.start for m in self.mentions), default=0)
        self._names = {
            m.entity: m.name for m in reversed(self.mentions) if m.kind is MentionKind.STATE
        }

    def covering(self, start: int) -> list[Mention]:
        """Return the mentions whose span holds the character at `start`."""
        last = bisect_right(self._starts, start)
        first = bisect_right(self._starts, start - self._longest - 1)
        return [m for m in self.mentions[first:last] if m.span.end > start]

    def within(self, span: Span) -> list[Mention]:
        """Return the mentions that start inside a span, in order of the text."""
        first = bisect_right(self._starts, span.start - 1)
        last = bisect_right(self._starts, span.end - 1)
        return self.mentions[first:last]

    def mention(self, token: "Token", sentence: Sentence) -> Mention | None:
        """Return the mention that a token heads or stands in, the closest one."""
        found = self.covering(token.idx + sentence.offset)
        start = token.idx + sentence.offset
        inside = [m for m in found if m.head.start <= start < m.head.end]
        return min(inside or found, key=lambda m: m.span.end - m.span.start, default=None)

    def state(self, country: str, span: Span) -> Participant:
        """Return a state as participant, named as the article names it elsewhere if it does."""
        entity = f"state:{country}"
        name = self._names.get(entity) or state_name(country)
        return Participant(span, name, entity, country, "GOV")

    def parties(
        self,
        tokens: Iterable["Token"],
        sentence: Sentence,
        *,
        anyone: bool = False,
        dated: bool = False,
    ) -> list[Party]:
        """Return the parties that the tokens stand for, lists of names completed, each once.

        With `anyone`, a noun need not be known to be a person: what is arrested is one. With
        `dated`, each name of a list may have a date of its own.
        """
        found: list[Party] = []
        for token in tokens:
            for party in self._party(token, sentence, anyone=anyone):
                found.append(party)
                found.extend(self._list_after(party, sentence, dated=dated))
        return once(found)

    def place(self, tokens: Iterable["Token"], sentence: Sentence) -> Place | None:
        """Return the first place or state that the tokens name."""
        for token in tokens:
            mention = self.mention(token, sentence)
            if mention and mention.kind in {MentionKind.PLACE, MentionKind.STATE}:
                if mention.kind is MentionKind.STATE and token.pos_ == "ADJ":
                    continue
                within = None if mention.country else self._lies_in(token, sentence)
                found = within or mention
                return Place(found.head, found.name, found.country)
        return None

    def _lies_in(self, token: "Token", sentence: Sentence) -> Mention | None:
        """Return the known place that an unknown one lies in: "the Palace in Hanoi"."""
        for prep in token.children:
            if prep.lower_ not in {"in", "at", "of", "near", "outside"}:
                continue
            for child in prep.children:
                mention = self.mention(child, sentence)
                if mention is not None and mention.country and mention.kind in WHERE:
                    return mention
        return None

    def _party(self, token: "Token", sentence: Sentence, *, anyone: bool = False) -> list[Party]:
        token = behind_dateline(token) or before_suffix(token)
        several = self._each_of(token, sentence)
        if several:
            return several
        mention = self.mention(token, sentence) or self._beside(token, sentence)
        if mention is not None and (mention.country or mention.kind is not MentionKind.GROUP):
            return self._expand(mention, token, sentence)
        listed = [p for t in listed_after(token) for p in self._party(t, sentence)]
        if any(p.who.country for p in listed):
            return listed
        if mention is not None:
            return self._expand(mention, token, sentence)
        return self._described(token, sentence, anyone=anyone)

    def _each_of(self, token: "Token", sentence: Sentence) -> list[Party]:
        """Return one party for each state of "the presidents of X, Y and Z"."""
        found = [(t, self.mention(t, sentence)) for t in each_of(token)]
        states = [(t, m) for t, m in found if m is not None and m.country is not None]
        noun = lemma_of(token) if lemma_of(token) in agents() else token.lower_.rstrip("s")
        if len(states) < 2 or noun not in agents():
            return []
        sector = agents()[noun] or None
        parties = []
        for t, m in states:
            name = f"{token.text} of {state_name(str(m.country))}"
            entity = f"group:{str(m.country).lower()}-{noun}"
            who = Participant(m.span, name, entity, m.country, sector)
            parties.append(Party(who, MentionKind.GROUP, t, named=False))
        return parties

    def _beside(self, token: "Token", sentence: Sentence) -> Mention | None:
        """Return a name the parse hung on its neighbour: "Assad Tuesday", "its city Aleppo"."""
        if lemma_of(token) in agents():
            return None
        dated = token.ent_type_ == "DATE"
        lies = lemma_of(token) in words("nouns", "territory")
        for child in token.children:
            if lies and child.dep_ == "poss":
                owner = self.mention(child, sentence)
                if owner is not None and owner.kind is MentionKind.STATE:
                    return owner
            if lemma_of(token) in STYLES and child.lower_ == "of":
                own = [self.mention(c, sentence) for c in child.children if c.dep_ == "pobj"]
                if own and own[0] is not None and own[0].kind is MentionKind.STATE:
                    return own[0]
            if child.dep_ == "appos" or (dated and child.dep_ in {"compound", "nmod"}):
                mention = self.mention(child, sentence)
                if mention is not None:
                    return mention
        return None

    def _expand(self, mention: Mention, token: "Token", sentence: Sentence) -> list[Party]:
        states = STATES.match(mention.entity)
        country = mention.country
        if mention.kind is MentionKind.PERSON:
            country = self._of_country(token, sentence) or country
        if country is None and mention.kind in {MentionKind.ORGANISATION, MentionKind.GROUP}:
            country = self._country(token, sentence)
        sector = "GOV" if mention.kind is MentionKind.STATE else mention.sector
        who = Participant(mention.span, mention.name, mention.entity, country, sector)
        body = self._body(token, sentence) if mention.kind is MentionKind.GROUP else None
        if body is not None and country is None:
            who = replace(who, entity=body.entity)
        named = is_named(mention, mention.head.of(self.text))
        kind = mention.kind
        if kind is MentionKind.PLACE and mention.entity.startswith("state:"):
            kind = MentionKind.STATE if token.dep_ == "poss" else kind
        if states is None:
            parties = [Party(who, kind, token, mention.pronoun, named)]
            return parties + self._coordinated(who, mention, token, sentence)
        members = [self.state(c, mention.span) for c in states[1].split("+")]
        return [Party(m, MentionKind.STATE, token, mention.pronoun) for m in members]

    def _of_country(self, token: "Token", sentence: Sentence) -> str | None:
        """Return the state named right after a person: "Foreign Minister Otieno of Kenya"."""
        of = next((c for c in token.children if c.lower_ == "of" and c.i == token.i + 1), None)
        if of is None or token.pos_ != "PROPN":
            return None
        for child in of.children:
            mention = self.mention(child, sentence)
            if child.dep_ == "pobj" and mention and mention.kind is MentionKind.STATE:
                return mention.country
        return None

    def _coordinated(
        self, who: Participant, mention: Mention, token: "Token", sentence: Sentence
    ) -> list[Party]:
        """Return the other half of "US and British activists", "ministers of Peru and Chile"."""
        if mention.kind is not MentionKind.GROUP or who.country is None:
            return []
        found: dict[str, Party] = {}
        for word in shared_out(token):
            state = self.mention(word, sentence)
            country = state.country if state and state.kind is MentionKind.STATE else None
            if country and country not in {who.country, *found}:
                entity = f"group:{country.lower()}-{lemma_of(token)}"
                name = f"{word.text} {token.text}"
                if word.dep_ in {"pobj", "conj"} and word.i > token.i:
                    name = f"{token.text} of {state_name(country)}"
                other = replace(who, name=name, entity=entity, country=country)
                found[country] = Party(other, mention.kind, token, named=False)
        return list(found.values())

    def _described(
        self, token: "Token", sentence: Sentence, *, anyone: bool = False
    ) -> list[Party]:
        """Return a party for "Syrian rebels" or "members of the leadership" without mention."""
        lemma = lemma_of(token)
        if lemma in words("nouns", "collective") or token.pos_ == "NUM":
            of = [g for c in token.children if c.lower_ == "of" for g in c.children]
            inner = [p for t in of for p in self._party(t, sentence)]
            if inner:
                return inner
        sector = agents().get(lemma, "CVL" if anyone and token.pos_ == "NOUN" else None)
        if sector is None and token.ent_type_ == "NORP" and token.tag_ == "NNPS":
            sector = "CVL"
        if sector is None:
            return []
        country = self._country(token, sentence)
        kind = MentionKind.GROUP
        span = phrase(token, sentence)
        entity = f"group:{country.lower() + '-' if country else ''}{lemma}"
        body = self._body(token, sentence) if country is None else None
        if body is not None:
            entity, sector = body.entity, body.sector or sector
        return [
            Party(
                Participant(span, span.of(self.text), entity, country, sector or None),
                kind,
                token,
                named=False,
            )
        ]

    def _body(self, token: "Token", sentence: Sentence) -> Mention | None:
        """Return the organisation that a noun names as its own: "UN troops"."""
        for child in token.children:
            if child.dep_ in {"amod", "compound", "poss", "nmod"}:
                mention = self.mention(child, sentence)
                if mention is not None and mention.kind is MentionKind.ORGANISATION:
                    return mention
        return None

    def _country(self, token: "Token", sentence: Sentence) -> str | None:
        for child in token.children:
            near = [child] if child.dep_ in {"amod", "compound", "poss", "nmod"} else []
            if child.lower_ in {"of", "from", "in"}:
                near = [g for g in child.children if g.dep_ == "pobj"]
                near += [g for n in near for g in n.children if g.dep_ == "poss"]
            for word in near:
                mention = self.mention(word, sentence)
                if mention is not None and mention.country:
                    return mention.country
        return None

    def _list_after(self, party: Party, sentence: Sentence, *, dated: bool) -> list[Party]:
        """Return the names that follow in a list, where the parse may have lost them."""
        found: list[Party] = []
        end = party.who.span.end
        if end >= sentence.span.end:
            return []
        tokens = {t.idx + sentence.offset: t for t in sentence.tokens}
        for mention in self.within(Span(sentence.span.article, end, sentence.span.end)):
            if mention.span.start < end or mention.kind is MentionKind.PLACE:
                continue
            between = self.text[end : mention.span.start]
            if dated:
                between = without_dates(sentence, end, mention.span.start)
            if not LIST.fullmatch(between) or mention.kind is not party.kind or mention.pronoun:
                break
            token = tokens.get(mention.head.start)
            if token is None or of_later(token):
                break
            found.extend(self._expand(mention, token, sentence))
            end = mention.span.end
        words_ = self.text[party.who.span.end : end + 6]
        return found if found and CLOSES_LIST.search(words_) else []
