"""Differences planted into copies and into independent accounts of real groups of reports."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import permutations
from pathlib import Path
from typing import TypeVar

from dragoman.evaluate.figures import Figures
from dragoman.evaluate.plants import Plant, plants
from dragoman.evaluate.plants_shared import SharedPlant, shared_plants
from dragoman.evaluate.stories import read_rows
from dragoman.knowledge.table import settings
from dragoman.model import Article, Finding, FindingKind, Reading, Report, Story

SOURCES = 40
"""Reports that are controls, and into whose copies changes of every kind are planted."""
LEAST, MOST = 1500, 6000
"""Characters of such a report."""
GROUPS = 80
"""Groups that are controls, and into whose accounts changes of every kind are planted."""
LARGEST = 6
"""Accounts of one group that are compared."""
ENOUGH = 25
"""Changes of a kind; one that has fewer is sought in the other reports and groups, too."""

Row = Mapping[str, object]
T = TypeVar("T")


@dataclass(slots=True)
class Tally:
    """What was planted and found by kind, and what was reported beside it."""

    found: dict[str, list[bool]] = field(
        default_factory=lambda: {kind: [] for kind in settings("accounts_plants.toml")["slots"]}
    )
    surely: int = 0
    false: int = 0
    untouched: int = 0
    untouched_surely: int = 0
    controls: int = 0
    missed: list[str] = field(default_factory=list)

    def wants(self, kind: str) -> bool:
        """Tell whether there are too few changes of a kind."""
        return len(self.found[kind]) < ENOUGH

    def add(self, kind: str, change: str, *, about: Sequence[Finding], beside: int) -> None:
        """Count one change by the findings about it, and the number of those beside it."""
        slots = settings("accounts_plants.toml")["slots"][kind]
        hit = any(f.slot in slots for f in about)
        self.found[kind].append(hit)
        self.surely += any(f.slot in slots and f.sure for f in about)
        self.false += beside
        if not hit:
            self.missed.append(f"missed: {kind}: {change}")

    def add_untouched(self, found: Sequence[Finding]) -> None:
        """Count what is reported on a report or group without any change."""
        self.controls += 1
        self.untouched += len(found)
        self.untouched_surely += sum(finding.sure for finding in found)

    def rows(self, name: str) -> Iterator[tuple[str, float]]:
        """Yield the figures, each name with `name` before it."""
        for kind, hits in self.found.items():
            yield f"{name}: {kind} planted", len(hits)
            yield f"{name}: {kind} found", share(hits)
        every = [hit for hits in self.found.values() for hit in hits]
        yield f"{name}: planted", len(every)
        yield f"{name}: found", share(every)
        yield f"{name}: found, no uncertain one counted", self.surely / max(len(every), 1)
        yield f"{name}: false per changed group", self.false / max(len(every), 1)
        yield f"{name}: untouched groups", self.controls
        yield f"{name}: differences per untouched group", self.untouched / max(self.controls, 1)
        surely = self.untouched_surely / max(self.controls, 1)
        yield f"{name}: of these not uncertain, per untouched group", surely


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
    usable = [row for row in rows if LEAST <= len(str(row["text"])) <= MOST]
    for number, row in enumerate(spread(usable, SOURCES)):
        _plant_copies(row, copies, control=number < SOURCES)
    for number, group in enumerate(spread(grouped(rows), GROUPS)):
        if number < GROUPS:
            _plant_group(group, accounts)
        else:
            _plant_pair(group, accounts)
    figures = (*copies.rows("copies"), *accounts.rows("accounts"))
    notes = ("one change at a time, planted by rule", *copies.missed, *accounts.missed)
    return Figures("differences", figures, notes)


def grouped(rows: Sequence[Row]) -> list[list[Report]]:
    """Return the reports of each group of two at least, the largest cut, set by set."""
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        groups.setdefault((str(row.get("set") or ""), str(row.get("cl"))), []).append(row)
    several = [groups[key][:LARGEST] for key in sorted(groups) if len(groups[key]) > 1]
    return [[_report(row, f"account {n}") for n, row in enumerate(group)] for group in several]


def spread(found: Sequence[T], number: int) -> list[T]:
    """Return all of a list: first `number` evenly spread ones, then the others in order.

    >>> spread("abcdef", 2)
    ['a', 'd', 'b', 'c', 'e', 'f']
    """
    first = range(0, len(found), max(len(found) // number, 1))[:number]
    return [found[i] for i in first] + [one for i, one in enumerate(found) if i not in first]


def _plant_copies(row: Row, tally: Tally, *, control: bool) -> None:
    """Compare a report with a copy for each change; beyond the controls, for rare kinds only."""
    changed = [p for p in plants(str(row["text"])) if control or tally.wants(p.kind)]
    if not changed and not control:
        return
    source = replace(_report(row, "source"), title=None)
    prints = [replace(source, id=f"copy {p.kind}", text=p.text) for p in changed]
    known = read([source, replace(source, id="control"), *prints])
    if "source" not in known:
        return
    if control and "control" in known:
        tally.add_untouched(differences([known["source"], known["control"]]))
    for plant in changed:
        if f"copy {plant.kind}" in known:
            found = differences([known["source"], known[f"copy {plant.kind}"]])
            about = [f for f in found if _covers(f, plant)]
            tally.add(plant.kind, plant.put, about=about, beside=len(found) - len(about))


def _plant_group(group: Sequence[Report], tally: Tally) -> None:
    """Plant one change of each kind into the first account that shares such a fact."""
    chosen: dict[str, tuple[str, SharedPlant]] = {}
    for report, other in independent(group):
        for plant in shared_plants(report.text or "", other.text or ""):
            chosen.setdefault(plant.kind, (report.id, plant))
    before = _score(group, chosen, tally)
    if before is not None:
        tally.add_untouched(before)


def _plant_pair(group: Sequence[Report], tally: Tally) -> None:
    """Plant the kinds that still want changes into the first two accounts that share a fact."""
    for pair in independent(group):
        found = shared_plants(pair[0].text or "", pair[1].text or "")
        wanted = {p.kind: (pair[0].id, p) for p in found if tally.wants(p.kind)}
        if wanted:
            _score(pair, wanted, tally)
            return


def _score(
    reports: Sequence[Report], chosen: Mapping[str, tuple[str, SharedPlant]], tally: Tally
) -> list[Finding] | None:
    """Count which changes are found; return what is found without them, if it can be read."""
    by_id = {report.id: report for report in reports}
    changed = [
        replace(by_id[id], id=f"{id} {kind}", text=plant.text)
        for kind, (id, plant) in chosen.items()
    ]
    known = read([*reports, *changed])
    if not by_id.keys() <= known.keys():
        return None
    before = differences([known[id] for id in by_id])
    for kind, (id, plant) in chosen.items():
        if f"{id} {kind}" in known:
            accounts = {one: known[one] for one in by_id if one != id}
            accounts[f"{id} {kind}"] = known[f"{id} {kind}"]
            found = differences([accounts[one] for one in sorted(accounts)])
            about = [f for f in found if _rests_on(f, f"{id} {kind}", plant, accounts)]
            beside = max(0, len(found) - len(about) - len(before))
            tally.add(kind, f"{plant.was} > {plant.put}", about=about, beside=beside)
    return before


def _rests_on(
    finding: Finding, id: str, plant: SharedPlant, accounts: Mapping[str, Reading]
) -> bool:
    """Tell whether a finding rests on the change, and on what another account keeps."""
    changed = [c for c in finding.claims if c.span.article == id]
    kept = [c for c in finding.claims if c.span.article != id]
    here = any(
        c.sentence.start <= plant.place < c.sentence.end or plant.put in c.value for c in changed
    )
    words = (accounts[c.span.article].article.words(c.sentence).casefold() for c in kept)
    return here and any(plant.was.casefold() in sentence for sentence in words)


def independent(group: Sequence[Report]) -> Iterator[tuple[Report, Report]]:
    """Yield the pairs of reports of which none copies the other, in order."""
    from dragoman import pipeline, stories

    articles = [a for r in group if isinstance(a := pipeline.clean_report(r), Article)]
    copies = stories.find_copies([Reading(article) for article in articles])
    tied = {frozenset((copy.article, copy.of)) for copy in copies}
    read = {article.id for article in articles}
    for pair in permutations([r for r in group if r.id in read], 2):
        if frozenset(report.id for report in pair) not in tied:
            yield pair


def _report(row: Row, id: str) -> Report:
    title, day = str(row.get("title") or "") or None, str(row.get("date") or "") or None
    return Report(id, text=str(row["text"]), title=title, published=day)


def read(reports: Sequence[Report]) -> dict[str, Reading]:
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
