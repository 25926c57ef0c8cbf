"""A brief as JSON: one object, or one line for each record."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from dragoman.export import contract
from dragoman.export.contract import Json
from dragoman.export.outline import tidy
from dragoman.export.relation_records import relations_object
from dragoman.model import Brief, Event, Finding, Naming, Quote, Reading, Skip, Span, StoryBrief
from dragoman.model.identity import datum_id

SCHEMA = 1
"""Version of the form of these objects; raised when a reader of them must change."""


def dumps(record: object) -> str:
    """Return one line of JSON, characters as they are but for lone surrogates."""
    line = json.dumps(record, ensure_ascii=False, separators=(", ", ": "))
    return line.encode("utf-8", "backslashreplace").decode("utf-8")


def brief_object(brief: Brief) -> Json:
    """Return the whole brief as one object."""
    made: Json = {
        "schema": SCHEMA,
        "dragoman": brief.version,
        "stories": [story_object(story) for story in brief.stories],
        "skips": [skip_object(skip) for skip in brief.skips],
    }
    if brief.relations:
        made["relations"] = relations_object(brief.relations, brief)
    return made


def brief_lines(brief: Brief) -> Iterator[Json]:
    """Yield one object for each record; `record` says what it is."""
    yield {"record": "brief", "schema": SCHEMA, "dragoman": brief.version}
    for told in brief.stories:
        story: dict[str, Any] = story_object(told)
        reports, findings = story.pop("reports"), story.pop("findings")
        yield {"record": "story", **story}
        for report in reports:
            parts = [(name, report.pop(name + "s")) for name in PARTS]
            yield {"record": "report", "story": told.story.id, **report}
            for name, data in parts:
                yield from ({"record": name, "article": report["id"], **one} for one in data)
        yield from ({"record": "finding", "story": told.story.id, **one} for one in findings)
    if brief.relations:
        yield {"record": "relations", **relations_object(brief.relations, brief)}
    for skip in brief.skips:
        yield {"record": "skip", **skip_object(skip)}


PARTS = ("mention", "date", "quote", "event")


def story_object(told: StoryBrief) -> Json:
    """Return one story with its reports, findings and the judgements on who is the same."""
    texts = {r.article.id: r.article.text for r in told.readings}
    return {
        "id": told.story.id,
        "headline": told.headline,
        "articles": list(told.story.articles),
        "follows": told.story.follows,
        "copies": [
            {"article": c.article, "of": c.of, "kind": c.kind, "score": round(c.score, 3)}
            for c in told.story.copies
        ],
        "reports": [report_object(reading) for reading in told.readings],
        "findings": [finding_object(finding, texts) for finding in told.findings],
        "judgements": [
            {
                "left": j.left,
                "right": j.right,
                "verdict": j.verdict.value,
                "score": round(j.score, 3),
                "features": dict(j.features),
                "author": j.author,
            }
            for j in told.judgements
        ],
        "naming": [naming_object(naming) for naming in told.naming],
    }


def naming_object(naming: Naming) -> Json:
    """Return the words of several accounts for one thing."""
    uses = [
        {
            "article": use.span.article,
            "words": use.words,
            "times": use.times,
            "start": use.span.start,
            "end": use.span.end,
        }
        for use in naming.uses
    ]
    return {"kind": naming.kind, "about": naming.about, "uses": uses}


def report_object(reading: Reading) -> Json:
    """Return one report with all that was read in it."""
    article = reading.article
    return {
        "id": article.id,
        "origin": article.origin,
        "url": article.url,
        **contract.article_fields(article),
        "anchor": {"day": reading.anchor.day, "source": reading.anchor.source}
        if reading.anchor
        else None,
        "mentions": [{"id": datum_id(m), **contract.mention_object(m)} for m in reading.mentions],
        "dates": [contract.date_object(d) for d in reading.dates],
        "quotes": [quote_object(q, reading) for q in reading.quotes],
        "events": [event_object(e, reading) for e in reading.events],
    }


def event_object(event: Event, reading: Reading) -> Json:
    """Return one event with its id and its sentence in words."""
    words = tidy(reading.article.words(event.sentence))
    return {"id": datum_id(event), **contract.event_object(event), "words": words}


def quote_object(quote: Quote, reading: Reading) -> Json:
    """Return one quotation with its id, its content in words and the sentence that holds it."""
    words = " … ".join(tidy(reading.article.words(span)) for span in quote.content)
    sentence = reading.sentence_of(quote.content[0])
    return {
        "id": datum_id(quote),
        **contract.quote_object(quote),
        "speech": quote.speech,
        "words": words,
        "sentence": contract.pair(sentence),
        "told": tidy(reading.article.words(sentence)),
        "score": round(quote.score, 3),
        "why": quote.why,
    }


def finding_object(finding: Finding, texts: dict[str, str]) -> Json:
    """Return one finding with its id and each claim's sentence in words."""
    claims = [
        {**contract.claim_object(claim), "words": _words(claim.sentence, texts)}
        for claim in finding.claims
    ]
    return {"id": datum_id(finding), **contract.finding_object(finding), "claims": claims}


def _words(span: Span, texts: dict[str, str]) -> str:
    return tidy(span.of(texts[span.article]))


def skip_object(skip: Skip) -> Json:
    """Return an input that was left out, and what the user can do about it."""
    return {"origin": skip.origin, "problem": skip.problem, "remedy": skip.remedy}


def find_datum(id: str, brief: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return the finding, quotation or event with this id in a brief's object, or None."""
    for story in brief["stories"]:
        outlets = {report["id"]: report["outlet"] or report["id"] for report in story["reports"]}
        for finding in story["findings"]:
            if finding["id"] == id:
                return {"record": "finding", "outlets": outlets, **finding}
        for report in story["reports"]:
            for name in ("event", "quote", "mention"):
                for datum in report[name + "s"]:
                    if datum["id"] == id:
                        words = _around(datum, report["text"]) if name == "mention" else {}
                        return {"record": name, "article": report["id"], **datum, **words}
    return None


AROUND = 80
"""Characters shown on each side of a mention."""


def _around(mention: Mapping[str, Any], text: str) -> Json:
    """Return a mention's place in the text as a sentence with its words."""
    start, end = max(0, mention["start"] - AROUND), mention["end"] + AROUND
    return {"sentence": [mention["start"], mention["end"]], "words": tidy(text[start:end])}
