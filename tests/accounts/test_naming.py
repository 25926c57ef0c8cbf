"""How accounts word the same person and act."""

from typing import Any

from dragoman.accounts import compare_naming
from dragoman.model import Naming, Story

LONG = " The talks went on for a while behind closed doors, as they had the day before."


def named(*accounts: Any) -> tuple[Naming, ...]:
    readings = [one.reading for one in accounts]
    return compare_naming(Story("s", tuple(r.article.id for r in readings)), readings)


def test_naming_shows_descriptions_side_by_side(write: Any) -> None:
    a = write("a", "Ana Costa came. The envoy smiled." + LONG)
    b = write("b", "Ana Costa came. The diplomat smiled." + LONG)
    for account, word in ((a, "envoy"), (b, "diplomat")):
        account.name("Ana Costa", "person:ana-costa")
        account.name(f"The {word}", "person:ana-costa")
    (found,) = named(a, b)
    assert (found.kind, found.about) == ("person", "Ana Costa")
    assert [use.words for use in found.uses] == ["envoy", "diplomat"]


def test_naming_says_nothing_where_words_are_shared(write: Any) -> None:
    a = write("a", "Ana Costa came. The envoy smiled." + LONG)
    b = write("b", "Ana Costa came. An envoy left." + LONG)
    for account, word in ((a, "The envoy"), (b, "An envoy")):
        account.name("Ana Costa", "person:ana-costa")
        account.name(word, "person:ana-costa")
    assert named(a, b) == ()


def test_naming_takes_titles_in_full_and_leaves_out_whom_nobody_knows(write: Any) -> None:
    a = write("a", "Ana Costa came. The ex-minister of defense smiled. The envoy left." + LONG)
    b = write("b", "Ana Costa came. The former defence minister smiled. Such an agent left." + LONG)
    for account, words in (
        (a, ("The ex-minister of defense", "The envoy")),
        (b, ("The former defence minister", "agent")),
    ):
        account.name("Ana Costa", "person:ana-costa")
        for word in words:
            account.name(word, "person:ana-costa")
    assert named(a, b) == ()


def test_naming_needs_two_accounts(write: Any) -> None:
    assert named(write("a", "Ana Costa came." + LONG)) == ()
