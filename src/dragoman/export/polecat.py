"""POLECAT's 40 columns: one row for each happening, actors and recipients joined."""

from collections.abc import Iterable, Iterator, Sequence

from dragoman.export.choice import Choice, happened
from dragoman.export.outline import tidy
from dragoman.export.places import is_state
from dragoman.export.tally import Happening
from dragoman.knowledge.cameo import cow_number
from dragoman.knowledge.cities import city
from dragoman.knowledge.states import state_name
from dragoman.model import Brief, MentionKind, Participant, StoryBrief, known_day
from dragoman.model.identity import datum_id

COLUMNS = (
    *("Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code"),
    *("Contexts", "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector"),
    *("Actor Sectors", "Actor Title", "Actor Name Raw", "Wikipedia Actor ID"),
    *("Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector"),
    *("Recipient Sectors", "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID"),
    *("Placename", "City", "District", "Province", "Country", "Latitude", "Longitude"),
    *("GeoNames ID", "Raw Placename", "Feature Type", "Source", "Publication Date"),
    *("Story People", "Story Organizations", "Story Locations", "Language", "Version"),
)
"""The columns of POLECAT's files from 2023 on, in their order."""
QUADS = {
    1: "VERBAL COOPERATION",
    2: "MATERIAL COOPERATION",
    3: "VERBAL CONFLICT",
    4: "MATERIAL CONFLICT",
}
JOINT = "; "
"""What stands between the values of a cell that holds several."""


def polecat_rows(brief: Brief, choice: Choice) -> Iterator[dict[str, str]]:
    """Yield one row for each happening, every column in it; what is not known is empty."""
    for story, one in happened(brief, choice):
        yield dict.fromkeys(COLUMNS, "") | _row(story, one, brief.version, text=choice.text)


def _row(story: StoryBrief, one: Happening, version: str, *, text: bool) -> dict[str, str]:
    event = one.main
    reading = next(r for r in story.readings if r.article.id == event.trigger.article)
    day = known_day(one.day)
    row = {
        "Event ID": datum_id(event),
        "Event Date": day.isoformat() if day else "",
        "Event Type": event.type.value,
        "Event Mode": event.mode or "",
        "Quad Code": QUADS[event.quad],
        "Contexts": _joined(event.contexts),
        "Source": _joined(_source(story, id) for id in one.articles),
        "Publication Date": (reading.article.published or "")[:10],
        "Language": reading.article.language or "",
        "Version": f"dragoman {version}".strip(),
        **_side("Actor", event.actors, story, text=text),
        **_side("Recipient", event.recipients, story, text=text),
        **_place(one, story, text=text),
        **_cast(story, set(one.articles)),
    }
    return {name: tidy(value) for name, value in row.items()}


def _source(story: StoryBrief, id: str) -> str:
    article = story.articles[id]
    return article.outlet or article.agency or article.id


def _side(
    side: str, parties: tuple[Participant, ...], story: StoryBrief, *, text: bool
) -> dict[str, str]:
    sectors = [p.sector or "" for p in parties]
    return {
        f"{side} Name": _aligned([p.name for p in parties]),
        f"{side} Country": _aligned([p.country or "" for p in parties]),
        f"{side} COW": _aligned([cow_number(p.country) for p in parties]),
        f"Primary {side} Sector": next(filter(None, sectors), ""),
        f"{side} Sectors": _aligned(sectors),
        f"{side} Title": _aligned([_title(p, story) for p in parties]),
        f"{side} Name Raw": _aligned([_raw(p, story) for p in parties]) if text else "",
    }


def _aligned(values: Sequence[str]) -> str:
    """Join one value for each participant; a missing one among others is "None"."""
    if not any(values):
        return ""
    return JOINT.join(tidy(value).replace(";", ",") or "None" for value in values)


def _raw(party: Participant, story: StoryBrief) -> str:
    return tidy(party.span.of(story.articles[party.span.article].text))


def _title(party: Participant, story: StoryBrief) -> str:
    """Return the office that the report gives a participant where it names it."""
    for reading in story.readings:
        if reading.article.id == party.span.article:
            for mention in reading.mentions:
                if mention.span == party.span and mention.role:
                    return tidy(mention.role)
    return ""


def _place(one: Happening, story: StoryBrief, *, text: bool) -> dict[str, str]:
    places = [event.where for event in one.events if event.where]
    found = next((p for p in places if not is_state(p)), places[0] if places else None)
    if found is None:
        return {}
    name = tidy(found.name)
    return {
        "Placename": state_name(found.country) if is_state(found) and found.country else name,
        "City": name if city(name) and not is_state(found) else "",
        "Country": found.country or "",
        "Raw Placename": found.span.of(story.articles[found.span.article].text) if text else "",
    }


def _cast(story: StoryBrief, articles: set[str]) -> dict[str, str]:
    """Return who and what the reports of an event name."""
    named: dict[MentionKind, dict[str, str]] = {kind: {} for kind in MentionKind}
    for reading in story.readings:
        if reading.article.id in articles:
            for mention in reading.mentions:
                if not mention.entity.startswith("office:"):
                    named[mention.kind].setdefault(mention.entity, tidy(mention.name))
    places = {**named[MentionKind.STATE], **named[MentionKind.PLACE]}
    return {
        "Story People": _joined(sorted(set(named[MentionKind.PERSON].values()))),
        "Story Organizations": _joined(sorted(set(named[MentionKind.ORGANISATION].values()))),
        "Story Locations": _joined(sorted(set(places.values()))),
    }


def _joined(values: Iterable[str]) -> str:
    """Join the values of a cell, those that say something once each, in order."""
    tidied = (tidy(value).replace(";", ",") for value in values)
    return JOINT.join(dict.fromkeys(value for value in tidied if value))
