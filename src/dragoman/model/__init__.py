"""The records that all rooms exchange: frozen, slotted, without input or output."""

from dragoman.model.article import READ, Article, Block, BlockKind, Dateline
from dragoman.model.brief import Brief, StoryBrief
from dragoman.model.clause import Clause, Part
from dragoman.model.event import (
    QUAD,
    Count,
    Event,
    EventType,
    Participant,
    Place,
    Status,
    When,
)
from dragoman.model.finding import SURE, Claim, Finding, FindingKind
from dragoman.model.judgement import Judgement, Verdict
from dragoman.model.known import Known
from dragoman.model.mention import Mention, MentionKind
from dragoman.model.parse import Parse, Sentence
from dragoman.model.quote import Quote, QuoteKind, Speaker
from dragoman.model.reading import Reading
from dragoman.model.relation import Balance, Deed, LongView, Period, Relation, Standing
from dragoman.model.report import InputError, Pile, Report, Skip
from dragoman.model.span import Span
from dragoman.model.story import Copy, Story
from dragoman.model.timex import Anchor, Timex, known_day
from dragoman.model.wording import Naming, Use

__all__ = [
    "QUAD",
    "READ",
    "SURE",
    "Anchor",
    "Article",
    "Balance",
    "Block",
    "BlockKind",
    "Brief",
    "Claim",
    "Clause",
    "Copy",
    "Count",
    "Dateline",
    "Deed",
    "Event",
    "EventType",
    "Finding",
    "FindingKind",
    "InputError",
    "Judgement",
    "Known",
    "LongView",
    "Mention",
    "MentionKind",
    "Naming",
    "Parse",
    "Part",
    "Participant",
    "Period",
    "Pile",
    "Place",
    "Quote",
    "QuoteKind",
    "Reading",
    "Relation",
    "Report",
    "Sentence",
    "Skip",
    "Span",
    "Speaker",
    "Standing",
    "Status",
    "Story",
    "StoryBrief",
    "Timex",
    "Use",
    "Verdict",
    "When",
    "known_day",
]
