"""The user's decisions on who is who are honoured, told and can hold names apart."""

from collections.abc import Callable
from dataclasses import replace

from dragoman.entities import Decisions, join
from dragoman.model import Judgement, Reading, Verdict

SPELT = (
    "Togo's foreign minister Kofi Amegashie praised Ghana.",
    "Kofi Amegachi, the minister of Togo, praised Ghana.",
)
NAMESAKES = ("Jan Novak, the Czech ambassador, left.", "Slovenian ambassador Jan Novak left.")
LEFT, RIGHT = "person:kofi-amegachi", "person:kofi-amegashie"


def judged(left: str, right: str, verdict: Verdict) -> Judgement:
    return Judgement(left, right, verdict, 1.0, (("decided", 1.0),), "ines")


def joined(
    reader: Callable[..., Reading], texts: tuple[str, ...], *told: Judgement
) -> tuple[list[set[str]], list[Judgement]]:
    """Return the people of each report after joining, and the judgements."""
    decisions = Decisions(told)
    readings = []
    for name, text in zip("abc", texts, strict=False):
        one = reader(text, name=name)
        readings.append(replace(one, mentions=decisions.put_on(one.mentions, text)))
    made, judgements = join(readings, decisions=decisions)
    people = [{m.entity for m in r.mentions if m.entity.startswith("person:")} for r in made]
    return people, list(judgements)


def test_decided_nothing_leaves_the_rule_as_author(reader: Callable[..., Reading]) -> None:
    people, (one,) = joined(reader, SPELT)
    assert people[0] == people[1]
    assert (one.left, one.right, one.author) == (LEFT, RIGHT, "rule")


def test_decided_different_keeps_apart_what_the_rule_joins(
    reader: Callable[..., Reading],
) -> None:
    people, (one,) = joined(reader, SPELT, judged(LEFT, RIGHT, Verdict.DIFFERENT))
    assert people == [{RIGHT}, {LEFT}]
    assert (one.verdict, one.author) == (Verdict.DIFFERENT, "ines")


def test_decided_same_joins_what_the_rule_keeps_apart(reader: Callable[..., Reading]) -> None:
    texts = ("Envoy Kofi Amegashie left Lome.", "Envoy Yao Mensah left Lome.")
    apart, _ = joined(reader, texts)
    assert apart[0] != apart[1]
    same = judged("person:kofi-amegashie", "person:yao-mensah", Verdict.SAME)
    people, judgements = joined(reader, texts, same)
    assert people == [{"person:kofi-amegashie"}] * 2
    assert same in judgements


def test_decided_same_id_in_every_run_and_order(reader: Callable[..., Reading]) -> None:
    same = judged("person:kofi-amegashie", "person:yao-mensah", Verdict.SAME)
    for texts in (("Envoy Yao Mensah left Lome.",), ("Yao Mensah spoke.", "Kofi Amegashie spoke.")):
        people, judgements = joined(reader, texts, same)
        assert people[0] == {"person:kofi-amegashie"}
        assert same in judgements


def test_decided_known_leader_gives_the_id() -> None:
    same = judged("person:emmanuel-macron", "person:e-m-jean-michel-frederic-macron", Verdict.SAME)
    assert set(Decisions((same,)).renamed.values()) == {"person:emmanuel-macron"}


def test_decided_two_of_one_name_are_told_apart_by_report(
    reader: Callable[..., Reading],
) -> None:
    people, (one,) = joined(reader, NAMESAKES)
    assert people[0] == people[1] == {"person:jan-novak"}
    assert dict(one.features)["different_country"] < 0
    held = judged("person:jan-novak@a", "person:jan-novak@b", Verdict.DIFFERENT)
    people, judgements = joined(reader, NAMESAKES, held)
    assert people == [{"person:jan-novak"}, {"person:jan-novak@b"}]
    assert held in judgements


def test_decided_different_splits_two_spellings_of_one_report(
    reader: Callable[..., Reading],
) -> None:
    text = ("Envoy Kofi Amegashie left Lome.\nKofi Amegachie of the army met him there.",)
    people, _ = joined(reader, text)
    assert len(people[0]) == 1
    apart = judged("person:kofi-amegachie", "person:kofi-amegashie", Verdict.DIFFERENT)
    people, judgements = joined(reader, text, apart)
    assert people[0] == {"person:kofi-amegachie", "person:kofi-amegashie"}
    assert apart in judgements


def test_every_merge_across_reports_is_a_judgement(reader: Callable[..., Reading]) -> None:
    texts = ("Emmanuel Macron met Yao Mensah.", "Yao Mensah met Emmanuel Macron.")
    _, judgements = joined(reader, texts)
    assert {j.left for j in judgements} == {"person:emmanuel-macron@a", "person:yao-mensah@a"}
    assert {j.author for j in judgements} == {"rule"}
