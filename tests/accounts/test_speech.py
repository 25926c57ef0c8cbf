"""The wording of one quotation in two accounts."""

from typing import Any

import pytest

from dragoman.model import FindingKind

SAID = "Our waters have been closed for two years, and we value the patience of our friends"


@pytest.mark.parametrize(
    ("other", "kind"),
    [
        (SAID, "agree"),
        (SAID.replace("patience", "silence"), "differ"),
        (SAID.replace("have been closed", "have not been closed"), "differ"),
        (SAID.replace(" for two years,", " for two years"), "agree"),
        ("we value the patience of our friends", "compatible"),
        (SAID.replace("two", "[several]"), "compatible"),
        (SAID.replace("our friends", "our rivals"), "differ"),
        (SAID.replace("and we value", "and we’ll value"), "compatible"),
        (SAID.replace("we value", "they value"), "differ"),
        (SAID.replace("two years", "2 years"), "agree"),
        (SAID.replace("our friends", "the neighbours"), "differ"),
        ("Fishing is in our blood, and nobody will take the sea away from us this year", None),
    ],
)
def test_speech_wording(write: Any, told: Any, other: str, kind: str | None) -> None:
    a = write("a", f"“{SAID},” Costa said.").quote(f"“{SAID},”", "Costa")
    b = write("b", f"Costa told the press: “{other}.”").quote(f"“{other}.”", "Costa")
    kinds = [f.kind for f in told(a, b) if f.slot == "wording"]
    assert kinds == ([FindingKind(kind)] if kind else [])


def test_speech_of_one_account_alone_is_named_with_its_speaker(write: Any, told: Any) -> None:
    a = write("a", f"“{SAID},” Minister Costa said.").quote(f"“{SAID},”", "Costa", "person:costa")
    a.name("Minister Costa", "person:costa", role="Minister")
    b = write("b", "Talks on fishing rights went on in Lisbon.")
    (only,) = told(a, b)
    assert (only.slot, only.kind, only.claims[0].said_by) == (
        "quotation",
        FindingKind.ONLY_IN,
        "Costa",
    )


def test_speech_of_a_bystander_is_not_missed(write: Any, told: Any) -> None:
    a = write("a", f"“{SAID},” Ana Costa said.").quote(
        f"“{SAID},”", "Ana Costa", "person:ana-costa"
    )
    a.name("Ana Costa", "person:ana-costa")
    assert told(a, write("b", "Talks on fishing rights went on in Lisbon.")) == ()


def test_speech_of_one_account_alone_is_cut_to_the_weightiest(write: Any, told: Any) -> None:
    nouns = ["herring", "sardine", "mackerel", "anchovy", "turbot", "halibut", "haddock"]
    nouns += ["flounder", "sturgeon", "lobster"]
    said = [f"“The {n} catch off the southern coast was ruined by trawlers,”" for n in nouns]
    gap = " The debate on quotas went on for hours in the fishing committee of the chamber." * 10
    text = gap.join(
        f"{words} Minister {n.title()} said." for words, n in zip(said, nouns, strict=True)
    )
    a = write("a", text)
    for words, n in zip(said, nouns, strict=True):
        a.quote(words, n.title(), f"person:{n}")
        a.name(f"Minister {n.title()}", f"person:{n}", role="Minister")
    only = [f for f in told(a, write("b", "Rain fell.")) if f.slot == "quotation"]
    assert len(only) == 8


def test_speech_contractions_are_no_other_words(write: Any, told: Any) -> None:
    long, short = (
        "We are sure that we will not lose this fight",
        "We’re sure we won't lose this fight",
    )
    a = write("a", f"“{long},” Costa said.").quote(f"“{long},”", "Costa")
    b = write("b", f"“{short},” Costa said.").quote(f"“{short},”", "Costa")
    assert [f.kind for f in told(a, b)] == [FindingKind.COMPATIBLE]


def test_speech_of_two_people_is_not_one_quotation(write: Any, told: Any) -> None:
    words = "the ferry was sunk by a missile of the southern army"
    first, second = f"“We have proof that {words},”", f"“It is now clear that {words} by error,”"
    a = write("a", f"{first} Costa said.").quote(first, "Costa", "person:ana-costa", cue="said")
    b = write("b", f"{second} Lira said.").quote(second, "Lira", "person:jon-lira", cue="said")
    assert [f for f in told(a, b) if f.slot == "wording"] == []


def test_speech_in_british_and_american_spelling_is_the_same(write: Any, told: Any) -> None:
    first = "“Such rumours harm the honour of our coast guard and its crews,”"
    second = first.replace("our", "or").replace(" or ", " our ")
    a = write("a", f"{first} Costa said.").quote(first, "Costa")
    b = write("b", f"{second} Costa said.").quote(second, "Costa")
    assert [f.kind for f in told(a, b) if f.slot == "wording"] == [FindingKind.COMPATIBLE]


def test_speech_read_twice_counts_for_the_known_speaker(write: Any, told: Any) -> None:
    words = f"“{SAID},”"
    a = write("a", f"{words} Minister Costa told a paper.").quote(words, "a paper")
    a.quote(words, "Costa", "person:costa").name("Minister Costa", "person:costa", role="Minister")
    (only,) = told(a, write("b", "Rain fell on the boats."))
    assert only.claims[0].said_by == "Costa"


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("appalled and gravely alarmed", "shocked and gravely alarmed", "differ"),
        ("the ban was bought abroad", "the ban was planned abroad", "differ"),
        ("more patient than ever", "the boats came home last night", None),
        ("more patient than ever", "more patient than ever", "agree"),
    ],
)
def test_speech_of_few_words_is_compared_for_one_speaker(
    write: Any, told: Any, first: str, second: str, kind: str | None
) -> None:
    a = write("a", f"Costa called it “{first}”.").quote(f"“{first}”", "Costa", "person:costa")
    b = write("b", f"It was “{second}”, Costa said.").quote(f"“{second}”", "Costa", "person:costa")
    kinds = [f.kind for f in told(a, b) if f.slot == "wording"]
    assert kinds == ([FindingKind(kind)] if kind else [])


@pytest.mark.parametrize(
    ("second", "differ"),
    [
        ("Ana Costa was “moved and deeply shaken” by it.", True),
        ("Costa was “moved and deeply worried”, she said.", False),
        ("Jon Lira was “moved and deeply shaken” by it.", False),
    ],
)
def test_speech_in_marks_without_a_cue(write: Any, told: Any, second: str, differ: bool) -> None:
    first = "Ana Costa said she was “moved and deeply worried”."
    words = "“moved and deeply worried”"
    a = write("a", first).quote(words, "Ana Costa", "person:ana-costa", cue="said")
    a.name("Ana Costa", "person:ana-costa")
    found = [f.kind for f in told(a, write("b", second)) if f.slot == "wording"]
    assert (FindingKind.DIFFER in found) == differ


@pytest.mark.parametrize(
    ("word", "kinds"), [("harbours", [FindingKind.DIFFER]), ("quarries", []), ("quarry", [])]
)
def test_speech_in_running_text(write: Any, told: Any, word: str, kinds: list[FindingKind]) -> None:
    words = "We shall reopen the quarries of the northern islands before the winter storms"
    a = write("a", f"“{words},” Costa said.").quote(f"“{words},”", "Costa", "person:costa")
    b = write("b", "The letter went on. " + words.replace("quarries", word) + " begin.")
    assert [f.kind for f in told(a, b) if f.slot == "wording"] == kinds


def test_speech_told_anew_keeps_a_word_of_weight(write: Any, told: Any) -> None:
    accounts = [
        write(id, f"“{words},” Costa said.").quote(f"“{words},”", "Costa", "person:costa")
        for id, words in (
            ("a", "This is not middle management"),
            ("b", "This harbour is not about tickets"),
        )
    ]
    assert not [f for f in told(*accounts) if f.kind is FindingKind.DIFFER]
