"""The words whose dates hold for an event."""

from typing import TYPE_CHECKING

from dragoman.events.clause import governor, is_verb
from dragoman.events.draft import Draft
from dragoman.events.frames import lemma_of, words
from dragoman.events.slots import light_verb

if TYPE_CHECKING:
    from spacy.tokens import Token


def chain_of(draft: Draft) -> list["Token"]:
    """Return the words whose dates hold for the event, nearest first."""
    token = draft.token
    chain = [token]
    if "each" in draft.frame.flags:
        chain = [draft.actors[0].token, token]
    if not is_verb(token):
        verb = light_verb(token) or _carrier(draft)
        if verb is None:
            return chain
        chain.append(verb)
        token = verb
    for _ in range(4):
        head: Token | None = token.head
        if token.dep_ == "advcl" and _at_once(token) and not is_verb(token.head):
            head = governor(token)
        if head is None or head == token or not is_verb(head):
            break
        if token.dep_ in {"ccomp"} and lemma_of(head) in words("verbs", "report"):
            break
        if token.dep_ not in {"xcomp", "ccomp", "conj", "advcl"} or (
            token.dep_ == "advcl" and not _at_once(token)
        ):
            break
        chain.append(head)
        token = head
    return chain


def of_clause_before(at: "Token", word: "Token", draft: Draft) -> bool:
    """Tell whether a date closes a clause that "and" parts from the event's own."""
    token = draft.token
    while token.head != token and token != word:
        apart = token.dep_ == "conj" and any(
            c.dep_ == "nsubj" and c.pos_ != "PRON" for c in token.children
        )
        if apart and token.head == word:
            return bool(word.i < at.i < token.i)
        token = token.head
    return False


def _at_once(clause: "Token") -> bool:
    """Tell whether an adverbial clause shares the day of its main clause: "as they signed"."""
    marks = [c.lower_ for c in clause.children if c.dep_ == "mark"]
    perfect = any(c.dep_ == "aux" and c.lower_ == "had" for c in clause.children)
    return not marks or (marks in (["as"], ["while"]) and not perfect)


def _carrier(draft: Draft) -> "Token | None":
    """Return the verb whose date holds for a noun: it happens, or its clause's subject acts."""
    token = draft.token
    verb = governor(token)
    if verb is None:
        return None
    if draft.implied or (
        token.dep_ in {"nsubj", "nsubjpass"} and lemma_of(verb) in words("verbs", "happen")
    ):
        return verb
    return None
