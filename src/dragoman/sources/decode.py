"""Bytes to text: Unicode where it is Unicode, else the legacy encoding that reads best."""

import codecs
import re
from collections import Counter

from dragoman.sources.problem import SourceError

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
FORMATS = (
    (b"%PDF-", "a PDF", "save it as text first, e.g. with pdftotext"),
    (b"PK\x03\x04", "a zip archive or an office document", "unpack it or save it as plain text"),
    (b"\xd0\xcf\x11\xe0", "an old office document", "save it as plain text"),
    (b"{\\rtf", "a rich text document", "save it as plain text"),
    (b"\x1f\x8b", "gzip data", "unpack it, or name it .html.gz"),
)
LEGACY = ("cp1252", "cp1250", "cp1251", "koi8_r", "cp1253", "cp1254", "cp1255", "cp1256")
ASIAN = ("gb18030", "big5", "shift_jis", "euc_jp", "euc_kr")
TOLERATED = 0.25
"""Share of odd characters among the non-ASCII ones above which an encoding is refused."""
BROKEN = 0.05
"""Share of broken characters among the bytes above ASCII that is put up with in UTF-8."""
SAMPLE = 50_000

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,30})", re.IGNORECASE)
_HIGH = re.compile(rb"[\x80-\xff]")
_CONTROL = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")


def decode(data: bytes, *, page: bool = False) -> str:
    """Return the text of `data`; raises SourceError when it is not text.

    The rule: a byte order mark decides; then strict UTF-8; then UTF-16 without a mark; then,
    for a page, the charset it declares; then UTF-8 with a few broken characters (each shown
    as U+FFFD); then the legacy encoding that gives the fewest odd characters, the first of
    `LEGACY` on a tie. Line breaks stay as they are.
    """
    for magic, name, remedy in FORMATS:
        if data.startswith(magic):
            raise SourceError(f"the file is {name}, not text", remedy)
    for mark, codec in MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], codec)
    wide = _wide(data)
    if wide is not None and _controls(data[:SAMPLE].decode(wide, "replace").encode()) < 0.05:
        return _strict(data, wide)
    if data.count(0) > len(data) * 0.05 or _controls(data[:SAMPLE]) > 0.01:
        raise SourceError("the file is binary, not text", "give plain text, HTML or JSON Lines")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _legacy(data, page)


def _controls(data: bytes) -> float:
    """Return the share of control bytes, a stray NUL left out."""
    return len(_CONTROL.findall(data.replace(b"\0", b""))) / max(1, len(data))


def _strict(data: bytes, codec: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        raise SourceError(
            f"the file says it is {codec} but is not", "save it again as UTF-8"
        ) from None


def _wide(data: bytes) -> str | None:
    """Name the UTF-16 of alphabetic text: every other byte is NUL or one more value."""
    head = data[: SAMPLE // 2 * 2]
    if len(head) < 8 or b"\0" not in head:
        return None
    big, little = _two_most(head[0::2]), _two_most(head[1::2])
    if max(big, little) < 0.85 or min(big, little) > 0.6:
        return None
    return "utf-16-be" if big > little else "utf-16-le"


def _two_most(half: bytes) -> float:
    """Return the share of the NUL bytes and of the most frequent other byte."""
    counts = Counter(half)
    nul = counts.pop(0, 0)
    return (nul + max(counts.values(), default=0)) / len(half) if nul else 0.0


def _legacy(data: bytes, page: bool) -> str:
    declared = _CHARSET.search(data[:8192]) if page else None
    if declared:
        try:
            text = data.decode(codec := declared[1].decode("ascii"), "replace")
        except LookupError:
            codec, text = "", ""
        if text and text.count("\ufffd") <= _tolerable(data):
            return text
    mended = data.decode("utf-8", "replace")
    if mended.count("\ufffd") <= _tolerable(data):
        return mended
    codec = _best(data)
    if codec is None:
        raise SourceError("the encoding is not known", "save the file as UTF-8")
    return data.decode(codec, "replace")


def _tolerable(data: bytes) -> float:
    return max(1, len(_HIGH.findall(data)) * BROKEN)


def _best(data: bytes) -> str | None:
    sample = b" ".join(_around_high(data))
    scores = []
    for rank, codec in enumerate(LEGACY):
        try:
            scores.append((oddness(sample.decode(codec)), rank, codec))
        except UnicodeDecodeError:
            continue
    best = min(scores, default=(1.0, 0, ""))
    if best[0] <= TOLERATED:
        return best[2]
    for codec in ASIAN:
        try:
            if oddness(data.decode(codec)) <= TOLERATED:
                return codec
        except UnicodeDecodeError:
            continue
    return None


def _around_high(data: bytes) -> list[bytes]:
    """Return the words with bytes above ASCII, which alone tell encodings apart."""
    return [w for w in data[: SAMPLE * 20].split() if not w.isascii()][:5000]


def oddness(text: str) -> float:
    """Return the share of non-ASCII characters that stand where no writer puts them.

    Odd are: a sign between letters, two accented Latin letters in a row, a capital after a
    small letter, letters of two scripts in one word, private and unassigned characters.

    >>> oddness("señor"), oddness("\u00cf\u00f3\u00f2\u00e8\u00ed")
    (0.0, 1.0)
    """
    odd = total = 0
    for before, char, after in zip(" " + text, text, text[1:] + " ", strict=False):
        if char.isascii():
            continue
        total += 1
        odd += _is_odd(before, char, after)
    return odd / total if total else 0.0


def _is_odd(before: str, char: str, after: str) -> bool:
    if not char.isalpha():
        inner = before.isalpha() and after.isalpha() and char not in "’‘\u00ad\u2011–—·"
        drawn = "\u2500" <= char <= "\u259f"
        return inner or drawn or not (char.isprintable() or char in "\u00a0\u00ad\u200b")
    if before.islower() and char.isupper():
        return True
    if char < "\u0250":
        return any(c.isalpha() and not c.isascii() for c in (before, after))
    return char < "\u2e80" and any(c.isalpha() and c < "\u0250" for c in (before, after))
