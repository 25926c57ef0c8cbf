"""A brief as one self-contained page: no script is needed, and nothing is fetched."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from dragoman.export.page_relations import LongViewView, long_view_view
from dragoman.export.page_story import story_view
from dragoman.export.page_views import Book, StoryView
from dragoman.export.visible import visible
from dragoman.model import Brief, FindingKind, LongView, StoryBrief

if TYPE_CHECKING:
    from jinja2 import Environment


def render_page(brief: Brief) -> str:
    """Return the brief as HTML; whatever stands in a report is shown and never obeyed."""
    book = Book()
    views = [story_view(story, number, book) for number, story in enumerate(brief.stories, 1)]
    style, script = _source("page.css"), _source("page.js")
    return (
        _environment()
        .get_template("page.html")
        .render(
            brief=brief,
            stories=views,
            relations=_relations(brief, book),
            reports=sum(len(view.accounts) for view in views),
            title=_title(views),
            style=style,
            script=script,
            policy=_policy(style, script),
        )
    )


def _relations(brief: Brief, book: Book) -> LongViewView | None:
    view = brief.relations
    return long_view_view(view, brief, book, linked=True) if view and view.deeds else None


def render_relations_page(view: LongView, brief: Brief) -> str:
    """Return the long view of a brief as a page of its own."""
    style, script = _source("page.css"), _source("page.js")
    return (
        _environment()
        .get_template("relations_page.html")
        .render(
            brief=brief,
            view=long_view_view(view, brief, Book(), linked=False),
            title="Relations between states",
            style=style,
            script=script,
            policy=_policy(style, script),
        )
    )


def repr_html(record: Brief | StoryBrief) -> str:
    """Return a short fragment for a notebook: headlines, windows and differences."""
    stories = record.stories if isinstance(record, Brief) else (record,)
    book = Book()
    views = [story_view(story, number, book) for number, story in enumerate(stories, 1)]
    skips = record.skips if isinstance(record, Brief) else ()
    return _environment().get_template("notebook.html").render(stories=views, skips=skips)


def _title(views: list[StoryView]) -> str:
    if not views:
        return "Nothing to brief"
    more = f" and {len(views) - 1} more" if len(views) > 1 else ""
    return views[0].headline + more


def _policy(*sources: str) -> str:
    """Return a policy that allows this page's own style and script, and no other source."""
    style, script = (b64encode(sha256(s.encode()).digest()).decode() for s in sources)
    return (
        f"default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{script}'; "
        "base-uri 'none'; form-action 'none'"
    )


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    def shown(value: object) -> object:
        """Make hidden characters visible in all that is not the template's own."""
        if isinstance(value, str) and not isinstance(value, Markup):
            return visible(value)
        return value

    environment = Environment(
        loader=PackageLoader("dragoman.export", "templates"),
        autoescape=True,
        finalize=shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["FindingKind"] = FindingKind
    return environment


@cache
def _source(name: str) -> str:
    """Return the source of a style or script that is written into the page."""
    from importlib.resources import files

    return files("dragoman.export").joinpath("templates", name).read_text(encoding="utf-8")
