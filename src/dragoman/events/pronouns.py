"""Pronouns in deeds of violence: believed only where nobody else can be meant."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.events.clause import is_verb
from dragoman.events.draft import Draft
from dragoman.events.frames import lemma_of
from dragoman.events.parties import Cast, Party, agents
from dragoman.model import EventType, MentionKind, Parse, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

VIOLENT = frozenset({EventType.ASSAULT, EventType.COERCE})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
THING = frozenset({"it", "its", "itself"})
SPEAKING = frozenset({"i", "we", "me", "us", "my", "our"})
ACTING = frozenset(
    {MentionKind.PERSON, MentionKind.GROUP, MentionKind.ORGANISATION, MentionKind.STATE}
)


def uncertain(draft: Draft, parse: Parse, cast: Cast) -> bool:
    """Tell whether a violent deed rests on a pronoun that may mean someone else."""
    if draft.type not in VIOLENT:
        return False
    parties = [p for p in (*draft.actors, *draft.recipients) if p.pronoun]
    return any(not _sure(p, draft, parse, cast) for p in parties)


def _sure(party: Party, draft: Draft, parse: Parse, cast: Cast) -> bool:
    """Tell whether every subject that the pronoun may take up is the party itself."""
    word = party.token
    if word.lower_ in SPEAKING:
        return True
    own = list(_subjects(draft.sentence, word, cast))
    before = parse.sentences[max(0, draft.sentence.index - 1) : draft.sentence.index]
    found = own or [s for sentence in before for s in _subjects(sentence, word, cast)]
    return bool(found) and set(found) == {party.who.entity}


def _subjects(sentence: Sentence, pronoun: "Token", cast: Cast) -> Iterator[str]:
    """Yield the entities, or words, of the subjects before a pronoun that it may take up."""
    at = pronoun.idx if pronoun.sent == sentence.tokens.sent else None
    for token in sentence.tokens:
        if at is not None and token.idx >= at:
            return
        if token.dep_ not in SUBJECTS or not is_verb(token.head) or token.pos_ == "PRON":
            continue
        mention = cast.mention(token, sentence)
        start = token.idx + sentence.offset
        if mention is not None and not mention.head.start <= start < mention.head.end:
            mention = None
        person = (mention.kind is MentionKind.PERSON) if mention else lemma_of(token) in agents()
        acts = person or (mention is not None and mention.kind in ACTING)
        fits = not person if pronoun.lower_ in THING else acts
        if fits:
            yield mention.entity if mention else token.lower_
