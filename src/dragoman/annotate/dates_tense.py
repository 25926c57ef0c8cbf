"""Whether the clause around an expression looks back or ahead."""

from bisect import bisect_right
from typing import TYPE_CHECKING

from dragoman.annotate.dates_clause import Markers, tense_by_words
from dragoman.annotate.dates_form import Words
from dragoman.model import BlockKind, Parse, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

CLIMB = 12
"""Heads that are followed up to the verb of the clause."""


class Clauses:
    """The clauses of one article: tells the tense around a stretch of its text."""

    def __init__(self, parse: Parse, words: Words, markers: Markers | None = None) -> None:
        self._markers = None if parse.tagged else markers
        self._text = parse.article.text
        self._sentences = parse.sentences if parse.tagged else ()
        self._starts = [sentence.span.start for sentence in self._sentences]
        self._words = words

    def tense(self, start: int, end: int) -> int:
        """Return the tense around a stretch of text as `tense_at` has it.

        Where the text is not tagged, words near by tell it, if the language has such a list.
        """
        if self._markers is not None:
            return tense_by_words(self._text, start, end, self._markers)
        place = bisect_right(self._starts, start) - 1
        if place < 0 or self._sentences[place].span.end <= start:
            return 0
        return tense_at(self._sentences[place], start, end, self._words)


def tense_at(sentence: Sentence, start: int, end: int, words: Words) -> int:
    """Return -1 where the clause over characters `start:end` is told as past, 1 as to come.

    2 where there is no doubt that it is to come, 0 where that can't be told, as in the
    present tense of a headline.
    """
    found = sentence.tokens.doc.char_span(
        start - sentence.offset, end - sentence.offset, alignment_mode="expand"
    )
    if found is None or not len(found):
        return 0
    verb = _verb_over(found.root)
    if verb is None:
        return 0
    if _is_attribute(found):
        return _sure(verb, words)
    tense = _tense_of(verb, words, CLIMB)
    if verb.tag_ == "VBD" and verb.i < found.start and _in(verb.lemma_, words, "plan"):
        tense = 1
    before = found.doc[found.start - 1] if found.start else None
    if before is not None and (told := _by_word_before(before, tense, verb, words)) is not None:
        return told
    if tense > 0 and _sure(verb, words):
        return 2
    return 0 if tense > 0 and _doubtful(found, verb, sentence, words) else tense


def _by_word_before(before: "Token", tense: int, verb: "Token", words: Words) -> int | None:
    """Return the tense that "until", "since" or "said" before a date gives, if any."""
    if _in(before.lower_, words, "onward"):
        return 1
    if _in(before.lower_, words, "for_word") and _in(verb.lemma_, words, "arrange"):
        return 1
    if _in(before.lower_, words, "since"):
        return -1
    if _in(before.lower_, words, "until"):
        now = any(child.tag_ in ("VBZ", "VBP") for child in _helpers(verb))
        return 1 if tense > 0 or now or _in(verb.lemma_, words, "arrange") else tense
    if _in(before.lower_, words, "on_word") and before.i > before.sent.start:
        before = before.nbor(-1)
    if _in(before.lemma_, words, "speech") or _in(before.lower_, words, "over_word"):
        return -1
    return -1 if before.tag_ == "VBD" and not _in(before.lemma_, words, "arrange") else None


def _doubtful(found: "Tokens", verb: "Token", sentence: Sentence, words: Words) -> bool:
    """Tell whether a clause that looks ahead may still tell of the past.

    So do headlines and captions in the present tense, present verbs that are not those of
    timetables, and nouns between the date and its verb: "after the loss of a ship Friday".
    """
    if verb.tag_ in ("VBZ", "VBP"):
        if sentence.kind is not BlockKind.BODY or _under_noun(found.root):
            return True
        return not _in(verb.lemma_, words, "timetable")
    over = found.root.head.head if found.root.head.tag_ == "IN" else found.root.head
    if _in(over.lemma_, words, "speech"):
        return True
    return verb.tag_ == "VB" and _under_noun(found.root) and not _sure(verb, words)


def _is_attribute(found: "Tokens") -> bool:
    """Tell whether the date belongs to a noun: "Friday's talks", "the June 20 visit"."""
    after = found.doc[found.end].lower_ if found.end < len(found.doc) else ""
    root = found.root
    if after in ("'s", "’s", "'", "’") or found[-1].lower_ in ("'s", "’s"):
        return True
    return bool(root.head.i >= found.end and root.head.tag_.startswith("NN"))


def _under_noun(token: "Token") -> bool:
    """Tell whether a noun, not the verb, carries the date: "an admission in April"."""
    over = token.head.head if token.head.tag_ == "IN" else token.head
    return bool(over.tag_.startswith("NN"))


def _sure(verb: "Token", words: Words) -> int:
    """Return 1 where the clause leaves no doubt that it looks ahead, else 0."""
    if any(_in(child.lower_, words, "sure") for child in _helpers(verb)):
        return 1
    if verb.tag_ == "VB" and _in(verb.head.lemma_, words, "ahead"):
        return 0 if verb.head.tag_ == "VBN" and not _helpers(verb.head) else 1
    now = any(child.tag_ in ("VBZ", "VBP") for child in _helpers(verb))
    return 1 if now and verb.tag_ == "VBN" and _in(verb.lemma_, words, "ahead") else 0


def _helpers(verb: "Token") -> "list[Token]":
    return [child for child in verb.children if child.dep_ in ("aux", "auxpass")]


def _verb_over(token: "Token") -> "Token | None":
    for _ in range(CLIMB):
        if token.tag_.startswith("VB") or token.tag_ == "MD":
            return token
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def _tense_of(verb: "Token", words: Words, left: int) -> int:
    """Return the tense of a verb with its auxiliaries, or of the verb it depends on."""
    helpers = _helpers(verb)
    if any(child.tag_ == "MD" and _in(child.lower_, words, "will") for child in helpers):
        over = _perfect(helpers) or any(child.dep_ == "neg" for child in verb.children)
        return -1 if over and not any(_in(c.lower_, words, "sure") for c in helpers) else 1
    if verb.tag_ == "VBN" and _in(verb.lemma_, words, "arrange") and _is_for(verb, words):
        return 1
    match verb.tag_:
        case "VBD":
            return 1 if _looks_ahead(verb, words) and verb.lemma_ == "be" else -1
        case "VB":
            return _of_infinitive(verb, words, left)
        case "VBN":
            return _of_participle(verb, helpers, words, left)
        case "VBZ" | "VBP":
            return -1 if _in(verb.lemma_, words, "say") else 1
        case "VBG":
            return _of_gerund(verb, {child.tag_ for child in helpers}, words, left)
    return 0


def _of_infinitive(verb: "Token", words: Words, left: int) -> int:
    head = verb.head
    if head.tag_ == "VBD" and head.lemma_ == "have":
        return -1
    if head.lemma_ == "be" and verb.dep_ == "xcomp":  # He was to leave on Monday.
        return 1
    if head.i == verb.i or left <= 0 or _in(head.lemma_, words, "ahead"):
        return 1
    over = _verb_over(head)
    return _tense_of(over, words, left - 1) if over is not None and over.i != verb.i else 1


def _of_participle(verb: "Token", helpers: "list[Token]", words: Words, left: int) -> int:
    """Return the tense of "is held", "has been held", "to be held", "being held"."""
    tags = {child.tag_ for child in helpers}
    if _perfect(helpers) or not tags & {"VBZ", "VBP", "VB", "VBG"}:
        return -1
    if "VB" in tags:
        return _of_infinitive(verb, words, left)
    if _in(verb.lemma_, words, "ahead"):
        return 1
    marks = any(_in(child.lower_, words, "whether") for child in verb.children)
    return 1 if marks else -1


def _of_gerund(verb: "Token", tags: set[str], words: Words, left: int) -> int:
    if tags & {"VBZ", "VBP"}:
        return 1
    if "VBD" in tags:
        return -1
    over = _verb_over(verb.head) if verb.head.i != verb.i else None
    return _tense_of(over, words, left - 1) if over is not None and left > 0 else 0


def _is_for(verb: "Token", words: Words) -> bool:
    """Tell whether "set" is followed by "for"; other verbs of planning need it not."""
    if not _in(verb.lemma_, words, "with_for"):
        return True
    return any(_in(child.lower_, words, "for_word") for child in verb.children)


def _perfect(helpers: "list[Token]") -> bool:
    return any(child.lemma_ == "have" for child in helpers)


def _looks_ahead(verb: "Token", words: Words) -> bool:
    """Tell whether "was" is followed by "due" or "likely"."""
    return any(
        child.dep_ == "acomp" and _in(child.lemma_, words, "ahead") for child in verb.children
    )


def _in(word: str, words: Words, name: str) -> bool:
    return word in words.get(name, {})
