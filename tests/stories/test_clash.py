"""Key facts of reports, and how far two reports clash in them."""

from datetime import date

import pytest

from dragoman.model import Article, Reading
from dragoman.stories.clash import clash, clashes
from dragoman.stories.facts import Facts, facts

NONE = {"nowhere": 0.0, "others": 0.0}


def read(text: str, *, title: str = "", day: str | None = "2031-03-05") -> Facts:
    return facts(Reading(Article("a", text, (), title=title or None, published=day)))


def test_facts_holds_states_by_code_however_they_are_named() -> None:
    found = read("The Peruvian envoy met his colleague of the Republic of Korea in Lima.")
    assert {"=PER", "=KOR"} <= found.states


def test_facts_takes_no_word_that_begins_a_sentence_for_a_name() -> None:
    found = read("Gunmen shot at Marta Oyelaran in Tessoba. Shops stayed shut.")
    assert set(found.top) == {"marta", "oyelaran", "tessoba"}


@pytest.mark.parametrize(
    ("text", "noun", "numbers"),
    [
        ("The blast killed nine workers.", "worker", {"9"}),
        ("A quake of magnitude 6.1 shook the town.", "magnitud", {"6.1"}),
        ("It moved 12,000 tonnes of rice in 2030.", "tonn", {"12000"}),
    ],
)
def test_facts_reads_numbers_by_their_nouns(text: str, noun: str, numbers: set[str]) -> None:
    assert read(text).numbers.get(noun) == numbers


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("They met on Monday.", {date(2031, 3, 3)}),
        ("They met on March 4.", {date(2031, 3, 4)}),
        ("They met yesterday and on 5 March.", {date(2031, 3, 4), date(2031, 3, 5)}),
        ("They had met on Friday.", set()),
    ],
)
def test_facts_reads_the_days_just_before(text: str, days: set[date]) -> None:
    assert read(text).days == {day.toordinal() for day in days}
    assert not read(text, day=None).days


def test_clash_of_one_fact_takes_nothing() -> None:
    a = read("A bridge fell in Tessoba on Monday, killing two drivers, Mayor Ana Brisk said.")
    b = read("A bridge fell in Tessoba on Monday, killing five drivers, Mayor Ana Brisk said.")
    assert clash(a, b, NONE) == 0.0


def test_clash_of_places_people_and_names_counts_and_is_mutual() -> None:
    a = read("A bridge fell in Tessoba on Monday, killing two drivers, Mayor Ana Brisk said.")
    b = read("A bridge fell in Marovar on Monday, killing five drivers, Mayor Jon Tarrel said.")
    assert clash(a, b, NONE) == clash(b, a, NONE) > 5.0


def test_clash_takes_two_spellings_for_one_name() -> None:
    a = read("Deputy Minister Rustam Nazriev spoke in Lisbon of water and of trade.")
    b = read("Deputy Minister Rustam Nazirev spoke in Lisbon of water and of trade.")
    assert not a.lacks(b.people)
    assert clash(a, b, NONE) == 0.0


def test_clash_leaves_out_places_of_another_time() -> None:
    a = read("Envoys of Peru and Chile met in Muscat on Monday. They will meet again in Oslo.")
    b = read("Peru and Chile held talks in the Omani capital. The next round is due in Rome.")
    assert a.places == b.places == {"=OMN"}


def test_clash_takes_less_where_short_reports_have_two_rare_names_in_common() -> None:
    first = "Envoys of Peru met in Cuzco on Monday and freed 12 captives. {} spoke to {}."
    other = "Envoys of Chile met in Arica on Tuesday and freed 31 captives. {} answered {}."
    known, strange = ("Ana Oyelaran", "Ivo Brzeski"), ("Kari Lundqvist", "Pio Marrasco")
    apart = clash(read(first.format(*known)), read(other.format(*strange)), NONE)
    assert clash(read(first.format(*known)), read(other.format(*known)), NONE) < apart


def test_clash_takes_less_where_short_reports_have_a_rare_person_and_town_in_common() -> None:
    first = "Envoys of Peru met in Cuzco on Monday and freed 12 captives near {}. {} spoke."
    other = "Envoys of Chile met in Arica on Tuesday and freed 31 captives at {}. {} was there."
    known, strange = ("el-Marrasa", "Ana Oyelaran"), ("Brzeskograd", "Kari Lundqvist")
    apart = clash(read(first.format(*known)), read(other.format(*strange)), NONE)
    assert clash(read(first.format(*known)), read(other.format(*known)), NONE) < apart


def test_facts_knows_rare_names_of_a_title_told_as_a_sentence() -> None:
    told = "Queue of lorries at Brzeskograd", "Queue Of Lorries At Brzeskograd"
    assert [read("They wait.", title=title).known for title in told] == [{"brzeskograd"}, set()]


def test_clash_keeps_short_news_of_other_days_apart() -> None:
    text = "Miners of Tessoba went on strike on {}. Their leader {} spoke to Ana Oyelaran."
    first = read(text.format("Monday", "Kari Lundqvist"), day="2031-03-05")
    again = read(text.format("Monday", "Tove Brzeska of the new union"), day="2031-03-19")
    soon = read(text.format("Tuesday", "Tove Brzeska of the new union"), day="2031-03-05")
    copied = read(text.format("Monday", "Kari Lundqvist"), day="2031-03-19")
    longer = " ".join(["Nobody else said a word about the matter."] * 40)
    assert clash(first, again, NONE) > 6.0
    assert clash(first, soon, NONE) == 0.0
    assert clash(first, copied, NONE) < 3.0
    assert clash(read(text + longer, day="2031-03-05"), again, NONE) < 6.0


def test_clash_lets_short_reports_with_a_rare_name_have_speakers_of_their_own() -> None:
    first = (
        "Peru shut {} and 12 miners were freed on Monday, Ana Brisk said after talks at the pit."
    )
    other = "A mine of Peru, {}, lost 31 miners on Monday, Tove Lundqvist told a radio of the town."
    apart = read(first.format("Tessoba")), read(other.format("Karluk"))
    bound = read(first.format("Tessoba")), read(other.format("Tessoba"))
    told = [clashes(*pair, NONE) for pair in (apart, bound)]
    assert [one["strangers"] for one in told] == [1.0, 0.0]
    assert [one["numbers"] for one in told] == [1.0, 0.5]


@pytest.mark.parametrize(("day", "later"), [(4, 0.0), (5, 0.5), (6, 1.0), (20, 1.0)])
def test_clashes_of_days_grow(day: int, later: float) -> None:
    first = read("Miners of Tessoba stopped work on March 3.", day="2031-03-03")
    other = read(f"Karluk's council sat on March {day}.", day=f"2031-03-{day:02}")
    assert clashes(first, other, NONE)["later"] == later


def test_facts_a_body_is_nobody() -> None:
    assert read("Flour of the World Food Programme came with Ana Oyelaran.").people == {"oyelaran"}


def test_clash_of_one_state_among_many_takes_nothing() -> None:
    common = "A tanker bound from Oman to Turkey was seized by Iran on Monday. {} A port was shut."
    a = read(common.format("A firm in Britain told of it."))
    b = read(common.format("A firm in Brazil told of it."))
    assert not clashes(a, b, NONE)["states"]


def test_facts_what_only_begins_as_a_name_names_nobody() -> None:
    found = read("The Helga and a Coral Islands-flagged tug left with Ana Oyelaran.")
    assert found.people == {"oyelaran"}
