"""Records as the objects of the JSON Lines contract."""

from collections.abc import Sequence

from dragoman.export.outline import tidy
from dragoman.model import (
    Article,
    Block,
    BlockKind,
    Claim,
    Event,
    Finding,
    Mention,
    Participant,
    Place,
    Quote,
    Span,
    Story,
    Timex,
    When,
)

Json = dict[str, object]


def bounds(span: Span) -> Json:
    """Return a span as `{"start", "end"}`."""
    return {"start": span.start, "end": span.end}


def pair(span: Span) -> list[int]:
    """Return a span as `[start, end]`."""
    return [span.start, span.end]


def pairs(spans: Sequence[Span]) -> list[list[int]]:
    """Return spans as `[[start, end], ...]`."""
    return [pair(span) for span in spans]


def article_fields(article: Article) -> Json:
    """Return what `dragoman clean` adds."""
    return {
        "title": article.title,
        "outlet": article.outlet,
        "agency": article.agency,
        "byline": article.byline,
        "dateline": article.words(article.dateline.span) if article.dateline else None,
        "published": article.published,
        "language": article.language,
        "text": article.text,
        "blocks": [{**bounds(b.span), "kind": b.kind.value} for b in article.blocks],
    }


def blocks_from(id: str, text: str, blocks: object) -> tuple[Block, ...] | None:
    """Return the blocks an earlier `dragoman clean` wrote, or None if they do not fit `text`."""
    if not isinstance(blocks, list):
        return None
    made: list[Block] = []
    end = 0
    for block in blocks:
        try:
            span = Span(id, block["start"], block["end"])
            made.append(Block(span, BlockKind(block["kind"]), "given"))
        except (KeyError, TypeError, ValueError):
            return None
        if span.start < end or span.end > len(text):
            return None
        end = span.end
    return tuple(made)


def mention_object(mention: Mention) -> Json:
    """Return one mention as `dragoman entities` writes it.

    Beyond the contract: `sector`, `score` and `why`, the rule that decided what it is.
    """
    return {
        **bounds(mention.span),
        "kind": mention.kind.value,
        "name": tidy(mention.name),
        "entity": mention.entity,
        "country": mention.country,
        "role": tidy(mention.role) if mention.role else None,
        "sector": mention.sector,
        "score": round(mention.score, 3),
        "why": mention.why,
    }


def date_object(date: Timex) -> Json:
    """Return one time expression as `dragoman dates` writes it."""
    return {**bounds(date.span), "value": date.value, "precision": date.precision}


def quote_object(quote: Quote) -> Json:
    """Return one quotation as `dragoman quotes` writes it."""
    speaker = quote.speaker
    return {
        "kind": quote.kind.value,
        "content": pairs(quote.content),
        "cue": pairs(quote.cue),
        "speaker": {**bounds(speaker.span), "name": tidy(speaker.name), "entity": speaker.entity}
        if speaker
        else None,
        "balanced": quote.balanced,
    }


def participant_object(one: Participant) -> Json:
    """Return an actor or recipient."""
    return {
        "name": tidy(one.name),
        "entity": one.entity,
        "country": one.country,
        "sector": one.sector,
        **bounds(one.span),
    }


def event_object(event: Event) -> Json:
    """Return one event as `dragoman events` writes it.

    Beyond the contract: `kind`, `reciprocal`, `mentions` (all triggers), the spans behind
    `when` and `where`, `until`, `about`, `tier`, `level`, `contexts`, `amount` and what
    `count` counts.
    """
    made: Json = {
        "type": event.type.value,
        "mode": event.mode,
        "quad": event.quad,
        "kind": event.kind,
        "status": event.status.value,
        "actors": [participant_object(p) for p in event.actors],
        "recipients": [participant_object(p) for p in event.recipients],
        "reciprocal": event.reciprocal,
        "when": event.when.value if event.when else None,
        "where": tidy(event.where.name) if event.where else None,
        "trigger": pair(event.trigger),
        "sentence": pair(event.sentence),
        "mentions": pairs(event.triggers),
        "score": round(event.score, 3),
        "why": event.why,
    }
    made.update(_event_extras(event))
    return made


def _event_extras(event: Event) -> Json:
    extras: Json = {}
    for name, one in (("when_span", event.when), ("where_span", event.where)):
        if isinstance(one, When | Place):
            extras[name] = pair(one.span)
    if event.where and event.where.country:
        extras["where_country"] = event.where.country
    if event.until:
        extras["until"] = event.until.value
    if event.count:
        extras["count"] = event.count.value
        extras["count_of"] = event.count.of
        extras["count_span"] = pair(event.count.span)
        extras["count_bounds"] = [event.count.low, event.count.high]
    if event.amount:
        extras["amount"] = event.amount.value
        extras["amount_currency"] = event.amount.of or None
        extras["amount_span"] = pair(event.amount.span)
        extras["amount_bounds"] = [event.amount.low, event.amount.high]
    if event.contexts:
        extras["contexts"] = list(event.contexts)
    if event.level:
        extras["level"] = event.level
    if event.about:
        extras["about"] = pairs(event.about)
    if event.tier:
        extras["tier"] = pair(event.tier)
    if event.said_by:
        extras["said_by"] = tidy(event.said_by.name)
        extras["said_by_entity"] = event.said_by.entity
    return extras


def story_fields(id: str, story: Story) -> Json:
    """Return what `dragoman stories` adds to the article `id`."""
    fields: Json = {"story": story.id}
    originals = sorted(copy.of for copy in story.copies if copy.article == id)
    if originals:
        fields["copy_of"] = originals[0]
    if story.merged:
        fields["merged"] = list(story.merged)
    if story.follows:
        fields["follows"] = story.follows
    return fields


def claim_object(claim: Claim) -> Json:
    """Return one account's value for a slot."""
    made: Json = {"article": claim.span.article, "value": claim.value, **bounds(claim.span)}
    made["sentence"] = pair(claim.sentence)
    if claim.said_by:
        made["said_by"] = claim.said_by
    return made


def finding_object(finding: Finding) -> Json:
    """Return one finding as `dragoman compare` writes it."""
    return {
        "slot": finding.slot,
        "kind": finding.kind.value,
        "about": finding.about,
        "claims": [claim_object(c) for c in finding.claims],
        "independent": finding.independent,
        "score": round(finding.score, 3),
        "why": finding.why,
    }


def story_object(story: Story, findings: Sequence[Finding]) -> Json:
    """Return one story as `dragoman compare` writes it."""
    return {
        "story": story.id,
        "articles": list(story.articles),
        "findings": [finding_object(f) for f in findings],
    }
