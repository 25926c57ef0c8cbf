"""Judgements become groups, and none is silent."""

from dragoman.entities.groups import Groups
from dragoman.entities.judge import judge
from dragoman.entities.profile import Profile
from dragoman.model import Judgement, Verdict


def profile(name: str, article: str = "a") -> Profile:
    found = Profile("person:" + "-".join(name.lower().split()))
    found.forms[name] += 1
    found.articles.add(article)
    return found


def joined(*names: str) -> Groups:
    people = {p.entity: p for p in (profile(n, str(i)) for i, n in enumerate(names))}
    pairs = [(a, b) for a in people for b in people if a < b]
    return Groups(people, [judge(people[a], people[b]) for a, b in pairs])


def test_groups_join_a_single_name_with_its_one_taker() -> None:
    groups = joined("Ruto", "William Ruto")
    assert groups.renamed()["person:ruto"] == ("person:william-ruto", "William Ruto")


def test_groups_leave_a_single_name_with_two_takers_alone() -> None:
    groups = joined("Castro", "Raul Castro", "Fidel Castro")
    assert groups.renamed() == {}
    doubtful = [j for j in groups.judgements if "person:castro" in (j.left, j.right)]
    assert {j.verdict for j in doubtful} == {Verdict.UNSURE}


def test_groups_never_hold_two_judged_different() -> None:
    people = {p.entity: p for p in (profile("Ana Lima"), profile("Ana Lime"), profile("Ana Limo"))}
    same = [
        Judgement("person:ana-lima", "person:ana-lime", Verdict.SAME, 0.9),
        Judgement("person:ana-lime", "person:ana-limo", Verdict.SAME, 0.8),
        Judgement("person:ana-lima", "person:ana-limo", Verdict.DIFFERENT, 0.2),
    ]
    renamed = Groups(people, same).renamed()
    assert set(renamed) == {"person:ana-lima", "person:ana-lime"}
