"""Every line of a text to a kind of block, with the reason."""

from dataclasses import replace

from dragoman.clean.dateline import find_dateline
from dragoman.clean.ending import is_slogan
from dragoman.clean.front import label_front_matter
from dragoman.clean.line_model import label_unlike
from dragoman.clean.lines import Line, split_lines
from dragoman.clean.pieces import Labels, assemble
from dragoman.clean.promotion import label_headlines, label_promotion
from dragoman.clean.rules import rule_of
from dragoman.clean.sheet import Sheet
from dragoman.clean.title import find_masthead, find_title, is_outlet, plain, same_title
from dragoman.clean.within import begins_with_credit, covers, cuts_in
from dragoman.model import BlockKind

HEAD = 12
"""Lines within which a byline or the like stands."""
TAIL = 4
"""Last lines that always count as the tail."""

FLOWING = 60
"""Characters from which a line that ends in a stop reads like a paragraph."""
LISTED = 4
"""Addresses from which a report that names what is there lists them."""
ADDRESS = "residue.address"
SEPARATOR = "residue.separator"
SIGNS = frozenset("_*-–—=~ ")
PARTED = (BlockKind.BODY, BlockKind.SIGNATURE)
"""What separators stand between in a report."""

CAPTION = 300
"""The longest caption after a credit, in characters."""


def label(text: str, *, title: str | None = None, quick: bool = False) -> Labels:
    """Label all lines of a text; `title` is the one its source states.

    `quick` leaves out what costs most: furniture inside lines, and the line model.
    """
    sheet = Sheet(split_lines(text))
    outlet, titled = label_by_rule(sheet, title, quick=quick)
    if not quick:
        label_unlike(sheet)
    if title and titled is None:
        label_headlines(sheet)
    return replace(assemble(sheet, titled, whole=quick), outlet=outlet)


def label_by_rule(
    sheet: Sheet, title: str | None, *, quick: bool = False
) -> tuple[str | None, str | None]:
    """Label what the rules know; returns the outlet and the title as printed."""
    label_front_matter(sheet)
    _label_rules(sheet, quick=quick)
    if not quick:
        _label_parts(sheet)
    outlet = _label_masthead(sheet)
    titled = _label_title(sheet, title)
    outlet = outlet or _label_imprint(sheet)
    _label_credited(sheet)
    label_promotion(sheet)
    _free_separators(sheet)
    _label_slogan(sheet)
    return outlet, titled


def _label_rules(sheet: Sheet, *, quick: bool) -> None:
    running = [i for i, line in enumerate(sheet.lines) if line.running]
    flowing = {i for i, line in enumerate(sheet.lines) if quick and _flows(line)}
    running = running or [i for i, line in enumerate(sheet.lines) if line.stopped]
    first, last = (min(running[0], HEAD), running[-1]) if running else (TAIL, len(sheet.lines))
    count = len(sheet.lines)
    for i, line in enumerate(sheet.lines):
        if sheet.labels[i] or i in flowing:
            continue
        head = count > 1 and i <= first
        tail = count > 2 and (i > last or i >= count - max(TAIL, count // 6)) and i > 0
        if rule := rule_of(line.text, head=head, tail=tail):
            sheet.labels[i] = (rule.kind, rule.id)
    _free_addresses(sheet)


def _flows(line: Line) -> bool:
    """Tell whether a line reads like a paragraph, so that no rule need be tried in a hurry."""
    return line.running or (line.stopped and len(line.text) >= FLOWING)


def _free_addresses(sheet: Sheet) -> None:
    """Leave to the report the addresses that it lists, each below a line on what is there."""
    found = [i for i, label in enumerate(sheet.labels) if label and label[1] == ADDRESS]
    listed = [i for i in found if i and sheet.labels[i - 1] is None]
    if len(listed) >= LISTED:
        for i in listed:
            sheet.labels[i] = None


def _free_separators(sheet: Sheet) -> None:
    """Leave to the report the lines of signs that part it; above and below it they are residue."""
    told = [i for i, label in enumerate(sheet.labels) if not label or label[0] in PARTED]
    for i, label in enumerate(sheet.labels):
        parts = label and label[1] == SEPARATOR and SIGNS.issuperset(sheet.lines[i].text)
        if parts and told and told[0] < i < told[-1]:
            sheet.labels[i] = None


def _label_parts(sheet: Sheet) -> None:
    """Find the furniture inside lines; a line that holds nothing else is labelled whole."""
    for i, (line, found) in enumerate(zip(sheet.lines, sheet.labels, strict=True)):
        caption = bool(found and found[0] is BlockKind.CAPTION)
        if found and not caption:
            continue
        sheet.cuts[i] = cuts_in(line.text, caption=caption)
        if not found and (whole := covers(sheet.cuts[i], line.text)):
            sheet.labels[i] = (whole.kind, whole.why)


def _label_credited(sheet: Sheet) -> None:
    """Label captions that follow the credit of their picture in one line."""
    for i in sheet.body[1:]:
        line = sheet.lines[i]
        if len(line.text) <= CAPTION and not line.stopped and begins_with_credit(line.text):
            sheet.labels[i] = (BlockKind.CAPTION, "caption.credit_first")
            sheet.cuts[i] = cuts_in(line.text, caption=True)


def _label_masthead(sheet: Sheet) -> str | None:
    """Label the outlet's name on top of a copied page; returns it."""
    found = find_masthead(sheet.lines, sheet.free)
    for i in found:
        sheet.labels[i] = (BlockKind.RESIDUE, "residue.masthead")
    return sheet.lines[found[0]].text if found else None


def _label_title(sheet: Sheet, given: str | None) -> str | None:
    """Label the title and its repetitions; returns the title as printed."""
    index = find_title(sheet.lines, sheet.free, given)
    if index is None:
        return None
    title = sheet.lines[index].text
    why = "title.given" if given and same_title(title, given) else "title.form"
    sheet.labels[index] = (BlockKind.TITLE, why)
    words = plain(title)
    for i, line in enumerate(sheet.lines):
        near = sheet.labels[i] is None and len(line.text) <= 2 * len(title)
        if near and plain(line.text) == words:
            sheet.labels[i] = (BlockKind.RESIDUE, "residue.repeated_title")
    return title


def _label_imprint(sheet: Sheet) -> str | None:
    """Label the outlet's name between the title and a dateline of no agency; returns it."""
    below = 1 + next((i for i, x in enumerate(sheet.labels) if x and x[0] is BlockKind.TITLE), -1)
    if not 0 < below < len(sheet.lines) - 1 or not is_outlet(sheet.lines[below].text):
        return None
    found, dateline = sheet.labels[below], find_dateline(sheet.lines[below + 1].text)
    if dateline is None or dateline.agency or (found and found[0] is not BlockKind.BYLINE):
        return None
    sheet.labels[below] = (BlockKind.RESIDUE, "residue.masthead")
    return sheet.lines[below].text


def _label_slogan(sheet: Sheet) -> None:
    for i in reversed(sheet.body[-2:]):
        if i and is_slogan(sheet.lines[i].text):
            sheet.labels[i] = (BlockKind.SIGNATURE, "signature.slogan")
