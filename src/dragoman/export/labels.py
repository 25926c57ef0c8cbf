"""What a finding is about, in a reader's words."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from dragoman.export.outline import tidy
from dragoman.knowledge.table import settings
from dragoman.model import Claim, Finding, FindingKind

FEWEST = 2
"""Words that must be left of a clause for a label."""


def label(finding: Finding, texts: Mapping[str, str]) -> str:
    """Return what a finding is about.

    A number goes by the clause it stands in, and a statement is on what it tells of. The slot,
    which stands beside a difference, is not told twice.
    """
    about = tidy(finding.about)
    if finding.slot == "number":
        clauses = filter(None, (_clause(claim, texts) for claim in finding.claims))
        return min(clauses, key=lambda c: (len(c), c), default=about.removeprefix("number: "))
    if finding.slot == "silence":
        about = about.rpartition(" (not in ")[0] or about
    if about.startswith("statement: "):
        return about.replace(" → ", " on ")
    return about.removeprefix(f"{finding.slot}: ") if finding.kind is FindingKind.DIFFER else about


def _clause(claim: Claim, texts: Mapping[str, str]) -> str:
    """Return the words before a number in its clause, or else those after it."""
    text, span, sentence = texts[claim.span.article], claim.span, claim.sentence
    if not sentence.covers(span):
        return ""
    before = re.split(_breaks(), text[sentence.start : span.start], flags=re.IGNORECASE)[-1]
    after = re.split(_breaks(), text[span.end : sentence.end], flags=re.IGNORECASE)[0]
    longest = int(_rules()["longest"])
    for words in (_trimmed(before.split())[-longest:], _trimmed(after.split())[:longest]):
        made = _trimmed(words)
        if len(made) >= FEWEST:
            return " ".join(made)
    return ""


@cache
def _breaks() -> str:
    words = "|".join(map(re.escape, _rules()["breaks"]))
    return rf"[,;:()“”\"]|\s[–—-]\s|\b(?:{words})\b"


def _trimmed(words: list[str]) -> list[str]:
    """Return words without loose ones at either end.

    >>> _trimmed("The trade between them was worth about".split())
    ['trade', 'between', 'them']
    """
    loose = set(_rules()["loose"])
    bare = [re.sub(r"\W", "", word.lower()) for word in words]
    firm = [n for n, word in enumerate(bare) if word and word not in loose]
    return [w.strip(".!?") for w in words[firm[0] : firm[-1] + 1]] if firm else []


@cache
def _rules() -> Mapping[str, Any]:
    found: Mapping[str, Any] = settings("export_rules.toml")["numbers"]
    return found
