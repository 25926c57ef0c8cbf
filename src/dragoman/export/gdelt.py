"""GDELT 2.0's 61 event columns: one row for each ordered pair of sides, with CAMEO codes."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import permutations, product

from dragoman.export.choice import Choice, happened
from dragoman.export.outline import tidy
from dragoman.export.places import is_state
from dragoman.export.tally import Happening
from dragoman.knowledge.cameo import cameo_code, cameo_country, cameo_type, goldstein, quad_class
from dragoman.knowledge.cities import city
from dragoman.knowledge.states import state_name, states
from dragoman.model import BlockKind, Brief, Event, EventType, Participant, StoryBrief, known_day
from dragoman.model.identity import datum_id

ACTOR = (
    *("Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode"),
    *("Religion1Code", "Religion2Code", "Type1Code", "Type2Code", "Type3Code"),
)
GEO = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
COLUMNS = (
    *("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"),
    *(f"Actor{n}{name}" for n in (1, 2) for name in ACTOR),
    *("IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass"),
    *("GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone"),
    *(f"{of}Geo_{name}" for of in ("Actor1", "Actor2", "Action") for name in GEO),
    *("DATEADDED", "SOURCEURL"),
)
"""The columns of GDELT 2.0's event files in their order; the files have no header."""
FORCES = frozenset({"GOV", "MIL", "COP", "SPY"})
NO_MATCH, COUNTRY, US_CITY, WORLD_CITY = "0", "1", "3", "4"
Side = list[Participant]


def gdelt_rows(brief: Brief, choice: Choice) -> Iterator[dict[str, str]]:
    """Yield one row for each pair of sides of each happening, every column in it.

    What CAMEO has no code for is left out; what is not known is empty.
    """
    for story, one in happened(brief, choice):
        code = code_of(one.main)
        if not code:
            continue
        shared = {**_day(one.day), **_deed(code), **_weight(story, one), **_place(one)}
        for first, second in pairs(one.main):
            row = dict.fromkeys(COLUMNS, "") | shared
            row |= {"Actor1Geo_Type": NO_MATCH, "Actor2Geo_Type": NO_MATCH}
            row |= _actor("Actor1", first) | _actor("Actor2", second)
            row["GLOBALEVENTID"] = _number(datum_id(one.main), first, second)
            yield {name: tidy(value) for name, value in row.items()}


def code_of(event: Event) -> str:
    """Return the CAMEO code of an event, "" where CAMEO has none."""
    mode = event.mode
    if event.type is EventType.ASSAULT:
        # The codes of root 19 are for regular forces, those of root 18 for anyone else.
        regular = any(p.sector in FORCES or p.entity.startswith("state:") for p in event.actors)
        armed = event.mode if event.kind == "attack" else None
        mode = (armed or "state") if regular else None
    return cameo_code(event.type.value, event.kind, mode)


def pairs(event: Event) -> list[tuple[Side, Side]]:
    """Return who does it to whom, side by side; among equals each to each other.

    What is done to no one has an empty second side.
    """
    if event.reciprocal:
        return list(permutations(sides((*event.actors, *event.recipients)), 2))
    done_to = sides(event.recipients) or [[]]
    return list(product(sides(event.actors) or [[]], done_to))


def sides(parties: Iterable[Participant]) -> list[Side]:
    """Return the participants by the state they act for; who acts for none stands alone."""
    found: dict[str, Side] = {}
    for party in parties:
        found.setdefault(party.country or party.entity, []).append(party)
    return list(found.values())


def _number(event: str, *pair: Side) -> str:
    """Return a number of our own for a row, the same for the same row."""
    words = [event, *(" ".join(party.entity for party in side) for side in pair)]
    return str(int(sha256("\0".join(words).encode()).hexdigest()[:15], 16))


def _day(value: str) -> dict[str, str]:
    """Return the columns of the date, as far as the day, month or year is known."""
    day = known_day(value)
    year = value[:4] if value[:4].isdigit() else ""
    month = value[:4] + value[5:7] if year and value[4:5] == "-" and value[5:7].isdigit() else ""
    row = {"Year": year, "MonthYear": month}
    if day:
        part = round(((day.month - 1) * 30 + day.day) / 365, 4)
        row |= {"SQLDATE": day.strftime("%Y%m%d"), "FractionDate": f"{day.year + part:.4f}"}
    return row


def _deed(code: str) -> dict[str, str]:
    return {
        "EventCode": code,
        "EventBaseCode": code[:3],
        "EventRootCode": code[:2],
        "QuadClass": str(quad_class(code)),
        "GoldsteinScale": goldstein(code),
    }


def _actor(column: str, side: Side) -> dict[str, str]:
    if not side:
        return {}
    country = cameo_country(side[0].country)
    types = list(dict.fromkeys(filter(None, (cameo_type(p.sector) for p in side))))[:3]
    return {
        f"{column}Code": country + "".join(types),
        f"{column}Name": side[0].name.upper(),
        f"{column}CountryCode": country,
        **{f"{column}Type{n}Code": code for n, code in enumerate(types, 1)},
    }


def _weight(story: StoryBrief, one: Happening) -> dict[str, str]:
    articles = dict.fromkeys(one.articles)
    outlets = {story.articles[id].outlet or id for id in articles}
    main = one.main
    first = story.articles[main.trigger.article]
    body = next((b for b in first.blocks if b.kind is BlockKind.BODY), None)
    lead = any(
        block.kind is BlockKind.TITLE or block is body
        for block in first.blocks
        if block.span.covers(main.trigger)
    )
    return {
        "IsRootEvent": str(int(lead)),
        "NumMentions": str(sum(len(event.triggers) for event in one.events)),
        "NumSources": str(len(outlets)),
        "NumArticles": str(len(articles)),
        "SOURCEURL": first.url or first.id,
    }


def _place(one: Happening) -> dict[str, str]:
    places = [event.where for event in one.events if event.where and event.where.country]
    found = next((p for p in places if not is_state(p)), places[0] if places else None)
    known = states().get(found.country or "") if found else None
    if found is None or known is None:
        return {"ActionGeo_Type": NO_MATCH}
    fips, name = known.fips.upper(), tidy(found.name)
    if is_state(found) or not city(name):
        row = {"Type": COUNTRY, "FullName": state_name(known.code), "ADM1Code": fips}
        row["FeatureID"] = fips
    else:
        kind = US_CITY if known.code == "USA" else WORLD_CITY
        row = {"Type": kind, "FullName": f"{name}, {state_name(known.code)}"}
    return {f"ActionGeo_{column}": value for column, value in {**row, "CountryCode": fips}.items()}
