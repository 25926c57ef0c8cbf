"""How records show themselves in a notebook: a table, unless a richer view is registered."""

from dataclasses import fields, is_dataclass
from functools import singledispatch
from html import escape


@singledispatch
def html_of(record: object) -> str:
    """Return HTML for a record: a table of its fields that hold something.

    A room above may register a richer view for a type of record.
    """
    if not is_dataclass(record):
        return escape(str(record))
    held = ((field.name, getattr(record, field.name)) for field in fields(record))
    rows = [
        f"<tr><th>{escape(name)}</th><td>{_cell(value)}</td></tr>"
        for name, value in held
        if value not in (None, "", ())
    ]
    return f"<table>{''.join(rows)}</table>"


def _cell(value: object) -> str:
    if isinstance(value, tuple):
        return "<br>".join(_cell(one) for one in value)
    if isinstance(value, Shown):
        return html_of(value)
    return escape(str(value))


class Shown:
    """A record that a notebook shows as HTML."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return html_of(self)
