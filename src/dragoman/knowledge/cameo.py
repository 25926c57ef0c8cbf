"""CAMEO codes for what PLOVER tells, and what goes with them in the field's event files."""

from functools import cache

from dragoman.knowledge.table import rows

VERBAL = {"01": 1, "02": 1, "03": 1, "04": 1, "05": 1, "06": 2, "07": 2, "08": 2}
VERBAL |= dict.fromkeys(("09", "10", "11", "12", "13"), 3)


@cache
def _codes() -> dict[tuple[str, str, str], str]:
    return {(r["type"], r["kind"], r["mode"]): r["code"] for r in rows("export_cameo.csv")}


def cameo_code(type: str, kind: str, mode: str | None = None) -> str:
    """Return the CAMEO code of an event, the most special one that is sure; "" for none.

    >>> cameo_code("CONSULT", "visit", "visit"), cameo_code("SUPPORT", "upgrade")
    ('042', '050')
    """
    table = _codes()
    for key in ((type, kind, mode or ""), (type, kind, ""), (type, "", mode or ""), (type, "", "")):
        if key in table:
            return table[key]
    return ""


def quad_class(code: str) -> int:
    """Return GDELT's quad class of a CAMEO code: 1 and 2 cooperation, 3 and 4 conflict.

    It is that of the CAMEO root, so a demand is 3 and an investigation is 3 too.

    >>> quad_class("042"), quad_class("163")
    (1, 4)
    """
    return VERBAL.get(code[:2], 4)


@cache
def _goldstein() -> dict[str, str]:
    return {r["code"]: r["goldstein"] for r in rows("export_goldstein.csv")}


def goldstein(code: str) -> str:
    """Return the Goldstein score of a CAMEO code as GDELT writes it, "" if there is none.

    >>> goldstein("042")
    '1.9'
    """
    return _goldstein().get(code, "")


@cache
def _countries() -> dict[str, dict[str, str]]:
    return {r["iso"]: r for r in rows("export_countries.csv")}


def cow_number(iso: str | None) -> str:
    """Return the Correlates of War number of a state, "" for what is none.

    >>> cow_number("VNM"), cow_number("HKG")
    ('816', '')
    """
    return _countries().get(iso or "", {}).get("cow", "")


def cameo_country(iso: str | None) -> str:
    """Return CAMEO's code of a country, "" where CAMEO has none.

    >>> cameo_country("ROU"), cameo_country("SSD")
    ('ROM', '')
    """
    return _countries().get(iso or "", {}).get("cameo", "")


@cache
def _types() -> dict[str, str]:
    return {r["sector"]: r["cameo"] for r in rows("export_sectors.csv")}


def cameo_type(sector: str | None) -> str:
    """Return CAMEO's type code for a PLOVER sector, "" where CAMEO has none.

    >>> cameo_type("JRN"), cameo_type("PTY")
    ('MED', '')
    """
    return _types().get(sector or "", "")
