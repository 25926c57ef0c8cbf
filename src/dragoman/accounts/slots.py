"""The slots of an event compared: count, when, where, status, actor, tier, fields."""

from collections.abc import Callable, Iterator, Sequence

from dragoman.accounts.align import SAME_WORDS, alike, is_person, wording
from dragoman.accounts.happenings import day_of
from dragoman.accounts.moments import Days, Relation, comparable, gap, relation
from dragoman.accounts.places import relate_cities
from dragoman.accounts.rules import kinds, rules
from dragoman.accounts.tiers import rank_of
from dragoman.accounts.told import Cluster, Told, claim, label
from dragoman.accounts.verdict import Sources, Value, Verdict, judge
from dragoman.knowledge.frequency import stem, stems
from dragoman.knowledge.names import name_words
from dragoman.model import Count, EventType, Finding, Participant, Status

MEETING = (Relation.SAME, Relation.FITS)
"""Two times that can be one."""


def compare_slots(cluster: Cluster, origin: Sources) -> Iterator[Finding]:
    """Yield a finding for each slot that two accounts of one event fill."""
    if any(told.event.type is EventType.STATEMENT for told in cluster):
        return
    about = label(cluster)
    for slot, values, relate in (
        ("count", _counts(cluster), _relate_counts),
        ("when", _moments(cluster), _relate_moments),
        ("where", _places(cluster), _relate_places),
        ("status", _statuses(cluster), _relate_statuses),
        ("actor", _actors(cluster), _relate_actors),
        ("tier", _tiers(cluster), _relate_tiers),
        ("fields", _fields(cluster), _relate_fields),
    ):
        found = _judge(slot, about, values, relate, origin)
        if found:
            yield found


def _judge(
    slot: str,
    about: str,
    values: Sequence[Value[Told]],
    relate: Callable[[Value[Told], Value[Told]], Verdict],
    origin: Sources,
) -> Finding | None:
    return judge(slot, about, values, relate, origin)


def _counts(cluster: Cluster) -> list[Value[Told]]:
    return [Value(claim(t.reading, t.event.count.span), t) for t in cluster if t.event.count]


def _relate_counts(a: Value[Told], b: Value[Told]) -> Verdict:
    left, right = a.is_.event.count, b.is_.event.count
    casualties = kinds("casualties")
    if not left or not right or a.is_.event.kind in casualties or b.is_.event.kind in casualties:
        # `tolls` compares them, and knows which happening they belong to.
        return Verdict(Relation.UNKNOWN, "count.equal")
    if not _same_thing(a.is_, b.is_):
        return Verdict(Relation.UNKNOWN, "count.equal")
    if (left.low, left.high) == (right.low, right.high):
        return Verdict(Relation.SAME, "count.equal")
    if _overlap(left, right):
        return Verdict(Relation.FITS, "count.overlap")
    if _is_update(a.is_, b.is_):
        return Verdict(Relation.FITS, "count.update")
    return Verdict(Relation.CLASH, "count.disjoint", _sure(a, b))


def _same_thing(a: Told, b: Told) -> bool:
    """Tell whether two counts of one event count the same: always so for what is signed."""
    left, right = a.event.count, b.event.count
    if not left or not right:
        return False
    if a.event.kind == b.event.kind == "signing":
        return True
    return bool(set(stems(left.of)) & set(stems(right.of)))


def _overlap(a: Count, b: Count) -> bool:
    low = max(a.low or 0, b.low or 0)
    high = min(float("inf") if c.high is None else c.high for c in (a, b))
    return low <= high or (a.low is None and a.high is None) or (b.low is None and b.high is None)


def _is_update(a: Told, b: Told) -> bool:
    """Tell whether the later report gives the higher toll."""
    x, y = a.event.count, b.event.count
    if not x or not y or not any(stem(w) in _tolls() for w in f"{x.of} {y.of}".split()):
        return False
    days_ = a.reading.article.published or "", b.reading.article.published or ""
    if not all(days_) or days_[0][:10] == days_[1][:10]:
        return False
    early, late = (x, y) if days_[0] < days_[1] else (y, x)
    return (late.low or 0) > (early.low or 0)


def _tolls() -> frozenset[str]:
    return frozenset(stem(word) for word in rules("align")["tolls"])


def _moments(cluster: Cluster) -> list[Value[Told]]:
    return [Value(claim(t.reading, t.event.when.span), t) for t in cluster if t.event.when]


def _relate_moments(a: Value[Told], b: Value[Told]) -> Verdict:
    left, right = comparable(a.is_.time, b.is_.time)
    found = relation(left, right)
    if left is None or right is None or found is not Relation.CLASH:
        rule = "when.equal" if found is Relation.SAME else "when.overlap"
        return Verdict(found, rule)
    if a.claim.value.casefold() == b.claim.value.casefold():
        return Verdict(Relation.FITS, "when.equal")
    if (a.is_.event.status in kinds("plans")) is not (b.is_.event.status in kinds("plans")):
        return Verdict(Relation.UNKNOWN, "when.overlap")
    lasting = {a.is_.event.kind, b.is_.event.kind} & kinds("lasting")
    if lasting and not (_arrives(a) and _arrives(b)):
        return Verdict(Relation.FITS, "when.lasting")
    if not (_near(a) and _near(b)) or _length(left) > 1 or _length(right) > 1:
        return Verdict(Relation.UNKNOWN, "when.overlap")
    if gap(left, right) > rules("align")["days"]:
        return Verdict(Relation.UNKNOWN, "when.overlap")
    return Verdict(Relation.CLASH, "when.disjoint", _sure(a, b))


def _arrives(value: Value[Told]) -> bool:
    """Tell whether the words are those of an arrival, which has one day."""
    told = value.is_
    return told.reading.article.words(told.event.trigger).lower() in kinds("arriving")


def _length(span: Days) -> int:
    return span[1] - span[0] + 1


def _near(value: Value[Told]) -> bool:
    """Tell whether the time stands in the event's own sentence."""
    event = value.is_.event
    return event.when is not None and event.sentence.covers(event.when.span)


def _places(cluster: Cluster) -> list[Value[Told]]:
    return [Value(claim(t.reading, t.event.where.span), t) for t in cluster if t.event.where]


def _relate_places(a: Value[Told], b: Value[Told]) -> Verdict:
    left, right = a.is_.event.where, b.is_.event.where
    if not left or not right:
        return Verdict(Relation.UNKNOWN, "where.within")
    found = relate_cities(left.name, right.name, score=_sure(a, b))
    lasting = {a.is_.event.kind, b.is_.event.kind} & kinds("lasting")
    if lasting and found.relation is Relation.CLASH:
        return Verdict(Relation.FITS, "where.within")
    return found


def _statuses(cluster: Cluster) -> list[Value[Told]]:
    return [Value(claim(t.reading, t.event.trigger), t) for t in cluster]


def _relate_statuses(a: Value[Told], b: Value[Told]) -> Verdict:
    x, y = a.is_.event.status, b.is_.event.status
    facts = kinds("facts")
    if x is y or (x in facts and y in facts):
        return Verdict(Relation.SAME, "status.equal")
    if Status.DENIED in (x, y) and (x in facts or y in facts):
        if not _surely_one(a.is_, b.is_):
            return Verdict(Relation.UNKNOWN, "status.open")
        return Verdict(Relation.CLASH, "status.denied", _sure(a, b))
    plan, deed = (a, b) if x in kinds("plans") else (b, a)
    if plan.is_.event.status in kinds("plans") and deed.is_.event.status in facts:
        if not _surely_one(plan.is_, deed.is_):
            return Verdict(Relation.UNKNOWN, "status.open")
        if _may_precede(plan.is_, deed.is_):
            return Verdict(Relation.FITS, "status.update")
        return Verdict(Relation.CLASH, "status.planned", _sure(a, b))
    return Verdict(Relation.FITS, "status.open")


def _surely_one(a: Told, b: Told) -> bool:
    """Tell whether two events share their sides, and the day or the words of the sentence."""
    if Status.BACKGROUND in (a.event.status, b.event.status) or a.event.kind != b.event.kind:
        return False
    shared = {p.entity for p in a.everyone} & {p.entity for p in b.everyone}
    shared = {entity for entity in shared if not entity.startswith("group:")}
    timed = relation(*comparable(a.time, b.time))
    if len(shared) < min(2, len(a.everyone), len(b.everyone)):
        return timed is Relation.SAME and any(e.startswith("person:") for e in shared)
    return timed in MEETING or wording(a, b) >= SAME_WORDS


def _may_precede(plan: Told, deed: Told) -> bool:
    """Tell whether a plan may be told of before the deed: in an older report, or for its time.

    Two reports of one day that use the same words contradict each other.
    """
    told = day_of(plan.reading), day_of(deed.reading)
    if told[0] is None or told[1] is None or told[0] < told[1]:
        return True
    apart = relation(*comparable(plan.time, deed.time)) is Relation.CLASH
    return told[0] == told[1] and not apart and wording(plan, deed) < SAME_WORDS


def _actors(cluster: Cluster) -> list[Value[Told]]:
    named = [t for t in cluster if t.event.actors and not t.event.reciprocal]
    return [Value(claim(t.reading, t.event.actors[0].span), t) for t in named]


def _relate_actors(a: Value[Told], b: Value[Told]) -> Verdict:
    left, right = a.is_.event, b.is_.event
    if {p.entity for p in left.actors} & {p.entity for p in right.actors}:
        return Verdict(Relation.SAME, "event.shared")
    x, y = left.actors[0], right.actors[0]
    if x.entity.startswith("state:") or y.entity.startswith("state:") or left.kind != right.kind:
        return Verdict(Relation.FITS, "event.shared")
    named = a.claim.value, b.claim.value
    if is_person(x) != is_person(y) or _beginnings(x.name, named[0]) & _beginnings(
        y.name, named[1]
    ):
        return Verdict(Relation.FITS, "event.shared")
    if not all(n[:1].isupper() or " " in n for n in named) or _is_loose(x) or _is_loose(y):
        return Verdict(Relation.FITS, "event.shared")
    if left.kind in kinds("single_actor"):
        return Verdict(Relation.CLASH, "actor.other", _sure(a, b))
    if left.kind in kinds("worded_actor") and alike(a.is_.sentence, b.is_.sentence) >= SAME_WORDS:
        return Verdict(Relation.CLASH, "actor.other", _sure(a, b) * 0.9)
    return Verdict(Relation.FITS, "event.shared")


def _is_loose(side: Participant) -> bool:
    """Tell whether a side is no named person or body, which may go by several words."""
    return not side.entity.startswith(("person:", "organisation:"))


def _beginnings(*names: str) -> set[str]:
    """Return the first letters of the words of names, which other forms of them share."""
    return {word[:4] for name in names for word in name_words(name) if len(word) > 3}


def _tiers(cluster: Cluster) -> list[Value[Told]]:
    return [Value(claim(t.reading, t.event.tier), t) for t in cluster if t.event.tier]


def _relate_tiers(a: Value[Told], b: Value[Told]) -> Verdict:
    x, y = rank_of(a.claim.value), rank_of(b.claim.value)
    if x == y and x is not None:
        return Verdict(Relation.SAME, "tier.equal")
    if x is None and y is None:
        return Verdict(Relation.UNKNOWN, "tier.vague")
    if x is None or y is None:
        return Verdict(Relation.FITS, "tier.vague")
    return Verdict(Relation.CLASH, "tier.other", _sure(a, b))


def _fields(cluster: Cluster) -> list[Value[Told]]:
    found = []
    for told in cluster:
        if told.event.about and told.event.kind in kinds("fielded"):
            words = "; ".join(told.reading.article.words(span) for span in told.event.about)
            found.append(Value(claim(told.reading, told.event.about[0], words), told))
    return found


def _relate_fields(a: Value[Told], b: Value[Told]) -> Verdict:
    same = set(stems(a.claim.value)) == set(stems(b.claim.value))
    return (
        Verdict(Relation.SAME, "fields.equal") if same else Verdict(Relation.FITS, "fields.overlap")
    )


def _sure(a: Value[Told], b: Value[Told]) -> float:
    return min(a.is_.event.score, b.is_.event.score)
