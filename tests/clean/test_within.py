"""Page furniture inside lines."""

import time

import pytest

from dragoman.clean import clean
from dragoman.clean.gallery import find_gallery
from dragoman.clean.within import Part, begins_with_credit, covers, cuts_in, parts
from dragoman.model import BlockKind, Report

FIRST = "The two ministers met in Hanoi on Friday and agreed to raise trade."
NEXT = "They will meet again in June, a spokesman of the ministry said."

GLUED = [
    ("Advertisement", "residue.ad_glued"),
    ("Publicidad", "residue.ad_glued"),
    ("РЕКЛАМА", "residue.ad_glued"),
    ("Story Continued Below", "residue.main_story"),
    ("Advertisement Continue reading the main story", "residue.main_story"),
    ("Skip in Skip x Embed x Share CLOSE", "residue.player_controls"),
    (
        "JUST WATCHED Envoy in Hanoi Replay More Videos ... MUST WATCH Envoy in Hanoi 01:26",
        "residue.just_watched",
    ),
    ("Newsletter Sign Up Continue reading the main story", "residue.signup_box"),
    ("Please verify you're not a robot by clicking the box.", "residue.signup_form"),
    ("Invalid email address. Please re-enter.", "residue.signup_form"),
    (
        "You agree to receive occasional updates and special offers for The Courier's products.",
        "residue.signup_form",
    ),
    (
        "Email Sign Up By signing up you agree to receive email newsletters from the Courier. "
        "You can unsubscribe at any time.",
        "residue.email_box",
    ),
    ("Get the news you care about delivered to your inbox.", "residue.inbox"),
    ("(RELATED: Envoy Returns From Hanoi)", "promo.bracketed"),
    ("(Photo by Ana Lund/AFP)", "residue.credit_brackets"),
    ("REUTERS/Ana Lund", "residue.reuters_credit"),
    ("Slideshow (4 Images)", "residue.gallery_link"),
    ("Enlarge this image toggle caption Ana Lund/AP Ana Lund/AP", "residue.caption_mark"),
    ("Interested in Hanoi? Add Hanoi as an interest to stay up to date.", "residue.add_interest"),
    ("Copyright © 2021 The Courier, LLC.", "residue.copyright_glued"),
    (r"\###", "residue.end_marks"),
]
WHOLE = [
    FIRST,
    NEXT,
    "Advertisement of the tender begins in May. Advertisements cost the party a fortune.",
    "Reuters reported that Getty Images sells photographs of the talks.",
    "“Please verify the count,” he told the envoys. The vote was 3 of 25, then 4 of 25.",
    "He asked for more (see annex). They want more, more and MORE, he said.",
    "By signing up for the pact you agree to its terms, the envoy told the minister.",
    "Half of them, 1/2 of the force, left; 1/4 stayed and 3/4 were sent to Da Nang.",
    "The photograph: two men at a table. It was taken in Hanoi.",
    "He was interested in Hanoi. Will they add it? The embassy declined to answer.",
    "All rights of passage are reserved for the fleet, the treaty says.",
]


@pytest.mark.parametrize(("furniture", "why"), GLUED)
def test_within_furniture_between_sentences_is_cut_out(furniture: str, why: str) -> None:
    text = f"{FIRST} {furniture} {NEXT}"
    found = cuts_in(text)
    assert " ".join(text[c.start : c.end] for c in found) == furniture
    assert {c.why for c in found} == {why}


@pytest.mark.parametrize("furniture", [text for text, _ in GLUED])
def test_within_line_of_furniture_alone_is_no_body(furniture: str) -> None:
    article = clean(Report("a", f"{FIRST}\n\n{furniture}\n\n{NEXT}", language="en"))
    assert article.body == f"{FIRST}\n{NEXT}"


@pytest.mark.parametrize("text", WHOLE)
def test_within_sentences_stay_whole(text: str) -> None:
    assert cuts_in(text) == ()
    assert [b.kind for b in clean(Report("a", text)).blocks] == [BlockKind.BODY]


def test_within_links_glued_to_a_name_are_cut_out() -> None:
    links = "Ana Maria LundEnvoys meet again in Hanoi Senate votes on trade MORE"
    text = f"The talks were opened by Minister Lund {links} on Friday."
    (cut,) = cuts_in(text)
    assert text[cut.start : cut.end] == links


@pytest.mark.parametrize(
    ("before", "gallery", "after"),
    [
        (
            "",
            "Photos: Talks A minister waves. Hide Caption 1 of 3 Photos: Talks The envoys sit. "
            "Hide Caption 2 of 3 Photos: Talks They leave. Hide Caption 3 of 3",
            " " + NEXT,
        ),
        (FIRST + " ", "1/4 At the door 2/4 At the desk 3/4 In town 4/4 They leave Hanoi", ""),
    ],
)
def test_gallery_of_counted_pictures_is_found(before: str, gallery: str, after: str) -> None:
    found = find_gallery(before + gallery + after)
    assert found == (len(before), len(before) + len(gallery))


def test_gallery_is_no_thread_of_posts() -> None:
    posts = " ".join(f"{i}/5 Talks go on. — Ana Lund (@lund) June {i}" for i in range(1, 6))
    assert find_gallery(posts) is None


def test_within_credit_before_a_caption_is_no_part_of_it() -> None:
    text = f"Envoys in Hanoi\n\n{FIRST}\nBarcroft Media Police guard the palace\n{NEXT}"
    article = clean(Report("a", text))
    kinds = {article.words(b.span): b.kind for b in article.blocks}
    assert kinds["Barcroft Media"] is BlockKind.RESIDUE
    assert kinds["Police guard the palace"] is BlockKind.CAPTION


@pytest.mark.parametrize("text", ["Reuters reported it", "Getty", "Matrixes Of Trade", ""])
def test_within_agency_that_acts_is_no_credit(text: str) -> None:
    assert not begins_with_credit(text)


def test_within_line_counts_as_covered_only_without_other_words() -> None:
    assert covers(cuts_in("Slideshow (4 Images)."), "Slideshow (4 Images).") is not None
    assert covers(cuts_in(FIRST + " Slideshow (4 Images)"), FIRST + " Slideshow (4 Images)") is None


def test_within_rules_have_ids_of_their_own_and_needs() -> None:
    ids = [part.id for part in parts()]
    assert len(set(ids)) == len(ids)
    assert all(part.needs and all(w == w.lower() for w in part.needs) for part in parts())


@pytest.mark.parametrize("part", parts(), ids=lambda part: str(part.id))
def test_within_rules_stay_quick_on_long_lines(part: Part) -> None:
    began = time.process_time()
    for word in part.needs:
        for piece in (f"{word} ", f"{word} A 1/2 ", f"A {word} a. ", f"Aa AaB {word}"):
            cuts_in((piece * 4000)[:20_000], caption=True)
    assert time.process_time() - began < 8
