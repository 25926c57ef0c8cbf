"""Pages."""

import builtins

import pytest

from dragoman.clean import CleanError, clean
from dragoman.model import Article, BlockKind, Report

FIRST = (
    "HANOI, June 20 (Reuters) - The two ministers met in Hanoi on Thursday and agreed to raise "
    "trade between their states, a spokesman of the ministry told reporters after the talks."
)
SECOND = (
    "“We will meet again,” the host said after the talks, adding that both sides had spoken "
    "openly about the islands, the price of rice and the students who wait for their visas."
)
THIRD = (
    "The guest, who had come from Rome the day before, thanked his host and said that the next "
    "round of talks would be held in June, when the parliaments of both states have voted."
)
HEAD = """<head><title>Envoys meet in Hanoi | The Courier</title>
<meta property="og:title" content="Envoys meet in Hanoi">
<meta property="og:site_name" content="The Courier">
<meta property="article:published_time" content="2024-06-20T10:00:00Z">
<meta name="author" content="Ana Lund">
<link rel="canonical" href="https://www.courier.example/world/envoys"></head>"""
PAGE = f"""<html lang="en">{HEAD}<body><nav><a href="/">Home</a> <a href="/w">World</a></nav>
<article><h1>Envoys meet in Hanoi</h1>
<p>{FIRST}</p><p>{SECOND}</p>
<p>Sign up for our daily newsletter</p>
<p>{THIRD}</p></article>
<footer>© 2024 The Courier. All rights reserved.</footer></body></html>"""


@pytest.fixture(scope="module")
def article() -> Article:
    return clean(Report("a", html=PAGE))


def body_of(article: Article) -> list[str]:
    return [article.words(b.span) for b in article.blocks if b.kind is BlockKind.BODY]


def test_page_gives_title_body_and_metadata(article: Article) -> None:
    assert article.title == "Envoys meet in Hanoi"
    assert article.words(article.blocks[0].span) == "Envoys meet in Hanoi"
    assert article.blocks[0].kind is BlockKind.TITLE
    assert body_of(article) == [FIRST.split(" - ")[1], SECOND, THIRD]
    assert article.outlet == "The Courier"
    assert article.published == "2024-06-20T10:00:00+00:00"
    assert article.byline == "Ana Lund"
    assert article.agency == "Reuters"
    assert article.url == "https://www.courier.example/world/envoys"
    assert article.language == "en"


def test_page_leaves_promotion_out_of_the_body(article: Article) -> None:
    kinds = {article.words(b.span): b.kind for b in article.blocks}
    assert kinds.get("Sign up for our daily newsletter", BlockKind.PROMO) is BlockKind.PROMO
    assert "All rights reserved" not in article.body


def test_page_fields_of_the_report_go_first() -> None:
    report = Report("a", html=PAGE, title="Talks", outlet="RT", published="2024-06-21")
    article = clean(report)
    assert (article.title, article.outlet, article.published) == ("Talks", "RT", "2024-06-21")


def test_page_without_a_date_is_not_dated() -> None:
    dated = '<meta property="article:published_time" content="2024-06-20T10:00:00Z">'
    page = PAGE.replace(dated, "").replace("</h1>", "</h1><p>5 months ago</p>")
    assert dated in PAGE
    assert clean(Report("a", html=page)).published is None


def test_page_with_the_article_in_several_boxes_is_read_whole() -> None:
    boxes = "".join(
        f'<div class="grid"><div class="chunk body"><p>{i} {FIRST}</p><p>{i} {SECOND}</p>'
        f"<p>{i} {THIRD}</p></div><div class='side'><p>Advertisement</p></div></div>"
        for i in ("One.", "Two.", "Three.", "Four.")
    )
    page = f"<html>{HEAD}<body><main><h1>Envoys</h1><div>{boxes}</div></main></body></html>"
    body = clean(Report("a", html=page)).body
    assert [i for i in ("One.", "Two.", "Three.", "Four.") if f"{i} {THIRD}" in body] == [
        "One.",
        "Two.",
        "Three.",
        "Four.",
    ]


def test_page_list_of_several_reports_is_not_joined() -> None:
    posts = "".join(
        f'<article><h2><a href="/{i}">Post {i}</a></h2><div class="body"><p>{i} {FIRST}</p>'
        f"<p>{i} {SECOND}</p></div></article>"
        for i in range(3)
    )
    page = f"<html>{HEAD}<body><main>{posts}</main></body></html>"
    from trafilatura import load_html

    from dragoman.clean.parts import all_parts

    assert all_parts(load_html(page), f"0 {FIRST}") == f"0 {FIRST}"


@pytest.mark.parametrize(
    "html",
    [
        "<html><body></body></html>",
        "<html><body><p>Hello</p></body></html>",
        "<html><body><ul>"
        + "".join(f'<li><a href="/{i}">Talks in town number {i}</a></li>' for i in range(40))
        + "</ul></body></html>",
        "<html><body>" + "<a href='x'>Talks in a town</a> " * 500 + "</body></html>",
        "no page at all",
        "<",
        "\x00\x01<html>",
    ],
)
@pytest.mark.parametrize("fast", [False, True])
def test_page_without_an_article_is_refused(html: str, fast: bool) -> None:
    with pytest.raises(CleanError) as caught:
        clean(Report("a", html=html), fast=fast)
    assert caught.value.remedy


def test_page_read_quickly_gives_the_same_body() -> None:
    pytest.importorskip("resiliparse")
    article = clean(Report("a", html=PAGE), fast=True)
    assert body_of(article) == [FIRST.split(" - ")[1], SECOND, THIRD]
    assert article.title == "Envoys meet in Hanoi"
    assert article.published == "2024-06-20T10:00:00+00:00"
    assert (article.outlet, article.byline) == ("The Courier", "Ana Lund")


def test_page_read_quickly_ends_above_the_comments() -> None:
    pytest.importorskip("resiliparse")
    talk = (
        "<h3>34 responses to “Envoys meet in Hanoi”</h3><p>I was there and saw nothing of it.</p>"
    )
    article = clean(Report("a", html=PAGE.replace("</article>", f"{talk}</article>")), fast=True)
    assert body_of(article) == [FIRST.split(" - ")[1], SECOND, THIRD]


def test_page_read_quickly_names_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: object) -> object:
        if name.startswith("resiliparse"):
            raise ImportError(name)
        return real(name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(CleanError) as caught:
        clean(Report("a", html=PAGE), fast=True)
    assert "pip install" in caught.value.remedy


def test_page_by_an_account_has_no_byline_and_a_site_its_first_name() -> None:
    words = "The minister met the president in Lima on Friday and signed two agreements. "
    page = (
        '<html><head><title>Talks in Lima</title><meta name="author" content="Admin">'
        '<meta property="og:site_name" content="The Courier | World | Sport"></head>'
        f"<body><article><h1>Talks in Lima</h1><p>{words * 4}</p><p>{words * 3}</p>"
        "</article></body></html>"
    )
    article = clean(Report("a", html=page))
    assert (article.byline, article.outlet) == (None, "The Courier")


def test_page_with_an_endless_table_is_read_without_its_end() -> None:
    rows = "".join(f"<tr><td>{n} tonnes</td><td>rice</td></tr>" for n in range(3000))
    page = PAGE.replace("</article>", f"<table>{rows}</table><p>{THIRD}</p></article>")
    article = clean(Report("a", html=page))
    assert SECOND in article.text
    assert "2999 tonnes" not in article.text
