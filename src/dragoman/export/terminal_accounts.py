"""Where the accounts differ, what one alone has, and what each rests on."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from dragoman.export import outline
from dragoman.export.days import day_words
from dragoman.export.ink import LOUD, OUTLET, QUIET, VALUE, Layout, Sheet, column, grid, ink, join
from dragoman.export.labels import label
from dragoman.export.outline import Account, shorten, tidy
from dragoman.export.positions import Position, of_kind, positions
from dragoman.export.sayings import is_told_as_quotation
from dragoman.model import Claim, Finding, FindingKind
from dragoman.model.identity import datum_id

if TYPE_CHECKING:
    from rich.text import Text

FITTING = frozenset({"number", "count", "status"})
"""Slots of which coarser, finer and later values are shown."""


def write_differences(page: Sheet) -> None:
    """Write each slot on which accounts differ, its values and their sentences."""
    found = of_kind(page.story, FindingKind.DIFFER)
    page.open("Where the accounts differ", len(found))
    if not found:
        page.console.print(ink("  nowhere, as far as could be read", QUIET))
    for number, finding in enumerate(page.shown(found)):
        if number:
            page.console.print()
        _write_difference(page, finding)
    page.note_rest(found)


def _write_difference(page: Sheet, finding: Finding) -> None:
    from rich.console import Group

    head = grid(column(ratio=1), column(justify="right"))
    notes = [*outline.doubts(finding), datum_id(finding)]
    title = join(ink(f"  {finding.slot}", LOUD), ink(f"  {label(finding, page.texts)}"))
    head.add_row(title, ink(" · ".join(notes), QUIET))
    table = grid(column(width=2), column(width=page.narrow), column(ratio=1))
    for position in positions(finding, page.accounts):
        value = ink(shorten(position.value, 90), VALUE)
        table.add_row("", value, Group(*_sentences(page, position)))
    page.console.print(head)
    page.console.print(table)


def _sentences(page: Sheet, position: Position) -> "Iterator[Text]":
    claims = list(_one_each(position.claims))
    limit = len(claims) if page.layout.limit is None else page.layout.sentences
    shown = claims if len(claims) <= limit + 1 else claims[:limit]
    for claim in shown:
        yield _sentence(page, claim)
    if rest := claims[len(shown) :]:
        names = ", ".join(page.accounts[claim.span.article].outlet for claim in rest)
        yield ink(f"also {names} (--all)", QUIET)


def _sentence(page: Sheet, claim: Claim) -> "Text":
    account = page.accounts[claim.span.article]
    text = page.texts[claim.span.article]
    before, words, after = outline.excerpt(
        text, claim.sentence, claim.span, longest=page.layout.excerpt
    )
    said_by = outline.unnamed_speaker(claim, before + words + after)
    note = f" (according to {said_by})" if said_by else ""
    return join(
        ink(f"{account.outlet}: ", OUTLET),
        ink(before),
        ink(words, "bold underline"),
        ink(after),
        ink(note, QUIET),
    )


def write_fitting(page: Sheet) -> None:
    """Write the numbers and statuses that accounts word apart, where both can be right."""
    found = [f for f in of_kind(page.story, FindingKind.COMPATIBLE) if f.slot in FITTING]
    if not found:
        return
    page.open("Where both can be right", len(found))
    table = grid(column(width=2), column(ratio=1))
    for finding in page.shown(found):
        values = (
            f"{page.accounts[c.span.article].outlet}: {shorten(c.value, 60)}"
            for c in _one_each(finding.claims)
        )
        reason = finding.why.partition(": ")[2]
        head = ink(f"{shorten(label(finding, page.texts) or finding.slot, 60)}  ", LOUD)
        words = join(head, ink("   ".join(values)), ink(f"  {reason}{page.code(finding)}", QUIET))
        table.add_row("", words)
    page.console.print(table)
    page.note_rest(found)


def write_lone(page: Sheet) -> None:
    """Write what one account alone has, account by account."""
    found = of_kind(page.story, FindingKind.ONLY_IN)
    if page.layout.limit is not None:
        found = tuple(f for f in found if not is_told_as_quotation(f, page.story))
    _write_groups(page, "In one account only", [(f.claims[0].span.article, f) for f in found])


def write_left_out(page: Sheet) -> None:
    """Write what all accounts tell but one, by the one that does not."""
    found = outline.left_out(page.story)
    silent = [(outline.missing_in(finding, page.accounts)[:1], finding) for finding in found]
    _write_groups(page, "Left out by one account", [(id, f) for ids, f in silent for id in ids])


def _write_groups(page: Sheet, title: str, found: Sequence[tuple[str, Finding]]) -> None:
    """Write findings under the accounts that they are told of."""
    if not found:
        return
    page.open(title, len(found))
    groups: dict[str, list[Finding]] = {}
    for id, finding in found:
        groups.setdefault(id, []).append(finding)
    share = _share(page, len(groups))
    for id, account in page.accounts.items():
        if group := groups.get(id):
            page.console.print(join(ink(f"  {account.letter} ", LOUD), ink(account.outlet, OUTLET)))
            _write_only(page, group, share)


def _share(page: Sheet, groups: int) -> Layout:
    if page.layout.limit is None:
        return page.layout
    return replace(page.layout, limit=max(1, page.layout.limit // max(groups, 1)))


def _write_only(page: Sheet, group: Sequence[Finding], share: Layout) -> None:
    table = grid(column(width=3), column(ratio=1))
    count = share.cut(group)
    for finding in group[:count]:
        table.add_row("", _only(page, finding))
    page.console.print(table)
    page.note(len(group) - count, indent=4)


def _only(page: Sheet, finding: Finding) -> "Text":
    claim = finding.claims[0]
    text = page.texts[claim.span.article]
    words = outline.excerpt(text, claim.sentence, claim.span, longest=page.layout.excerpt - 30)
    place = outline.place(finding)
    if finding.slot == outline.SILENCE:
        tellers = outline.letters((c.span.article for c in finding.claims), page.accounts)
        place = (
            f"{place} of {' '.join(tellers)}" if len(tellers) == 1 else f"in {' '.join(tellers)}"
        )
    return join(
        ink(f"{shorten(label(finding, page.texts) or finding.slot, 90)}  ", LOUD),
        ink(f"{place}  " if place else "", OUTLET),
        ink("".join(words) + page.code(finding), QUIET),
    )


def write_sources(page: Sheet) -> None:
    """Write the accounts with what they repeat and what is no part of them."""
    page.open("Sources", len(page.accounts))
    table = grid(column(width=1), column(width=2), column(ratio=1))
    for account in page.accounts.values():
        table.add_row("", ink(account.letter, LOUD), _source(page, account))
    page.console.print(table)


def _source(page: Sheet, account: Account) -> "Text":
    article = account.article
    facts = (
        article.title if article.title != page.story.headline else "",
        day_words(article.published) if article.published else "",
        f"agency {article.agency}" if article.agency else "",
        article.url or article.origin,
    )
    remarks = outline.remarks(account, page.accounts)
    return join(
        ink(account.outlet, OUTLET),
        ink("".join(f" · {tidy(fact)}" for fact in facts if fact)),
        ink(f"\n{remarks}" if remarks else "", "magenta"),
        ink(_left_out(page, account), QUIET),
    )


def _left_out(page: Sheet, account: Account, *, parts: int = 4) -> str:
    left = outline.residue(account.reading)
    shown = left if page.layout.limit is None else left[:parts]
    words = " | ".join(shorten(part, 40) for part in shown)
    more = f" … and {len(left) - len(shown)} more (--all)" if left[len(shown) :] else ""
    return f"\nnot part of the report: {words}{more}" if left else ""


def _one_each(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Yield the first claim of each article."""
    seen: set[str] = set()
    for claim in claims:
        if claim.span.article not in seen:
            seen.add(claim.span.article)
            yield claim
