"""Who is subject where a pronoun or an office stands: it is someone else, or the speaker."""

from dragoman.entities.draft import Draft

SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def own_subject(draft: Draft) -> int | None:
    """Return where the subject of an object pronoun's own verb stands, if it has one.

    A verb without a subject shares that of the verb it is joined to or hangs on.
    """
    token = draft.words.tokens[draft.last - 1]
    if token.dep_ not in ("dobj", "iobj", "dative", "pobj"):
        return None
    verb = token.head if token.dep_ != "pobj" else token.head.head
    for _ in range(4):
        subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
        if subject is not None:
            return int(subject.i - draft.words.tokens[0].i)
        if verb.dep_ in ("xcomp", "advcl") and any(c.dep_ == "dobj" for c in verb.head.children):
            other = next(c for c in verb.head.children if c.dep_ == "dobj")
            return int(other.i - draft.words.tokens[0].i)  # "named Ruto to replace him"
        if verb.dep_ not in ("conj", "xcomp", "acomp"):
            return None
        verb = verb.head
    return None


def speaker(draft: Draft) -> tuple[str, ...]:
    """Return the words of the subject that says the quotation in which a pronoun stands."""
    words = draft.words
    first = words.tokens[0].i
    for verb in words.tokens[draft.first].ancestors:
        if words.quoted[verb.i - first]:
            continue
        for child in verb.children:
            if child.dep_ in SUBJECTS and not words.quoted[child.i - first]:
                return (child.lower_,)
    return ()
