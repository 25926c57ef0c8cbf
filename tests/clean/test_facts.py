"""What a page says about itself, and what is chosen of it."""

import pytest

from dragoman.clean.facts import Facts, facts_of, strip_site
from dragoman.clean.linked import names_in, read_linked, report_in
from dragoman.clean.stated import stated_in
from dragoman.clean.tree import load

LINKED = """{"@context": "https://schema.org", "@graph": [
{"@type": "Organization", "@id": "#us", "name": "The Courier"},
{"@type": "Person", "@id": "#ana", "name": "Ana Lund"},
{"@type": "WebPage", "datePublished": "2024-06-21"},
{"@type": ["Thing", "NewsArticle"], "headline": "Envoys meet in Hanoi", "inLanguage": "en-GB",
 "datePublished": "2024-06-20T17:00:00+07:00", "author": [{"@id": "#ana"}, {"name": "Jon Berg"}],
 "publisher": {"@id": "#us"}, "url": "https://courier.example/world/envoys"}]}"""


def facts(head: str = "", body: str = "", url: str | None = None) -> Facts:
    page = f'<html lang="en-GB"><head>{head}</head><body>{body}</body></html>'
    return facts_of(stated_in(load(page)), url)


def linked(script: str) -> str:
    return f'<script type="application/ld+json">{script}</script>'


def meta(**named: str) -> str:
    return "".join(
        f'<meta property="{n.replace("__", ":")}" content="{v}">' for n, v in named.items()
    )


def test_facts_of_linked_data() -> None:
    assert facts(linked(LINKED)) == Facts(
        "Envoys meet in Hanoi",
        "Ana Lund, Jon Berg",
        "The Courier",
        None,
        "2024-06-20T17:00:00+07:00",
        "https://courier.example/world/envoys",
        "en",
    )


def test_facts_of_broken_linked_data() -> None:
    broken = """{"@type": "NewsArticle", "headline": "Envoys meet", // the title
    "datePublished": "2024-06-20T10:00:00Z", "author": {"@type": "Person", "name": "Ana Lund"},
    "publisher": {"@type": "Organization", "name": "The Courier", }"""
    found = facts(linked(broken))
    assert (found.title, found.byline, found.outlet) == ("Envoys meet", "Ana Lund", "The Courier")
    assert found.published == "2024-06-20T10:00:00+00:00"
    commas = '<!-- {"@type": "Article", "datePublished": "2024-06-20", "author": ["A", "B",],} -->'
    assert read_linked([commas])[0]["author"] == ["A", "B"]


def test_facts_of_the_report_and_not_of_what_it_speaks_of() -> None:
    nodes = read_linked(
        [
            '{"@type": "ClaimReview", "author": {"name": "The Courier"}, "itemReviewed":'
            ' {"@type": "Article", "author": {"name": "The ministry"}}}',
            '{"@type": "WebPage", "name": "Home"}',
        ]
    )
    assert names_in(report_in(nodes)["author"], nodes) == ["The Courier"]


@pytest.mark.parametrize(
    ("times", "url", "published"),
    [
        (["2024-06-20T10:00:00Z"], None, "2024-06-20T10:00:00+00:00"),
        (["2024-06-20T10:00:00"], None, "2024-06-20"),
        (["June 20, 2024"], None, "2024-06-20"),
        (["2024-06-20T03:00:00Z", "2024-06-19T22:00:00-05:00"], None, "2024-06-19T22:00:00-05:00"),
        (["2024-06-20T03:00:00Z", "2024-06-20T09:00:00-05:00"], None, "2024-06-20T03:00:00+00:00"),
        (["2024-06-20T03:00:00Z"], "2024/06/19/envoys", "2024-06-19T22:00:00-05:00"),
        (["2024-06-20T03:00:00Z"], "2024/06/21/envoys", "2024-06-20T03:00:00+00:00"),
        (["0001-01-01T00:00:00Z"], "2024/06/21/envoys", "2024-06-21"),
        ([], "2024/06/21/envoys", "2024-06-21"),
        ([], "2024/jun/21/envoys", "2024-06-21"),
        ([], "envoys", None),
    ],
)
def test_facts_published_with_the_zone_of_the_outlet(
    times: list[str], url: str | None, published: str | None
) -> None:
    head = "".join(f'<meta property="article:published_time" content="{one}">' for one in times)
    address = f"https://courier.example/{url}" if url else None
    assert facts(head, url=address).published == published


def test_facts_published_of_marked_elements_and_of_times_below_the_title() -> None:
    dated = '<span itemprop="datePublished" content="2024-06-20T10:00:00+02:00">today</span>'
    assert facts(body=dated).published == "2024-06-20T10:00:00+02:00"
    times = (
        '<time datetime="2024-06-01">old</time><h1>Envoys meet</h1><time datetime="{}">now</time>'
    )
    assert (
        facts(body=times.format("2024-06-20T10:00+07:00")).published == "2024-06-20T10:00:00+07:00"
    )


@pytest.mark.parametrize(
    ("site", "url", "outlet"),
    [
        ("The Courier", "https://courier.example/a", "The Courier"),
        ("courier", "https://www.courier.example/a", "courier.example"),
        ("WordPress", "https://courier.example/a", "courier.example"),
        ("Associated Press", "https://courier.example/a", "courier.example"),
        ("https://courier.example", "https://courier.example/a", "courier.example"),
        ("Copyright 2024", "https://courier.example/a", "courier.example"),
        ("The Courier | World | Sport", "https://courier.example/a", "The Courier"),
        ("@thecourier", "https://courier.example/a", "thecourier"),
        ("Anything", "https://www.bbc.com/a", "BBC"),
    ],
)
def test_facts_outlet_is_a_name_of_an_outlet(site: str, url: str, outlet: str) -> None:
    assert facts(meta(og__site_name=site), url=url).outlet == outlet


def test_facts_agency_of_author_or_publisher() -> None:
    by = '{"@type": "NewsArticle", "author": {"name": "By ANA LUND, AP Writer"}}'
    assert facts(linked(by)).agency == "AP"
    sold = '{"@type": "NewsArticle", "publisher": {"name": "Associated Press"}}'
    found = facts(linked(sold) + meta(og__site_name="The Courier"), url="https://courier.example/a")
    assert (found.outlet, found.agency) == ("The Courier", "AP")


def test_facts_byline_is_the_fuller_one() -> None:
    by = '{"@type": "NewsArticle", "author": {"name": "Ana Lund"}}'
    body = '<p class="byline">By Ana Lund, Jon Berg and Mia Holm</p>'
    assert facts(linked(by), body).byline == "Ana Lund, Jon Berg, Mia Holm"
    assert facts(linked(by), '<p class="byline">Jon Berg, Mia Holm</p>').byline == "Ana Lund"


def test_facts_address_is_the_canonical_one_and_no_front_page() -> None:
    link = '<link rel="canonical" href="{}">'
    og = meta(og__url="https://courier.example/world/envoys")
    assert facts(link.format("/world/b") + og).url == "https://courier.example/world/b"
    assert (
        facts(link.format("https://courier.example/") + og).url
        == "https://courier.example/world/envoys"
    )
    assert facts(link.format("javascript:void(0)")).url is None


@pytest.mark.parametrize(
    ("stated", "heading", "title"),
    [
        ("Opinion | Envoys meet in Hanoi", "Envoys meet in Hanoi", "Envoys meet in Hanoi"),
        ("Envoys meet in Hanoi - World", "Envoys meet in Hanoi", "Envoys meet in Hanoi"),
        ("Envoys meet - The Courier", "The Courier", "Envoys meet"),
        ("Envoys meet in Hanoi", "World", "Envoys meet in Hanoi"),
        ("Envoys meet | The Courier | World", "", "Envoys meet"),
        ("The Courier", "Envoys meet in Hanoi", "Envoys meet in Hanoi"),
    ],
)
def test_facts_title_is_the_printed_one(stated: str, heading: str, title: str) -> None:
    head = f"<title>{stated}</title>" + meta(og__site_name="The Courier")
    assert facts(head, f"<h1>{heading}</h1>").title == title


@pytest.mark.parametrize(
    ("title", "names", "bare"),
    [
        ("Talks - The Courier", ["The Courier"], "Talks"),
        ("The Courier: Talks", ["The Courier"], "Talks"),
        ("Talks - live", ["The Courier"], "Talks - live"),
        ("", ["The Courier"], None),
        (None, [None], None),
    ],
)
def test_facts_title_loses_the_name_of_the_site(
    title: str | None, names: list[str | None], bare: str | None
) -> None:
    assert strip_site(title, *names) == bare
