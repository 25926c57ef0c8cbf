"""The same person under one id across reports, and different people kept apart."""

from collections.abc import Callable

from dragoman.entities import join
from dragoman.model import Reading, Verdict

Reader = Callable[..., Reading]


def people(reading: Reading) -> set[str]:
    return {m.entity for m in reading.mentions if m.entity.startswith("person:")}


def test_join_shorter_name_with_the_same_office(reader: Reader) -> None:
    one = reader("Lao Foreign Minister Bounta Keo Sisavath met reporters.", name="one")
    two = reader("Lao Foreign Minister Bounta Keo met reporters.", name="two")
    joined, judgements = join([one, two])
    assert people(joined[0]) == people(joined[1]) == {"person:bounta-keo-sisavath"}
    (judgement,) = judgements
    assert judgement.verdict is Verdict.SAME
    assert {"name_likeness", "same_country", "same_office"} <= {f for f, _ in judgement.features}


def test_join_damaged_spelling(reader: Reader) -> None:
    one = reader("Norwegian envoy Sunniva Haldorsen left Juba.", name="one")
    two = reader("Norwegian envoy Suniva Haldorssen left Juba.", name="two")
    joined, judgements = join([one, two])
    assert people(joined[0]) == people(joined[1])
    assert [j.verdict for j in judgements] == [Verdict.SAME]


def test_join_keeps_two_of_one_family_name_apart(reader: Reader) -> None:
    one = reader("Chilean minister Pedro Araneda met envoys.", name="one")
    two = reader("Chilean minister Lucia Araneda met envoys.", name="two")
    joined, judgements = join([one, two])
    assert people(joined[0]).isdisjoint(people(joined[1]))
    assert all(j.verdict is not Verdict.SAME for j in judgements)


def test_join_nameless_minister_is_the_named_one(reader: Reader) -> None:
    one = reader("Ghanaian Foreign Minister Efua Mensah spoke.", name="one")
    two = reader("The Ghanaian foreign minister spoke in Accra.", name="two")
    joined, _ = join([one, two])
    assert people(joined[1]) == {"person:efua-mensah"}


def test_join_tells_spellings_inside_one_report(reader: Reader) -> None:
    one = reader("Envoy Marta Grondalsen spoke. Grundalsen, who had arrived, left.", name="one")
    _, judgements = join([one])
    assert [(j.left, j.right) for j in judgements] == [
        ("person:marta-grondalsen", "person:grundalsen")
    ]


def test_join_order_of_reports_changes_nothing(reader: Reader) -> None:
    texts = {
        "one": "Lao Foreign Minister Bounta Keo Sisavath met reporters.",
        "two": "Lao Foreign Minister Bounta Keo met reporters.",
        "three": "Bounta Sisavath, the Lao foreign minister, met reporters.",
    }
    readings = [reader(text, name=name) for name, text in texts.items()]
    forward, first = join(readings)
    backward, second = join(readings[::-1])
    assert first == second
    assert forward == backward[::-1]


def test_join_state_told_elsewhere_beats_the_one_that_follows(reader: Reader) -> None:
    one = reader("Zambian Foreign Minister Pio Marra met reporters.", name="one")
    two = reader(
        "Norwegian envoy Kari Lunde met Foreign Minister Pio Marra in Lima. Marra left.", name="two"
    )
    three = reader("Pio Marra was tired.", name="three")
    assert {m.country for m in two.mentions if m.entity == "person:pio-marra"} == {"PER"}
    joined, _ = join([one, two, three])
    states = {m.country for r in joined for m in r.mentions if m.entity == "person:pio-marra"}
    assert states == {"ZMB"}
