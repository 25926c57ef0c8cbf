"""Subjects that the parse lost: across an aside, or in the main clause far before."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from dragoman.quotes.lexicon import is_reporting, lexicon
from dragoman.quotes.option import Piece

if TYPE_CHECKING:
    from spacy.tokens import Token

LONG = 45
"""Tokens that an aside may have: "Li Wen, a former minister who ..., said"."""
SKIPPED = 3
"""Adverbs and auxiliaries that may stand between an aside and its verb."""
_PAIRS = {",": (",",), ")": ("(",), "-": ("-",), "--": ("--",), "—": ("—",), "–": ("–",)}
_BREAKS = frozenset((",", "(", "-", "--", "—", "–"))
_STOPS = frozenset((".", "?", "!", ";", ":", "“", "”", '"', "''", "``"))
_CLOSING = "”\"'’»"
_MARK_BEHIND = re.compile(r"[,.?!]?[”\"'’»]+(?=\s)")
_OPENS = frozenset(("PROPN", "NOUN", "PRON", "DET", "ADJ", "NUM"))
_RELATIVE = frozenset(("WP", "WDT", "WP$", "WRB"))
_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_NOMINAL = frozenset(("PROPN", "NOUN", "PRON"))


def named_between(cue: "Token", pieces: Sequence[Piece]) -> "Token | None":
    """Return the noun between a closing mark and its verb: "“No,” [Li Wen], a friend, said".

    The parse often ties such a name to the quoted words.
    """
    end = quoted_before(cue, pieces)
    if end is None or not is_reporting(cue.text) or cue.tag_ not in _FINITE:
        return None
    words = [token for token in cue.doc[max(0, cue.i - LONG) : cue.i] if token.idx >= end]
    if not words or words[0].pos_ not in _OPENS or any(t.text in _STOPS for t in words[1:]):
        return None
    last: Token | None = None
    for token in words:
        if token.text in _BREAKS or token.tag_ in _RELATIVE:
            break
        if token.tag_ in _FINITE or token.pos_ == "SCONJ":
            return None
        last = token if token.pos_ in _NOMINAL else last
    whole = last is not None and (words[-1].i == last.i or _closes(words))
    return last if whole else None


def quoted_before(cue: "Token", pieces: Sequence[Piece]) -> int | None:
    """Return where the quoted words end that stand before a cue."""
    ends = [high for _, high in pieces if high <= cue.idx]
    if not ends:
        return None
    text, end = cue.doc.text, max(ends)
    behind = _MARK_BEHIND.match(text, end)
    if behind is not None:
        return behind.end()
    return end if text[end - 1] in _CLOSING else None


def _closes(words: "Sequence[Token]") -> bool:
    """Tell whether only adverbs or the end of an aside stand before the verb."""
    rest = list(words)
    while rest and rest[-1].pos_ in ("ADV", "AUX", "PART"):
        rest.pop()
    return bool(rest) and (rest[-1].text in _PAIRS or rest[-1].pos_ in _NOMINAL)


def subject_across(cue: "Token") -> "Token | None":
    """Return the noun before an aside that stands right before a finite verb of speech.

    In "Li Wen, asked about the talks, said" that is "Wen".
    """
    if not is_reporting(cue.text) or not (cue.tag_ in _FINITE or _has_auxiliary(cue)):
        return None
    doc, place = cue.doc, cue.i - 1
    while place >= 0 and cue.i - place <= SKIPPED and doc[place].pos_ in ("AUX", "ADV", "PART"):
        place -= 1
    first = cue.sent.start
    if place <= first or doc[place].text not in _PAIRS:
        return None
    opening = _PAIRS[doc[place].text]
    for token in doc[max(first, place - LONG) : place]:
        if token.text not in opening or token.i == first:
            continue
        noun = doc[token.i - 1]
        if noun.pos_ in _NOMINAL and noun.dep_ != "pobj" and not _sets_apart(noun, first):
            return noun
    return None


def outer_teller(cue: "Token") -> "Token | None":
    """Return the verb of speech whose subject goes on, though the parse ties a cue inside it.

    In "Li said the plan had failed, adding that" and "Li said it failed and warned that" it is
    "said".
    """
    trails = cue.tag_ == "VBG" and cue.i > 0 and cue.nbor(-1).text == ","
    joins = cue.dep_ == "conj" and cue.tag_ in _FINITE
    if not (trails or joins) or not lexicon().class_of(cue.lemma_.lower(), cue.pos_):
        return None
    token, through = cue, False
    while token.head.i != token.i:
        through = through or token.dep_ == "ccomp"
        token = token.head
        told = through and token.tag_ in _FINITE and token.i < cue.i and is_reporting(token.text)
        if told and (trails or token.tag_ == cue.tag_):
            return token
    return None


def main_subject(cue: "Token") -> "Token | None":
    """Return who acts in the main clause of a sentence: "[Li] set out, ready to tell them"."""
    root = cue.sent.root
    if cue.pos_ != "VERB" or root.i >= cue.i or root.pos_ not in ("VERB", "AUX"):
        return None
    noun = next((child for child in root.lefts if child.dep_ == "nsubj"), None)
    if noun is None or noun.lower_ in ("it", "there", "that", "this"):
        return None
    being = noun.pos_ in ("PROPN", "PRON") or noun.lemma_.lower() in lexicon().persons
    tells = cue.tag_ in _FINITE and is_reporting(cue.text)
    return noun if being or tells else None


def _has_auxiliary(cue: "Token") -> bool:
    return any(child.dep_ == "aux" and child.tag_ in _FINITE for child in cue.lefts)


def _sets_apart(noun: "Token", first: int) -> bool:
    """Tell a noun that is itself inside an aside: "Li, the minister, a friend, said"."""
    return noun.dep_ in ("appos", "npadvmod") and noun.head.i >= first and noun.head.i < noun.i
