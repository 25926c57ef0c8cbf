"""Differences planted into copies and into independent accounts of real groups of reports."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dragoman.evaluate.figures import Figures
from dragoman.evaluate.plants import Plant, plants
from dragoman.evaluate.plants_shared import SharedPlant, shared_plants
from dragoman.evaluate.stories import read_rows
from dragoman.knowledge.table import settings
from dragoman.model import Article, Finding, FindingKind, Reading, Report, Story

SOURCES = 40
"""Reports into whose copies changes are planted."""
LEAST, MOST = 1500, 6000
"""Characters of such a report."""
GROUPS = 80
"""Groups into whose accounts changes are planted."""
LARGEST = 6
"""Accounts of one group that are compared."""

Row = Mapping[str, object]


@dataclass(slots=True)
class Tally:
    """What was planted and found by kind, and what was reported beside it."""

    found: dict[str, list[bool]] = field(
        default_factory=lambda: {kind: [] for kind in settings("accounts_plants.toml")["slots"]}
    )
    false: int = 0
    untouched: int = 0
    controls: int = 0
    missed: list[str] = field(default_factory=list)

    def rows(self, name: str) -> Iterator[tuple[str, float]]:
        """Yield the figures, each name with `name` before it."""
        for kind, hits in self.found.items():
            yield f"{name}: {kind} planted", len(hits)
            yield f"{name}: {kind} found", share(hits)
        every = [hit for hits in self.found.values() for hit in hits]
        yield f"{name}: planted", len(every)
        yield f"{name}: found", share(every)
        yield f"{name}: false per changed group", self.false / max(len(every), 1)
        yield f"{name}: untouched groups", self.controls
        yield f"{name}: differences per untouched group", self.untouched / max(self.controls, 1)


def share(found: Sequence[bool]) -> float:
    """Return the share of hits, 0 where there is nothing."""
    return sum(found) / len(found) if found else 0.0


def planted_changes(path: Path) -> Figures:
    """Score the comparison of reports {cl, set, text, title?, date?} with changes planted in.

    Two forms, one change at a time: into a copy of a report; and into one account of a group,
    of a fact that another account, no copy of it, states in its own words. A change is found
    when a `differ` finding of a fitting slot rests on the changed words or their sentence, and
    on a sentence of another account that holds what was changed. Untouched groups are
    controls: all that is reported there counts, although some of it is real.
    """
    rows = list(read_rows(path))
    copies, accounts = Tally(), Tally()
    _plant_copies(rows, copies)
    for group in chosen(rows):
        _plant_group(group, accounts)
    figures = (*copies.rows("copies"), *accounts.rows("accounts"))
    notes = ("one change at a time, planted by rule", *accounts.missed)
    return Figures("differences", figures, notes)


def chosen(rows: Sequence[Row]) -> list[list[Row]]:
    """Return groups of two reports at least, evenly spread over each set."""
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        groups.setdefault((str(row.get("set") or ""), str(row.get("cl"))), []).append(row)
    several = [groups[key][:LARGEST] for key in sorted(groups) if len(groups[key]) > 1]
    step = max(len(several) // GROUPS, 1)
    return several[::step][:GROUPS]


def _plant_copies(rows: Sequence[Row], tally: Tally) -> None:
    usable = [row for row in rows if LEAST <= len(str(row["text"])) <= MOST]
    step = max(len(usable) // SOURCES, 1)
    slots = settings("accounts_plants.toml")["slots"]
    for row in usable[::step][:SOURCES]:
        changed = list(plants(str(row["text"])))
        day = str(row.get("date") or "") or None
        reports = [Report("source", text=str(row["text"]), published=day)]
        reports += [Report("control", text=str(row["text"]), published=day)]
        reports += [Report(f"copy {p.kind}", text=p.text, published=day) for p in changed]
        known = _read(reports)
        if {"source", "control"} <= known.keys():
            tally.controls += 1
            tally.untouched += len(differences([known["source"], known["control"]]))
        for plant in changed:
            if {"source", f"copy {plant.kind}"} <= known.keys():
                found = differences([known["source"], known[f"copy {plant.kind}"]])
                about = [f for f in found if _covers(f, plant)]
                tally.found[plant.kind].append(any(f.slot in slots[plant.kind] for f in about))
                tally.false += len(found) - len(about)


def _plant_group(group: Sequence[Row], tally: Tally) -> None:
    """Plant one change of each kind into the first account that shares such a fact."""
    known = _read([_report(row, number) for number, row in enumerate(group)])
    ids = sorted(known)
    if len(ids) < 2:
        return
    base = differences([known[id] for id in ids])
    tally.controls += 1
    tally.untouched += len(base)
    taken: set[str] = set()
    for id, other in _independent(known):
        for plant in shared_plants(known[id].article.text, known[other].article.text):
            if plant.kind not in taken:
                taken.add(plant.kind)
                _score(known, (id, plant), len(base), tally)


def _score(
    known: Mapping[str, Reading], change: tuple[str, SharedPlant], before: int, tally: Tally
) -> None:
    id, plant = change
    article = known[id].article
    report = Report(id, text=plant.text, title=article.title, published=article.published)
    changed = {**known, **_read([report])}
    found = differences([changed[one] for one in sorted(changed)])
    slots = settings("accounts_plants.toml")["slots"][plant.kind]
    texts = {one: reading.article.text for one, reading in changed.items()}
    about = [f for f in found if _rests_on(f, id, plant, texts)]
    hit = any(f.slot in slots for f in about)
    tally.found[plant.kind].append(hit)
    tally.false += max(0, len(found) - len(about) - before)
    if not hit:
        tally.missed.append(f"missed: {plant.kind}: {plant.was} > {plant.put}")


def _rests_on(finding: Finding, id: str, plant: SharedPlant, texts: Mapping[str, str]) -> bool:
    """Tell whether a finding rests on the change, and on what another account keeps."""
    changed = [c for c in finding.claims if c.span.article == id]
    kept = [c for c in finding.claims if c.span.article != id]
    here = any(
        c.sentence.start <= plant.place < c.sentence.end or plant.put in c.value for c in changed
    )
    return here and any(
        plant.was.casefold() in c.sentence.of(texts[c.span.article]).casefold() for c in kept
    )


def _independent(known: Mapping[str, Reading]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of accounts of which none copies the other, in order."""
    from dragoman import stories

    ids = sorted(known)
    copies = stories.find_copies([known[id] for id in ids])
    tied = {frozenset((copy.article, copy.of)) for copy in copies}
    for id in ids:
        for other in ids:
            if id != other and frozenset((id, other)) not in tied:
                yield id, other


def _report(row: Row, number: int) -> Report:
    title, day = str(row.get("title") or "") or None, str(row.get("date") or "") or None
    return Report(f"account {number}", text=str(row["text"]), title=title, published=day)


def _read(reports: Sequence[Report]) -> dict[str, Reading]:
    """Read reports in one go, so that equal paragraphs are parsed once."""
    from dragoman import pipeline

    articles = [a for r in reports if isinstance(a := pipeline.clean_report(r), Article)]
    read = pipeline.read_articles(articles, processes=1)
    return {r.article.id: r for r in read if isinstance(r, Reading)}


def differences(readings: Sequence[Reading]) -> list[Finding]:
    """Return the `differ` findings on readings that are taken for one story."""
    from dragoman import accounts, entities, stories

    joined, _ = entities.join(readings)
    ids = tuple(sorted(reading.article.id for reading in joined))
    story = Story("story:group", ids, stories.find_copies(joined))
    findings = accounts.compare(story, joined)
    return [finding for finding in findings if finding.kind is FindingKind.DIFFER]


def _covers(finding: Finding, plant: Plant) -> bool:
    """Tell whether a finding rests on the place of a change; a spelling changes anywhere."""
    if plant.kind == "spelling":
        return any(plant.put in claim.value for claim in finding.claims)
    both = {claim.span.article for claim in finding.claims} >= {"source", f"copy {plant.kind}"}
    return both and any(
        span.start <= plant.place < span.end
        for claim in finding.claims
        for span in (claim.span, claim.sentence)
        if span.article == "source"
    )
